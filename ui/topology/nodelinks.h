// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/topology/topology.h"

#include <memory>
#include <span>
#include <vector>

namespace weightroom {

/// What a page needs of a topology beside itself: who uses each node, and in which order and depth
/// nested nodes are listed.
class NodeLinks
{
public:
    NodeLinks() = default;

    /// Walks the edges of \a topology once; for a worker. Errors: Canceled.
    static Expected<NodeLinks> of(const Topology &topology, Operation &op);

    /// The nodes that \a node feeds, each once.
    std::span<const qint32> consumers(qint32 node) const;
    /// Nodes in the order of a list: each nested one below the one it is inside of.
    const std::vector<qint32> &order() const { return m_order; }
    /// How many nodes are around \a node.
    int depth(qint32 node) const { return m_depths[static_cast<std::size_t>(node)]; }

private:
    std::vector<qint32> m_starts; ///< one more than nodes: where each one's consumers begin
    std::vector<qint32> m_consumers;
    std::vector<qint32> m_order;
    std::vector<quint8> m_depths;
};

using NodeLinksPtr = std::shared_ptr<const NodeLinks>;

} // namespace weightroom
