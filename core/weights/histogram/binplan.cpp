// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/binplan.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

/// Bins that hold \a perBin numbers each, of which the first is \a least, \a step apart.
HistogramPlan wholeBins(double least, double most, double step, int mostBins)
{
    const double numbers = std::round((most - least) / step) + 1;
    const double perBin = std::ceil(numbers / mostBins);
    const int bins = static_cast<int>(std::ceil(numbers / perBin));
    const double first = least - step / 2;
    return { .bins = bins, .range = HistogramRange{ first, first + step * perBin * bins } };
}

/// How far the real values of neighbouring codes are apart; 0 where they have no codes of one
/// width.
double codeStep(const WeightSpec &spec)
{
    const bool isAffine = spec.quantization.type == QuantizationType::Uint8
        || spec.quantization.type == QuantizationType::Uint16;
    if (!isAffine || spec.dtype != Dtype::Float32)
        return 0;
    const double step = std::abs(spec.quantization.scale.value_or(0));
    return std::isfinite(step) ? step : 0;
}

/// That doubles tell the codes apart, and the real values follow them.
bool isStepVisible(double step, const HistogramRange &range)
{
    const double size = std::max(std::abs(range.min), std::abs(range.max));
    return step > size * 0x1p-20 && step > 0x1p-120;
}

} // namespace

HistogramPlan naturalBins(const WeightSpec &spec, const TensorStatistics &statistics, int most)
{
    if (!statistics.min || !statistics.max)
        return { .bins = 1, .range = HistogramRange{ 0, 1 } };
    const HistogramRange range{ *statistics.min, *statistics.max };
    if (spec.dtype == Dtype::Int32 || spec.dtype == Dtype::Bool)
        return wholeBins(range.min, range.max, 1, most);
    if (const double step = codeStep(spec); isStepVisible(step, range))
        return wholeBins(range.min, range.max, step, most);
    return { .bins = most, .range = range };
}

int summaryBins(qint64 finite)
{
    const double wanted = 4 * std::cbrt(static_cast<double>(finite));
    int bins = 16;
    while (bins < 512 && bins < wanted)
        bins *= 2;
    return bins;
}

double linearThreshold(const TensorStatistics &statistics)
{
    if (!statistics.min || !statistics.max)
        return 1;
    const double largest = std::max(std::abs(*statistics.min), std::abs(*statistics.max));
    if (!(largest > 0))
        return 1;
    double usual = largest;
    if (statistics.quantiles) {
        const double spread = (*statistics.quantiles)[4] - (*statistics.quantiles)[2];
        usual = spread > 0 ? std::min(spread, largest) : largest;
    }
    const double power = std::floor(std::log10(std::max(usual / 10, largest * 1e-12)));
    return std::pow(10.0, std::max(power, -300.0));
}

} // namespace weightroom
