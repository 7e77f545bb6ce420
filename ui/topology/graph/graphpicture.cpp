// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphpicture.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Pictures are made of so many cards between two looks at Cancel.
constexpr std::size_t cardsAtOnce = 1024;

std::size_t pictureAt(qint32 index)
{
    return static_cast<std::size_t>(index);
}

QRectF turnedRect(const QRectF &rect)
{
    return rect.isNull() ? rect : QRectF(rect.y(), rect.x(), rect.height(), rect.width());
}

QRectF boundsOf(const std::vector<QPointF> &points)
{
    QPointF least = points.front();
    QPointF most = points.front();
    for (const QPointF &point : points) {
        least = { std::min(least.x(), point.x()), std::min(least.y(), point.y()) };
        most = { std::max(most.x(), point.x()), std::max(most.y(), point.y()) };
    }
    return { least, most };
}

/// "?×28×28×1"; empty for a single number, which has no shape.
QString flowShapeText(const PartialShape &shape)
{
    QStringList sizes;
    for (const qint64 size : shape)
        sizes.append(size < 0 ? u"?"_s : QString::number(size));
    return sizes.join(u'×');
}

/// Of a line as it is drawn: curves where it goes aside.
std::vector<QPointF> straightPieces(const std::vector<QPointF> &points, bool isHorizontal)
{
    if (points.size() < 3)
        return points;
    std::vector<QPointF> pieces{ points.front() };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1];
        const QPointF by = points[i] - from;
        constexpr int curvePieces = 4;
        for (int piece = 1; piece < curvePieces; ++piece) {
            const double t = static_cast<double>(piece) / curvePieces;
            const double aside = t * t * (3 - 2 * t);
            const double along = t * (1.5 - t * (1.5 - t)); // both control points half-way
            pieces.push_back(from
                             + (isHorizontal ? QPointF(by.x() * along, by.y() * aside)
                                             : QPointF(by.x() * aside, by.y() * along)));
        }
        pieces.push_back(points[i]);
    }
    return pieces;
}

} // namespace

GraphPicture::GraphPicture(const GraphSourcePtr &source, const GraphArrangement &arrangement)
    : m_source(source)
    , m_arrangement(arrangement)
    , m_metrics(arrangement.font)
{
}

Expected<GraphPicturePtr> GraphPicture::make(const GraphSourcePtr &source,
                                             const GraphArrangement &arrangement, Operation &op)
{
    std::shared_ptr<GraphPicture> picture(new GraphPicture(source, arrangement));
    if (auto done = picture->layOut(op); !done)
        return std::move(done).error();
    return GraphPicturePtr(std::move(picture));
}

Expected<Done> GraphPicture::layOut(Operation &op)
{
    const GraphPlan &plan = m_source->plan;
    m_groupSeen.assign(plan.groups.size(), true);
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const qint32 parent = plan.groups[i].parent;
        m_groupSeen[i] = parent < 0 || (m_groupSeen[pictureAt(parent)] && isOpen(parent));
    }
    m_groupCards.resize(plan.groups.size());
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        if (m_groupSeen[i])
            m_metrics.cut(m_groupCards[i] = groupCard(*m_source, static_cast<qint32>(i)));
    }
    m_boxCards.resize(plan.boxes.size());
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        if (i % cardsAtOnce == 0 && !op.checkpoint())
            return canceledError();
        const qint32 group = plan.boxes[i].group;
        if (group >= 0 && !(m_groupSeen[pictureAt(group)] && isOpen(group)))
            continue;
        m_metrics.cut(m_boxCards[i] = boxCard(*m_source, static_cast<qint32>(i)));
        if (!m_arrangement.hasCharts)
            m_boxCards[i].charted = -1;
    }
    const double line = m_metrics.textHeight();
    // Cards are wider than high: from left to right lines go farther aside.
    const double gap = m_arrangement.isHorizontal ? 6.5 : 2.2;
    const LayoutSpacing spacing{ .nodes = 1.4 * line, .lines = 0.8 * line, .layers = gap * line };
    Expected<GroupedLayout> layout = groupedLayout(describe(), spacing, op);
    if (!layout)
        return std::move(layout).error();
    m_layout = *std::move(layout);
    if (m_arrangement.isHorizontal)
        turn();
    m_lineBounds.reserve(m_layout.lines.size());
    for (const LayoutLine &route : m_layout.lines)
        m_lineBounds.push_back(boundsOf(route.points));
    markControlLines();
    if (!op.checkpoint())
        return canceledError();
    placeLabels();
    return Done{};
}

void GraphPicture::markControlLines()
{
    m_isControl.assign(m_layout.lines.size(), true);
    for (std::size_t edge = 0; edge < m_layout.edges.size(); ++edge) {
        for (const qint32 line : m_layout.edges[edge])
            m_isControl[pictureAt(line)] = m_isControl[pictureAt(line)] && isControlEdge(edge);
    }
}

bool GraphPicture::hasControlLines() const
{
    return std::find(m_isControl.begin(), m_isControl.end(), true) != m_isControl.end();
}

bool GraphPicture::isControlEdge(std::size_t edge) const
{
    const std::vector<bool> &control = m_source->plan.isControl;
    return edge < control.size() && control[edge];
}

/// The shape of what goes along \a edge; empty where it is not known.
QString GraphPicture::flowText(std::size_t edge) const
{
    const Topology &topology = m_source->topology;
    const auto &[fromBox, toBox] = m_source->plan.edges[edge];
    const qint32 from = m_source->plan.boxes[pictureAt(fromBox)].node;
    const TopologyNode &to = topology.nodes().at(m_source->plan.boxes[pictureAt(toBox)].node);
    std::optional<qint32> output;
    for (qsizetype i = 0; i < to.inbound.size(); ++i) {
        const InboundSlot slot = topology.inboundSlot(to, i);
        if (to.inbound.at(i) != from || slot.isControl)
            continue;
        if (output && *output != slot.output)
            return {}; // several tensors take the same way
        output = slot.output;
    }
    const auto shapes = topology.outputShapes(topology.nodes().at(from));
    const auto shape = shapes.value(output.value_or(-1));
    return shape ? flowShapeText(*shape) : QString();
}

/// Where an edge leaves its box; edges that share that line have to agree.
std::vector<LineLabel> GraphPicture::wantedLabels() const
{
    std::vector<LineLabel> wanted;
    std::vector<bool> isSeen(m_layout.lines.size());
    QHash<qint32, std::size_t> places;
    for (std::size_t edge = 0; edge < m_layout.edges.size(); ++edge) {
        const std::vector<qint32> &way = m_layout.edges[edge];
        if (way.empty() || isControlEdge(edge))
            continue;
        const qint32 line = way.front();
        const QString text = flowText(edge);
        if (isSeen[pictureAt(line)]) {
            if (const auto place = places.constFind(line);
                place != places.constEnd() && wanted[*place].text != text)
                wanted[*place].text.clear();
            continue;
        }
        isSeen[pictureAt(line)] = true;
        places.insert(line, wanted.size());
        wanted.push_back(
            { line, text, { 0, 0, m_metrics.textWidth(text), m_metrics.textHeight() } });
    }
    std::erase_if(wanted, [](const LineLabel &label) { return label.text.isEmpty(); });
    return wanted;
}

void GraphPicture::placeLabels()
{
    LabelSurroundings around;
    around.isHorizontal = m_arrangement.isHorizontal;
    for (const GraphItem card : cards())
        around.boxes.push_back(rect(card));
    for (std::size_t group = 0; group < m_layout.groups.size(); ++group) {
        const QRectF &rect = m_layout.groups[group];
        if (rect.isNull() || !m_arrangement.open[group])
            continue;
        around.boxes.emplace_back(rect.topLeft(), QSizeF(rect.width(), m_metrics.bandHeight()));
        around.borders.push_back(rect);
    }
    for (const LayoutLine &line : m_layout.lines)
        around.lines.push_back(straightPieces(line.points, m_arrangement.isHorizontal));
    m_labels = placeLineLabels(wantedLabels(), around);
}

QSizeF GraphPicture::measure(const CardText &text) const
{
    const QSizeF size = m_metrics.cardSize(text);
    return m_arrangement.isHorizontal ? size.transposed() : size;
}

GroupedGraph GraphPicture::describe()
{
    const GraphPlan &plan = m_source->plan;
    GroupedGraph graph;
    graph.edges = plan.edges;
    graph.nodes.reserve(plan.boxes.size());
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const bool isSeen = !m_boxCards[i].title.isEmpty();
        graph.nodes.push_back(
            { isSeen ? measure(m_boxCards[i]) : QSizeF(1, 1), plan.boxes[i].group });
    }
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        LayoutGroup group;
        group.parent = plan.groups[i].parent;
        group.isOpen = m_arrangement.open[i];
        if (m_groupSeen[i]) {
            CardText title;
            title.title = m_groupCards[i].title;
            title.kind = NodeKind::Group;
            title.severity = m_groupCards[i].severity;
            group.closedSize = measure(group.isOpen ? title : m_groupCards[i]);
        }
        // The picture may be turned: what is above then is at the left before.
        (m_arrangement.isHorizontal ? group.margin : group.header) = m_metrics.bandHeight();
        graph.groups.push_back(group);
    }
    return graph;
}

void GraphPicture::turn()
{
    for (QRectF &rect : m_layout.nodes)
        rect = turnedRect(rect);
    for (QRectF &rect : m_layout.groups)
        rect = turnedRect(rect);
    for (LayoutLine &line : m_layout.lines) {
        for (QPointF &point : line.points)
            point = point.transposed();
    }
    m_layout.size.transpose();
}

QRectF GraphPicture::rect(GraphItem item) const
{
    switch (item.kind) {
    case GraphItem::Kind::Box:
        return m_layout.nodes[pictureAt(item.index)];
    case GraphItem::Kind::Group:
        return m_layout.groups[pictureAt(item.index)];
    case GraphItem::Kind::None:
        break;
    }
    return {};
}

const CardText &GraphPicture::card(GraphItem item) const
{
    Q_ASSERT(!item.isNone());
    return item.isBox() ? m_boxCards[pictureAt(item.index)] : m_groupCards[pictureAt(item.index)];
}

GraphItem GraphPicture::shown(qint32 box) const
{
    GraphItem item{ GraphItem::Kind::Box, box };
    const GraphPlan &plan = m_source->plan;
    for (qint32 group = plan.boxes[pictureAt(box)].group; group >= 0;
         group = plan.groups[pictureAt(group)].parent) {
        if (!isOpen(group))
            item = { GraphItem::Kind::Group, group };
    }
    return item;
}

GraphItem GraphPicture::shownGroup(qint32 group) const
{
    GraphItem item{ GraphItem::Kind::Group, group };
    const GraphPlan &plan = m_source->plan;
    for (group = plan.groups[pictureAt(group)].parent; group >= 0;
         group = plan.groups[pictureAt(group)].parent) {
        if (!isOpen(group))
            item.index = group;
    }
    return item;
}

GraphItem GraphPicture::shownNode(qint32 node) const
{
    if (node < 0)
        return {};
    const GraphPlan &plan = m_source->plan;
    if (const qint32 box = plan.boxOfNode[pictureAt(node)]; box >= 0)
        return shown(box);
    const qint32 group = plan.groupOfNode[pictureAt(node)];
    return group < 0 ? GraphItem() : shownGroup(group);
}

qint32 GraphPicture::nodeOf(GraphItem item) const
{
    const GraphPlan &plan = m_source->plan;
    if (item.isBox())
        return plan.boxes[pictureAt(item.index)].node;
    return item.isGroup() ? plan.groups[pictureAt(item.index)].node : -1;
}

GraphItem GraphPicture::itemAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_layout.nodes.size(); ++i) {
        if (m_layout.nodes[i].contains(point))
            return { GraphItem::Kind::Box, static_cast<qint32>(i) };
    }
    // Inner groups come behind those around them.
    for (std::size_t i = m_layout.groups.size(); i-- > 0;) {
        if (m_layout.groups[i].contains(point))
            return { GraphItem::Kind::Group, static_cast<qint32>(i) };
    }
    return {};
}

std::vector<qint32> GraphPicture::linesOf(GraphItem item) const
{
    std::vector<qint32> lines;
    const auto &edges = m_source->plan.edges;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::vector<qint32> &way = m_layout.edges[i];
        if (!way.empty() && (shown(edges[i].first) == item || shown(edges[i].second) == item))
            lines.insert(lines.end(), way.begin(), way.end());
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::vector<GraphItem> GraphPicture::neighbours(GraphItem item, bool forward) const
{
    std::vector<GraphItem> found;
    for (const auto &[from, to] : m_source->plan.edges) {
        if (shown(forward ? from : to) != item)
            continue;
        const GraphItem other = shown(forward ? to : from);
        if (other != item && std::find(found.begin(), found.end(), other) == found.end())
            found.push_back(other);
    }
    return found;
}

std::vector<GraphItem> GraphPicture::cards() const
{
    std::vector<GraphItem> found;
    for (std::size_t i = 0; i < m_layout.nodes.size(); ++i) {
        if (!m_layout.nodes[i].isNull())
            found.push_back({ GraphItem::Kind::Box, static_cast<qint32>(i) });
    }
    for (std::size_t i = 0; i < m_layout.groups.size(); ++i) {
        if (!m_layout.groups[i].isNull() && !m_arrangement.open[i])
            found.push_back({ GraphItem::Kind::Group, static_cast<qint32>(i) });
    }
    return found;
}

std::vector<qint32> groupsAround(const GraphPlan &plan, GraphItem item)
{
    if (item.isNone())
        return {};
    std::vector<qint32> groups;
    for (qint32 group = item.isBox() ? plan.boxes[pictureAt(item.index)].group
                                     : plan.groups[pictureAt(item.index)].parent;
         group >= 0; group = plan.groups[pictureAt(group)].parent)
        groups.push_back(group);
    std::reverse(groups.begin(), groups.end());
    return groups;
}

} // namespace weightroom
