// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"

namespace weightroom {

namespace {

/// Appends "key":value, with a comma before it where something stands already.
void appendMember(QByteArray &json, QByteArrayView key, QByteArrayView value)
{
    if (!json.endsWith('{'))
        json += ',';
    json += '"';
    json += key;
    json += "\":";
    json += value;
}

void appendPresent(QByteArray &json, QByteArrayView key, const JsonText &value)
{
    if (!value.isAbsent())
        appendMember(json, key, value.text());
}

void appendNonNull(QByteArray &json, QByteArrayView key, const JsonText &value)
{
    if (!value.isNullish())
        appendMember(json, key, value.text());
}

QByteArray joined(const QList<QByteArrayView> &parts, qsizetype first, qsizetype count)
{
    QByteArray text = "[";
    for (qsizetype i = first; i < first + count; ++i) {
        if (i > first)
            text += ',';
        text += parts.at(i);
    }
    return text + ']';
}

QByteArray pathsJson(const QStringList &paths)
{
    QByteArray text = "[";
    for (const QString &path : paths) {
        if (text.size() > 1)
            text += ',';
        text += jsonQuoted(path);
    }
    return text + ']';
}

} // namespace

QByteArray writeWeightsManifest(const ModelArtifacts &artifacts, const QList<ManifestGroup> &groups)
{
    QList<QByteArrayView> entries;
    if (artifacts.weightSpecs) {
        entries.reserve(artifacts.weightSpecs->list.size());
        JsonView(artifacts.weightSpecs->text).forEachElement([&](JsonView entry) {
            entries.append(entry.text());
            return true;
        });
    }
    QByteArray text = "[";
    qsizetype next = 0;
    for (const ManifestGroup &group : groups) {
        if (text.size() > 1)
            text += ',';
        text += "{\"paths\":" + pathsJson(group.paths);
        const qsizetype count = std::min(group.weightCount, entries.size() - next);
        if (artifacts.weightSpecs)
            text += ",\"weights\":" + joined(entries, next, count);
        text += '}';
        next += count;
    }
    return text + ']';
}

QByteArray writeModelJson(const ModelArtifacts &artifacts, const QList<ManifestGroup> &groups)
{
    QByteArray json = "{";
    appendPresent(json, "modelTopology", artifacts.modelTopology);
    appendPresent(json, "format", artifacts.format);
    appendPresent(json, "generatedBy", artifacts.generatedBy);
    appendPresent(json, "convertedBy", artifacts.convertedBy);
    if (artifacts.weightSpecs || !groups.isEmpty())
        appendMember(json, "weightsManifest", writeWeightsManifest(artifacts, groups));
    appendNonNull(json, "signature", artifacts.signature);
    appendNonNull(json, "userDefinedMetadata", artifacts.userDefinedMetadata);
    appendNonNull(json, "modelInitializer", artifacts.modelInitializer);
    appendNonNull(json, "initializerSignature", artifacts.initializerSignature);
    appendNonNull(json, "trainingConfig", artifacts.trainingConfig);
    return json + '}';
}

} // namespace weightroom
