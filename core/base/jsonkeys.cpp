// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonkeys.h"

#include <algorithm>

namespace weightroom::detail {

qint64 jsonArrayIndex(std::string_view key) noexcept
{
    if (key.empty() || key.size() > 10 || key[0] < '0' || key[0] > '9'
        || (key[0] == '0' && key.size() > 1))
        return -1;
    qint64 value = 0;
    for (const char c : key) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value < jsonArrayIndexEnd ? value : -1;
}

bool JsonKeyStack::hasRepeated(std::size_t first) const
{
    constexpr std::size_t fewKeys = 32; // comparing each with each is quickest
    const quint32 *hashes = m_hashes.data() + first;
    const std::size_t count = m_hashes.size() - first;
    if (count > fewKeys) {
        std::vector<quint32> sorted(hashes, hashes + count);
        std::sort(sorted.begin(), sorted.end());
        return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
    }
    bool isRepeated = false;
    for (std::size_t i = 1; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            isRepeated |= hashes[j] == hashes[i];
    }
    return isRepeated;
}

} // namespace weightroom::detail
