// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/weights/export/exporttype.h"

#include <memory>

namespace weightroom {

/// The elements of a tensor as bytes in row-major order, block by block from the first to the last,
/// in constant memory. Adds the stored bytes it has read to the progress of its operation.
class TensorBlocks
{
    Q_DISABLE_COPY_MOVE(TensorBlocks)

public:
    TensorBlocks() = default;
    virtual ~TensorBlocks();

    /// The next bytes; empty when there are no more. Errors: as forEachBlock(), StringReader.
    virtual Expected<QByteArray> next() = 0;
};

using TensorBlocksPtr = std::unique_ptr<TensorBlocks>;

/// The elements of \a tensor as they are of \a type: little-endian; bools as 0 and 1; strings
/// filled up with zeros to \a width bytes. Both are kept by the caller.
TensorBlocksPtr elementBlocks(const Tensor &tensor, ExportType type, qint64 width, Operation &op);
/// The bytes of \a tensor as they are stored.
TensorBlocksPtr storedBlocks(const Tensor &tensor, Operation &op);
/// The elements as comma-separated values: a line for each row of the last dimension, or for each
/// element of a vector. Numbers read back the same; nan, inf and 1+2j as Python has them; strings
/// are quoted.
TensorBlocksPtr csvBlocks(const Tensor &tensor, ExportType type, Operation &op);

/// Bytes that each string of \a tensor has at most, 1 at least. Errors: as StringReader;
/// NotSupported where one ends in a zero byte, which an array of fixed width cannot tell.
Expected<qint64> widestString(const Tensor &tensor, Operation &op);

} // namespace weightroom
