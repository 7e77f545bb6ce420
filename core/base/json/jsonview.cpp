// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonscalar.h"
#include "core/base/json/jsonscan.h"
#include "core/base/json/jsontext.h"

#include <charconv>
#include <cstring>

namespace weightroom {

namespace {

std::string_view jsonTextOf(const JsonView &view) noexcept
{
    return { view.text().data(), static_cast<std::size_t>(view.text().size()) };
}

QString unescapedJson(std::string_view inner)
{
    QString out;
    while (!inner.empty()) {
        const std::size_t plain = std::min(inner.find('\\'), inner.size());
        out += detail::jsonCharacters(inner.substr(0, plain));
        inner.remove_prefix(plain);
        if (inner.size() < 2)
            break;
        const char c = inner[1];
        if (c == 'u' && inner.size() >= 6) {
            out += QChar(static_cast<char16_t>(detail::hexQuad(inner.data() + 2)));
            inner.remove_prefix(6);
            continue;
        }
        static constexpr std::string_view escapes = "bfnrt";
        static constexpr std::string_view controls = "\b\f\n\r\t";
        const std::size_t at = escapes.find(c);
        out += QLatin1Char(at == std::string_view::npos ? c : controls[at]);
        inner.remove_prefix(2);
    }
    return out;
}

/// The text of a string without its quotes, unescaped.
QString jsonStringValue(std::string_view token)
{
    const std::string_view inner = token.substr(1, token.size() - 2);
    if (std::memchr(inner.data(), '\\', inner.size()) == nullptr)
        return detail::jsonCharacters(inner);
    return unescapedJson(inner);
}

} // namespace

JsonType JsonView::type() const noexcept
{
    if (m_text.isEmpty())
        return JsonType::Absent;
    switch (m_text.front()) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Bool;
    case 'n':
        return JsonType::Null;
    default:
        return JsonType::Number;
    }
}

JsonView JsonView::operator[](QByteArrayView key) const
{
    detail::JsonMembers members(m_text);
    while (members.next()) {
        if (members.rawKey() == key)
            return JsonView(members.value());
    }
    return {};
}

void JsonView::forEachMember(
    const std::function<bool(const QString &key, JsonView value)> &visit) const
{
    detail::JsonMembers members(m_text);
    while (members.next()) {
        const QByteArrayView key = members.rawKey();
        const QString name
            = jsonStringValue({ key.data() - 1, static_cast<std::size_t>(key.size()) + 2 });
        if (!visit(name, JsonView(members.value())))
            return;
    }
}

void JsonView::forEachElement(const std::function<bool(JsonView value)> &visit) const
{
    detail::JsonElements elements(m_text);
    while (elements.next()) {
        if (!visit(JsonView(elements.value())))
            return;
    }
}

qint64 JsonView::elementCount() const
{
    qint64 count = 0;
    detail::JsonElements elements(m_text);
    while (elements.next())
        ++count;
    return count;
}

QString JsonView::toString() const
{
    return isString() ? jsonStringValue(jsonTextOf(*this)) : QString();
}

double JsonView::toDouble(double fallback) const
{
    return isNumber() ? detail::jsonNumberValue(jsonTextOf(*this)) : fallback;
}

bool JsonView::toBool(bool fallback) const
{
    return type() == JsonType::Bool ? m_text.front() == 't' : fallback;
}

std::optional<qint64> JsonView::toInteger() const
{
    constexpr qint64 limit = 1LL << 53;
    qint64 value = 0;
    const char *end = m_text.data() + m_text.size();
    const auto result = std::from_chars(m_text.data(), end, value);
    if (!isNumber() || result.ec != std::errc() || result.ptr != end || value > limit
        || value < -limit)
        return std::nullopt;
    return value;
}

JsonText JsonView::toJsonText() const
{
    return JsonText::fromCompact(m_text.toByteArray());
}

} // namespace weightroom
