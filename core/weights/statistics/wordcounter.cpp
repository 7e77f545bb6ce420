// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/wordcounter.h"

#include "core/weights/rawvalues.h"

#include <array>

namespace weightroom {

namespace {

constexpr qint64 counterRange = 256;
constexpr std::size_t byteKinds = 256;
/// The processor's own prefetching stops at pages of 4 KiB.
constexpr std::size_t aheadOfWords = 4096;
/// The list of wraps grows to 2 MiB.
constexpr std::size_t mostWraps = std::size_t(1) << 20;

} // namespace

void WordCounter::add(std::span<const std::byte> bytes)
{
    m_counts.resize(words);
    if (m_wraps.size() > mostWraps)
        fold();
    quint8 *counts = m_counts.data();
    const auto count = [this, counts](quint64 word) {
        if (++counts[word] == 0) [[unlikely]]
            m_wraps.push_back(static_cast<quint16>(word));
    };
    const auto countFour = [&count](quint64 four) {
        count(four & 0xffffU);
        count((four >> 16) & 0xffffU);
        count((four >> 32) & 0xffffU);
        count(four >> 48);
    };
    std::size_t i = 0;
    for (; i + 16 <= bytes.size(); i += 16) {
        __builtin_prefetch(bytes.data() + i + aheadOfWords);
        countFour(loadedAt<quint64>(bytes.data() + i, 0));
        countFour(loadedAt<quint64>(bytes.data() + i, 1));
    }
    for (; i + 2 <= bytes.size(); i += 2)
        count(loadedAt<quint16>(bytes.data() + i, 0));
}

void WordCounter::fold()
{
    m_folded.resize(words);
    for (const quint16 word : m_wraps)
        m_folded[word] += counterRange;
    m_wraps.clear();
}

std::vector<qint64> WordCounter::counts() const
{
    std::vector<qint64> result = m_folded;
    result.resize(m_counts.size());
    for (std::size_t word = 0; word < m_counts.size(); ++word)
        result[word] += m_counts[word];
    for (const quint16 word : m_wraps)
        result[word] += counterRange;
    return result;
}

void WordCounter::addBytesTo(std::span<qint64> total) const
{
    const auto addWord = [total](std::size_t word, qint64 times) {
        total[word % byteKinds] += times;
        total[word / byteKinds] += times;
    };
    std::array<quint32, byteKinds> columns{};
    for (std::size_t row = 0; row < m_counts.size() / byteKinds; ++row) {
        const quint8 *counts = m_counts.data() + row * byteKinds;
        quint32 inRow = 0;
        for (std::size_t column = 0; column < byteKinds; ++column) {
            inRow += counts[column];
            columns[column] += counts[column];
        }
        total[row] += inRow;
    }
    for (std::size_t column = 0; column < byteKinds; ++column)
        total[column] += columns[column];
    for (const quint16 word : m_wraps)
        addWord(word, counterRange);
    for (std::size_t word = 0; word < m_folded.size(); ++word)
        addWord(word, m_folded[word]);
}

} // namespace weightroom
