// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/tensorsummary.h"

#include "core/weights/decode.h"
#include "core/weights/findings/zerounits.h"
#include "core/weights/histogram/binplan.h"
#include "core/weights/statistics/chunkwork.h"
#include "core/weights/statistics/codesummary.h"
#include "core/weights/statistics/tensorpasses.h"
#include "core/weights/stringreader.h"

#include <bit>

namespace weightroom {

namespace {

constexpr int fineSlots = 4096;

HistogramPlan planOf(const WeightSpec &spec, const TensorStatistics &statistics, int bins)
{
    if (bins == 0)
        return naturalBins(spec, statistics, summaryBins(statistics.finite));
    return { .bins = bins,
             .range = HistogramRange{ statistics.min.value_or(0), statistics.max.value_or(1) } };
}

Expected<TensorSummary> summarizeStrings(const Tensor &tensor, Operation &op)
{
    constexpr qint64 shownStrings = 8;
    constexpr qint64 shownStringBytes = 256;
    TensorSummary summary;
    StringFigures figures;
    const qint64 elements = tensor.spec.elements();
    summary.statistics.elements = elements;
    if (elements > 0 && tensor.offset < 0)
        return unreadableError(tensor);
    StringReader reader(tensor, op);
    for (qint64 i = 0; i < elements; ++i) {
        const qint64 before = reader.position();
        if (i < shownStrings) {
            auto sample = reader.next(shownStringBytes);
            if (!sample)
                return sample.error();
            figures.samples.append(*std::move(sample));
        } else if (auto skipped = reader.skip(); !skipped) {
            return skipped.error();
        }
        const qint64 length = reader.position() - before - 4;
        figures.bytes += length;
        figures.longest = std::max(figures.longest, length);
    }
    summary.statistics.strings = figures;
    auto hash = contentHashOf(tensor, op, nullptr);
    if (!hash)
        return std::move(hash).error();
    summary.statistics.contentHash = *std::move(hash);
    op.addProgress(std::max<qint64>(tensor.bytes, 0));
    return summary;
}

Expected<TensorSummary> summarizeCodes(const Tensor &tensor, const SummaryOptions &options,
                                       Operation &op, QThreadPool *pool)
{
    const auto codes = CodeSummary::of(tensor, pool, op);
    if (!codes)
        return codes.error();
    TensorSummary summary{ codes->statistics(), {} };
    if (summary.statistics.finite == 0)
        return summary;
    const HistogramPlan plan = planOf(tensor.spec, summary.statistics, options.bins);
    const auto edges = histogramEdges(plan, *plan.range);
    if (!edges)
        return edges.error();
    summary.histogram = codes->histogram(*edges);
    return summary;
}

/// Figures and histogram of values that have no codes.
class RealSummary
{
public:
    RealSummary(const Tensor &tensor, const SummaryOptions &options, Operation &op,
                QThreadPool *pool)
        : m_tensor(tensor)
        , m_options(options)
        , m_op(op)
        , m_passes(tensor, options.part, pool, op)
        , m_isSmall(tensor.spec.elements() <= TensorPasses::selectedElements)
    {
        m_passes.expectPasses(m_isSmall ? 1 : options.hasExactQuantiles ? 4 : 2);
    }

    Expected<TensorSummary> compute()
    {
        const auto figures = m_passes.figures(&m_values);
        if (!figures)
            return figures.error();
        m_isAllFinite = figures->isAllFinite();
        m_summary.statistics = figures->statistics(m_tensor.spec.elements());
        m_summary.statistics.contentHash = m_passes.contentHash();
        if (m_summary.statistics.finite > 0) {
            if (auto counted = m_isSmall ? countSmall() : countLarge(); !counted)
                return counted.error();
        }
        m_passes.finishProgress();
        return std::move(m_summary);
    }

private:
    Expected<Done> countSmall()
    {
        const HistogramPlan plan = this->plan();
        const auto edges = histogramEdges(plan, *plan.range);
        if (!edges)
            return edges.error();
        takeSlots(TensorPasses::countOf(m_values, { .edges = *edges }), *edges, 1);
        m_summary.statistics.quantiles = quantilesOf(std::span<double>(m_values));
        return Done{};
    }

    Expected<Done> countLarge()
    {
        const bool isFloat = m_tensor.spec.dtype == Dtype::Float32;
        const bool isConstant = *m_summary.statistics.min == *m_summary.statistics.max;
        HistogramPlan plan = this->plan();
        int fine = 0;
        while (plan.bins << (fine + 1) <= fineSlots)
            ++fine;
        if (!isFloat)
            plan.bins <<= fine; // powers of two more: the edges of the bins stay the same numbers
        const auto edges = histogramEdges(plan, *plan.range);
        if (!edges)
            return edges.error();
        const int perBin = 1 << fine;
        if (isConstant)
            return takeConstant(*edges, isFloat ? 1 : perBin);
        const auto slots = m_passes.count(
            { .edges = *edges, .fine = isFloat ? fine : 0, .holdsAll = isFloat && m_isAllFinite });
        if (!slots)
            return slots.error();
        takeSlots(*slots, *edges, isFloat ? static_cast<std::size_t>(perBin) : 1);
        if (!isFloat)
            m_summary.histogram = joinedBins(m_summary.histogram, perBin);
        return findQuantiles(*slots, *edges, isFloat ? static_cast<std::size_t>(perBin) : 1);
    }

    Expected<Done> takeConstant(const QList<double> &edges, int perBin)
    {
        TensorStatistics &figures = m_summary.statistics;
        const std::array<double, 1> value{ *figures.min };
        BinSlots slots = TensorPasses::countOf(value, { .edges = edges });
        for (qint64 &count : slots.counts)
            count *= figures.finite;
        takeSlots(slots, edges, 1);
        m_summary.histogram = joinedBins(m_summary.histogram, perBin);
        figures.quantiles.emplace().fill(*figures.min);
        return Done{};
    }

    void takeSlots(const BinSlots &slots, const QList<double> &edges, std::size_t perBin)
    {
        m_summary.histogram = slots.histogram(edges, perBin);
        m_summary.histogram.nan = m_summary.statistics.nan;
        m_summary.histogram.positiveInfinity = m_summary.statistics.positiveInfinity;
        m_summary.histogram.negativeInfinity = m_summary.statistics.negativeInfinity;
    }

    /// From the fine slots where these tell enough, or from finer ones in the range that the
    /// quantiles lie in; otherwise exactly.
    Expected<Done> findQuantiles(const BinSlots &slots, const QList<double> &edges,
                                 std::size_t perBin)
    {
        const auto perSlot = static_cast<double>((edges.size() - 1) * qsizetype(perBin));
        SlotQuantiles found{ {}, (edges.last() - edges.first()) / perSlot };
        found.quantiles = quantilesOfSlots(slots.counts, perBin, edges.first(), edges.last());
        if (m_options.hasExactQuantiles)
            return selectQuantiles();
        if (found.isCoarse() && m_tensor.spec.dtype == Dtype::Float32) {
            if (auto zoomed = zoomIn(found); !zoomed)
                return zoomed;
        }
        if (found.isCoarse() && m_tensor.spec.dtype != Dtype::Complex64)
            return selectQuantiles();
        TensorStatistics &figures = m_summary.statistics;
        for (double &quantile : found.quantiles)
            quantile = std::clamp(quantile, *figures.min, *figures.max);
        figures.quantiles = found.quantiles;
        figures.quantileError = 1.01 * found.width; // the slots' own error is a thousandth of it
        return Done{};
    }

    /// Quantiles that are right to the width of a slot.
    struct SlotQuantiles
    {
        Quantiles quantiles;
        double width;

        bool isCoarse() const { return !(width < (quantiles[4] - quantiles[2]) / 40); }
    };

    /// Where a few values far off stretch the range.
    Expected<Done> zoomIn(SlotQuantiles &found)
    {
        constexpr int bins = 16;
        constexpr int fine = 10;
        const HistogramRange range{ found.quantiles.front() - found.width,
                                    found.quantiles.back() + found.width };
        const auto edges = histogramEdges({ .bins = bins }, range);
        if (!edges)
            return Done{}; // doubles do not tell so many edges apart: select then
        const auto slots = m_passes.count({ .edges = *edges, .fine = fine });
        if (!slots)
            return slots.error();
        found.width = (range.max - range.min) / (bins << fine);
        found.quantiles = quantilesOfSlots(slots->counts, 1 << fine, range.min, range.max);
        return Done{};
    }

    Expected<Done> selectQuantiles()
    {
        const auto exact = m_passes.selectQuantiles(m_summary.statistics.finite);
        if (!exact)
            return exact.error();
        m_summary.statistics.quantiles = *exact;
        return Done{};
    }

    HistogramPlan plan() const
    {
        return planOf(m_tensor.spec, m_summary.statistics, m_options.bins);
    }

    const Tensor &m_tensor;
    const SummaryOptions &m_options;
    Operation &m_op;
    TensorPasses m_passes;
    bool m_isSmall;
    bool m_isAllFinite = false;
    std::vector<double> m_values;
    TensorSummary m_summary;
};

} // namespace

Expected<TensorSummary> summarize(const Tensor &tensor, const SummaryOptions &options,
                                  Operation &op, QThreadPool *pool)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error();
    if (!op.checkpoint())
        return canceledError();
    if (tensor.spec.dtype == Dtype::String)
        return summarizeStrings(tensor, op);
    if (hasCodes(tensor.spec))
        return summarizeCodes(tensor, options, op, pool);
    return RealSummary(tensor, options, op, pool).compute();
}

Expected<std::vector<Expected<TensorSummary>>> summarizeAll(const QList<Tensor> &tensors,
                                                            const SummaryOptions &options,
                                                            Operation &op, QThreadPool *pool)
{
    std::vector<Expected<TensorSummary>> summaries(static_cast<std::size_t>(tensors.size()),
                                                   Expected<TensorSummary>(TensorSummary{}));
    // A tensor that cannot be read is no reason to stop.
    auto done = forEachChunk(pool, tensors.size(), op, [&](qint64 i) -> Expected<Done> {
        const Tensor &tensor = tensors.at(i);
        Expected<TensorSummary> &summary = summaries[static_cast<std::size_t>(i)];
        summary = tensor.isReadable() ? summarize(tensor, options, op, pool)
                                      : Expected<TensorSummary>(unreadableError(tensor));
        if (op.isCanceled())
            return canceledError();
        return Done{};
    });
    if (!done)
        return done.error();
    return summaries;
}

Expected<TensorStatistics> computeStatistics(const Tensor &tensor, Operation &op, QThreadPool *pool)
{
    auto summary = summarize(tensor, {}, op, pool);
    if (!summary)
        return summary.error();
    auto zeroUnits = findZeroUnits(tensor, summary->statistics, op);
    if (!zeroUnits)
        return zeroUnits.error();
    summary->statistics.zeroUnits = std::move(*zeroUnits);
    return std::move(summary->statistics);
}

} // namespace weightroom
