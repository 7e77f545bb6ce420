// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/wordcounter.h"

#include "core/weights/rawvalues.h"

namespace weightroom {

void WordCounter::add(std::span<const std::byte> bytes)
{
    m_counts.resize(words);
    m_rounds.resize(words);
    quint8 *counts = m_counts.data();
    quint32 *rounds = m_rounds.data();
    const auto count = [counts, rounds](quint64 word) {
        if (++counts[word] == 0) [[unlikely]]
            ++rounds[word];
    };
    const auto countFour = [&count](quint64 four) {
        count(four & 0xffffU);
        count((four >> 16) & 0xffffU);
        count((four >> 32) & 0xffffU);
        count(four >> 48);
    };
    std::size_t i = 0;
    for (; i + 16 <= bytes.size(); i += 16) {
        countFour(loadedAt<quint64>(bytes.data() + i, 0));
        countFour(loadedAt<quint64>(bytes.data() + i, 1));
    }
    for (; i + 2 <= bytes.size(); i += 2)
        count(loadedAt<quint16>(bytes.data() + i, 0));
}

std::vector<qint64> WordCounter::counts() const
{
    std::vector<qint64> result(m_counts.size());
    for (std::size_t word = 0; word < result.size(); ++word)
        result[word] = qint64(256) * m_rounds[word] + m_counts[word];
    return result;
}

} // namespace weightroom
