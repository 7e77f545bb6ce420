// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modelartifacts.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

enum class TopologyForm { Absent, Layers, Graph, Other };

TopologyForm topologyForm(const ModelArtifacts &artifacts)
{
    if (artifacts.modelTopology.isNullish())
        return TopologyForm::Absent;
    bool layers = false;
    bool graph = false;
    effectiveTopology(artifacts).forEachMember([&](const QString &key, JsonView) {
        graph = graph || key == "node"_L1 || key == "versions"_L1;
        layers = layers || key == "config"_L1 || key == "class_name"_L1;
        return !graph && !layers;
    });
    if (graph)
        return TopologyForm::Graph;
    return layers ? TopologyForm::Layers : TopologyForm::Other;
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
