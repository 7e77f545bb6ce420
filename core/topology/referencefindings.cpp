// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/referencefindings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ReferenceFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

constexpr qsizetype namedReferences = 20;

/// Layers that always have weights, whatever their config says.
constexpr std::array<QByteArrayView, 15> weightyLayers{ "Dense",
                                                        "Conv1D",
                                                        "Conv2D",
                                                        "Conv3D",
                                                        "Conv2DTranspose",
                                                        "Conv3DTranspose",
                                                        "DepthwiseConv2D",
                                                        "SeparableConv1D",
                                                        "SeparableConv2D",
                                                        "Embedding",
                                                        "SimpleRNN",
                                                        "LSTM",
                                                        "GRU",
                                                        "ConvLSTM2D",
                                                        "EinsumDense" };

QString listedNames(QStringList names)
{
    if (names.size() > namedReferences) {
        names.resize(namedReferences);
        names.append(u"…"_s);
    }
    return names.join(", "_L1);
}

QStringList nodeNames(const Topology &topology, const std::vector<qint32> &nodes)
{
    QStringList names;
    for (const qint32 node : nodes)
        names.append(QString::fromUtf8(topology.nodes().at(node).name));
    return names;
}

} // namespace

std::vector<qint32> nodesWithoutTensor(const Topology &topology, bool isGraph)
{
    std::vector<qint32> nodes;
    for (const TopologyNode &node : topology.nodes()) {
        const bool needsTensor = isGraph
            ? node.type == "Const"
            : std::find(weightyLayers.begin(), weightyLayers.end(), node.type)
                != weightyLayers.end();
        if (needsTensor && node.weights.isEmpty())
            nodes.push_back(node.index);
    }
    return nodes;
}

QList<Finding> referenceFindings(const ModelArtifacts &artifacts, const Topology &topology)
{
    QList<Finding> findings;
    const ModelKind kind = modelKind(artifacts);
    const bool isGraph = kind == ModelKind::GraphModel;
    if ((!isGraph && kind != ModelKind::LayersModel) || !artifacts.weightSpecs
        || artifacts.weightSpecs->list.isEmpty())
        return findings;
    if (const QStringList names = nodeNames(topology, nodesWithoutTensor(topology, isGraph));
        !names.isEmpty()) {
        const auto count = static_cast<int>(names.size());
        findings.append(
            { .severity = isGraph ? Severity::Error : Severity::Warning,
              .code = u"missing-tensor"_s,
              .message = isGraph
                  ? ReferenceFindingsText::tr("%n constant(s) of the graph have no tensor: %1.", "",
                                              count)
                        .arg(listedNames(names))
                  : ReferenceFindingsText::tr("%n layer(s) have no tensors: %1.", "", count)
                        .arg(listedNames(names)) });
    }
    QStringList names;
    for (const qint32 tensor : topology.unassignedWeights())
        names.append(artifacts.weightSpecs->list.at(tensor).name);
    if (!names.isEmpty()) {
        findings.append({ .severity = Severity::Warning,
                          .code = u"unreferenced-tensor"_s,
                          .message = ReferenceFindingsText::tr(
                                         "%n tensor(s) belong to nothing in the topology: %1.", "",
                                         static_cast<int>(names.size()))
                                         .arg(listedNames(names)),
                          .tensor = names.first() });
    }
    return findings;
}

} // namespace weightroom
