// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace weightroom {

/// A box to be placed; lengths are in the unit of the drawing.
struct LayoutNode
{
    enum class Pin { None, Top, Bottom };

    QSizeF size;
    Pin pin = Pin::None; ///< in the first or last layer: a node without edges up, or down
};

/// An arrow from one box to another. It leaves at the lower side and arrives at the upper one, \a
/// fromPort and \a toPort to the right of their middles; one that closes a cycle goes upwards, from
/// upper side to lower.
struct LayoutEdge
{
    qint32 from = -1;
    qint32 to = -1;
    double fromPort = 0;
    double toPort = 0;
    QSizeF label = {}; ///< empty: none. Stands beside the line where it leaves the box.
};

struct LayoutGraph
{
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges; ///< loops are allowed; those between the same two nodes take
                                   ///< the same way
};

struct LayoutSpacing
{
    double nodes = 24; ///< between boxes side by side
    double lines = 12; ///< between a line and what is beside it
    double layers = 40; ///< between boxes one above the other
};

/// The way of one edge: straight lines between its points, or, smoother, curves that leave and
/// arrive vertically; both stay clear of all boxes.
struct LayoutRoute
{
    std::vector<QPointF> points; ///< from the source's port to the target's
    QPointF label; ///< upper left corner
    bool isReversed = false; ///< it goes against the direction of the drawing: it closes a cycle
};

struct Layout
{
    std::vector<QRectF> nodes;
    std::vector<LayoutRoute> edges; ///< in the order of the graph's
    QSizeF size; ///< everything lies within (0, 0) and this
    qint64 crossings = 0; ///< of lines between layers
};

/// Places \a graph in layers from top to bottom: cycles are broken at back edges of a depth-first
/// walk, layers keep edges short, crossings are reduced by sweeps over weighted medians, and
/// coordinates are those of Brandes and Köpf ("Fast and Simple Horizontal Coordinate Assignment",
/// 2001), so that chains and long edges are straight. Nothing recursive: graphs may be any depth.
/// The same graph gives the same picture; the order of layers does not depend on sizes. Errors:
/// BadArgument (an edge to no node), Canceled.
Expected<Layout> layeredLayout(const LayoutGraph &graph, const LayoutSpacing &spacing,
                               Operation &op);

} // namespace weightroom
