// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/floatkernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Each function names the processor it is for: nothing else of the program may be compiled so.
#define WEIGHTROOM_AVX2 __attribute__((target("avx2,fma")))

namespace weightroom::detail {

namespace {

constexpr std::size_t lanes = 8;
/// The processor's own prefetching stops at pages of 4 KiB.
constexpr std::size_t aheadBytes = 4096;

WEIGHTROOM_AVX2 inline void prefetch(const float *values)
{
    _mm_prefetch(reinterpret_cast<const char *>(values) + aheadBytes, _MM_HINT_T0);
}

WEIGHTROOM_AVX2 inline double sumOf(__m256d four)
{
    const __m128d two = _mm_add_pd(_mm256_castpd256_pd128(four), _mm256_extractf128_pd(four, 1));
    return _mm_cvtsd_f64(_mm_add_sd(two, _mm_unpackhi_pd(two, two)));
}

struct SumRegisters
{
    __m256d sums[2];
    __m256d squares[2];
    __m256d magnitudes[2];
    __m256 min;
    __m256 max;
    __m256i tiny;
};

WEIGHTROOM_AVX2 inline void addHalf(SumRegisters &r, int half, __m256d x)
{
    const __m256d noSign = _mm256_castsi256_pd(_mm256_set1_epi64x(0x7fffffffffffffff));
    r.sums[half] = _mm256_add_pd(r.sums[half], x);
    r.squares[half] = _mm256_fmadd_pd(x, x, r.squares[half]);
    r.magnitudes[half] = _mm256_add_pd(r.magnitudes[half], _mm256_and_pd(x, noSign));
}

WEIGHTROOM_AVX2 inline void addEight(SumRegisters &r, const float *values)
{
    const __m256 x = _mm256_loadu_ps(values);
    addHalf(r, 0, _mm256_cvtps_pd(_mm_loadu_ps(values)));
    addHalf(r, 1, _mm256_cvtps_pd(_mm_loadu_ps(values + 4)));
    r.min = _mm256_min_ps(r.min, x);
    r.max = _mm256_max_ps(r.max, x);
    const __m256i magnitude
        = _mm256_and_si256(_mm256_castps_si256(x), _mm256_set1_epi32(0x7fffffff));
    r.tiny = _mm256_sub_epi32(r.tiny, _mm256_cmpgt_epi32(_mm256_set1_epi32(0x00800000), magnitude));
}

WEIGHTROOM_AVX2 FloatSums sumsOf(const SumRegisters &r)
{
    FloatSums result;
    result.sum = sumOf(_mm256_add_pd(r.sums[0], r.sums[1]));
    result.squares = sumOf(_mm256_add_pd(r.squares[0], r.squares[1]));
    result.magnitudes = sumOf(_mm256_add_pd(r.magnitudes[0], r.magnitudes[1]));
    alignas(32) float mins[lanes];
    alignas(32) float maxs[lanes];
    alignas(32) qint32 tiny[lanes];
    _mm256_store_ps(mins, r.min);
    _mm256_store_ps(maxs, r.max);
    _mm256_store_si256(reinterpret_cast<__m256i *>(tiny), r.tiny);
    result.min = mins[0];
    result.max = maxs[0];
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        result.min = mins[lane] < result.min ? mins[lane] : result.min;
        result.max = maxs[lane] > result.max ? maxs[lane] : result.max;
        result.tiny += tiny[lane];
    }
    return result;
}

WEIGHTROOM_AVX2 FloatSums add(const float *values, std::size_t count)
{
    if (count < lanes)
        return portableFloatKernels().add(values, count);
    const __m256d zero = _mm256_setzero_pd();
    const __m256 first = _mm256_loadu_ps(values);
    SumRegisters r{ { zero, zero }, { zero, zero }, { zero, zero },
                    first,          first,          _mm256_setzero_si256() };
    const std::size_t whole = count / lanes * lanes;
    std::size_t i = 0;
    for (; i + 2 * lanes <= whole; i += 2 * lanes) {
        prefetch(values + i);
        addEight(r, values + i);
        addEight(r, values + i + lanes);
    }
    if (i < whole)
        addEight(r, values + i);
    FloatSums result = sumsOf(r);
    if (whole < count) {
        const FloatSums rest = portableFloatKernels().add(values + whole, count - whole);
        result.sum += rest.sum;
        result.squares += rest.squares;
        result.magnitudes += rest.magnitudes;
        result.min = rest.min < result.min ? rest.min : result.min;
        result.max = rest.max > result.max ? rest.max : result.max;
        result.tiny += rest.tiny;
    }
    return result;
}

constexpr std::size_t blockValues = 64;
constexpr std::size_t groupValues = 2 * lanes;

struct PlanRegisters
{
    __m256 low;
    __m256 factor;
    __m256 base;
    __m256 least; ///< in the middle of the bin under the range
    __m256 most; ///< in the middle of the bin over the range
    __m256i binMask; ///< the bits above the fraction
    __m128i shift; ///< from fixed point to slots
    __m256i origin; ///< of slots: what 2^23 becomes
    __m256i lastSlot;
};

WEIGHTROOM_AVX2 PlanRegisters registersOf(const FloatBinPlan &plan)
{
    const int shift = plan.fraction - plan.fine;
    const auto unit = static_cast<float>(1 << plan.fraction);
    PlanRegisters r;
    r.low = _mm256_set1_ps(plan.low);
    r.factor = _mm256_set1_ps(plan.factor);
    r.base = _mm256_set1_ps(plan.base);
    r.least = _mm256_set1_ps(0x1p23F + unit / 2);
    r.most = _mm256_set1_ps(0x1p23F + (static_cast<float>(plan.bins) + 1) * unit + unit / 2);
    r.binMask = _mm256_set1_epi32(-(1 << plan.fraction));
    r.shift = _mm_cvtsi32_si128(shift);
    r.origin = _mm256_set1_epi16(static_cast<short>((0x4b000000U >> shift) & 0xffffU));
    r.lastSlot = _mm256_set1_epi16(static_cast<short>(plan.slots() - 1));
    return r;
}

template <bool IsInside>
WEIGHTROOM_AVX2 inline __m256i fixedPoint(const float *values, const PlanRegisters &r,
                                          __m256i &doubt)
{
    const __m256 x = _mm256_loadu_ps(values);
    __m256 y = _mm256_fmadd_ps(_mm256_sub_ps(x, r.low), r.factor, r.base);
    if constexpr (!IsInside) {
        y = _mm256_min_ps(_mm256_max_ps(y, r.least), r.most);
        const __m256i magnitude
            = _mm256_and_si256(_mm256_castps_si256(x), _mm256_set1_epi32(0x7fffffff));
        // all bits where it is not finite, those of binMask among them
        doubt
            = _mm256_or_si256(doubt, _mm256_cmpgt_epi32(magnitude, _mm256_set1_epi32(0x7f7fffff)));
    }
    const __m256i bits = _mm256_castps_si256(y);
    const __m256i slack = _mm256_set1_epi32(FloatBinPlan::slack);
    doubt = _mm256_or_si256(
        doubt, _mm256_xor_si256(_mm256_sub_epi32(bits, slack), _mm256_add_epi32(bits, slack)));
    return bits;
}

/// The slots of 64 values, those of each 16 of them in some order; and, a bit for each 16, whether
/// one of them is so near to an edge that its bin is in doubt.
template <bool IsInside>
WEIGHTROOM_AVX2 inline unsigned slotsOf(const float *values, const PlanRegisters &r, quint16 *slots)
{
    unsigned doubts = 0;
    for (std::size_t i = 0; i < blockValues; i += groupValues) {
        prefetch(values + i);
        __m256i doubt = _mm256_setzero_si256();
        const __m256i even = _mm256_srl_epi32(fixedPoint<IsInside>(values + i, r, doubt), r.shift);
        const __m256i odd
            = _mm256_srl_epi32(fixedPoint<IsInside>(values + i + lanes, r, doubt), r.shift);
        const __m256i both = _mm256_blend_epi16(even, _mm256_slli_epi32(odd, 16), 0xaa);
        // What others changed in a file meanwhile must not lead out of the table.
        const __m256i inTable = _mm256_min_epu16(_mm256_sub_epi16(both, r.origin), r.lastSlot);
        _mm256_store_si256(reinterpret_cast<__m256i *>(slots + i), inTable);
        const bool isInDoubt = _mm256_testz_si256(doubt, r.binMask) == 0;
        doubts |= static_cast<unsigned>(isInDoubt) << (i / groupValues);
    }
    return doubts;
}

void countGroup(const quint16 *slots, quint32 *first, quint32 *second)
{
    for (std::size_t k = 0; k < groupValues; k += 2) {
        ++first[slots[k]];
        ++second[slots[k + 1]];
    }
}

template <bool IsInside>
WEIGHTROOM_AVX2 void tally(const float *values, std::size_t count, const FloatBinPlan &plan,
                           FloatTally &tally)
{
    if (!plan.isFixedPoint())
        return portableFloatKernels().tally(values, count, plan, tally);
    const PlanRegisters r = registersOf(plan);
    quint32 *const first = tally.counts;
    quint32 *const second = tally.counts + plan.slots();
    alignas(32) quint16 slots[blockValues];
    std::size_t i = 0;
    for (; i + blockValues <= count; i += blockValues) {
        if (const unsigned doubts = slotsOf<IsInside>(values + i, r, slots); doubts != 0) {
            for (std::size_t k = 0; k < blockValues; k += groupValues) {
                if ((doubts >> (k / groupValues) & 1U) != 0)
                    portableFloatKernels().tally(values + i + k, groupValues, plan, tally);
                else
                    countGroup(slots + k, first, second);
            }
            continue;
        }
#pragma GCC unroll 32
        for (std::size_t k = 0; k < blockValues; k += 2) {
            ++first[slots[k]];
            ++second[slots[k + 1]];
        }
    }
    portableFloatKernels().tally(values + i, count - i, plan, tally);
}

} // namespace

} // namespace weightroom::detail

namespace weightroom {

const FloatKernels *avx2FloatKernels()
{
    static constexpr FloatKernels kernels{ detail::add, detail::tally<false>, detail::tally<true> };
    static const bool isThere
        = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    return isThere ? &kernels : nullptr;
}

} // namespace weightroom

#else

const weightroom::FloatKernels *weightroom::avx2FloatKernels()
{
    return nullptr;
}

#endif
