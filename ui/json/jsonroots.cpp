// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonroots.h"

#include "core/model/modeljson.h"

using namespace Qt::StringLiterals;

namespace weightroom {

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
    if (artifacts.weightSpecs) {
        QList<ManifestGroup> groups = artifacts.origin.groups;
        if (groups.isEmpty())
            groups.append({ {}, artifacts.weightSpecs->list.size() });
        add(u"weightsManifest"_s, JsonText::fromCompact(writeWeightsManifest(artifacts, groups)));
    }
    add(u"signature"_s, artifacts.signature);
    add(u"userDefinedMetadata"_s, artifacts.userDefinedMetadata);
    add(u"modelInitializer"_s, artifacts.modelInitializer);
    add(u"initializerSignature"_s, artifacts.initializerSignature);
    add(u"trainingConfig"_s, artifacts.trainingConfig);
    return roots;
}

} // namespace weightroom
