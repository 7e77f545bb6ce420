// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics.h"

#include "core/weights/realchunks.h"

#include <limits>

namespace weightroom {

namespace {

/// Independent partial results, so that the compiler may use vector registers without changing the
/// order of any sum.
constexpr std::size_t laneCount = 8;

/// Figures of one chunk of finite numbers.
struct ChunkFigures
{
    qint64 count = 0;
    double sum = 0;
    double shift = 0; ///< one of the values
    double distance = 0; ///< from shift to the mean
    double squares = 0; ///< of the distances from the mean
    double min = 0;
    double max = 0;
    qint64 zeros = 0;
};

/// Sums the distances from the first value, not the values themselves: the error of \a squares is
/// bounded by the chunk's length times the machine's precision, wherever the numbers lie. Gives NaN
/// or infinity in squares when there is a value that is not finite (finite floats cannot overflow).
ChunkFigures chunkFigures(std::span<const double> values)
{
    const double shift = values.front();
    std::array<double, laneCount> sums{};
    std::array<double, laneCount> distances{};
    std::array<double, laneCount> squares{};
    std::array<double, laneCount> zeros{};
    std::array<double, laneCount> mins;
    std::array<double, laneCount> maxs;
    mins.fill(shift);
    maxs.fill(shift);
    const auto add = [&](std::size_t lane, double x) {
        const double distance = x - shift;
        sums[lane] += x;
        distances[lane] += distance;
        squares[lane] += distance * distance;
        zeros[lane] += x == 0 ? 1.0 : 0.0;
        mins[lane] = x < mins[lane] ? x : mins[lane];
        maxs[lane] = x > maxs[lane] ? x : maxs[lane];
    };
    std::size_t i = 0;
    for (; i + laneCount <= values.size(); i += laneCount) {
        for (std::size_t lane = 0; lane < laneCount; ++lane)
            add(lane, values[i + lane]);
    }
    for (std::size_t lane = 0; i < values.size(); ++i, ++lane)
        add(lane, values[i]);

    ChunkFigures figures;
    figures.count = static_cast<qint64>(values.size());
    figures.shift = figures.min = figures.max = shift;
    double distance = 0;
    for (std::size_t lane = 0; lane < laneCount; ++lane) {
        figures.sum += sums[lane];
        distance += distances[lane];
        figures.squares += squares[lane];
        figures.zeros += static_cast<qint64>(zeros[lane]);
        figures.min = std::min(figures.min, mins[lane]);
        figures.max = std::max(figures.max, maxs[lane]);
    }
    figures.distance = distance / static_cast<double>(figures.count);
    figures.squares -= distance * figures.distance;
    return figures;
}

class StatisticsCounter
{
public:
    explicit StatisticsCounter(qint64 elements) { m_result.elements = elements; }

    void add(std::span<double> values)
    {
        ChunkFigures figures = chunkFigures(values);
        if (!std::isfinite(figures.squares)) {
            values = values.first(keepFinite(values));
            if (values.empty())
                return;
            figures = chunkFigures(values);
        }
        merge(figures);
    }

    TensorStatistics result() const
    {
        TensorStatistics result = m_result;
        if (result.finite == 0)
            return result;
        const auto count = static_cast<double>(result.finite);
        result.min = m_min + 0.0; // no negative zero
        result.max = m_max + 0.0;
        result.mean = (m_sum + m_sumRest) / count;
        result.std = std::sqrt(std::max(m_squares, 0.0) / count);
        return result;
    }

private:
    /// Moves the finite values to the front, counts the others; how many were kept.
    std::size_t keepFinite(std::span<double> values)
    {
        std::size_t kept = 0;
        for (const double x : values) {
            if (std::isfinite(x))
                values[kept++] = x;
            else if (std::isnan(x))
                ++m_result.nan;
            else
                ++(x > 0 ? m_result.positiveInfinity : m_result.negativeInfinity);
        }
        return kept;
    }

    /// Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample
    /// variances" (1979), with means as distances from the first value of all. The sum itself is
    /// kept with Neumaier's compensation.
    void merge(const ChunkFigures &chunk)
    {
        if (m_result.finite == 0)
            m_shift = chunk.shift;
        const auto before = static_cast<double>(m_result.finite);
        const auto added = static_cast<double>(chunk.count);
        const double delta = (chunk.shift - m_shift) + chunk.distance - m_distance;
        m_squares += chunk.squares + delta * delta * (before * added / (before + added));
        m_distance += delta * (added / (before + added));

        const double total = m_sum + chunk.sum;
        m_sumRest += std::abs(m_sum) >= std::abs(chunk.sum) ? (m_sum - total) + chunk.sum
                                                            : (chunk.sum - total) + m_sum;
        m_sum = total;
        m_min = std::min(m_min, chunk.min);
        m_max = std::max(m_max, chunk.max);
        m_result.finite += chunk.count;
        m_result.zeros += chunk.zeros;
    }

    TensorStatistics m_result;
    double m_shift = 0;
    double m_distance = 0; ///< from m_shift to the mean
    double m_squares = 0;
    double m_sum = 0;
    double m_sumRest = 0;
    double m_min = std::numeric_limits<double>::infinity();
    double m_max = -std::numeric_limits<double>::infinity();
};

} // namespace

qint64 storedBytesOf(const ValueBlock &block, const WeightSpec &spec)
{
    const auto values
        = static_cast<qint64>(block.floats.size() + block.ints.size() + block.bytes.size());
    if (spec.isQuantized())
        return values * bytesPerCode(spec.quantization.type);
    return spec.dtype == Dtype::Bool ? values : 4 * values;
}

Expected<TensorStatistics> computeStatistics(const Tensor &tensor, Operation &op)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error();
    const qint64 elements = tensor.spec.elements();
    StatisticsCounter counter(elements);
    if (tensor.spec.dtype == Dtype::String) {
        op.addProgress(std::max<qint64>(tensor.bytes, 0));
        return counter.result();
    }
    auto done = forEachBlock(tensor, 0, elements, op, [&](const ValueBlock &block) {
        forEachRealChunk(block, tensor.spec.dtype,
                         [&counter](std::span<double> values) { counter.add(values); });
        op.addProgress(storedBytesOf(block, tensor.spec));
    });
    if (!done)
        return done.error();
    return counter.result();
}

} // namespace weightroom
