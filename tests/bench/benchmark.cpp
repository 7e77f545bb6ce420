// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/benchmark.h"

#include "core/io/file/filehandler.h"
#include "tests/support/modelgenerator.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom::bench {

namespace {

/// Raised when the generator writes other bytes than before.
constexpr int generatorVersion = 1;

void print(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

double processorSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Times of several runs of one piece of work.
struct Times
{
    std::vector<double> seconds;
    std::vector<double> processorSeconds;

    void add(const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = bench::processorSeconds();
        work();
        processorSeconds.push_back(bench::processorSeconds() - before);
        seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QString inUnits(double seconds)
{
    return seconds < 0.1 ? u"%1 ms"_s.arg(seconds * 1e3, 0, 'f', 3)
                         : u"%1 s"_s.arg(seconds, 0, 'f', 3);
}

} // namespace

void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.message));
    std::exit(1);
}

QString benchmarkModel(const QString &kind)
{
    const QString place
        = qEnvironmentVariable("WEIGHTROOM_BENCH_DIR", QDir::tempPath() + u"/weightroom-bench"_s);
    const QString folder = place + u'/' + kind;
    QFile stamp(folder + u"/generated-%1"_s.arg(generatorVersion));
    if (stamp.exists())
        return folder;
    print(u"generating %1"_s.arg(folder));
    orFail(kind == u"L"_s       ? testing::generateLayersModel(folder, testing::largeModel)
               : kind == u"Q"_s ? testing::generateLayersModel(folder, testing::quantizedModel)
               : kind == u"M"_s ? testing::generateLayersModel(folder, testing::mediumModel)
                                : testing::generateGraphModel(folder, {}));
    if (!stamp.open(QIODevice::WriteOnly))
        fail({ .code = ErrorCode::Io, .message = stamp.errorString() });
    return folder;
}

OpenedModel openModel(const QString &folder)
{
    const auto op = Operation::create();
    FileHandler handler(folder, {}, QThreadPool::globalInstance());
    QFuture<Expected<ModelArtifacts>> loading = handler.load(op);
    loading.waitForFinished();
    return orFail(examineModel(orFail(loading.takeResult()), *op));
}

Comparison compare(int runs, const std::function<void()> &work,
                   const std::function<void()> &reference)
{
    work();
    reference();
    Times ours;
    Times theirs;
    for (int i = 0; i < runs; ++i) {
        ours.add(work);
        theirs.add(reference);
    }
    return { .seconds = median(ours.seconds),
             .referenceSeconds = median(theirs.seconds),
             .processorSeconds = median(ours.processorSeconds),
             .referenceProcessorSeconds = median(theirs.processorSeconds) };
}

void report(const QString &name, const Comparison &comparison, double limit)
{
    print(u"%1: %2, reference %3, ratio %4 (at most %5)"_s
              .arg(name, inUnits(comparison.seconds), inUnits(comparison.referenceSeconds))
              .arg(comparison.ratio(), 0, 'f', 2)
              .arg(limit, 0, 'f', 2));
}

void reportProcessor(const QString &name, const Comparison &comparison, double limit)
{
    report(name, comparison, limit);
    print(u"    processor time: %1, reference %2, ratio %3"_s
              .arg(inUnits(comparison.processorSeconds),
                   inUnits(comparison.referenceProcessorSeconds))
              .arg(comparison.processorRatio(), 0, 'f', 2));
}

PrivateMemoryPeak::PrivateMemoryPeak()
    : m_thread([this] {
        while (!m_stopped) {
            sample();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    })
{
}

PrivateMemoryPeak::~PrivateMemoryPeak()
{
    m_stopped = true;
    m_thread.join();
}

qint64 PrivateMemoryPeak::kibibytes()
{
    sample();
    return m_peak;
}

void PrivateMemoryPeak::sample()
{
    std::FILE *status = std::fopen("/proc/self/status", "re");
    if (status == nullptr)
        return;
    char line[256];
    while (std::fgets(line, sizeof line, status) != nullptr) {
        long long kibibytes = 0;
        if (std::sscanf(line, "RssAnon: %lld kB", &kibibytes) == 1) {
            m_peak = std::max<qint64>(m_peak, kibibytes);
            break;
        }
    }
    std::fclose(status);
}

qint64 childPeakKibibytes(const QString &mode)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), { mode });
    child.waitForFinished(-1);
    const QByteArray answer = child.readAllStandardOutput().trimmed();
    if (child.exitCode() != 0 || answer.isEmpty())
        fail({ .code = ErrorCode::Internal, .message = u"%1 failed"_s.arg(mode) });
    return answer.toLongLong();
}

int answerChild(const std::function<void()> &work)
{
    PrivateMemoryPeak peak;
    work();
    std::printf("%lld\n", static_cast<long long>(peak.kibibytes()));
    return 0;
}

void reportMemory(const QString &mode, double limitMebibytes)
{
    const qint64 empty = childPeakKibibytes(u"empty"_s);
    const qint64 ours = childPeakKibibytes(mode);
    print(u"private memory of %1: %2 MiB above the %3 MiB of an empty program (at most %4)"_s
              .arg(mode)
              .arg(double(ours - empty) / 1024, 0, 'f', 1)
              .arg(double(empty) / 1024, 0, 'f', 1)
              .arg(limitMebibytes, 0, 'f', 0));
}

} // namespace weightroom::bench
