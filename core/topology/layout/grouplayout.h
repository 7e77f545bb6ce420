// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layout/layout.h"

namespace weightroom {

/// A box that may hold others: a name scope, a nested model.
struct LayoutGroup
{
    qint32 parent = -1; ///< another group, with a smaller index; -1: none
    bool isOpen = false;
    QSizeF closedSize;
    double header = 0; ///< height of its title when it is open; what it holds is below
    double margin = 0; ///< width of a title at its left side, beside what it holds
};

struct GroupedGraph
{
    struct Node
    {
        QSizeF size;
        qint32 group = -1; ///< the innermost it is in; -1: none
    };

    std::vector<Node> nodes;
    std::vector<LayoutGroup> groups;
    std::vector<std::pair<qint32, qint32>> edges; ///< between nodes, (from, to)
};

/// A part of the way of one edge or several: from a box or the border of an open group to the next.
struct LayoutLine
{
    std::vector<QPointF> points;
    bool isReversed = false;
    bool hasEnd = false; ///< it ends at a box, not at the border of an open group
};

struct GroupedLayout
{
    std::vector<QRectF> nodes; ///< null for those inside of closed groups
    std::vector<QRectF> groups; ///< null for those inside of closed groups
    std::vector<LayoutLine> lines; ///< each drawn once, though several edges may share it
    std::vector<std::vector<qint32>> edges; ///< the lines of each edge, from its start to its end;
                                            ///< none for edges inside of a closed group
    QSizeF size;
};

/// Places a graph with groups: what an open group holds is laid out by itself, then the group is a
/// box among its neighbours. Lines that enter or leave an open group pass its border above or
/// below, one for each box that they come from. Opening or closing a group does not change the
/// order of anything around it or beside it. Errors: BadArgument (an index of nothing), Canceled.
Expected<GroupedLayout> groupedLayout(const GroupedGraph &graph, const LayoutSpacing &spacing,
                                      Operation &op);

} // namespace weightroom
