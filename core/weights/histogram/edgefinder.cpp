// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/edgefinder.h"

#include "core/weights/rawvalues.h"
#include "core/weights/statistics/sortedbits.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

/// Under the edges 0, bin i at i + 1, over the edges bins + 1.
std::size_t slotBetween(double value, const double *edges, qsizetype bins)
{
    if (value == edges[bins])
        return static_cast<std::size_t>(bins);
    return static_cast<std::size_t>(std::upper_bound(edges, edges + bins + 1, value) - edges);
}

} // namespace

EdgeFinder::EdgeFinder(const QList<double> &edges)
    : m_edges(edges.constData())
    , m_bins(edges.size() - 1)
    , m_first(upperHalves + 1)
{
    for (quint32 half = 0; half < upperHalves; ++half) {
        const auto least = static_cast<double>(floatOfKey(half << 16));
        // Not a number at both ends of the order: never asked for.
        m_first[half]
            = std::isnan(least) ? 0 : static_cast<quint32>(slotBetween(least, m_edges, m_bins));
    }
    m_first[upperHalves] = static_cast<quint32>(m_bins) + 1;
}

std::size_t EdgeFinder::slotOf(float value, quint32 key) const
{
    const quint32 first = m_first[key >> 16];
    const quint32 last = m_first[(key >> 16) + 1];
    if (first == last)
        return first;
    return slotBetween(value, m_edges, m_bins);
}

void EdgeFinder::add(std::span<const std::byte> values, BinSlots &slots) const
{
    const std::size_t count = values.size() / sizeof(float);
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = loadedAt<float>(values.data(), i);
        if (std::isfinite(value))
            ++slots.counts[slotOf(value, keyOfFloat(value))];
        else
            slots.addSpecial(value);
    }
}

} // namespace weightroom
