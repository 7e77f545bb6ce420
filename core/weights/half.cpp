// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/half.h"

#include <cmath>

namespace weightroom {

quint16 halfFromFloat(float value) noexcept
{
    const auto bits = std::bit_cast<quint32>(value);
    const quint32 sign = (bits >> 16) & 0x8000U;
    const quint32 magnitude = bits & 0x7fffffffU;
    quint32 half = 0;
    if (magnitude > 0x7f800000U) {
        half = 0x7e00U | ((magnitude >> 13) & 0x3ffU); // NaN, made quiet
    } else if (magnitude >= 0x477ff000U) {
        half = 0x7c00U; // 65520 and more
    } else if (magnitude >= 0x38800000U) {
        // Normal: move the exponent; a carry out of the rounding goes into it, which is right.
        const quint32 odd = (magnitude >> 13) & 1U;
        half = (magnitude - 0x38000000U + 0xfffU + odd) >> 13;
    } else {
        // Subnormal: a multiple of 2^-24, rounded to even by the processor.
        half = static_cast<quint32>(std::nearbyint(std::bit_cast<float>(magnitude) * 0x1p24f));
    }
    return static_cast<quint16>(half | sign);
}

} // namespace weightroom
