// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <QString>

namespace weightroom {

/// Makes many short strings with few allocations: strings made one after the other share a block of
/// memory, which lives as long as one of them. They are strings like others, with a NUL behind
/// each.
class StringPool
{
public:
    /// The value of the JSON string \a json. Strings beyond ASCII get memory of their own.
    QString addJson(const JsonView &json);
    /// \a first, then \a second.
    QString add(QStringView first, QStringView second);

private:
    using Block = QTypedArrayData<char16_t>;

    char16_t *room(qsizetype size);
    QString take(qsizetype size);

    static constexpr qsizetype blockUnits = 4096;
    static constexpr qsizetype largestShared = blockUnits / 8;

    QStringPrivate m_block;
    char16_t *m_next = nullptr;
    qsizetype m_room = 0; ///< units from m_next on
};

/// Where \a size characters, at most largestShared, and a NUL can be written.
inline char16_t *StringPool::room(qsizetype size)
{
    if (size >= m_room) {
        m_block = QStringPrivate(Block::allocate(blockUnits));
        m_next = m_block.data();
        m_room = blockUnits;
    }
    return m_next;
}

/// The \a size characters that were written there.
inline QString StringPool::take(qsizetype size)
{
    char16_t *text = m_next;
    text[size] = u'\0';
    m_next += size + 1;
    m_room -= size + 1;
    m_block.d_ptr()->ref();
    return QString(QStringPrivate(m_block.d_ptr(), text, size));
}

} // namespace weightroom
