// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace weightroom {

/// Counts how often each of the 65,536 words of two bytes (little-endian) occurs. Counters of eight
/// bits, so that they stay in the caches next to the processor; a list tells which of them came
/// around.
class WordCounter
{
public:
    static constexpr std::size_t words = 65536;

    /// The words in \a bytes, from the first to the last whole one.
    void add(std::span<const std::byte> bytes);
    bool isEmpty() const { return m_counts.empty(); }

    /// How often each word occurred; empty where nothing was added.
    std::vector<qint64> counts() const;
    /// Adds to \a total, of 256 each, how often each byte occurred in the words.
    void addBytesTo(std::span<qint64> total) const;

private:
    void fold();

    std::vector<quint8> m_counts; ///< made when first needed, as the others
    std::vector<quint16> m_wraps; ///< words whose counter went from 255 to 0, as often as it did
    std::vector<qint64> m_folded; ///< what was in m_wraps
};

} // namespace weightroom
