// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsontext.h"

#include <QString>

#include <algorithm>

namespace weightroom {

/// Makes many short strings with few allocations: strings made one after the other share a block of
/// memory, which lives as long as one of them. They are strings like others, with a NUL behind
/// each.
class StringPool
{
public:
    /// \a ascii holds nothing but ASCII.
    QString add(QByteArrayView ascii)
    {
        return add(ascii.size(), [&](char16_t *to) {
            std::transform(ascii.begin(), ascii.end(), to,
                           [](char c) { return static_cast<char16_t>(c); });
        });
    }
    /// The value of the JSON string \a json. Strings beyond ASCII get memory of their own.
    QString addJson(const JsonView &json);
    /// \a first, then \a second.
    QString add(QStringView first, QStringView second)
    {
        return add(first.size() + second.size(), [&](char16_t *to) {
            std::copy(second.utf16(), second.utf16() + second.size(),
                      std::copy(first.utf16(), first.utf16() + first.size(), to));
        });
    }

private:
    using Block = QTypedArrayData<char16_t>;

    template <typename Fill>
    QString add(qsizetype size, Fill fill)
    {
        if (size > blockUnits / 8) {
            QString text(size, Qt::Uninitialized);
            fill(reinterpret_cast<char16_t *>(text.data()));
            return text;
        }
        if (size >= m_room)
            startBlock();
        char16_t *text = m_next;
        fill(text);
        text[size] = u'\0';
        m_next += size + 1;
        m_room -= size + 1;
        m_block.d_ptr()->ref();
        return QString(QStringPrivate(m_block.d_ptr(), text, size));
    }
    void startBlock()
    {
        m_block = QStringPrivate(Block::allocate(blockUnits));
        m_next = m_block.data();
        m_room = blockUnits;
    }

    static constexpr qsizetype blockUnits = 4096;

    QStringPrivate m_block;
    char16_t *m_next = nullptr;
    qsizetype m_room = 0; ///< units from m_next on
};

} // namespace weightroom
