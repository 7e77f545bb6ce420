// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modelartifacts.h"

#include "core/base/json/jsonscan.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

enum class TopologyForm { Absent, Layers, Graph, Other };

/// By the keys alone, so that nothing is passed over but what stands before the first telling one.
TopologyForm formOfKeys(JsonView topology, bool mayBeNested = true)
{
    detail::JsonMembers members(topology.text());
    while (members.next()) {
        const QByteArrayView key = members.rawKey();
        if (key == "node" || key == "versions")
            return TopologyForm::Graph;
        if (key == "config" || key == "class_name")
            return TopologyForm::Layers;
        if (mayBeNested && key == "model_config" && !JsonView(members.value()).isNullish())
            return formOfKeys(JsonView(members.value()), false);
    }
    return TopologyForm::Other;
}

TopologyForm topologyForm(const ModelArtifacts &artifacts)
{
    const bool isAbsent = artifacts.modelTopology.isNullish();
    return isAbsent ? TopologyForm::Absent : formOfKeys(artifacts.modelTopology);
}

} // namespace

QString modelKindName(ModelKind kind)
{
    switch (kind) {
    case ModelKind::LayersModel:
        return u"layers-model"_s;
    case ModelKind::GraphModel:
        return u"graph-model"_s;
    case ModelKind::TopologyOnly:
        return u"topology-only"_s;
    case ModelKind::WeightsOnly:
        break;
    }
    return u"weights-only"_s;
}

ModelKind modelKind(const ModelArtifacts &artifacts)
{
    const TopologyForm form = topologyForm(artifacts);
    const bool hasWeights = artifacts.weightSpecs.has_value();
    if (form != TopologyForm::Absent && !hasWeights)
        return ModelKind::TopologyOnly;
    if (form == TopologyForm::Graph)
        return ModelKind::GraphModel;
    return form == TopologyForm::Layers ? ModelKind::LayersModel : ModelKind::WeightsOnly;
}

JsonView effectiveTopology(const ModelArtifacts &artifacts)
{
    const JsonView topology(artifacts.modelTopology);
    const JsonView nested = topology["model_config"];
    return nested.isNullish() ? topology : nested;
}

} // namespace weightroom
