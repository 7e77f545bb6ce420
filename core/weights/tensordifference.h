// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

namespace weightroom {

/// How far the values of two tensors are from each other, element by element: what quantization or
/// training changed.
struct TensorDifference
{
    qint64 elements = 0;
    qint64 compared = 0; ///< both are finite
    qint64 equal = 0; ///< of these
    double largest = 0; ///< |b - a|
    qint64 largestAt = -1; ///< its element, row-major; -1: nothing was compared
    double mean = 0; ///< of b - a: not zero where all were moved to one side
    double rms = 0; ///< root of the mean of the squares of b - a
    double scale = 0; ///< root of the mean of the squares of a, which rms can be measured by

    bool operator==(const TensorDifference &) const = default;
};

/// True for two tensors of numbers with the same shape.
bool canCompareValues(const WeightSpec &a, const WeightSpec &b);

/// Compares \a a and \a b, for which canCompareValues() holds; complex64 by real and imaginary
/// parts, each a value of its own. Constant memory; progress in values. Runs in a worker. Errors:
/// as forEachBlock().
Expected<TensorDifference> compareValues(const Tensor &a, const Tensor &b, Operation &op);

} // namespace weightroom
