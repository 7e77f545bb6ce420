// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>

class QThreadPool;

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

    bool operator==(const HistogramRange &) const = default;
};

/// How the values are cut into bins.
struct HistogramPlan
{
    int bins = 1; ///< 1 to 1,000,000
    std::optional<HistogramRange> range = {}; ///< none: that of the finite values
    /// 0: bins of equal width. Greater: bins of equal width on a symmetric logarithmic scale, which
    /// is about linear from -linear to linear: see symlog().
    double linear = 0;

    bool operator==(const HistogramPlan &) const = default;
};

/// sign(x) · log(1 + |x| / linear), \a linear > 0: a logarithmic scale for both signs.
double symlog(double x, double linear);
/// Its inverse.
double symexp(double y, double linear);

/// The edges of \a plan over \a range. Equal widths are numpy.linspace(min, max, bins + 1) of
/// doubles. A range of no width becomes ±0.5 around it (where doubles cannot tell the edges apart
/// then: a float's step), as NumPy. Errors: BadArgument for bad numbers, and where doubles cannot
/// tell the edges apart.
Expected<QList<double>> histogramEdges(const HistogramPlan &plan, const HistogramRange &range);

/// The histogram of \a tensor: counts of bins of equal width are those of numpy.histogram of the
/// values as float64. Without a range the finite values' [min, max] is found first; no finite value
/// gives [0, 1]. Large tensors are shared out to \a pool (null: this thread alone). Adds
/// tensor.bytes to the progress of \a op. Errors: as forEachBlock; BadArgument for strings and bad
/// numbers.
Expected<Histogram> computeHistogram(const Tensor &tensor, const HistogramPlan &plan, Operation &op,
                                     QThreadPool *pool = nullptr);

/// \a histogram with each \a group neighbouring bins joined; the number of bins is a multiple.
Histogram joinedBins(const Histogram &histogram, int group);

} // namespace weightroom
