// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weightroom::detail {

/// The first quote or backslash from \a at on, or a place before it, where nothing but plain
/// characters of a string lie behind.
#ifdef __SSE2__
inline const char *plainStretchEnd(const char *at, const char *end) noexcept
{
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i found = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                           _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
        if (const auto mask = static_cast<quint32>(_mm_movemask_epi8(found)))
            return at + std::countr_zero(mask);
    }
    return at;
}
#else
inline const char *plainStretchEnd(const char *at, const char *) noexcept
{
    return at;
}
#endif

} // namespace weightroom::detail
