// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"
#include "core/topology/topologyfinding.h"

#include <QStringList>

namespace weightroom {

/// The topology is a graph of operations, not layers; with or without weights.
bool isGraphTopology(ModelArtifacts artifacts);

/// What of \a topology, a graph-model's or not (\a isGraph), tfjs cannot make or run by itself:
/// layers of classes it does not have (unknown-layer), operations that tfjs-converter does not map
/// (unsupported-op), one warning for each; nodes that refer to others that are not there
/// (dangling-reference, an error).
std::vector<TopologyFinding> typeFindings(const Topology &topology, bool isGraph);

/// All that \a topology, read from \a artifacts, tells, each with its place: typeFindings(),
/// referenceFindings() and variableFindings().
std::vector<TopologyFinding> placedFindings(const ModelArtifacts &artifacts,
                                            const Topology &topology);
/// The same without the places.
QList<Finding> topologyFindings(const ModelArtifacts &artifacts, const Topology &topology);

/// The same, and one that cannot be read is a finding itself; nothing without topology or weights,
/// or when \a op was cancelled. With \a names, the names of the nodes that each is about are added
/// to it.
QList<Finding> topologyFindings(const ModelArtifacts &artifacts, Operation &op,
                                QList<QStringList> *names = nullptr);

} // namespace weightroom
