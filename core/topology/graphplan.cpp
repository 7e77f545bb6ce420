// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/graphplan.h"

#include "core/topology/inboundnodes.h"
#include "core/topology/namescopes.h"

#include <QHash>

#include <algorithm>

namespace weightroom {

namespace {

std::size_t planAt(qint32 index)
{
    return static_cast<std::size_t>(index);
}

/// A picture with fewer boxes than that tells too little.
constexpr qint32 fewestBoxesSeen = 8;

bool isNestedModel(const TopologyNode &node)
{
    return node.attributes.isArray() || node.attributes["layers"].isArray();
}

class GraphPlanner
{
public:
    GraphPlanner(const Topology &topology, Operation &op)
        : m_topology(topology)
        , m_op(op)
        , m_count(static_cast<qint32>(topology.nodes().size()))
        , m_children(planAt(m_count))
        , m_isConstant(planAt(m_count))
    {
        m_plan.boxOfNode.assign(planAt(m_count), -1);
        m_plan.groupOfNode.assign(planAt(m_count), -1);
    }

    Expected<GraphPlan> plan()
    {
        for (const TopologyNode &node : nodes()) {
            if (node.parent >= 0)
                m_children[planAt(node.parent)].push_back(node.index);
        }
        findConsumers();
        foldConstants();
        if (!m_op.checkpoint())
            return canceledError();
        makeGroups();
        makeBoxes();
        if (!m_op.checkpoint())
            return canceledError();
        makeEdges();
        placeConstants();
        addScopes();
        placeFunctions();
        countGroups();
        return std::move(m_plan);
    }

private:
    const QList<TopologyNode> &nodes() const { return m_topology.nodes(); }

    void findConsumers()
    {
        m_consumers.assign(planAt(m_count), {});
        for (const TopologyNode &node : nodes()) {
            for (const qint32 from : node.inbound)
                m_consumers[planAt(from)].push_back(node.index);
        }
    }

    /// Nothing flows into \a node: what stands in loops waits for one of their nodes.
    bool isSource(const TopologyNode &node) const
    {
        for (qsizetype i = 0; i < node.inbound.size(); ++i) {
            if (!m_topology.inboundSlot(node, i).isControl)
                return false;
        }
        return true;
    }

    /// Constants of graphs, and what only passes them on, are drawn with the nodes they feed.
    void foldConstants()
    {
        std::vector<qint32> found;
        for (const TopologyNode &node : nodes()) {
            if (node.type == "Const" && isSource(node))
                found.push_back(node.index);
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            const qint32 constant = found[i];
            if (m_consumers[planAt(constant)].empty() || m_isConstant[planAt(constant)])
                continue; // an output, or a part that nothing uses: shown by itself
            m_isConstant[planAt(constant)] = true;
            for (const qint32 next : m_consumers[planAt(constant)]) {
                if (nodes().at(next).type == "Identity" && nodes().at(next).inbound.size() == 1)
                    found.push_back(next);
            }
        }
    }

    /// The group around what is inside of \a node; -1 when that is no nested model.
    void makeGroups()
    {
        for (const TopologyNode &node : nodes()) {
            const bool isWrapper = !m_children[planAt(node.index)].empty() && !isGroupType(node);
            if (isWrapper) {
                for (const qint32 child : m_children[planAt(node.index)]) {
                    if (isNestedModel(nodes().at(child)))
                        addGroup(node);
                }
            } else if (!m_children[planAt(node.index)].empty()) {
                addGroup(node);
            }
        }
    }

    static bool isGroupType(const TopologyNode &node)
    {
        return node.type == "Function" || node.type == "Initializer" || isNestedModel(node);
    }

    void addGroup(const TopologyNode &node)
    {
        if (m_plan.groupOfNode[planAt(node.index)] >= 0)
            return;
        m_plan.groupOfNode[planAt(node.index)] = static_cast<qint32>(m_plan.groups.size());
        m_plan.groups.push_back({ node.name.toByteArray(), groupAround(node), node.index });
    }

    /// Nodes come behind those they are inside of.
    qint32 groupAround(const TopologyNode &node) const
    {
        return node.parent < 0 ? -1 : m_plan.groupOfNode[planAt(node.parent)];
    }

    void makeBoxes()
    {
        for (const TopologyNode &node : nodes()) {
            if (m_isConstant[planAt(node.index)] || m_plan.groupOfNode[planAt(node.index)] >= 0)
                continue;
            const qint32 around = groupAround(node);
            if (node.parent >= 0 && around < 0) { // inside of a wrapper
                m_plan.boxOfNode[planAt(node.index)] = m_plan.boxOfNode[planAt(node.parent)];
                continue;
            }
            m_plan.boxOfNode[planAt(node.index)] = static_cast<qint32>(m_plan.boxes.size());
            m_plan.boxes.push_back({ node.index, around });
        }
    }

    /// The boxes of \a list (names of layers inside of \a group, such as its `input_layers`).
    std::vector<qint32> namedBoxes(qint32 group, JsonView list, bool entries) const
    {
        std::vector<qint32> found;
        const TopologyNode &model = nodes().at(m_plan.groups[planAt(group)].node);
        for (const InboundTensor &tensor : inboundTensors(list)) {
            const qint32 node
                = m_topology.findNode(model.name.toByteArray() + '/' + tensor.layer.toUtf8());
            if (node >= 0)
                addEnds(node, entries, found);
        }
        return found;
    }

    /// Where lines to (\a entries) or from \a node begin or end: its box, or those in the group.
    void addEnds(qint32 node, bool entries, std::vector<qint32> &into) const
    {
        const qint32 group = m_plan.groupOfNode[planAt(node)];
        if (group < 0) {
            if (m_plan.boxOfNode[planAt(node)] >= 0)
                into.push_back(m_plan.boxOfNode[planAt(node)]);
            return;
        }
        const TopologyNode &model = nodes().at(node);
        const std::vector<qint32> named = namedBoxes(
            group, model.attributes[entries ? "input_layers" : "output_layers"], entries);
        into.insert(into.end(), named.begin(), named.end());
        const std::vector<qint32> &inner = m_children[planAt(node)];
        if (named.empty() && !inner.empty())
            addEnds(entries ? inner.front() : inner.back(), entries, into);
    }

    void makeEdges()
    {
        std::vector<qint32> sources;
        std::vector<qint32> targets;
        for (const TopologyNode &node : nodes()) {
            if (m_isConstant[planAt(node.index)] || node.inbound.isEmpty())
                continue;
            targets.clear();
            addEnds(node.index, true, targets);
            for (qsizetype i = 0; i < node.inbound.size() && !targets.empty(); ++i) {
                if (m_isConstant[planAt(node.inbound[i])])
                    continue;
                sources.clear();
                addEnds(node.inbound[i], false, sources);
                const bool isControl = m_topology.inboundSlot(node, i).isControl;
                // Inputs of a nested model go to its input layers, one after the other.
                const qint32 target = targets[static_cast<std::size_t>(i) % targets.size()];
                for (const qint32 source : sources)
                    m_edges.push_back({ source, target, isControl });
            }
        }
        joinFunctions();
        std::stable_sort(m_edges.begin(), m_edges.end(),
                         [](const Edge &a, const Edge &b) { return a.to < b.to; });
        removeDoubles();
    }

    /// Lines between the nodes that run a function and what is in it.
    void joinFunctions()
    {
        for (const FunctionCall &call : m_topology.functionCalls()) {
            const qint32 caller = m_plan.boxOfNode[planAt(call.caller)];
            if (caller < 0)
                continue;
            for (const qint32 target : argumentBoxes(call.function))
                m_edges.push_back({ caller, target, false });
            for (const qint32 result : m_topology.functionResults(nodes().at(call.function))) {
                if (result >= 0 && m_plan.boxOfNode[planAt(result)] >= 0)
                    m_edges.push_back({ m_plan.boxOfNode[planAt(result)], caller, false });
            }
        }
    }

    /// Those of the arguments of \a function; of one without any, where it begins.
    std::vector<qint32> argumentBoxes(qint32 function) const
    {
        std::vector<qint32> found;
        for (const qint32 inner : m_children[planAt(function)]) {
            if (nodes().at(inner).type == "_Arg" && m_plan.boxOfNode[planAt(inner)] >= 0)
                found.push_back(m_plan.boxOfNode[planAt(inner)]);
        }
        for (const qint32 inner : m_children[planAt(function)]) {
            if (found.empty() && m_plan.boxOfNode[planAt(inner)] >= 0)
                found.push_back(m_plan.boxOfNode[planAt(inner)]);
        }
        return found;
    }

    /// Keeps the first of equal edges, in the order of inputs.
    void removeDoubles()
    {
        auto &kept = m_plan.edges;
        kept.reserve(m_edges.size());
        m_plan.isControl.reserve(m_edges.size());
        std::size_t first = 0;
        for (const Edge &edge : m_edges) {
            if (first < kept.size() && kept[first].second != edge.to)
                first = kept.size();
            const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(first);
            const auto known = std::find(begin, kept.end(), std::pair(edge.from, edge.to));
            if (known == kept.end()) {
                kept.emplace_back(edge.from, edge.to);
                m_plan.isControl.push_back(edge.isControl);
            } else if (!edge.isControl) {
                m_plan.isControl[static_cast<std::size_t>(known - kept.begin())] = false;
            }
        }
    }

    void placeConstants()
    {
        for (std::size_t box = 0; box < m_plan.boxes.size(); ++box) {
            for (const qint32 from : nodes().at(m_plan.boxes[box].node).inbound)
                placeConstant(static_cast<qint32>(box), from);
        }
    }

    void placeConstant(qint32 box, qint32 node)
    {
        while (m_isConstant[planAt(node)]) {
            if (m_plan.boxOfNode[planAt(node)] < 0)
                m_plan.boxOfNode[planAt(node)] = box;
            if (nodes().at(node).type == "Const") {
                m_plan.constants.emplace_back(box, node);
                return;
            }
            node = nodes().at(node).inbound[0];
        }
    }

    void addScopes()
    {
        std::vector<std::vector<qint32>> levels(m_plan.groups.size() + 1);
        for (std::size_t box = 0; box < m_plan.boxes.size(); ++box)
            levels[planAt(m_plan.boxes[box].group + 1)].push_back(static_cast<qint32>(box));
        for (std::size_t level = 0; level < levels.size(); ++level)
            addScopes(static_cast<qint32>(level) - 1, levels[level]);
    }

    void addScopes(qint32 around, const std::vector<qint32> &boxes)
    {
        QByteArrayView prefix;
        if (around >= 0 && m_plan.groups[planAt(around)].node >= 0)
            prefix = nodes().at(m_plan.groups[planAt(around)].node).name;
        const auto length = prefix.isEmpty() ? 0 : prefix.size() + 1;
        NameScopes scopes;
        for (const qint32 box : boxes)
            scopes.add(nodes().at(m_plan.boxes[planAt(box)].node).name.sliced(length));
        scopes.simplify();
        if (around < 0)
            m_plan.commonScope = scopes.common().toByteArray();
        const auto first = static_cast<qint32>(m_plan.groups.size());
        for (const NameScopes::Scope &scope : scopes.kept()) {
            m_plan.groups.push_back(
                { scope.path.toByteArray(), scope.parent < 0 ? around : first + scope.parent });
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (const qint32 scope = scopes.scopeOf(i); scope >= 0)
                m_plan.boxes[planAt(boxes[i])].group = first + scope;
        }
    }

    /// Moves the group of each function that one node alone runs to where that node is.
    void placeFunctions()
    {
        QHash<qint32, QList<qint32>> callers;
        for (const FunctionCall &call : m_topology.functionCalls()) {
            QList<qint32> &known = callers[call.function];
            if (!known.contains(call.caller))
                known.append(call.caller);
        }
        bool moved = false;
        for (const TopologyNode &node : nodes()) {
            const QList<qint32> known = callers.value(node.index);
            const qint32 group = m_plan.groupOfNode[planAt(node.index)];
            if (group < 0 || known.size() != 1)
                continue;
            const qint32 box = m_plan.boxOfNode[planAt(known.first())];
            if (box < 0 || isInside(m_plan.boxes[planAt(box)].group, group))
                continue; // it runs itself, by one way or another
            m_plan.groups[planAt(group)].parent = m_plan.boxes[planAt(box)].group;
            moved = true;
        }
        if (moved)
            sortGroups();
    }

    bool isInside(qint32 group, qint32 around) const
    {
        while (group >= 0 && group != around)
            group = m_plan.groups[planAt(group)].parent;
        return group == around;
    }

    /// Numbers the groups anew, so that each comes behind the one it is in.
    void sortGroups()
    {
        const auto count = static_cast<qint32>(m_plan.groups.size());
        std::vector<std::pair<qint32, qint32>> children;
        for (qint32 i = 0; i < count; ++i)
            children.emplace_back(m_plan.groups[planAt(i)].parent, i);
        std::stable_sort(children.begin(), children.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        std::vector<qint32> order{ -1 };
        std::vector<qint32> numbers(planAt(count), -1);
        std::vector<GraphPlan::Group> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            auto child = std::lower_bound(
                children.begin(), children.end(), order[i],
                [](const auto &pair, qint32 parent) { return pair.first < parent; });
            for (; child != children.end() && child->first == order[i]; ++child) {
                numbers[planAt(child->second)] = static_cast<qint32>(sorted.size());
                sorted.push_back(m_plan.groups[planAt(child->second)]);
                order.push_back(child->second);
            }
        }
        const auto renumber
            = [&numbers](qint32 &group) { group = group < 0 ? -1 : numbers[planAt(group)]; };
        for (GraphPlan::Group &group : sorted)
            renumber(group.parent);
        for (GraphPlan::Box &box : m_plan.boxes)
            renumber(box.group);
        for (qint32 &group : m_plan.groupOfNode)
            renumber(group);
        m_plan.groups = std::move(sorted);
    }

    void countGroups()
    {
        for (std::size_t box = 0; box < m_plan.boxes.size(); ++box) {
            const qint32 around = m_plan.boxes[box].group;
            if (around < 0)
                continue;
            ++m_plan.groups[planAt(around)].boxes;
            m_plan.groups[planAt(around)].parameters
                += m_topology.parameters(nodes().at(m_plan.boxes[box].node));
        }
        for (const auto &[box, node] : m_plan.constants) {
            const qint32 around = m_plan.boxes[planAt(box)].group;
            if (around >= 0 && m_plan.boxOfNode[planAt(node)] == box)
                m_plan.groups[planAt(around)].parameters += m_topology.parameters(nodes().at(node));
        }
        for (std::size_t i = m_plan.groups.size(); i-- > 0;) {
            const GraphPlan::Group &group = m_plan.groups[i];
            if (group.parent < 0)
                continue;
            m_plan.groups[planAt(group.parent)].boxes += group.boxes;
            m_plan.groups[planAt(group.parent)].parameters += group.parameters;
        }
    }

    const Topology &m_topology;
    Operation &m_op;
    qint32 m_count;
    std::vector<std::vector<qint32>> m_children;
    std::vector<std::vector<qint32>> m_consumers;
    std::vector<bool> m_isConstant;
    struct Edge
    {
        qint32 from = -1;
        qint32 to = -1;
        bool isControl = false;
    };
    std::vector<Edge> m_edges;
    GraphPlan m_plan;
};

} // namespace

std::vector<qint32> GraphPlan::constantsOf(qint32 box) const
{
    std::vector<qint32> found;
    auto at = std::lower_bound(constants.begin(), constants.end(), std::pair(box, qint32(-1)),
                               [](const auto &a, const auto &b) { return a.first < b.first; });
    for (; at != constants.end() && at->first == box; ++at)
        found.push_back(at->second);
    return found;
}

qint64 GraphPlan::parameters(const Topology &topology, qint32 box) const
{
    qint64 sum = topology.parameters(topology.nodes().at(boxes[planAt(box)].node));
    for (const qint32 node : constantsOf(box))
        sum += topology.parameters(topology.nodes().at(node));
    return sum;
}

Expected<GraphPlan> planGraph(const Topology &topology, Operation &op)
{
    return GraphPlanner(topology, op).plan();
}

std::vector<bool> foldedAtFirst(const GraphPlan &plan, qint32 most)
{
    if (static_cast<qint32>(plan.boxes.size()) <= most)
        return std::vector<bool>(plan.groups.size(), true);
    std::vector<qint32> inside(plan.groups.size()); // what is seen of a group once it is open
    qint32 seen = 0;
    const auto count = [&](qint32 group) { ++(group < 0 ? seen : inside[planAt(group)]); };
    for (const GraphPlan::Box &box : plan.boxes)
        count(box.group);
    for (const GraphPlan::Group &group : plan.groups)
        count(group.parent);
    std::vector<bool> open(plan.groups.size());
    const auto canOpen = [&](std::size_t i) {
        const qint32 parent = plan.groups[i].parent;
        return !open[i] && (parent < 0 || open[planAt(parent)]) && seen + inside[i] <= most;
    };
    while (seen < fewestBoxesSeen) {
        qint32 largest = -1;
        for (std::size_t i = 0; i < plan.groups.size(); ++i) {
            if (canOpen(i)
                && (largest < 0 || plan.groups[i].boxes > plan.groups[planAt(largest)].boxes))
                largest = static_cast<qint32>(i);
        }
        if (largest < 0)
            break;
        open[planAt(largest)] = true;
        seen += inside[planAt(largest)] - 1;
    }
    return open;
}

} // namespace weightroom
