// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/database/localstoragehandler.h"
#include "core/io/database/localstoragestore.h"
#include "core/store/keyvaluestore.h"
#include "tests/bench/benchmark.h"
#include "tests/support/samplemodels.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T finished(QFuture<Expected<T>> future)
{
    QEventLoop loop;
    std::optional<Expected<T>> result;
    whenDone(future, &loop, [&](Expected<T> answer) {
        result = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return bench::orFail(*std::move(result));
}

/// A model whose record takes about \a weightBytes * 4/3 characters.
ModelArtifacts modelOf(qint64 weightBytes)
{
    ModelArtifacts model = testing::fullModel();
    model.weightSpecs = WeightSpecs::fromList(
        { { .name = u"x"_s, .shape = { weightBytes / 4 }, .dtypeName = u"float32"_s } });
    QByteArray bytes(weightBytes, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((i * 7919) >> 3);
    model.weightData = WeightData::fromBytes(bytes);
    return model;
}

/// localstorage:// in a folder of its own, on the disk.
class Place
{
public:
    Place()
        : m_items(m_dir.filePath(u"localstorage.sqlite"_s), -1)
        , m_store(&m_items)
    {
    }
    void save(const QString &path, const ModelArtifacts &model, bool replace)
    {
        const auto handler = bench::orFail(LocalStorageHandler::create(
            path, { .replace = replace, .forever = true }, &m_items, &m_pool));
        finished(handler->save(model, Operation::create()));
    }
    ModelArtifacts load(const QString &path)
    {
        const auto handler
            = bench::orFail(LocalStorageHandler::create(path, {}, &m_items, &m_pool));
        return finished(handler->load(Operation::create()));
    }
    qsizetype list() { return finished(m_store.list({}, Operation::create())).size(); }
    /// \a count copies of the model \a path.
    void multiply(const QString &path, int count)
    {
        for (int i = 0; i < count; ++i) {
            const QString to = u"models/copy %1"_s.arg(i);
            finished(m_store.duplicate(path, to, Operation::create()));
        }
    }
    QString folder() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
    QThreadPool m_pool;
    KeyValueStore m_items;
    LocalStorageStore m_store;
};

double medianMs(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        if (run > 0)
            times.push_back(double(timer.nsecsElapsed()) * 1e-6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void reportMs(const QString &name, double ms, double limitMs)
{
    QTextStream(stdout) << name << ": " << QString::number(ms, 'f', 2) << " ms (limit " << limitMs
                        << " ms)\n";
}

/// What one write and fsync of as many bytes costs on this disk.
void writeAndSync(const QString &path, const QByteArray &bytes)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    const auto size = static_cast<std::size_t>(bytes.size());
    if (file < 0 || ::pwrite(file, bytes.constData(), size, 0) != bytes.size()
        || ::fsync(file) != 0)
        bench::fail({ .code = ErrorCode::Io, .message = u"the plain write failed"_s });
    ::close(file);
}

void measureSaveAndLoad()
{
    Place place;
    const ModelArtifacts model = modelOf(100'000);
    const QByteArray plain(140'000, 'x');
    int number = 0;
    const bench::Comparison saving = bench::compare(
        31, [&] { place.save(u"m%1"_s.arg(number++), model, false); },
        [&] { writeAndSync(place.folder() + u"/plain"_s, plain); });
    reportMs(u"save 100 kB, synced"_s, saving.seconds * 1000, 5);
    reportMs(u"  one write and fsync of as many bytes"_s, saving.referenceSeconds * 1000, 5);
    reportMs(u"save 100 kB over another, synced"_s,
             medianMs(31, [&] { place.save(u"m0"_s, model, true); }), 5);
    reportMs(u"load 100 kB"_s, medianMs(31, [&] { place.load(u"m0"_s); }), 1);
}

void measureLists()
{
    for (const auto &[count, limit] : { std::pair(500, 5.0), std::pair(5000, 50.0) }) {
        Place place;
        place.save(u"first"_s, modelOf(10'000), false);
        place.multiply(u"first"_s, count - 1);
        qsizetype found = 0;
        const double ms = medianMs(15, [&] { found = place.list(); });
        if (found != count)
            bench::fail({ .code = ErrorCode::Internal, .message = u"not all were listed"_s });
        reportMs(u"list %1 models"_s.arg(count), ms, limit);
    }
}

/// The largest model that fits into what browsers allow.
constexpr qint64 largestModel = 3'900'000;

/// From a file, so that only what localstorage:// needs is in memory.
void saveAndLoadLargest()
{
    Place place;
    const QString path = place.folder() + u"/weights.bin"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(largestModel))
        bench::fail({ .code = ErrorCode::Io, .message = u"no file of weights"_s });
    file.close();
    ModelArtifacts model = modelOf(4);
    model.weightSpecs = WeightSpecs::fromList(
        { { .name = u"x"_s, .shape = { largestModel / 4 }, .dtypeName = u"float32"_s } });
    model.weightData
        = WeightData({ { bench::orFail(fileBytes(path)), largestModel, u"weights.bin"_s } });
    place.save(u"m"_s, model, false);
    place.load(u"m"_s);
}

} // namespace

/// localstorage:// on the disk: times of save, load and list, and the memory of a large model.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    if (mode == u"localstorage"_s)
        return bench::answerChild(saveAndLoadLargest);
    measureSaveAndLoad();
    measureLists();
    bench::reportMemory(u"localstorage"_s, 4 * double(largestModel) / (1 << 20));
    return 0;
}
