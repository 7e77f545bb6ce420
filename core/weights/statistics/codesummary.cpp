// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/codesummary.h"

#include "core/weights/rawvalues.h"
#include "core/weights/valuefigures.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

std::size_t codeAt(std::span<const std::byte> bytes, std::size_t i, int codeBytes)
{
    return codeBytes == 1 ? loadedAt<quint8>(bytes.data(), i) : loadedAt<quint16>(bytes.data(), i);
}

/// Looks for the first elements whose codes mean no finite number: only called where there are
/// some.
Expected<Done> findFirstSpecials(const TensorPieces &pieces, const std::vector<double> &values,
                                 TensorStatistics &statistics, Operation &op)
{
    qint64 none = -1;
    return pieces.walk(
        0, pieces.elements(), op, [&](qint64 first, std::span<const std::byte> bytes) {
            const auto codeBytes = pieces.elementBytes();
            const std::size_t count = bytes.size() / static_cast<std::size_t>(codeBytes);
            for (std::size_t i = 0; i < count; ++i) {
                const double value = values[codeAt(bytes, i, codeBytes)];
                if (std::isfinite(value))
                    continue;
                qint64 &place = std::isnan(value) ? statistics.firstNan
                    : value > 0                   ? statistics.firstPositiveInfinity
                    : value < 0                   ? statistics.firstNegativeInfinity
                                                  : none;
                if (place < 0)
                    place = first + static_cast<qint64>(i);
            }
        });
}

constexpr int stepsBeside = 8;

/// See TensorStatistics::besideLowest. \a count tells how often the code so far from the end
/// occurs; there are \a codes of them.
template <typename Count>
qint64 mostBeside(std::size_t codes, Count count)
{
    const std::size_t width = codes / 256;
    qint64 most = 0;
    int filled = 0;
    for (std::size_t step = 0; step < stepsBeside; ++step) {
        qint64 sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += count(1 + step * width + i);
        most = std::max(most, sum);
        filled += sum > 0 ? 1 : 0;
    }
    return 2 * filled < stepsBeside ? 0 : most;
}

} // namespace

Expected<CodeSummary> CodeSummary::of(const Tensor &tensor, QThreadPool *pool, Operation &op)
{
    TensorPieces pieces(tensor);
    ChunkHashes hashes;
    const auto counts = countCodes(pieces, hashes, pool, op);
    if (!counts)
        return counts.error();
    CodeSummary summary;
    summary.countFigures(tensor.spec, *counts);
    TensorStatistics &statistics = summary.m_statistics;
    statistics.contentHash = hashes.result();
    if (statistics.finite < statistics.elements) {
        const std::vector<double> values = codeValues(tensor.spec);
        pieces.finishProgress(op);
        pieces.setPasses(std::numeric_limits<int>::max()); // a look back, not counted
        if (auto found = findFirstSpecials(pieces, values, statistics, op); !found)
            return found.error();
    }
    pieces.finishProgress(op);
    return summary;
}

void CodeSummary::countFigures(const WeightSpec &spec, const std::vector<qint64> &counts)
{
    const std::vector<double> values = codeValues(spec);
    ValueFigures figures;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        figures.addRepeated(values[code], counts[code]);
        if (counts[code] > 0 && std::isfinite(values[code]))
            m_values.push_back({ values[code], counts[code] });
    }
    std::sort(m_values.begin(), m_values.end(),
              [](const CountedValue &a, const CountedValue &b) { return a.value < b.value; });
    m_statistics = figures.statistics(spec.elements());
    if (!m_values.empty())
        m_statistics.quantiles = quantilesOf(m_values);
    const QuantizationType type = spec.quantization.type;
    if (type == QuantizationType::Uint8 || type == QuantizationType::Uint16) {
        m_statistics.lowestCodes = counts.front();
        m_statistics.highestCodes = counts.back();
        const std::size_t last = counts.size() - 1;
        m_statistics.besideLowest
            = mostBeside(counts.size(), [&](std::size_t from) { return counts[from]; });
        m_statistics.besideHighest
            = mostBeside(counts.size(), [&](std::size_t from) { return counts[last - from]; });
    }
}

Histogram CodeSummary::histogram(const QList<double> &edges) const
{
    BinSlots slots;
    slots.counts.resize(static_cast<std::size_t>(edges.size() + 1));
    for (const CountedValue &value : m_values) {
        auto slot = std::upper_bound(edges.begin(), edges.end(), value.value) - edges.begin();
        if (value.value == edges.last())
            --slot;
        slots.counts[static_cast<std::size_t>(slot)] += value.count;
    }
    slots.nan = m_statistics.nan;
    slots.positiveInfinity = m_statistics.positiveInfinity;
    slots.negativeInfinity = m_statistics.negativeInfinity;
    return slots.histogram(edges);
}

} // namespace weightroom
