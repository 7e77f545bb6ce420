// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonkeys.h"

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

/// Leaves objects of many keys to isAnyRepeated().
bool JsonKeyStack::isAmongFew(const Object &object, quint32 hash) const
{
    const auto first = m_hashes.begin() + static_cast<std::ptrdiff_t>(object.first);
    return m_hashes.size() - object.first <= fewKeys
        && std::find(first, m_hashes.end(), hash) != m_hashes.end();
}

bool JsonKeyStack::isAnyRepeated(const Object &object) const
{
    std::vector<quint32> sorted(m_hashes.begin() + static_cast<std::ptrdiff_t>(object.first),
                                m_hashes.end());
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
}

} // namespace weightroom::detail
