// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/folderfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

detail::FilesAhead::Names guessing(const QStringList &names)
{
    return [encoded = names.join(u'\n').toUtf8()] {
        std::vector<QByteArrayView> views;
        for (qsizetype at = 0; at <= encoded.size();) {
            const qsizetype end = encoded.indexOf('\n', at);
            const qsizetype size = (end < 0 ? encoded.size() : end) - at;
            views.push_back(QByteArrayView(encoded).sliced(at, size));
            at += size + 1;
        }
        return views;
    };
}

/// -1: there is no such file.
qint64 sizeOf(FolderFiles &files, const QString &name)
{
    const ByteSourcePtr bytes = files.find(name).value().bytes;
    return bytes ? bytes->size() : -1;
}

} // namespace

class TestFolderFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatFileBytesFinds_data();
    void findsWhatFileBytesFinds();
    void findsNothingInAFolderThatIsNotThere();
    void helperChangesNothing_data();
    void helperChangesNothing();
    void filesOutliveTheSearch();
    void wrongGuessesChangeNothing();
    void leavesPathsAlone_data();
    void leavesPathsAlone();

private:
    void write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_dir;
    QThreadPool m_pool;
};

void TestFolderFiles::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE_EQ(file.write(bytes), bytes.size());
}

void TestFolderFiles::initTestCase()
{
    write(u"plain.bin"_s, "12345");
    write(u"empty.bin"_s, {});
    write(u"pesos ñ 文.bin"_s, "123");
    write(QString(250, u'x'), "1");
    QVERIFY(QDir(m_dir.path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(m_dir.filePath(u"plain.bin"_s), m_dir.filePath(u"link.bin"_s)));
    QVERIFY(QFile::link(m_dir.filePath(u"nowhere"_s), m_dir.filePath(u"broken.bin"_s)));
    for (int i = 0; i < 100; ++i)
        write(u"shard%1"_s.arg(i), QByteArray(i, 'x'));
}

void TestFolderFiles::findsWhatFileBytesFinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("size");
    QTest::newRow("a file") << u"plain.bin"_s << qint64(5);
    QTest::newRow("an empty file") << u"empty.bin"_s << qint64(0);
    QTest::newRow("a name beyond ASCII") << u"pesos ñ 文.bin"_s << qint64(3);
    QTest::newRow("a long name") << QString(250, u'x') << qint64(1);
    QTest::newRow("a name that no file can have") << QString(300, u'x') << qint64(-1);
    QTest::newRow("a link") << u"link.bin"_s << qint64(5);
    QTest::newRow("a link to nothing") << u"broken.bin"_s << qint64(-1);
    QTest::newRow("a folder") << u"folder"_s << qint64(-1);
    QTest::newRow("a missing file") << u"missing.bin"_s << qint64(-1);
}

void TestFolderFiles::findsWhatFileBytesFinds()
{
    QFETCH(QString, name);
    QFETCH(qint64, size);
    FolderFiles files(m_dir.path());
    const FolderFiles::File file = files.find(name).value();
    QCOMPARE_EQ(file.path, m_dir.filePath(name));
    QCOMPARE_EQ(file.bytes ? file.bytes->size() : -1, size);
    const Expected<ByteSourcePtr> alone = fileBytes(file.path);
    QCOMPARE_EQ(alone ? (*alone)->size() : -1, size);
    if (!file.bytes)
        return;
    QCOMPARE_EQ(file.bytes->name(), file.path);
    const Expected<QByteArray> bytes = readAll(*file.bytes);
    QVERIFY(bytes);
    QCOMPARE_EQ(*bytes, *readAll(**alone));
}

void TestFolderFiles::findsNothingInAFolderThatIsNotThere()
{
    FolderFiles files(m_dir.filePath(u"nowhere"_s));
    QVERIFY(!files.find(u"plain.bin"_s).value().bytes);
}

void TestFolderFiles::helperChangesNothing_data()
{
    QTest::addColumn<bool>("waitsForHelper");
    QTest::newRow("both look at once") << false;
    QTest::newRow("the helper has looked for all before") << true;
}

void TestFolderFiles::helperChangesNothing()
{
    QFETCH(bool, waitsForHelper);
    QStringList names;
    for (int i = 0; i < 100; ++i)
        names.append(u"shard%1"_s.arg(i));
    names.append(u"missing"_s);
    FolderFiles files(m_dir.path());
    files.lookAhead(guessing(names), &m_pool);
    if (waitsForHelper)
        QVERIFY(m_pool.waitForDone());
    for (int i = 0; i < 100; ++i)
        QCOMPARE_EQ(sizeOf(files, names.at(i)), i);
    QCOMPARE_EQ(sizeOf(files, u"missing"_s), -1);
    QCOMPARE_EQ(sizeOf(files, u"shard7"_s), 7); // more than was expected
}

void TestFolderFiles::wrongGuessesChangeNothing()
{
    FolderFiles files(m_dir.path());
    files.lookAhead(guessing({ u"shard3"_s, u"shard1"_s, QString(300, u'x'), u"a/b"_s, {} }),
                    &m_pool);
    QVERIFY(m_pool.waitForDone());
    QCOMPARE_EQ(sizeOf(files, u"plain.bin"_s), 5);
    QCOMPARE_EQ(sizeOf(files, u"shard1"_s), 1);
    QCOMPARE_EQ(sizeOf(files, u"shard9"_s), 9);
    QVERIFY(!files.find(u"a/b"_s));
    QCOMPARE_EQ(sizeOf(files, u"missing"_s), -1);
}

void TestFolderFiles::filesOutliveTheSearch()
{
    FolderFiles::File file;
    {
        FolderFiles files(m_dir.path());
        QVERIFY(files.find(u"empty.bin"_s));
        file = files.find(u"plain.bin"_s).value();
    }
    QCOMPARE_EQ(file.path, m_dir.filePath(u"plain.bin"_s));
    QCOMPARE_EQ(*readAll(*file.bytes), QByteArray("12345"));
}

void TestFolderFiles::leavesPathsAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPath");
    QTest::newRow("a name") << u"group1-shard1of2.bin"_s << false;
    QTest::newRow("three dots") << u"..."_s << false;
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("the folder itself") << u"."_s << true;
    QTest::newRow("the folder above") << u".."_s << true;
    QTest::newRow("a path") << u"a/b"_s << true;
    QTest::newRow("a path beyond ASCII") << u"ñ/b"_s << true;
    QTest::newRow("a NUL") << QString(u"a\0b"_s) << true;
}

void TestFolderFiles::leavesPathsAlone()
{
    QFETCH(QString, name);
    QFETCH(bool, isPath);
    FolderFiles files(m_dir.path());
    QCOMPARE_EQ(!files.find(name).has_value(), isPath);
}

QTEST_GUILESS_MAIN(TestFolderFiles)
#include "tst_folderfiles.moc"
