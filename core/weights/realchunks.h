// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/decode.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weightroom {

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

template <typename Value, typename Visit>
void forEachChunkOf(std::span<const Value> values, RealChunk &chunk, Visit visit)
{
    for (std::size_t at = 0; at < values.size(); at += chunk.size()) {
        const std::size_t count = std::min(chunk.size(), values.size() - at);
        const Value *from = values.data() + at;
        for (std::size_t i = 0; i < count; ++i)
            chunk[i] = static_cast<double>(from[i]);
        visit(std::span(chunk.data(), count));
    }
}

template <typename Visit>
void forEachModulusChunk(std::span<const float> parts, RealChunk &chunk, Visit visit)
{
    const std::size_t elements = parts.size() / 2;
    for (std::size_t at = 0; at < elements; at += chunk.size()) {
        const std::size_t count = std::min(chunk.size(), elements - at);
        for (std::size_t i = 0; i < count; ++i)
            chunk[i] = modulus(parts[2 * (at + i)], parts[2 * (at + i) + 1]);
        visit(std::span(chunk.data(), count));
    }
}

} // namespace detail

/// Calls visit(std::span<double>) with the values of \a block as doubles (exact), complex64 as
/// moduli, in order and in small pieces. \a visit may change them: they are a copy.
template <typename Visit>
void forEachRealChunk(const ValueBlock &block, Dtype dtype, Visit visit)
{
    RealChunk chunk;
    if (dtype == Dtype::Complex64)
        detail::forEachModulusChunk(block.floats, chunk, visit);
    else if (!block.floats.empty())
        detail::forEachChunkOf(block.floats, chunk, visit);
    else if (!block.ints.empty())
        detail::forEachChunkOf(block.ints, chunk, visit);
    else
        detail::forEachChunkOf(block.bytes, chunk, visit);
}

/// Bytes that the elements of \a block take in the weight data.
qint64 storedBytesOf(const ValueBlock &block, const WeightSpec &spec);

} // namespace weightroom
