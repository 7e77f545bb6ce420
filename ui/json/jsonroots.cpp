// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonroots.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QByteArray pathsText(const QStringList &paths)
{
    QByteArray text = "[";
    for (const QString &path : paths) {
        if (text.size() > 1)
            text += ',';
        text += jsonQuoted(path);
    }
    return text + ']';
}

/// One group for each of \a groups, which share out the \a specs among them in order.
JsonText manifestOf(const WeightSpecs &specs, QList<ManifestGroup> groups)
{
    if (groups.isEmpty())
        groups.append({ {}, specs.list.size() });
    QByteArray text = "[";
    qsizetype group = 0;
    qsizetype inGroup = 0;
    const auto open = [&] {
        text += (group > 0 ? ",{\"paths\":" : "{\"paths\":") + pathsText(groups.at(group).paths)
            + ",\"weights\":[";
    };
    open();
    const auto goOn = [&] {
        while (group + 1 < groups.size() && inGroup >= groups.at(group).weightCount) {
            text += "]}";
            ++group;
            inGroup = 0;
            open();
        }
    };
    JsonView(specs.text).forEachElement([&](JsonView spec) {
        goOn();
        if (inGroup++ > 0)
            text += ',';
        text += spec.text();
        return true;
    });
    goOn();
    return JsonText::fromCompact(text + "]}]");
}

} // namespace

Expected<QList<JsonRoot>> jsonRoots(const ModelArtifacts &artifacts, Operation &op)
{
    if (!op.checkpoint())
        return canceledError();
    QList<JsonRoot> roots;
    const auto add = [&roots](const QString &key, const JsonText &json) {
        if (!json.isAbsent())
            roots.append({ key, json });
    };
    add(u"modelTopology"_s, artifacts.modelTopology);
    add(u"format"_s, artifacts.format);
    add(u"generatedBy"_s, artifacts.generatedBy);
    add(u"convertedBy"_s, artifacts.convertedBy);
    if (artifacts.weightSpecs)
        add(u"weightsManifest"_s, manifestOf(*artifacts.weightSpecs, artifacts.origin.groups));
    add(u"signature"_s, artifacts.signature);
    add(u"userDefinedMetadata"_s, artifacts.userDefinedMetadata);
    add(u"modelInitializer"_s, artifacts.modelInitializer);
    add(u"initializerSignature"_s, artifacts.initializerSignature);
    add(u"trainingConfig"_s, artifacts.trainingConfig);
    return roots;
}

} // namespace weightroom
