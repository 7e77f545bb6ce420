// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/dtype.h"
#include "core/weights/rawvalues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace weightroom {

/// What of a complex number a figure is about.
enum class ComplexPart { Modulus, Real, Imaginary };

/// Doubles that stay in the first-level cache.
using RealChunk = std::array<double, 2048>;

namespace detail {

/// |re + i im|. Squares of floats do not overflow a double. An infinite part makes it infinite,
/// even beside a NaN, as hypot() says.
inline double modulus(float re, float im)
{
    if (std::isinf(re) || std::isinf(im))
        return std::numeric_limits<double>::infinity();
    return std::sqrt(double(re) * double(re) + double(im) * double(im));
}

inline double complexAt(std::span<const std::byte> bytes, ComplexPart part, std::size_t i)
{
    const auto re = loadedAt<float>(bytes.data(), 2 * i);
    const auto im = loadedAt<float>(bytes.data(), 2 * i + 1);
    return part == ComplexPart::Modulus ? modulus(re, im)
        : part == ComplexPart::Real     ? double(re)
                                        : double(im);
}

} // namespace detail

/// Calls visit(index of the first, std::span<double>) with the values of \a bytes, elements of a
/// float32, int32 or complex64 (\a part) tensor at any address, as doubles (exact), in order and in
/// small pieces. \a visit may change them: they are a copy.
template <typename Visit>
void forEachRealChunk(std::span<const std::byte> bytes, Dtype dtype, ComplexPart part, Visit visit)
{
    RealChunk chunk;
    const std::size_t elements = bytes.size() / static_cast<std::size_t>(bytesPerElement(dtype));
    for (std::size_t at = 0; at < elements; at += chunk.size()) {
        const std::size_t count = std::min(chunk.size(), elements - at);
        for (std::size_t i = 0; i < count; ++i) {
            chunk[i] = dtype == Dtype::Int32 ? double(loadedAt<qint32>(bytes.data(), at + i))
                : dtype == Dtype::Complex64  ? detail::complexAt(bytes, part, at + i)
                                             : double(loadedAt<float>(bytes.data(), at + i));
        }
        visit(static_cast<qint64>(at), std::span(chunk.data(), count));
    }
}

} // namespace weightroom
