// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramplan.h"

#include "core/weights/histogram/binplan.h"

#include <cmath>

namespace weightroom {

namespace {

constexpr int mostAutomaticBins = 200;
/// One for each code of a byte, at least.
constexpr int mostCodeBins = 512;

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

HistogramPlan planHistogram(const WeightSpec &spec, const TensorStatistics &statistics,
                            const HistogramRequest &request)
{
    TensorStatistics wanted = statistics;
    if (request.range && statistics.min) {
        const bool isWhole = holdsWholeNumbers(spec.dtype);
        wanted.min = isWhole ? std::ceil(request.range->min) : request.range->min;
        wanted.max = isWhole ? std::floor(request.range->max) : request.range->max;
        if (*wanted.min > *wanted.max)
            wanted.min = wanted.max = std::round(request.range->min);
    }
    if (request.isSymmetricLog && statistics.min) {
        return { .bins = request.bins > 0 ? request.bins : automaticBins(statistics.finite),
                 .range = HistogramRange{ *wanted.min, *wanted.max },
                 .linear = linearThreshold(statistics) };
    }
    if (spec.isQuantized() && request.bins <= 0 && !request.range)
        return naturalBins(spec, statistics, mostCodeBins);
    const BinPlan plan = planBins(spec.dtype, wanted, request.bins);
    return { .bins = plan.bins, .range = plan.range };
}

Expected<TensorHistogram> histogramOf(const Tensor &tensor,
                                      const std::optional<TensorStatistics> &known,
                                      const HistogramRequest &request, Operation &op,
                                      QThreadPool *pool)
{
    TensorHistogram result;
    if (known) {
        result.statistics = *known;
    } else {
        Expected<TensorStatistics> statistics = computeStatistics(tensor, op, pool);
        if (!statistics)
            return std::move(statistics).error();
        result.statistics = std::move(statistics).value();
    }
    result.plan = planHistogram(tensor.spec, result.statistics, request);
    Expected<Histogram> histogram = computeHistogram(tensor, result.plan, op, pool);
    if (!histogram)
        return std::move(histogram).error();
    result.histogram = std::move(histogram).value();
    return result;
}

} // namespace weightroom
