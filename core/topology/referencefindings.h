// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

#include <vector>

namespace weightroom {

/// Where the topology and the tensors of \a artifacts do not agree: constants of a graph without
/// their tensor (missing-tensor, error: tfjs does not load it), layers of kinds that have weights,
/// in a model with weights, without any (missing-tensor, warning), tensors that belong to no layer
/// or node (unreferenced-tensor, warning). Nothing for models without topology or without weight
/// specs.
QList<Finding> referenceFindings(const ModelArtifacts &artifacts, const Topology &topology);

/// The nodes of \a topology, a graph-model's or not (\a isGraph), that missing-tensor is about.
std::vector<qint32> nodesWithoutTensor(const Topology &topology, bool isGraph);

} // namespace weightroom
