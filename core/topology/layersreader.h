// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

namespace weightroom {

/// Reads a layers-model from \a model, {class_name, config} (part of the artifacts' topology; \a
/// path names it in messages): Sequential and functional models in the forms of Keras 2, Keras 3
/// and tfjs, nested models and wrappers with their layers inside.
Expected<Topology> readLayers(const ModelArtifacts &artifacts, JsonView model, const QString &path,
                              Operation &op);

} // namespace weightroom
