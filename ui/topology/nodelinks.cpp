// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/nodelinks.h"

#include <algorithm>

namespace weightroom {

namespace {

std::size_t at(qint32 node)
{
    return static_cast<std::size_t>(node);
}

} // namespace

Expected<NodeLinks> NodeLinks::of(const Topology &topology, Operation &op)
{
    const QList<TopologyNode> &nodes = topology.nodes();
    NodeLinks links;
    if (!op.checkpoint())
        return canceledError();
    QList<std::pair<qint32, qint32>> edges = topology.edges();
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    links.m_starts.assign(at(static_cast<qint32>(nodes.size())) + 1, 0);
    links.m_consumers.reserve(static_cast<std::size_t>(edges.size()));
    for (const auto &[from, to] : std::as_const(edges)) {
        ++links.m_starts[at(from) + 1];
        links.m_consumers.push_back(to);
    }
    for (std::size_t i = 1; i < links.m_starts.size(); ++i)
        links.m_starts[i] += links.m_starts[i - 1];
    return links;
}

std::span<const qint32> NodeLinks::consumers(qint32 node) const
{
    const auto begin = at(m_starts[at(node)]);
    const auto end = at(m_starts[at(node) + 1]);
    return std::span(m_consumers).subspan(begin, end - begin);
}

} // namespace weightroom
