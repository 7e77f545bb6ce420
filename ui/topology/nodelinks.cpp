// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/nodelinks.h"

#include <algorithm>
#include <limits>

namespace weightroom {

namespace {

std::size_t at(qint32 node)
{
    return static_cast<std::size_t>(node);
}

/// Lists nodes below their parents, siblings in the topology's order.
std::vector<qint32> nestedOrder(const QList<TopologyNode> &nodes)
{
    const auto count = static_cast<qint32>(nodes.size());
    std::vector<qint32> firstChild(at(count), -1);
    std::vector<qint32> nextSibling(at(count), -1);
    std::vector<qint32> pending; // siblings of higher levels, the next one last
    for (qint32 node = count - 1; node >= 0; --node) {
        const qint32 parent = nodes.at(node).parent;
        if (parent < 0) {
            pending.push_back(node);
            continue;
        }
        nextSibling[at(node)] = firstChild[at(parent)];
        firstChild[at(parent)] = node;
    }
    std::vector<qint32> order;
    order.reserve(at(count));
    while (!pending.empty()) {
        const qint32 node = pending.back();
        pending.pop_back();
        order.push_back(node);
        if (nextSibling[at(node)] >= 0)
            pending.push_back(nextSibling[at(node)]);
        if (firstChild[at(node)] >= 0)
            pending.push_back(firstChild[at(node)]);
    }
    return order;
}

} // namespace

Expected<NodeLinks> NodeLinks::of(const Topology &topology, Operation &op)
{
    const QList<TopologyNode> &nodes = topology.nodes();
    NodeLinks links;
    links.m_order = nestedOrder(nodes);
    links.m_depths.assign(at(static_cast<qint32>(nodes.size())), 0);
    for (const qint32 node : links.m_order) {
        if (const qint32 parent = nodes.at(node).parent; parent >= 0)
            links.m_depths[at(node)] = static_cast<quint8>(
                std::min<int>(links.m_depths[at(parent)] + 1, std::numeric_limits<quint8>::max()));
    }
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
