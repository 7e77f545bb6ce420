// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/model/finding.h"

#include <QList>

#include <functional>
#include <memory>

namespace weightroom {

/// One shard: \a length bytes of the model's weight data, of which the first available() are there.
/// A missing file has no source; a short one has a source smaller than \a length.
struct WeightShard
{
    ByteSourcePtr source = {};
    qint64 length = 0; ///< bytes it takes in the weight data; -1 when nothing tells its size or its
                       ///< place; then none of its bytes count as there
    QString name = {}; ///< as the manifest names it
    qint64 gap = -1; ///< length -1 only: how far the next shard is from here; -1 when nothing tells
                     ///< (then it takes no room)

    qint64 available() const;
};

/// All weight bytes of a model: shards in manifest order behind one 64-bit offset. Tensors may
/// straddle shards and start at any byte. Thread-safe, cheap to copy, never in memory as a whole.
class WeightData
{
public:
    WeightData();
    explicit WeightData(QList<WeightShard> shards);
    static WeightData fromBytes(QByteArray bytes);

    const QList<WeightShard> &shards() const { return m_layout->shards; }
    /// Bytes up to the end of the last shard, as far as sizes are known.
    qint64 size() const { return m_layout->starts.last(); }
    /// Bytes that are really there.
    qint64 available() const { return m_layout->available; }
    bool isComplete() const { return available() == size() && !hasUnknownSizes(); }
    bool hasUnknownSizes() const { return m_layout->hasUnknownSizes; }

    /// Fills all of \a into from \a offset on. Errors: LengthMismatch when the range is not
    /// (wholly) there, naming the file and the bytes needed and found; WeightFileMissing; and as
    /// ByteSource::read.
    Expected<Done> read(qint64 offset, std::span<std::byte> into) const;
    /// The shard that holds the byte at \a offset; -1 beyond the end.
    int shardAt(qint64 offset) const;
    qint64 shardStart(int shard) const { return m_layout->starts.at(shard); }
    /// True when every byte of the range is there and no shard of untold size lies inside.
    bool covers(qint64 offset, qint64 length) const;

private:
    struct Layout
    {
        explicit Layout(QList<WeightShard> list);

        QList<WeightShard> shards;
        QList<qint64> starts; ///< one more than shards: the offset of each, then the end
        qint64 available = 0;
        qint64 intact = 0; ///< the first so many bytes are all there
        bool hasUnknownSizes = false;
    };

    bool coversBehindGap(qint64 offset, qint64 length) const;

    std::shared_ptr<const Layout> m_layout; ///< never null; shared by all tensors of a model
};

class Operation;

/// SHA-256 of all bytes of \a data in order, 64 lower-case hexadecimal digits. Reads blocks of 1
/// MiB and adds what it has read to the progress of \a op. Errors: as WeightData::read; Canceled.
Expected<QByteArray> weightDataSha256(const WeightData &data, Operation &op);

/// Calls \a visit with the bytes [offset, offset + length) of \a data in order, in blocks of at
/// most 1 MiB. Errors: as WeightData::read, Canceled, and those of \a visit.
Expected<Done>
forEachWeightBlock(const WeightData &data, qint64 offset, qint64 length, Operation &op,
                   const std::function<Expected<Done>(std::span<const std::byte>)> &visit);

} // namespace weightroom
