// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/floatkernels.h"

#include "core/weights/histogram/binsearch.h"
#include "core/weights/rawvalues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace weightroom {

namespace {

bool isTiny(float x)
{
    return (std::bit_cast<quint32>(x) & 0x7fffffffU) < 0x00800000U;
}

struct FloatLanes
{
    std::array<double, sumLanes> sums{};
    std::array<double, sumLanes> squares{};
    std::array<double, sumLanes> magnitudes{};
    std::array<float, sumLanes> mins;
    std::array<float, sumLanes> maxs;
    std::array<qint32, sumLanes> tiny{};

    void add(std::size_t lane, float value)
    {
        const double x = value;
        sums[lane] += x;
        squares[lane] += x * x;
        magnitudes[lane] += std::abs(x);
        mins[lane] = value < mins[lane] ? value : mins[lane];
        maxs[lane] = value > maxs[lane] ? value : maxs[lane];
        tiny[lane] += isTiny(value) ? 1 : 0;
    }
};

FloatSums addPortably(const float *values, std::size_t count)
{
    FloatLanes lanes;
    lanes.mins.fill(loadedAt<float>(values, 0));
    lanes.maxs.fill(loadedAt<float>(values, 0));
    std::size_t i = 0;
    for (; i + sumLanes <= count; i += sumLanes) {
        for (std::size_t lane = 0; lane < sumLanes; ++lane)
            lanes.add(lane, loadedAt<float>(values, i + lane));
    }
    for (std::size_t lane = 0; i < count; ++i, ++lane)
        lanes.add(lane, loadedAt<float>(values, i));

    FloatSums result;
    result.min = *std::min_element(lanes.mins.begin(), lanes.mins.end());
    result.max = *std::max_element(lanes.maxs.begin(), lanes.maxs.end());
    for (std::size_t lane = 0; lane < sumLanes; ++lane) {
        result.sum += lanes.sums[lane];
        result.squares += lanes.squares[lane];
        result.magnitudes += lanes.magnitudes[lane];
        result.tiny += lanes.tiny[lane];
    }
    return result;
}

void countSpecialFloat(double x, FloatTally &tally)
{
    if (std::isnan(x))
        ++tally.nan;
    else
        ++(x > 0 ? tally.positiveInfinity : tally.negativeInfinity);
}

std::size_t slotOf(double x, const FloatBinPlan &plan)
{
    const double first = plan.edges[0];
    if (x < first)
        return 0;
    if (x > plan.edges[plan.bins])
        return (static_cast<std::size_t>(plan.bins) + 1) << plan.fine;
    const double position = (x - first) * plan.perUnit;
    const auto bin = binOf(x, position, plan.edges, plan.bins);
    const auto perBin = static_cast<double>(1 << plan.fine);
    const double inside
        = std::clamp((position - static_cast<double>(bin)) * perBin, 0.0, perBin - 1);
    return ((static_cast<std::size_t>(bin) + 1) << plan.fine) + static_cast<std::size_t>(inside);
}

void tallyPortably(const float *values, std::size_t count, const FloatBinPlan &plan,
                   FloatTally &tally)
{
    const std::size_t slots = plan.slots();
    for (std::size_t i = 0; i < count; ++i) {
        const double x = loadedAt<float>(values, i);
        if (std::isfinite(x))
            ++tally.counts[(i % FloatTally::tables) * slots + slotOf(x, plan)];
        else
            countSpecialFloat(x, tally);
    }
}

} // namespace

const FloatKernels &portableFloatKernels()
{
    static constexpr FloatKernels kernels{ addPortably, tallyPortably, tallyPortably };
    return kernels;
}

const FloatKernels &floatKernels()
{
    static const FloatKernels *fast = avx2FloatKernels();
    return fast != nullptr ? *fast : portableFloatKernels();
}

FloatBinPlan floatBinPlan(const double *edges, int bins, int fine)
{
    FloatBinPlan plan{ .edges = edges, .bins = bins, .fine = fine };
    const double first = edges[0];
    const double last = edges[bins];
    const double width = last - first;
    plan.perUnit = bins / width;
    // The width, and the values' distances from its ends, must be ordinary floats; the edges, which
    // are rounded doubles, must be where they should be to a part of a fixed-point unit.
    if (!(width >= 0x1p-100 && width <= 0x1p125 && std::abs(first) <= 0x1p125))
        return plan;
    int fraction = 0;
    while ((static_cast<qint64>(bins) + 2) << (fraction + 1) <= (qint64(1) << 23))
        ++fraction;
    const double unitsPerValue = std::ldexp(plan.perUnit, fraction);
    const double edgeError = (std::abs(first) + std::abs(last)) * 0x1p-51 * unitsPerValue;
    const auto low = static_cast<float>(first);
    const double base = 0x1p23 + std::ldexp(1.0, fraction) - (first - low) * unitsPerValue;
    if (!(edgeError < 0.25) || !(base >= 0 && base < 0x1p24) || plan.slots() > 65536)
        return plan;
    plan.low = low;
    plan.factor = static_cast<float>(unitsPerValue);
    plan.base = static_cast<float>(base);
    plan.fraction = fraction;
    return plan;
}

} // namespace weightroom
