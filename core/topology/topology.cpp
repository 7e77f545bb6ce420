// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/topology.h"

#include "core/base/json/jsonscan.h"
#include "core/topology/graphreader.h"
#include "core/topology/layersreader.h"
#include "core/topology/scopereader.h"
#include "core/topology/statedshape.h"
#include "core/topology/topologydata.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TopologyText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Topology)
};

/// What an object is, judged by its keys alone: values are not passed over once that is clear.
enum class TopologyKeys { Unknown, Layers, Graph };

TopologyKeys keysOf(JsonView topology)
{
    detail::JsonMembers members(topology.text());
    while (members.next()) {
        const QByteArrayView key = members.rawKey();
        if (key == "node" || key == "versions" || key == "library")
            return TopologyKeys::Graph;
        if (key == "config" || key == "class_name")
            return TopologyKeys::Layers;
    }
    return TopologyKeys::Unknown;
}

} // namespace

QString partialShapeText(const PartialShape &shape)
{
    QStringList sizes;
    for (const qint64 size : shape)
        sizes += size < 0 ? u"null"_s : QString::number(size);
    return u'[' + sizes.join(u", "_s) + u']';
}

Topology::Topology()
    : Topology(std::make_shared<const TopologyData>())
{
}

Topology::Topology(std::shared_ptr<const TopologyData> data)
    : d(std::move(data))
{
}

const QList<TopologyNode> &Topology::nodes() const
{
    return d->nodes;
}

qsizetype Topology::topLevelCount() const
{
    return d->topLevelCount;
}

const QList<ModelPort> &Topology::inputs() const
{
    return d->inputs;
}

const QList<ModelPort> &Topology::outputs() const
{
    return d->outputs;
}

qint32 Topology::findNode(QByteArrayView name) const
{
    return d->index.find(d->nodes, name);
}

QList<std::pair<qint32, qint32>> Topology::edges() const
{
    QList<std::pair<qint32, qint32>> edges;
    edges.reserve(edgeCount());
    for (qint32 to = 0; to < static_cast<qint32>(d->nodes.size()); ++to) {
        for (const qint32 from : d->nodes.at(to).inbound)
            edges.emplaceBack(from, to);
    }
    return edges;
}

qsizetype Topology::edgeCount() const
{
    return static_cast<qsizetype>(d->inbound.size());
}

InboundSlot Topology::inboundSlot(const TopologyNode &node, qsizetype input) const
{
    const auto place = static_cast<quint32>(node.inbound.begin() + input - d->inbound.data());
    const auto found
        = std::lower_bound(d->slots.begin(), d->slots.end(), place,
                           [](const auto &slot, quint32 wanted) { return slot.first < wanted; });
    return found != d->slots.end() && found->first == place ? found->second : InboundSlot();
}

const QList<FunctionCall> &Topology::functionCalls() const
{
    return d->functionCalls;
}

QList<qint32> Topology::functionResults(const TopologyNode &node) const
{
    return d->functionResults.value(node.index);
}

const QList<DanglingReference> &Topology::danglingReferences() const
{
    return d->dangling;
}

const QList<qint32> &Topology::unassignedWeights() const
{
    return d->unassigned;
}

std::optional<PartialShape> Topology::outputShape(const TopologyNode &node) const
{
    if (d->isGraph)
        return graphNodeShape(node.type, node.attributes);
    const auto stated = d->layerShapes.constFind(node.index);
    return stated == d->layerShapes.constEnd() ? std::nullopt : std::optional(*stated);
}

QList<std::optional<PartialShape>> Topology::outputShapes(const TopologyNode &node) const
{
    QList<std::optional<PartialShape>> shapes
        = d->isGraph ? graphOutputShapes(node.attributes) : d->moreShapes.value(node.index);
    if (shapes.isEmpty())
        shapes.append(outputShape(node));
    return shapes;
}

bool Topology::knowsParameters() const
{
    return d->knowsParameters;
}

qint64 Topology::parameters(const TopologyNode &node) const
{
    qint64 sum = 0;
    for (const qint32 weight : node.weights)
        sum += d->elements[static_cast<std::size_t>(weight)];
    return sum;
}

qint64 Topology::totalParameters() const
{
    return d->totalParameters;
}

std::optional<qint64> Topology::trainableParameters() const
{
    return d->trainableParameters;
}

std::optional<qint64> Topology::trainableParameters(const TopologyNode &node) const
{
    if (d->isTrainable.empty())
        return std::nullopt;
    qint64 sum = 0;
    for (const qint32 weight : node.weights) {
        const auto at = static_cast<std::size_t>(weight);
        sum += d->isTrainable[at] ? d->elements[at] : 0;
    }
    return sum;
}

Expected<Topology> readTopology(const ModelArtifacts &artifacts, Operation &op)
{
    const JsonText &json = artifacts.modelTopology;
    if (json.isNullish()) {
        if (artifacts.weightSpecs)
            return readScopes(artifacts, op);
        return Error{ .code = ErrorCode::MissingTopology,
                      .message
                      = TopologyText::tr("The model has neither a topology nor weights.") };
    }
    const QString path = u"modelTopology"_s;
    if (json.type() != JsonType::Object)
        return malformedTopology(path, WantedJson::Object);
    if (keysOf(json) == TopologyKeys::Graph)
        return readGraph(artifacts, op);
    const JsonView nested = JsonView(json)["model_config"];
    const bool isNested = !nested.isNullish();
    const QString where = isNested ? path + u".model_config"_s : path;
    const JsonView model = isNested ? nested : JsonView(json);
    if (keysOf(model) != TopologyKeys::Layers)
        return malformedTopology(where, WantedJson::Layers);
    return readLayers(artifacts, model, where, op);
}

} // namespace weightroom
