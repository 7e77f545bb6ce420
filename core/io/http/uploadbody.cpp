// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/uploadbody.h"

#include <algorithm>
#include <cstring>

namespace weightroom {

UploadBody::UploadBody(const QString &name, Progress progress)
    : m_name(name)
    , m_progress(std::move(progress))
{
}

void UploadBody::append(const QByteArray &text)
{
    if (text.isEmpty())
        return;
    m_segments.append({ .start = m_size, .length = text.size(), .text = text, .data = {} });
    m_size += text.size();
}

void UploadBody::append(const WeightData &data, qint64 offset, qint64 length)
{
    if (length == 0)
        return;
    m_segments.append(
        { .start = m_size, .length = length, .text = {}, .data = data, .offset = offset });
    m_size += length;
    m_weightBytes += length;
}

Expected<qint64> UploadBody::read(qint64 offset, std::span<std::byte> into) const
{
    const auto after = std::upper_bound(
        m_segments.begin(), m_segments.end(), offset,
        [](qint64 position, const Segment &segment) { return position < segment.start; });
    qint64 done = 0;
    for (auto segment = after - 1; segment != m_segments.end() && !into.empty(); ++segment) {
        const qint64 inside = offset - segment->start;
        const auto count = static_cast<std::size_t>(
            std::clamp<qint64>(segment->length - inside, 0, static_cast<qint64>(into.size())));
        if (auto read = readSegment(*segment, inside, into.first(count)); !read)
            return read.error();
        into = into.subspan(count);
        offset += static_cast<qint64>(count);
        done += static_cast<qint64>(count);
    }
    m_progress(offset);
    return done;
}

Expected<Done> UploadBody::readSegment(const Segment &segment, qint64 inside,
                                       std::span<std::byte> into) const
{
    if (!segment.text.isEmpty()) {
        std::memcpy(into.data(), segment.text.constData() + inside, into.size());
        return Done{};
    }
    if (auto read = segment.data.read(segment.offset + inside, into); !read)
        return read;
    hash(segment.start + inside, into);
    return Done{};
}

/// Goes on from the last call, or starts over at the first weight byte.
void UploadBody::hash(qint64 bodyOffset, std::span<const std::byte> bytes) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = std::find_if(m_segments.begin(), m_segments.end(),
                                    [](const Segment &segment) { return segment.text.isEmpty(); });
    if (bodyOffset == first->start) {
        m_hash = Sha256();
        m_hashed = 0;
    } else if (bodyOffset < m_hashEnd) {
        return;
    }
    m_hash.add(bytes);
    m_hashed += static_cast<qint64>(bytes.size());
    m_hashEnd = bodyOffset + static_cast<qint64>(bytes.size());
}

QByteArray UploadBody::weightSha256() const
{
    const std::lock_guard lock(m_mutex);
    return m_hashed == m_weightBytes ? m_hash.takeHex() : QByteArray();
}

} // namespace weightroom
