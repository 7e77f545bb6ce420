// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/database/indexeddbhandler.h"
#include "core/io/database/indexeddbstore.h"
#include "core/io/file/modelfiles.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int copyRuns = 7;
constexpr int smallRuns = 51;
constexpr qint64 bufferBytes = 1 << 20;

template <typename T>
T answerOf(QFuture<Expected<T>> future)
{
    future.waitForFinished();
    return bench::orFail(future.takeResult());
}

double secondsFor(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) * 1e-9;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void tellTime(const QString &name, double seconds, double limitMs)
{
    std::printf("%s: %.3f ms (at most %g ms)\n", qUtf8Printable(name), seconds * 1e3, limitMs);
    std::fflush(stdout);
}

/// The scheme on a data folder, as the program has it.
class Place
{
public:
    explicit Place(const QString &folder)
        : m_records(folder)
        , m_store(&m_records)
    {
    }

    void save(const QString &path, const ModelArtifacts &model)
    {
        const SaveResult saved = answerOf(handler(path)->save(model, Operation::create()));
        if (!saved.verified)
            bench::fail({ .code = ErrorCode::Internal, .message = u"not verified"_s });
    }
    ModelArtifacts load(const QString &path)
    {
        return answerOf(handler(path)->load(Operation::create()));
    }
    IndexedDbStore &store() { return m_store; }

private:
    IoHandlerPtr handler(const QString &path)
    {
        const IoOptions replacing{ { u"replace"_s, true }, { u"forever"_s, true } };
        return indexedDbHandler(u"indexeddb://"_s + path, replacing, &m_records, &m_pool);
    }

    QThreadPool m_pool;
    RecordStore m_records;
    IndexedDbStore m_store;
};

/// The reference for a save: all files of the model into one, through a buffer, synced.
void copyJoined(const QString &from, const QString &to)
{
    std::vector<char> buffer(bufferBytes);
    const int out
        = ::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool done = out >= 0;
    for (const QString &name : QDir(from).entryList({ u"*.bin"_s }, QDir::Files)) {
        const QByteArray path = QFile::encodeName(from + u'/' + name);
        const int in = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
        done = done && in >= 0;
        for (ssize_t got = 1; done && got > 0;) {
            got = ::read(in, buffer.data(), buffer.size());
            done = got >= 0 && ::write(out, buffer.data(), std::size_t(got)) == got;
        }
        ::close(in);
    }
    done = done && ::fsync(out) == 0;
    ::close(out);
    if (!done)
        bench::fail({ .code = ErrorCode::Io, .message = u"the plain copy failed"_s });
}

/// The reference for reading: one file of the same size from its beginning to its end.
void readPlainly(const QString &path)
{
    std::vector<char> buffer(bufferBytes);
    const int in = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    ssize_t got = 1;
    while (in >= 0 && got > 0)
        got = ::read(in, buffer.data(), buffer.size());
    ::close(in);
    if (got != 0)
        bench::fail({ .code = ErrorCode::Io, .message = u"the plain read failed"_s });
}

void readAllWeights(const ModelArtifacts &model)
{
    bench::orFail(
        forEachWeightBlock(*model.weightData, 0, model.weightData->size(), *Operation::create(),
                           [](std::span<const std::byte>) -> Expected<Done> { return Done{}; }));
}

void benchSaving(const QString &from, const QString &folder)
{
    const ModelArtifacts model = bench::orFail(loadModelFiles(from, *Operation::create()));
    const QString plain = folder + u"/plain.bin"_s;
    Place place(folder);
    std::vector<double> ours;
    std::vector<double> reference;
    for (int run = 0; run <= copyRuns; ++run) {
        QFile::remove(plain);
        ::sync();
        const double plainSeconds = secondsFor([&] { copyJoined(from, plain); });
        QFile::remove(plain);
        ::sync();
        const double oursSeconds = secondsFor([&] { place.save(u"L"_s, model); });
        answerOf(place.store().remove(u"L"_s, Removal::Forever, Operation::create()));
        if (run == 0)
            continue; // it only warms the page cache
        reference.push_back(plainSeconds);
        ours.push_back(oursSeconds);
    }
    bench::report(u"saving L, synced and checked"_s, { medianOf(ours), medianOf(reference) }, 1.15);
}

void benchLoading(const QString &from, const QString &folder)
{
    const QString plain = folder + u"/plain.bin"_s;
    copyJoined(from, plain);
    {
        Place place(folder);
        place.save(u"L"_s, bench::orFail(loadModelFiles(from, *Operation::create())));
    }
    Place place(folder);
    tellTime(u"loading L for the first time"_s, secondsFor([&] { place.load(u"L"_s); }), 5);
    std::vector<double> seconds;
    for (int run = 0; run < smallRuns; ++run)
        seconds.push_back(secondsFor([&] { place.load(u"L"_s); }));
    tellTime(u"loading L"_s, medianOf(seconds), 5);
    const ModelArtifacts model = place.load(u"L"_s);
    bench::report(u"reading all of L"_s,
                  bench::compare(
                      copyRuns, [&] { readAllWeights(model); }, [&] { readPlainly(plain); }),
                  1.2);
}

/// Renames, copies and removals of the model \a path, which is there.
void benchRows(const QString &name, const QString &path, const QString &folder)
{
    Place place(folder);
    IndexedDbStore &store = place.store();
    const auto op = Operation::create();
    std::vector<double> copies;
    std::vector<double> renames;
    std::vector<double> removals;
    std::vector<double> restores;
    for (int run = 0; run < smallRuns; ++run) {
        copies.push_back(secondsFor([&] { answerOf(store.duplicate(path, u"copy"_s, op)); }));
        renames.push_back(secondsFor([&] { answerOf(store.rename(u"copy"_s, u"renamed"_s, op)); }));
        removals.push_back(
            secondsFor([&] { answerOf(store.remove(u"renamed"_s, Removal::ToTrash, op)); }));
        const QString id = answerOf(store.trash(op)).first().id;
        restores.push_back(secondsFor([&] { answerOf(store.restore(id, {}, op)); }));
        answerOf(store.remove(u"renamed"_s, Removal::Forever, op));
    }
    tellTime(u"copying %1 inside the store"_s.arg(name), medianOf(copies), 20);
    tellTime(u"renaming %1"_s.arg(name), medianOf(renames), 20);
    tellTime(u"moving %1 to the trash"_s.arg(name), medianOf(removals), 20);
    tellTime(u"restoring %1"_s.arg(name), medianOf(restores), 20);
}

/// \a count models with weights of their own in \a folder. They are made in memory, where nothing
/// waits for a disk, and then brought there.
void makeManyModels(const QString &folder, int count)
{
    const QTemporaryDir memory(QFileInfo::exists(u"/dev/shm"_s)
                                   ? u"/dev/shm/bench_indexeddb-XXXXXX"_s
                                   : QDir::tempPath() + u"/bench_indexeddb-XXXXXX"_s);
    {
        Place place(memory.path());
        ModelArtifacts model;
        model.modelTopology = JsonText::fromCompact(R"({"class_name":"Sequential","config":{}})");
        model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 2 } } });
        for (qint64 i = 0; i < count; ++i) {
            model.weightData
                = WeightData::fromBytes(QByteArray(reinterpret_cast<const char *>(&i), 8));
            place.save(u"models/number %1"_s.arg(i), model);
        }
    }
    QDir(folder).removeRecursively();
    if (QProcess::execute(u"cp"_s, { u"-r"_s, memory.path(), folder }) != 0)
        bench::fail({ .code = ErrorCode::Io, .message = u"cp failed"_s });
}

void benchListing(const QString &folder, int count, double limitMs)
{
    makeManyModels(folder, count);
    {
        Place place(folder);
        std::vector<double> seconds;
        for (int run = 0; run < smallRuns; ++run) {
            seconds.push_back(secondsFor([&] {
                const auto models = answerOf(place.store().list({}, Operation::create()));
                if (models.size() != count)
                    bench::fail({ .code = ErrorCode::Internal, .message = u"lost models"_s });
            }));
        }
        tellTime(u"listing %1 models for the first time"_s.arg(count), seconds.front(), limitMs);
        tellTime(u"listing %1 models"_s.arg(count), medianOf(seconds), limitMs);
    }
    QDir(folder).removeRecursively();
}

/// tf.io's own indexeddb:// in Chromium; nothing when there is no Chromium.
QJsonObject browserTimes(const QString &folder, const QString &from)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(u"node"_s,
               { BENCH_SOURCE_DIR u"/browserindexeddb.mjs"_s, folder, from + u"/model.json"_s });
    if (!node.waitForFinished(-1) || node.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

/// M from memory to the store, and from there to memory: what tf.io does, too. Each save is one of
/// a new model with bytes of its own; both are removed when nobody looks at the clock.
void benchAgainstBrowser(const QString &from, const QString &folder)
{
    const QJsonObject browser = browserTimes(folder, from);
    if (browser.isEmpty()) {
        std::puts("tf.io in Chromium: skipped");
        return;
    }
    ModelArtifacts model = bench::orFail(loadModelFiles(from, *Operation::create()));
    const auto inMemory = [](const ModelArtifacts &stored) {
        QByteArray bytes(stored.weightData->size(), Qt::Uninitialized);
        bench::orFail(stored.weightData->read(
            0, std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size())))));
        return bytes;
    };
    QByteArray weights = inMemory(model);
    Place place(folder);
    std::vector<double> saves;
    std::vector<double> loads;
    for (int run = 0; run <= 9; ++run) {
        weights[0] = char(run);
        model.weightData = WeightData::fromBytes(weights);
        const double saved = secondsFor([&] { place.save(u"M"_s, model); });
        const double loaded = secondsFor([&] { inMemory(place.load(u"M"_s)); });
        answerOf(place.store().remove(u"M"_s, Removal::Forever, Operation::create()));
        if (run == 0)
            continue;
        saves.push_back(saved);
        loads.push_back(loaded);
    }
    bench::report(u"saving M, against tf.io in Chromium"_s,
                  { medianOf(saves), browser[u"saveMs"_s].toDouble() / 1e3 }, 0.4);
    bench::report(u"loading M into memory, against tf.io in Chromium"_s,
                  { medianOf(loads), browser[u"loadMs"_s].toDouble() / 1e3 }, 0.4);
}

/// In this order: the later ones need what the first one leaves.
QStringList memoryModes()
{
    return { u"saving"_s, u"reading"_s, u"duplicating"_s };
}

int answerMemoryChild(const QString &mode, const QString &from, const QString &folder)
{
    return bench::answerChild([&] {
        Place place(folder);
        if (mode == u"saving"_s)
            place.save(u"L"_s, bench::orFail(loadModelFiles(from, *Operation::create())));
        else if (mode == u"reading"_s)
            readAllWeights(place.load(u"L"_s));
        else
            answerOf(place.store().duplicate(u"L"_s, u"L2"_s, Operation::create()));
    });
}

} // namespace

/// indexeddb:// with the 1 GiB model L, against plain files; with M against tf.io's own IndexedDB
/// in Chromium; and with thousands of models. "files" or "list" as an argument does the first or
/// the last alone.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString large = bench::benchmarkModel(u"L"_s);
    const QString folder = large + u"-indexeddb"_s;
    if (memoryModes().contains(mode))
        return answerMemoryChild(mode, large, folder);

    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    if (mode != u"list"_s) {
        benchSaving(large, folder);
        benchLoading(large, folder);
        benchRows(u"L"_s, u"L"_s, folder);
    }
    if (mode.isEmpty()) {
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        const QStringList actions = memoryModes();
        for (const QString &action : actions)
            bench::reportMemory(action, 16);
        const QString medium = bench::benchmarkModel(u"M"_s);
        benchAgainstBrowser(medium, folder);
        Place(folder).save(u"M"_s, bench::orFail(loadModelFiles(medium, *Operation::create())));
        benchRows(u"M"_s, u"M"_s, folder);
    }
    QDir(folder).removeRecursively();
    if (mode != u"files"_s) {
        benchListing(folder, 5000, 50);
        benchListing(folder, 500, 5);
    }
    return 0;
}
