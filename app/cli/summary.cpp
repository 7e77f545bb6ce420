// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "core/topology/typefindings.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliSummary)
};

void writeShape(JsonOutput &json, const PartialShape &shape)
{
    json.beginArray();
    for (const qint64 size : shape) {
        if (size < 0)
            json.null();
        else
            json.integer(size);
    }
    json.endArray();
}

QByteArray summaryJson(const Topology &topology)
{
    JsonOutput json;
    json.beginObject().key("layers").beginArray();
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        const TopologyNode &node = topology.nodes().at(i);
        json.beginObject()
            .member("name", QString::fromUtf8(node.name))
            .member("type", QString::fromUtf8(node.type));
        if (const std::optional<PartialShape> shape = topology.outputShape(node)) {
            json.key("outputShape");
            writeShape(json, *shape);
        }
        if (const auto shapes = topology.outputShapes(node); shapes.size() > 1) {
            json.key("outputShapes").beginArray();
            for (const std::optional<PartialShape> &shape : shapes) {
                if (shape)
                    writeShape(json, *shape);
                else
                    json.null();
            }
            json.endArray();
        }
        if (topology.knowsParameters())
            json.member("parameters", topology.parameters(node));
        json.key("inbound").beginArray();
        for (const qint32 from : node.inbound)
            json.string(QString::fromUtf8(topology.nodes().at(from).name));
        json.endArray().endObject();
    }
    json.endArray();
    if (topology.knowsParameters())
        json.member("parameters", topology.totalParameters());
    if (const std::optional<qint64> trainable = topology.trainableParameters()) {
        json.member("trainable", *trainable)
            .member("nonTrainable", topology.totalParameters() - *trainable);
    }
    return json.endObject().text() + '\n';
}

/// Each node has one input, the one before it: who is connected to whom goes without saying.
bool isChain(const Topology &topology)
{
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        const IndexList &inbound = topology.nodes().at(i).inbound;
        if (i == 0 ? !inbound.isEmpty() : inbound.size() != 1 || inbound[0] != i - 1)
            return false;
    }
    return true;
}

/// As Keras says it of layers, name[call][output], and TensorFlow of graph nodes: "x:1", "^x".
QString receivedInput(const Topology &topology, const TopologyNode &node, qsizetype input,
                      bool isGraph)
{
    const QString name = QString::fromUtf8(topology.nodes().at(node.inbound[input]).name);
    const InboundSlot slot = topology.inboundSlot(node, input);
    if (!isGraph)
        return u"%1[%2][%3]"_s.arg(name).arg(slot.call).arg(slot.output);
    if (slot.isControl)
        return u'^' + name;
    return slot.output > 0 ? u"%1:%2"_s.arg(name).arg(slot.output) : name;
}

QString receivedInputs(const Topology &topology, const TopologyNode &node, bool isGraph)
{
    QStringList names;
    for (qsizetype i = 0; i < node.inbound.size(); ++i)
        names.append(receivedInput(topology, node, i, isGraph));
    return names.join(u", "_s);
}

/// "[null, 3]", or "[null, 3], [null, 4]" of several outputs.
QString shapesText(const Topology &topology, const TopologyNode &node)
{
    QStringList texts;
    for (const std::optional<PartialShape> &shape : topology.outputShapes(node))
        texts.append(shape ? partialShapeText(*shape) : SummaryText::tr("unknown"));
    return texts.join(u", "_s);
}

/// As Keras' model.summary() prints it.
QString summaryTable(const Topology &topology, bool isGraph)
{
    using Align = ConsoleTable::Align;
    const QString first
        = isGraph ? SummaryText::tr("Node (type)") : SummaryText::tr("Layer (type)");
    QList<ConsoleTable::Column> columns{ { first, Align::Left },
                                         { SummaryText::tr("Output Shape"), Align::Left },
                                         { SummaryText::tr("Param #"), Align::Right } };
    const bool tellsInputs = !isChain(topology);
    if (tellsInputs)
        columns.append({ SummaryText::tr("Receives inputs"), Align::Left });
    ConsoleTable table(columns);
    const QLocale locale;
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        const TopologyNode &node = topology.nodes().at(i);
        QStringList row{
            u"%1 (%2)"_s.arg(QString::fromUtf8(node.name), QString::fromUtf8(node.type)),
            shapesText(topology, node),
            topology.knowsParameters() ? locale.toString(topology.parameters(node)) : u"-"_s
        };
        if (tellsInputs)
            row.append(receivedInputs(topology, node, isGraph));
        table.addRow(row);
    }
    QString text = table.text();
    if (topology.knowsParameters()) {
        text += u'\n'
            + SummaryText::tr("Total params: %1").arg(locale.toString(topology.totalParameters()))
            + u'\n';
    }
    if (const std::optional<qint64> trainable = topology.trainableParameters()) {
        const qint64 others = topology.totalParameters() - *trainable;
        text += SummaryText::tr("Trainable params: %1").arg(locale.toString(*trainable)) + u'\n'
            + SummaryText::tr("Non-trainable params: %1").arg(locale.toString(others)) + u'\n';
    }
    return text;
}

} // namespace

int runSummary(CliSession &session)
{
    const Expected<ModelArtifacts> artifacts = loadModel(session);
    if (!artifacts)
        return session.fail(artifacts.error());
    const Expected<Topology> topology
        = session.compute([&artifacts](Operation &op) { return readTopology(*artifacts, op); });
    if (!topology)
        return session.fail(topology.error());
    if (session.wantsJson())
        return session.finish(summaryJson(*topology));
    return session.finish(summaryTable(*topology, isGraphTopology(*artifacts)));
}

} // namespace weightroom
