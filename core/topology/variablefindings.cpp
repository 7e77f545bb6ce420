// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/variablefindings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct VariableFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

constexpr qsizetype namedVariables = 20;

struct VariableRow
{
    const char *type;
    const char *variables; ///< with the flag of the config that each needs, where it needs one
};

/// Of tfjs-layers 4.22.0 and of Keras, which agree.
constexpr VariableRow variableRows[] = {
    { "Dense", "kernel bias?use_bias" },
    { "EinsumDense", "kernel" },
    { "Conv1D", "kernel bias?use_bias" },
    { "Conv2D", "kernel bias?use_bias" },
    { "Conv3D", "kernel bias?use_bias" },
    { "Conv2DTranspose", "kernel bias?use_bias" },
    { "Conv3DTranspose", "kernel bias?use_bias" },
    { "DepthwiseConv2D", "depthwise_kernel bias?use_bias" },
    { "SeparableConv1D", "depthwise_kernel pointwise_kernel bias?use_bias" },
    { "SeparableConv2D", "depthwise_kernel pointwise_kernel bias?use_bias" },
    { "Embedding", "embeddings" },
    { "SimpleRNN", "kernel recurrent_kernel bias?use_bias" },
    { "LSTM", "kernel recurrent_kernel bias?use_bias" },
    { "GRU", "kernel recurrent_kernel bias?use_bias" },
    { "ConvLSTM2D", "kernel recurrent_kernel bias?use_bias" },
    { "BatchNormalization", "gamma?scale beta?center moving_mean moving_variance" },
    { "LayerNormalization", "gamma?scale beta?center" },
    { "PReLU", "alpha" },
};

/// "kernel" of "dense/kernel", "dense_1/kernel_1" and "dense/kernel:0".
QByteArray variableOf(const QString &tensor)
{
    QByteArray name = tensor.sliced(tensor.lastIndexOf(u'/') + 1).toUtf8();
    name = name.left(name.indexOf(':') < 0 ? name.size() : name.indexOf(':'));
    const qsizetype line = name.lastIndexOf('_');
    const bool isNumbered = line > 0 && line + 1 < name.size()
        && std::all_of(name.begin() + line + 1, name.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
    return isNumbered ? name.left(line) : name;
}

/// Empty where none of its variables is there by that name: then others tell it.
QByteArrayList missingVariables(const QList<WeightSpec> &specs, const TopologyNode &node)
{
    QByteArrayList missing = layerVariables(node.type, node.attributes);
    const qsizetype wanted = missing.size();
    for (const qint32 weight : node.weights)
        missing.removeAll(variableOf(specs.at(weight).name));
    return missing.size() < wanted ? missing : QByteArrayList();
}

QString listed(QStringList names)
{
    if (names.size() > namedVariables) {
        names.resize(namedVariables);
        names.append(u"…"_s);
    }
    return names.join(", "_L1);
}

std::vector<TopologyFinding> layerFindings(const QList<WeightSpec> &specs, const Topology &topology)
{
    TopologyFinding found;
    QStringList names;
    for (const TopologyNode &node : topology.nodes()) {
        const QByteArrayList missing = missingVariables(specs, node);
        if (missing.isEmpty())
            continue;
        found.nodes.push_back(node.index);
        for (const QByteArray &variable : missing)
            names.append(QString::fromUtf8(node.name.toByteArray() + '/' + variable));
    }
    if (names.isEmpty())
        return {};
    found.finding
        = { .severity = Severity::Warning,
            .code = u"missing-tensor"_s,
            .message = VariableFindingsText::tr("%n tensor(s) of layers are not there: %1.", "",
                                                static_cast<int>(names.size()))
                           .arg(listed(names)) };
    return { found };
}

std::vector<bool> usedNodes(const Topology &topology)
{
    std::vector<bool> used(static_cast<std::size_t>(topology.nodes().size()));
    for (const TopologyNode &node : topology.nodes()) {
        for (const qint32 from : node.inbound)
            used[static_cast<std::size_t>(from)] = true;
        if (node.type != "Function")
            continue;
        for (const qint32 result : topology.functionResults(node)) {
            if (result >= 0)
                used[static_cast<std::size_t>(result)] = true;
        }
    }
    for (const ModelPort &port : topology.outputs()) {
        const QByteArray tensor = port.tensor.toUtf8();
        const qint32 node = topology.findNode(tensor.left(tensor.indexOf(':')));
        if (const qint32 whole = node < 0 ? topology.findNode(tensor) : node; whole >= 0)
            used[static_cast<std::size_t>(whole)] = true;
    }
    return used;
}

std::vector<TopologyFinding> unusedConstants(const Topology &topology)
{
    const std::vector<bool> used = usedNodes(topology);
    TopologyFinding found;
    QStringList names;
    for (const TopologyNode &node : topology.nodes()) {
        if (node.type != "Const" || node.weights.isEmpty()
            || used[static_cast<std::size_t>(node.index)])
            continue;
        found.nodes.push_back(node.index);
        names.append(QString::fromUtf8(node.name));
    }
    if (names.isEmpty())
        return {};
    found.finding = { .severity = Severity::Info,
                      .code = u"unused-tensor"_s,
                      .message = VariableFindingsText::tr(
                                     "%n tensor(s) are used by nothing in the graph: %1.", "",
                                     static_cast<int>(names.size()))
                                     .arg(listed(names)),
                      .tensor = names.first() };
    return { found };
}

} // namespace

QByteArrayList layerVariables(QByteArrayView type, JsonView config)
{
    const auto row = std::find_if(std::begin(variableRows), std::end(variableRows),
                                  [type](const VariableRow &known) { return type == known.type; });
    QByteArrayList names;
    if (row == std::end(variableRows))
        return names;
    for (const QByteArray &entry : QByteArray(row->variables).split(' ')) {
        const QByteArrayList parts = entry.split('?');
        if (parts.size() == 1 || config[parts.at(1)].toBool(true))
            names.append(parts.first());
    }
    return names;
}

std::vector<TopologyFinding> variableFindings(const ModelArtifacts &artifacts,
                                              const Topology &topology)
{
    const ModelKind kind = modelKind(artifacts);
    if (!artifacts.weightSpecs || artifacts.weightSpecs->list.isEmpty())
        return {};
    if (kind == ModelKind::LayersModel)
        return layerFindings(artifacts.weightSpecs->list, topology);
    return kind == ModelKind::GraphModel ? unusedConstants(topology)
                                         : std::vector<TopologyFinding>();
}

} // namespace weightroom
