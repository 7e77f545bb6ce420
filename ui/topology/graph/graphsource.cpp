// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphsource.h"

#include <algorithm>

namespace weightroom {

namespace {

/// Notes in the picture of \a source where \a found is.
void placeFinding(GraphSource &source, const TopologyFinding &found)
{
    const GraphPlan &plan = source.plan;
    const auto raise = [&found](std::optional<Severity> &severity) {
        severity = std::max(severity.value_or(found.finding.severity), found.finding.severity);
    };
    const auto mark = [&](qint32 box, qint32 group) {
        if (box >= 0) {
            raise(source.boxSeverity[static_cast<std::size_t>(box)]);
            group = plan.boxes[static_cast<std::size_t>(box)].group;
        }
        for (; group >= 0; group = plan.groups[static_cast<std::size_t>(group)].parent)
            raise(source.groupSeverity[static_cast<std::size_t>(group)]);
    };
    for (const qint32 node : found.nodes) {
        const auto at = static_cast<std::size_t>(node);
        source.findings[node].append(found.finding);
        mark(plan.boxOfNode[at], plan.groupOfNode[at]);
    }
}

void placeFindings(GraphSource &source, const ModelArtifacts &artifacts)
{
    source.boxSeverity.resize(source.plan.boxes.size());
    source.groupSeverity.resize(source.plan.groups.size());
    for (const TopologyFinding &found : placedFindings(artifacts, source.topology))
        placeFinding(source, found);
}

} // namespace

Expected<GraphSourcePtr> makeGraphSource(const Topology &topology, const ModelArtifacts &artifacts,
                                         Operation &op)
{
    Expected<GraphPlan> plan = planGraph(topology, op);
    if (!plan)
        return std::move(plan).error();
    auto source = std::make_shared<GraphSource>();
    source->topology = topology;
    if (artifacts.weightSpecs)
        source->weights = artifacts.weightSpecs->list;
    source->isGraph = isGraphTopology(artifacts);
    source->plan = *std::move(plan);
    placeFindings(*source, artifacts);
    return GraphSourcePtr(std::move(source));
}

IndexList GraphSource::weightsOf(qint32 node) const
{
    const TopologyNode &asked = topology.nodes().at(node);
    const qint32 box = plan.boxOfNode[static_cast<std::size_t>(node)];
    if (!asked.weights.isEmpty() || box < 0
        || plan.boxes[static_cast<std::size_t>(box)].node != node)
        return asked.weights;
    for (const qint32 constant : plan.constantsOf(box)) {
        const TopologyNode &holder = topology.nodes().at(constant);
        if (!holder.weights.isEmpty())
            return holder.weights;
    }
    return {};
}

std::vector<qint32> tensorOwners(const Topology &topology, qsizetype count)
{
    std::vector<qint32> owners(static_cast<std::size_t>(count), -1);
    for (const TopologyNode &node : topology.nodes()) { // inner ones come later
        for (const qint32 weight : node.weights)
            owners[static_cast<std::size_t>(weight)] = node.index;
    }
    return owners;
}

} // namespace weightroom
