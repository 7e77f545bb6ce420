// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>

namespace weightroom {

/// How many values fall between edges. Bin i is [edges[i], edges[i+1]), the last one closed on the
/// right, as NumPy's histogram. Values outside the range or not finite are counted apart, never
/// dropped.
struct Histogram
{
    QList<double> edges; ///< bins + 1, ascending
    QList<qint64> counts;
    qint64 below = 0; ///< finite, under the range
    qint64 above = 0;
    qint64 nan = 0;
    qint64 positiveInfinity = 0;
    qint64 negativeInfinity = 0;

    bool operator==(const Histogram &) const = default;
};

struct HistogramRange
{
    double min = 0;
    double max = 0;
};

/// \a bins (1 to 1,000,000) bins of equal width over \a range, or over the finite values' [min,
/// max] where that is not given (two passes). A range of no width becomes ±0.5 around it (where
/// doubles cannot tell the edges apart then: a float's step), no finite value gives [0, 1], as
/// NumPy. Adds the bytes of each pass to the progress of \a op. Errors: as forEachBlock;
/// BadArgument for strings and bad numbers.
Expected<Histogram> computeHistogram(const Tensor &tensor, int bins,
                                     std::optional<HistogramRange> range, Operation &op);

} // namespace weightroom
