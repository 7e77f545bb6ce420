// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

// Numbers and strings of JSON as JSON.stringify writes them.
namespace weightroom::detail {

/// Appends the number \a value as JavaScript writes it; "null" when it is not finite.
void appendJsonNumber(QByteArray &out, double value);

/// The text of a JSON number is already what JavaScript would write. Only says so where that is
/// quick to see (integers of up to 15 digits). \a token is not empty.
inline bool isPlainInteger(std::string_view token) noexcept
{
    const bool isNegative = token.front() == '-';
    token.remove_prefix(isNegative ? 1 : 0);
    if (token.empty() || token.size() > 15)
        return false;
    if (token.front() == '0' && (token.size() > 1 || isNegative))
        return false;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return false;
    }
    return true;
}

/// Appends what JavaScript makes of the number \a token; false when it is no JSON number.
bool appendCanonicalNumber(QByteArray &out, std::string_view token);

/// The value of the number \a token (JSON grammar), infinite beyond the range of a double.
double jsonNumberValue(std::string_view token) noexcept;

/// Appends the string \a token (quotes included, valid UTF-8, no bare control characters) with
/// JavaScript's escapes; false when an escape in it is none of JSON's.
bool appendCanonicalString(QByteArray &out, std::string_view token);

/// Appends the one code unit or code point \a code with JavaScript's escapes.
void appendJsonCharacter(QByteArray &out, char32_t code);

/// The characters of valid UTF-8, also of a byte order mark at the start, which
/// QString::fromUtf8() drops.
QString jsonCharacters(std::string_view utf8);

/// The value of four hexadecimal digits at \a digits; -1 when they are none.
int hexQuad(const char *digits) noexcept;

} // namespace weightroom::detail
