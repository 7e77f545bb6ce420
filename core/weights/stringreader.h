// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"

#include <limits>
#include <memory>

namespace weightroom {

/// Walks over the elements of a string tensor, each a little-endian 32-bit length and that many
/// bytes, through a small window. Never allocates for a length that the data cannot hold.
class StringReader
{
    Q_DISABLE_COPY_MOVE(StringReader)

public:
    /// \a tensor and \a op must outlive this. The tensor's offset is known.
    StringReader(const Tensor &tensor, Operation &op);

    /// The bytes of the next element. Errors: LengthMismatch where it is cut; Canceled; as
    /// WeightData::read.
    Expected<QByteArray> next() { return next(std::numeric_limits<qint64>::max()); }
    /// The first \a most bytes of the next element. Errors as next().
    Expected<QByteArray> next(qint64 most);
    /// Passes over the next element. Errors as next().
    Expected<Done> skip();
    /// Bytes from the tensor's start to the next element.
    qint64 position() const { return m_position - m_tensor.offset; }

private:
    Expected<qint64> nextLength();
    Expected<Done> take(std::span<std::byte> into);
    Expected<Done> fillWindow();
    Error cutError(qint64 need) const;

    const Tensor &m_tensor;
    Operation &m_op;
    qint64 m_end; ///< in the weight data: where the tensor ends, or everything
    qint64 m_position;
    qint64 m_element = 0;
    std::unique_ptr<std::byte[]> m_window;
    qint64 m_windowStart = 0;
    qint64 m_windowSize = 0;
};

} // namespace weightroom
