// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

namespace weightroom {

class GraphView;

/// What is selected in a picture, in terms of the topology: nodes, and groups of the plan that are
/// no nodes.
struct GraphSelection
{
    QList<qint32> nodes;
    QList<qint32> groups;

    /// What is selected in \a view.
    static GraphSelection of(const GraphView &view);
    /// Selects it in \a view, as far as it is seen; for the rest the folded groups it is in. What
    /// is current stays so where it is among them.
    void selectIn(GraphView &view) const;
};

/// The whole name of \a item, which is seen in \a picture; empty for none.
QString graphItemName(const GraphPicture &picture, GraphItem item);
/// Those of all that is selected in \a view, a line for each.
QString selectedNames(const GraphView &view);

} // namespace weightroom
