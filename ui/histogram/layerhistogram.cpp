// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/layerhistogram.h"

#include <algorithm>

namespace weightroom {

namespace {

void addHistogram(Histogram &sum, const Histogram &other)
{
    if (sum.counts.isEmpty())
        sum.counts.resize(other.counts.size());
    sum.edges = other.edges;
    for (qsizetype i = 0; i < other.counts.size(); ++i)
        sum.counts[i] += other.counts.at(i);
    sum.nan += other.nan;
    sum.positiveInfinity += other.positiveInfinity;
    sum.negativeInfinity += other.negativeInfinity;
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
    std::optional<HistogramRange> range;
    std::erase_if(tensors, [](const CountedTensor &counted) {
        return counted.tensor.spec.dtype == Dtype::String;
    });
    for (CountedTensor &counted : tensors) {
        if (!counted.tensor.isReadable())
            return unreadableError(counted.tensor);
        if (!counted.known) {
            Expected<TensorStatistics> found = computeStatistics(counted.tensor, op, pool);
            if (!found)
                return std::move(found).error();
            counted.known = *std::move(found);
        }
        range = joinedRange(range, *counted.known);
    }
    Histogram sum;
    for (const CountedTensor &counted : tensors) {
        if (!range)
            break;
        const Expected<Histogram> found
            = computeHistogram(counted.tensor, { .bins = bins, .range = range }, op, pool);
        if (!found)
            return found.error();
        addHistogram(sum, *found);
    }
    return sum;
}

} // namespace weightroom
