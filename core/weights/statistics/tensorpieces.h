// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteview.h"
#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

class QThreadPool;

namespace weightroom {

/// The stored bytes of one tensor in pieces of whole elements, in order: in place where the byte
/// sources can, otherwise read into a small buffer. Several threads may walk over different ranges.
class TensorPieces
{
    Q_DISABLE_COPY_MOVE(TensorPieces)

public:
    /// The first element of a piece, and its bytes. They start at any address: load values with
    /// memcpy.
    using Visit = std::function<void(qint64 first, std::span<const std::byte> bytes)>;
    static constexpr qint64 pieceBytes = 256 * 1024;

    /// \a tensor is no string tensor, and outlives this. Errors of walking are those of decoding.
    explicit TensorPieces(const Tensor &tensor);

    /// Each walk over all of the tensor adds a \a count-th of its bytes to the progress.
    void setPasses(int count) { m_passes = count; }
    /// Adds what is still missing from the progress: all passes are over.
    void finishProgress(Operation &op);

    int elementBytes() const { return m_elementBytes; }
    qint64 elements() const { return m_elements; }
    /// Elements of all chunks but the last: see forEachElementChunk().
    qint64 chunkElements() const;
    /// Shows the elements [first, first + count) in pieces of at most pieceBytes. What was seen
    /// counts only when this succeeds. Errors: Canceled; LengthMismatch (tensor, need, have); as
    /// WeightData::read.
    Expected<Done> walk(qint64 first, qint64 count, Operation &op, const Visit &visit) const;

private:
    struct Run;

    Expected<Done> walkRun(const Run &run, Operation &op, const Visit &visit) const;
    Expected<Done> readRun(const Run &run, Operation &op, const Visit &visit) const;
    void addProgress(qint64 bytes, Operation &op) const;
    ByteViewPtr shardView(int shard, qint64 offset, qint64 length) const;

    const Tensor &m_tensor;
    int m_elementBytes;
    qint64 m_elements;
    int m_passes = 1;
    mutable std::atomic<qint64> m_reported = 0;
    bool m_keepsViews; ///< a tensor of moderate size is mapped once for all passes over it
    mutable std::mutex m_mutex;
    mutable std::vector<std::pair<int, ByteViewPtr>> m_views; ///< by shard: all of the tensor there
};

/// Calls work(first, count) for all elements of \a pieces, cut into chunks that are handed to \a
/// pool where there are enough of them to be worth it. Errors: the first of \a work.
Expected<Done>
forEachElementChunk(const TensorPieces &pieces, QThreadPool *pool, Operation &op,
                    const std::function<Expected<Done>(qint64 first, qint64 count)> &work);

} // namespace weightroom
