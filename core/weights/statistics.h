// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>

namespace weightroom {

/// Figures of one tensor, of its real (dequantised) values. min … std are over finite values and
/// absent without one; complex64 counts moduli. Strings have only elements.
struct TensorStatistics
{
    qint64 elements = 0;
    qint64 finite = 0;
    std::optional<double> min = {};
    std::optional<double> max = {};
    std::optional<double> mean = {};
    std::optional<double> std = {}; ///< population standard deviation
    qint64 zeros = 0;
    qint64 nan = 0;
    qint64 positiveInfinity = 0;
    qint64 negativeInfinity = 0;

    bool operator==(const TensorStatistics &) const = default;
};

/// One pass over the bytes of \a tensor in constant memory; numerically stable (chunk means are
/// merged). Adds tensor.bytes to the progress of \a op, step by step. Errors: as forEachBlock.
Expected<TensorStatistics> computeStatistics(const Tensor &tensor, Operation &op);

} // namespace weightroom
