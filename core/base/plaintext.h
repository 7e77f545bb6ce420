// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weightroom::detail {

#ifdef __SSE2__
/// Writes 16 characters as UTF-16 and returns which of them are not plain.
inline int widenBlock(__m128i bytes, char16_t *to) noexcept
{
    const __m128i zero = _mm_setzero_si128();
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to), _mm_unpacklo_epi8(bytes, zero));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to + 8), _mm_unpackhi_epi8(bytes, zero));
    return _mm_movemask_epi8(_mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}

/// The same for 8 of them.
inline int widenHalfBlock(const char *from, char16_t *to) noexcept
{
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i *>(from));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to),
                     _mm_unpacklo_epi8(bytes, _mm_setzero_si128()));
    return _mm_movemask_epi8(_mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}
#endif

/// Writes the \a size characters from \a from on to \a to as UTF-16, when they are plain: ASCII
/// without backslashes. False when they are not; then anything may be in \a to.
inline bool widenPlainText(const char *from, qsizetype size, char16_t *to) noexcept
{
#ifdef __SSE2__
    // The last block may overlap the one before it.
    int other = 0;
    if (size >= 16) {
        const auto block = [&](qsizetype at) {
            return widenBlock(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from + at)),
                              to + at);
        };
        for (qsizetype at = 0; at < size - 16; at += 16)
            other |= block(at);
        return (other | block(size - 16)) == 0;
    }
    if (size >= 8)
        return (widenHalfBlock(from, to) | widenHalfBlock(from + size - 8, to + size - 8)) == 0;
#endif
    bool isPlain = true;
    for (qsizetype i = 0; i < size; ++i) {
        const auto c = static_cast<unsigned char>(from[i]);
        isPlain = isPlain && c < 0x80 && c != '\\';
        to[i] = c;
    }
    return isPlain;
}

} // namespace weightroom::detail
