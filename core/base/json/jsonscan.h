// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsonstretch.h"

#include <QByteArrayView>

#include <optional>

// Walking through compact JSON that is known to be right (JsonText). For readers of many thousand
// values; all others use JsonView.
namespace weightroom::detail {

/// The end of the string whose opening quote is at \a quote: one behind the closing quote.
inline const char *jsonStringEnd(const char *quote, const char *end) noexcept;
/// The end of the value that starts at \a value. Iterative, linear in its length.
const char *jsonValueEnd(const char *value, const char *end) noexcept;

/// The bytes of the string \a token (quotes included) as UTF-8, when it holds no escapes; a token
/// with escapes gives nothing.
std::optional<QByteArrayView> plainJsonString(QByteArrayView token) noexcept;

/// The members of an object, one after the other; none for other types. Values are passed over
/// only when asked for or left behind, so a reader may walk through a large one itself.
class JsonMembers
{
public:
    explicit JsonMembers(QByteArrayView object) noexcept
        : JsonMembers(object.data(), object.data() + object.size())
    {
    }
    /// The object that starts at \a object; \a end may lie behind its end.
    JsonMembers(const char *object, const char *end) noexcept
        : m_at(object < end && *object == '{' ? object : nullptr)
        , m_end(end)
    {
    }

    /// Goes to the next member; false at the end.
    bool next() noexcept;
    /// The key as it is written, without quotes.
    QByteArrayView rawKey() const noexcept { return m_key; }
    QByteArrayView value() noexcept;
    const char *valueStart() const noexcept { return m_value; }
    /// Tells that the value ends at \a end, for readers that walked through it.
    void setValueEnd(const char *end) noexcept { m_at = end; }
    /// One behind the closing brace, when next() was false.
    const char *objectEnd() const noexcept { return m_at + 1; }

private:
    const char *m_at; ///< the brace or comma before a member, the end of a value or null
    const char *m_end;
    const char *m_value = nullptr;
    QByteArrayView m_key;
};

/// The elements of an array, one after the other; none for other types. Passes over values as
/// JsonMembers does.
class JsonElements
{
public:
    explicit JsonElements(QByteArrayView array) noexcept
        : JsonElements(array.data(), array.data() + array.size())
    {
    }
    /// The array that starts at \a array; \a end may lie behind its end.
    JsonElements(const char *array, const char *end) noexcept
        : m_at(array < end && *array == '[' ? array : nullptr)
        , m_end(end)
    {
    }

    /// Goes to the next element; false at the end.
    bool next() noexcept;
    QByteArrayView value() noexcept;
    const char *valueStart() const noexcept { return m_value; }
    /// Tells that the value ends at \a end, for readers that walked through it.
    void setValueEnd(const char *end) noexcept { m_at = end; }
    /// One behind the closing bracket, when next() was false.
    const char *arrayEnd() const noexcept { return m_at + 1; }

private:
    const char *m_at; ///< the bracket or comma before an element, the end of a value or null
    const char *m_end;
    const char *m_value = nullptr;
};

/// The rest of jsonStringEnd() for a string that is not seen to be plain: no closing quote is
/// before \a at.
const char *escapedJsonStringEnd(const char *quote, const char *at, const char *end) noexcept;

inline const char *jsonStringEnd(const char *quote, const char *end) noexcept
{
    const char *at = plainStretchEnd(quote + 1, end);
    return at < end && *at == '"' ? at + 1 : escapedJsonStringEnd(quote, at, end);
}

inline QByteArrayView JsonMembers::value() noexcept
{
    if (m_at == nullptr)
        m_at = jsonValueEnd(m_value, m_end);
    return QByteArrayView(m_value, m_at - m_value);
}

inline bool JsonMembers::next() noexcept
{
    if (m_value != nullptr) {
        value();
        m_value = nullptr;
    }
    if (m_at == nullptr)
        return false;
    if (m_at + 1 < m_end && *m_at == '{' && m_at[1] == '}')
        ++m_at; // an empty object
    if (m_at + 1 >= m_end || *m_at == '}')
        return false;
    const char *key = m_at + 1;
    const char *keyEnd = jsonStringEnd(key, m_end);
    m_key = QByteArrayView(key + 1, keyEnd - key - 2);
    m_value = keyEnd + 1;
    m_at = nullptr;
    return true;
}

inline QByteArrayView JsonElements::value() noexcept
{
    if (m_at == nullptr)
        m_at = jsonValueEnd(m_value, m_end);
    return QByteArrayView(m_value, m_at - m_value);
}

inline bool JsonElements::next() noexcept
{
    if (m_value != nullptr) {
        value();
        m_value = nullptr;
    }
    if (m_at == nullptr)
        return false;
    if (m_at + 1 < m_end && *m_at == '[' && m_at[1] == ']')
        ++m_at; // an empty array
    if (m_at + 1 >= m_end || *m_at == ']')
        return false;
    m_value = m_at + 1;
    m_at = nullptr;
    return true;
}

} // namespace weightroom::detail
