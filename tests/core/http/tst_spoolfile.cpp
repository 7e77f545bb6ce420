// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/spoolfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestSpoolFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsGrowSideBySide();
    void holesReadAsZeros();
    void nothingIsSeenInTheFolder();
    void aSmallDiskIsToldBeforehand();
};

void TestSpoolFile::partsGrowSideBySide()
{
    const QTemporaryDir folder;
    const Expected<SpoolFilePtr> file = SpoolFile::create(folder.path(), 100);
    QVERIFY(file.has_value());
    const QByteArray a(3'000'000, 'a');
    const QByteArray b(2'500'001, 'b');
    SpoolPart partA(*file);
    SpoolPart partB(*file);
    constexpr qint64 piece = 300'007;
    for (qint64 at = 0; at < a.size(); at += piece) {
        QVERIFY(partA.write(at, a.mid(at, piece)));
        if (at < b.size())
            QVERIFY(partB.write(at, b.mid(at, piece)));
    }
    const ByteSourcePtr sourceA = spooledBytes(partA, a.size(), u"a"_s);
    const ByteSourcePtr sourceB = spooledBytes(partB, b.size(), u"b"_s);
    QVERIFY(readAll(*sourceA).value_or({}) == a);
    QVERIFY(readAll(*sourceB).value_or({}) == b);
    QByteArray end(100, 'x');
    const auto got
        = sourceB->read(b.size() - 10, std::as_writable_bytes(std::span(end.data(), 100)));
    QCOMPARE(got.value_or(-1), 10);
    QVERIFY(partA.write(1'000'000, "new"));
    QCOMPARE(readAll(*spooledBytes(partA, a.size(), {})).value_or({}).mid(999'999, 5),
             QByteArray("anewa"));
}

void TestSpoolFile::holesReadAsZeros()
{
    const Expected<SpoolFilePtr> file = SpoolFile::create({}, -1);
    QVERIFY(file.has_value());
    SpoolPart part(*file);
    QVERIFY(part.write(5'000'000, "x"));
    const QByteArray all = readAll(*spooledBytes(part, 5'000'001, {})).value_or({});
    QCOMPARE(all.size(), 5'000'001);
    QCOMPARE(all.count('\0'), 5'000'000);
    QCOMPARE(all.back(), 'x');
}

void TestSpoolFile::nothingIsSeenInTheFolder()
{
    const QTemporaryDir folder;
    const QString below = folder.filePath(u"made/for/it"_s);
    const Expected<SpoolFilePtr> file = SpoolFile::create(below, -1);
    QVERIFY(file.has_value());
    SpoolPart part(*file);
    QVERIFY(part.write(0, "x"));
    QVERIFY(QDir(below).exists());
    QVERIFY(
        QDir(below).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

void TestSpoolFile::aSmallDiskIsToldBeforehand()
{
    const Expected<SpoolFilePtr> file = SpoolFile::create({}, qint64(1) << 60);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::NoSpace);
    QVERIFY(!SpoolFile::create(u"/proc/nothing"_s, 1).has_value());
}

QTEST_GUILESS_MAIN(TestSpoolFile)
#include "tst_spoolfile.moc"
