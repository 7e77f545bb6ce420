// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/support/memoryfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/fsuid.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace weightroom;

namespace {

constexpr quint32 testId = 0x74657374;

DatabaseSchema notesSchema()
{
    return { .applicationId = testId,
             .migrations = { { u"CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT)"_s } },
             .patience = 300ms };
}

/// A later version of the program.
DatabaseSchema laterSchema()
{
    DatabaseSchema schema = notesSchema();
    schema.migrations.append(
        { u"ALTER TABLE notes ADD COLUMN mood TEXT"_s, u"UPDATE notes SET mood = 'calm'"_s });
    return schema;
}

template <typename T>
Expected<T> answered(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

/// Runs \a job in the thread of \a database and answers what it does.
template <typename Job>
auto inside(Database &database, Job job, OperationPtr op = Operation::create())
{
    return answered(database.post(std::move(op), std::move(job)));
}

Expected<Done> addNote(Database &database, const QString &text)
{
    return inside(database, [&](Operation &op) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = database.beginWrite(op);
        if (!transaction)
            return transaction.error();
        const Expected<qint64> added
            = database.execute(u"INSERT INTO notes(text) VALUES (?)"_s, { text });
        return added ? transaction->commit() : Expected<Done>(added.error());
    });
}

/// The notes joined by a comma; "never written" where there is no database.
Expected<QString> notes(Database &database)
{
    return inside(database, [&](Operation &) -> Expected<QString> {
        const auto transaction = database.beginRead();
        if (!transaction)
            return transaction.error();
        if (!*transaction)
            return u"never written"_s;
        Expected<DatabaseRows> rows = database.query(u"SELECT text FROM notes ORDER BY id"_s);
        if (!rows)
            return rows.error();
        QStringList texts;
        for (;;) {
            const Expected<bool> more = rows->next();
            if (!more)
                return more.error();
            if (!*more)
                return texts.join(u',');
            texts.append(rows->text(0));
        }
    });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readingMakesNothing();
    void writingMakesTheFolder();
    void rollsBackWithoutCommit();
    void statementsAreReusable();
    void migratesOlderFiles();
    void newerFilesAreLeftAlone();
    void foreignFilesAreLeftAlone();
    void damageIsSaid();
    void damagedFilesAreRepaired_data();
    void damagedFilesAreRepaired();
    void waitsForAnotherProgram();
    void staysBusyTooLong();
    void cancelEndsTheWait();
    void readsBesideAWriter();
    void removedFilesAreNoticed();
    void readOnlyFolderCanBeRead();
    void spaceIsGivenBack();

private:
    QString path() const { return m_dir->filePath(u"data/notes #1?.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDatabase::init()
{
    m_dir = testing::memoryFolder();
}

void TestDatabase::readingMakesNothing()
{
    {
        Database database(path(), notesSchema());
        QCOMPARE(*notes(database), u"never written"_s);
    }
    QVERIFY(!QFileInfo::exists(QFileInfo(path()).path()));
}

void TestDatabase::writingMakesTheFolder()
{
    {
        Database database(path(), notesSchema());
        QVERIFY(addNote(database, u"a"_s));
        QCOMPARE(*notes(database), u"a"_s);
    }
    Database again(path(), notesSchema());
    QCOMPARE(*notes(again), u"a"_s);
}

void TestDatabase::rollsBackWithoutCommit()
{
    Database database(path(), notesSchema());
    QVERIFY(addNote(database, u"kept"_s));
    const Expected<Done> failed = inside(database, [&](Operation &op) -> Expected<Done> {
        const Expected<DatabaseTransaction> transaction = database.beginWrite(op);
        if (!transaction)
            return transaction.error();
        const auto added = database.execute(u"INSERT INTO notes(text) VALUES ('lost')"_s);
        return added ? Expected<Done>(Done{}) : Expected<Done>(added.error());
    });
    QVERIFY(failed);
    QCOMPARE(*notes(database), u"kept"_s);
}

void TestDatabase::statementsAreReusable()
{
    Database database(path(), notesSchema());
    QVERIFY(addNote(database, u"one"_s));
    QVERIFY(addNote(database, u"two"_s));
    const auto counts = inside(database, [&](Operation &) -> Expected<QString> {
        const auto transaction = database.beginRead();
        if (!transaction)
            return transaction.error();
        const QString sql = u"SELECT id FROM notes WHERE text = ?"_s;
        const auto first = database.integer(sql, { u"one"_s });
        const auto second = database.integer(sql, { u"two"_s });
        const auto none = database.integer(sql, { u"three"_s });
        if (!first || !second || !none)
            return Error{ ErrorCode::Internal, u"a query failed"_s };
        return u"%1 %2 %3"_s.arg(first->value_or(-1))
            .arg(second->value_or(-1))
            .arg(none->value_or(-1));
    });
    QVERIFY(counts);
    QCOMPARE(*counts, u"1 2 -1"_s);
}

void TestDatabase::migratesOlderFiles()
{
    {
        Database database(path(), notesSchema());
        QVERIFY(addNote(database, u"old"_s));
    }
    Database database(path(), laterSchema());
    const auto mood = inside(database, [&](Operation &) -> Expected<QString> {
        const auto transaction = database.beginRead();
        Expected<DatabaseRows> rows = database.query(u"SELECT mood FROM notes"_s);
        if (!rows)
            return rows.error();
        const auto found = rows->next();
        return found && *found ? rows->text(0) : u"nothing"_s;
    });
    QVERIFY2(mood, qPrintable(mood ? QString() : mood.error().detail));
    QCOMPARE(*mood, u"calm"_s);
    QVERIFY(addNote(database, u"new"_s));
}

void TestDatabase::newerFilesAreLeftAlone()
{
    {
        Database database(path(), laterSchema());
        QVERIFY(addNote(database, u"from tomorrow"_s));
    }
    const QByteArray before = contentOf(path());
    {
        Database database(path(), notesSchema());
        const auto read = notes(database);
        QVERIFY(!read);
        QCOMPARE(errorCodeName(read.error().code), u"NotSupported"_s);
        QVERIFY2(read.error().message.contains("format 2"_L1)
                     && read.error().message.contains("up to 1"_L1),
                 qPrintable(read.error().message));
        const auto written = addNote(database, u"x"_s);
        QVERIFY(!written);
        QCOMPARE(errorCodeName(written.error().code), u"NotSupported"_s);
    }
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::foreignFilesAreLeftAlone()
{
    DatabaseSchema foreign = notesSchema();
    foreign.applicationId = 77;
    {
        Database database(path(), foreign);
        QVERIFY(addNote(database, u"mine"_s));
    }
    const QByteArray before = contentOf(path());
    {
        Database database(path(), notesSchema());
        const auto written = addNote(database, u"x"_s);
        QVERIFY(!written);
        QCOMPARE(errorCodeName(written.error().code), u"Io"_s);
        QVERIFY2(written.error().message.contains("another program"_L1),
                 qPrintable(written.error().message));
    }
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::damageIsSaid()
{
    QDir().mkpath(QFileInfo(path()).path());
    const QByteArray content
        = QByteArray("this is no database, whatever its name says").repeated(99);
    writeContent(path(), content);
    {
        Database database(path(), notesSchema());
        const auto read = notes(database);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains("damaged"_L1), qPrintable(read.error().message));
        QVERIFY(!addNote(database, u"x"_s));
    }
    QCOMPARE(contentOf(path()), content);
}

void TestDatabase::damagedFilesAreRepaired_data()
{
    QTest::addColumn<qint64>("at"); // in pages
    QTest::addColumn<qint64>("leastKept");

    QTest::newRow("the first page is gone: all rows are kept") << qint64(0) << qint64(60);
    QTest::newRow("a page in the middle: what is before and behind it is kept")
        << qint64(60) << qint64(60);
}

void TestDatabase::damagedFilesAreRepaired()
{
    QFETCH(const qint64, at);
    QFETCH(const qint64, leastKept);
    DatabaseSchema schema = notesSchema();
    schema.isRepairable = true;
    {
        Database database(path(), schema);
        QVERIFY(addNote(database, u"first"_s));
        const auto filled = inside(database, [&](Operation &op) -> Expected<Done> {
            Expected<DatabaseTransaction> transaction = database.beginWrite(op);
            for (int i = 0; transaction && i < 100; ++i) {
                const auto added = database.execute(u"INSERT INTO notes(text) VALUES (?)"_s,
                                                    { QString(3000, u'x') });
                if (!added)
                    return added.error();
            }
            return transaction ? transaction->commit() : Expected<Done>(transaction.error());
        });
        QVERIFY(filled);
    }
    QByteArray damaged = contentOf(path());
    damaged.replace(at * 4096, 4096, QByteArray(4096, '\xee'));
    writeContent(path(), damaged);

    Database database(path(), schema);
    const auto read = notes(database);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains("damaged"_L1), qPrintable(read.error().message));
    QCOMPARE(contentOf(path()), damaged); // reading repairs nothing
    const auto repaired = addNote(database, u"x"_s);
    QVERIFY(!repaired);
    QVERIFY2(repaired.error().message.contains("repaired"_L1), qPrintable(repaired.error().detail));
    const QStringList copies = QFileInfo(path()).dir().entryList({ u"*.damaged-*"_s }, QDir::Files);
    QCOMPARE(copies.size(), 1);
    QVERIFY(repaired.error().advice.contains(copies.first()));
    QCOMPARE(contentOf(QFileInfo(path()).dir().filePath(copies.first())), damaged);

    QVERIFY(addNote(database, u"last"_s));
    const QStringList kept = notes(database).value_or({}).split(u',');
    QVERIFY2(kept.size() > leastKept, qPrintable(QString::number(kept.size())));
    QCOMPARE(kept.last(), u"last"_s);
    QCOMPARE(kept.contains(u"first"_s), leastKept > 0);
    QCOMPARE(QFileInfo(path()).dir().entryList({ u"*.repairing*"_s }, QDir::Files).size(), 0);
}

void TestDatabase::waitsForAnotherProgram()
{
    DatabaseSchema patient = notesSchema();
    patient.patience = 10s;
    Database first(path(), patient);
    Database second(path(), patient);
    QVERIFY(addNote(first, u"1"_s));
    auto holding = first.post(Operation::create(), [&](Operation &op) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = first.beginWrite(op);
        if (!transaction)
            return transaction.error();
        QThread::msleep(300);
        const auto added = first.execute(u"INSERT INTO notes(text) VALUES ('2')"_s);
        return added ? transaction->commit() : Expected<Done>(added.error());
    });
    QTest::qWait(50);
    QVERIFY(addNote(second, u"3"_s));
    QVERIFY(answered(holding));
    QCOMPARE(*notes(second), u"1,2,3"_s);
}

void TestDatabase::staysBusyTooLong()
{
    Database first(path(), notesSchema());
    Database second(path(), notesSchema());
    QVERIFY(addNote(first, u"1"_s));
    auto holding = first.post(Operation::create(), [&](Operation &op) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = first.beginWrite(op);
        QThread::msleep(900);
        return transaction ? transaction->commit() : Expected<Done>(transaction.error());
    });
    QTest::qWait(50);
    const auto written = addNote(second, u"2"_s);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains("busy"_L1), qPrintable(written.error().message));
    QVERIFY(answered(holding));
    QCOMPARE(*notes(second), u"1"_s);
}

void TestDatabase::cancelEndsTheWait()
{
    DatabaseSchema patient = notesSchema();
    patient.patience = 60s;
    Database first(path(), patient);
    Database second(path(), patient);
    QVERIFY(addNote(first, u"1"_s));
    std::atomic_bool release = false;
    auto holding = first.post(Operation::create(), [&](Operation &op) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = first.beginWrite(op);
        while (!release)
            QThread::msleep(5);
        return transaction ? transaction->commit() : Expected<Done>(transaction.error());
    });
    QTest::qWait(50);
    const OperationPtr op = Operation::create();
    auto waiting = second.post(op, [&](Operation &operation) -> Expected<Done> {
        const auto transaction = second.beginWrite(operation);
        return transaction ? Expected<Done>(Done{}) : Expected<Done>(transaction.error());
    });
    QTest::qWait(50);
    op->cancel();
    const auto canceled = answered(waiting);
    QVERIFY(!canceled);
    QCOMPARE(errorCodeName(canceled.error().code), u"Canceled"_s);
    release = true;
    QVERIFY(answered(holding));
}

void TestDatabase::readsBesideAWriter()
{
    Database first(path(), notesSchema());
    Database second(path(), notesSchema());
    QVERIFY(addNote(first, u"before"_s));
    const auto seen = inside(first, [&](Operation &op) -> Expected<QString> {
        Expected<DatabaseTransaction> transaction = first.beginWrite(op);
        if (!transaction)
            return transaction.error();
        const auto added = first.execute(u"INSERT INTO notes(text) VALUES ('after')"_s);
        if (!added)
            return added.error();
        // The other program is not kept waiting and sees what was committed.
        auto reading = second.post(Operation::create(), [&](Operation &) -> Expected<QString> {
            const auto look = second.beginRead();
            const auto count = second.integer(u"SELECT count(*) FROM notes"_s);
            return look && count ? QString::number(count->value_or(-1)) : u"failed"_s;
        });
        while (!reading.isFinished())
            QThread::msleep(1);
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return *reading.takeResult();
    });
    QVERIFY(seen);
    QCOMPARE(*seen, u"1"_s);
    QCOMPARE(*notes(second), u"before,after"_s);
}

void TestDatabase::removedFilesAreNoticed()
{
    Database database(path(), notesSchema());
    QVERIFY(addNote(database, u"a"_s));
    QVERIFY(QDir(QFileInfo(path()).path()).removeRecursively());
    QCOMPARE(*notes(database), u"never written"_s);
    QVERIFY(addNote(database, u"b"_s));
    Database other(path(), notesSchema());
    QCOMPARE(*notes(other), u"b"_s);
}

void TestDatabase::readOnlyFolderCanBeRead()
{
    {
        Database database(path(), notesSchema());
        QVERIFY(addNote(database, u"a"_s));
    }
    const QString folder = QFileInfo(path()).path();
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x4444)));
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5555)));
    {
        Database database(path(), notesSchema());
        // Who may do everything would not notice: only the thread of the database is somebody else.
        const auto dropped = inside(database, [](Operation &) -> Expected<Done> {
            if (::geteuid() == 0)
                ::setfsuid(65534);
            return Done{};
        });
        QVERIFY(dropped);
        const auto read = notes(database);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message + read.error().detail));
        QCOMPARE(*read, u"a"_s);
        const auto written = addNote(database, u"b"_s);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains("can only be read"_L1),
                 qPrintable(written.error().message));
        QCOMPARE(*notes(database), u"a"_s);
    }
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
}

void TestDatabase::spaceIsGivenBack()
{
    Database database(path(), notesSchema());
    QVERIFY(addNote(database, QString(1'000'000, u'x')));
    const auto removal = [&](Operation &op) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = database.beginWrite(op);
        if (!transaction)
            return transaction.error();
        if (auto removed = database.execute(u"DELETE FROM notes"_s); !removed)
            return removed.error();
        if (auto released = database.releaseSpace(); !released)
            return released;
        return transaction->commit();
    };
    QVERIFY(inside(database, removal));
    const auto pages = inside(database, [&](Operation &) -> Expected<qint64> {
        const auto transaction = database.beginRead();
        const auto count = database.integer(u"PRAGMA page_count"_s);
        return count ? Expected<qint64>(count->value_or(-1)) : Expected<qint64>(count.error());
    });
    QVERIFY(pages);
    QVERIFY2(*pages > 0 && *pages < 20, qPrintable(QString::number(*pages)));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
