// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layout.h"

#include "core/topology/layout/layergraph.h"

#include <QCoreApplication>

#include <algorithm>

namespace weightroom {

namespace {

struct LayoutText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Layout)
};

/// Where a layer is, from top to bottom.
struct Band
{
    double top = 0;
    double bottom = 0;
    double labels = 0; ///< height below it that belongs to labels
};

/// Turns places and coordinates into boxes and lines.
class LayoutDrawing
{
public:
    LayoutDrawing(const LayoutGraph &graph, const LayoutSpacing &spacing, const LayerGraph &layers,
                  const std::vector<bool> &turned, std::vector<double> x)
        : m_graph(graph)
        , m_spacing(spacing)
        , m_layers(layers)
        , m_turned(turned)
        , m_x(std::move(x))
    {
        placeBands();
        placeNodes();
        for (std::size_t edge = 0; edge < graph.edges.size(); ++edge)
            m_layout.edges.push_back(route(edge));
        fitSize();
    }

    Layout take() { return std::move(m_layout); }

private:
    double x(qint32 vertex) const { return m_x[static_cast<std::size_t>(vertex)]; }
    const LayoutNode &node(qint32 index) const
    {
        return m_graph.nodes[static_cast<std::size_t>(index)];
    }
    const Band &band(qint32 vertex) const
    {
        return m_bands[static_cast<std::size_t>(m_layers.at(vertex).layer)];
    }

    void placeBands()
    {
        m_bands.resize(m_layers.layers.size());
        std::vector<double> labels(m_bands.size(), 0);
        for (const LayoutEdge &edge : m_graph.edges) {
            auto &height = labels[static_cast<std::size_t>(m_layers.at(edge.from).layer)];
            height = std::max(height, edge.label.height());
        }
        double top = 0;
        for (std::size_t i = 0; i < m_bands.size(); ++i) {
            double height = 0;
            for (const qint32 vertex : m_layers.layers[i]) {
                if (!m_layers.at(vertex).isBend)
                    height = std::max(height, node(vertex).size.height());
            }
            m_bands[i] = { top, top + height, labels[i] };
            top += height + labels[i] + m_spacing.layers;
        }
    }

    void placeNodes()
    {
        for (qint32 i = 0; i < m_layers.nodeCount; ++i) {
            const QSizeF size = node(i).size;
            const Band &around = band(i);
            const double y = (around.top + around.bottom - size.height()) / 2;
            m_layout.nodes.emplace_back(QPointF(x(i) - size.width() / 2, y), size);
        }
    }

    QPointF port(qint32 index, double offset, bool lower) const
    {
        const QRectF &box = m_layout.nodes[static_cast<std::size_t>(index)];
        return { box.center().x() + offset, lower ? box.bottom() : box.top() };
    }

    LayoutRoute route(std::size_t index) const
    {
        const LayoutEdge &edge = m_graph.edges[index];
        if (edge.from == edge.to)
            return loop(edge);
        LayoutRoute result;
        result.isReversed = m_turned[index];
        const bool up = result.isReversed;
        const qint32 upper = up ? edge.to : edge.from;
        const qint32 lower = up ? edge.from : edge.to;
        const double upperPort = up ? edge.toPort : edge.fromPort;
        const double lowerPort = up ? edge.fromPort : edge.toPort;
        // Within a layer a line is vertical, so that it stays clear of boxes; between layers it may
        // go aside.
        const auto addVertical = [&](qint32 vertex, double at) {
            const Band &around = band(vertex);
            add(result, { at, around.top });
            add(result, { at, around.bottom + around.labels });
        };
        const QPointF start = port(upper, upperPort, true);
        add(result, start);
        add(result, { start.x(), band(upper).bottom + band(upper).labels });
        for (const qint32 bend : m_layers.bends[static_cast<std::size_t>(m_layers.ways[index])])
            addVertical(bend, x(bend));
        const QPointF end = port(lower, lowerPort, false);
        add(result, { end.x(), band(lower).top });
        add(result, end);
        if (up)
            std::reverse(result.points.begin(), result.points.end());
        const QPointF from = up ? port(edge.from, edge.fromPort, false) : start;
        result.label = { from.x() + labelDistance, up ? from.y() - edge.label.height() : from.y() };
        return result;
    }

    /// A loop leaves below and comes back above, along the right side of its box.
    LayoutRoute loop(const LayoutEdge &edge) const
    {
        LayoutRoute result;
        const QRectF &box = m_layout.nodes[static_cast<std::size_t>(edge.from)];
        const double aside = box.right() + m_spacing.lines / 2;
        const double over = m_spacing.layers / 4;
        const QPointF start = port(edge.from, edge.fromPort, true);
        const QPointF end = port(edge.to, edge.toPort, false);
        result.points = { start,
                          { start.x(), box.bottom() + over },
                          { aside, box.bottom() + over },
                          { aside, box.top() - over },
                          { end.x(), box.top() - over },
                          end };
        result.isReversed = true;
        result.label = { start.x() + labelDistance, box.bottom() };
        return result;
    }

    /// Appends \a point unless it is where the line is already; a point in the middle of a straight
    /// line is dropped.
    static void add(LayoutRoute &route, QPointF point)
    {
        std::vector<QPointF> &points = route.points;
        if (!points.empty() && points.back() == point)
            return;
        const std::size_t count = points.size();
        if (count >= 2 && points[count - 1].x() == point.x() && points[count - 2].x() == point.x())
            points.back() = point;
        else
            points.push_back(point);
    }

    void fitSize()
    {
        QRectF all;
        for (const QRectF &box : m_layout.nodes)
            all |= box;
        for (std::size_t i = 0; i < m_layout.edges.size(); ++i) {
            const LayoutRoute &edge = m_layout.edges[i];
            for (const QPointF &point : edge.points)
                all |= QRectF(point, QSizeF(1, 1));
            if (!m_graph.edges[i].label.isEmpty())
                all |= QRectF(edge.label, m_graph.edges[i].label);
        }
        move(-all.topLeft());
        m_layout.size = all.size();
    }

    void move(QPointF by)
    {
        if (by.isNull())
            return;
        for (QRectF &box : m_layout.nodes)
            box.translate(by);
        for (LayoutRoute &edge : m_layout.edges) {
            edge.label += by;
            for (QPointF &point : edge.points)
                point += by;
        }
    }

    static constexpr double labelDistance = 4;

    const LayoutGraph &m_graph;
    const LayoutSpacing &m_spacing;
    const LayerGraph &m_layers;
    const std::vector<bool> &m_turned;
    std::vector<double> m_x;
    std::vector<Band> m_bands;
    Layout m_layout;
};

Expected<Done> checkEdges(const LayoutGraph &graph)
{
    const auto count = static_cast<qint32>(graph.nodes.size());
    for (const LayoutEdge &edge : graph.edges) {
        if (std::min(edge.from, edge.to) < 0 || std::max(edge.from, edge.to) >= count) {
            return Error{ ErrorCode::BadArgument,
                          LayoutText::tr("An edge from node %1 to node %2 is none of a graph with "
                                         "%3 nodes.")
                              .arg(edge.from)
                              .arg(edge.to)
                              .arg(count) };
        }
        const auto pin
            = [&](qint32 node) { return graph.nodes[static_cast<std::size_t>(node)].pin; };
        if (pin(edge.from) == LayoutNode::Pin::Bottom || pin(edge.to) == LayoutNode::Pin::Top) {
            return Error{ ErrorCode::BadArgument,
                          LayoutText::tr(
                              "The edge from node %1 to node %2 contradicts their places "
                              "at the top or bottom.")
                              .arg(edge.from)
                              .arg(edge.to) };
        }
    }
    return Done{};
}

} // namespace

Expected<Layout> layeredLayout(const LayoutGraph &graph, const LayoutSpacing &spacing,
                               Operation &op)
{
    if (auto checked = checkEdges(graph); !checked)
        return checked.error();
    const std::vector<bool> turned = edgesToTurn(graph);
    LayerGraph layers = makeLayerGraph(graph, turned, assignLayers(graph, turned));
    const Expected<qint64> crossings = reduceCrossings(layers, op);
    if (!crossings)
        return crossings.error();
    Expected<std::vector<double>> x = assignCoordinates(layers, spacing, op);
    if (!x)
        return x.error();
    Layout layout = LayoutDrawing(graph, spacing, layers, turned, std::move(*x)).take();
    layout.crossings = *crossings;
    return layout;
}

} // namespace weightroom
