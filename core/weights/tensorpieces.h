// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <functional>
#include <mutex>
#include <span>
#include <vector>

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

    int elementBytes() const { return m_elementBytes; }
    qint64 elements() const { return m_elements; }
    /// Shows the elements [first, first + count) in pieces of at most pieceBytes, and adds their
    /// bytes to the progress of \a op. What was seen counts only when this succeeds. Errors:
    /// Canceled; LengthMismatch (tensor, need, have); as WeightData::read.
    Expected<Done> walk(qint64 first, qint64 count, Operation &op, const Visit &visit) const;

private:
    struct Run;

    Expected<Done> walkRun(const Run &run, Operation &op, const Visit &visit) const;
    Expected<Done> readRun(const Run &run, Operation &op, const Visit &visit) const;
    ByteViewPtr viewOf(int shard, qint64 offset, qint64 length) const;

    const Tensor &m_tensor;
    int m_elementBytes;
    qint64 m_elements;
    bool m_keepsViews; ///< a tensor of moderate size is mapped once for all passes over it
    mutable std::mutex m_mutex;
    mutable std::vector<std::pair<int, ByteViewPtr>> m_views; ///< by shard: all of the tensor there
};

} // namespace weightroom
