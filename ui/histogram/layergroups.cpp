// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/layergroups.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Operations that only hand on what they are given.
bool handsOn(QByteArrayView type)
{
    return type == "Const" || type == "Identity" || type == "ReadVariableOp" || type == "VariableV2"
        || type == "VarHandleOp";
}

/// For each node that hands on: the first node that takes what it gives.
std::vector<qint32> firstTakers(const Topology &topology)
{
    std::vector<qint32> takers(static_cast<std::size_t>(topology.nodes().size()), -1);
    for (const TopologyNode &node : topology.nodes()) {
        for (const qint32 source : node.inbound) {
            qint32 &taker = takers[static_cast<std::size_t>(source)];
            if (taker < 0)
                taker = node.index;
        }
    }
    return takers;
}

/// The node of each tensor; -1 where there is none. Inner nodes come after those around them.
std::vector<qint32> ownersOf(qsizetype tensors, const Topology &topology)
{
    std::vector<qint32> owners(static_cast<std::size_t>(tensors), -1);
    const std::vector<qint32> takers = firstTakers(topology);
    for (const TopologyNode &node : topology.nodes()) {
        for (const qint32 tensor : node.weights) {
            if (tensor < tensors)
                owners[static_cast<std::size_t>(tensor)] = node.index;
        }
    }
    for (qint32 &owner : owners) {
        for (int steps = 0; owner >= 0 && steps < 8; ++steps) { // graphs may have cycles
            const qint32 taker = takers[static_cast<std::size_t>(owner)];
            if (!handsOn(topology.nodes().at(owner).type) || taker < 0)
                break;
            owner = taker;
        }
    }
    return owners;
}

QString scopeOf(const QString &name)
{
    const qsizetype slash = name.lastIndexOf(u'/');
    return slash > 0 ? name.first(slash) : name;
}

} // namespace

QList<LayerGroup> layerGroups(const QList<Tensor> &tensors, const Topology *topology)
{
    QList<LayerGroup> groups;
    QHash<QString, qsizetype> known; // by what tells layers apart
    const std::vector<qint32> owners = topology
        ? ownersOf(tensors.size(), *topology)
        : std::vector<qint32>(std::size_t(tensors.size()), -1);
    for (int i = 0; i < tensors.size(); ++i) {
        const qint32 owner = owners[static_cast<std::size_t>(i)];
        const QString name = owner >= 0 ? QString::fromUtf8(topology->nodes().at(owner).name)
                                        : scopeOf(tensors.at(i).spec.name);
        const QString key = owner >= 0 ? u'#' + QString::number(owner) : u'/' + name;
        const auto found = known.constFind(key);
        if (found != known.constEnd()) {
            groups[*found].tensors.append(i);
            continue;
        }
        known.insert(key, groups.size());
        groups.append({ name, { i } });
    }
    return groups;
}

} // namespace weightroom
