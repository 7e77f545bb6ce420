// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/indexeddbstore.h"
#include "core/io/database/localstoragestore.h"
#include "core/io/storerepair.h"
#include "core/store/databaserepair.h"
#include "core/store/keyvaluestore.h"
#include "core/store/recordstore.h"
#include "tests/support/futures.h"
#include "tests/support/samplemodels.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr qint64 page = 4096;
constexpr int modelCount = 60;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString nameOf(int i)
{
    // Long, so that a table of names has many pages.
    return u"model-%1-%2"_s.arg(i, 3, 10, QChar(u'0')).arg(QString(200, u'n'));
}

/// A small model whose weights are its own.
ModelArtifacts modelNumber(int i)
{
    ModelArtifacts model = modelOfFloats(8);
    model.modelTopology
        = JsonText::fromCompact("{\"a\":\"" + QByteArray::number(i) + QByteArray(900, 'x') + "\"}");
    const QByteArray weights = QByteArray::number(i).rightJustified(32, '0');
    model.weightData = WeightData::fromBytes(weights);
    return model;
}

void makeModels(const QString &folder, int models)
{
    RecordStore store(folder);
    for (int i = 0; i < models; ++i) {
        const ModelArtifacts model = modelNumber(i);
        const auto op = Operation::create();
        const auto object = store.writeWeights(model, *op);
        QVERIFY(object);
        QVERIFY(waited(store.save(nameOf(i), model, *object, {}, op)));
    }
}

} // namespace

/// Real databases whose pages are overwritten.
class TestDatabaseRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void recordsAreSaved_data();
    void recordsAreSaved();
    void weightsWithoutRecordAreKept();
    void anInfoIsMadeAnew();
    void itemsAreSaved();
    void whatIsInTheJournalIsSaved();
    void aFileInUseStays();
    void cancelLeavesAll();
    void otherFileEndsDamage();
    void aKilledRepairLeavesAll();

private:
    QString path() const { return m_folder->filePath(u"indexeddb.sqlite"_s); }
    QStringList beside(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({ pattern }, QDir::AllEntries);
    }
    void fill(int models = modelCount) const;
    /// The pages that a query about sqlite_master's table or index \a name finds its rows in.
    QList<qint64> leafPages(const QString &name) const;
    void overwritePage(qint64 number) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_filled;
};

/// Every save waits for the disk, so many models are made once and copied.
void TestDatabaseRepair::fill(int models) const
{
    if (models != modelCount)
        return makeModels(m_folder->path(), models);
    if (!QFile::exists(m_filled.filePath(u"indexeddb.sqlite"_s)))
        makeModels(m_filled.path(), models);
    QDirIterator files(m_filled.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = m_folder->filePath(QDir(m_filled.path()).relativeFilePath(from));
        QVERIFY(QDir().mkpath(QFileInfo(to).path()));
        QVERIFY(QFile::copy(from, to));
    }
}

/// Leaves of a table or index begin with 13 or 10; to whom they belong tells what is in them.
QList<qint64> TestDatabaseRepair::leafPages(const QString &text) const
{
    const QByteArray bytes = bytesOf(path());
    QList<qint64> pages;
    for (qint64 i = 2; i < bytes.size() / page; ++i) {
        const QByteArray one = bytes.mid(i * page, page);
        const bool isLeaf = one.at(0) == '\x0d' || one.at(0) == '\x0a';
        if (isLeaf && one.contains(text.toUtf8()))
            pages += i;
    }
    return pages;
}

void TestDatabaseRepair::overwritePage(qint64 number) const
{
    QByteArray bytes = bytesOf(path());
    bytes.replace(number * page, page, QByteArray(page, '\xee'));
    setBytes(path(), bytes);
}

void TestDatabaseRepair::recordsAreSaved_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("least");

    QTest::newRow("the first page is overwritten: all is saved") << u"first"_s << modelCount;
    QTest::newRow("a page of contents: the models in it are lost") << u"middle"_s << modelCount - 8;
    QTest::newRow("the file is half as long") << u"half"_s << 1;
    QTest::newRow("this was no database") << u"foreign"_s << 0;
}

void TestDatabaseRepair::recordsAreSaved()
{
    QFETCH(const QString, damage);
    QFETCH(const int, least);
    fill();
    QByteArray damaged = bytesOf(path());
    const QList<qint64> contents = leafPages(u"\"a\":\"3"_s);
    QVERIFY(!contents.isEmpty());
    if (damage == "first"_L1)
        damaged.replace(0, page, QByteArray(page, '\xee'));
    else if (damage == "middle"_L1)
        damaged.replace(contents.first() * page, page, QByteArray(page, '\xee'));
    else if (damage == "half"_L1)
        damaged.truncate(damaged.size() / 2);
    else
        damaged = QByteArray("this is no database, whatever its name says").repeated(99);
    setBytes(path(), damaged);

    RecordStore store(m_folder->path());
    IndexedDbStore models(&store);
    const auto listed = waited(models.list({}, Operation::create()));
    const auto loaded = waited(store.load(nameOf(30), Operation::create()));
    QVERIFY(!listed || !loaded || damage == "middle"_L1);
    for (int i = 0; damage == "middle"_L1 && i < modelCount; ++i)
        static_cast<void>(waited(store.load(nameOf(i), Operation::create())));
    QVERIFY(models.isDamaged());
    QCOMPARE(bytesOf(path()), damaged);

    const auto report = waited(models.repair(Operation::create()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
    QVERIFY(!models.isDamaged());
    QCOMPARE(bytesOf(report->copy), damaged);
    QVERIFY2(report->saved >= least, qPrintable(QString::number(report->saved)));
    QVERIFY(report->saved == modelCount || !report->lost.isEmpty() || !report->isComplete);
    QCOMPARE(beside(u"*.repairing*"_s), QStringList());
    const auto again = waited(models.list({}, Operation::create()));
    QVERIFY(again);
    qint64 whole = 0;
    for (const StoredModel &model : *again) {
        if (model.damage)
            continue;
        ++whole;
        const auto one = waited(store.load(model.path, Operation::create()));
        QVERIFY(one);
        QCOMPARE(nameOf(weightBytes(*one).toInt()), model.path);
    }
    QCOMPARE(whole, report->saved);
    for (const QString &name : report->lost)
        QVERIFY2(name.startsWith(u"model-"_s) && name.endsWith(u"nn"_s), qPrintable(name));
    if (damage == "middle"_L1)
        QCOMPARE(report->saved + report->lost.size(), modelCount);
}

/// What no record names any more is kept beside the damaged file, also when leftovers are removed.
void TestDatabaseRepair::weightsWithoutRecordAreKept()
{
    fill(3);
    setBytes(path(), QByteArray("no database at all").repeated(400));
    QString copy;
    {
        RecordStore store(m_folder->path());
        const auto report = waited(store.repair(Operation::create()));
        QVERIFY(report);
        copy = report->copy;
    }
    {
        RecordStore store(m_folder->path()); // it tidies
        QVERIFY(waited(store.list({}, Operation::create())));
        QVERIFY(waited(store.list({}, Operation::create())));
    }
    const QFileInfoList kept = QDir(copy + u"-objects"_s).entryInfoList(QDir::Files);
    QCOMPARE(kept.size(), 3);
    for (const QFileInfo &file : kept)
        QCOMPARE(bytesOf(file.filePath()).size(), 32);
}

void TestDatabaseRepair::anInfoIsMadeAnew()
{
    fill();
    // Rows of the table of infos have the type of the topology in them, rows of contents the JSON.
    QList<qint64> infos;
    for (const qint64 one : leafPages(u"JSON"_s)) {
        if (!bytesOf(path()).mid(one * page, page).contains("xxxx"))
            infos += one;
    }
    QVERIFY(infos.size() > 2);
    overwritePage(infos.at(infos.size() / 2));
    RecordStore store(m_folder->path());
    IndexedDbStore models(&store);
    QVERIFY(!waited(models.list({}, Operation::create())));
    QVERIFY(models.isDamaged());
    const auto report = waited(models.repair(Operation::create()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->saved, modelCount);
    QCOMPARE(report->lost, QStringList());
    for (const StoredModel &model : waited(models.list({}, Operation::create())).value_or({}))
        QCOMPARE(model.info.weightDataBytes, 32);
}

void TestDatabaseRepair::itemsAreSaved()
{
    const QString file = m_folder->filePath(u"localstorage.sqlite"_s);
    {
        KeyValueStore store(file);
        const auto set = waited(
            store.database().post(Operation::create(), [&](Operation &op) -> Expected<Done> {
                auto transaction = store.database().beginWrite(op);
                for (int i = 0; transaction && i < 100; ++i) {
                    const auto done
                        = store.setItem({ u"tensorflowjs_models/m%1/model_topology"_s.arg(i),
                                          QByteArray(700, char('a' + i % 26)) });
                    if (!done)
                        return done;
                }
                return transaction ? transaction->commit() : Expected<Done>(transaction.error());
            }));
        QVERIFY(set);
    }
    QByteArray damaged = bytesOf(file);
    QList<qint64> leaves;
    for (qint64 i = 2; i < damaged.size() / page; ++i) {
        if (damaged.at(i * page) == '\x0d' && damaged.mid(i * page, page).contains("kkkk"))
            leaves += i;
    }
    QVERIFY(leaves.size() >= 2);
    // Two pages: what lies between them is neither before the damage nor behind it.
    damaged.replace(leaves.first() * page, page, QByteArray(page, '\xee'));
    damaged.replace(leaves.last() * page, page, QByteArray(page, '\xee'));
    setBytes(file, damaged);

    KeyValueStore store(file);
    LocalStorageStore models(&store);
    const auto report = waited(models.repair(Operation::create()));
    QVERIFY(report);
    QVERIFY(report->isComplete); // the index tells of all
    const auto keys = waited(
        store.database().post(Operation::create(), [&](Operation &) -> Expected<QStringList> {
            const auto view = store.database().beginRead();
            QStringList names;
            for (const KeyValueSize &key : store.keys(u"tensorflowjs_models/"_s).value_or({}))
                names += key.key;
            return names;
        }));
    QVERIFY(keys);
    QVERIFY2(keys->size() >= 85 && keys->size() < 100, qPrintable(QString::number(keys->size())));
    QCOMPARE(report->saved, 0); // none of them has an info
    QCOMPARE(report->lost.size(), 100); // and all are named: listed as damaged, or lost
    QCOMPARE(bytesOf(report->copy), damaged);
}

/// A program that was killed leaves its last changes in the journal.
void TestDatabaseRepair::whatIsInTheJournalIsSaved()
{
    fill(4);
    {
        RecordStore store(m_folder->path());
        const ModelArtifacts model = modelNumber(4);
        const auto object = store.writeWeights(model, *Operation::create());
        QVERIFY(object);
        QVERIFY(waited(store.save(nameOf(4), model, *object, {}, Operation::create())));
        QVERIFY(QFileInfo(path() + u"-wal"_s).size() > 0);
        QVERIFY(QFile::copy(path(), path() + u".left"_s));
        QVERIFY(QFile::copy(path() + u"-wal"_s, path() + u".left-wal"_s));
    }
    QFile::remove(path());
    QVERIFY(QFile::rename(path() + u".left"_s, path()));
    QVERIFY(QFile::rename(path() + u".left-wal"_s, path() + u"-wal"_s));
    const QByteArray journal = bytesOf(path() + u"-wal"_s);

    RecordStore store(m_folder->path());
    IndexedDbStore models(&store);
    const auto report = waited(models.repair(Operation::create()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->saved, 5);
    QCOMPARE(report->lost, QStringList());
    QVERIFY(report->isComplete);
    QCOMPARE(bytesOf(report->copy + u"-wal"_s), journal);
}

void TestDatabaseRepair::aFileInUseStays()
{
    fill(2);
    RecordStore other(m_folder->path());
    QVERIFY(waited(other.list({}, Operation::create())));
    RecordStore store(m_folder->path());
    const auto report = waited(store.repair(Operation::create()));
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(u"another program"_s),
             qPrintable(report.error().message));
    QCOMPARE(beside(u"*.damaged*"_s), QStringList());
    QCOMPARE(beside(u"*.repairing*"_s), QStringList());
    QCOMPARE(waited(other.list({}, Operation::create())).value_or({}).size(), 2);
}

void TestDatabaseRepair::cancelLeavesAll()
{
    fill(2);
    const QByteArray before = bytesOf(path());
    RecordStore store(m_folder->path());
    const auto op = Operation::create();
    op->cancel();
    QCOMPARE(outcome(waited(store.repair(op))), u"Canceled"_s);
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(beside(u"*.damaged*"_s), QStringList());
}

void TestDatabaseRepair::otherFileEndsDamage()
{
    fill(1);
    const QByteArray good = bytesOf(path());
    setBytes(path(), QByteArray(good.size(), '\xee'));
    RecordStore store(m_folder->path());
    QVERIFY(!waited(store.list({}, Operation::create())));
    QVERIFY(store.isDamaged());
    setBytes(path(), good); // from a backup
    QVERIFY(waited(store.list({}, Operation::create())));
    QVERIFY(!store.isDamaged());
}

/// Killed when all is ready and nothing is in its place yet.
void TestDatabaseRepair::aKilledRepairLeavesAll()
{
    fill(2);
    QByteArray damaged = bytesOf(path());
    damaged.replace(0, page, QByteArray(page, '\xee'));
    setBytes(path(), damaged);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const auto done = repairDatabase(path(), RecordTables::schema(), *Operation::create(),
                                         [](DatabaseConnection &, const DatabaseRepair &) {
                                             ::kill(::getpid(), SIGKILL);
                                             return Expected<Done>(Done{});
                                         });
        ::_exit(done ? 1 : 2);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QCOMPARE(bytesOf(path()), damaged);
    QVERIFY(!beside(u"*.repairing*"_s).isEmpty());

    RecordStore store(m_folder->path());
    const auto report = waited(store.repair(Operation::create()));
    QVERIFY(report);
    QCOMPARE(report->saved, 2);
    QCOMPARE(beside(u"*.repairing*"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestDatabaseRepair)
#include "tst_databaserepair.moc"
