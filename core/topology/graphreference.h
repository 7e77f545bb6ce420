// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

namespace weightroom {

/// What an entry of a graph node's `input`, or of a function's `ret`, says: "x", "x:1", "^x",
/// inside of functions "x:values:0".
struct GraphReference
{
    QByteArrayView node;
    QByteArrayView outputName; ///< empty unless there is one
    InboundSlot slot;
};

/// Reads \a reference as tfjs-converter 4.22.0 does (parseNodeName of its executors), but keeps the
/// mark of a control input, which tfjs takes off.
GraphReference graphReference(QByteArrayView reference);

/// The number of the output \a name of the operation \a type; nothing where tfjs-converter does not
/// name outputs, and counts instead.
std::optional<qint32> namedOutput(QByteArrayView type, QByteArrayView name);

} // namespace weightroom
