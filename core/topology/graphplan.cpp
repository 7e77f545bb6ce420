// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/graphplan.h"

#include "core/topology/inboundnodes.h"
#include "core/topology/namescopes.h"

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

    /// Constants of graphs, and what only passes them on, are drawn with the nodes they feed.
    void foldConstants()
    {
        std::vector<qint32> found;
        for (const TopologyNode &node : nodes()) {
            if (node.type == "Const" && node.inbound.isEmpty())
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
                // Inputs of a nested model go to its input layers, one after the other.
                const qint32 target = targets[static_cast<std::size_t>(i) % targets.size()];
                for (const qint32 source : sources)
                    m_plan.edges.emplace_back(source, target);
            }
        }
        auto &edges = m_plan.edges;
        const auto byTarget = [](const auto &a, const auto &b) { return a.second < b.second; };
        std::stable_sort(edges.begin(), edges.end(), byTarget);
        removeDoubles();
    }

    /// Keeps the first of equal edges, in the order of inputs.
    void removeDoubles()
    {
        std::vector<std::pair<qint32, qint32>> kept;
        kept.reserve(m_plan.edges.size());
        std::size_t first = 0;
        for (const auto &edge : m_plan.edges) {
            if (first < kept.size() && kept[first].second != edge.second)
                first = kept.size();
            const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(first);
            if (std::find(begin, kept.end(), edge) == kept.end())
                kept.push_back(edge);
        }
        m_plan.edges = std::move(kept);
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
            if (nodes().at(node).inbound.isEmpty()) {
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
