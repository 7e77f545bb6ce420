// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/weightspec.h"

#include <cmath>
#include <type_traits>

namespace weightroom {

namespace detail {

/// JavaScript's Math.round: to the nearest integer, ties towards +infinity.
inline double roundedAsJavaScript(double x)
{
    const double below = std::floor(x);
    return x - below >= 0.5 ? below + 1 : below;
}

/// What JavaScript stores for \a x in an Int32Array: modulo 2^32, 0 for what is not finite.
inline qint32 wrappedToInt32(double x)
{
    if (!std::isfinite(x))
        return 0;
    const double wrapped = std::fmod(x, 4294967296.0);
    return static_cast<qint32>(static_cast<quint32>(static_cast<qint64>(wrapped)));
}

} // namespace detail

/// The float or int32 behind a uint8 or uint16 \a code. The multiply-add is done in double with its
/// two roundings, as JavaScript does it: files that use this are compiled without contraction to
/// fused operations.
template <typename Real>
Real dequantized(unsigned code, double scale, double min)
{
    const double real = code * scale + min;
    if constexpr (std::is_same_v<Real, float>)
        return static_cast<float>(real);
    else
        return detail::wrappedToInt32(detail::roundedAsJavaScript(real));
}

/// The real value behind \a code of a quantized tensor that can be decoded.
double realOfCode(const WeightSpec &spec, quint16 code);

} // namespace weightroom
