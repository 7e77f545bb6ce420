// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <bit>

namespace weightroom {

/// The number behind an IEEE 754 binary16, exactly: subnormals, infinities, the payload of a NaN
/// and the sign of zero included. Without branches, so that loops over it become vector code.
inline float floatFromHalf(quint16 half) noexcept
{
    constexpr float exponentShift = 0x1p112f; // 2^(127 - 15): exact for subnormals, too
    const quint32 magnitude = quint32(half & 0x7fffU) << 13;
    const quint32 special = magnitude >= 0x0f800000U ? 0x7f800000U : 0U; // exponent of all ones
    const auto scaled = std::bit_cast<quint32>(std::bit_cast<float>(magnitude) * exponentShift);
    const quint32 sign = quint32(half & 0x8000U) << 16;
    return std::bit_cast<float>((special != 0 ? (special | magnitude) : scaled) | sign);
}

/// \a value rounded to the nearest IEEE 754 binary16, ties to even; infinity from 65520 on.
quint16 halfFromFloat(float value) noexcept;

} // namespace weightroom
