// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/modelmetadata.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelMetadataText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelMetadata)
};

using Member = std::pair<QString, QByteArray>;

std::optional<QString> knownText(JsonView value)
{
    if (value.isNullish())
        return QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<QStringList> knownTexts(JsonView value)
{
    QStringList texts;
    if (value.isNullish())
        return texts;
    bool isList = value.isArray();
    value.forEachElement([&](JsonView element) {
        isList = isList && element.isString();
        texts += element.toString();
        return isList;
    });
    return isList ? std::optional(texts) : std::nullopt;
}

QByteArray arrayOf(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted += jsonQuoted(text);
    return '[' + quoted.join(',') + ']';
}

/// Sets the member \a key to \a value; removes it where that is empty.
void setMember(QList<Member> &members, const QString &key, const QByteArray &value)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&key](const Member &member) { return member.first == key; });
    if (found == members.end() && !value.isEmpty())
        members.append({ key, value });
    else if (found != members.end() && value.isEmpty())
        members.erase(found);
    else if (found != members.end())
        found->second = value;
}

} // namespace

KnownMetadata knownMetadata(const JsonText &metadata)
{
    const JsonView view(metadata);
    return { .labels = knownTexts(view["labels"]),
             .author = knownText(view["author"]),
             .license = knownText(view["license"]),
             .description = knownText(view["description"]) };
}

JsonText withKnownMetadata(const JsonText &metadata, const KnownMetadata &known)
{
    QList<Member> members;
    JsonView(metadata).forEachMember([&members](const QString &key, JsonView value) {
        members.append({ key, value.text().toByteArray() });
        return true;
    });
    if (known.labels) {
        setMember(members, u"labels"_s,
                  known.labels->isEmpty() ? QByteArray() : arrayOf(*known.labels));
    }
    for (const auto &[key, value] :
         { std::pair{ u"author"_s, known.author }, std::pair{ u"license"_s, known.license },
           std::pair{ u"description"_s, known.description } }) {
        if (value)
            setMember(members, key, value->isEmpty() ? QByteArray() : jsonQuoted(*value));
    }
    if (members.isEmpty() && metadata.isNullish())
        return metadata;
    QByteArrayList texts;
    for (const Member &member : std::as_const(members))
        texts += jsonQuoted(member.first) + ':' + member.second;
    return JsonText::fromCompact('{' + texts.join(',') + '}');
}

Expected<JsonText> metadataFromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return JsonText();
    Expected<JsonText> json = JsonText::parse(text.toUtf8());
    if (json && json->type() != JsonType::Object) {
        return Error{ .code = ErrorCode::InvalidJson,
                      .message = ModelMetadataText::tr("Metadata is an object: { … }.") };
    }
    return json;
}

} // namespace weightroom
