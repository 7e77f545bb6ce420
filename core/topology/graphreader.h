// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

namespace weightroom {

/// Reads a graph-model: the nodes of modelTopology, then the functions of its library and the
/// initializer's graph as nodes of their own with their nodes inside. Inputs and outputs are those
/// of the signature (userDefinedMetadata.signature before the model's own, as GraphModel of tfjs
/// 4.22.0 does), otherwise placeholders and nodes nobody consumes.
Expected<Topology> readGraph(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
