// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topologydata.h"

namespace weightroom {

/// A function of a graph's library, and what it gives back.
struct GraphFunction
{
    qint32 node = -1;
    JsonView results; ///< `signature.outputArg`
    JsonView ret; ///< the reference of each result
};

/// Notes in \a data, whose nodes are complete and in its index, what each of \a functions gives
/// back and which nodes run it: those with an attribute {"func": {"name": …}}. Errors: Canceled.
Expected<Done> joinGraphFunctions(std::span<const GraphFunction> functions, TopologyData &data,
                                  Operation &op);

} // namespace weightroom
