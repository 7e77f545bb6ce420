// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/attributetext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Longer lists and texts end in an ellipsis; the tree below has them all.
constexpr qsizetype mostListed = 32;
constexpr qsizetype longestAttribute = 400;

/// DataType of TensorFlow's types.proto, by number.
constexpr std::array dataTypeNames{
    "INVALID",   "FLOAT",  "DOUBLE",     "INT32", "UINT8",    "INT16",   "INT8",     "STRING",
    "COMPLEX64", "INT64",  "BOOL",       "QINT8", "QUINT8",   "QINT32",  "BFLOAT16", "QINT16",
    "QUINT16",   "UINT16", "COMPLEX128", "HALF",  "RESOURCE", "VARIANT", "UINT32",   "UINT64",
};

QString decodedString(JsonView value)
{
    const QByteArray bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1()).decoded;
    QString text = QString::fromUtf8(bytes);
    const bool isText = text.toUtf8() == bytes
        && std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isPrint() || c.isSpace(); });
    if (!isText)
        text = u"0x"_s + QString::fromLatin1(bytes.left(longestAttribute / 2).toHex());
    else
        text = u'"' + text + u'"';
    return text.size() > longestAttribute ? text.left(longestAttribute) + u'…' : text;
}

QString typeText(JsonView value)
{
    if (value.isString())
        return dataTypeText(value.toString());
    const std::optional<qint64> number = value.toInteger();
    if (!number)
        return {};
    const qint64 plain = *number > 100 ? *number - 100 : *number; // references are 100 more
    if (plain < 0 || plain >= static_cast<qint64>(dataTypeNames.size()))
        return QString::number(*number);
    return dataTypeText(QString::fromLatin1(dataTypeNames[static_cast<std::size_t>(plain)]));
}

/// A dimension or another 64-bit integer, which protobuf's JSON writes as a string.
QString integerText(JsonView value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.text());
}

QString tensorShapeText(JsonView shape)
{
    if (shape["unknownRank"].toBool() || shape["unknown_rank"].toBool())
        return u"unknown rank"_s;
    QStringList dimensions;
    shape["dim"].forEachElement([&dimensions](JsonView dimension) {
        const QString size = integerText(dimension["size"]);
        dimensions.append(size.isEmpty() ? u"0"_s : size == u"-1" ? u"null"_s : size);
        return true;
    });
    return u'[' + dimensions.join(u", "_s) + u']';
}

QString listText(JsonView list);

/// The one member of an AttrValue; nothing where it has another form.
QString memberText(const QString &key, JsonView value)
{
    if (key == u"type")
        return typeText(value);
    if (key == u"s" && value.isString())
        return decodedString(value);
    if (key == u"shape" && value.isObject())
        return tensorShapeText(value);
    if (key == u"i" || key == u"f" || key == u"b")
        return integerText(value);
    if (key == u"func" && value.isObject())
        return value["name"].toString();
    if (key == u"placeholder" && value.isString())
        return value.toString();
    if (key == u"list" && value.isObject())
        return listText(value);
    return {};
}

/// A ListValue has one array: {"i": ["1", "2"]}, or none when it is empty.
QString listText(JsonView list)
{
    QStringList texts;
    qsizetype count = 0;
    list.forEachMember([&](const QString &key, JsonView values) {
        values.forEachElement([&](JsonView value) {
            if (count++ < mostListed && key != u"list")
                texts.append(memberText(key, value));
            return count <= mostListed;
        });
        return true;
    });
    if (count > mostListed)
        texts.append(u"…"_s);
    return u'[' + texts.join(u", "_s) + u']';
}

} // namespace

QString dataTypeText(const QString &dtName)
{
    QString name = dtName;
    if (name.startsWith(u"DT_"))
        name.remove(0, 3);
    if (name == u"FLOAT")
        return u"float32"_s;
    if (name == u"DOUBLE")
        return u"float64"_s;
    if (name == u"HALF")
        return u"float16"_s;
    return name.toLower();
}

QString graphAttributeText(JsonView value)
{
    if (!value.isObject())
        return {};
    QString text;
    int members = 0;
    value.forEachMember([&](const QString &key, JsonView member) {
        text = memberText(key, member);
        return ++members < 2;
    });
    return members == 1 ? text : QString();
}

} // namespace weightroom
