// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"

#include <cmath>
#include <vector>

namespace weightroom {

/// Counts on the way to a histogram: first what is under the range, then the bins, then what is
/// over it; each may be cut into as many finer slots.
struct BinSlots
{
    std::vector<qint64> counts;
    qint64 nan = 0;
    qint64 positiveInfinity = 0;
    qint64 negativeInfinity = 0;

    void addSpecial(double value, qint64 times = 1)
    {
        if (std::isnan(value))
            nan += times;
        else
            (value > 0 ? positiveInfinity : negativeInfinity) += times;
    }

    void join(const BinSlots &other)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += other.counts[i];
        nan += other.nan;
        positiveInfinity += other.positiveInfinity;
        negativeInfinity += other.negativeInfinity;
    }

    /// The histogram between \a edges (bins + 1), where each bin has \a perBin slots.
    Histogram histogram(const QList<double> &edges, std::size_t perBin = 1) const;
};

} // namespace weightroom
