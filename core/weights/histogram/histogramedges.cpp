// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/histogram.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace weightroom {

namespace {

struct HistogramEdgesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Histogram)
};

constexpr int maxBins = 1'000'000;

Error histogramEdgesError(const QString &message)
{
    return { .code = ErrorCode::BadArgument, .message = message };
}

/// numpy.linspace(min, max, bins + 1): multiply, then add, each with its own rounding.
QList<double> equalEdges(const HistogramRange &range, int bins)
{
    QList<double> edges(bins + 1);
    const double width = range.max - range.min;
    const double step = width / bins;
    for (int i = 0; i < bins; ++i)
        edges[i] = (step != 0 ? i * step : i / static_cast<double>(bins) * width) + range.min;
    edges[bins] = range.max;
    return edges;
}

QList<double> symlogEdges(const HistogramRange &range, int bins, double linear)
{
    QList<double> edges
        = equalEdges({ symlog(range.min, linear), symlog(range.max, linear) }, bins);
    for (double &edge : edges)
        edge = symexp(edge, linear);
    edges.first() = range.min;
    edges.last() = range.max;
    return edges;
}

QList<double> edgesOver(const HistogramPlan &plan, const HistogramRange &range)
{
    return plan.linear > 0 ? symlogEdges(range, plan.bins, plan.linear)
                           : equalEdges(range, plan.bins);
}

bool areAscending(const QList<double> &edges)
{
    return std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end();
}

} // namespace

double symlog(double x, double linear)
{
    return std::copysign(std::log1p(std::abs(x) / linear), x);
}

double symexp(double y, double linear)
{
    return std::copysign(linear * std::expm1(std::abs(y)), y);
}

Expected<QList<double>> histogramEdges(const HistogramPlan &plan, const HistogramRange &range)
{
    if (plan.bins < 1 || plan.bins > maxBins) {
        return histogramEdgesError(
            HistogramEdgesText::tr("A histogram has 1 to %1 bins; %2 were asked for.")
                .arg(maxBins)
                .arg(plan.bins));
    }
    if (!(range.min <= range.max) || !std::isfinite(range.max - range.min)
        || !std::isfinite(plan.linear) || plan.linear < 0) {
        return histogramEdgesError(
            HistogramEdgesText::tr(
                "The histogram's range from %1 to %2 is no range of finite numbers.")
                .arg(range.min)
                .arg(range.max));
    }
    const bool isWide = range.min != range.max;
    const double centre = range.min;
    QList<double> edges
        = edgesOver(plan, isWide ? range : HistogramRange{ centre - 0.5, centre + 0.5 });
    if (!isWide && !areAscending(edges)) {
        const double side = std::abs(centre) * 0x1p-23; // NumPy gives up here
        edges = edgesOver(plan, { centre - side, centre + side });
    }
    if (areAscending(edges))
        return edges;
    return histogramEdgesError(
        HistogramEdgesText::tr("The histogram's range from %1 to %2 is too narrow for %3 bins.")
            .arg(range.min, 0, 'g', 17)
            .arg(range.max, 0, 'g', 17)
            .arg(plan.bins));
}

Histogram joinedBins(const Histogram &histogram, int group)
{
    Histogram result = histogram;
    const qsizetype bins = histogram.counts.size() / group;
    result.counts.fill(0, bins);
    result.edges.resize(bins + 1);
    for (qsizetype i = 0; i < bins * group; ++i)
        result.counts[i / group] += histogram.counts.at(i);
    for (qsizetype i = 0; i <= bins; ++i)
        result.edges[i] = histogram.edges.at(i * group);
    return result;
}

} // namespace weightroom
