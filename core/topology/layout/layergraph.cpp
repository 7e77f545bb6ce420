// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

#include <QHash>

#include <algorithm>

namespace weightroom {

NumberLists::NumberLists(qsizetype count, std::span<const std::pair<qint32, qint32>> pairs)
    : m_starts(static_cast<std::size_t>(count) + 1, 0)
    , m_numbers(pairs.size())
{
    for (const auto &[index, number] : pairs)
        ++m_starts[static_cast<std::size_t>(index) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    for (const auto &[index, number] : pairs)
        m_numbers[next[static_cast<std::size_t>(index)]++] = number;
}

void LayerGraph::updatePlaces()
{
    for (const std::vector<qint32> &layer : layers) {
        for (std::size_t place = 0; place < layer.size(); ++place)
            vertices[static_cast<std::size_t>(layer[place])].place = static_cast<qint32>(place);
    }
}

namespace {

/// Makes the bends and puts all vertices into their layers.
class LayerGraphBuilder
{
public:
    LayerGraphBuilder(const LayoutGraph &graph, const std::vector<bool> &turned,
                      const std::vector<qint32> &layers)
        : m_graph(graph)
        , m_turned(turned)
    {
        addNodes(layers);
        addBends();
        addNeighbours();
        order();
    }

    LayerGraph take() { return std::move(m_result); }

private:
    void addNodes(const std::vector<qint32> &layers)
    {
        m_result.nodeCount = static_cast<qint32>(m_graph.nodes.size());
        for (std::size_t node = 0; node < m_graph.nodes.size(); ++node)
            m_result.vertices.push_back(
                { .layer = layers[node], .width = m_graph.nodes[node].size.width() });
        // A label stands to the right of its line: the box counts as so much wider on both sides.
        for (const LayoutEdge &edge : m_graph.edges) {
            if (edge.label.isEmpty())
                continue;
            auto &width = m_result.vertices[static_cast<std::size_t>(edge.from)].width;
            width = std::max(width, 2 * (std::abs(edge.fromPort) + edge.label.width()));
        }
    }

    void addBends()
    {
        QHash<quint64, qint32> ways;
        m_result.ways.assign(m_graph.edges.size(), -1);
        for (std::size_t i = 0; i < m_graph.edges.size(); ++i) {
            const LayoutEdge &edge = m_graph.edges[i];
            if (edge.from == edge.to)
                continue;
            const qint32 upper = m_turned[i] ? edge.to : edge.from;
            const qint32 lower = m_turned[i] ? edge.from : edge.to;
            const quint64 ends = static_cast<quint64>(upper) << 32 | static_cast<quint64>(lower);
            const auto way = ways.constFind(ends);
            if (way != ways.cend()) {
                m_result.ways[i] = *way;
                continue;
            }
            m_result.ways[i] = static_cast<qint32>(m_result.bends.size());
            ways.insert(ends, m_result.ways[i]);
            addWay(upper, lower);
        }
    }

    void addWay(qint32 upper, qint32 lower)
    {
        std::vector<qint32> &bends = m_result.bends.emplace_back();
        qint32 last = upper;
        for (qint32 layer = m_result.at(upper).layer + 1; layer < m_result.at(lower).layer;
             ++layer) {
            const auto bend = static_cast<qint32>(m_result.vertices.size());
            m_result.vertices.push_back({ .layer = layer, .width = 0, .isBend = true });
            bends.push_back(bend);
            m_down.emplace_back(last, bend);
            last = bend;
        }
        m_down.emplace_back(last, lower);
    }

    void addNeighbours()
    {
        const auto count = static_cast<qsizetype>(m_result.vertices.size());
        m_result.below = NumberLists(count, m_down);
        for (auto &[upper, lower] : m_down)
            std::swap(upper, lower);
        m_result.above = NumberLists(count, m_down);
    }

    /// Depth-first from each source, so that what belongs together comes together.
    void order()
    {
        qint32 deepest = -1;
        for (const LayerGraph::Vertex &vertex : m_result.vertices)
            deepest = std::max(deepest, vertex.layer);
        m_result.layers.resize(static_cast<std::size_t>(deepest + 1));
        std::vector<bool> seen(m_result.vertices.size(), false);
        std::vector<qint32> stack;
        for (qint32 start = 0; start < m_result.nodeCount; ++start) {
            if (!m_result.above[start].empty())
                continue;
            stack.push_back(start);
            while (!stack.empty()) {
                const qint32 vertex = stack.back();
                stack.pop_back();
                if (seen[static_cast<std::size_t>(vertex)])
                    continue;
                seen[static_cast<std::size_t>(vertex)] = true;
                m_result.layers[static_cast<std::size_t>(m_result.at(vertex).layer)].push_back(
                    vertex);
                const auto below = m_result.below[vertex];
                stack.insert(stack.end(), below.rbegin(), below.rend());
            }
        }
        m_result.updatePlaces();
    }

    const LayoutGraph &m_graph;
    const std::vector<bool> &m_turned;
    LayerGraph m_result;
    std::vector<std::pair<qint32, qint32>> m_down; ///< from each layer to the next
};

} // namespace

LayerGraph makeLayerGraph(const LayoutGraph &graph, const std::vector<bool> &turned,
                          const std::vector<qint32> &layers)
{
    return LayerGraphBuilder(graph, turned, layers).take();
}

} // namespace weightroom
