// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/quantiles.h"

#include "core/weights/rawvalues.h"
#include "core/weights/statistics/sortedbits.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace weightroom {

namespace {

/// The two values a quantile lies between, and how far from the first.
struct QuantilePlace
{
    qint64 lower = 0;
    qint64 upper = 0;
    double share = 0;
};

QuantilePlace placeOf(double quantile, qint64 count)
{
    const double position = quantile * static_cast<double>(count - 1);
    const auto lower = std::min(static_cast<qint64>(std::floor(position)), count - 1);
    return { lower, std::min(lower + 1, count - 1), position - static_cast<double>(lower) };
}

/// \a valueAt gives the value of a rank; ranks are asked for in ascending order.
template <typename ValueAt>
Quantiles interpolated(qint64 count, ValueAt valueAt)
{
    Quantiles result{};
    for (std::size_t i = 0; i < quantileShares.size(); ++i) {
        const QuantilePlace place = placeOf(quantileShares[i], count);
        const double lower = valueAt(place.lower);
        const double upper = place.share > 0 ? valueAt(place.upper) : lower;
        result[i] = std::lerp(lower, upper, place.share);
    }
    return result;
}

template <typename Value>
Quantiles selected(std::span<Value> values)
{
    auto sorted = values.begin(); // all before it are in place
    return interpolated(static_cast<qint64>(values.size()), [&](qint64 rank) {
        const auto wanted = values.begin() + rank;
        if (wanted >= sorted) {
            std::nth_element(sorted, wanted, values.end());
            sorted = wanted + 1;
        }
        return static_cast<double>(*wanted);
    });
}

/// Calls use(key) for each finite value.
template <typename Use>
void forEachKey(QuantileSelection::Kind kind, std::span<const std::byte> values, Use use)
{
    const std::size_t count = values.size() / 4;
    for (std::size_t i = 0; i < count; ++i) {
        const auto bits = loadedAt<quint32>(values.data(), i);
        if (kind == QuantileSelection::Kind::Int)
            use(bits ^ 0x80000000U);
        else if ((bits & 0x7f800000U) != 0x7f800000U)
            use(keyOfFloat(std::bit_cast<float>(bits)));
    }
}

} // namespace

Quantiles quantilesOf(std::span<float> values)
{
    return selected(values);
}

Quantiles quantilesOf(std::span<double> values)
{
    return selected(values);
}

Quantiles quantilesOf(std::span<const CountedValue> values)
{
    qint64 total = 0;
    for (const CountedValue &value : values)
        total += value.count;
    std::size_t at = 0;
    qint64 before = 0; // values before values[at]
    return interpolated(total, [&](qint64 rank) {
        if (rank < before) // few values: the share before lies between this one and the next
            before = static_cast<qint64>(at = 0);
        while (rank >= before + values[at].count)
            before += values[at++].count;
        return values[at].value;
    });
}

Quantiles quantilesOfSlots(std::span<const qint64> slots, std::size_t outside, double min,
                           double max)
{
    qint64 total = 0;
    for (const qint64 count : slots)
        total += count;
    const double width = (max - min) / static_cast<double>(slots.size() - 2 * outside);
    std::size_t at = 0;
    qint64 before = 0;
    return interpolated(total, [&](qint64 rank) {
        if (rank < before)
            before = static_cast<qint64>(at = 0);
        while (rank >= before + slots[at])
            before += slots[at++];
        const double inside
            = (static_cast<double>(rank - before) + 0.5) / static_cast<double>(slots[at]);
        const double slot = static_cast<double>(at) - static_cast<double>(outside);
        return std::clamp(min + (slot + inside) * width, min, max);
    });
}

QuantileSelection::QuantileSelection(Kind kind, qint64 finite)
    : m_kind(kind)
    , m_finite(finite)
{
    for (const double share : quantileShares) {
        const QuantilePlace place = placeOf(share, finite);
        m_ranks.push_back(place.lower);
        m_ranks.push_back(place.upper);
    }
    std::sort(m_ranks.begin(), m_ranks.end());
    m_ranks.erase(std::unique(m_ranks.begin(), m_ranks.end()), m_ranks.end());
    for (const qint64 rank : m_ranks)
        m_places.push_back({ rank, 0 });
}

QuantileSelection::Counts QuantileSelection::counts() const
{
    Counts counts;
    counts.m_counts.resize(
        m_tableCount == 0 ? upperHalves : upperHalves * static_cast<std::size_t>(m_tableCount));
    return counts;
}

void QuantileSelection::add(Counts &counts, std::span<const std::byte> values) const
{
    if (m_tableCount == 0)
        addUpper(counts.m_counts, values);
    else
        addLower(counts.m_counts, values);
}

void QuantileSelection::addUpper(std::vector<qint64> &counts,
                                 std::span<const std::byte> values) const
{
    forEachKey(m_kind, values, [&](quint32 key) { ++counts[key >> 16]; });
}

void QuantileSelection::addLower(std::vector<qint64> &counts,
                                 std::span<const std::byte> values) const
{
    forEachKey(m_kind, values, [&](quint32 key) {
        const qint8 table = m_tables[key >> 16];
        if (table >= 0)
            ++counts[static_cast<std::size_t>(table) * upperHalves + (key & 0xffffU)];
    });
}

void QuantileSelection::finishPass(const std::vector<std::unique_ptr<Counts>> &counts)
{
    const auto total = [&](std::size_t i) {
        qint64 sum = 0;
        for (const auto &part : counts)
            sum += part->m_counts[i];
        return sum;
    };
    const bool isFirst = m_tableCount == 0;
    std::vector<qint8> tables(isFirst ? upperHalves : 0, qint8(-1));
    std::size_t table = 0;
    std::size_t half = 0;
    qint64 before = 0;
    for (Place &place : m_places) {
        if (!isFirst && static_cast<std::size_t>(m_tables[place.key >> 16]) != table) {
            table = static_cast<std::size_t>(m_tables[place.key >> 16]);
            half = 0;
            before = 0;
        }
        for (qint64 here = total(table * upperHalves + half); place.rank >= before + here;
             here = total(table * upperHalves + half)) {
            before += here;
            ++half;
        }
        if (isFirst) {
            place.key = static_cast<quint32>(half) << 16;
            place.rank -= before;
            if (tables[half] < 0)
                tables[half] = static_cast<qint8>(m_tableCount++);
        } else {
            place.key |= static_cast<quint32>(half);
        }
    }
    if (isFirst)
        m_tables = std::move(tables);
}

Quantiles QuantileSelection::result() const
{
    return interpolated(m_finite, [&](qint64 rank) {
        const auto at = std::lower_bound(m_ranks.begin(), m_ranks.end(), rank) - m_ranks.begin();
        const quint32 key = m_places[static_cast<std::size_t>(at)].key;
        return m_kind == Kind::Float ? double(floatOfKey(key))
                                     : double(static_cast<qint32>(key ^ 0x80000000U));
    });
}

} // namespace weightroom
