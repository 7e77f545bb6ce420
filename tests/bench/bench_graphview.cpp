// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsontext.h"
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

constexpr QSize screen(1600, 1000);
constexpr int framesMeasured = 10;

/// Rows of chains side by side, so that as many cards as possible are on the screen at once.
ModelArtifacts chains(int count, int length)
{
    QByteArrayList nodes{ R"({"name":"x","op":"Placeholder"})" };
    for (int chain = 0; chain < count; ++chain) {
        QByteArray before = "x";
        for (int i = 0; i < length; ++i) {
            const QByteArray name = "n" + QByteArray::number(chain * length + i);
            nodes.append("{\"name\":\"" + name + "\",\"op\":\"" + (i % 3 == 0 ? "Conv2D" : "Relu")
                         + "\",\"input\":[\"" + before + "\"]}");
            before = name;
        }
    }
    ModelArtifacts artifacts;
    artifacts.modelTopology
        = bench::orFail(JsonText::parse("{\"node\":[" + nodes.join(',') + "]}"));
    return artifacts;
}

double frameMilliseconds(const GraphPicture &picture, double zoom)
{
    QImage image(screen, QImage::Format_RGB32);
    QElapsedTimer timer;
    timer.start();
    for (int frame = 0; frame < framesMeasured; ++frame) {
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        GraphPainter(painter, picture, lightPalette(), zoom)
            .draw(QRectF(QPointF(0, 0), QSizeF(screen) / zoom), {});
    }
    return double(timer.nsecsElapsed()) / 1e6 / framesMeasured;
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
    const double whole = std::min(screen.width() / picture->size().width(),
                                  screen.height() / picture->size().height());
    std::printf(
        "%6zu cards: planned %.0f ms, laid out %.0f ms; a frame with all of them (zoom %.2f) "
        "%.1f ms (limit 33), at 0.45 %.1f ms, at 1 %.1f ms\n",
        source->plan.boxes.size(), planned, made, whole, frameMilliseconds(*picture, whole),
        frameMilliseconds(*picture, 0.45), frameMilliseconds(*picture, 1));
}

} // namespace

/// How long a picture of a graph takes to make and to draw.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    measure(50, 20);
    measure(75, 40);
    measure(100, 50);
    return 0;
}
