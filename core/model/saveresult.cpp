// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/saveresult.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

qint64 jsonBytes(const JsonText &json)
{
    return json.isNullish() ? 0 : json.size();
}

} // namespace

ModelArtifactsInfo ModelArtifactsInfo::of(const ModelArtifacts &artifacts,
                                          const QDateTime &dateSaved)
{
    ModelArtifactsInfo info;
    info.dateSaved = dateSaved.toUTC();
    info.modelTopologyBytes = jsonBytes(artifacts.modelTopology);
    info.weightSpecsBytes = artifacts.weightSpecs ? artifacts.weightSpecs->text.size() : 0;
    info.weightDataBytes = artifacts.weightData ? artifacts.weightData->size() : 0;
    return info;
}

JsonText ModelArtifactsInfo::toJson() const
{
    return JsonText::fromCompact(
        "{\"dateSaved\":" + jsonQuoted(dateSaved.toUTC().toString(Qt::ISODateWithMs))
        + ",\"modelTopologyType\":" + jsonQuoted(modelTopologyType)
        + ",\"modelTopologyBytes\":" + QByteArray::number(modelTopologyBytes)
        + ",\"weightSpecsBytes\":" + QByteArray::number(weightSpecsBytes)
        + ",\"weightDataBytes\":" + QByteArray::number(weightDataBytes) + '}');
}

JsonText SaveResponse::toJson() const
{
    QByteArray members;
    QByteArrayList names;
    for (const auto &[name, value] : headers) {
        const QByteArray key = name.toLower();
        if (key == "set-cookie" || names.contains(key))
            continue;
        QByteArrayList values;
        for (const auto &[other, text] : headers) {
            if (other.toLower() == key)
                values.append(text);
        }
        names.append(key);
        members += (members.isEmpty() ? "" : ",") + jsonQuoted(QString::fromUtf8(key)) + ':'
            + jsonQuoted(QString::fromUtf8(values.join(", ")));
    }
    return JsonText::fromCompact("{\"status\":" + QByteArray::number(status)
                                 + ",\"url\":" + jsonQuoted(url) + ",\"headers\":{" + members
                                 + "},\"body\":" + jsonQuoted(QString::fromUtf8(body)) + '}');
}

JsonText SaveResult::toJson() const
{
    QByteArray text
        = "{\"url\":" + jsonQuoted(url) + ",\"modelArtifactsInfo\":" + info.toJson().text();
    if (!weightDataSha256.isEmpty())
        text += ",\"weightDataSha256\":\"" + weightDataSha256 + '"';
    text += verified ? ",\"verified\":true" : ",\"verified\":false";
    if (!responses.isEmpty()) {
        QByteArrayList parts;
        for (const SaveResponse &response : responses)
            parts.append(response.toJson().text());
        text += ",\"responses\":[" + parts.join(',') + ']';
    }
    text += '}';
    return JsonText::fromCompact(text);
}

} // namespace weightroom
