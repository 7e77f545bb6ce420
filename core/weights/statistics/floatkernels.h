// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstddef>

namespace weightroom {

/// Sums of a few thousand floats, in double.
struct FloatSums
{
    double sum = 0;
    double squares = 0; ///< of the values; not finite exactly where one of them is not
    double magnitudes = 0; ///< of the values without sign
    float min = 0;
    float max = 0;
    qint64 tiny = 0; ///< values nearer to zero than the least normal float: zeros and denormals
};

/// Where floats are counted: bins of equal width between \a edges, each cut into 2^fine slots that
/// are right to about a thousandth of a slot, while the bins are exact.
struct FloatBinPlan
{
    const double *edges = nullptr; ///< bins + 1
    int bins = 0;
    double perUnit = 0; ///< bins / (last edge - first edge)
    int fine = 0;

    /// For kernels that compute with floats: (x - low) * factor + base is a fixed-point number from
    /// 2^23 on, with \a fraction bits behind the bin, bin 0 at 1; no further from the truth than
    /// slack. Not set (fraction < fine) where floats do not tell enough.
    float low = 0;
    float factor = 0;
    float base = 0;
    int fraction = -1;
    static constexpr int slack = 3;

    bool isFixedPoint() const { return fraction >= fine && fraction > 3; }
    /// Slots under the range, of all bins, over the range.
    std::size_t slots() const { return (static_cast<std::size_t>(bins) + 2) << fine; }
};

/// What was counted. Values under the range are in the first slots, those over it in the last.
struct FloatTally
{
    static constexpr std::size_t tables = 2; ///< so that equal neighbours need not wait
    quint32 *counts = nullptr; ///< tables * slots
    qint64 nan = 0;
    qint64 positiveInfinity = 0;
    qint64 negativeInfinity = 0;
};

/// The inner loops over floats, for one kind of processor. \a values may start at any address.
struct FloatKernels
{
    FloatSums (*add)(const float *values, std::size_t count); ///< count > 0
    /// Any floats.
    void (*tally)(const float *values, std::size_t count, const FloatBinPlan &plan,
                  FloatTally &tally);
    /// Floats known to be finite and inside of the range (others are counted in some slot).
    void (*tallyInside)(const float *values, std::size_t count, const FloatBinPlan &plan,
                        FloatTally &tally);
};

/// Works on every processor.
const FloatKernels &portableFloatKernels();
/// Null where this processor has no AVX2 and FMA.
const FloatKernels *avx2FloatKernels();
/// The fastest ones for this processor.
const FloatKernels &floatKernels();

/// A plan for the ascending \a edges (bins + 1) with up to 2^\a fine slots in a bin.
FloatBinPlan floatBinPlan(const double *edges, int bins, int fine);

} // namespace weightroom
