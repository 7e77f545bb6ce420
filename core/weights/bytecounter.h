// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace weightroom {

/// Counts how often each of the 256 bytes occurs.
class ByteCounter
{
public:
    void add(std::span<const std::byte> bytes);
    /// Of all bytes that were added.
    std::array<qint64, 256> counts() const;

private:
    void addSingly(std::span<const std::byte> bytes);
    void addInPairs(std::span<const std::byte> bytes);
    void foldPairs();

    /// Equal neighbours are counted in different tables and need not wait for each other.
    static constexpr std::size_t tables = 8;
    std::array<qint64, 256 * tables> m_singles{};
    std::array<qint64, 256> m_folded{};
    std::vector<quint16> m_pairs; ///< two bytes with one step; made when first needed
};

} // namespace weightroom
