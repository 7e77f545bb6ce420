// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"
#include "core/topology/topologyfinding.h"

namespace weightroom {

/// The variables that a layer of the class \a type has, "kernel" and so on, as its \a config says;
/// empty for classes without any, and those that are not known.
QByteArrayList layerVariables(QByteArrayView type, JsonView config);

/// Layers with some of their variables but not all of them (missing-tensor, a warning, which names
/// them as "layer/bias"); constants of a graph-model that nothing uses (unused-tensor, an info).
/// Nothing for models without topology or without weights.
std::vector<TopologyFinding> variableFindings(const ModelArtifacts &artifacts,
                                              const Topology &topology);

} // namespace weightroom
