// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"

#include <vector>

namespace weightroom {

/// A finding with its place in the graph.
struct TopologyFinding
{
    Finding finding;
    std::vector<qint32> nodes; ///< of the topology, in its order; none for a tensor of no node
};

} // namespace weightroom
