// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/bytesource.h"
#include "core/base/byteview.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// The bytes of a source from \a offset on, at most \a length; an error as its code.
QByteArray bytesAt(const ByteSource &source, qint64 offset, qint64 length)
{
    QByteArray bytes(length, '?');
    const auto got = source.read(
        offset, std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
    return got ? bytes.left(*got) : errorCodeName(got.error().code).toLatin1();
}

} // namespace

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsMemory();
    void readsRangesOfFiles_data();
    void readsRangesOfFiles();
    void refusesRangesBeyondTheEnd_data();
    void refusesRangesBeyondTheEnd();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void tellsAFileThatShrinks();
    void tellsAFileThatIsReplaced();
    void tellsAFileThatGoesAway();
    void readsFilesWithOddNames();
    void readsAtOffsetsBeyond4GiB();
    void readsFromManyThreads();
    void readsWholeFiles();
    void showsBytesInPlace_data();
    void showsBytesInPlace();
    void aViewOfAFileThatShrinksIsAnErrorAndNoCrash();
    void aViewOfAFileThatChangesIsAnError();
    void manyViewsLiveAtOnce();
    void identityTellsVersionsApart();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestByteSource::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QString TestByteSource::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestByteSource::readsMemory()
{
    const auto source = memoryBytes("0123456789", u"name"_s);
    QCOMPARE_EQ(source->size(), 10);
    QCOMPARE_EQ(source->name(), u"name"_s);
    QCOMPARE_EQ(bytesAt(*source, 3, 4), QByteArray("3456"));
    QCOMPARE_EQ(bytesAt(*source, 8, 4), QByteArray("89"));
    QCOMPARE_EQ(bytesAt(*source, 10, 4), QByteArray());
    QCOMPARE_EQ(bytesAt(*source, 99, 4), QByteArray());
    QCOMPARE_EQ(*readAll(*source), QByteArray("0123456789"));
    QCOMPARE_EQ(memoryBytes({})->size(), 0);
}

void TestByteSource::readsRangesOfFiles_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("the whole file") << qint64(0) << qint64(-1) << QByteArray("0123456789");
    QTest::newRow("its start") << qint64(0) << qint64(4) << QByteArray("0123");
    QTest::newRow("its middle") << qint64(4) << qint64(3) << QByteArray("456");
    QTest::newRow("its end") << qint64(7) << qint64(-1) << QByteArray("789");
    QTest::newRow("nothing of it") << qint64(7) << qint64(0) << QByteArray();
    QTest::newRow("behind its end") << qint64(10) << qint64(-1) << QByteArray();
    QTest::newRow("far behind its end") << qint64(99) << qint64(-1) << QByteArray();
}

void TestByteSource::readsRangesOfFiles()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    QFETCH(QByteArray, bytes);
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path, offset, length);
    QVERIFY(source);
    QCOMPARE_EQ((*source)->size(), bytes.size());
    QCOMPARE_EQ((*source)->name(), path);
    QCOMPARE_EQ(*readAll(**source), bytes);
    QCOMPARE_EQ(bytesAt(**source, 1, 99), bytes.mid(1));
}

void TestByteSource::refusesRangesBeyondTheEnd_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("a byte too long") << qint64(0) << qint64(11);
    QTest::newRow("a byte too far") << qint64(1) << qint64(10);
    QTest::newRow("behind the end") << qint64(11) << qint64(1);
    QTest::newRow("absurdly long") << qint64(5) << std::numeric_limits<qint64>::max();
}

void TestByteSource::refusesRangesBeyondTheEnd()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path, offset, length);
    QVERIFY(!source);
    QCOMPARE_EQ(source.error().code, ErrorCode::LengthMismatch);
    QCOMPARE_EQ(source.error().source, path);
    QCOMPARE_EQ(source.error().message,
                u"%1 has 10 bytes, but %2 bytes from offset %3 on are needed."_s.arg(
                    path, QString::number(length), QString::number(offset)));
}

void TestByteSource::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a folder") << u"dir"_s << ErrorCode::PathIsDirectory;
    QTest::newRow("a pipe that nobody writes to") << u"fifo"_s << ErrorCode::Io;
    QTest::newRow("nothing") << u"missing"_s << ErrorCode::NotFound;
    QTest::newRow("a name inside of a file") << u"file/inside"_s << ErrorCode::NotFound;
    QTest::newRow("a link to nothing") << u"link"_s << ErrorCode::NotFound;
    QTest::newRow("a link to itself") << u"loop"_s << ErrorCode::Io;
}

void TestByteSource::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    QVERIFY(QDir(m_dir->path()).mkdir(u"dir"_s));
    QCOMPARE_EQ(::mkfifo(QFile::encodeName(m_dir->filePath(u"fifo"_s)).constData(), 0600), 0);
    write(u"file"_s, "x");
    QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), m_dir->filePath(u"link"_s)));
    QVERIFY(QFile::link(m_dir->filePath(u"loop"_s), m_dir->filePath(u"loop"_s)));
    const QString path = m_dir->filePath(name);
    const auto source = fileBytes(path);
    QVERIFY(!source);
    QCOMPARE_EQ(source.error().code, code);
    QCOMPARE_EQ(source.error().source, path);
    QVERIFY(source.error().message.contains(path));
    QCOMPARE_EQ(readFile(path).error().code, code);
}

void TestByteSource::tellsAFileThatShrinks()
{
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path);
    QVERIFY(source);
    QVERIFY(QFile::resize(path, 4));
    QCOMPARE_EQ(bytesAt(**source, 0, 10), QByteArray("LengthMismatch"));
    QCOMPARE_EQ(bytesAt(**source, 0, 2), QByteArray("LengthMismatch"));
    std::byte into[10];
    const auto got = (*source)->read(0, into);
    QVERIFY2(got.error().message.contains(u"had 10 bytes, now it has 4"_s),
             qPrintable(got.error().message));
}

void TestByteSource::tellsAFileThatIsReplaced()
{
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path);
    QVERIFY(source);
    const QString other = write(u"g"_s, "abcdefghij");
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(other, path));
    QCOMPARE_EQ(bytesAt(**source, 0, 10), QByteArray("Io"));
}

void TestByteSource::tellsAFileThatGoesAway()
{
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path);
    QVERIFY(source);
    QVERIFY(QFile::remove(path));
    QCOMPARE_EQ(bytesAt(**source, 0, 10), QByteArray("NotFound"));
    QCOMPARE_EQ(readAll(**source).error().code, ErrorCode::NotFound);
}

void TestByteSource::readsFilesWithOddNames()
{
    const QString path = write(u"a é文😀 %1 #?"_s, "x");
    QVERIFY(!path.isEmpty());
    const auto source = fileBytes(path);
    QVERIFY(source);
    QCOMPARE_EQ(*readAll(**source), QByteArray("x"));
}

void TestByteSource::readsAtOffsetsBeyond4GiB()
{
    const QString path = write(u"f"_s, {});
    constexpr qint64 far = (qint64(1) << 32) + 3;
    {
        QFile file(path); // sparse: takes no room
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.seek(far) || file.write("far") != 3)
            QSKIP("this file system has no sparse files");
    }
    const auto source = fileBytes(path, 3);
    QVERIFY(source);
    QCOMPARE_EQ((*source)->size(), far);
    QCOMPARE_EQ(bytesAt(**source, far - 4, 10), QByteArray("\0far", 4));
    const auto part = fileBytes(path, far, 2);
    QVERIFY(part);
    QCOMPARE_EQ(*readAll(**part), QByteArray("fa"));
}

void TestByteSource::readsFromManyThreads()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += char(i * 31);
    const auto source = fileBytes(write(u"f"_s, bytes));
    QVERIFY(source);
    std::atomic_int wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (qint64 i = 0; i < 200; ++i) {
                const qint64 offset = (i * 509 + t * 7) % bytes.size();
                if (bytesAt(**source, offset, 300) != bytes.mid(offset, 300))
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE_EQ(wrong.load(), 0);
}

void TestByteSource::readsWholeFiles()
{
    const QString path = write(u"f"_s, "0123456789");
    QCOMPARE_EQ(*readFile(path), QByteArray("0123456789"));
    QCOMPARE_EQ(*readFile(path, 4), QByteArray("0123"));
    QCOMPARE_EQ(*readFile(path, 99), QByteArray("0123456789"));
    QCOMPARE_EQ(*readFile(path, 0), QByteArray());
    QCOMPARE_EQ(*readFile(write(u"empty"_s, {})), QByteArray());
}

void TestByteSource::showsBytesInPlace_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("all") << qint64(0) << qint64(100'000);
    QTest::newRow("one byte") << qint64(77) << qint64(1);
    QTest::newRow("across pages, from an odd place") << qint64(4095) << qint64(70'001);
    QTest::newRow("the end") << qint64(99'990) << qint64(10);
}

void TestByteSource::showsBytesInPlace()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    QByteArray bytes;
    for (int i = 0; i < 100'003; ++i)
        bytes += char(i * 31 + i / 256);
    const auto file = fileBytes(write(u"f"_s, bytes), 3);
    QVERIFY(file);
    for (const ByteSourcePtr &source : { *file, memoryBytes(bytes.mid(3)) }) {
        const ByteViewPtr view = viewOf(*source, offset, length);
        QVERIFY(view);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(view->bytes().data()),
                            qsizetype(view->bytes().size())),
                 bytes.mid(3 + offset, length));
        QVERIFY(view->verify());
    }
}

void TestByteSource::aViewOfAFileThatShrinksIsAnErrorAndNoCrash()
{
    const QString path = write(u"f"_s, QByteArray(1 << 20, 'x'));
    const auto source = fileBytes(path);
    QVERIFY(source);
    const ByteViewPtr view = viewOf(**source, 0, 1 << 20);
    const ByteViewPtr other = viewOf(**source, 10, 1000);
    QVERIFY(view && other);
    QCOMPARE(int(view->bytes()[5]), int('x'));
    QVERIFY(QFile::resize(path, 100));
    int sum = 0;
    for (const std::byte byte : view->bytes())
        sum += int(byte);
    QCOMPARE_LE(sum, 4096 * 'x'); // zeros where there is nothing
    const auto verified = view->verify();
    QVERIFY(!verified);
    QCOMPARE(errorCodeName(verified.error().code), errorCodeName(ErrorCode::LengthMismatch));
    QVERIFY(!other->verify());
    QVERIFY(!viewOf(**source, 0, 10));
}

void TestByteSource::aViewOfAFileThatChangesIsAnError()
{
    const QString path = write(u"f"_s, "0123456789");
    const auto source = fileBytes(path);
    QVERIFY(source);
    const ByteViewPtr view = viewOf(**source, 0, 10);
    QVERIFY(view && view->verify());
    QTest::qSleep(20); // longer than a tick of the file system's clock
    write(u"f"_s, "9876543210");
    QVERIFY(!view->verify());
}

void TestByteSource::manyViewsLiveAtOnce()
{
    const auto source = fileBytes(write(u"f"_s, "0123456789"));
    QVERIFY(source);
    QList<ByteViewPtr> views;
    for (int i = 0; i < 1000; ++i)
        views.append(viewOf(**source, i % 10, 1));
    QVERIFY(views.first());
    QVERIFY(!views.last()); // whoever wants so many reads
    views.clear();
    QVERIFY(viewOf(**source, 0, 1));
}

void TestByteSource::identityTellsVersionsApart()
{
    const QString path = write(u"f"_s, "0123456789");
    const auto young = fileBytes(path);
    QVERIFY(young);
    QVERIFY(identityOf(**young).isEmpty()); // it may change within one tick of the clock
    QTRY_VERIFY_WITH_TIMEOUT(!identityOf(**young).isEmpty(), 5000);
    const auto same = fileBytes(path);
    const auto part = fileBytes(path, 1);
    QVERIFY(same && part);
    QCOMPARE(identityOf(**same), identityOf(**young));
    QVERIFY(identityOf(**part) != identityOf(**young));
    write(u"f"_s, "9876543210");
    QVERIFY(identityOf(**young).isEmpty());
    QVERIFY(identityOf(*memoryBytes("x")).isEmpty());
}

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
