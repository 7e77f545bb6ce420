// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/grouplayout.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr LayoutSpacing spacing;
const QSizeF boxSize(80, 30);

GroupedLayout layoutOf(const GroupedGraph &graph)
{
    const OperationPtr op = Operation::create();
    Expected<GroupedLayout> layout = groupedLayout(graph, spacing, *op);
    return layout ? std::move(*layout) : GroupedLayout();
}

/// 0 -> {1 -> {2} -> 3} -> 4: the chain runs through a group, and that through an inner one.
GroupedGraph nestedChain(bool outerOpen, bool innerOpen)
{
    GroupedGraph graph;
    graph.groups = { { -1, outerOpen, boxSize, 20 }, { 0, innerOpen, boxSize, 20 } };
    for (const qint32 group : { -1, 0, 1, 0, -1 })
        graph.nodes.push_back({ boxSize, group });
    graph.edges = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 4 } };
    return graph;
}

GroupedGraph randomGraph(std::mt19937 &random)
{
    const auto upTo = [&random](qint32 most) {
        return static_cast<qint32>(random() % static_cast<unsigned>(most));
    };
    GroupedGraph graph;
    const qint32 groups = upTo(6);
    for (qint32 i = 0; i < groups; ++i)
        graph.groups.push_back({ upTo(i + 1) - 1, upTo(4) != 0, boxSize, 18 });
    const qint32 nodes = 1 + upTo(20);
    for (qint32 i = 0; i < nodes; ++i)
        graph.nodes.push_back({ boxSize, upTo(groups + 1) - 1 });
    const qint32 edges = upTo(2 * nodes);
    for (qint32 i = 0; i < edges; ++i) {
        std::pair<qint32, qint32> edge{ upTo(nodes), upTo(nodes) };
        if (edge.first > edge.second && upTo(8) != 0)
            std::swap(edge.first, edge.second);
        graph.edges.push_back(edge);
    }
    return graph;
}

/// The rectangle that is seen for \a node; closed groups stand for what they hold.
QRectF shownBox(const GroupedGraph &graph, const GroupedLayout &layout, qint32 node)
{
    QRectF box = layout.nodes[static_cast<std::size_t>(node)];
    for (qint32 group = graph.nodes[static_cast<std::size_t>(node)].group; box.isNull();
         group = graph.groups[static_cast<std::size_t>(group)].parent)
        box = layout.groups[static_cast<std::size_t>(group)];
    return box;
}

QString wrongBox(const GroupedGraph &graph, const GroupedLayout &layout)
{
    struct Box
    {
        QRectF place;
        qint32 around;
        qint32 group; ///< -1 for nodes
    };
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        boxes.push_back({ layout.nodes[i], graph.nodes[i].group, -1 });
    for (std::size_t i = 0; i < graph.groups.size(); ++i)
        boxes.push_back({ layout.groups[i], graph.groups[i].parent, static_cast<qint32>(i) });
    std::erase_if(boxes, [](const Box &box) { return box.place.isNull(); });
    for (const Box &box : boxes) {
        if (box.around >= 0
            && !layout.groups[static_cast<std::size_t>(box.around)].contains(box.place))
            return u"a box is outside of its group"_s;
        for (const Box &other : boxes) {
            if (&box != &other && box.around == other.around && box.place.intersects(other.place))
                return u"two boxes overlap"_s;
        }
    }
    return {};
}

bool isAtBorder(const QRectF &box, QPointF point)
{
    return point.x() >= box.left() && point.x() <= box.right()
        && (qFuzzyCompare(point.y(), box.top()) || qFuzzyCompare(point.y(), box.bottom()));
}

QString wrongEdge(const GroupedGraph &graph, const GroupedLayout &layout)
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const auto [from, to] = graph.edges[i];
        const QRectF source = shownBox(graph, layout, from);
        const QRectF target = shownBox(graph, layout, to);
        const std::vector<qint32> &lines = layout.edges[i];
        if (lines.empty()) {
            if (source != target)
                return u"edge %1 is missing"_s.arg(i);
            continue;
        }
        const auto line = [&](std::size_t k) -> const LayoutLine & {
            return layout.lines[static_cast<std::size_t>(lines[k])];
        };
        if (!isAtBorder(source, line(0).points.front()))
            return u"edge %1 does not start at its box"_s.arg(i);
        if (!isAtBorder(target, line(lines.size() - 1).points.back())
            || !line(lines.size() - 1).hasEnd)
            return u"edge %1 does not end at its box"_s.arg(i);
        for (std::size_t k = 1; k < lines.size(); ++k) {
            const QPointF gap = line(k).points.front() - line(k - 1).points.back();
            if (gap.manhattanLength() > 1e-6)
                return u"edge %1 has a gap"_s.arg(i);
        }
    }
    return {};
}

/// Whether the line from \a a to \a b runs through the inside of \a box.
bool cutsThrough(QPointF a, QPointF b, const QRectF &box)
{
    const QRectF inside = box.adjusted(0.01, 0.01, -0.01, -0.01);
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double delta, double least, double most) {
        if (delta == 0)
            return start > least && start < most;
        from = std::max(from, std::min((least - start) / delta, (most - start) / delta));
        to = std::min(to, std::max((least - start) / delta, (most - start) / delta));
        return from < to;
    };
    return clip(a.x(), b.x() - a.x(), inside.left(), inside.right())
        && clip(a.y(), b.y() - a.y(), inside.top(), inside.bottom());
}

/// A line through a node that is seen, or through a closed group.
QString cutBox(const GroupedGraph &graph, const GroupedLayout &layout)
{
    std::vector<QRectF> boxes = layout.nodes;
    for (std::size_t i = 0; i < layout.groups.size(); ++i) {
        if (!graph.groups[i].isOpen)
            boxes.push_back(layout.groups[i]);
    }
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const std::vector<QPointF> &points = layout.lines[i].points;
        for (std::size_t k = 1; k < points.size(); ++k) {
            for (const QRectF &box : boxes) {
                if (!box.isNull() && cutsThrough(points[k - 1], points[k], box))
                    return u"line %1 runs through a box"_s.arg(i);
            }
        }
    }
    return {};
}

/// What is seen at all: nodes first, then groups.
std::vector<QRectF> boxesOf(const GroupedLayout &layout)
{
    std::vector<QRectF> boxes = layout.nodes;
    boxes.insert(boxes.end(), layout.groups.begin(), layout.groups.end());
    return boxes;
}

qint32 groupAround(const GroupedGraph &graph, std::size_t box)
{
    return box < graph.nodes.size() ? graph.nodes[box].group
                                    : graph.groups[box - graph.nodes.size()].parent;
}

/// Boxes without a line to another one of their level: they stand in rows, as wide as there is
/// room.
std::vector<bool> looseBoxes(const GroupedGraph &graph)
{
    std::vector<bool> loose(graph.nodes.size() + graph.groups.size(), true);
    const auto around = [&graph](std::size_t box) {
        std::vector<std::size_t> chain{ box };
        for (qint32 group = groupAround(graph, box); group >= 0;
             group = graph.groups[static_cast<std::size_t>(group)].parent)
            chain.push_back(graph.nodes.size() + static_cast<std::size_t>(group));
        return chain;
    };
    for (const auto &[from, to] : graph.edges) {
        const auto sources = around(static_cast<std::size_t>(from));
        const auto targets = around(static_cast<std::size_t>(to));
        for (const std::size_t box : sources) {
            if (std::find(targets.begin(), targets.end(), box) == targets.end())
                loose[box] = false;
        }
        for (const std::size_t box : targets) {
            if (std::find(sources.begin(), sources.end(), box) == sources.end())
                loose[box] = false;
        }
    }
    return loose;
}

/// Two boxes side by side or one above the other that are the other way round, or no longer in one
/// row, after \a group was opened.
QString shuffled(const GroupedGraph &graph, const GroupedLayout &before, const GroupedLayout &after)
{
    const std::vector<QRectF> old = boxesOf(before);
    const std::vector<QRectF> now = boxesOf(after);
    const std::vector<bool> loose = looseBoxes(graph);
    for (std::size_t a = 0; a < old.size(); ++a) {
        for (std::size_t b = a + 1; b < old.size(); ++b) {
            if (old[a].isNull() || old[b].isNull() || loose[a] || loose[b]
                || groupAround(graph, a) != groupAround(graph, b))
                continue;
            const auto way = [](double from, double to) {
                return std::abs(from - to) < 1e-6 ? 0 : from < to ? -1 : 1;
            };
            const int row = way(old[a].center().y(), old[b].center().y());
            if (row != way(now[a].center().y(), now[b].center().y()))
                return u"boxes %1 and %2 changed their rows"_s.arg(a).arg(b);
            if (row == 0
                && way(old[a].center().x(), old[b].center().x())
                    != way(now[a].center().x(), now[b].center().x()))
                return u"boxes %1 and %2 changed their places"_s.arg(a).arg(b);
        }
    }
    return {};
}

} // namespace

class TestGroupLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomGraphs();
    void closedGroupsStandForWhatTheyHold();
    void linesPassTheBordersOfOpenGroups();
    void linesOfOneSourceEnterOnce();
    void openingKeepsTheOrder();
    void openingShufflesNothing();
    void looseBoxesStandInRows();
    void badIndices();
    void cancel();
};

void TestGroupLayout::randomGraphs()
{
    std::mt19937 random(7);
    QString wrong;
    for (int round = 0; round < 400 && wrong.isEmpty(); ++round) {
        const GroupedGraph graph = randomGraph(random);
        const GroupedLayout layout = layoutOf(graph);
        if (layout.nodes.size() != graph.nodes.size())
            wrong = u"no layout"_s;
        if (wrong.isEmpty())
            wrong = wrongBox(graph, layout);
        if (wrong.isEmpty())
            wrong = wrongEdge(graph, layout);
        if (wrong.isEmpty())
            wrong = cutBox(graph, layout);
        if (!wrong.isEmpty())
            wrong += u" in graph %1"_s.arg(round);
    }
    QCOMPARE(wrong, QString());
}

void TestGroupLayout::closedGroupsStandForWhatTheyHold()
{
    const GroupedLayout layout = layoutOf(nestedChain(false, true));
    QVERIFY(layout.nodes[1].isNull());
    QVERIFY(layout.groups[1].isNull());
    QCOMPARE(layout.groups[0].size(), boxSize);
    QVERIFY(layout.edges[1].empty());
    QCOMPARE(layout.lines.size(), std::size_t(2));
}

void TestGroupLayout::linesPassTheBordersOfOpenGroups()
{
    const GroupedGraph graph = nestedChain(true, true);
    const GroupedLayout layout = layoutOf(graph);
    QCOMPARE(wrongBox(graph, layout), QString());
    QCOMPARE(wrongEdge(graph, layout), QString());
    QCOMPARE(layout.edges[0].size(), std::size_t(2));
    QCOMPARE(layout.edges[1].size(), std::size_t(2));
    const LayoutLine &outside = layout.lines[static_cast<std::size_t>(layout.edges[0].front())];
    QCOMPARE(outside.points.back().y(), layout.groups[0].top());
    QVERIFY(!outside.hasEnd);
    // The whole chain is straight.
    for (const QRectF &box : layout.nodes)
        QCOMPARE(box.center().x(), layout.nodes.front().center().x());
}

void TestGroupLayout::linesOfOneSourceEnterOnce()
{
    GroupedGraph graph;
    graph.groups = { { -1, true, boxSize, 20 } };
    graph.nodes = { { boxSize, -1 }, { boxSize, 0 }, { boxSize, 0 } };
    graph.edges = { { 0, 1 }, { 0, 2 } };
    const GroupedLayout layout = layoutOf(graph);
    QCOMPARE(layout.lines.size(), std::size_t(3));
    QCOMPARE(layout.edges[0].front(), layout.edges[1].front());
}

void TestGroupLayout::openingKeepsTheOrder()
{
    // Four parallel branches, each through a group; the third is opened.
    GroupedGraph graph;
    graph.nodes.push_back({ boxSize, -1 });
    for (qint32 branch = 0; branch < 4; ++branch) {
        graph.groups.push_back({ -1, false, boxSize, 20 });
        for (qint32 i = 0; i < 3; ++i) {
            const auto node = static_cast<qint32>(graph.nodes.size());
            graph.nodes.push_back({ boxSize, branch });
            graph.edges.emplace_back(i == 0 ? 0 : node - 1, node);
        }
    }
    const GroupedLayout before = layoutOf(graph);
    graph.groups[2].isOpen = true;
    const GroupedLayout after = layoutOf(graph);
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = 0; b < 4; ++b)
            QCOMPARE(after.groups[a].center().x() < after.groups[b].center().x(),
                     before.groups[a].center().x() < before.groups[b].center().x());
    }
    QVERIFY(!after.nodes[7].isNull());
}

void TestGroupLayout::openingShufflesNothing()
{
    std::mt19937 random(11);
    QStringList wrong;
    int opened = 0;
    for (int round = 0; round < 400; ++round) {
        GroupedGraph graph = randomGraph(random);
        if (graph.groups.empty())
            continue;
        LayoutGroup &group = graph.groups[random() % graph.groups.size()];
        group.isOpen = false;
        const GroupedLayout before = layoutOf(graph);
        group.isOpen = true;
        const GroupedLayout after = layoutOf(graph);
        ++opened;
        if (const QString what = shuffled(graph, before, after); !what.isEmpty())
            wrong.append(what + u" in graph %1"_s.arg(round));
    }
    QVERIFY(opened > 200);
    QCOMPARE(wrong, QStringList());
}

void TestGroupLayout::looseBoxesStandInRows()
{
    GroupedGraph graph;
    graph.nodes.assign(42, { boxSize, -1 });
    graph.edges = { { 0, 1 } };
    const GroupedLayout layout = layoutOf(graph);
    QCOMPARE(wrongBox(graph, layout), QString());
    QCOMPARE(wrongEdge(graph, layout), QString());
    QVERIFY2(layout.size.width() < 12 * boxSize.width(),
             qPrintable(QString::number(layout.size.width())));
    QVERIFY(layout.nodes[2].top() > layout.nodes[1].bottom());
    for (std::size_t i = 3; i < graph.nodes.size(); ++i) {
        const bool isInOrder = layout.nodes[i].top() > layout.nodes[i - 1].bottom()
            || layout.nodes[i].left() > layout.nodes[i - 1].right();
        QVERIFY2(isInOrder, qPrintable(QString::number(i)));
    }
}

void TestGroupLayout::badIndices()
{
    const OperationPtr op = Operation::create();
    GroupedGraph edges = nestedChain(true, true);
    edges.edges.emplace_back(0, 5);
    GroupedGraph nodes = nestedChain(true, true);
    nodes.nodes[0].group = 2;
    GroupedGraph groups = nestedChain(true, true);
    groups.groups[0].parent = 1;
    for (const GroupedGraph &graph : { edges, nodes, groups }) {
        const Expected<GroupedLayout> layout = groupedLayout(graph, spacing, *op);
        QVERIFY(!layout);
        QCOMPARE(errorCodeName(layout.error().code), u"BadArgument"_s);
    }
}

void TestGroupLayout::cancel()
{
    const OperationPtr op = Operation::create();
    op->cancel();
    const Expected<GroupedLayout> layout = groupedLayout(nestedChain(true, true), spacing, *op);
    QVERIFY(!layout);
    QCOMPARE(errorCodeName(layout.error().code), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestGroupLayout)

#include "tst_grouplayout.moc"
