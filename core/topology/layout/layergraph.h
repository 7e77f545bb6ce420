// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layout/layout.h"

#include <span>

namespace weightroom {

/// Lists of numbers one after the other, one list for each index.
class NumberLists
{
public:
    NumberLists() = default;
    /// Lists for \a count indices with what \a pairs (index, number) hold, in their order.
    NumberLists(qsizetype count, std::span<const std::pair<qint32, qint32>> pairs);

    std::span<const qint32> operator[](qint32 index) const
    {
        const auto i = static_cast<std::size_t>(index);
        return { m_numbers.data() + m_starts[i], m_starts[i + 1] - m_starts[i] };
    }

private:
    std::vector<std::size_t> m_starts;
    std::vector<qint32> m_numbers;
};

/// A graph between the steps of its layout: every edge goes from one layer to the next. What is
/// longer runs through bends, vertices that stand for a line. Vertices up to nodeCount are the
/// nodes.
struct LayerGraph
{
    struct Vertex
    {
        qint32 layer = 0;
        qint32 place = 0; ///< in its layer
        double width = 0;
        bool isBend = false;
    };

    qint32 nodeCount = 0;
    std::vector<Vertex> vertices;
    std::vector<std::vector<qint32>> layers; ///< the vertices of each, from left to right
    NumberLists above; ///< neighbours in the layer before
    NumberLists below; ///< neighbours in the layer behind
    std::vector<std::vector<qint32>> bends; ///< of each way, from its upper end to the lower
    std::vector<qint32> ways; ///< of each edge: edges between the same two nodes share one

    /// Sets the places of all vertices from the order of the layers.
    void updatePlaces();
    const Vertex &at(qint32 vertex) const { return vertices[static_cast<std::size_t>(vertex)]; }
};

/// For each edge whether it has to be turned so that there are no cycles; loops (from == to) are
/// not.
std::vector<bool> edgesToTurn(const LayoutGraph &graph);

/// The layer of each node: edges (turned where \a turned says so) go downwards at least one layer
/// and are short.
std::vector<qint32> assignLayers(const LayoutGraph &graph, const std::vector<bool> &turned);

/// The graph with bends, its layers in a first order: neighbours near one another.
LayerGraph makeLayerGraph(const LayoutGraph &graph, const std::vector<bool> &turned,
                          const std::vector<qint32> &layers);

/// Reorders the layers so that few lines cross. Answers how many do. Errors: Canceled.
Expected<qint64> reduceCrossings(LayerGraph &graph, Operation &op);
/// How many lines cross between layers.
qint64 countCrossings(const LayerGraph &graph);

/// The middle of each vertex, from left to right: neighbours in a layer keep their distance, chains
/// are straight. The leftmost side is at 0. Errors: Canceled.
Expected<std::vector<double>> assignCoordinates(const LayerGraph &graph,
                                                const LayoutSpacing &spacing, Operation &op);

} // namespace weightroom
