// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr LayoutSpacing spacing;

LayoutGraph graphOf(qint32 nodes, const std::vector<std::pair<qint32, qint32>> &edges)
{
    LayoutGraph graph;
    graph.nodes.assign(static_cast<std::size_t>(nodes), LayoutNode{ QSizeF(100, 40) });
    for (const auto &[from, to] : edges)
        graph.edges.push_back({ from, to });
    return graph;
}

/// Chains with skips, as models have them, and sometimes an edge back, a loop or a double edge.
LayoutGraph randomGraph(std::mt19937 &random)
{
    const auto upTo = [&random](int most) {
        return static_cast<qint32>(random() % static_cast<unsigned>(most));
    };
    LayoutGraph graph;
    const qint32 count = 1 + upTo(24);
    for (qint32 i = 0; i < count; ++i)
        graph.nodes.push_back({ QSizeF(20 + upTo(180), 10 + upTo(60)) });
    const int edges = upTo(3 * count / 2 + 1);
    for (int i = 0; i < edges; ++i) {
        LayoutEdge edge{ upTo(count), upTo(count) };
        if (edge.from > edge.to && upTo(10) != 0)
            std::swap(edge.from, edge.to);
        const QSizeF &from = graph.nodes[static_cast<std::size_t>(edge.from)].size;
        edge.fromPort = (upTo(100) - 50) * from.width() / 120;
        if (upTo(5) == 0)
            edge.label = QSizeF(30 + upTo(40), 12);
        graph.edges.push_back(edge);
    }
    return graph;
}

Layout layoutOf(const LayoutGraph &graph)
{
    const OperationPtr op = Operation::create();
    Expected<Layout> layout = layeredLayout(graph, spacing, *op);
    return layout ? std::move(*layout) : Layout();
}

QString overlappingNodes(const Layout &layout)
{
    for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.nodes.size(); ++b) {
            if (layout.nodes[a].intersects(layout.nodes[b]))
                return u"nodes %1 and %2"_s.arg(a).arg(b);
        }
    }
    return {};
}

/// Whether the line from \a a to \a b runs through the inside of \a box.
bool runsThrough(QPointF a, QPointF b, const QRectF &box)
{
    if (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right()
        || std::max(a.y(), b.y()) < box.top() || std::min(a.y(), b.y()) > box.bottom())
        return false;
    const QRectF inside = box.adjusted(0.01, 0.01, -0.01, -0.01);
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double delta, double least, double most) {
        if (delta == 0)
            return start > least && start < most;
        const double first = (least - start) / delta;
        const double second = (most - start) / delta;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from < to;
    };
    return clip(a.x(), b.x() - a.x(), inside.left(), inside.right())
        && clip(a.y(), b.y() - a.y(), inside.top(), inside.bottom());
}

QString lineThroughNode(const Layout &layout)
{
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        const std::vector<QPointF> &points = layout.edges[i].points;
        for (std::size_t k = 1; k < points.size(); ++k) {
            for (std::size_t node = 0; node < layout.nodes.size(); ++node) {
                if (runsThrough(points[k - 1], points[k], layout.nodes[node]))
                    return u"edge %1 through node %2"_s.arg(i).arg(node);
            }
        }
    }
    return {};
}

QString wronglyDrawnEdge(const LayoutGraph &graph, const Layout &layout)
{
    const auto box = [&](qint32 i) { return layout.nodes[static_cast<std::size_t>(i)]; };
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge &edge = graph.edges[i];
        const LayoutRoute &route = layout.edges[i];
        const bool loop = edge.from == edge.to;
        const bool up = route.isReversed && !loop;
        const QRectF from = box(edge.from);
        const QRectF to = box(edge.to);
        const QPointF start(from.center().x() + edge.fromPort, up ? from.top() : from.bottom());
        const QPointF end(to.center().x() + edge.toPort, up ? to.bottom() : to.top());
        if (route.points.size() < 2 || route.points.front() != start || route.points.back() != end)
            return u"edge %1 does not go from port to port"_s.arg(i);
        for (std::size_t k = 1; k < route.points.size() && !loop; ++k) {
            const double step = route.points[k].y() - route.points[k - 1].y();
            if (up ? step > 0 : step < 0)
                return u"edge %1 turns round"_s.arg(i);
        }
    }
    return {};
}

bool isSame(const Layout &a, const Layout &b)
{
    return a.nodes == b.nodes && a.size == b.size && a.crossings == b.crossings
        && std::equal(a.edges.begin(), a.edges.end(), b.edges.begin(), b.edges.end(),
                      [](const LayoutRoute &x, const LayoutRoute &y) {
                          return x.points == y.points && x.isReversed == y.isReversed
                              && x.label == y.label;
                      });
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandRandomGraphs();
    void chainsAreStraight();
    void residualBlocksKeepTheChainStraight();
    void treesAndPlanarGraphsHaveNoCrossings_data();
    void treesAndPlanarGraphsHaveNoCrossings();
    void sourcesStandAboveTheirConsumer();
    void cyclesAreBroken();
    void depthNeedsNoStack();
    void hubsDoNotHang();
    void labelsStandFree();
    void orderDoesNotDependOnSizes();
    void emptyGraph();
    void pinnedNodes();
    void contradictoryEdges_data();
    void contradictoryEdges();
    void cancel();
};

void TestLayout::aThousandRandomGraphs()
{
    std::mt19937 random(20261123);
    QString wrong;
    for (int round = 0; round < 1000 && wrong.isEmpty(); ++round) {
        const LayoutGraph graph = randomGraph(random);
        const Layout layout = layoutOf(graph);
        if (layout.nodes.size() != graph.nodes.size() || layout.edges.size() != graph.edges.size())
            wrong = u"something is missing"_s;
        if (wrong.isEmpty())
            wrong = overlappingNodes(layout);
        if (wrong.isEmpty())
            wrong = wronglyDrawnEdge(graph, layout);
        if (wrong.isEmpty())
            wrong = lineThroughNode(layout);
        if (wrong.isEmpty() && round % 10 == 0 && !isSame(layout, layoutOf(graph)))
            wrong = u"the second picture is another one"_s;
        if (!wrong.isEmpty())
            wrong += u" in graph %1"_s.arg(round);
    }
    QCOMPARE(wrong, QString());
}

void TestLayout::chainsAreStraight()
{
    const Layout layout = layoutOf(graphOf(4, { { 0, 1 }, { 1, 2 }, { 2, 3 } }));
    for (const QRectF &box : layout.nodes)
        QCOMPARE(box.center().x(), layout.nodes.front().center().x());
    QCOMPARE(layout.edges.front().points.size(), std::size_t(2));
    QCOMPARE(layout.size, QSizeF(100, 4 * 40 + 3 * spacing.layers));
}

void TestLayout::residualBlocksKeepTheChainStraight()
{
    // Five blocks: a, b, c, add; a also feeds add.
    std::vector<std::pair<qint32, qint32>> edges;
    for (qint32 block = 0; block < 5; ++block) {
        const qint32 first = 3 * block;
        edges.insert(edges.end(),
                     { { first, first + 1 },
                       { first + 1, first + 2 },
                       { first + 2, first + 3 },
                       { first, first + 3 } });
    }
    const Layout layout = layoutOf(graphOf(16, edges));
    QCOMPARE(layout.crossings, 0);
    double least = layout.size.width();
    double most = 0;
    for (const QRectF &box : layout.nodes) {
        least = std::min(least, box.center().x());
        most = std::max(most, box.center().x());
    }
    QCOMPARE_LT(most - least, 100 / 2 + spacing.lines + 1);
}

void TestLayout::treesAndPlanarGraphsHaveNoCrossings_data()
{
    QTest::addColumn<LayoutGraph>("graph");

    QTest::newRow("a binary tree")
        << graphOf(7, { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 4 }, { 1, 5 }, { 2, 6 } });
    QTest::newRow("an inverted tree")
        << graphOf(7, { { 3, 1 }, { 5, 1 }, { 4, 2 }, { 6, 2 }, { 1, 0 }, { 2, 0 } });
    QTest::newRow("two chains") << graphOf(6, { { 0, 2 }, { 1, 3 }, { 2, 4 }, { 3, 5 } });
    QTest::newRow("branches that meet again") << graphOf(8,
                                                         { { 0, 1 },
                                                           { 0, 2 },
                                                           { 0, 3 },
                                                           { 1, 4 },
                                                           { 2, 5 },
                                                           { 3, 6 },
                                                           { 6, 7 },
                                                           { 5, 7 },
                                                           { 4, 7 } });
    QTest::newRow("a U with skips") << graphOf(7,
                                               { { 0, 1 },
                                                 { 1, 2 },
                                                 { 2, 3 },
                                                 { 3, 4 },
                                                 { 4, 5 },
                                                 { 5, 6 },
                                                 { 0, 6 },
                                                 { 1, 5 },
                                                 { 2, 4 } });
}

void TestLayout::treesAndPlanarGraphsHaveNoCrossings()
{
    QFETCH(const LayoutGraph, graph);
    QCOMPARE(layoutOf(graph).crossings, 0);
}

void TestLayout::sourcesStandAboveTheirConsumer()
{
    // 4 feeds only 3, through 5: both stand right above it.
    const Layout layout
        = layoutOf(graphOf(6, { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 4, 5 }, { 5, 3 } }));
    QCOMPARE(layout.nodes[5].top(), layout.nodes[2].top());
    QCOMPARE(layout.nodes[4].top(), layout.nodes[1].top());
}

void TestLayout::cyclesAreBroken()
{
    const LayoutGraph graph = graphOf(4, { { 0, 1 }, { 1, 2 }, { 2, 1 }, { 2, 3 }, { 3, 3 } });
    const Layout layout = layoutOf(graph);
    QVERIFY(!layout.edges[0].isReversed);
    QVERIFY(!layout.edges[1].isReversed);
    QVERIFY(layout.edges[2].isReversed);
    QVERIFY(layout.edges[4].isReversed);
    QCOMPARE_LT(layout.nodes[0].top(), layout.nodes[1].top());
    QCOMPARE_LT(layout.nodes[1].top(), layout.nodes[2].top());
    QCOMPARE(wronglyDrawnEdge(graph, layout), QString());
    QCOMPARE(lineThroughNode(layout), QString());
}

void TestLayout::depthNeedsNoStack()
{
    constexpr qint32 count = 50'000;
    std::vector<std::pair<qint32, qint32>> edges;
    for (qint32 i = 1; i < count; ++i)
        edges.emplace_back(i - 1, i);
    const Layout layout = layoutOf(graphOf(count, edges));
    QCOMPARE(layout.crossings, 0);
    QCOMPARE_GT(layout.nodes.back().top(), layout.nodes.front().top());
}

void TestLayout::hubsDoNotHang()
{
    // Two nodes that all others feed.
    constexpr qint32 count = 10'000;
    std::vector<std::pair<qint32, qint32>> edges;
    for (qint32 i = 2; i < count; ++i) {
        edges.emplace_back(i, 0);
        edges.emplace_back(i, 1);
    }
    QCOMPARE_GT(layoutOf(graphOf(count, edges)).crossings, 0);
}

void TestLayout::labelsStandFree()
{
    LayoutGraph graph = graphOf(5, { { 0, 1 }, { 0, 2 }, { 3, 2 }, { 3, 4 } });
    for (LayoutEdge &edge : graph.edges) {
        edge.label = QSizeF(80, 14);
        edge.fromPort = edge.to == 1 || edge.to == 2 ? -40 : 40;
    }
    graph.edges[1].fromPort = 45;
    graph.edges[2].fromPort = -45;
    const Layout layout = layoutOf(graph);
    for (std::size_t a = 0; a < graph.edges.size(); ++a) {
        const QRectF label(layout.edges[a].label, graph.edges[a].label);
        for (const QRectF &box : layout.nodes)
            QVERIFY(!label.intersects(box));
        for (std::size_t b = a + 1; b < graph.edges.size(); ++b)
            QVERIFY(!label.intersects(QRectF(layout.edges[b].label, graph.edges[b].label)));
    }
}

void TestLayout::orderDoesNotDependOnSizes()
{
    std::mt19937 random(7);
    LayoutGraph graph = randomGraph(random);
    const Layout before = layoutOf(graph);
    graph.nodes.front().size = QSizeF(800, 600);
    const Layout after = layoutOf(graph);
    QCOMPARE(after.crossings, before.crossings);
    for (std::size_t a = 0; a < graph.nodes.size(); ++a) {
        for (std::size_t b = 0; b < graph.nodes.size(); ++b) {
            if (before.nodes[a].bottom() < before.nodes[b].top())
                QCOMPARE_LE(after.nodes[a].center().y(), after.nodes[b].center().y());
        }
    }
}

void TestLayout::emptyGraph()
{
    const Layout layout = layoutOf({});
    QVERIFY(layout.nodes.empty());
    QVERIFY(layout.size.isEmpty());
    QCOMPARE(layoutOf(graphOf(1, {})).size, QSizeF(100, 40));
}

void TestLayout::pinnedNodes()
{
    // 4 feeds the end of the chain, 5 comes of its beginning.
    LayoutGraph graph = graphOf(6, { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 4, 3 }, { 0, 5 } });
    graph.nodes[4].pin = LayoutNode::Pin::Top;
    graph.nodes[5].pin = LayoutNode::Pin::Bottom;
    const Layout layout = layoutOf(graph);
    QCOMPARE(layout.nodes[4].top(), layout.nodes[0].top());
    QCOMPARE(layout.nodes[5].top(), layout.nodes[3].top());
    QCOMPARE(lineThroughNode(layout), QString());
}

void TestLayout::contradictoryEdges_data()
{
    QTest::addColumn<qint32>("from");
    QTest::addColumn<qint32>("to");

    QTest::newRow("to a node that is not there") << 0 << 3;
    QTest::newRow("from a node that is not there") << -1 << 0;
    QTest::newRow("down from the bottom") << 2 << 0;
    QTest::newRow("up to the top") << 0 << 1;
}

void TestLayout::contradictoryEdges()
{
    QFETCH(const qint32, from);
    QFETCH(const qint32, to);
    LayoutGraph graph = graphOf(3, { { from, to } });
    graph.nodes[1].pin = LayoutNode::Pin::Top;
    graph.nodes[2].pin = LayoutNode::Pin::Bottom;
    const OperationPtr op = Operation::create();
    const Expected<Layout> layout = layeredLayout(graph, spacing, *op);
    QVERIFY(!layout);
    QCOMPARE(errorCodeName(layout.error().code), u"BadArgument"_s);
}

void TestLayout::cancel()
{
    const OperationPtr op = Operation::create();
    op->cancel();
    const Expected<Layout> layout = layeredLayout(graphOf(2, { { 0, 1 } }), spacing, *op);
    QVERIFY(!layout);
    QCOMPARE(errorCodeName(layout.error().code), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestLayout)

#include "tst_layout.moc"
