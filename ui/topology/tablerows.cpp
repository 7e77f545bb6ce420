// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/tablerows.h"

#include <algorithm>
#include <utility>

namespace weightroom {

namespace {

std::size_t rowAt(qint32 index)
{
    return static_cast<std::size_t>(index);
}

/// Finds what each thing is inside of. Things are the nodes and, behind them, the groups that are
/// no nodes.
class TableTree
{
public:
    explicit TableTree(const GraphSource &source)
        : m_nodes(source.topology.nodes())
        , m_plan(source.plan)
        , m_count(static_cast<qint32>(m_nodes.size()))
        , m_first(things(), -1)
        , m_last(things(), -1)
        , m_next(things(), -1)
        , m_isPlaced(things())
    {
        for (qint32 group = 0; group < static_cast<qint32>(m_plan.groups.size()); ++group) {
            if (this->group(group).node < 0)
                m_scopes.insert({ container(group), scopeName(group) }, group);
        }
    }

    std::size_t things() const { return rowAt(m_count) + m_plan.groups.size(); }
    bool isScope(qint32 thing) const { return thing >= m_count; }
    qint32 groupOf(qint32 thing) const
    {
        return isScope(thing) ? thing - m_count : m_plan.groupOfNode[rowAt(thing)];
    }
    qint32 firstInside(qint32 thing) const { return m_first[rowAt(thing)]; }
    qint32 nextBeside(qint32 thing) const { return m_next[rowAt(thing)]; }
    const std::vector<qint32> &outermost() const { return m_outermost; }

    /// Puts \a node into what is around it, and that where it belongs.
    void place(qint32 node)
    {
        for (qint32 thing = node; thing >= 0 && !m_isPlaced[rowAt(thing)];) {
            m_isPlaced[rowAt(thing)] = true;
            const qint32 around = this->around(thing);
            if (around < 0)
                m_outermost.push_back(thing);
            else if (m_last[rowAt(around)] < 0)
                m_first[rowAt(around)] = m_last[rowAt(around)] = thing;
            else
                m_last[rowAt(around)] = m_next[rowAt(m_last[rowAt(around)])] = thing;
            thing = around;
        }
    }

    /// How many bytes of its name the things around \a thing tell.
    qint32 toldOf(qint32 thing) const
    {
        const qint32 around = this->around(thing);
        if (!isScope(thing)) {
            const QByteArrayView name = m_nodes.at(thing).name;
            const qint32 parent = m_nodes.at(thing).parent;
            const qint32 model = parent < 0 ? 0 : lengthBefore(name, m_nodes.at(parent).name);
            if (around < 0 || !isScope(around))
                return model > 0 || around >= 0 ? model : lengthBefore(name, m_plan.commonScope);
            return model + lengthBefore(name.sliced(model), scopeName(around - m_count));
        }
        if (around >= 0 && isScope(around))
            return lengthBefore(scopeName(thing - m_count), scopeName(around - m_count));
        return around < 0 ? lengthBefore(scopeName(thing - m_count), m_plan.commonScope) : 0;
    }

private:
    const GraphPlan::Group &group(qint32 index) const { return m_plan.groups[rowAt(index)]; }
    QByteArrayView scopeName(qint32 index) const { return group(index).name; }
    qint32 thingOf(qint32 index) const
    {
        if (index < 0)
            return -1;
        return group(index).node >= 0 ? group(index).node : m_count + index;
    }

    static qint32 lengthBefore(QByteArrayView name, QByteArrayView around)
    {
        const bool isInside = !around.isEmpty() && name.size() > around.size() + 1
            && name.startsWith(around) && name.at(around.size()) == '/';
        return isInside ? static_cast<qint32>(around.size()) + 1 : 0;
    }

    /// The model or function that the scope \a index is in; -1: none.
    qint32 container(qint32 index) const
    {
        while (index >= 0 && group(index).node < 0)
            index = group(index).parent;
        return index;
    }

    qint32 around(qint32 thing) const
    {
        if (isScope(thing))
            return thingOf(group(thing - m_count).parent);
        const auto at = rowAt(thing);
        const qint32 parent = m_nodes.at(thing).parent;
        if (parent >= 0 && m_plan.groupOfNode[rowAt(parent)] < 0)
            return parent; // inside of a wrapper
        if (m_plan.groupOfNode[at] >= 0)
            return thingOf(group(m_plan.groupOfNode[at]).parent);
        const qint32 box = m_plan.boxOfNode[at];
        if (box >= 0 && m_plan.boxes[rowAt(box)].node == thing)
            return thingOf(m_plan.boxes[rowAt(box)].group);
        const qint32 scope = scopeOfName(thing, parent);
        if (scope >= 0)
            return m_count + scope;
        return box >= 0 ? thingOf(m_plan.boxes[rowAt(box)].group) : parent;
    }

    /// The innermost scope that the name of \a node has, inside of \a parent; -1: none.
    qint32 scopeOfName(qint32 node, qint32 parent) const
    {
        QByteArrayView name = m_nodes.at(node).name;
        const qint32 around = parent < 0 ? -1 : m_plan.groupOfNode[rowAt(parent)];
        if (parent >= 0)
            name = name.sliced(lengthBefore(name, m_nodes.at(parent).name));
        for (qsizetype end = name.lastIndexOf('/'); end > 0;
             end = name.first(end).lastIndexOf('/')) {
            const auto found = m_scopes.constFind({ around, name.first(end) });
            if (found != m_scopes.constEnd())
                return *found;
        }
        return -1;
    }

    const QList<TopologyNode> &m_nodes;
    const GraphPlan &m_plan;
    qint32 m_count;
    std::vector<qint32> m_first;
    std::vector<qint32> m_last;
    std::vector<qint32> m_next;
    std::vector<bool> m_isPlaced;
    std::vector<qint32> m_outermost;
    QHash<std::pair<qint32, QByteArrayView>, qint32> m_scopes;
};

} // namespace

Expected<TableRows> TableRows::of(const GraphSource &source, Operation &op)
{
    TableTree tree(source);
    TableRows made;
    made.m_rowOfNode.assign(rowAt(static_cast<qint32>(source.topology.nodes().size())), -1);
    made.m_rowOfGroup.assign(source.plan.groups.size(), -1);
    for (qint32 node = 0; node < made.nodes(); ++node)
        tree.place(node);
    if (!op.checkpoint())
        return canceledError();
    std::vector<std::pair<qint32, int>> pending; // things with the rows around, the next one last
    for (auto thing = tree.outermost().rbegin(); thing != tree.outermost().rend(); ++thing)
        pending.emplace_back(*thing, -1);
    while (!pending.empty()) {
        const auto [thing, around] = pending.back();
        pending.pop_back();
        const int row = made.count();
        const qint32 group = tree.groupOf(thing);
        const int depth = around < 0 ? 0 : made.row(around).depth + 1;
        made.m_rows.push_back({ tree.isScope(thing) ? -1 : thing, group, around, row + 1, depth,
                                tree.toldOf(thing) });
        if (!tree.isScope(thing))
            made.m_rowOfNode[rowAt(thing)] = row;
        if (group >= 0)
            made.m_rowOfGroup[rowAt(group)] = row;
        made.m_isTree = made.m_isTree || depth > 0;
        if (around >= 0 && tree.nextBeside(thing) >= 0)
            pending.emplace_back(tree.nextBeside(thing), around);
        if (tree.firstInside(thing) >= 0)
            pending.emplace_back(tree.firstInside(thing), row);
    }
    for (int row = made.count() - 1; row >= 0; --row) { // inner ones come behind
        if (const int around = made.row(row).around; around >= 0)
            made.m_rows[rowAt(around)].end
                = std::max(made.m_rows[rowAt(around)].end, made.row(row).end);
    }
    return made;
}

} // namespace weightroom
