// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"
#include "core/topology/graphplan.h"
#include "core/topology/typefindings.h"

#include <QHash>

#include <memory>
#include <optional>

namespace weightroom {

/// What pictures of one model are made from; the same for all of them.
struct GraphSource
{
    Topology topology;
    QList<WeightSpec> weights; ///< by the topology's indices
    bool isGraph = false; ///< a graph-model: attributes have TensorFlow's form
    GraphPlan plan;
    QHash<qint32, QList<Finding>> findings; ///< by node
    std::vector<std::optional<Severity>> boxSeverity; ///< the gravest finding in each box
    std::vector<std::optional<Severity>> groupSeverity; ///< and group

    /// The tensors of \a node, or of the first constant that belongs to it.
    IndexList weightsOf(qint32 node) const;
};

using GraphSourcePtr = std::shared_ptr<const GraphSource>;

/// For \a topology, read from \a artifacts; for a worker. Errors: Canceled.
Expected<GraphSourcePtr> makeGraphSource(const Topology &topology, const ModelArtifacts &artifacts,
                                         Operation &op);

/// The innermost node that each of \a count tensors belongs to; -1: none.
std::vector<qint32> tensorOwners(const Topology &topology, qsizetype count);

} // namespace weightroom
