// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/typefindings.h"

#include "core/topology/layershapes/layershapes.h"
#include "core/topology/referencefindings.h"
#include "core/topology/tfjsops.h"
#include "core/topology/variablefindings.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <iterator>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TypeFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

/// More nodes are counted, not named.
constexpr std::size_t mostNodesNamed = 5;

QString namedNodes(const Topology &topology, const std::vector<qint32> &nodes)
{
    QStringList names;
    for (const qint32 node : nodes) {
        if (static_cast<std::size_t>(names.size()) == mostNodesNamed) {
            names.append(u"…"_s);
            break;
        }
        names.append(QString::fromUtf8(topology.nodes().at(node).name));
    }
    return names.join(u", "_s);
}

/// What readers make of graphs themselves, and of models without a topology.
bool isOwnType(QByteArrayView type)
{
    return type == "Function" || type == "Initializer" || type == "_Arg" || type == "scope"
        || type == "tensor";
}

TopologyFinding unknownType(const Topology &topology, const QString &type,
                            std::vector<qint32> nodes, bool isGraph)
{
    const auto count = static_cast<int>(nodes.size());
    const QString names = namedNodes(topology, nodes);
    Finding finding;
    if (isGraph) {
        finding.code = u"unsupported-op"_s;
        finding.message
            = TypeFindingsText::tr("TensorFlow.js does not have the operation %1 of %n node(s): "
                                   "%2. The model runs only where it is registered.",
                                   "", count)
                  .arg(type, names);
    } else {
        finding.code = u"unknown-layer"_s;
        finding.message
            = TypeFindingsText::tr("TensorFlow.js does not have the class %1 of %n layer(s): %2. "
                                   "The model opens only where it is registered.",
                                   "", count)
                  .arg(type, names);
    }
    return { finding, std::move(nodes) };
}

TopologyFinding danglingReference(const Topology &topology, const DanglingReference &reference)
{
    const QString name = QString::fromUtf8(topology.nodes().at(reference.node).name);
    Finding finding{ .severity = Severity::Error,
                     .code = u"dangling-reference"_s,
                     .message = TypeFindingsText::tr("“%1” takes its input from “%2”, which is not "
                                                     "there.")
                                    .arg(name, QString::fromUtf8(reference.name)) };
    return { finding, { reference.node } };
}

} // namespace

bool isGraphTopology(ModelArtifacts artifacts)
{
    if (!artifacts.weightSpecs) // otherwise it is but a topology, of either kind
        artifacts.weightSpecs.emplace();
    return modelKind(artifacts) == ModelKind::GraphModel;
}

std::vector<TopologyFinding> typeFindings(const Topology &topology, bool isGraph)
{
    QHash<QByteArrayView, std::size_t> places;
    std::vector<std::pair<QByteArrayView, std::vector<qint32>>> unknown;
    for (const TopologyNode &node : topology.nodes()) {
        const bool isKnown = isOwnType(node.type)
            || (isGraph ? isTfjsOperation(node.type) : isTfjsLayer(node.type));
        if (isKnown)
            continue;
        const auto [place, isNew] = [&] {
            const auto found = places.constFind(node.type);
            return found != places.constEnd() ? std::pair(*found, false)
                                              : std::pair(unknown.size(), true);
        }();
        if (isNew) {
            places.insert(node.type, place);
            unknown.emplace_back(node.type, std::vector<qint32>());
        }
        unknown[place].second.push_back(node.index);
    }
    std::vector<TopologyFinding> findings;
    for (auto &[type, nodes] : unknown)
        findings.push_back(
            unknownType(topology, QString::fromUtf8(type), std::move(nodes), isGraph));
    for (const DanglingReference &reference : topology.danglingReferences())
        findings.push_back(danglingReference(topology, reference));
    return findings;
}

std::vector<TopologyFinding> placedFindings(const ModelArtifacts &artifacts,
                                            const Topology &topology)
{
    const bool isGraph = isGraphTopology(artifacts);
    std::vector<TopologyFinding> findings = typeFindings(topology, isGraph);
    for (const Finding &finding : referenceFindings(artifacts, topology)) {
        findings.push_back({ finding, {} });
        if (finding.code == "missing-tensor"_L1)
            findings.back().nodes = nodesWithoutTensor(topology, isGraph);
    }
    std::vector<TopologyFinding> variables = variableFindings(artifacts, topology);
    std::move(variables.begin(), variables.end(), std::back_inserter(findings));
    return findings;
}

QList<Finding> topologyFindings(const ModelArtifacts &artifacts, const Topology &topology)
{
    QList<Finding> findings;
    for (const TopologyFinding &found : placedFindings(artifacts, topology))
        findings.append(found.finding);
    return findings;
}

QList<Finding> topologyFindings(const ModelArtifacts &artifacts, Operation &op,
                                QList<QStringList> *names)
{
    const ModelKind kind = modelKind(artifacts);
    if (kind != ModelKind::LayersModel && kind != ModelKind::GraphModel)
        return {};
    const auto topology = readTopology(artifacts, op);
    if (topology) {
        QList<Finding> findings;
        for (const TopologyFinding &found : placedFindings(artifacts, *topology)) {
            findings.append(found.finding);
            QStringList places;
            for (const qint32 node : found.nodes)
                places.append(QString::fromUtf8(topology->nodes().at(node).name));
            if (names)
                names->append(places);
        }
        return findings;
    }
    if (op.isCanceled())
        return {};
    if (names)
        names->append(QStringList());
    return { { Severity::Error, errorCodeName(topology.error().code), topology.error().message } };
}

} // namespace weightroom
