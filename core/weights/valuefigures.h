// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

#include <limits>
#include <span>

namespace weightroom {

/// Figures of a run of values that grow as blocks come in and as runs are joined. Keeps the mean as
/// a distance from one of the values and the squares about the mean: stable wherever values lie.
class ValueFigures
{
public:
    /// Floats at any address, of any kind, of which the first is the element \a first.
    void addFloats(const float *values, std::size_t count, qint64 first);
    /// The same for doubles, all exact values of a tensor. May change them: they are a copy.
    void addDoubles(std::span<double> values, qint64 first);
    /// \a count times the same \a value, which is exact. Positions are the caller's.
    void addRepeated(double value, qint64 count);
    void join(const ValueFigures &other);

    qint64 finite() const { return m_finite; }
    double min() const { return m_min; }
    double max() const { return m_max; }
    bool isAllFinite() const { return m_nan + m_positiveInfinity + m_negativeInfinity == 0; }
    /// Quantiles and codes are left to the caller.
    TensorStatistics statistics(qint64 elements) const;

private:
    struct Block;

    void addFiniteFloats(const float *values, std::size_t count);
    void addMixedFloats(const float *values, std::size_t count, qint64 first);
    void addBlock(const Block &block);
    void addSpecial(double value, qint64 element);
    void addTiny(const float *values, std::size_t count);

    qint64 m_finite = 0;
    double m_shift = 0; ///< the first finite value
    double m_distance = 0; ///< from m_shift to the mean
    double m_squares = 0; ///< about the mean
    double m_sum = 0;
    double m_sumRest = 0; ///< what rounding took from m_sum
    double m_magnitudes = 0;
    double m_min = std::numeric_limits<double>::infinity();
    double m_max = -std::numeric_limits<double>::infinity();
    qint64 m_zeros = 0;
    qint64 m_negativeZeros = 0;
    qint64 m_denormals = 0;
    qint64 m_nan = 0;
    qint64 m_positiveInfinity = 0;
    qint64 m_negativeInfinity = 0;
    qint64 m_firstNan = -1;
    qint64 m_firstPositiveInfinity = -1;
    qint64 m_firstNegativeInfinity = -1;
};

} // namespace weightroom
