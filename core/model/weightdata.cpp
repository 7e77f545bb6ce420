// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/weightdata.h"

#include "core/base/hashing.h"
#include "core/base/operation.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct WeightDataText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::WeightData)
};

constexpr qint64 weightBlockBytes = 1024 * 1024;

Error lostBytesError(const WeightShard &shard)
{
    if (!shard.source || shard.length < 0) {
        return { .code = ErrorCode::WeightFileMissing,
                 .message = WeightDataText::tr("The weight file %1 is missing.").arg(shard.name),
                 .source = shard.name };
    }
    return { .code = ErrorCode::LengthMismatch,
             .message
             = WeightDataText::tr("%1 has %2 of %3 bytes.")
                   .arg(shard.name, groupedDigits(shard.available()), groupedDigits(shard.length)),
             .source = shard.name };
}

Error beyondEndError(qint64 end, qint64 size)
{
    return { .code = ErrorCode::LengthMismatch,
             .message = WeightDataText::tr("%1 bytes of weight data are needed, there are %2.")
                            .arg(groupedDigits(end), groupedDigits(size)) };
}

} // namespace

qint64 WeightShard::available() const
{
    return source ? std::clamp<qint64>(length, 0, source->size()) : 0;
}

WeightData::Layout::Layout(QList<WeightShard> list)
    : shards(std::move(list))
{
    starts.reserve(shards.size() + 1);
    qint64 position = 0;
    bool isIntact = true;
    starts.append(position);
    for (const WeightShard &shard : std::as_const(shards)) {
        const qint64 start = position;
        const qint64 there = shard.available();
        const qint64 room = shard.length >= 0 ? shard.length : std::max<qint64>(shard.gap, 0);
        if (qAddOverflow(position, room, &position))
            position = std::numeric_limits<qint64>::max();
        starts.append(position);
        available += there;
        hasUnknownSizes = hasUnknownSizes || shard.length < 0;
        if (isIntact) {
            intact = start + std::min(there, position - start);
            isIntact = shard.length >= 0 && intact == position;
        }
    }
}

WeightData::WeightData()
{
    static const auto nothing = std::make_shared<const Layout>(QList<WeightShard>());
    m_layout = nothing;
}

WeightData::WeightData(QList<WeightShard> shards)
    : m_layout(std::make_shared<const Layout>(std::move(shards)))
{
}

WeightData WeightData::fromBytes(QByteArray bytes)
{
    const qint64 length = bytes.size();
    return WeightData({ { .source = memoryBytes(std::move(bytes)), .length = length } });
}

int WeightData::shardAt(qint64 offset) const
{
    if (offset < 0 || offset >= size())
        return -1;
    const QList<qint64> &starts = m_layout->starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    return static_cast<int>(after - starts.begin()) - 1;
}

Expected<Done> WeightData::read(qint64 offset, std::span<std::byte> into) const
{
    const qint64 end = offset + static_cast<qint64>(into.size());
    while (!into.empty()) {
        const int index = shardAt(offset);
        if (index < 0)
            return beyondEndError(end, size());
        const WeightShard &shard = shards().at(index);
        const qint64 inside = offset - shardStart(index);
        const qint64 there = shard.available() - inside;
        if (there <= 0)
            return lostBytesError(shard);
        const auto count
            = static_cast<std::size_t>(std::min(there, static_cast<qint64>(into.size())));
        const Expected<qint64> got = shard.source->read(inside, into.first(count));
        if (!got)
            return withSource(got.error(), shard.name);
        if (*got != static_cast<qint64>(count))
            return lostBytesError({ shard.source, shard.length, shard.name });
        into = into.subspan(count);
        offset += *got;
    }
    return Done{};
}

bool WeightData::covers(qint64 offset, qint64 length) const
{
    if (offset < 0 || length < 0 || offset > size() || length > size() - offset)
        return false;
    return length <= m_layout->intact - offset || coversBehindGap(offset, length);
}

/// The same for a range inside of size() that is not wholly at the intact start.
bool WeightData::coversBehindGap(qint64 offset, qint64 length) const
{
    const qint64 end = offset + length;
    for (int index = shardAt(offset);
         length > 0 && index < shards().size() && shardStart(index) < end; ++index) {
        const WeightShard &shard = shards().at(index);
        const qint64 needed = std::min(end, shardStart(index + 1)) - shardStart(index);
        if (shard.length < 0 || shard.available() < needed)
            return false;
    }
    return true;
}

Expected<Done>
forEachWeightBlock(const WeightData &data, qint64 offset, qint64 length, Operation &op,
                   const std::function<Expected<Done>(std::span<const std::byte>)> &visit)
{
    std::vector<std::byte> buffer(static_cast<std::size_t>(std::min(length, weightBlockBytes)));
    for (qint64 done = 0; done < length;) {
        if (!op.checkpoint())
            return canceledError();
        const std::span<std::byte> block = std::span(buffer).first(
            static_cast<std::size_t>(std::min(length - done, weightBlockBytes)));
        if (auto read = data.read(offset + done, block); !read)
            return read;
        if (auto visited = visit(block); !visited)
            return visited;
        done += static_cast<qint64>(block.size());
    }
    return Done{};
}

Expected<QByteArray> weightDataSha256(const WeightData &data, Operation &op)
{
    Sha256 hash;
    auto done = forEachWeightBlock(data, 0, data.size(), op,
                                   [&](std::span<const std::byte> block) -> Expected<Done> {
                                       hash.add(block);
                                       op.addProgress(static_cast<qint64>(block.size()));
                                       return Done{};
                                   });
    if (!done)
        return done.error();
    if (data.hasUnknownSizes()) {
        const auto lost = std::find_if(data.shards().begin(), data.shards().end(),
                                       [](const WeightShard &shard) { return shard.length < 0; });
        return lostBytesError(*lost);
    }
    return hash.takeHex();
}

} // namespace weightroom
