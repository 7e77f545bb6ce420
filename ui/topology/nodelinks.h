// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/topology/topology.h"

#include <memory>
#include <span>
#include <vector>

namespace weightroom {

/// What a page needs of a topology beside itself: who uses each node.
class NodeLinks
{
public:
    NodeLinks() = default;

    /// Walks the edges of \a topology once; for a worker. Errors: Canceled.
    static Expected<NodeLinks> of(const Topology &topology, Operation &op);

    /// The nodes that \a node feeds, each once.
    std::span<const qint32> consumers(qint32 node) const;

private:
    std::vector<qint32> m_starts; ///< one more than nodes: where each one's consumers begin
    std::vector<qint32> m_consumers;
};

using NodeLinksPtr = std::shared_ptr<const NodeLinks>;

} // namespace weightroom
