// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>

namespace weightroom {

namespace {

constexpr quint64 pairKey(qint32 upper, qint32 lower)
{
    return static_cast<quint64>(static_cast<quint32>(upper)) << 32 | static_cast<quint32>(lower);
}

/// The four alignments of Brandes and Köpf, each vertex at the average of the two in the middle.
class Coordinates
{
public:
    Coordinates(const LayerGraph &graph, const LayoutSpacing &spacing, Operation &op)
        : m_graph(graph)
        , m_spacing(spacing)
        , m_op(op)
    {
    }

    Expected<std::vector<double>> assign()
    {
        markConflicts();
        std::array<std::vector<double>, 4> all;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (m_op.isCanceled())
                return canceledError();
            all[i] = alignment(i / 2 == 0, i % 2 == 0);
        }
        return balance(all);
    }

private:
    using Layers = std::vector<std::vector<qint32>>;
    struct Separation
    {
        qint32 left;
        qint32 right;
        double distance;
    };

    double width(qint32 vertex) const { return m_graph.at(vertex).width; }

    double distance(qint32 left, qint32 right) const
    {
        const bool boxes = !m_graph.at(left).isBend && !m_graph.at(right).isBend;
        return (width(left) + width(right)) / 2 + (boxes ? m_spacing.nodes : m_spacing.lines);
    }

    bool isConflict(qint32 vertex, qint32 other) const
    {
        return m_graph.at(vertex).layer < m_graph.at(other).layer
            ? m_conflicts.contains(pairKey(vertex, other))
            : m_conflicts.contains(pairKey(other, vertex));
    }

    /// Lines that cross the straight part of a long edge give way to it.
    void markConflicts()
    {
        for (std::size_t i = 1; i < m_graph.layers.size(); ++i)
            markConflicts(m_graph.layers[i], static_cast<qint32>(m_graph.layers[i - 1].size()) - 1);
    }

    /// The bend above a bend; -1 where the line begins or \a vertex is none.
    qint32 innerAbove(qint32 vertex) const
    {
        if (!m_graph.at(vertex).isBend)
            return -1;
        const qint32 above = m_graph.above[vertex].front();
        return m_graph.at(above).isBend ? above : -1;
    }

    void markConflicts(const std::vector<qint32> &layer, qint32 lastAbove)
    {
        qint32 left = 0;
        std::size_t scanned = 0;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const qint32 inner = innerAbove(layer[i]);
            if (inner < 0 && i + 1 < layer.size())
                continue;
            const qint32 right = inner < 0 ? lastAbove : m_graph.at(inner).place;
            for (; scanned <= i; ++scanned)
                markOutside(layer[scanned], left, right);
            left = right;
        }
    }

    void markOutside(qint32 vertex, qint32 left, qint32 right)
    {
        for (const qint32 above : m_graph.above[vertex]) {
            const qint32 place = m_graph.at(above).place;
            const bool inner = m_graph.at(above).isBend && m_graph.at(vertex).isBend;
            if ((place < left || place > right) && !inner)
                m_conflicts.insert(pairKey(above, vertex));
        }
    }

    /// Coordinates where each vertex hangs straight below (\a down) or above a median neighbour,
    /// packed to the left or right.
    std::vector<double> alignment(bool down, bool leftwards)
    {
        Layers layers = m_graph.layers;
        if (!down)
            std::reverse(layers.begin(), layers.end());
        if (!leftwards) {
            for (std::vector<qint32> &layer : layers)
                std::reverse(layer.begin(), layer.end());
        }
        const std::vector<qint32> roots = blocks(layers, down, leftwards);
        std::vector<double> x = compact(layers, roots);
        for (std::size_t vertex = 0; vertex < x.size(); ++vertex) {
            x[vertex] = x[static_cast<std::size_t>(roots[vertex])];
        }
        if (!leftwards) {
            for (double &value : x)
                value = -value;
        }
        return x;
    }

    qint32 place(qint32 vertex, bool leftwards) const
    {
        return leftwards ? m_graph.at(vertex).place : -m_graph.at(vertex).place;
    }

    /// The block of each vertex, known by its first vertex: what will be on one straight line.
    std::vector<qint32> blocks(const Layers &layers, bool down, bool leftwards)
    {
        const std::size_t count = m_graph.vertices.size();
        std::vector<qint32> roots(count);
        for (std::size_t vertex = 0; vertex < count; ++vertex)
            roots[vertex] = static_cast<qint32>(vertex);
        const NumberLists &lists = down ? m_graph.above : m_graph.below;
        std::vector<qint32> others;
        for (const std::vector<qint32> &layer : layers) {
            qint32 last = std::numeric_limits<qint32>::min();
            for (const qint32 vertex : layer) {
                others.assign(lists[vertex].begin(), lists[vertex].end());
                if (others.empty())
                    continue;
                std::sort(others.begin(), others.end(), [&](qint32 a, qint32 b) {
                    return place(a, leftwards) < place(b, leftwards);
                });
                const std::size_t first = (others.size() - 1) / 2;
                for (std::size_t i = first; i <= others.size() / 2; ++i) {
                    const qint32 other = others[i];
                    if (place(other, leftwards) <= last || isConflict(vertex, other))
                        continue;
                    roots[static_cast<std::size_t>(vertex)]
                        = roots[static_cast<std::size_t>(other)];
                    last = place(other, leftwards);
                    break;
                }
            }
        }
        return roots;
    }

    /// Packs blocks to the left as far as distances allow, then pulls them right to their
    /// neighbours, so that no block is further away than it has to be. Answers a coordinate for
    /// each root.
    std::vector<double> compact(const Layers &layers, const std::vector<qint32> &roots)
    {
        std::vector<Separation> separations;
        std::vector<std::pair<qint32, qint32>> rightOf;
        for (const std::vector<qint32> &layer : layers) {
            for (std::size_t i = 1; i < layer.size(); ++i) {
                const qint32 left = roots[static_cast<std::size_t>(layer[i - 1])];
                const qint32 right = roots[static_cast<std::size_t>(layer[i])];
                rightOf.emplace_back(left, static_cast<qint32>(separations.size()));
                separations.push_back({ left, right, distance(layer[i - 1], layer[i]) });
            }
        }
        const NumberLists following(static_cast<qsizetype>(roots.size()), rightOf);
        const std::vector<qint32> order = fromLeft(roots, separations, following);
        std::vector<double> x(roots.size(), 0);
        for (const qint32 block : order) {
            for (const qint32 i : following[block]) {
                const Separation &s = separations[static_cast<std::size_t>(i)];
                double &right = x[static_cast<std::size_t>(s.right)];
                right = std::max(right, x[static_cast<std::size_t>(block)] + s.distance);
            }
        }
        for (auto block = order.rbegin(); block != order.rend(); ++block) {
            double most = std::numeric_limits<double>::infinity();
            for (const qint32 i : following[*block]) {
                const Separation &s = separations[static_cast<std::size_t>(i)];
                most = std::min(most, x[static_cast<std::size_t>(s.right)] - s.distance);
            }
            double &value = x[static_cast<std::size_t>(*block)];
            if (most < std::numeric_limits<double>::infinity())
                value = std::max(value, most);
        }
        return x;
    }

    /// All blocks, each behind those left of it.
    static std::vector<qint32> fromLeft(const std::vector<qint32> &roots,
                                        const std::vector<Separation> &separations,
                                        const NumberLists &following)
    {
        std::vector<qint32> waiting(roots.size(), 0);
        for (const Separation &s : separations)
            ++waiting[static_cast<std::size_t>(s.right)];
        std::vector<qint32> order;
        for (std::size_t vertex = 0; vertex < roots.size(); ++vertex) {
            if (roots[vertex] == static_cast<qint32>(vertex) && waiting[vertex] == 0)
                order.push_back(static_cast<qint32>(vertex));
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const qint32 s : following[order[i]]) {
                const qint32 right = separations[static_cast<std::size_t>(s)].right;
                if (--waiting[static_cast<std::size_t>(right)] == 0)
                    order.push_back(right);
            }
        }
        return order;
    }

    std::pair<double, double> extent(const std::vector<double> &x) const
    {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        for (std::size_t vertex = 0; vertex < x.size(); ++vertex) {
            const double half = m_graph.vertices[vertex].width / 2;
            least = std::min(least, x[vertex] - half);
            most = std::max(most, x[vertex] + half);
        }
        return { least, most };
    }

    std::vector<double> balance(std::array<std::vector<double>, 4> &all) const
    {
        std::array<std::pair<double, double>, 4> extents;
        std::size_t narrowest = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            extents[i] = extent(all[i]);
            const auto size = [&](std::size_t k) { return extents[k].second - extents[k].first; };
            narrowest = size(i) < size(narrowest) ? i : narrowest;
        }
        std::vector<double> x(m_graph.vertices.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool leftwards = i % 2 == 0;
            const double shift = leftwards ? extents[narrowest].first - extents[i].first
                                           : extents[narrowest].second - extents[i].second;
            for (double &value : all[i])
                value += shift;
        }
        for (std::size_t vertex = 0; vertex < x.size(); ++vertex) {
            std::array<double, 4> values{ all[0][vertex], all[1][vertex], all[2][vertex],
                                          all[3][vertex] };
            std::sort(values.begin(), values.end());
            x[vertex] = (values[1] + values[2]) / 2;
        }
        const double left = extent(x).first;
        for (double &value : x)
            value -= left;
        return x;
    }

    const LayerGraph &m_graph;
    const LayoutSpacing &m_spacing;
    Operation &m_op;
    QSet<quint64> m_conflicts;
};

} // namespace

Expected<std::vector<double>> assignCoordinates(const LayerGraph &graph,
                                                const LayoutSpacing &spacing, Operation &op)
{
    if (graph.vertices.empty())
        return std::vector<double>();
    return Coordinates(graph, spacing, op).assign();
}

} // namespace weightroom
