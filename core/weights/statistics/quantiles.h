// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace weightroom {

/// A value and how often it occurs.
struct CountedValue
{
    double value = 0;
    qint64 count = 0;
};

/// Quantiles of \a values, all finite, at least one, whose order is changed: exact.
Quantiles quantilesOf(std::span<float> values);
Quantiles quantilesOf(std::span<double> values);
/// The same of values that ascend.
Quantiles quantilesOf(std::span<const CountedValue> values);

/// Of values that were counted in \a slots of equal width from \a min to \a max, at least one, with
/// \a outside more slots for the values under and over the range: right to the width of a slot
/// where they lie in the range.
Quantiles quantilesOfSlots(std::span<const qint64> slots, std::size_t outside, double min,
                           double max);

/// Finds the quantiles of any number of float32 or int32 values exactly, in constant memory (512
/// KiB, then up to 7 MiB), by two passes over them: first their upper halves are counted, then the
/// lower halves of those whose upper halves the quantiles have.
class QuantileSelection
{
public:
    enum class Kind { Float, Int };

    /// \a finite is how many finite values there are, at least one.
    QuantileSelection(Kind kind, qint64 finite);

    /// One pass. Values at any address; floats that are not finite are passed over. \a Counts may
    /// be filled in several threads, each with its own.
    class Counts;
    Counts counts() const;
    void add(Counts &counts, std::span<const std::byte> values) const;
    /// Ends a pass: takes what was counted. After the second the quantiles are known.
    void finishPass(const std::vector<std::unique_ptr<Counts>> &counts);
    Quantiles result() const;

    class Counts
    {
    private:
        friend class QuantileSelection;
        std::vector<qint64> m_counts;
    };

private:
    struct Place
    {
        qint64 rank = 0; ///< among all values; after the first pass: among those of its upper half
        quint32 key = 0;
    };

    void addUpper(std::vector<qint64> &counts, std::span<const std::byte> values) const;
    void addLower(std::vector<qint64> &counts, std::span<const std::byte> values) const;

    Kind m_kind;
    qint64 m_finite;
    std::vector<Place> m_places; ///< by rank, which are those of result()
    std::vector<qint64> m_ranks;
    std::vector<qint8> m_tables; ///< after the first pass: which table an upper half has; -1: none
    int m_tableCount = 0;
};

} // namespace weightroom
