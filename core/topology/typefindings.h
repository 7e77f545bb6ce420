// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"
#include "core/topology/topology.h"

#include <vector>

namespace weightroom {

/// A finding with its place in the graph.
struct TopologyFinding
{
    Finding finding;
    std::vector<qint32> nodes; ///< of the topology, in its order
};

/// The topology is a graph of operations, not layers; with or without weights.
bool isGraphTopology(ModelArtifacts artifacts);

/// What of \a topology, a graph-model's or not (\a isGraph), tfjs cannot make or run by itself:
/// layers of classes it does not have (unknown-layer), operations that tfjs-converter does not map
/// (unsupported-op), one warning for each; nodes that refer to others that are not there
/// (dangling-reference, an error).
std::vector<TopologyFinding> typeFindings(const Topology &topology, bool isGraph);

/// All that \a topology, read from \a artifacts, tells: typeFindings() and referenceFindings().
QList<Finding> topologyFindings(const ModelArtifacts &artifacts, const Topology &topology);

/// The same, and one that cannot be read is a finding itself; nothing without topology or weights,
/// or when \a op was cancelled.
QList<Finding> topologyFindings(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
