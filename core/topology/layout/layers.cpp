// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

#include <algorithm>
#include <limits>

namespace weightroom {

namespace {

/// Nodes by layers: first as high as they can be, then moved down where that shortens edges.
class Layering
{
public:
    Layering(const LayoutGraph &graph, const std::vector<bool> &turned)
        : m_graph(graph)
        , m_layers(graph.nodes.size(), 0)
    {
        const auto count = static_cast<qsizetype>(graph.nodes.size());
        std::vector<std::pair<qint32, qint32>> down;
        std::vector<std::pair<qint32, qint32>> up;
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            LayoutEdge edge = graph.edges[i];
            if (edge.from == edge.to)
                continue;
            if (turned[i])
                std::swap(edge.from, edge.to);
            down.emplace_back(edge.from, edge.to);
        }
        // Several edges between two nodes weigh no more than one: they are one as soon as the group
        // that they come from is closed.
        std::sort(down.begin(), down.end());
        down.erase(std::unique(down.begin(), down.end()), down.end());
        for (const auto &[from, to] : down)
            up.emplace_back(to, from);
        m_below = NumberLists(count, down);
        m_above = NumberLists(count, up);
        orderFromTop(count);
    }

    std::vector<qint32> find()
    {
        for (const qint32 node : m_order)
            layer(node) = lowestAbove(node) + 1;
        findSourceTrees();
        constexpr int maxRounds = 8;
        for (int round = 0; round < maxRounds; ++round) {
            if (!pullDown() && !pullUp())
                break;
        }
        pinToBottom();
        return std::move(m_layers);
    }

private:
    qint32 &layer(qint32 node) { return m_layers[static_cast<std::size_t>(node)]; }

    LayoutNode::Pin pin(qint32 node) const
    {
        return m_graph.nodes[static_cast<std::size_t>(node)].pin;
    }

    void pinToBottom()
    {
        const qint32 last
            = m_layers.empty() ? 0 : *std::max_element(m_layers.begin(), m_layers.end());
        for (std::size_t node = 0; node < m_layers.size(); ++node) {
            if (m_graph.nodes[node].pin == LayoutNode::Pin::Bottom)
                m_layers[node] = last;
        }
    }

    /// All nodes, each behind those above it.
    void orderFromTop(qsizetype count)
    {
        std::vector<qint32> waiting(static_cast<std::size_t>(count));
        m_order.reserve(waiting.size());
        for (qint32 node = 0; node < count; ++node) {
            waiting[static_cast<std::size_t>(node)] = static_cast<qint32>(m_above[node].size());
            if (m_above[node].empty())
                m_order.push_back(node);
        }
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            for (const qint32 next : m_below[m_order[i]]) {
                if (--waiting[static_cast<std::size_t>(next)] == 0)
                    m_order.push_back(next);
            }
        }
    }

    qint32 lowestAbove(qint32 node)
    {
        qint32 lowest = -1;
        for (const qint32 other : m_above[node])
            lowest = std::max(lowest, layer(other));
        return lowest;
    }

    qint32 highestBelow(qint32 node)
    {
        qint32 highest = std::numeric_limits<qint32>::max();
        for (const qint32 other : m_below[node])
            highest = std::min(highest, layer(other));
        return highest;
    }

    /// Marks nodes that come from free sources only, through nodes with one way on: such a tree
    /// moves as a whole.
    void findSourceTrees()
    {
        m_inSourceTree.assign(m_layers.size(), false);
        for (const qint32 node : m_order) {
            const auto above = m_above[node];
            m_inSourceTree[static_cast<std::size_t>(node)]
                = pin(node) != LayoutNode::Pin::Top
                && std::all_of(above.begin(), above.end(), [this](qint32 other) {
                       return m_inSourceTree[static_cast<std::size_t>(other)]
                           && m_below[other].size() == 1;
                   });
        }
    }

    /// Nodes with more edges down than up, and trees of sources, go to what is below them.
    bool pullDown()
    {
        bool moved = false;
        for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
            const qint32 node = *it;
            const auto below = m_below[node].size();
            const bool wants = below > m_above[node].size()
                || (below > 0 && m_inSourceTree[static_cast<std::size_t>(node)]);
            if (!wants || pin(node) == LayoutNode::Pin::Top)
                continue;
            const qint32 wanted = highestBelow(node) - 1;
            moved = moved || wanted > layer(node);
            layer(node) = std::max(layer(node), wanted);
        }
        return moved;
    }

    /// Nodes with more edges up than down go back to what is above them.
    bool pullUp()
    {
        bool moved = false;
        for (const qint32 node : m_order) {
            if (m_above[node].size() <= m_below[node].size())
                continue;
            const qint32 wanted = lowestAbove(node) + 1;
            moved = moved || wanted < layer(node);
            layer(node) = wanted;
        }
        return moved;
    }

    const LayoutGraph &m_graph;
    std::vector<qint32> m_layers;
    NumberLists m_above;
    NumberLists m_below;
    std::vector<qint32> m_order;
    std::vector<bool> m_inSourceTree;
};

} // namespace

std::vector<qint32> assignLayers(const LayoutGraph &graph, const std::vector<bool> &turned)
{
    return Layering(graph, turned).find();
}

} // namespace weightroom
