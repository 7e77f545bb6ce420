// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"

#include "core/base/json/jsonreader.h"
#include "core/base/json/jsonscalar.h"
#include "core/base/sharedslice.h"

namespace weightroom {

Expected<JsonText> JsonText::parse(const QByteArray &utf8, const QString &name)
{
    return detail::JsonReader::read(utf8, name).transform([](detail::CompactJson &&json) {
        return JsonText(std::move(json.text));
    });
}

Expected<JsonDocument> JsonText::parseDocument(const QByteArray &utf8, const QString &name)
{
    auto read = detail::JsonReader::read(utf8, name);
    if (!read)
        return std::move(read).error();
    JsonDocument document{ JsonText(read->text), {} };
    const JsonText &whole = document.text;
    if (read->hasMembers) {
        const auto part = [&whole](detail::JsonSpan span) {
            return QByteArrayView(whole.text()).sliced(span.first, span.second - span.first);
        };
        for (const auto &[key, value] : read->members) {
            document.members.emplaceBack(JsonView(part(key)).toString(),
                                         whole.slice(JsonView(part(value))));
        }
    } else {
        JsonView(whole).forEachMember([&](const QString &key, JsonView value) {
            document.members.emplaceBack(key, whole.slice(value));
            return true;
        });
    }
    return document;
}

JsonText JsonText::fromCompact(QByteArray text)
{
    return JsonText(std::move(text));
}

JsonText JsonText::fromString(QStringView value)
{
    return JsonText(jsonQuoted(value));
}

JsonText JsonText::null()
{
    return JsonText(QByteArrayLiteral("null"));
}

JsonType JsonText::type() const noexcept
{
    return JsonView(*this).type();
}

JsonText JsonText::slice(const JsonView &part) const
{
    if (part.isAbsent())
        return {};
    return JsonText(
        sharedSlice(m_text, part.text().data() - m_text.constData(), part.text().size()));
}

JsonText JsonDocument::member(QStringView key) const
{
    for (const auto &[name, value] : members) {
        if (name == key)
            return value;
    }
    return {};
}

QByteArray jsonQuoted(QStringView value)
{
    QByteArray out;
    out.reserve(value.size() + 2);
    out.append('"');
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c.isHighSurrogate() && i + 1 < value.size() && value.at(i + 1).isLowSurrogate()) {
            ++i;
            detail::appendJsonCharacter(out, QChar::surrogateToUcs4(c, value.at(i)));
        } else {
            detail::appendJsonCharacter(out, c.unicode());
        }
    }
    out.append('"');
    return out;
}

QByteArray jsonNumber(double value)
{
    QByteArray out;
    detail::appendJsonNumber(out, value);
    return out;
}

} // namespace weightroom
