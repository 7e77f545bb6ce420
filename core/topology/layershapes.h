// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

#include <span>
#include <vector>

namespace weightroom {

/// The shapes of what a layer gives out, the main output first.
using LayerOutputs = std::vector<PartialShape>;

/// A layer that is called: its class, its config, and the shapes of its inputs in order.
struct LayerCall
{
    QByteArrayView type;
    JsonView config;
    std::span<const PartialShape> inputs;
};

/// tfjs can make layers of the class \a type (all of tf.layers, and models).
bool isTfjsLayer(QByteArrayView type);

/// What the layer gives out, by the rules of tfjs 4.22.0 (computeOutputShape() of each class in
/// tfjs-layers); nothing where it cannot be told: unknown and custom layers, inputs of a rank or
/// number the layer does not take, a config that lacks something. Three rules are those of Keras,
/// since tfjs's own tell something else than what it computes: dilated DepthwiseConv2D, Resizing of
/// a batch, and Flatten of open dimensions (tfjs refuses those). Wrappers and models, which need
/// what is in them, give nothing.
std::optional<LayerOutputs> layerOutputs(const LayerCall &call);

} // namespace weightroom
