// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/saveresult.h"

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

JsonText SaveResult::toJson() const
{
    QByteArray text
        = "{\"url\":" + jsonQuoted(url) + ",\"modelArtifactsInfo\":" + info.toJson().text();
    if (!weightDataSha256.isEmpty())
        text += ",\"weightDataSha256\":\"" + weightDataSha256 + '"';
    text += verified ? ",\"verified\":true}" : ",\"verified\":false}";
    return JsonText::fromCompact(text);
}

} // namespace weightroom
