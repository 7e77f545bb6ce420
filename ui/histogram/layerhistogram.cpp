// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/layerhistogram.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

void addHistogram(Histogram &sum, const Histogram &other)
{
    if (sum.counts.isEmpty())
        sum.counts.resize(other.counts.size());
    sum.edges = other.edges;
    for (qsizetype i = 0; i < other.counts.size(); ++i)
        sum.counts[i] += other.counts.at(i);
    sum.below += other.below;
    sum.above += other.above;
    sum.nan += other.nan;
    sum.positiveInfinity += other.positiveInfinity;
    sum.negativeInfinity += other.negativeInfinity;
}

/// Takes strings away and counts what is not known yet.
Expected<Done> countUnknown(std::vector<CountedTensor> &tensors, Operation &op, QThreadPool *pool)
{
    std::erase_if(tensors, [](const CountedTensor &counted) {
        return counted.tensor.spec.dtype == Dtype::String;
    });
    for (CountedTensor &counted : tensors) {
        if (!counted.tensor.isReadable())
            return unreadableError(counted.tensor);
        if (counted.known)
            continue;
        Expected<TensorStatistics> found = computeStatistics(counted.tensor, op, pool);
        if (!found)
            return std::move(found).error();
        counted.known = *std::move(found);
    }
    return Done{};
}

/// \a plan has a range.
Expected<Histogram> sumOf(const std::vector<CountedTensor> &tensors, const HistogramPlan &plan,
                          Operation &op, QThreadPool *pool)
{
    Histogram sum;
    for (const CountedTensor &counted : tensors) {
        const Expected<Histogram> found = computeHistogram(counted.tensor, plan, op, pool);
        if (!found)
            return found.error();
        addHistogram(sum, *found);
    }
    return sum;
}

void addOptional(std::optional<double> &sum, const std::optional<double> &value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

/// Of the values of all together, from mean and deviation of each.
void joinMoments(TensorStatistics &all, const QList<TensorStatistics> &statistics)
{
    if (all.finite == 0)
        return;
    double mean = 0;
    for (const TensorStatistics &one : statistics)
        mean += one.mean.value_or(0) * (static_cast<double>(one.finite) / double(all.finite));
    double variance = 0;
    for (const TensorStatistics &one : statistics) {
        const double distance = one.mean.value_or(mean) - mean;
        const double std = one.std.value_or(0);
        variance += (std * std + distance * distance)
            * (static_cast<double>(one.finite) / double(all.finite));
    }
    all.mean = mean;
    all.std = std::sqrt(variance);
}

} // namespace

std::optional<HistogramRange> joinedRange(const std::optional<HistogramRange> &range,
                                          const TensorStatistics &statistics)
{
    if (!statistics.min)
        return range;
    if (!range)
        return HistogramRange{ *statistics.min, *statistics.max };
    return HistogramRange{ std::min(range->min, *statistics.min),
                           std::max(range->max, *statistics.max) };
}

Expected<Histogram> layerHistogram(std::vector<CountedTensor> tensors, int bins, Operation &op,
                                   QThreadPool *pool)
{
    if (auto counted = countUnknown(tensors, op, pool); !counted)
        return std::move(counted).error();
    std::optional<HistogramRange> range;
    for (const CountedTensor &counted : tensors)
        range = joinedRange(range, *counted.known);
    return range ? sumOf(tensors, { .bins = bins, .range = range }, op, pool) : Histogram();
}

TensorStatistics joinedStatistics(const QList<TensorStatistics> &statistics)
{
    TensorStatistics all;
    std::optional<HistogramRange> range;
    double squares = 0;
    for (const TensorStatistics &one : statistics) {
        range = joinedRange(range, one);
        all.elements += one.elements;
        all.finite += one.finite;
        all.zeros += one.zeros;
        all.negativeZeros += one.negativeZeros;
        all.denormals += one.denormals;
        all.nan += one.nan;
        all.positiveInfinity += one.positiveInfinity;
        all.negativeInfinity += one.negativeInfinity;
        addOptional(all.l1, one.l1);
        squares += one.l2.value_or(0) * one.l2.value_or(0);
    }
    if (range) {
        all.min = range->min;
        all.max = range->max;
        all.l2 = std::sqrt(squares);
    }
    joinMoments(all, statistics);
    return all;
}

Expected<TensorHistogram> layerHistogramOf(std::vector<CountedTensor> tensors,
                                           const HistogramRequest &request, Operation &op,
                                           QThreadPool *pool)
{
    if (auto counted = countUnknown(tensors, op, pool); !counted)
        return std::move(counted).error();
    TensorHistogram result;
    QList<TensorStatistics> statistics;
    TensorStatistics largest;
    for (const CountedTensor &counted : tensors) {
        statistics.append(*counted.known);
        if (counted.known->finite > largest.finite)
            largest = *counted.known;
    }
    result.statistics = joinedStatistics(statistics);
    if (result.statistics.finite == 0)
        return result;
    TensorStatistics planned = result.statistics;
    planned.quantiles = largest.quantiles; // tell how near to zero a logarithmic scale goes
    WeightSpec reals;
    reals.dtype = Dtype::Float32;
    result.plan = planHistogram(reals, planned, request);
    Expected<Histogram> sum = sumOf(tensors, result.plan, op, pool);
    if (!sum)
        return std::move(sum).error();
    result.histogram = *std::move(sum);
    return result;
}

} // namespace weightroom
