// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "core/manage/transfer/transferhistory.h"
#include "core/manage/transfer/transferjournal.h"
#include "tests/support/cannedserver.h"
#include "tests/support/conformance.h"
#include "tests/support/filefixture.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplemodels.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;
using namespace std::chrono_literals;

namespace {

constexpr int shardBytes = 200'000;

QByteArray shard(char seed)
{
    QByteArray bytes(shardBytes, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251 + seed) % 256);
    return bytes;
}

/// model.json of a model of two shards in one group.
QByteArray twoShardJson(qint64 floats = 2 * shardBytes / 4)
{
    return R"({"modelTopology":{"class_name":"Sequential","config":{"layers":[]}},)"
           R"("format":"layers-model","weightsManifest":[{"paths":["a.bin","b.bin"],)"
           R"("weights":[{"name":"w","shape":[)"
        + QByteArray::number(floats) + R"(],"dtype":"float32"}]}]})";
}

/// A queue with what it works with, over one data folder: one start of the program.
struct Program
{
    Program(const QString &folder, const TransferQueue::Times &times)
        : library(std::make_unique<Library>(folder + u"/library.sqlite"_s))
        , application({ .dataFolder = folder, .downloadsFolder = folder + u"/downloads"_s })
        , queue(std::make_unique<TransferQueue>(
              TransferQueue::Services{ .manager = &application.manager(),
                                       .router = &application.router(),
                                       .library = library.get(),
                                       .folder = folder + u"/transfers"_s },
              times))
        , restored(queue.get(), &TransferQueue::restored)
    {
    }
    ~Program() { queue.reset(); }

    std::unique_ptr<Library> library;
    Application application;
    std::unique_ptr<TransferQueue> queue;
    QSignalSpy restored;
};

} // namespace

class TestTransferQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void copiesBetweenStores();
    void movesWithLabels();
    void replacedModelsTakeTheirLabelsToTheTrash();
    void failuresStayAndCanBeTriedAgain();
    void someAtATime();
    void pausedOnesGiveWay();
    void orderDecidesWhoIsNext();
    void downloadsCountTheirBytes();
    void cancelledOnesComeBack();
    void cancelledOnesAreForgotten();
    void interruptedDownloadsGoOn();
    void brokenDownloadsGoOn();
    void completeFilesAreNotFetchedAgain();
    void changedFilesStartAnew_data();
    void changedFilesStartAnew();
    void killedProgramsLeaveTheirTransfers();
    void programsThatRunKeepTheirs();
    void conflictsAreAnswered_data();
    void conflictsAreAnswered();
    void oneAnswerForAll();
    void conflictsShowBeforeTheDownload();
    void roomIsLookedForBeforeTheDownload();
    void publishedModelsAreNotDoubled_data();
    void publishedModelsAreNotDoubled();
    void movesGoOnFromWhereTheyWere_data();
    void movesGoOnFromWhereTheyWere();
    void silentServersStall();
    void retriesAreCountedDown();
    void speedIsLimited();
    void secretsAreNotJournaled();
    void strayFilesGo();
    void endedOnesLeaveTheList();
    void suspendsWhenNothingRuns();

private:
    /// Starts the program, anew where it runs.
    void begin()
    {
        m_program.reset();
        m_program = std::make_unique<Program>(m_data, m_times);
    }
    TransferQueue &queue() { return *m_program->queue; }
    Library &library() { return *m_program->library; }
    const ModelManager &manager() { return m_program->application.manager(); }
    const TransferItem &item(const QString &id) { return queue().at(queue().indexOf(id)); }
    TransferState state(const QString &id) { return item(id).state; }
    QString model(const QString &name) const { return u"indexeddb://"_s + name; }
    void save(const QString &url, const ModelArtifacts &artifacts)
    {
        QVERIFY(waited(m_program->application.router().save(url, artifacts, Operation::create())));
    }
    Expected<ModelArtifacts> load(const QString &url)
    {
        return waited(m_program->application.router().load(url, Operation::create()));
    }
    QStringList models()
    {
        QStringList urls;
        const auto listed = waited(manager().listModels(Operation::create()));
        for (const ListedModel &found : listed.value_or({}))
            urls.append(found.url);
        urls.sort();
        return urls;
    }
    void label(const LabelsByModel &labels)
    {
        QVERIFY(waited(library().setLabels(labels, Operation::create())));
    }
    QStringList tagsOf(const QString &url)
    {
        return waited(library().labels(Operation::create())).value_or({}).value(url).tags;
    }
    /// A web server with a model of two shards whose first comes at \a piece bytes every 5 ms.
    void serveModel(int piece);
    TransferOrder download(const QString &target = u"indexeddb://fetched"_s)
    {
        return { .kind = TransferKind::Download,
                 .source = m_server->url(u"/m/model.json"_s),
                 .target = target,
                 .options = { .load = { { u"parallel"_s, 1 } } } };
    }
    void expectFetched(const QString &url = u"indexeddb://fetched"_s)
    {
        const Expected<ModelArtifacts> fetched = load(url);
        QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message));
        QCOMPARE(weightBytes(*fetched), shard('a') + shard('b'));
    }
    QStringList partials() const
    {
        QStringList files = filesBelow(m_data + u"/transfers"_s).keys();
        files.removeIf([](const QString &file) { return !file.endsWith(".part"_L1); });
        return files;
    }
    /// The ranges that were asked for of \a path.
    QByteArrayList ranges(const QByteArray &path) const
    {
        QByteArrayList found;
        for (const CannedRequest &request : m_server->requests()) {
            if (request.target == path)
                found.append(request.header("Range"));
        }
        return found;
    }
    /// What a program that was killed has left: \a order, at \a attempt.
    void leave(const TransferOrder &order, const QString &attempt)
    {
        Library killedLibrary(m_data + u"/library.sqlite"_s);
        TransferJournal killed(&killedLibrary, m_data + u"/transfers"_s);
        QVERIFY(waited(killed.put({ .id = u"left"_s,
                                    .order = order,
                                    .state = TransferState::Running,
                                    .moment = QDateTime::currentDateTimeUtc() })));
        QVERIFY(waited(killed.setAttempt(u"left"_s, attempt)));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    TransferQueue::Times m_times;
    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<Program> m_program;
};

void TestTransferQueue::init()
{
    m_dir = memoryFolder();
    m_data = m_dir->filePath(u"data"_s);
    m_times = { .tick = 20ms };
    m_server = std::make_unique<CannedServer>();
    begin();
}

void TestTransferQueue::cleanup()
{
    m_program.reset();
    m_server.reset();
}

void TestTransferQueue::serveModel(int piece)
{
    m_server->serve("/m/model.json", twoShardJson());
    m_server->on("/m/a.bin", [piece](const CannedRequest &request) {
        CannedAnswer answer = CannedServer::fileAnswer(request, shard('a'));
        answer.pieceBytes = piece;
        answer.pieceDelayMs = 5;
        return answer;
    });
    m_server->serve("/m/b.bin", shard('b'));
}

void TestTransferQueue::copiesBetweenStores()
{
    save(model(u"one"_s), fullModel());
    label({ { model(u"one"_s), { { u"prod"_s }, {} } } });
    const QString target = u"file://"_s + m_dir->filePath(u"out"_s);
    QSignalSpy inserted(&queue(), &TransferQueue::inserted);
    QSignalSpy ended(&queue(), &TransferQueue::ended);
    const QString id = queue().add({ .source = model(u"one"_s), .target = target });
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(state(id), TransferState::Waiting);
    QTRY_COMPARE(state(id), TransferState::Done);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(item(id).saved->url, target + u"/model.json"_s);
    QCOMPARE(item(id).done, item(id).total);
    QCOMPARE(item(id).fraction, 1.0);
    QCOMPARE(difference(fullModel(), load(target)), QString());
    QTRY_COMPARE(tagsOf(target + u"/model.json"_s), QStringList{ u"prod"_s });
    QCOMPARE(tagsOf(model(u"one"_s)), QStringList{ u"prod"_s });

    const auto history = waited(TransferHistory(&library()).list(Operation::create()));
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().state, TransferState::Done);
    QCOMPARE(history->first().savedUrl, target + u"/model.json"_s);
    QCOMPARE(history->first().order.source, model(u"one"_s));
    begin();
    QTRY_COMPARE(m_program->restored.size(), 1);
    QCOMPARE(queue().count(), 0);
}

void TestTransferQueue::movesWithLabels()
{
    save(model(u"one"_s), fullModel());
    label({ { model(u"one"_s), { { u"prod"_s }, u"n"_s } } });
    const QString id = queue().add({ .kind = TransferKind::Move,
                                     .source = model(u"one"_s),
                                     .target = u"localstorage://one"_s });
    QTRY_COMPARE(state(id), TransferState::Done);
    QCOMPARE(models(), QStringList{ u"localstorage://one"_s });
    QTRY_COMPARE(tagsOf(u"localstorage://one"_s), QStringList{ u"prod"_s });
    QVERIFY(tagsOf(model(u"one"_s)).isEmpty());
    QVERIFY(!item(id).saved->movedId.isEmpty());
}

void TestTransferQueue::replacedModelsTakeTheirLabelsToTheTrash()
{
    save(model(u"new"_s), fullModel());
    save(model(u"old"_s), smallModel());
    label({ { model(u"old"_s), { { u"old"_s }, {} } }, { model(u"new"_s), { { u"new"_s }, {} } } });
    const QDateTime moment = QDateTime::currentDateTimeUtc();
    const QString id = queue().add({ .source = model(u"new"_s),
                                     .target = model(u"old"_s),
                                     .ifConflict = IfConflict::Replace });
    QTRY_COMPARE(state(id), TransferState::Done);
    QTRY_COMPARE(tagsOf(model(u"old"_s)), QStringList{ u"new"_s });
    QVERIFY(waited(
        library().restoreEntry(model(u"old"_s), moment, model(u"back"_s), Operation::create())));
    QCOMPARE(tagsOf(model(u"back"_s)), QStringList{ u"old"_s });
}

void TestTransferQueue::failuresStayAndCanBeTriedAgain()
{
    const QString id = queue().add({ .source = model(u"none"_s), .target = model(u"two"_s) });
    QTRY_COMPARE(state(id), TransferState::Failed);
    QCOMPARE(item(id).error->code, ErrorCode::NotFound);
    begin();
    QTRY_COMPARE(queue().count(), 1);
    QCOMPARE(state(id), TransferState::Failed);
    QCOMPARE(item(id).error->code, ErrorCode::NotFound);
    QVERIFY(!item(id).error->message.isEmpty());

    save(model(u"none"_s), fullModel());
    queue().retryFailed();
    QTRY_COMPARE(state(id), TransferState::Done);
    QVERIFY(!item(id).error);
}

void TestTransferQueue::someAtATime()
{
    serveModel(2000);
    QStringList ids;
    for (int i = 0; i < 4; ++i)
        ids.append(queue().add(download(model(u"m%1"_s.arg(i)))));
    QTRY_COMPARE(queue().activeCount(), 2);
    QCOMPARE(state(ids.at(2)), TransferState::Waiting);
    QCOMPARE(queue().pendingCount(), 4);
    queue().setMaximumActive(3);
    QTRY_COMPARE(queue().activeCount(), 3);
    QCOMPARE(state(ids.at(3)), TransferState::Waiting);
    for (const QString &id : ids)
        QTRY_COMPARE(state(id), TransferState::Done);
}

void TestTransferQueue::pausedOnesGiveWay()
{
    serveModel(1000);
    queue().setMaximumActive(1);
    const QString first = queue().add(download(model(u"first"_s)));
    const QString second = queue().add(download(model(u"second"_s)));
    QTRY_VERIFY(item(first).done > 0);
    queue().pause(first);
    QCOMPARE(state(first), TransferState::Paused);
    QTRY_VERIFY(item(second).done > 0);
    queue().resume(first);
    QCOMPARE(state(first), TransferState::Waiting);
    const qint64 done = item(first).done;
    QTRY_COMPARE(state(second), TransferState::Done);
    QTRY_COMPARE(state(first), TransferState::Done);
    QVERIFY(done > 0);
    expectFetched(model(u"first"_s));
    QCOMPARE(m_server->count("/m/a.bin"), 2);
}

void TestTransferQueue::orderDecidesWhoIsNext()
{
    save(model(u"m"_s), smallModel());
    serveModel(2000);
    queue().setMaximumActive(1);
    const QString slow = queue().add(download());
    const QString one = queue().add({ .source = model(u"m"_s), .target = model(u"one"_s) });
    const QString two = queue().add({ .source = model(u"m"_s), .target = model(u"two"_s) });
    QSignalSpy moved(&queue(), &TransferQueue::moved);
    queue().move(two, -1);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first(), (QVariantList{ 2, 1 }));
    QCOMPARE(queue().indexOf(two), 1);
    queue().move(two, -5);
    QCOMPARE(queue().indexOf(two), 0);
    queue().move(two, 1);
    QTRY_VERIFY(item(slow).done > 0);
    begin();
    QTRY_COMPARE(queue().count(), 3);
    QCOMPARE(queue().indexOf(slow), 0);
    QCOMPARE(queue().indexOf(two), 1);
    QCOMPARE(queue().indexOf(one), 2);
}

void TestTransferQueue::downloadsCountTheirBytes()
{
    serveModel(5000);
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 20'000);
    QCOMPARE(item(id).total, 2 * shardBytes);
    QCOMPARE(state(id), TransferState::Running);
    QTRY_VERIFY(item(id).bytesPerSecond > 0);
    QVERIFY(item(id).bytesPerSecond < 5'000'000);
    QVERIFY(item(id).fraction > 0 && item(id).fraction < 0.9);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
    QTRY_VERIFY(partials().isEmpty());
}

void TestTransferQueue::cancelledOnesComeBack()
{
    serveModel(2000);
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 20'000);
    queue().cancel(id);
    QCOMPARE(state(id), TransferState::Cancelled);
    QVERIFY(item(id).canUndoCancel);
    QTest::qWait(50);
    QVERIFY(models().isEmpty());
    QCOMPARE(partials().size(), 1);
    queue().undoCancel(id);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
    QCOMPARE(ranges("/m/a.bin").size(), 2);
    QVERIFY(ranges("/m/a.bin").last().sliced(6).chopped(1).toInt() > 20'000);
}

void TestTransferQueue::cancelledOnesAreForgotten()
{
    m_times.undoCancel = 300ms;
    begin();
    serveModel(2000);
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 20'000);
    queue().cancel(id);
    QTRY_VERIFY(!item(id).canUndoCancel);
    QTRY_VERIFY(partials().isEmpty());
    queue().undoCancel(id);
    QCOMPARE(state(id), TransferState::Cancelled);
    begin();
    QTRY_COMPARE(m_program->restored.size(), 1);
    QCOMPARE(queue().count(), 0);
}

void TestTransferQueue::interruptedDownloadsGoOn()
{
    serveModel(2000);
    const QString id = queue().add(download());
    queue().add({ .source = model(u"fetched"_s), .target = model(u"later"_s) });
    queue().setMaximumActive(1);
    QTRY_VERIFY(item(id).done > 20'000);
    QSignalSpy suspended(&queue(), &TransferQueue::suspended);
    queue().suspend();
    QTRY_COMPARE(suspended.size(), 1);
    begin();
    QTRY_COMPARE(queue().count(), 2);
    QCOMPARE(queue().interruptedCount(), 2);
    QCOMPARE(state(id), TransferState::Interrupted);
    QVERIFY(item(id).done > 20'000);
    QCOMPARE(item(id).total, 2 * shardBytes);
    QTest::qWait(50);
    QCOMPARE(m_server->count("/m/a.bin"), 1); // nothing happens unasked

    queue().setMaximumActive(1);
    queue().resumeInterrupted();
    QTRY_COMPARE(queue().pendingCount(), 0);
    expectFetched();
    expectFetched(model(u"later"_s));
    QVERIFY(ranges("/m/a.bin").last().sliced(6).chopped(1).toInt() > 20'000);
}

void TestTransferQueue::brokenDownloadsGoOn()
{
    serveModel(0);
    int tries = 0;
    m_server->on("/m/a.bin", [&tries](const CannedRequest &request) {
        CannedAnswer answer = CannedServer::fileAnswer(request, shard('a'));
        if (++tries == 1)
            answer.cutAfter = 70'000;
        return answer;
    });
    TransferOrder order = download();
    order.options.load.insert(u"retries"_s, 0);
    const QString id = queue().add(order);
    QTRY_COMPARE(state(id), TransferState::Failed);
    QVERIFY(models().isEmpty());
    queue().retry(id);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
    QCOMPARE(ranges("/m/a.bin"), (QByteArrayList{ {}, "bytes=70000-" }));
}

void TestTransferQueue::completeFilesAreNotFetchedAgain()
{
    serveModel(0);
    m_server->on("/m/b.bin", [](const CannedRequest &request) {
        CannedAnswer answer = CannedServer::fileAnswer(request, shard('b'));
        answer.silent = request.header("Range").isEmpty();
        return answer;
    });
    const QString id = queue().add(download());
    QTRY_COMPARE(m_server->count("/m/b.bin"), 1);
    begin();
    m_server->serve("/m/b.bin", shard('b'));
    QTRY_COMPARE(queue().count(), 1);
    queue().resume(id);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
    // The last byte tells that the file is still the same.
    QCOMPARE(ranges("/m/a.bin"), (QByteArrayList{ {}, "bytes=199999-" }));
}

void TestTransferQueue::changedFilesStartAnew_data()
{
    QTest::addColumn<QByteArray>("firstTag");
    QTest::newRow("the server has another version") << QByteArray("\"old\"");
    QTest::newRow("the server gave no ETag") << QByteArray("W/\"weak\"");
}

void TestTransferQueue::changedFilesStartAnew()
{
    QFETCH(QByteArray, firstTag);
    serveModel(0);
    m_server->on("/m/a.bin", [&](const CannedRequest &request) {
        CannedAnswer answer = CannedServer::fileAnswer(request, shard('x'), firstTag);
        answer.pieceBytes = 2000;
        answer.pieceDelayMs = 5;
        return answer;
    });
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 20'000);
    begin();
    m_server->serve("/m/a.bin", shard('a'));
    QTRY_COMPARE(queue().count(), 1);
    queue().resumeInterrupted();
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
}

void TestTransferQueue::killedProgramsLeaveTheirTransfers()
{
    m_program.reset();
    leave({ .source = model(u"a"_s), .target = model(u"b"_s) }, {});
    begin();
    QTRY_COMPARE(queue().count(), 1);
    QCOMPARE(queue().at(0).state, TransferState::Interrupted);
    QCOMPARE(queue().at(0).order.source, model(u"a"_s));
    queue().remove(u"left"_s);
    QCOMPARE(queue().count(), 0);
    begin();
    QTRY_COMPARE(m_program->restored.size(), 1);
    QCOMPARE(queue().count(), 0);
}

void TestTransferQueue::programsThatRunKeepTheirs()
{
    serveModel(2000);
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 20'000);
    auto first = std::move(m_program);
    begin();
    QTRY_COMPARE(m_program->restored.size(), 1);
    QCOMPARE(queue().count(), 0);
    QCOMPARE(first->queue->at(0).state, TransferState::Running);
    QCOMPARE(partials().size(), 1);
    first.reset();
    begin();
    QTRY_COMPARE(queue().count(), 1);
    QCOMPARE(state(id), TransferState::Interrupted);
}

void TestTransferQueue::conflictsAreAnswered_data()
{
    QTest::addColumn<IfConflict>("answer");
    QTest::addColumn<TransferState>("end");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<bool>("isNew"); // what has the target's name
    const QStringList two{ u"indexeddb://new"_s, u"indexeddb://old"_s };
    QTest::newRow("keep both") << IfConflict::KeepBoth << TransferState::Done
                               << QStringList{ two.first(), two.last(), u"indexeddb://old 2"_s }
                               << false;
    QTest::newRow("replace") << IfConflict::Replace << TransferState::Done << two << true;
    QTest::newRow("skip") << IfConflict::Skip << TransferState::Skipped << two << false;
}

void TestTransferQueue::conflictsAreAnswered()
{
    QFETCH(IfConflict, answer);
    QFETCH(bool, isNew);
    save(model(u"new"_s), fullModel());
    save(model(u"old"_s), smallModel());
    const QString id = queue().add({ .source = model(u"new"_s), .target = model(u"old"_s) });
    QTRY_COMPARE(state(id), TransferState::Conflict);
    QCOMPARE(item(id).error->code, ErrorCode::AlreadyExists);
    QCOMPARE(queue().activeCount(), 0);
    queue().answerConflict(id, answer, false);
    QTRY_VERIFY(item(id).hasEnded());
    QTEST(state(id), "end");
    QTEST(models(), "left");
    QCOMPARE(difference(isNew ? fullModel() : smallModel(), load(model(u"old"_s))), QString());
}

void TestTransferQueue::oneAnswerForAll()
{
    save(model(u"new"_s), fullModel());
    QList<TransferOrder> orders;
    for (int i = 0; i < 4; ++i) {
        save(model(u"old%1"_s.arg(i)), smallModel());
        orders.append({ .source = model(u"new"_s), .target = model(u"old%1"_s.arg(i)) });
    }
    const QString other = queue().add(orders.takeLast());
    const QStringList ids = queue().add(orders);
    for (const QString &id : ids + QStringList{ other })
        QTRY_COMPARE(state(id), TransferState::Conflict);
    queue().answerConflict(ids.at(1), IfConflict::Replace, true);
    for (const QString &id : ids)
        QTRY_COMPARE(state(id), TransferState::Done);
    QCOMPARE(state(other), TransferState::Conflict);
    QCOMPARE(models().size(), 5);
}

void TestTransferQueue::conflictsShowBeforeTheDownload()
{
    serveModel(0);
    save(model(u"fetched"_s), smallModel());
    const QString id = queue().add(download());
    QTRY_COMPARE(state(id), TransferState::Conflict);
    QCOMPARE(m_server->count("/m/a.bin"), 0);
    queue().answerConflict(id, IfConflict::KeepBoth, false);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched(model(u"fetched 2"_s));
}

void TestTransferQueue::roomIsLookedForBeforeTheDownload()
{
    serveModel(0);
    m_server->serve("/m/model.json", twoShardJson(qint64(1) << 50));
    const QString id = queue().add(download());
    QTRY_COMPARE(state(id), TransferState::Failed);
    QCOMPARE(item(id).error->code, ErrorCode::NoSpace);
    QCOMPARE(m_server->count("/m/a.bin"), 0);
}

void TestTransferQueue::publishedModelsAreNotDoubled_data()
{
    QTest::addColumn<IfConflict>("choice");
    QTest::addColumn<bool>("isSame");
    QTest::addColumn<TransferState>("end");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("asking, and it is there")
        << IfConflict::Ask << true << TransferState::Done << qsizetype(2);
    QTest::newRow("keeping both, and it is there")
        << IfConflict::KeepBoth << true << TransferState::Done << qsizetype(2);
    QTest::newRow("replacing, and it is there")
        << IfConflict::Replace << true << TransferState::Done << qsizetype(2);
    QTest::newRow("asking, and there is another one")
        << IfConflict::Ask << false << TransferState::Conflict << qsizetype(2);
    QTest::newRow("keeping both, and there is another one")
        << IfConflict::KeepBoth << false << TransferState::Done << qsizetype(3);
}

void TestTransferQueue::publishedModelsAreNotDoubled()
{
    QFETCH(IfConflict, choice);
    QFETCH(bool, isSame);
    save(model(u"m"_s), fullModel());
    save(u"localstorage://m"_s, isSame ? fullModel() : smallModel());
    m_program.reset();
    leave({ .source = model(u"m"_s), .target = u"localstorage://m"_s, .ifConflict = choice },
          u"localstorage://m"_s);
    begin();
    QTRY_COMPARE(queue().count(), 1);
    queue().resumeInterrupted();
    QTRY_VERIFY(item(u"left"_s).hasEnded() || state(u"left"_s) == TransferState::Conflict);
    QTEST(state(u"left"_s), "end");
    QFETCH(qsizetype, count);
    QCOMPARE(models().size(), count);
    QCOMPARE(waited(manager().trash(Operation::create()))->size(), qsizetype(0));
}

void TestTransferQueue::movesGoOnFromWhereTheyWere_data()
{
    QTest::addColumn<bool>("isPublished");
    QTest::addColumn<bool>("isRemoved");
    QTest::addColumn<TransferState>("end");
    QTest::newRow("killed before it was published") << false << false << TransferState::Done;
    QTest::newRow("killed before the source was removed") << true << false << TransferState::Done;
    QTest::newRow("killed at the end") << true << true << TransferState::Done;
    QTest::newRow("the source was lost") << false << true << TransferState::Failed;
}

void TestTransferQueue::movesGoOnFromWhereTheyWere()
{
    QFETCH(bool, isPublished);
    QFETCH(bool, isRemoved);
    if (!isRemoved)
        save(model(u"m"_s), fullModel());
    if (isPublished)
        save(u"localstorage://m"_s, fullModel());
    m_program.reset();
    leave({ .kind = TransferKind::Move, .source = model(u"m"_s), .target = u"localstorage://m"_s },
          u"localstorage://m"_s);
    begin();
    QTRY_COMPARE(queue().count(), 1);
    queue().resumeInterrupted();
    QTRY_VERIFY(item(u"left"_s).hasEnded());
    QTEST(state(u"left"_s), "end");
    QCOMPARE(models(),
             isRemoved && !isPublished ? QStringList() : QStringList{ u"localstorage://m"_s });
}

void TestTransferQueue::silentServersStall()
{
    m_times.stallAfter = 300ms;
    begin();
    serveModel(0);
    m_server->on("/m/b.bin", CannedAnswer{ .silent = true });
    const QString id = queue().add(download());
    QTRY_COMPARE(state(id), TransferState::Stalled);
    QTRY_COMPARE(item(id).seconds, 2);
    QCOMPARE(item(id).bytesPerSecond, 0.0);
    QVERIFY(item(id).isActive());
}

void TestTransferQueue::retriesAreCountedDown()
{
    serveModel(0);
    int tries = 0;
    m_server->on("/m/b.bin", [&tries](const CannedRequest &request) {
        if (++tries == 1)
            return CannedAnswer{ .status = 503, .headers = { { "Retry-After", "50" } } };
        return CannedServer::fileAnswer(request, shard('b'));
    });
    const QString id = queue().add(download());
    QTRY_COMPARE(state(id), TransferState::Retrying);
    QVERIFY(item(id).seconds > 45 && item(id).seconds <= 50);
    QVERIFY(!item(id).note.isEmpty());
    queue().resume(id);
    QTRY_COMPARE(state(id), TransferState::Done);
    expectFetched();
}

void TestTransferQueue::speedIsLimited()
{
    const auto hooked = hookedModel(64, 1'000'000, [](int) { return std::nullopt; });
    save(model(u"m"_s), hooked);
    queue().setSpeedLimit(32'000'000);
    QElapsedTimer timer;
    timer.start();
    const QString id = queue().add(
        { .source = model(u"m"_s), .target = u"file://"_s + m_dir->filePath(u"out"_s) });
    QTRY_COMPARE_WITH_TIMEOUT(state(id), TransferState::Done, 10'000);
    // What comes before the first look is free.
    QVERIFY2(timer.elapsed() > 300, qPrintable(QString::number(timer.elapsed())));
}

void TestTransferQueue::secretsAreNotJournaled()
{
    serveModel(1000);
    TransferOrder order = download();
    order.source.replace("http://"_L1, "http://me:s3cret@"_L1);
    order.options.load.insert(u"headers"_s, QStringList{ u"X-Api-Key: s3cret"_s });
    const QString id = queue().add(order);
    QTRY_VERIFY(item(id).done > 2000);
    QVERIFY(!m_server->requests().first().header("X-Api-Key").isEmpty());
    QVERIFY(!m_server->requests().first().header("Authorization").isEmpty());
    begin();
    QTRY_COMPARE(queue().count(), 1);
    const Files files = filesBelow(m_data);
    for (auto file = files.begin(); file != files.end(); ++file)
        QVERIFY2(!file->contains("s3cret"), qPrintable(file.key()));
    QVERIFY2(item(id).note.contains("X-Api-Key"_L1), qPrintable(item(id).note));
}

void TestTransferQueue::strayFilesGo()
{
    serveModel(1000);
    const QString id = queue().add(download());
    QTRY_VERIFY(item(id).done > 2000);
    writeFiles(m_data + u"/transfers"_s, { { u"nobody/1.part"_s, "x" } });
    begin();
    QTRY_COMPARE(queue().count(), 1);
    QCOMPARE(partials().size(), 1);
    QVERIFY(partials().first().startsWith(id));
    // Nor do marks of programs that have ended stay.
    QCOMPARE(QDir(m_data + u"/transfers"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

void TestTransferQueue::endedOnesLeaveTheList()
{
    save(model(u"m"_s), smallModel());
    const QString done = queue().add({ .source = model(u"m"_s), .target = model(u"n"_s) });
    const QString failed = queue().add({ .source = model(u"none"_s), .target = model(u"o"_s) });
    QTRY_COMPARE(state(done), TransferState::Done);
    QTRY_COMPARE(state(failed), TransferState::Failed);
    QSignalSpy removed(&queue(), &TransferQueue::removed);
    queue().remove(done);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(queue().indexOf(done), -1);
    queue().removeEnded();
    QCOMPARE(queue().count(), 0);
    const auto history = waited(TransferHistory(&library()).list(Operation::create()));
    QCOMPARE(history->size(), 2);
}

void TestTransferQueue::suspendsWhenNothingRuns()
{
    QSignalSpy suspended(&queue(), &TransferQueue::suspended);
    queue().suspend();
    QTRY_COMPARE(suspended.size(), 1);
    save(model(u"m"_s), smallModel());
    const QString id = queue().add({ .source = model(u"m"_s), .target = model(u"n"_s) });
    QTest::qWait(50);
    QCOMPARE(state(id), TransferState::Waiting);
}

QTEST_GUILESS_MAIN(TestTransferQueue)
#include "tst_transferqueue.moc"
