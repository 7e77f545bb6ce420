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

/// tfjs 4.22.0 has the class \a type registered (all of tf.layers, and models), so that a model
/// with it opens. Of some others the shapes are known all the same: Keras converts them, and
/// programs may register them.
bool isTfjsLayer(QByteArrayView type);

/// What the layer gives out, by the rules of tfjs 4.22.0 (computeOutputShape() of each class in
/// tfjs-layers); nothing where it cannot be told: unknown and custom layers, inputs of a rank or
/// number the layer does not take, a config that lacks something. Some rules are those of Keras,
/// since tfjs's own tell something else than what it computes: dilated DepthwiseConv2D, Resizing
/// and RandomWidth of a batch, Flatten of open dimensions (tfjs refuses those), EinsumDense with
/// three dimensions left out. Wrappers and models, which need what is in them, and cells, which are
/// called by the layer around them alone, give nothing.
std::optional<LayerOutputs> layerOutputs(const LayerCall &call);

} // namespace weightroom
