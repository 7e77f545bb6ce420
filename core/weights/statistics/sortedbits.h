// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <bit>

namespace weightroom {

/// How many different upper halves such numbers have.
inline constexpr quint32 upperHalves = 65536;

/// A number that orders floats as unsigned integers: -Infinity … -0, 0 … Infinity.
inline quint32 keyOfFloat(float value)
{
    const auto bits = std::bit_cast<quint32>(value);
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

inline float floatOfKey(quint32 key)
{
    return std::bit_cast<float>((key & 0x80000000U) != 0 ? key & 0x7fffffffU : ~key);
}

} // namespace weightroom
