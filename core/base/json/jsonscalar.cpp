// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonscalar.h"

#include <QChar>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <system_error>

namespace weightroom::detail {

namespace {

bool isJsonDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

std::size_t skipJsonDigits(std::string_view text, std::size_t at) noexcept
{
    while (at < text.size() && isJsonDigit(text[at]))
        ++at;
    return at;
}

/// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
bool isJsonNumber(std::string_view text) noexcept
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t integer = at;
    at = skipJsonDigits(text, at);
    if (at == integer || (text[integer] == '0' && at - integer > 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = at + 1;
        at = skipJsonDigits(text, fraction);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t exponent = at + 1;
        if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-'))
            ++exponent;
        at = skipJsonDigits(text, exponent);
        if (at == exponent)
            return false;
    }
    return at == text.size();
}

/// What a number that from_chars calls out of range is: 0 or infinity, by its decimal magnitude.
double outOfRangeValue(std::string_view text) noexcept
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t end = std::min(text.find_first_of("eE"), text.size());
    const std::size_t point = std::min(text.substr(0, end).find('.'), end);
    const std::size_t first = text.substr(0, end).find_first_of("123456789");
    if (first >= end)
        return negative ? -0.0 : 0.0;
    auto magnitude = static_cast<qint64>(point) - static_cast<qint64>(first);
    qint64 exponent = 0;
    if (end < text.size()) {
        std::string_view digits = text.substr(end + 1);
        const bool down = digits.starts_with('-');
        if (down || digits.starts_with('+'))
            digits.remove_prefix(1);
        for (const char c : digits) // more than any count of digits can balance is enough
            exponent = std::min<qint64>(exponent * 10 + (c - '0'), 1LL << 40);
        exponent = down ? -exponent : exponent;
    }
    const double size = magnitude + exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    return negative ? -size : size;
}

const char *shortEscape(char32_t code) noexcept
{
    switch (code) {
    case U'"':
        return "\\\"";
    case U'\\':
        return "\\\\";
    case U'\b':
        return "\\b";
    case U'\f':
        return "\\f";
    case U'\n':
        return "\\n";
    case U'\r':
        return "\\r";
    case U'\t':
        return "\\t";
    default:
        return nullptr;
    }
}

void appendHexEscape(QByteArray &out, char32_t code)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char text[] = { '\\',
                          'u',
                          digits[(code >> 12) & 15],
                          digits[(code >> 8) & 15],
                          digits[(code >> 4) & 15],
                          digits[code & 15] };
    out.append(text, sizeof text);
}

void appendUtf8(QByteArray &out, char32_t code)
{
    const auto tail
        = [code](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 63)); };
    if (code < 0x80) {
        out.append(static_cast<char>(code));
    } else if (code < 0x800) {
        const char text[] = { static_cast<char>(0xc0 | (code >> 6)), tail(0) };
        out.append(text, sizeof text);
    } else if (code < 0x10000) {
        const char text[] = { static_cast<char>(0xe0 | (code >> 12)), tail(6), tail(0) };
        out.append(text, sizeof text);
    } else {
        const char text[] = { static_cast<char>(0xf0 | (code >> 18)), tail(12), tail(6), tail(0) };
        out.append(text, sizeof text);
    }
}

/// Appends what the \u escape at the start of \a text stands for, joined with a second one where
/// both are a surrogate pair, and returns its length; 0 when it is none.
std::size_t appendUnicodeEscape(QByteArray &out, std::string_view text)
{
    const int first = text.size() >= 6 ? hexQuad(text.data() + 2) : -1;
    if (first < 0)
        return 0;
    if (QChar::isHighSurrogate(char32_t(first)) && text.size() >= 12 && text[6] == '\\'
        && text[7] == 'u') {
        const int second = hexQuad(text.data() + 8);
        if (second >= 0 && QChar::isLowSurrogate(char32_t(second))) {
            appendJsonCharacter(out, QChar::surrogateToUcs4(char16_t(first), char16_t(second)));
            return 12;
        }
    }
    appendJsonCharacter(out, char32_t(first));
    return 6;
}

/// The same for any escape.
std::size_t appendEscape(QByteArray &out, std::string_view text)
{
    if (text.size() < 2)
        return 0;
    switch (text[1]) {
    case '"':
    case '\\':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        out.append(text.data(), 2);
        return 2;
    case '/':
        out.append('/');
        return 2;
    case 'u':
        return appendUnicodeEscape(out, text);
    default:
        return 0;
    }
}

} // namespace

void appendJsonNumber(QByteArray &out, double value)
{
    if (!std::isfinite(value)) {
        out.append("null", 4);
        return;
    }
    if (value == 0) {
        out.append('0');
        return;
    }
    char text[32];
    const auto end
        = std::to_chars(text, text + sizeof text, std::abs(value), std::chars_format::scientific);
    const char *mark = std::find(text, end.ptr, 'e');
    int exponent = 0;
    std::from_chars(mark + (mark[1] == '+' ? 2 : 1), end.ptr, exponent);
    QByteArray digits(text, 1);
    if (mark > text + 2)
        digits.append(text + 2, mark - text - 2);
    const qsizetype count = digits.size();
    const qsizetype point = exponent + 1; // the decimal point stands behind so many digits

    if (value < 0)
        out.append('-');
    if (point > 21 || point < -5) { // the limits of Number::toString in ECMA-262
        out.append(digits.at(0));
        if (count > 1)
            out.append('.').append(digits.constData() + 1, count - 1);
        out.append(exponent < 0 ? "e-" : "e+", 2).append(QByteArray::number(std::abs(exponent)));
    } else if (point <= 0) {
        out.append("0.", 2).append(-point, '0').append(digits);
    } else if (point >= count) {
        out.append(digits).append(point - count, '0');
    } else {
        out.append(digits.constData(), point).append('.');
        out.append(digits.constData() + point, count - point);
    }
}

bool appendCanonicalNumber(QByteArray &out, std::string_view token)
{
    if (!isJsonNumber(token))
        return false;
    appendJsonNumber(out, jsonNumberValue(token));
    return true;
}

double jsonNumberValue(std::string_view token) noexcept
{
    double value = 0;
    const auto result = std::from_chars(token.data(), token.data() + token.size(), value);
    return result.ec == std::errc::result_out_of_range ? outOfRangeValue(token) : value;
}

bool appendCanonicalString(QByteArray &out, std::string_view token)
{
    out.append('"');
    std::string_view rest = token.substr(1, token.size() - 2);
    while (!rest.empty()) {
        const std::size_t plain = std::min(rest.find('\\'), rest.size());
        out.append(rest.data(), static_cast<qsizetype>(plain));
        rest.remove_prefix(plain);
        if (rest.empty())
            break;
        const std::size_t length = appendEscape(out, rest);
        if (length == 0)
            return false;
        rest.remove_prefix(length);
    }
    out.append('"');
    return true;
}

void appendJsonCharacter(QByteArray &out, char32_t code)
{
    if (const char *escape = shortEscape(code))
        out.append(escape, 2);
    else if (code < 0x20 || QChar::isSurrogate(code))
        appendHexEscape(out, code);
    else
        appendUtf8(out, code);
}

QString jsonCharacters(std::string_view utf8)
{
    QString out;
    while (utf8.starts_with("\xef\xbb\xbf")) {
        out += QChar(QChar::ByteOrderMark);
        utf8.remove_prefix(3);
    }
    const QString rest = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return out.isEmpty() ? rest : out + rest;
}

int hexQuad(const char *digits) noexcept
{
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = digits[i];
        const char lower = static_cast<char>(c | 0x20);
        if (isJsonDigit(c))
            value = value * 16 + (c - '0');
        else if (lower >= 'a' && lower <= 'f')
            value = value * 16 + (lower - 'a' + 10);
        else
            return -1;
    }
    return value;
}

} // namespace weightroom::detail
