// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/grouplayout.h"

#include "core/topology/layout/loosenodes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace weightroom {

namespace {

struct GroupLayoutText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Layout)
};

/// Between what an open group holds and its border.
constexpr double padding = 16;

/// A line inside of one open group: of the box \a source (which may lie deeper, or outside), to the
/// box \a target in the group, or out of it (-1).
struct LineKey
{
    qint32 source = -1;
    qint32 target = -1;

    bool operator==(const LineKey &) const = default;
};

size_t qHash(const LineKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.source, key.target);
}

/// What one open group holds, as a graph of its own. A box is a node, or behind all nodes a group.
struct Level
{
    std::vector<qint32> boxes; ///< first among the graph's nodes
    QHash<qint32, qint32> places; ///< of boxes in the graph
    QHash<qint32, qint32> entries; ///< by source: nodes of the graph at the upper border
    QHash<qint32, qint32> exits; ///< by source: nodes of the graph at the lower border
    QHash<LineKey, qint32> lines; ///< edges of the graph
    std::vector<qint32> lineNumbers; ///< of the graph's edges in the whole layout
    LayoutGraph graph;
    Layout layout;
    QSizeF size; ///< with border and title
    QPointF inside; ///< where the layout begins within it
    QPointF origin; ///< where it begins in the whole
};

/// Where a line comes from, for those who ask at which place it passes a border.
struct LineSource
{
    qint32 inside = -1; ///< the box in the group that it leaves, if it leaves one
    qint32 outside = -1; ///< the box beside the outermost group that it enters
};

class GroupLayouter
{
public:
    GroupLayouter(const GroupedGraph &graph, const LayoutSpacing &spacing, Operation &op)
        : m_graph(graph)
        , m_spacing(spacing)
        , m_op(op)
        , m_nodeCount(static_cast<qint32>(graph.nodes.size()))
        , m_levels(graph.groups.size() + 1)
    {
    }

    Expected<GroupedLayout> layout()
    {
        findVisible();
        for (qint32 box = 0; box < boxCount(); ++box)
            addBox(box);
        m_result.edges.resize(m_graph.edges.size());
        for (std::size_t edge = 0; edge < m_graph.edges.size(); ++edge)
            addEdge(edge);
        // Groups come behind those they are in: from the back, each finds its inner ones done.
        for (qint32 group = static_cast<qint32>(m_graph.groups.size()) - 1; group >= -1; --group) {
            if (group >= 0 && !isOpen(group))
                continue;
            if (auto done = layOut(group); !done)
                return done.error();
        }
        collect();
        return std::move(m_result);
    }

private:
    qint32 boxCount() const { return m_nodeCount + static_cast<qint32>(m_graph.groups.size()); }
    qint32 boxOf(qint32 group) const { return m_nodeCount + group; }
    Level &level(qint32 group) { return m_levels[static_cast<std::size_t>(group + 1)]; }
    const LayoutGroup &group(qint32 index) const
    {
        return m_graph.groups[static_cast<std::size_t>(index)];
    }

    qint32 groupAround(qint32 box) const
    {
        return box < m_nodeCount ? m_graph.nodes[static_cast<std::size_t>(box)].group
                                 : group(box - m_nodeCount).parent;
    }

    /// Open, and all groups around it are.
    bool isOpen(qint32 index) const { return m_open[static_cast<std::size_t>(index)]; }
    bool isOpenBox(qint32 box) const { return box >= m_nodeCount && isOpen(box - m_nodeCount); }
    bool isVisible(qint32 box) const
    {
        const qint32 around = groupAround(box);
        return around < 0 || isOpen(around);
    }

    void findVisible()
    {
        m_open.resize(m_graph.groups.size());
        m_shown.resize(m_graph.groups.size());
        for (qint32 i = 0; i < static_cast<qint32>(m_graph.groups.size()); ++i) {
            const qint32 parent = group(i).parent;
            const auto at = static_cast<std::size_t>(i);
            m_open[at] = group(i).isOpen && (parent < 0 || isOpen(parent));
            m_shown[at] = parent < 0 || isOpen(parent) ? boxOf(i)
                                                       : m_shown[static_cast<std::size_t>(parent)];
        }
    }

    /// The box that is seen for \a node: itself or the outermost closed group it is in.
    qint32 shownBox(qint32 node) const
    {
        const qint32 around = groupAround(node);
        return around < 0 || isOpen(around) ? node : m_shown[static_cast<std::size_t>(around)];
    }

    void addBox(qint32 box)
    {
        if (!isVisible(box))
            return;
        Level &around = level(groupAround(box));
        around.places.insert(box, static_cast<qint32>(around.boxes.size()));
        around.boxes.push_back(box);
        const QSizeF size = box < m_nodeCount ? m_graph.nodes[static_cast<std::size_t>(box)].size
                                              : group(box - m_nodeCount).closedSize;
        around.graph.nodes.push_back({ size });
    }

    /// Adds the lines of an edge: out of the groups around its start, then in the group around
    /// both, then into those around its end.
    void addEdge(std::size_t edge)
    {
        const qint32 from = shownBox(m_graph.edges[edge].first);
        const qint32 to = shownBox(m_graph.edges[edge].second);
        if (from == to && from >= m_nodeCount)
            return;
        std::vector<qint32> sources = chain(from);
        std::vector<qint32> targets = chain(to);
        // Both end with the boxes in the outermost level; what they share is around both ends.
        while (sources.size() > 1 && targets.size() > 1 && sources.back() == targets.back()) {
            sources.pop_back();
            targets.pop_back();
        }
        std::vector<qint32> &lines = m_result.edges[edge];
        // Where a line passes a border does not depend on what is open on its other side.
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const qint32 source = i > 0 ? sources[i - 1] : from;
            const qint32 target = i + 1 < sources.size() ? -1 : targets.back();
            lines.push_back(line(groupAround(sources[i]), { source, target }, sources[i]));
        }
        const qint32 outside = sources.back();
        for (std::size_t i = targets.size() - 1; i > 0; --i)
            lines.push_back(line(groupAround(targets[i - 1]), { outside, targets[i - 1] }, -1));
    }

    /// \a box, the open group around it, the one around that and so on.
    std::vector<qint32> chain(qint32 box) const
    {
        std::vector<qint32> boxes{ box };
        for (qint32 around = groupAround(box); around >= 0; around = group(around).parent)
            boxes.push_back(boxOf(around));
        return boxes;
    }

    /// The number of the line \a key in \a group, made when it is new; it starts at \a start, a
    /// box, or where it enters the group (-1).
    qint32 line(qint32 group, const LineKey &key, qint32 start)
    {
        Level &around = level(group);
        const auto known = around.lines.constFind(key);
        if (known != around.lines.cend())
            return around.lineNumbers[static_cast<std::size_t>(*known)];
        LayoutEdge edge;
        edge.from = start < 0 ? borderNode(around, around.entries, key.source, LayoutNode::Pin::Top)
                              : around.places.value(start);
        edge.to = key.target < 0 ? borderNode(around, around.exits, start, LayoutNode::Pin::Bottom)
                                 : around.places.value(key.target);
        around.lines.insert(key, static_cast<qint32>(around.graph.edges.size()));
        around.graph.edges.push_back(edge);
        m_lineSources.push_back({ key.source, start < 0 ? key.source : start });
        const auto number = static_cast<qint32>(m_lineSources.size()) - 1;
        around.lineNumbers.push_back(number);
        return number;
    }

    static qint32 borderNode(Level &level, QHash<qint32, qint32> &nodes, qint32 source,
                             LayoutNode::Pin pin)
    {
        const auto known = nodes.constFind(source);
        if (known != nodes.cend())
            return *known;
        const auto node = static_cast<qint32>(level.graph.nodes.size());
        level.graph.nodes.push_back({ QSizeF(0, 0), pin });
        nodes.insert(source, node);
        return node;
    }

    Expected<Done> layOut(qint32 index)
    {
        Level &here = level(index);
        useInnerSizes(here);
        Expected<Layout> layout = layoutWithLooseNodes(here.graph, m_spacing, m_op);
        if (!layout)
            return layout.error();
        here.layout = std::move(*layout);
        here.size = here.layout.size;
        if (index >= 0) {
            const QSizeF closed = group(index).closedSize;
            const double above = group(index).header;
            const double before = group(index).margin;
            here.size += QSizeF(2 * padding + before, 2 * padding + above);
            here.size = here.size.expandedTo(closed);
            here.inside
                = { (here.size.width() + before - here.layout.size.width()) / 2, padding + above };
        }
        return Done{};
    }

    /// Open groups in \a around are as large as what they hold; lines go to where they enter or
    /// leave it.
    void useInnerSizes(Level &around)
    {
        for (std::size_t i = 0; i < around.boxes.size(); ++i) {
            if (isOpenBox(around.boxes[i]))
                around.graph.nodes[i].size = level(around.boxes[i] - m_nodeCount).size;
        }
        for (std::size_t i = 0; i < around.graph.edges.size(); ++i) {
            LayoutEdge &edge = around.graph.edges[i];
            const LineSource &source
                = m_lineSources[static_cast<std::size_t>(around.lineNumbers[i])];
            if (const Level *inner = openLevel(around, edge.from))
                edge.fromPort = portOf(*inner, inner->exits.value(source.inside));
            if (const Level *inner = openLevel(around, edge.to))
                edge.toPort = portOf(*inner, inner->entries.value(source.outside));
        }
    }

    const Level *openLevel(const Level &around, qint32 place)
    {
        if (place >= static_cast<qint32>(around.boxes.size()))
            return nullptr;
        const qint32 box = around.boxes[static_cast<std::size_t>(place)];
        return isOpenBox(box) ? &level(box - m_nodeCount) : nullptr;
    }

    /// How far right of the middle of \a inner its node at the border is.
    static double portOf(const Level &inner, qint32 borderNode)
    {
        const QRectF &box = inner.layout.nodes[static_cast<std::size_t>(borderNode)];
        return inner.inside.x() + box.center().x() - inner.size.width() / 2;
    }

    void collect()
    {
        m_result.nodes.resize(m_graph.nodes.size());
        m_result.groups.resize(m_graph.groups.size());
        m_result.lines.resize(m_lineSources.size());
        m_result.size = level(-1).size;
        for (qint32 index = -1; index < static_cast<qint32>(m_graph.groups.size()); ++index) {
            if (index >= 0 && !isOpen(index))
                continue;
            collectBoxes(level(index));
            collectLines(level(index));
        }
    }

    void collectBoxes(const Level &here)
    {
        for (std::size_t i = 0; i < here.boxes.size(); ++i) {
            const qint32 box = here.boxes[i];
            const QRectF place = here.layout.nodes[i].translated(here.origin + here.inside);
            if (box < m_nodeCount) {
                m_result.nodes[static_cast<std::size_t>(box)] = place;
                continue;
            }
            m_result.groups[static_cast<std::size_t>(box - m_nodeCount)] = place;
            if (isOpenBox(box))
                level(box - m_nodeCount).origin = place.topLeft();
        }
    }

    void collectLines(Level &here)
    {
        const QPointF origin = here.origin + here.inside;
        for (std::size_t i = 0; i < here.graph.edges.size(); ++i) {
            const LayoutEdge &edge = here.graph.edges[i];
            LayoutRoute &route = here.layout.edges[i];
            LayoutLine &line = m_result.lines[static_cast<std::size_t>(here.lineNumbers[i])];
            line.isReversed = route.isReversed;
            line.points = std::move(route.points);
            if (route.isReversed && edge.from != edge.to)
                joinToBorders(here, edge, line);
            for (QPointF &point : line.points)
                point += origin;
            if (here.graph.nodes[static_cast<std::size_t>(edge.from)].pin == LayoutNode::Pin::Top)
                reachBorder(line.points, line.points.begin(), here.origin.y());
            if (here.graph.nodes[static_cast<std::size_t>(edge.to)].pin == LayoutNode::Pin::Bottom)
                reachBorder(line.points, line.points.end(), here.origin.y() + here.size.height());
            else
                line.hasEnd = openLevel(here, edge.to) == nullptr;
        }
    }

    /// Lets a line begin (\a at is its begin) or end at the height \a y: straight, since what is
    /// aslant would come near other boxes.
    static void reachBorder(std::vector<QPointF> &points, std::vector<QPointF>::iterator at,
                            double y)
    {
        QPointF &end = at == points.end() ? points.back() : points.front();
        const std::size_t next = at == points.end() ? points.size() - 2 : 1;
        if (points.size() > 1 && points[next].x() == end.x())
            end.setY(y);
        else
            points.insert(at, { end.x(), y });
    }

    /// Lines leave an open group below and enter it above; one that goes upwards has to go round it
    /// then.
    void joinToBorders(const Level &here, const LayoutEdge &edge, LayoutLine &line)
    {
        const auto around = [&](qint32 place, QPointF at, bool fromBelow) {
            const QRectF &box = here.layout.nodes[static_cast<std::size_t>(place)];
            const double gap = m_spacing.lines / 2;
            std::vector<QPointF> points{ { at.x(), box.bottom() },
                                         { at.x(), box.bottom() + gap },
                                         { box.right() + gap, box.bottom() + gap },
                                         { box.right() + gap, box.top() - gap },
                                         { at.x(), box.top() - gap } };
            if (!fromBelow)
                points.push_back({ at.x(), box.top() });
            return points;
        };
        if (openLevel(here, edge.from)) {
            const std::vector<QPointF> points = around(edge.from, line.points.front(), true);
            line.points.erase(line.points.begin());
            line.points.insert(line.points.begin(), points.begin(), points.end());
        }
        if (openLevel(here, edge.to)) {
            const std::vector<QPointF> points = around(edge.to, line.points.back(), false);
            line.points.pop_back();
            line.points.insert(line.points.end(), points.begin() + 1, points.end());
        }
    }

    const GroupedGraph &m_graph;
    const LayoutSpacing &m_spacing;
    Operation &m_op;
    qint32 m_nodeCount;
    std::vector<bool> m_open;
    std::vector<qint32> m_shown; ///< of each group: the box that is seen for what it holds
    std::vector<Level> m_levels; ///< the outermost, then one for each group
    std::vector<LineSource> m_lineSources; ///< of each line
    GroupedLayout m_result;
};

Expected<Done> checkIndices(const GroupedGraph &graph)
{
    const auto groups = static_cast<qint32>(graph.groups.size());
    const auto nodes = static_cast<qint32>(graph.nodes.size());
    bool sound = true;
    for (qint32 i = 0; i < groups; ++i) {
        const qint32 parent = graph.groups[static_cast<std::size_t>(i)].parent;
        sound = sound && parent >= -1 && parent < i;
    }
    for (const GroupedGraph::Node &node : graph.nodes)
        sound = sound && node.group >= -1 && node.group < groups;
    for (const auto &[from, to] : graph.edges)
        sound = sound && std::min(from, to) >= 0 && std::max(from, to) < nodes;
    if (!sound) {
        return Error{ ErrorCode::BadArgument,
                      GroupLayoutText::tr("The graph names a node or group it does not have.") };
    }
    return Done{};
}

} // namespace

Expected<GroupedLayout> groupedLayout(const GroupedGraph &graph, const LayoutSpacing &spacing,
                                      Operation &op)
{
    if (auto checked = checkIndices(graph); !checked)
        return checked.error();
    return GroupLayouter(graph, spacing, op).layout();
}

} // namespace weightroom
