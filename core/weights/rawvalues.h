// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <cstring>

namespace weightroom {

/// Value \a i of those that are stored from \a values on, at any address.
template <typename Value>
Value loadedAt(const void *values, std::size_t i)
{
    Value value;
    std::memcpy(&value, static_cast<const std::byte *>(values) + i * sizeof(Value), sizeof value);
    return value;
}

/// Independent partial sums, so that the compiler may use vector registers without changing the
/// order of any of them.
inline constexpr std::size_t sumLanes = 8;

/// value(0) + … + value(count - 1).
template <typename Value>
double laneSum(std::size_t count, Value value)
{
    std::array<double, sumLanes> lanes{};
    std::size_t i = 0;
    for (; i + sumLanes <= count; i += sumLanes) {
        for (std::size_t lane = 0; lane < sumLanes; ++lane)
            lanes[lane] += value(i + lane);
    }
    for (std::size_t lane = 0; i < count; ++i, ++lane)
        lanes[lane] += value(i);
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

} // namespace weightroom
