// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

// Walking through compact JSON that is known to be right (JsonText). For readers of many thousand
// values; all others use JsonView.
namespace weightroom::detail {

/// The end of the string whose opening quote is at \a quote: one behind the closing quote.
const char *jsonStringEnd(const char *quote, const char *end) noexcept;
/// The end of the value that starts at \a value. Iterative, linear in its length.
const char *jsonValueEnd(const char *value, const char *end) noexcept;

/// The members of an object, one after the other; none for other types.
class JsonMembers
{
public:
    explicit JsonMembers(QByteArrayView object) noexcept
        : m_at(object.startsWith('{') ? object.data() : nullptr)
        , m_end(object.data() + object.size())
    {
    }

    /// Goes to the next member; false at the end.
    bool next() noexcept;
    /// The key as it is written, without quotes.
    QByteArrayView rawKey() const noexcept { return m_key; }
    QByteArrayView value() const noexcept { return m_value; }

private:
    const char *m_at;
    const char *m_end;
    QByteArrayView m_key;
    QByteArrayView m_value;
};

/// The elements of an array, one after the other; none for other types.
class JsonElements
{
public:
    explicit JsonElements(QByteArrayView array) noexcept
        : m_at(array.startsWith('[') ? array.data() : nullptr)
        , m_end(array.data() + array.size())
    {
    }

    bool next() noexcept;
    QByteArrayView value() const noexcept { return m_value; }

private:
    const char *m_at;
    const char *m_end;
    QByteArrayView m_value;
};

} // namespace weightroom::detail
