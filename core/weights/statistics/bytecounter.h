// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/wordcounter.h"

#include <array>

namespace weightroom {

/// Counts how often each of the 256 bytes occurs: many of them two at a time.
class ByteCounter
{
public:
    void add(std::span<const std::byte> bytes);
    /// Of all bytes that were added.
    std::array<qint64, 256> counts() const;

private:
    void addSingly(std::span<const std::byte> bytes);

    /// Equal neighbours are counted in different tables and need not wait for each other.
    static constexpr std::size_t tables = 8;
    std::array<qint64, 256 * tables> m_singles{};
    WordCounter m_pairs;
};

} // namespace weightroom
