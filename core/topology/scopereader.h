// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

namespace weightroom {

/// One node for each name scope (what stands before the last slash) of the tensors of a
/// weights-only model, in the order of the manifest, of type "scope"; a tensor without a scope is a
/// node of its own, of type "tensor".
Expected<Topology> readScopes(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
