// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/stringreader.h"

#include "core/weights/decode.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace weightroom {

namespace {

struct StringReaderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::StringReader)
};

constexpr qint64 windowCapacity = 64 * 1024;

} // namespace

StringReader::StringReader(const Tensor &tensor, Operation &op)
    : m_tensor(tensor)
    , m_op(op)
    , m_end(tensor.bytes >= 0 ? tensor.offset + tensor.bytes : tensor.data.size())
    , m_position(tensor.offset)
    , m_window(std::make_unique_for_overwrite<std::byte[]>(windowCapacity))
{
}

Expected<QByteArray> StringReader::next(qint64 most)
{
    auto length = nextLength();
    if (!length)
        return length.error();
    const qint64 end = m_position + *length;
    QByteArray body(std::min(*length, most), Qt::Uninitialized);
    auto taken = take(
        std::as_writable_bytes(std::span(body.data(), static_cast<std::size_t>(body.size()))));
    if (!taken)
        return taken.error();
    m_position = end;
    ++m_element;
    return body;
}

Expected<Done> StringReader::skip()
{
    auto length = nextLength();
    if (!length)
        return length.error();
    m_position += *length;
    ++m_element;
    return Done{};
}

/// The length word of the next element, whose body is known to be there then.
Expected<qint64> StringReader::nextLength()
{
    std::array<std::byte, 4> word{};
    if (m_end - m_position < qint64(word.size()))
        return cutError(position() + qint64(word.size()));
    if (auto taken = take(word); !taken)
        return taken.error();
    const qint64 length = qFromLittleEndian<quint32>(word.data());
    if (m_end - m_position < length)
        return cutError(position() + length);
    return length;
}

Expected<Done> StringReader::take(std::span<std::byte> into)
{
    const auto count = static_cast<qint64>(into.size());
    const auto windowHolds = [&] {
        return m_position >= m_windowStart && m_position + count <= m_windowStart + m_windowSize;
    };
    if (!windowHolds() && count <= windowCapacity) {
        if (auto filled = fillWindow(); !filled)
            return filled;
    }
    if (windowHolds()) {
        std::memcpy(into.data(), m_window.get() + (m_position - m_windowStart), into.size());
    } else {
        if (!m_op.checkpoint())
            return canceledError();
        if (auto read = m_tensor.data.read(m_position, into); !read)
            return read;
    }
    m_position += count;
    return Done{};
}

/// Reads ahead, where what lies ahead is there; otherwise the window stays empty and exact reads
/// find out what is missing.
Expected<Done> StringReader::fillWindow()
{
    if (!m_op.checkpoint())
        return canceledError();
    m_windowStart = m_position;
    m_windowSize = 0;
    const qint64 size = std::min(windowCapacity, m_end - m_position);
    if (!m_tensor.data.covers(m_position, size))
        return Done{};
    if (auto read
        = m_tensor.data.read(m_position, std::span(m_window.get(), static_cast<std::size_t>(size)));
        !read)
        return read;
    m_windowSize = size;
    return Done{};
}

Error StringReader::cutError(qint64 need) const
{
    return { .code = ErrorCode::LengthMismatch,
             .message
             = StringReaderText::tr("The tensor %1 needs at least %2 bytes up to its string "
                                    "number %3, but has %4.")
                   .arg(m_tensor.spec.name, QString::number(need), QString::number(m_element),
                        QString::number(m_end - m_tensor.offset)) };
}

Expected<QList<QByteArray>> readStrings(const Tensor &tensor, qint64 first, qint64 count,
                                        Operation &op)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error();
    const qint64 elements = tensor.spec.elements();
    if (tensor.spec.dtype != Dtype::String || first < 0 || count < 0 || first > elements
        || count > elements - first) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = StringReaderText::tr("The tensor %1 does not have the %2 strings "
                                                      "from number %3 on that were asked for.")
                                     .arg(tensor.spec.name, QString::number(count),
                                          QString::number(first)) };
    }
    QList<QByteArray> strings;
    if (count == 0)
        return strings;
    if (tensor.offset < 0)
        return unreadableError(tensor);
    StringReader reader(tensor, op);
    for (qint64 i = 0; i < first; ++i) {
        if (auto skipped = reader.skip(); !skipped)
            return skipped.error();
    }
    for (qint64 i = 0; i < count; ++i) {
        auto string = reader.next();
        if (!string)
            return string.error();
        strings.append(*std::move(string));
    }
    return strings;
}

} // namespace weightroom
