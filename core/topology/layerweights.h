// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topologydata.h"

namespace weightroom {

/// Gives each tensor of \a artifacts, except the optimizer's, to the layer whose name is in the
/// tensor's ("dense/kernel", "model/dense/kernel", "bidirectional/forward_lstm/kernel"): to the
/// innermost one and to all around it. Counts the parameters that training changes: those of layers
/// that are trainable, without the statistics of normalization and the states of random layers.
void assignLayerWeights(const ModelArtifacts &artifacts, TopologyBuilder &builder);

} // namespace weightroom
