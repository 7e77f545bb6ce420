// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonscan.h"

#include <cstring>

namespace weightroom::detail {

namespace {

const char *findJsonByte(const char *from, const char *end, char byte) noexcept
{
    const void *found = std::memchr(from, byte, static_cast<std::size_t>(end - from));
    return found != nullptr ? static_cast<const char *>(found) : end;
}

} // namespace

const char *jsonStringEnd(const char *quote, const char *end) noexcept
{
    const char *at = quote + 1;
    for (;;) {
        const char *closing = findJsonByte(at, end, '"');
        if (closing >= end)
            return end;
        const char *backslash = closing;
        while (backslash > quote + 1 && backslash[-1] == '\\')
            --backslash;
        if ((closing - backslash) % 2 == 0)
            return closing + 1;
        at = closing + 1;
    }
}

const char *jsonValueEnd(const char *value, const char *end) noexcept
{
    qint64 depth = 0;
    for (const char *at = value; at < end;) {
        switch (*at) {
        case '"':
            at = jsonStringEnd(at, end);
            if (depth == 0)
                return at;
            continue;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (depth == 0) // the container around a number or word
                return at;
            if (--depth == 0)
                return at + 1;
            break;
        case ',':
            if (depth == 0)
                return at;
            break;
        default:
            break;
        }
        ++at;
    }
    return end;
}

bool JsonMembers::next() noexcept
{
    // m_at is at the brace or comma before a member, or at the closing brace.
    if (m_at == nullptr || m_at + 1 >= m_end || m_at[0] == '}' || m_at[1] == '}')
        return false;
    const char *key = m_at + 1;
    const char *keyEnd = jsonStringEnd(key, m_end);
    if (keyEnd + 1 >= m_end)
        return false;
    const char *value = keyEnd + 1;
    m_at = jsonValueEnd(value, m_end);
    m_key = QByteArrayView(key + 1, keyEnd - key - 2);
    m_value = QByteArrayView(value, m_at - value);
    return true;
}

bool JsonElements::next() noexcept
{
    if (m_at == nullptr || m_at + 1 >= m_end || m_at[0] == ']' || m_at[1] == ']')
        return false;
    const char *value = m_at + 1;
    m_at = jsonValueEnd(value, m_end);
    m_value = QByteArrayView(value, m_at - value);
    return true;
}

} // namespace weightroom::detail
