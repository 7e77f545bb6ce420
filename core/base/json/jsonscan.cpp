// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonscan.h"

#include <bit>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weightroom::detail {

namespace {

const char *findJsonByte(const char *from, const char *end, char byte) noexcept
{
    const void *found = std::memchr(from, byte, static_cast<std::size_t>(end - from));
    return found != nullptr ? static_cast<const char *>(found) : end;
}

/// Which of 64 bytes are what; bit 0 is the first byte.
struct BlockMasks
{
    quint64 quotes = 0;
    quint64 backslashes = 0;
    quint64 opens = 0; ///< { and [
    quint64 closes = 0; ///< } and ]
};

#ifdef __SSE2__
BlockMasks masksOf(const char *block) noexcept
{
    BlockMasks masks;
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * i));
        const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20)); // [ is { then, and ] is }
        const auto bits = [i](__m128i found) {
            return quint64(static_cast<quint32>(_mm_movemask_epi8(found))) << (16 * i);
        };
        masks.quotes |= bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
        masks.backslashes |= bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
        masks.opens |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')));
        masks.closes |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));
    }
    return masks;
}
#else
BlockMasks masksOf(const char *block) noexcept
{
    BlockMasks masks;
    for (int i = 0; i < 64; ++i) {
        const char c = block[i];
        masks.quotes |= quint64(c == '"') << i;
        masks.backslashes |= quint64(c == '\\') << i;
        masks.opens |= quint64(c == '{' || c == '[') << i;
        masks.closes |= quint64(c == '}' || c == ']') << i;
    }
    return masks;
}
#endif

/// The bytes that a backslash before them escapes. \a carry: the first one is, and then whether the
/// first one of the next block is.
quint64 escapedBytes(quint64 backslashes, bool &carry) noexcept
{
    quint64 escaped = carry ? 1 : 0;
    backslashes &= ~escaped;
    carry = false;
    while (backslashes != 0) {
        const quint64 lowest = backslashes & (~backslashes + 1);
        carry = (lowest >> 63) != 0;
        escaped |= lowest << 1;
        backslashes &= ~(lowest | (lowest << 1));
    }
    return escaped;
}

/// std::popcount() is a call into a library where the processor is not known to count bits.
int countBits(quint64 bits) noexcept
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return static_cast<int>(bits * 0x0101010101010101u >> 56);
}

/// Every bit from an odd one of \a bits to the next.
quint64 betweenPairs(quint64 bits) noexcept
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// The end of the object or array that starts at \a at: 64 bytes at a time.
const char *jsonContainerEnd(const char *at, const char *end) noexcept
{
    qint64 depth = 0;
    bool escapeCarry = false;
    bool inString = false;
    char last[64];
    for (; at < end; at += 64) {
        const char *block = at;
        if (end - at < 64) {
            std::memset(last, 0, sizeof last);
            std::memcpy(last, at, static_cast<std::size_t>(end - at));
            block = last;
        }
        BlockMasks masks = masksOf(block);
        if (masks.backslashes != 0 || escapeCarry)
            masks.quotes &= ~escapedBytes(masks.backslashes, escapeCarry);
        const quint64 strings = betweenPairs(masks.quotes) ^ (inString ? ~quint64(0) : 0);
        inString = (strings >> 63) != 0;
        masks.opens &= ~strings;
        masks.closes &= ~strings;
        const int closes = countBits(masks.closes);
        if (depth > closes) {
            depth += countBits(masks.opens) - closes;
            continue;
        }
        for (quint64 marks = masks.opens | masks.closes; marks != 0; marks &= marks - 1) {
            const int bit = std::countr_zero(marks);
            depth += (masks.opens >> bit & 1) != 0 ? 1 : -1;
            if (depth == 0)
                return at + bit + 1;
        }
    }
    return end;
}

} // namespace

const char *escapedJsonStringEnd(const char *quote, const char *at, const char *end) noexcept
{
    for (;;) {
        const char *closing = findJsonByte(at, end, '"');
        if (closing >= end)
            return end;
        const char *backslash = closing;
        while (backslash > quote + 1 && backslash[-1] == '\\')
            --backslash;
        if ((closing - backslash) % 2 == 0)
            return closing + 1;
        at = closing + 1;
    }
}

const char *jsonValueEnd(const char *value, const char *end) noexcept
{
    if (value >= end)
        return end;
    if (*value == '"')
        return jsonStringEnd(value, end);
    if (*value == '{' || *value == '[')
        return jsonContainerEnd(value, end);
    while (value < end && *value != ',' && *value != '}' && *value != ']')
        ++value;
    return value;
}

std::optional<QByteArrayView> plainJsonString(QByteArrayView token) noexcept
{
    if (token.size() < 2 || std::memchr(token.data(), '\\', std::size_t(token.size())) != nullptr)
        return std::nullopt;
    return token.sliced(1, token.size() - 2);
}

} // namespace weightroom::detail
