// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// How long a frame of 1,000 small charts takes while they scroll, and how long it takes from
// choosing a tensor to its chart (and of a very large one, to that of a sample) on the screen, and
// to its heat map.
#include "core/base/bytesource.h"
#include "core/weights/encode.h"
#include "tests/bench/benchmark.h"
#include "ui/document/modeldocument.h"
#include "ui/histogram/histogramchart.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/histogram/histogrampage.h"
#include "ui/histogram/smallhistograms.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>
#include <random>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize chartScreen(1600, 1000);
constexpr int chartCount = 1000;
constexpr qint64 largeElements = qint64(1) << 28; // 1 GiB

/// Counts the paints of a widget that find what they wait for.
class PaintWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintWatch)

public:
    PaintWatch(QWidget *widget, std::function<bool()> isThere)
        : m_isThere(std::move(isThere))
    {
        widget->installEventFilter(this);
    }

    /// Milliseconds from now until it was painted.
    double wait(int limitMs = 60'000)
    {
        m_isDone = false;
        m_clock.start();
        while (!m_isDone && m_clock.elapsed() < limitMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return m_isDone ? m_time : -1;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isDone && m_isThere()) {
            m_isDone = true;
            m_time = double(m_clock.nsecsElapsed()) / 1e6;
        }
        return false;
    }

private:
    std::function<bool()> m_isThere;
    QElapsedTimer m_clock;
    bool m_isDone = true;
    double m_time = 0;
};

QList<float> bellValues(qsizetype count, quint32 seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> bell(0, 0.1F);
    QList<float> values;
    values.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        values.append(bell(engine));
    return values;
}

void measureScrolling()
{
    QList<EncodedTensor> encoded;
    for (int i = 0; i < chartCount; ++i)
        encoded.append(encodeFloat32(u"block_%1/conv/kernel"_s.arg(i), { 2000 },
                                     bellValues(2000, quint32(i))));
    QList<Finding> findings;
    const auto tensors
        = bench::orFail(locateTensors(artifactsOf(encoded), *Operation::create(), findings));
    QThreadPool pool;
    const std::optional<Expected<TensorStatistics>> unknown;
    SmallHistograms histograms(&pool);
    histograms.setTensors(tensors, [&](int) -> decltype(auto) { return unknown; });
    HistogramGrid grid(&histograms);
    grid.resize(chartScreen);
    grid.show();
    QList<int> rows(chartCount);
    std::iota(rows.begin(), rows.end(), 0);
    grid.setRows(rows);
    histograms.want(rows);
    while (!histograms.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    QImage image(chartScreen, QImage::Format_RGB32);
    std::vector<double> frames;
    for (int y = 0; y < grid.verticalScrollBar()->maximum(); y += 37) {
        grid.verticalScrollBar()->setValue(y);
        QElapsedTimer timer;
        timer.start();
        grid.viewport()->render(&image);
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    std::printf("%d charts, %zu frames of %dx%d: median %.2f ms, 99 %% %.2f ms, slowest %.2f ms "
                "(limit 16.6)\n",
                chartCount, frames.size(), chartScreen.width(), chartScreen.height(),
                frames[frames.size() / 2], frames[frames.size() * 99 / 100], frames.back());
}

/// A sparse file of 1 GiB with some values in it.
ByteSourcePtr largeBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(largeElements * 4))
        bench::fail(Error{ ErrorCode::Io, file.errorString() });
    const QList<float> values = bellValues(100'000, 1);
    for (qint64 i = 0; i < 16; ++i) {
        file.seek(i * (largeElements / 16) * 4);
        file.write(reinterpret_cast<const char *>(values.data()), values.size() * 4);
    }
    file.close();
    return bench::orFail(fileBytes(path));
}

ModelArtifacts twoTensors(const QString &folder)
{
    const QList<float> values = bellValues(1'000'000, 2);
    const EncodedTensor small = encodeFloat32(u"small"_s, { 1000, 1000 }, values);
    ModelArtifacts model = artifactsOf({ encodeFloat32(u"first"_s, { 1 }, { 0 }), small });
    WeightSpec large = small.spec;
    large.name = u"large"_s;
    large.shape = { 16'384, 16'384 };
    QList<WeightSpec> specs = model.weightSpecs->list;
    specs.append(large);
    model.weightSpecs = WeightSpecs::fromList(specs);
    const QByteArray front = QByteArray(4, '\0') + small.bytes;
    const ByteSourcePtr back = largeBytes(folder + u"/large.bin"_s);
    model.weightData
        = WeightData({ WeightShard{ memoryBytes(front, u"front"_s), front.size(), u"front"_s },
                       WeightShard{ back, back->size(), u"large.bin"_s } });
    return model;
}

void measureOpening()
{
    const QTemporaryDir folder;
    QThreadPool pool;
    ModelDocument document(u"bench"_s, &pool);
    const ModelArtifacts model = twoTensors(folder.path());
    document.open([&](const OperationPtr &) { return readyFuture(Expected(model)); });
    while (document.state() == ModelDocument::State::Loading)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    HistogramPage page(&document);
    page.resize(chartScreen);
    page.show();
    page.activate();
    while (!page.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    auto *chart = page.findChild<HistogramChart *>();
    const auto *head = page.findChild<QLabel *>(u"histogramHead"_s);
    const auto shows = [&](const QString &name, bool isSample) {
        return !chart->histogram().counts.isEmpty() && head->text().contains(name)
            && head->text().contains(u"sample"_s) == isSample;
    };
    PaintWatch small(chart, [&] { return shows(u"small"_s, false); });
    PaintWatch sample(chart, [&] { return shows(u"large"_s, true); });
    PaintWatch large(chart, [&] { return shows(u"large"_s, false); });
    document.setCurrentTensor(1);
    std::printf("4 MB: chart on screen after %.1f ms (limit 50)\n", small.wait());
    document.setCurrentTensor(2);
    const double first = sample.wait();
    std::printf("268 million: sample on screen after %.1f ms (limit 100), all %.0f ms later\n",
                first, large.wait());
}

void measureHeatMap()
{
    const QTemporaryDir folder;
    QThreadPool pool;
    QList<Finding> findings;
    const ModelArtifacts model = twoTensors(folder.path());
    const auto tensors = bench::orFail(locateTensors(model, *Operation::create(), findings));
    ValueGrid grid(&pool);
    grid.resize(chartScreen.width(), 400);
    grid.show();
    grid.setMode(ValueGrid::Mode::Map);
    grid.showTensor(tensors.at(0), {});
    while (!grid.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    for (const int tensor : { 1, 2 }) {
        PaintWatch shown(grid.heatMap(), [&] {
            return !grid.heatMap()->isEmpty()
                && grid.heatMap()->plane().request.rows.count
                == tensors.at(tensor).spec.shape.first();
        });
        grid.showTensor(tensors.at(tensor), {});
        std::printf("heat map of %lld values after %.1f ms\n",
                    static_cast<long long>(tensors.at(tensor).spec.elements()), shown.wait());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    applyTheme(Theme::Light);
    measureScrolling();
    measureOpening();
    measureHeatMap();
    return 0;
}

#include "bench_charts.moc"
