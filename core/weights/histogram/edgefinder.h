// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/binslots.h"

#include <QList>

#include <span>
#include <vector>

namespace weightroom {

/// Counts floats between any ascending edges: a table tells the few bins that numbers with the same
/// upper 16 bits may be in. Immutable; counts are the caller's.
class EdgeFinder
{
public:
    /// \a edges: bins + 1, ascending, kept by the caller.
    explicit EdgeFinder(const QList<double> &edges);

    /// Adds \a values (floats at any address) to \a slots: first what is under the edges, then the
    /// bins, then what is over the edges.
    void add(std::span<const std::byte> values, BinSlots &slots) const;

private:
    std::size_t slotOf(float value, quint32 key) const;

    const double *m_edges;
    qsizetype m_bins;
    std::vector<quint32> m_first; ///< for each upper half: the slot of its least float; one more
};

} // namespace weightroom
