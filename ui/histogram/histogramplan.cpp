// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramplan.h"

#include <cmath>

namespace weightroom {

namespace {

constexpr int mostAutomaticBins = 200;

bool holdsWholeNumbers(Dtype dtype)
{
    return dtype == Dtype::Int32 || dtype == Dtype::Bool;
}

int automaticBins(qint64 values)
{
    const double rice = 2 * std::cbrt(static_cast<double>(values));
    return qBound(fewestBins, static_cast<int>(std::lround(rice)), mostAutomaticBins);
}

/// Bins of whole numbers lie between half numbers and are all as wide as a whole number.
BinPlan planWholeBins(double min, double max, int wanted)
{
    const double numbers = max - min + 1;
    const double width = std::ceil(numbers / wanted);
    const int bins = static_cast<int>(std::ceil(numbers / width));
    return { bins, HistogramRange{ min - 0.5, min - 0.5 + width * bins } };
}

} // namespace

BinPlan planBins(Dtype dtype, const TensorStatistics &statistics, int bins)
{
    const bool isAutomatic = bins <= 0;
    const int wanted = isAutomatic ? automaticBins(statistics.finite) : bins;
    if (!statistics.min || !statistics.max)
        return { 1, {} };
    if (holdsWholeNumbers(dtype))
        return planWholeBins(*statistics.min, *statistics.max,
                             isAutomatic ? mostAutomaticBins : wanted);
    return { wanted, HistogramRange{ *statistics.min, *statistics.max } };
}

Expected<TensorHistogram> histogramOf(const Tensor &tensor,
                                      const std::optional<TensorStatistics> &known, int bins,
                                      Operation &op)
{
    TensorHistogram result;
    if (known) {
        result.statistics = *known;
    } else {
        Expected<TensorStatistics> statistics = computeStatistics(tensor, op);
        if (!statistics)
            return std::move(statistics).error();
        result.statistics = std::move(statistics).value();
    }
    const BinPlan plan = planBins(tensor.spec.dtype, result.statistics, bins);
    Expected<Histogram> histogram = computeHistogram(tensor, { .bins = plan.bins, .range = plan.range }, op);
    if (!histogram)
        return std::move(histogram).error();
    result.histogram = std::move(histogram).value();
    return result;
}

} // namespace weightroom
