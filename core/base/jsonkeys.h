// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstring>
#include <string_view>
#include <vector>

namespace weightroom::detail {

/// The largest array index of JavaScript is one less.
constexpr qint64 jsonArrayIndexEnd = 4294967295;

/// The array index that \a key is the canonical text of, or -1.
qint64 jsonArrayIndex(std::string_view key) noexcept;

/// The bytes at \a at as a number, for comparison only.
template <typename Word>
Word jsonKeyWord(const char *at) noexcept
{
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

inline quint32 jsonKeyHash(std::string_view key) noexcept
{
    constexpr quint64 factor = 0x9e3779b97f4a7c15u;
    const char *at = key.data();
    const char *end = at + key.size();
    quint64 hash = key.size() * factor;
    for (; end - at > 8; at += 8) {
        hash = (hash ^ jsonKeyWord<quint64>(at)) * factor;
        hash ^= hash >> 32;
    }
    quint64 last = 0; // the last eight bytes, some of them perhaps twice
    if (key.size() >= 8)
        last = jsonKeyWord<quint64>(end - 8);
    else if (key.size() >= 4)
        last = quint64(jsonKeyWord<quint32>(at)) << 32 | jsonKeyWord<quint32>(end - 4);
    else if (key.size() >= 2)
        last = quint64(jsonKeyWord<quint16>(at)) << 32 | jsonKeyWord<quint16>(end - 2);
    else if (key.size() == 1)
        last = static_cast<quint8>(*at);
    return static_cast<quint32>(((hash ^ last) * factor) >> 32);
}

/// The keys of the objects that are open, the innermost last: tells whether one comes again. Knows
/// them by their hashes alone, so that it may, very rarely, see a repetition where there is none.
class JsonKeyStack
{
public:
    std::size_t size() const noexcept { return m_hashes.size(); }
    void push(std::string_view key) { m_hashes.push_back(jsonKeyHash(key)); }
    /// Forgets all keys from \a first on; true when two of them seem to be equal.
    bool takeRepeated(std::size_t first)
    {
        const std::size_t count = m_hashes.size() - first;
        const bool isRepeated = count > 1 && hasRepeated(first);
        m_hashes.resize(first);
        return isRepeated;
    }

private:
    bool hasRepeated(std::size_t first) const;

    std::vector<quint32> m_hashes;
};

} // namespace weightroom::detail
