// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <vector>

namespace weightroom {

/// A tensor that a layers-model refers to.
struct InboundTensor
{
    QString layer; ///< the layer it comes from
    qint64 call = 0; ///< of that layer: which of its calls
    qint64 output = 0; ///< which of that call's outputs
    bool isKeyword
        = false; ///< stands among the keyword arguments, where other lists may look alike
    JsonView shape; ///< its shape, where stated (Keras 3)

    bool isFirstOutput() const { return call == 0 && output == 0; }
};

/// All tensors that \a json, a layer's `inbound_nodes` or a model's `input_layers` or
/// `output_layers`, refers to, in order. Forms: ["a", 0, 0], ["a", 0, 0, {keyword arguments}],
/// {"class_name": "__keras_tensor__", "config": {"keras_history": ["a", 0, 0]}}, each as deep in
/// lists and objects as Keras puts them.
std::vector<InboundTensor> inboundTensors(JsonView json);

} // namespace weightroom
