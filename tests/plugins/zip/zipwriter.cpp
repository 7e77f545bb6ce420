// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "zipwriter.h"

#include "ziparchive.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 sourceBlockBytes = 1024 * 1024;

bool failWriting(const QString &path, int number, const QString &reason, HandlerContext &context)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    return context.fail(full ? HandlerError::NoSpace : HandlerError::Failed,
                        full ? u"There is no space left for %1."_s.arg(path)
                             : u"%1 cannot be written: %2"_s.arg(path, reason));
}

bool failWriting(const QString &path, int number, HandlerContext &context)
{
    return failWriting(path, number, qt_error_string(number), context);
}

/// The weights as libzip reads them, which asks for a few KiB at a time.
class WeightSource
{
public:
    WeightSource(const ModelToSave &model, HandlerContext &context)
        : m_model(model)
        , m_context(context)
    {
        zip_error_init(&m_error);
    }

    static zip_int64_t call(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        return static_cast<WeightSource *>(self)->answer(data, length, command);
    }

private:
    zip_int64_t answer(void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            m_at = 0;
            m_blockStart = 0;
            m_block.clear();
            return 0;
        case ZIP_SOURCE_READ:
            return read(static_cast<char *>(data), static_cast<qint64>(length));
        case ZIP_SOURCE_STAT:
            return tell(static_cast<zip_stat_t *>(data));
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&m_error, data, length);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                                  ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }

    zip_int64_t tell(zip_stat_t *info) const
    {
        zip_stat_init(info);
        info->size = static_cast<zip_uint64_t>(m_model.weightBytes());
        info->mtime = ::time(nullptr);
        info->valid = ZIP_STAT_SIZE | ZIP_STAT_MTIME;
        return sizeof(zip_stat_t);
    }

    zip_int64_t read(char *into, qint64 length)
    {
        if (m_at == m_blockStart + m_block.size() && !nextBlock()) {
            zip_error_set(&m_error, ZIP_ER_READ, 0);
            return -1;
        }
        const qint64 count = std::min(length, m_blockStart + m_block.size() - m_at);
        std::memcpy(into, m_block.constData() + (m_at - m_blockStart),
                    static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }

    /// Empty at the end.
    bool nextBlock()
    {
        m_blockStart = m_at;
        m_block.resize(std::min(sourceBlockBytes, m_model.weightBytes() - m_at));
        return !m_context.canceled()
            && m_model.readWeights(m_at, m_block.data(), m_block.size(), m_context);
    }

    const ModelToSave &m_model;
    HandlerContext &m_context;
    QByteArray m_block;
    qint64 m_blockStart = 0;
    qint64 m_at = 0;
    zip_error_t m_error;
};

/// Adds \a source, which it takes, as \a name.
bool addEntry(zip_t *archive, const char *name, zip_source_t *source, int compression)
{
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), compression, 0) == 0;
}

bool syncFile(const QString &path, HandlerContext &context)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int number = errno;
    if (fd >= 0)
        ::close(fd);
    return synced || failWriting(path, number, context);
}

} // namespace

ZipWriter::ZipWriter(const QString &path)
    : m_path(path)
{
    const QFileInfo info(path);
    const QString token = QString::number(QRandomGenerator::global()->generate64(), 36);
    m_hiddenPath = u"%1/.%2.part"_s.arg(info.absolutePath(), token);
}

ZipWriter::~ZipWriter()
{
    QFile::remove(m_hiddenPath);
}

bool ZipWriter::write(const ModelToSave &model, HandlerContext &context)
{
    const QByteArray json = model.json(u"weights.bin"_s);
    WeightSource weights(model, context);
    int code = 0;
    zip_t *archive
        = zip_open(QFile::encodeName(m_hiddenPath).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive)
        return failWriting(m_path, errno, context);
    bool good = addEntry(
        archive, "model.json",
        zip_source_buffer(archive, json.constData(), static_cast<zip_uint64_t>(json.size()), 0),
        ZIP_CM_DEFLATE);
    if (good && model.hasWeights()) {
        good = addEntry(archive, "weights.bin",
                        zip_source_function(archive, WeightSource::call, &weights), ZIP_CM_STORE);
    }
    if (good && zip_close(archive) == 0)
        return syncFile(m_hiddenPath, context);
    // Where reading the weights failed, the context knows why already.
    zip_error_t *error = zip_get_error(archive);
    failWriting(m_path, zip_error_code_system(error), zipErrorText(error), context);
    zip_discard(archive);
    return false;
}

bool ZipWriter::publish(bool replace, HandlerContext &context)
{
    return renameZip(m_hiddenPath, m_path, replace, context);
}

bool renameZip(const QString &from, const QString &to, bool replace, HandlerContext &context)
{
    const unsigned int flags = replace ? 0 : RENAME_NOREPLACE;
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), flags) == 0)
        return syncZipFolder(to, context);
    if (errno == EEXIST)
        return context.fail(HandlerError::AlreadyExists, u"%1 exists already."_s.arg(to));
    return failWriting(to, errno, context);
}

bool syncZipFolder(const QString &path, HandlerContext &context)
{
    return syncFile(QFileInfo(path).absolutePath(), context);
}

} // namespace weightroom
