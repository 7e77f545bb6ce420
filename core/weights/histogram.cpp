// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram.h"

#include "core/weights/realchunks.h"
#include "core/weights/statistics.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct HistogramText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Histogram)
};

constexpr int maxBins = 1'000'000;

Error histogramArgumentError(const QString &message)
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

bool areAscending(const QList<double> &edges)
{
    return std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end();
}

/// The edges over \a range. One of no width becomes half a unit to each side; where a double cannot
/// tell so many numbers apart there, a float's distance to its neighbours (NumPy gives up then).
QList<double> histogramEdges(const HistogramRange &range, int bins)
{
    if (range.min != range.max)
        return equalEdges(range, bins);
    const double centre = range.min;
    const QList<double> edges = equalEdges({ centre - 0.5, centre + 0.5 }, bins);
    if (areAscending(edges))
        return edges;
    const double side = std::abs(centre) * 0x1p-23;
    return equalEdges({ centre - side, centre + side }, bins);
}

class HistogramCounter
{
public:
    explicit HistogramCounter(const QList<double> &edges)
        : m_edges(edges.constData())
        , m_last(edges.size() - 2)
        , m_min(edges.first())
        , m_max(edges.last())
    {
        m_result.edges = edges;
        m_result.counts.resize(edges.size() - 1);
        m_counts = m_result.counts.data();
    }

    void add(std::span<const double> values)
    {
        for (const double x : values) {
            if (x >= m_min && x <= m_max) [[likely]]
                ++m_counts[binOf(x)];
            else
                addOutside(x);
        }
    }

    Histogram takeResult() { return std::move(m_result); }

private:
    /// As numpy.histogram: computed by division, then put right by the edges.
    qsizetype binOf(double x) const
    {
        const double position = (x - m_min) / (m_max - m_min) * static_cast<double>(m_last + 1);
        qsizetype bin = std::min(static_cast<qsizetype>(position), m_last);
        bin -= x < m_edges[bin] ? 1 : 0;
        bin += bin != m_last && x >= m_edges[bin + 1] ? 1 : 0;
        return bin;
    }

    void addOutside(double x)
    {
        if (std::isnan(x))
            ++m_result.nan;
        else if (std::isinf(x))
            ++(x > 0 ? m_result.positiveInfinity : m_result.negativeInfinity);
        else
            ++(x < m_min ? m_result.below : m_result.above);
    }

    Histogram m_result;
    const double *m_edges;
    qint64 *m_counts = nullptr;
    qsizetype m_last;
    double m_min;
    double m_max;
};

Expected<HistogramRange> finiteRange(const Tensor &tensor, Operation &op)
{
    auto statistics = computeStatistics(tensor, op);
    if (!statistics)
        return statistics.error();
    if (!statistics->min || !statistics->max)
        return HistogramRange{ 0, 1 };
    return HistogramRange{ *statistics->min, *statistics->max };
}

Expected<Done> checkHistogramArguments(const Tensor &tensor, int bins,
                                       const std::optional<HistogramRange> &range)
{
    if (tensor.spec.dtype == Dtype::String) {
        return histogramArgumentError(
            HistogramText::tr("The tensor %1 holds strings, which have no histogram.")
                .arg(tensor.spec.name));
    }
    if (bins < 1 || bins > maxBins) {
        return histogramArgumentError(
            HistogramText::tr("A histogram has 1 to %1 bins; %2 were asked for.")
                .arg(maxBins)
                .arg(bins));
    }
    if (range && (!(range->min <= range->max) || !std::isfinite(range->max - range->min))) {
        return histogramArgumentError(
            HistogramText::tr("The histogram's range from %1 to %2 is no range of finite numbers.")
                .arg(range->min)
                .arg(range->max));
    }
    return Done{};
}

} // namespace

Expected<Histogram> computeHistogram(const Tensor &tensor, int bins,
                                     std::optional<HistogramRange> range, Operation &op)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error();
    if (auto checked = checkHistogramArguments(tensor, bins, range); !checked)
        return checked.error();
    if (!range) {
        auto found = finiteRange(tensor, op);
        if (!found)
            return found.error();
        range = *found;
    }
    const QList<double> edges = histogramEdges(*range, bins);
    if (!areAscending(edges)) {
        return histogramArgumentError(
            HistogramText::tr("The histogram's range from %1 to %2 is too narrow for %3 bins.")
                .arg(range->min, 0, 'g', 17)
                .arg(range->max, 0, 'g', 17)
                .arg(bins));
    }
    HistogramCounter counter(edges);
    auto done = forEachBlock(tensor, 0, tensor.spec.elements(), op, [&](const ValueBlock &block) {
        forEachRealChunk(block, tensor.spec.dtype,
                         [&counter](std::span<const double> values) { counter.add(values); });
        op.addProgress(storedBytesOf(block, tensor.spec));
    });
    if (!done)
        return done.error();
    return counter.takeResult();
}

} // namespace weightroom
