// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/scopereader.h"

#include "core/topology/topologydata.h"

namespace weightroom {

Expected<Topology> readScopes(const ModelArtifacts &artifacts, Operation &op)
{
    TopologyBuilder builder(artifacts);
    QHash<QByteArray, qint32> scopes;
    const QList<WeightSpec> &specs = artifacts.weightSpecs->list;
    for (qint32 i = 0; i < static_cast<qint32>(specs.size()); ++i) {
        if (i % 4096 == 0 && !op.checkpoint())
            return canceledError();
        if (specs.at(i).isOptimizer())
            continue;
        const QByteArray name = specs.at(i).name.toUtf8();
        const qsizetype slash = name.lastIndexOf('/');
        const QByteArray scope = slash > 0 ? name.left(slash) : name;
        auto known = scopes.constFind(scope);
        if (known == scopes.constEnd()) {
            TopologyNode node;
            node.name = builder.own(scope);
            node.type = slash > 0 ? "scope" : "tensor";
            known = scopes.insert(scope, builder.add(node));
        }
        builder.assignWeight(*known, i);
    }
    TopologyData &data = builder.data();
    data.topLevelCount = data.nodes.size();
    data.index.build(data.nodes);
    return builder.finish();
}

} // namespace weightroom
