// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace weightroom {

/// Counts how often each of the 65,536 words of two bytes (little-endian) occurs. Counters of eight
/// bits, so that they stay in the caches next to the processor; how often each came around is in
/// another table, which is rarely touched.
class WordCounter
{
public:
    static constexpr std::size_t words = 65536;

    /// The words in \a bytes, from the first to the last whole one.
    void add(std::span<const std::byte> bytes);
    /// How often each word occurred; empty where nothing was added.
    std::vector<qint64> counts() const;

private:
    std::vector<quint8> m_counts; ///< made when first needed
    std::vector<quint32> m_rounds; ///< of 256
};

} // namespace weightroom
