// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

#include <utility>
#include <vector>

namespace weightroom {

/// What a picture of a topology is made of: boxes, lines between them, and groups that can be
/// folded. Each node has a box of its own, but for constants of a graph, which belong to the boxes
/// they feed, for layers inside of wrappers, which belong to the wrapper, and for nested models,
/// which are groups. Groups are name scopes, too, where they tell something: a scope with one box,
/// or around nearly everything, is none. A function of a graph's library is a group beside the node
/// that runs it, with lines from that node to its arguments and from its results back; one that
/// several nodes run, or none, stands in the outermost level.
struct GraphPlan
{
    struct Box
    {
        qint32 node = -1; ///< index in the topology
        qint32 group = -1; ///< the innermost around it; -1: none
    };
    struct Group
    {
        QByteArray name; ///< the whole path of a scope; the name of a nested model
        qint32 parent = -1; ///< another group, with a smaller index; -1: none
        qint32 node = -1; ///< the nested model or function it is; -1 for name scopes
        qint32 boxes = 0; ///< in it, those of inner groups too
        qint64 parameters = 0; ///< of all that is in it
    };

    QByteArray commonScope; ///< around nearly everything, and so no group; may be empty
    std::vector<Box> boxes; ///< in the topology's order
    std::vector<Group> groups;
    std::vector<std::pair<qint32, qint32>> edges; ///< between boxes (from, to), each once
    std::vector<bool> isControl; ///< of each edge: nothing flows, it only tells an order
    std::vector<qint32> boxOfNode; ///< the box that stands for a node; -1: none
    std::vector<qint32> groupOfNode; ///< for nested models and functions: their group; or -1
    std::vector<std::pair<qint32, qint32>> constants; ///< (box, node), sorted by box, in the order
                                                      ///< of inputs

    /// The constants that belong to \a box, as indices of nodes.
    std::vector<qint32> constantsOf(qint32 box) const;
    /// Elements of the tensors of \a box: its own and those of its constants.
    qint64 parameters(const Topology &topology, qint32 box) const;
};

/// Plans the picture of \a topology. Errors: Canceled.
Expected<GraphPlan> planGraph(const Topology &topology, Operation &op);

/// Which groups of \a plan are open at first: all as long as no more than \a most boxes are seen,
/// otherwise as few as make a picture.
std::vector<bool> foldedAtFirst(const GraphPlan &plan, qint32 most = 200);

} // namespace weightroom
