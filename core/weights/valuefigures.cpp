// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/valuefigures.h"

#include "core/weights/rawvalues.h"
#include "core/weights/statistics/floatkernels.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace weightroom {

namespace {

/// Floats that stay in the first-level cache.
constexpr std::size_t blockFloats = 4096;
constexpr double leastNormal = std::numeric_limits<float>::min();

void keepFirst(qint64 &first, qint64 element)
{
    if (element >= 0 && (first < 0 || element < first))
        first = element;
}

} // namespace

/// Figures of a few thousand finite values.
struct ValueFigures::Block
{
    qint64 count = 0;
    double shift = 0; ///< one of the values
    double distance = 0; ///< from shift to the mean
    double squares = 0; ///< about the mean
    double sum = 0;
    double magnitudes = 0;
    double min = 0;
    double max = 0;

    /// Sums the distances from the first value, not the values themselves: the error of squares is
    /// bounded by the length times the machine's precision, wherever the numbers lie.
    template <typename Value>
    void centre(std::size_t values, Value value)
    {
        shift = value(0);
        const double distances = laneSum(values, [&](std::size_t i) { return value(i) - shift; });
        const double raw = laneSum(values, [&](std::size_t i) {
            const double d = value(i) - shift;
            return d * d;
        });
        distance = distances / static_cast<double>(values);
        squares = raw - distances * distance;
        // A first value far from the others: once more, from the mean.
        if (squares < 1e-4 * raw && raw > 0) {
            const double mean = shift + distance;
            squares = laneSum(values, [&](std::size_t i) {
                const double d = value(i) - mean;
                return d * d;
            });
        }
    }
};

void ValueFigures::addFloats(const float *values, std::size_t count, qint64 first)
{
    for (std::size_t at = 0; at < count; at += blockFloats) {
        const std::size_t block = std::min(blockFloats, count - at);
        addMixedFloats(values + at, block, first + static_cast<qint64>(at));
    }
}

void ValueFigures::addMixedFloats(const float *values, std::size_t count, qint64 first)
{
    const FloatSums sums = floatKernels().add(values, count);
    if (std::isfinite(sums.squares)) {
        Block block{ .count = static_cast<qint64>(count),
                     .shift = loadedAt<float>(values, 0),
                     .sum = sums.sum,
                     .magnitudes = sums.magnitudes,
                     .min = sums.min,
                     .max = sums.max };
        const double mean = sums.sum / static_cast<double>(count);
        block.squares = sums.squares - sums.sum * mean;
        block.distance = mean - block.shift;
        if (block.squares < 1e-4 * sums.squares && sums.squares > 0)
            block.centre(count,
                         [values](std::size_t i) { return double(loadedAt<float>(values, i)); });
        if (sums.tiny > 0)
            addTiny(values, count);
        return addBlock(block);
    }
    std::array<float, blockFloats> kept;
    std::size_t finite = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float x = loadedAt<float>(values, i);
        kept[finite] = x;
        if (std::isfinite(x))
            ++finite;
        else
            addSpecial(x, first + static_cast<qint64>(i));
    }
    if (finite > 0)
        addMixedFloats(kept.data(), finite, first);
}

void ValueFigures::addDoubles(std::span<double> values, qint64 first)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            values[kept++] = values[i];
        else
            addSpecial(values[i], first + static_cast<qint64>(i));
    }
    if (kept == 0)
        return;
    values = values.first(kept);
    const auto value = [&](std::size_t i) { return values[i]; };
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    Block block{ .count = static_cast<qint64>(kept),
                 .sum = laneSum(kept, value),
                 .magnitudes = laneSum(kept, [&](std::size_t i) { return std::abs(values[i]); }),
                 .min = *least,
                 .max = *most };
    block.centre(kept, value);
    for (const double x : values) {
        m_zeros += x == 0 ? 1 : 0;
        m_negativeZeros += x == 0 && std::signbit(x) ? 1 : 0;
        m_denormals += x != 0 && std::abs(x) < leastNormal ? 1 : 0;
    }
    addBlock(block);
}

void ValueFigures::addRepeated(double value, qint64 count)
{
    if (count == 0)
        return;
    const auto times = static_cast<double>(count);
    if (std::isnan(value)) {
        m_nan += count;
    } else if (std::isinf(value)) {
        (value > 0 ? m_positiveInfinity : m_negativeInfinity) += count;
    } else {
        addBlock({ .count = count,
                   .shift = value,
                   .sum = value * times,
                   .magnitudes = std::abs(value) * times,
                   .min = value,
                   .max = value });
        m_zeros += value == 0 ? count : 0;
        m_negativeZeros += value == 0 && std::signbit(value) ? count : 0;
        m_denormals += value != 0 && std::abs(value) < leastNormal ? count : 0;
    }
}

void ValueFigures::addSpecial(double value, qint64 element)
{
    if (std::isnan(value)) {
        ++m_nan;
        keepFirst(m_firstNan, element);
    } else if (value > 0) {
        ++m_positiveInfinity;
        keepFirst(m_firstPositiveInfinity, element);
    } else {
        ++m_negativeInfinity;
        keepFirst(m_firstNegativeInfinity, element);
    }
}

/// Tells zeros of both signs and denormals apart, in a block that has some of them.
void ValueFigures::addTiny(const float *values, std::size_t count)
{
    qint32 zeros = 0;
    qint32 negativeZeros = 0;
    qint32 tiny = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto bits = std::bit_cast<quint32>(loadedAt<float>(values, i));
        const quint32 magnitude = bits & 0x7fffffffU;
        zeros += magnitude == 0 ? 1 : 0;
        negativeZeros += bits == 0x80000000U ? 1 : 0;
        tiny += magnitude < 0x00800000U ? 1 : 0;
    }
    m_zeros += zeros;
    m_negativeZeros += negativeZeros;
    m_denormals += tiny - zeros;
}

void ValueFigures::addBlock(const Block &block)
{
    ValueFigures other;
    other.m_finite = block.count;
    other.m_shift = block.shift;
    other.m_distance = block.distance;
    other.m_squares = block.squares;
    other.m_sum = block.sum;
    other.m_magnitudes = block.magnitudes;
    other.m_min = block.min;
    other.m_max = block.max;
    join(other);
}

/// Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample
/// variances" (1979), with means as distances from the first value of all. The sum itself is kept
/// with Neumaier's compensation.
void ValueFigures::join(const ValueFigures &other)
{
    m_nan += other.m_nan;
    m_positiveInfinity += other.m_positiveInfinity;
    m_negativeInfinity += other.m_negativeInfinity;
    keepFirst(m_firstNan, other.m_firstNan);
    keepFirst(m_firstPositiveInfinity, other.m_firstPositiveInfinity);
    keepFirst(m_firstNegativeInfinity, other.m_firstNegativeInfinity);
    if (other.m_finite == 0)
        return;
    if (m_finite == 0)
        m_shift = other.m_shift;
    const auto before = static_cast<double>(m_finite);
    const auto added = static_cast<double>(other.m_finite);
    const double delta = (other.m_shift - m_shift) + other.m_distance - m_distance;
    const double weight = added / (before + added);
    m_squares += other.m_squares + delta * delta * (before * weight);
    m_distance += delta * weight;

    const double total = m_sum + other.m_sum;
    m_sumRest += other.m_sumRest
        + (std::abs(m_sum) >= std::abs(other.m_sum) ? (m_sum - total) + other.m_sum
                                                    : (other.m_sum - total) + m_sum);
    m_sum = total;
    m_magnitudes += other.m_magnitudes;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
    m_finite += other.m_finite;
    m_zeros += other.m_zeros;
    m_negativeZeros += other.m_negativeZeros;
    m_denormals += other.m_denormals;
}

TensorStatistics ValueFigures::statistics(qint64 elements) const
{
    TensorStatistics result;
    result.elements = elements;
    result.finite = m_finite;
    result.zeros = m_zeros;
    result.negativeZeros = m_negativeZeros;
    result.denormals = m_denormals;
    result.nan = m_nan;
    result.positiveInfinity = m_positiveInfinity;
    result.negativeInfinity = m_negativeInfinity;
    result.firstNan = m_firstNan;
    result.firstPositiveInfinity = m_firstPositiveInfinity;
    result.firstNegativeInfinity = m_firstNegativeInfinity;
    if (m_finite == 0)
        return result;
    const auto count = static_cast<double>(m_finite);
    const double mean = (m_sum + m_sumRest) / count;
    const double squares = std::max(m_squares, 0.0);
    result.min = m_min + 0.0; // no negative zero
    result.max = m_max + 0.0;
    result.mean = mean;
    result.std = std::sqrt(squares / count);
    result.l1 = m_magnitudes;
    result.l2 = std::sqrt(squares + mean * mean * count);
    return result;
}

} // namespace weightroom
