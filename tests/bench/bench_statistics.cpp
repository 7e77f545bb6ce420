// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/manage/keptstatistics.h"
#include "core/manage/library.h"
#include "core/weights/statistics/contentkey.h"
#include "core/weights/statistics/modelstatistics.h"
#include "core/weights/statistics/tensorsummary.h"
#include "core/weights/tensorplane.h"
#include "tests/bench/benchmark.h"
#include "tests/support/tensors.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int threads = 2;

/// Summaries of all tensors as the program computes them: a job on a pool of two.
void summarizeModel(const QList<Tensor> &tensors, int bins)
{
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    auto done = run(&pool, Operation::create(), [&](Operation &op) -> Expected<Done> {
        for (const auto &summary :
             bench::orFail(summarizeAll(tensors, { .bins = bins }, op, &pool)))
            bench::orFail(summary);
        return Done{};
    });
    done.waitForFinished();
    bench::orFail(done.takeResult());
}

/// Adds up values in eight lanes, which the compiler turns into vector registers.
template <typename Value, typename Sum>
Sum sumOf(const std::byte *bytes, std::size_t size)
{
    std::array<Sum, 32> lanes{};
    for (std::size_t i = 0; i + lanes.size() * sizeof(Value) <= size;
         i += lanes.size() * sizeof(Value)) {
        std::array<Value, 32> values;
        std::memcpy(values.data(), bytes + i, sizeof values);
        for (std::size_t lane = 0; lane < lanes.size(); ++lane)
            lanes[lane] += static_cast<Sum>(values[lane]);
    }
    Sum sum = 0;
    for (const Sum lane : lanes)
        sum += lane;
    return sum;
}

/// The reference: maps each file and adds up what is in it, two threads at once.
template <typename Value, typename Sum>
void sumFiles(const QStringList &paths)
{
    std::atomic_int next = 0;
    std::atomic<double> total = 0;
    const auto work = [&] {
        for (int i = next++; i < paths.size(); i = next++) {
            const int fd = ::open(QFile::encodeName(paths.at(i)).constData(), O_RDONLY);
            struct stat info;
            ::fstat(fd, &info);
            const auto size = static_cast<std::size_t>(info.st_size);
            void *bytes = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0);
            total = total + double(sumOf<Value, Sum>(static_cast<const std::byte *>(bytes), size));
            ::munmap(bytes, size);
            ::close(fd);
        }
    };
    std::thread other(work);
    work();
    other.join();
}

QStringList weightFiles(const OpenedModel &model)
{
    QStringList paths;
    for (const WeightShard &shard : model.artifacts.weightData->shards())
        paths.append(shard.source->name());
    return paths;
}

/// NumPy doing the same for each tensor: seconds, or nothing where it is not installed.
std::optional<double> numpySeconds(const QString &folder)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(u"/usr/bin/python3"_s,
                 { QString::fromUtf8(BENCH_SOURCE_DIR) + u"/numpystatistics.py"_s, folder });
    if (!python.waitForFinished(-1) || python.exitCode() != 0)
        return {};
    return python.readAllStandardOutput().trimmed().toDouble();
}

/// All weights of \a model as one tensor.
Tensor wholeOf(const OpenedModel &model)
{
    Tensor tensor;
    tensor.data = *model.artifacts.weightData;
    tensor.spec = testing::specOf({ tensor.data.size() / 4 }, Dtype::Float32);
    tensor.offset = 0;
    tensor.bytes = tensor.data.size();
    return tensor;
}

void reportSample(const Tensor &tensor)
{
    const auto op = Operation::create();
    QElapsedTimer timer;
    timer.start();
    bench::orFail(summarizeSample(tensor, 262'144, *op));
    std::printf("a sample of %lld elements: %.1f ms (at most 100)\n",
                static_cast<long long>(tensor.spec.elements()), double(timer.nsecsElapsed()) / 1e6);
}

/// The longest of several waits from cancel() until the workers have ended, and what the processors
/// did for this program meanwhile: the rest of a wait is that of a busy machine.
void reportCancel(const Tensor &tensor)
{
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    double worst = 0;
    double mostWork = 0;
    for (int i = 0; i < 20; ++i) {
        const auto op = Operation::create();
        auto done = run(&pool, op, [&](Operation &operation) {
            return summarize(tensor, { .bins = 512, .hasExactQuantiles = true }, operation, &pool);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + 10 * i));
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        op->cancel();
        pool.waitForDone();
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
        mostWork = std::max(mostWork, 1e3 * double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::printf(
        "from cancel to the end of all workers: %.1f ms (at most 20), %.1f ms of processors\n",
        worst, mostWork);
}

void reportFloats()
{
    const QString large = bench::benchmarkModel(u"L"_s);
    const OpenedModel model = bench::openModel(large);
    const QStringList files = weightFiles(model);
    const auto floats = bench::compare(
        7, [&] { summarizeModel(model.tensors, 512); }, [&] { sumFiles<float, double>(files); });
    bench::reportProcessor(u"figures and 512 bins of L, to adding up its mapped bytes"_s, floats,
                           2);
}

void reportNumpy()
{
    const QString large = bench::benchmarkModel(u"L"_s);
    const OpenedModel model = bench::openModel(large);
    const auto numpy = numpySeconds(large);
    if (!numpy)
        return;
    const auto ours = bench::compare(
        3, [&] { summarizeModel(model.tensors, 512); }, [] {});
    std::printf("NumPy, per tensor: %.2f s, %.1f times as long (at least 10)\n", *numpy,
                *numpy / ours.seconds);
}

void reportWhole()
{
    const OpenedModel model = bench::openModel(bench::benchmarkModel(u"L"_s));
    const QStringList files = weightFiles(model);
    const Tensor whole = wholeOf(model);
    const auto one = bench::compare(
        5, [&] { summarizeModel({ whole }, 512); }, [&] { sumFiles<float, double>(files); });
    bench::reportProcessor(u"the same as one tensor of 268 million elements"_s, one, 2);
}

void reportCodes()
{
    const OpenedModel quantized = bench::openModel(bench::benchmarkModel(u"Q"_s));
    const QStringList codeFiles = weightFiles(quantized);
    bench::reportProcessor(u"figures and 512 bins of Q, to reading its mapped bytes"_s,
                           bench::compare(
                               15, [&] { summarizeModel(quantized.tensors, 512); },
                               [&] { sumFiles<quint8, quint32>(codeFiles); }),
                           2);
}

/// What is kept of L after the first look, found again, to computing it.
void reportSecondLook()
{
    const OpenedModel model = bench::openModel(bench::benchmarkModel(u"L"_s));
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.sqlite"_s));
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    const auto compute = [&] {
        auto done = run(&pool, Operation::create(), [&](Operation &op) {
            return computeAllStatistics(model.tensors, op, &pool);
        });
        done.waitForFinished();
        return bench::orFail(done.takeResult());
    };
    KnownStatistics known;
    for (const auto &figures : compute())
        known.push_back(bench::orFail(figures));
    KeptStatistics keeper(&library, &pool);
    const auto find = [&] {
        auto found = keeper.find(model.tensors, Operation::create());
        found.waitForFinished();
        return bench::orFail(found.takeResult());
    };
    auto kept
        = keeper.keep(model.tensors, known, statisticsKey(model.tensors), Operation::create());
    kept.waitForFinished();
    bench::orFail(kept.takeResult());
    const auto look = [&] {
        if (find().statistics != known)
            bench::fail({ ErrorCode::Internal, u"The figures that were kept are others."_s });
    };
    bench::report(u"a second look at L, to the first"_s, bench::compare(3, look, compute), 0.1);
    const auto hash = [&] {
        auto done = run(&pool, Operation::create(),
                        [&](Operation &op) { return contentHashes(model.tensors, op, &pool); });
        done.waitForFinished();
        bench::orFail(done.takeResult());
    };
    const auto copied = bench::compare(3, hash, compute);
    std::printf("hashing L, as for a copy of it, to the first look: %.2f\n", copied.ratio());
}

/// The computing behind a click on a tensor: see also bench_window.
void reportChart()
{
    const OpenedModel model = bench::openModel(bench::benchmarkModel(u"L"_s));
    Tensor tensor = wholeOf(model);
    tensor.spec.shape = { 1'000'000 };
    tensor.bytes = 4'000'000;
    const auto chart = bench::compare(
        20, [&] { summarizeModel({ tensor }, 512); }, [] {});
    std::printf("figures and chart of a tensor of 4 MB: %.1f ms (at most 50 on the screen)\n",
                chart.seconds * 1e3);
}

/// A heat map of a square of all values on a large screen.
void reportHeatMap(Tensor tensor)
{
    constexpr qint64 side = 16'384;
    constexpr qint64 cellSide = 20;
    tensor.spec.shape = { side, side };
    const PlaneRequest request{ .rows = { side, side },
                                .columns = { side, 1 },
                                .blockRows = cellSide,
                                .blockColumns = cellSide };
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    const auto read = [&](bool isSample) {
        auto done = run(&pool, Operation::create(), [&](Operation &op) {
            return isSample ? samplePlane(tensor, request, op)
                            : readPlane(tensor, request, op, &pool);
        });
        done.waitForFinished();
        bench::orFail(done.takeResult());
    };
    const auto planes = bench::compare(
        3, [&] { read(true); }, [&] { read(false); });
    std::printf("heat map of it, a sample: %.1f ms (at most 100), all: %.0f ms\n",
                planes.seconds * 1e3, planes.referenceSeconds * 1e3);
}

void reportHugeTensor()
{
    const Tensor whole = wholeOf(bench::openModel(bench::benchmarkModel(u"L"_s)));
    reportSample(whole);
    reportCancel(whole);
    reportHeatMap(whole);
}

void reportMemoryOfFigures()
{
    bench::reportMemory(u"statistics"_s, 16);
}

/// The parts by their names, so that one can be run alone.
struct BenchPart
{
    QString name;
    void (*report)();
};

const QList<BenchPart> &benchParts()
{
    static const QList<BenchPart> parts{
        { u"floats"_s, reportFloats },     { u"whole"_s, reportWhole },
        { u"numpy"_s, reportNumpy },       { u"codes"_s, reportCodes },
        { u"second"_s, reportSecondLook }, { u"chart"_s, reportChart },
        { u"huge"_s, reportHugeTensor },   { u"memory"_s, reportMemoryOfFigures }
    };
    return parts;
}

} // namespace

/// Figures and histograms of all tensors of L (1 GiB of floats) and Q (256 MiB of codes) against
/// merely adding up the same bytes, with two threads each, and against NumPy. Arguments name the
/// parts to be run; without any all of them are.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const QString mode = wanted.value(0);
    if (mode != u"statistics"_s && mode != u"empty"_s) {
        for (const BenchPart &part : benchParts()) {
            if (wanted.isEmpty() || wanted.contains(part.name))
                part.report();
        }
        return 0;
    }
    return bench::answerChild([&] {
        if (mode == u"statistics"_s)
            summarizeModel(bench::openModel(bench::benchmarkModel(u"L"_s)).tensors, 512);
    });
}
