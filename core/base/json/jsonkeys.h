// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/quickhash.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace weightroom::detail {

/// The largest array index of JavaScript is one less.
constexpr qint64 jsonArrayIndexEnd = 4294967295;

/// The array index that \a key is the canonical text of, or -1.
qint64 jsonArrayIndex(std::string_view key) noexcept;

/// The keys of the objects that are open, the innermost last: tells whether one comes again. Knows
/// them by their hashes alone, so that it may, very rarely, see a repetition where there is none.
class JsonKeyStack
{
public:
    /// What is kept about the keys of one object.
    struct Object
    {
        std::size_t first; ///< of its keys
        quint64 seen = 0; ///< a bit for each of some of their hashes
        bool isRepeated = false;
    };

    Object open() const noexcept { return { .first = m_hashes.size() }; }
    /// Adds a key of \a object, the innermost one.
    Q_ALWAYS_INLINE void push(Object &object, std::string_view key)
    {
        const quint32 hash = quickHash(key);
        const quint64 bit = quint64(1) << (hash % 64);
        if ((object.seen & bit) != 0)
            object.isRepeated = object.isRepeated || isAmongFew(object, hash);
        object.seen |= bit;
        m_hashes.push_back(hash);
    }
    /// Forgets the keys of \a object, the innermost one; true when two of them seem to be equal.
    bool close(const Object &object)
    {
        const std::size_t count = m_hashes.size() - object.first;
        const bool isRepeated = object.isRepeated || (count > fewKeys && isAnyRepeated(object));
        m_hashes.resize(object.first);
        return isRepeated;
    }

private:
    bool isAmongFew(const Object &object, quint32 hash) const;
    bool isAnyRepeated(const Object &object) const;

    /// So many are compared with each other; more are sorted.
    static constexpr std::size_t fewKeys = 32;

    std::vector<quint32> m_hashes;
};

} // namespace weightroom::detail
