// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filesaver.h"
#include "core/io/file/modelfiles.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

/// Copies the model as a person does it: load, save with the same files, checked and synced.
void copyModel(const QString &from, const QString &to)
{
    const auto op = Operation::create();
    const ModelArtifacts model = bench::orFail(loadModelFiles(from, *op));
    const SaveResult saved
        = bench::orFail(saveModelFiles(to, model, { { ShardLayout::Kind::Keep }, false }, *op));
    if (!saved.verified)
        bench::fail({ .code = ErrorCode::Internal, .message = u"not verified"_s });
}

void copyFile(const QString &from, const QString &to, std::vector<char> &buffer)
{
    const int in = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    const int out
        = ::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool done = in >= 0 && out >= 0;
    for (ssize_t got = 1; done && got > 0;) {
        got = ::read(in, buffer.data(), buffer.size());
        done = got >= 0 && ::write(out, buffer.data(), static_cast<std::size_t>(got)) == got;
    }
    done = done && ::fsync(out) == 0;
    ::close(in);
    ::close(out);
    if (!done)
        bench::fail({ .code = ErrorCode::Io, .message = u"the plain copy failed"_s });
}

/// The reference: read, write and fsync, one file after the other, through a buffer of 1 MiB.
void copyPlainly(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    std::vector<char> buffer(1 << 20);
    const QStringList names = QDir(from).entryList(QDir::Files);
    for (const QString &name : names)
        copyFile(from + u'/' + name, to + u'/' + name, buffer);
    const int folder = ::open(QFile::encodeName(to).constData(), O_RDONLY | O_CLOEXEC);
    ::fsync(folder);
    ::close(folder);
}

/// Seconds of \a copy into \a to, which is not there before and gone afterwards.
double timed(const QString &to, const std::function<void()> &copy)
{
    QDir(to).removeRecursively();
    ::sync();
    QElapsedTimer timer;
    timer.start();
    copy();
    const double seconds = double(timer.nsecsElapsed()) * 1e-9;
    QDir(to).removeRecursively();
    return seconds;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

/// Copies the 1 GiB model folder to folder, checked and synced, against copy + fsync of its files.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString from = bench::benchmarkModel(u"L"_s);
    const QString to = from + u"-copy"_s;
    if (mode == u"copying"_s) {
        const int result = bench::answerChild([&] { copyModel(from, to); });
        QDir(to).removeRecursively();
        return result;
    }

    constexpr int runs = 7;
    std::vector<double> ours;
    std::vector<double> plain;
    for (int run = 0; run <= runs; ++run) {
        const double plainSeconds = timed(to, [&] { copyPlainly(from, to); });
        const double oursSeconds = timed(to, [&] { copyModel(from, to); });
        if (run == 0)
            continue; // it only warms the page cache
        plain.push_back(plainSeconds);
        ours.push_back(oursSeconds);
    }
    bench::report(u"copying L, synced"_s, { median(ours), median(plain) }, 1.15);
    bench::reportMemory(u"copying"_s, 16);
    return 0;
}
