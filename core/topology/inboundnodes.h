// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsontext.h"

#include <vector>

namespace weightroom {

/// A tensor that a layers-model refers to.
struct InboundTensor
{
    QString layer; ///< the layer it comes from
    bool isFirstOutput = true; ///< of that layer's first call
    bool isKeyword
        = false; ///< stands among the keyword arguments, where other lists may look alike
    JsonView shape; ///< its shape, where stated (Keras 3)
};

/// All tensors that \a json, a layer's `inbound_nodes` or a model's `input_layers` or
/// `output_layers`, refers to, in order. Forms: ["a", 0, 0], ["a", 0, 0, {keyword arguments}],
/// {"class_name": "__keras_tensor__", "config": {"keras_history": ["a", 0, 0]}}, each as deep in
/// lists and objects as Keras puts them.
std::vector<InboundTensor> inboundTensors(JsonView json);

} // namespace weightroom
