// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonfault.h"

#include "core/base/json/jsonscalar.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom::detail {

namespace {

struct JsonFaultText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::JsonText)
};

enum class Expectation {
    Nothing, ///< no fault
    Value,
    ValueOrBracket,
    KeyOrBrace,
    Key,
    Colon,
    CommaOrBrace,
    CommaOrBracket,
    End,
    ClosingQuote,
    Escape,
    HexDigit,
    Digit,
    NoControl,
    Utf8,
    LessDepth,
};

/// Bytes of the character at the start of \a text when it is well-formed UTF-8 (no overlong forms,
/// no surrogates), otherwise 0.
std::size_t utf8Length(std::string_view text) noexcept
{
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto isTail = [byte](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return text.empty() ? 0 : 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool good = isTail(1) && isTail(2) && (lead != 0xe0 || byte(1) >= 0xa0)
            && (lead != 0xed || byte(1) < 0xa0);
        return good ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool good = isTail(1) && isTail(2) && isTail(3) && (lead != 0xf0 || byte(1) >= 0x90)
            && (lead != 0xf4 || byte(1) < 0x90);
        return good ? 4 : 0;
    }
    return 0;
}

/// Reads a text as strictly as JSON.parse until the first fault.
class FaultScanner
{
public:
    explicit FaultScanner(std::string_view text)
        : m_text(text)
    {
    }

    Expectation run();
    std::size_t position() const { return m_at; }

private:
    char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    bool fail(Expectation expected)
    {
        m_expected = expected;
        return false;
    }
    void skipSpace();
    bool value();
    bool open(char bracket);
    bool key(Expectation expected);
    bool string();
    bool escape();
    bool number();
    bool digits();
    bool literal(std::string_view word);
    bool next();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<char> m_open;
    bool m_needsValue = true;
    Expectation m_expected = Expectation::Nothing;
};

void FaultScanner::skipSpace()
{
    while (m_at < m_text.size()
           && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
               || m_text[m_at] == '\t'))
        ++m_at;
}

Expectation FaultScanner::run()
{
    for (;;) {
        skipSpace();
        if (m_needsValue) {
            if (!value())
                return m_expected;
        } else if (m_open.empty()) {
            return m_at < m_text.size() ? Expectation::End : Expectation::Nothing;
        } else if (!next()) {
            return m_expected;
        }
    }
}

bool FaultScanner::value()
{
    const char c = current();
    if (c == '{' || c == '[')
        return open(c);
    m_needsValue = false;
    if (c == '"')
        return string();
    if (c == '-' || (c >= '0' && c <= '9'))
        return number();
    if (c == 't')
        return literal("true");
    if (c == 'f')
        return literal("false");
    if (c == 'n')
        return literal("null");
    return fail(Expectation::Value);
}

bool FaultScanner::open(char bracket)
{
    if (m_open.size() >= std::size_t(maximumJsonDepth))
        return fail(Expectation::LessDepth);
    ++m_at;
    m_open.push_back(bracket);
    skipSpace();
    if (take(bracket == '{' ? '}' : ']')) {
        m_open.pop_back();
        m_needsValue = false;
        return true;
    }
    if (bracket == '{')
        return key(Expectation::KeyOrBrace);
    return m_at < m_text.size()
            && std::string_view("{[\"-0123456789tfn").find(current()) != std::string_view::npos
        ? true
        : fail(Expectation::ValueOrBracket);
}

bool FaultScanner::key(Expectation expected)
{
    skipSpace();
    if (current() != '"')
        return fail(expected);
    if (!string())
        return false;
    skipSpace();
    if (!take(':'))
        return fail(Expectation::Colon);
    m_needsValue = true;
    return true;
}

/// Behind a value that is inside of something.
bool FaultScanner::next()
{
    const bool inObject = m_open.back() == '{';
    if (take(',')) {
        m_needsValue = true;
        return inObject ? key(Expectation::Key) : true;
    }
    if (!take(inObject ? '}' : ']'))
        return fail(inObject ? Expectation::CommaOrBrace : Expectation::CommaOrBracket);
    m_open.pop_back();
    return true;
}

bool FaultScanner::string()
{
    ++m_at;
    while (m_at < m_text.size()) {
        const auto c = static_cast<unsigned char>(m_text[m_at]);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c < 0x20)
            return fail(Expectation::NoControl);
        if (c == '\\') {
            if (!escape())
                return false;
            continue;
        }
        const std::size_t length = utf8Length(m_text.substr(m_at, 4));
        if (length == 0)
            return fail(Expectation::Utf8);
        m_at += length;
    }
    return fail(Expectation::ClosingQuote);
}

bool FaultScanner::escape()
{
    ++m_at;
    if (take('u')) {
        for (int i = 0; i < 4; ++i) {
            if (std::string_view("0123456789abcdefABCDEF").find(current())
                == std::string_view::npos)
                return fail(Expectation::HexDigit);
            ++m_at;
        }
        return true;
    }
    if (m_at >= m_text.size()
        || std::string_view("\"\\/bfnrt").find(current()) == std::string_view::npos)
        return fail(Expectation::Escape);
    ++m_at;
    return true;
}

bool FaultScanner::number()
{
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return digits();
    }
    return true;
}

bool FaultScanner::digits()
{
    if (current() < '0' || current() > '9')
        return fail(Expectation::Digit);
    while (current() >= '0' && current() <= '9')
        ++m_at;
    return true;
}

bool FaultScanner::literal(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word)
        return fail(Expectation::Value);
    m_at += word.size();
    return true;
}

/// What stands at \a at, for a message.
QString foundText(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return JsonFaultText::tr("the end of the text");
    const std::string_view rest = text.substr(at, 4);
    const auto byte = static_cast<unsigned char>(rest[0]);
    const std::size_t length = utf8Length(rest);
    if (length == 0)
        return JsonFaultText::tr("the byte 0x%1")
            .arg(QString::number(byte, 16).toUpper().rightJustified(2, u'0'));
    const QString character = jsonCharacters(rest.substr(0, length));
    const char32_t code = character.toUcs4().value(0);
    if (QChar::isPrint(code) && !QChar::isSpace(code))
        return JsonFaultText::tr("“%1”", "a character").arg(character);
    return u"U+"_s + QString::number(code, 16).toUpper().rightJustified(4, u'0');
}

/// %1 name, %2 line, %3 column, %4 found.
QString faultSentence(Expectation expected)
{
    switch (expected) {
    case Expectation::Value:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a value was "
                                 "expected, but %4 was found.");
    case Expectation::ValueOrBracket:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a value or ] was "
                                 "expected, but %4 was found.");
    case Expectation::KeyOrBrace:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a key in double "
                                 "quotes or } was expected, but %4 was found.");
    case Expectation::Key:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a key in double "
                                 "quotes was expected, but %4 was found.");
    case Expectation::Colon:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a colon was "
                                 "expected, but %4 was found.");
    case Expectation::CommaOrBrace:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a comma or } was "
                                 "expected, but %4 was found.");
    case Expectation::CommaOrBracket:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a comma or ] was "
                                 "expected, but %4 was found.");
    case Expectation::End:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, the end of the "
                                 "text was expected, but %4 was found.");
    case Expectation::ClosingQuote:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, the closing quote "
                                 "of a string was expected, but %4 was found.");
    case Expectation::Escape:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, one of \" \\ / b f "
                                 "n r t u was expected after a backslash, but %4 was found.");
    case Expectation::HexDigit:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a hexadecimal digit "
                                 "was expected, but %4 was found.");
    case Expectation::Digit:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, a digit was "
                                 "expected, but %4 was found.");
    case Expectation::NoControl:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, control characters "
                                 "must be escaped in a string, but %4 was found.");
    case Expectation::Utf8:
        return JsonFaultText::tr("%1 is not valid JSON: in line %2, column %3, UTF-8 was expected, "
                                 "but %4 was found.");
    case Expectation::LessDepth:
    case Expectation::Nothing:
        break;
    }
    return {};
}

/// Characters in \a line, from 1; a byte that belongs to no character counts as one.
qint64 columnAfter(std::string_view line)
{
    qint64 column = 1;
    while (!line.empty()) {
        line.remove_prefix(std::max<std::size_t>(utf8Length(line.substr(0, 4)), 1));
        ++column;
    }
    return column;
}

} // namespace

Error jsonFault(QByteArrayView text, const QString &name)
{
    std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    const std::size_t mark = all.starts_with("\xef\xbb\xbf") ? 3 : 0;
    all.remove_prefix(mark);
    FaultScanner scanner(all);
    const Expectation expected = scanner.run();
    const std::size_t at = scanner.position();

    qint64 line = 1;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < at; ++i) {
        const bool twoBytes = all[i] == '\r' && i + 1 < all.size() && all[i + 1] == '\n';
        if (all[i] == '\n' || (all[i] == '\r' && !twoBytes)) {
            ++line;
            lineStart = i + 1;
        }
    }
    const qint64 column = columnAfter(all.substr(lineStart, at - lineStart));
    const QString who = name.isEmpty() ? JsonFaultText::tr("The text") : name;

    Error error{ .code = ErrorCode::InvalidJson, .message = {}, .source = name };
    error.detail = u"byte offset %1"_s.arg(mark + at);
    if (expected == Expectation::LessDepth) {
        error.message = JsonFaultText::tr("%1 cannot be read: in line %2, column %3, arrays and "
                                          "objects are nested deeper than %4 levels.")
                            .arg(who, QString::number(line), QString::number(column),
                                 QString::number(maximumJsonDepth));
    } else if (expected == Expectation::Nothing) {
        error.code = ErrorCode::Internal;
        error.message = JsonFaultText::tr("%1 cannot be read as JSON.").arg(who);
    } else {
        error.message = faultSentence(expected).arg(who, QString::number(line),
                                                    QString::number(column), foundText(all, at));
    }
    return error;
}

} // namespace weightroom::detail
