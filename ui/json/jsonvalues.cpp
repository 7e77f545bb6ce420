// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonvalues.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct JsonValuesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::JsonTreeModel)
};

/// Counting the children of anything larger would be felt while scrolling.
constexpr qsizetype countedAtMost = 4096;
/// Bytes of the longest escape, \uXXXX, and of a UTF-8 character.
constexpr qsizetype longestUnit = 6;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The first whole characters of the string literal \a text, at most \a bytes of it, closed again.
QByteArray cutLiteral(QByteArrayView text, qsizetype bytes)
{
    qsizetype end = 1;
    while (end < text.size() - 1) {
        qsizetype next = end + 1;
        if (text[end] == '\\')
            next = end + (text[end + 1] == 'u' ? longestUnit : 2);
        while (next < text.size() && isContinuation(text[next]))
            ++next;
        if (next > bytes)
            break;
        end = next;
    }
    return text.first(end).toByteArray() + '"';
}

QString stringValueText(JsonView value, qsizetype most)
{
    const QByteArrayView text = value.text();
    if (text.size() <= most + 2)
        return QString::fromUtf8(text);
    const QByteArray start = cutLiteral(text, most);
    return QString::fromUtf8(start.first(start.size() - 1)) + u'…';
}

QString containerText(JsonView value)
{
    if (value.text().size() > countedAtMost)
        return bytesText(value.text().size());
    if (value.isArray())
        return JsonValuesText::tr("%n element(s)", "of an array",
                                  static_cast<int>(value.elementCount()));
    int members = 0;
    value.forEachMember([&members](const QString &, JsonView) {
        ++members;
        return true;
    });
    return JsonValuesText::tr("%n member(s)", "of an object", members);
}

bool isIdentifier(const QString &key)
{
    const auto isFirst = [](QChar c) { return c.isLetter() || c == u'_' || c == u'$'; };
    return !key.isEmpty() && isFirst(key.front())
        && std::all_of(key.begin(), key.end(), [&](QChar c) { return isFirst(c) || c.isDigit(); });
}

} // namespace

Expected<std::vector<JsonChild>> childrenOf(JsonView value, Operation &op)
{
    std::vector<JsonChild> children;
    const auto goesOn = [&] { return children.size() % 1024 != 0 || op.checkpoint(); };
    value.forEachMember([&](const QString &key, JsonView member) {
        children.push_back({ key, member.text() });
        return goesOn();
    });
    value.forEachElement([&](JsonView element) {
        children.push_back({ {}, element.text() });
        return goesOn();
    });
    if (op.isCanceled())
        return canceledError();
    return children;
}

QString jsonValueText(JsonView value, qsizetype most)
{
    switch (value.type()) {
    case JsonType::Object:
    case JsonType::Array:
        return containerText(value);
    case JsonType::String:
        return stringValueText(value, most);
    default:
        return QString::fromUtf8(value.text());
    }
}

QString jsonTypeName(JsonType type)
{
    switch (type) {
    case JsonType::Absent:
        return {};
    case JsonType::Null:
        return u"null"_s;
    case JsonType::Bool:
        return u"boolean"_s;
    case JsonType::Number:
        return u"number"_s;
    case JsonType::String:
        return u"string"_s;
    case JsonType::Array:
        return u"array"_s;
    case JsonType::Object:
        return u"object"_s;
    }
    return {};
}

QString jsonKeyPath(const QString &key)
{
    if (isIdentifier(key))
        return u'.' + key;
    return u'[' + QString::fromUtf8(jsonQuoted(key)) + u']';
}

} // namespace weightroom
