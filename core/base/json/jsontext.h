// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <functional>
#include <optional>
#include <utility>

namespace weightroom {

class JsonView;
struct JsonDocument;

enum class JsonType { Absent, Null, Bool, Number, String, Array, Object };

/// A piece of JSON kept as text: UTF-8, compact, exactly as JSON.stringify(JSON.parse(x)) of
/// JavaScript writes it (key order kept but array-index-like keys first in ascending order, a
/// repeated key keeps its first place and its last value, shortest round-trip numbers in
/// JavaScript's form, JavaScript's escapes, lone surrogates as \udxxx). So a model's topology,
/// signature and metadata travel from file to file without loss. A default JsonText is absent,
/// which is not the same as null. Cheap to copy: the text is shared, also with the texts it is a
/// part of, so no NUL follows it.
class JsonText
{
public:
    JsonText() = default;

    /// The JSON value in \a utf8, a whole document (a UTF-8 byte order mark is allowed). \a name (a
    /// file or URL) is only for messages. Errors: InvalidJson with line, column and what was
    /// expected.
    static Expected<JsonText> parse(const QByteArray &utf8, const QString &name = {});
    /// The same, and the members of the root by themselves, in one pass and without copying them:
    /// for large documents such as a model.json.
    static Expected<JsonDocument> parseDocument(const QByteArray &utf8, const QString &name = {});
    /// \a text, which is known to be compact already (a part of another JsonText, or written by
    /// JsonWriter).
    static JsonText fromCompact(QByteArray text);
    static JsonText fromString(QStringView value);
    static JsonText null();

    bool isAbsent() const noexcept { return m_text.isEmpty(); }
    bool isNull() const noexcept { return type() == JsonType::Null; }
    /// Absent or null: what JavaScript's `x == null` says.
    bool isNullish() const noexcept { return isAbsent() || isNull(); }
    JsonType type() const noexcept;

    /// The compact text; empty when absent.
    const QByteArray &text() const noexcept { return m_text; }
    qint64 size() const noexcept { return m_text.size(); }
    /// \a part, a view into this text, as a text of its own that shares the memory.
    JsonText slice(const JsonView &part) const;

    bool operator==(const JsonText &) const = default;

private:
    explicit JsonText(QByteArray text)
        : m_text(std::move(text))
    {
    }

    QByteArray m_text;
};

/// A document and the members of its root.
struct JsonDocument
{
    JsonText text; ///< the whole
    QList<std::pair<QString, JsonText>> members; ///< empty unless the root is an object

    /// The member \a key, absent where there is none.
    JsonText member(QStringView key) const;
};

/// A view into the compact text of a JsonText, for reading. Owns nothing: keep the JsonText alive.
/// Walking is iterative scanning, cost is linear in the bytes passed over, so bulk readers of large
/// documents walk each level once.
class JsonView
{
public:
    JsonView() = default;
    JsonView(const JsonText &json)
        : m_text(json.text())
    {
    }
    explicit JsonView(QByteArrayView compact)
        : m_text(compact)
    {
    }

    JsonType type() const noexcept;
    bool isAbsent() const noexcept { return m_text.isEmpty(); }
    bool isNullish() const noexcept { return isAbsent() || type() == JsonType::Null; }
    bool isObject() const noexcept { return type() == JsonType::Object; }
    bool isArray() const noexcept { return type() == JsonType::Array; }
    bool isString() const noexcept { return type() == JsonType::String; }
    bool isNumber() const noexcept { return type() == JsonType::Number; }
    QByteArrayView text() const noexcept { return m_text; }

    /// The member \a key (plain ASCII without escapes) of an object, absent where there is none or
    /// this is no object.
    JsonView operator[](QByteArrayView key) const;
    /// Calls \a visit(key, value) for each member of an object, \a visit(value) for each element of
    /// an array, in order, until it returns false. \a key is the unescaped key.
    void forEachMember(const std::function<bool(const QString &key, JsonView value)> &visit) const;
    void forEachElement(const std::function<bool(JsonView value)> &visit) const;
    qint64 elementCount() const;

    /// The value of a string, unescaped; a lone surrogate stays one. Empty for other types.
    QString toString() const;
    /// The value of a number as JavaScript has it; \a fallback for other types.
    double toDouble(double fallback = 0) const;
    bool toBool(bool fallback = false) const;
    /// The value where it is an integer of at most 2^53 in size, otherwise nothing.
    std::optional<qint64> toInteger() const;

    /// A copy that owns its text. JsonText::slice() shares it.
    JsonText toJsonText() const;

private:
    QByteArrayView m_text;
};

/// The text JSON.stringify writes for \a value: quotes and escapes included.
QByteArray jsonQuoted(QStringView value);
/// The text JSON.stringify writes for \a value: shortest round trip, "null" for NaN and infinities.
QByteArray jsonNumber(double value);

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::JsonText)
