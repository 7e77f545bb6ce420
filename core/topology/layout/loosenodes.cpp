// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/loosenodes.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

/// Fewer stand beside the rest as well as below it.
constexpr std::size_t fewestLooseNodes = 3;
/// How much wider than high rows are to be together.
constexpr double looseRowsAspect = 1.8;

struct LooseNodes
{
    std::vector<qint32> loose;
    std::vector<qint32> linked;
};

LooseNodes findLooseNodes(const LayoutGraph &graph)
{
    std::vector<bool> isLinked(graph.nodes.size());
    for (const LayoutEdge &edge : graph.edges) {
        for (const qint32 end : { edge.from, edge.to }) {
            if (end >= 0 && end < static_cast<qint32>(graph.nodes.size()))
                isLinked[static_cast<std::size_t>(end)] = true;
        }
    }
    LooseNodes found;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const bool isLoose = !isLinked[i] && graph.nodes[i].pin == LayoutNode::Pin::None;
        (isLoose ? found.loose : found.linked).push_back(static_cast<qint32>(i));
    }
    return found;
}

LayoutGraph linkedPart(const LayoutGraph &graph, const std::vector<qint32> &linked)
{
    LayoutGraph part;
    std::vector<qint32> places(graph.nodes.size(), -1);
    for (const qint32 node : linked) {
        places[static_cast<std::size_t>(node)] = static_cast<qint32>(part.nodes.size());
        part.nodes.push_back(graph.nodes[static_cast<std::size_t>(node)]);
    }
    for (LayoutEdge edge : graph.edges) {
        edge.from = places[static_cast<std::size_t>(edge.from)];
        edge.to = places[static_cast<std::size_t>(edge.to)];
        part.edges.push_back(edge);
    }
    return part;
}

double rowsWidth(const LayoutGraph &graph, const std::vector<qint32> &loose,
                 const LayoutSpacing &spacing)
{
    double area = 0;
    for (const qint32 node : loose) {
        const QSizeF size = graph.nodes[static_cast<std::size_t>(node)].size;
        area += (size.width() + spacing.nodes) * (size.height() + spacing.nodes);
    }
    return std::sqrt(area * looseRowsAspect);
}

} // namespace

Expected<Layout> layoutWithLooseNodes(const LayoutGraph &graph, const LayoutSpacing &spacing,
                                      Operation &op)
{
    const LooseNodes found = findLooseNodes(graph);
    if (found.loose.size() < fewestLooseNodes)
        return layeredLayout(graph, spacing, op);
    Expected<Layout> part = layeredLayout(linkedPart(graph, found.linked), spacing, op);
    if (!part)
        return part;
    Layout layout = std::move(*part);
    std::vector<QRectF> nodes(graph.nodes.size());
    for (std::size_t i = 0; i < found.linked.size(); ++i)
        nodes[static_cast<std::size_t>(found.linked[i])] = layout.nodes[i];

    // Lines that go down to the border must not run through the rows.
    const bool areBeside
        = std::any_of(graph.nodes.begin(), graph.nodes.end(),
                      [](const auto &node) { return node.pin == LayoutNode::Pin::Bottom; });
    const double rows = rowsWidth(graph, found.loose, spacing);
    const double left = areBeside ? layout.size.width() + spacing.nodes : 0;
    const double width = areBeside ? left + rows : std::max(layout.size.width(), rows);
    double y = found.linked.empty() || areBeside ? 0 : layout.size.height() + spacing.layers;
    double x = left;
    double height = 0;
    for (const qint32 node : found.loose) {
        const QSizeF size = graph.nodes[static_cast<std::size_t>(node)].size;
        if (x > left && x + size.width() > width) {
            x = left;
            y += height + spacing.nodes;
            height = 0;
        }
        nodes[static_cast<std::size_t>(node)] = QRectF(QPointF(x, y), size);
        layout.size.setWidth(std::max(layout.size.width(), x + size.width()));
        x += size.width() + spacing.nodes;
        height = std::max(height, size.height());
    }
    layout.size.setHeight(std::max(layout.size.height(), y + height));
    layout.nodes = std::move(nodes);
    return layout;
}

} // namespace weightroom
