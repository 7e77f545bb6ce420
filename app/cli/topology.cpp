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

QByteArray topologyJson(const Topology &topology)
{
    JsonOutput json;
    json.beginObject().key("nodes").beginArray();
    for (qsizetype id = 0; id < topology.topLevelCount(); ++id) {
        const TopologyNode &node = topology.nodes().at(id);
        json.beginObject()
            .member("id", id)
            .member("name", QString::fromUtf8(node.name))
            .member("type", QString::fromUtf8(node.type))
            .endObject();
    }
    json.endArray().key("edges").beginArray();
    for (qsizetype to = 0; to < topology.topLevelCount(); ++to) {
        for (const qint32 from : topology.nodes().at(to).inbound)
            json.beginObject().member("from", qint64(from)).member("to", to).endObject();
    }
    return json.endArray().endObject().text() + '\n';
}

QString topologyTable(const Topology &topology)
{
    ConsoleTable table({ { CliTopologyText::tr("Name") },
                         { CliTopologyText::tr("Type") },
                         { CliTopologyText::tr("Inputs") } });
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        const TopologyNode &node = topology.nodes().at(i);
        QStringList inputs;
        for (const qint32 from : node.inbound)
            inputs.append(QString::fromUtf8(topology.nodes().at(from).name));
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
