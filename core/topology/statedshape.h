// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

namespace weightroom {

/// The shape that a Keras list such as [null, 28, 28, 1] states; nothing for other JSON.
std::optional<PartialShape> kerasShape(JsonView list);

/// The shape that a TensorShapeProto as JSON states ({"dim":[{"size":"-1"},…]}, {} is a scalar);
/// nothing when its rank is unknown.
std::optional<PartialShape> protoShape(JsonView shape);

/// The shape of a graph node's first output, where \a attributes state it: `_output_shapes`,
/// the value of a Const or the `shape` of a Placeholder (\a operation).
std::optional<PartialShape> graphNodeShape(QByteArrayView operation, JsonView attributes);

/// What `_output_shapes` among \a attributes states of each output; empty where it is not there.
QList<std::optional<PartialShape>> graphOutputShapes(JsonView attributes);

/// tfjs's word for a DataType of TensorFlow, by name (DT_FLOAT) or number; empty for one that tfjs
/// does not know (operation_mapper.ts of 4.22.0).
QString tfjsDtype(JsonView dataType);

} // namespace weightroom
