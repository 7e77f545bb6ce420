// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/modelfiles.h"
#include "core/topology/layout/layout.h"
#include "core/topology/topology.h"
#include "tests/bench/benchmark.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

const QSizeF nodeSize(120, 40);

/// Blocks of a, b, c, add, where a also feeds add: what residual networks are made of.
LayoutGraph residualChain(qint32 nodes)
{
    LayoutGraph graph;
    graph.nodes.assign(static_cast<std::size_t>(nodes), { nodeSize });
    for (qint32 i = 1; i < nodes; ++i) {
        graph.edges.push_back({ i - 1, i });
        if (i % 4 == 3)
            graph.edges.push_back({ i - 3, i });
    }
    return graph;
}

/// The graph of the model at \a path without nodes that only hold weights.
LayoutGraph modelGraph(const QString &path)
{
    const auto op = Operation::create();
    const Topology topology
        = bench::orFail(readTopology(bench::orFail(loadModelFiles(path, *op)), *op));
    LayoutGraph graph;
    std::vector<qint32> places(static_cast<std::size_t>(topology.topLevelCount()), -1);
    for (qsizetype i = 0; i < topology.topLevelCount(); ++i) {
        if (topology.nodes().at(i).type == "Const")
            continue;
        places[static_cast<std::size_t>(i)] = static_cast<qint32>(graph.nodes.size());
        graph.nodes.push_back({ nodeSize });
    }
    const auto last = static_cast<qint32>(places.size());
    for (const auto &[from, to] : topology.edges()) {
        if (from >= last || to >= last)
            continue;
        const qint32 source = places[static_cast<std::size_t>(from)];
        const qint32 target = places[static_cast<std::size_t>(to)];
        if (source >= 0 && target >= 0)
            graph.edges.push_back({ source, target });
    }
    return graph;
}

Layout layoutOf(const LayoutGraph &graph)
{
    const auto op = Operation::create();
    return bench::orFail(layeredLayout(graph, {}, *op));
}

double medianMilliseconds(const LayoutGraph &graph)
{
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        layoutOf(graph);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double measureChain(qint32 nodes, double limit)
{
    const double time = medianMilliseconds(residualChain(nodes));
    std::printf("%6d nodes in residual blocks: %8.1f ms (limit %.0f)\n", nodes, time, limit);
    return time;
}

/// How many lines cross in Graphviz's picture; -1 where it is not installed.
qint64 crossingsOfDot(const LayoutGraph &graph)
{
    const QString dot = QStandardPaths::findExecutable(u"dot"_s);
    if (dot.isEmpty())
        return -1;
    QByteArray text = "digraph { node [shape=box, fixedsize=true, width=1.67, height=0.56];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        text += QByteArray::number(qint64(i)) + ";\n";
    for (const LayoutEdge &edge : graph.edges)
        text += QByteArray::number(edge.from) + "->" + QByteArray::number(edge.to) + ";\n";
    QProcess process;
    process.start(dot, { u"-v"_s, u"-Tplain"_s });
    process.write(text + "}\n");
    process.closeWriteChannel();
    process.waitForFinished(-1);
    static const QRegularExpression crossings(u"mincross %1: ([0-9]+) crossings"_s.arg(u"[^:]*"_s));
    const auto match = crossings.match(QString::fromLatin1(process.readAllStandardError()));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

void compareWithDot(const QString &path)
{
    const LayoutGraph graph = modelGraph(path);
    const double time = medianMilliseconds(graph);
    std::printf("%-40s %6zu nodes %6zu edges %8.2f ms, crossings: %lld, dot %lld\n",
                qPrintable(QFileInfo(path).fileName()), graph.nodes.size(), graph.edges.size(),
                time, layoutOf(graph).crossings, crossingsOfDot(graph));
}

} // namespace

/// Models to compare with Graphviz are given as arguments.
int main(int argc, char *argv[])
{
    measureChain(1'000, 50);
    const double five = measureChain(5'000, 300);
    const double twenty = measureChain(20'000, 1'500);
    std::printf("20,000 against 5,000 nodes: %.1f times (limit 6)\n", twenty / five);
    for (int i = 1; i < argc; ++i)
        compareWithDot(QString::fromLocal8Bit(argv[i]));
    return 0;
}
