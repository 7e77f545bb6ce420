// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"
#include "core/model/modeljson.h"
#include "tests/bench/benchmark.h"
#include "ui/topology/graph/graphpainter.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int framesMeasured = 10;
constexpr double frameLimit = 33;
constexpr QSize screens[]{ { 1920, 1080 }, { 3840, 2160 } };
constexpr double zooms[]{ 0.15, 0.2, 0.25, 0.27, 0.32, 0.4, 0.43, 0.5, 0.6, 0.8, 1, 2 };

/// Rows of chains side by side, so that as many cards as possible are on the screen at once.
ModelArtifacts chains(int count, int length)
{
    QByteArrayList nodes{ R"({"name":"x","op":"Placeholder"})" };
    for (int chain = 0; chain < count; ++chain) {
        QByteArray before = "x";
        for (int i = 0; i < length; ++i) {
            const QByteArray name = "block_" + QByteArray::number(chain * length + i);
            const QByteArray attributes = i % 3 == 0
                ? R"("op":"Conv2D","attr":{"strides":{"list":{"i":["1","2","2","1"]}},)"
                  R"("padding":{"s":"U0FNRQ=="}})"
                : R"("op":"Relu")";
            nodes.append("{\"name\":\"" + name + "\"," + attributes + ",\"input\":[\"" + before
                         + "\"]}");
            // Some lines go aside, as in real models.
            before = i % 7 == 3 && chain > 0
                ? "block_" + QByteArray::number((chain - 1) * length + i)
                : name;
        }
    }
    ModelArtifacts artifacts;
    artifacts.modelTopology
        = bench::orFail(JsonText::parse("{\"node\":[" + nodes.join(',') + "]}"));
    return artifacts;
}

double frameMilliseconds(const GraphPicture &picture, QSize screen, double zoom)
{
    QImage image(screen, QImage::Format_RGB32);
    const GraphLook look{ .palette = lightPalette(), .zoom = zoom };
    double best = 1e9;
    for (int frame = 0; frame < framesMeasured; ++frame) {
        QElapsedTimer timer;
        timer.start();
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        GraphPainter(painter, picture, look).draw(QRectF(QPointF(0, 0), QSizeF(screen) / zoom), {});
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

std::size_t cardsSeen(const GraphPicture &picture, QSize screen, double zoom)
{
    const QRectF area(QPointF(0, 0), QSizeF(screen) / zoom);
    const std::vector<GraphItem> cards = picture.cards();
    return std::size_t(std::count_if(cards.begin(), cards.end(), [&](GraphItem item) {
        return picture.rect(item).intersects(area);
    }));
}

void measureFrames(const GraphPicture &picture)
{
    for (const QSize screen : screens) {
        double worst = 0;
        std::printf("  %d × %d:", screen.width(), screen.height());
        for (const double zoom : zooms) {
            const double time = frameMilliseconds(picture, screen, zoom);
            std::printf(" %.2f: %zu cards %.1f ms;", zoom, cardsSeen(picture, screen, zoom), time);
            worst = std::max(worst, time);
        }
        std::printf(" the longest %.1f ms (limit %.0f)\n", worst, frameLimit);
    }
}

void measure(int count, int length)
{
    const auto op = Operation::create();
    const ModelArtifacts artifacts = chains(count, length);
    const Topology topology = bench::orFail(readTopology(artifacts, *op));
    QElapsedTimer timer;
    timer.start();
    const GraphSourcePtr source = bench::orFail(makeGraphSource(topology, artifacts, *op));
    const double planned = double(timer.restart());
    GraphArrangement arrangement;
    arrangement.open.assign(source->plan.groups.size(), true);
    arrangement.font = QApplication::font();
    const GraphPicturePtr picture = bench::orFail(GraphPicture::make(source, arrangement, *op));
    const double made = double(timer.elapsed());
    std::printf("%zu cards: planned %.0f ms, laid out %.0f ms; frames at each zoom\n",
                source->plan.boxes.size(), planned, made);
    measureFrames(*picture);
}

/// From the parsed model of 200,000 nodes to its first picture, folded.
void measureOpening()
{
    const auto op = Operation::create();
    const QString path = bench::benchmarkModel(u"G"_s) + u"/model.json"_s;
    const ModelArtifacts artifacts
        = bench::orFail(readModelJson(bench::orFail(readFile(path)), path));
    const Topology topology = bench::orFail(readTopology(artifacts, *op));
    QElapsedTimer timer;
    timer.start();
    const GraphSourcePtr source = bench::orFail(makeGraphSource(topology, artifacts, *op));
    const double planned = double(timer.nsecsElapsed()) / 1e6;
    GraphArrangement arrangement;
    arrangement.open = foldedAtFirst(source->plan);
    arrangement.font = QApplication::font();
    arrangement.hasCharts = true;
    const GraphPicturePtr picture = bench::orFail(GraphPicture::make(source, arrangement, *op));
    const double made = double(timer.nsecsElapsed()) / 1e6;
    std::printf("G, %lld nodes, %zu cards in the first picture: planned after %.0f ms, laid out "
                "after %.0f ms (limit 1000); frames at each zoom\n",
                static_cast<long long>(topology.nodes().size()), picture->cards().size(), planned,
                made);
    measureFrames(*picture);
}

} // namespace

/// How long a picture of a graph takes to make and to draw.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    measureOpening();
    measure(50, 20);
    measure(75, 40);
    measure(100, 50);
    return 0;
}
