// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/chunkhashes.h"
#include "core/weights/statistics/quantiles.h"
#include "core/weights/statistics/tensorpieces.h"

class QThreadPool;

namespace weightroom {

/// Tensors whose elements take one or two bytes each: quantized ones and bool. How often each code
/// occurs tells everything about their values.
bool hasCodes(const WeightSpec &spec);

/// How often each of the 256 or 65,536 codes occurs in \a tensor, which hasCodes(); and \a hashes
/// of its bytes on the way. Errors: as TensorPieces::walk.
Expected<std::vector<qint64>> countCodes(const TensorPieces &pieces, ChunkHashes &hashes,
                                         QThreadPool *pool, Operation &op);

/// The real value of each code of \a spec: a bool's is its byte.
std::vector<double> codeValues(const WeightSpec &spec);

} // namespace weightroom
