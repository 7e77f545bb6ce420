// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <cstring>
#include <string_view>

namespace weightroom::detail {

/// The bytes at \a at as a number of this machine.
template <typename Word>
Word wordAt(const char *at) noexcept
{
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// A hash of \a key in as few steps as may be, to tell whether keys may be equal. Not seeded: who
/// finds equal ones compares the keys.
inline quint32 quickHash(std::string_view key) noexcept
{
    constexpr quint64 factor = 0x9e3779b97f4a7c15u;
    const char *at = key.data();
    const char *end = at + key.size();
    quint64 hash = key.size() * factor;
    for (; end - at > 8; at += 8) {
        hash = (hash ^ wordAt<quint64>(at)) * factor;
        hash ^= hash >> 32;
    }
    quint64 last = 0; // the last eight bytes, some of them perhaps twice
    if (key.size() >= 8)
        last = wordAt<quint64>(end - 8);
    else if (key.size() >= 4)
        last = quint64(wordAt<quint32>(at)) << 32 | wordAt<quint32>(end - 4);
    else if (key.size() >= 2)
        last = quint64(wordAt<quint16>(at)) << 32 | wordAt<quint16>(end - 2);
    else if (key.size() == 1)
        last = static_cast<quint8>(*at);
    return static_cast<quint32>(((hash ^ last) * factor) >> 32);
}

inline quint32 quickHash(QStringView key) noexcept
{
    return quickHash(std::string_view{ reinterpret_cast<const char *>(key.utf16()),
                                       static_cast<std::size_t>(key.size()) * sizeof(QChar) });
}

} // namespace weightroom::detail
