// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/topology.h"

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "app/cli/topologypicture.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliTopologyText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliTopology)
};

void writeNodes(JsonOutput &json, const Topology &topology, qsizetype first, qsizetype end)
{
    json.beginArray();
    for (qsizetype id = first; id < end; ++id) {
        const TopologyNode &node = topology.nodes().at(id);
        json.beginObject()
            .member("id", id)
            .member("name", QString::fromUtf8(node.name))
            .member("type", QString::fromUtf8(node.type));
        if (node.parent >= 0)
            json.member("parent", qint64(node.parent));
        json.endObject();
    }
    json.endArray();
}

/// A slot is told where it is not the first output of the first call.
void writeEdges(JsonOutput &json, const Topology &topology, qsizetype first, qsizetype end)
{
    json.beginArray();
    for (qsizetype to = first; to < end; ++to) {
        const TopologyNode &node = topology.nodes().at(to);
        for (qsizetype i = 0; i < node.inbound.size(); ++i) {
            const InboundSlot slot = topology.inboundSlot(node, i);
            json.beginObject().member("from", qint64(node.inbound[i])).member("to", to);
            if (slot.output > 0)
                json.member("output", qint64(slot.output));
            if (slot.call > 0)
                json.member("call", qint64(slot.call));
            if (slot.isControl)
                json.member("control", true);
            json.endObject();
        }
    }
    json.endArray();
}

/// What library functions hold and who runs them, what nested models and wrappers hold.
void writeInner(JsonOutput &json, const Topology &topology)
{
    const qsizetype end = topology.nodes().size();
    if (end == topology.topLevelCount())
        return;
    json.key("innerNodes");
    writeNodes(json, topology, topology.topLevelCount(), end);
    json.key("innerEdges");
    writeEdges(json, topology, topology.topLevelCount(), end);
    if (topology.functionCalls().isEmpty())
        return;
    json.key("calls").beginArray();
    for (const FunctionCall &call : topology.functionCalls()) {
        json.beginObject()
            .member("from", qint64(call.caller))
            .member("function", qint64(call.function))
            .member("attribute", QString::fromUtf8(call.attribute))
            .endObject();
    }
    json.endArray();
}

QByteArray topologyJson(const Topology &topology)
{
    JsonOutput json;
    json.beginObject().key("nodes");
    writeNodes(json, topology, 0, topology.topLevelCount());
    json.key("edges");
    writeEdges(json, topology, 0, topology.topLevelCount());
    writeInner(json, topology);
    return json.endObject().text() + '\n';
}

/// As a graph says it: "x", "x:1", "^x".
QString inputText(const Topology &topology, const TopologyNode &node, qsizetype input)
{
    const InboundSlot slot = topology.inboundSlot(node, input);
    const QString name = QString::fromUtf8(topology.nodes().at(node.inbound[input]).name);
    if (slot.isControl)
        return u'^' + name;
    return slot.output > 0 ? u"%1:%2"_s.arg(name).arg(slot.output) : name;
}

QString topologyTable(const Topology &topology)
{
    ConsoleTable table({ { CliTopologyText::tr("Name") },
                         { CliTopologyText::tr("Type") },
                         { CliTopologyText::tr("Inputs") } });
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        const TopologyNode &node = topology.nodes().at(i);
        QStringList inputs;
        for (qsizetype k = 0; k < node.inbound.size(); ++k)
            inputs.append(inputText(topology, node, k));
        table.addRow(
            { QString::fromUtf8(node.name), QString::fromUtf8(node.type), inputs.join(u", "_s) });
    }
    return table.text();
}

} // namespace

int runTopology(CliSession &session)
{
    const Expected<ModelArtifacts> artifacts = loadModel(session);
    if (!artifacts)
        return session.fail(artifacts.error());
    const Expected<Topology> topology
        = session.compute([&artifacts](Operation &op) { return readTopology(*artifacts, op); });
    if (!topology)
        return session.fail(topology.error());
    if (wantsPicture(session.line())) {
        const Expected<Done> drawn = writeTopologyPictures(session, *topology, *artifacts);
        return drawn ? session.finish(QByteArray()) : session.fail(drawn.error());
    }
    return session.wantsJson() ? session.finish(topologyJson(*topology))
                               : session.finish(topologyTable(*topology));
}

} // namespace weightroom
