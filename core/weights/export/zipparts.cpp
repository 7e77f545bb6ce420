// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/zipparts.h"

#include "core/base/files/pendingfile.h"
#include "core/weights/export/npyheader.h"

#include <cstring>

namespace weightroom {

ZipPart::ZipPart(std::optional<Error> &reason)
    : m_reason(reason)
{
    zip_error_init(&m_error);
}

zip_int64_t ZipPart::fail(const Error &error, int zipCode)
{
    if (!m_reason)
        m_reason = error;
    zip_error_set(&m_error, zipCode, 0);
    return -1;
}

zip_int64_t ZipPart::notSupported()
{
    zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
    return -1;
}

ZipMember::ZipMember(const ExportItem &item, Operation &op, std::optional<Error> &reason)
    : ZipPart(reason)
    , m_item(item)
    , m_op(op)
    , m_header(npyHeader(npyTypeName(item.type, item.width), item.tensor->spec.shape))
{
}

zip_int64_t ZipMember::call(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    return static_cast<ZipMember *>(self)->answer(data, length, command);
}

zip_int64_t ZipMember::answer(void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return open();
    case ZIP_SOURCE_READ:
        return read(static_cast<char *>(data), static_cast<qsizetype>(length));
    case ZIP_SOURCE_STAT:
        return tell(*static_cast<zip_stat_t *>(data));
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, length);
    case ZIP_SOURCE_CLOSE:
        m_blocks.reset();
        m_block.clear();
        return 0;
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              -1);
    default:
        return notSupported();
    }
}

zip_int64_t ZipMember::open()
{
    m_blocks = elementBlocks(*m_item.tensor, m_item.type, m_item.width, m_op);
    m_block = m_header;
    m_at = 0;
    return 0;
}

zip_int64_t ZipMember::read(char *into, qsizetype length)
{
    if (m_at == m_block.size()) {
        auto block = m_blocks->next();
        if (!block)
            return fail(block.error(), ZIP_ER_READ);
        m_block = *std::move(block);
        m_at = 0;
    }
    const qsizetype count = std::min(length, m_block.size() - m_at);
    if (count > 0)
        std::memcpy(into, m_block.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
}

zip_int64_t ZipMember::tell(zip_stat_t &info) const
{
    zip_stat_init(&info);
    info.size = static_cast<zip_uint64_t>(m_header.size() + m_item.bytes);
    info.valid = ZIP_STAT_SIZE;
    return sizeof info;
}

ZipTarget::ZipTarget(PendingFile &file, std::optional<Error> &reason)
    : ZipPart(reason)
    , m_file(file)
{
}

zip_int64_t ZipTarget::call(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    return static_cast<ZipTarget *>(self)->answer(data, length, command);
}

zip_int64_t ZipTarget::answer(void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_STAT: {
        auto &info = *static_cast<zip_stat_t *>(data);
        zip_stat_init(&info);
        info.size = static_cast<zip_uint64_t>(m_file.size());
        info.valid = ZIP_STAT_SIZE;
        return sizeof info;
    }
    case ZIP_SOURCE_WRITE:
        return write(data, length);
    case ZIP_SOURCE_SEEK_WRITE:
        return seek(data, length);
    case ZIP_SOURCE_TELL_WRITE:
        return m_at;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, length);
    case ZIP_SOURCE_OPEN: // for reading: there is nothing yet
    case ZIP_SOURCE_READ:
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default:
        return notSupported();
    }
}

zip_int64_t ZipTarget::write(const void *data, zip_uint64_t length)
{
    const std::span bytes(static_cast<const std::byte *>(data), length);
    if (const auto written = m_file.writeAt(m_at, bytes); !written)
        return fail(written.error(), ZIP_ER_WRITE);
    m_at += static_cast<qint64>(length);
    return static_cast<zip_int64_t>(length);
}

zip_int64_t ZipTarget::seek(void *data, zip_uint64_t length)
{
    const zip_int64_t place = zip_source_seek_compute_offset(
        static_cast<zip_uint64_t>(m_at), static_cast<zip_uint64_t>(m_file.size()), data, length,
        &m_error);
    if (place < 0)
        return -1;
    m_at = place;
    return 0;
}

} // namespace weightroom
