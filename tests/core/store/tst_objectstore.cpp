// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"
#include "core/base/hashing.h"
#include "core/base/operation.h"
#include "core/store/folderlock.h"
#include "core/store/objectstore.h"
#include "tests/support/memoryfolder.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// What is below the folder, as relative paths: hidden files too, folders and the lock not.
QStringList objectFiles(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = QDir(folder).relativeFilePath(entries.next());
        if (name != ".lock"_L1)
            files.append(name);
    }
    files.sort();
    return files;
}

QString relativePath(const QByteArray &name)
{
    return QString::fromLatin1(name.first(2)) + u'/' + QString::fromLatin1(name.sliced(2));
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Zeros that are nowhere; fails at \a faultAt.
class GivenBytes final : public ByteSource
{
public:
    explicit GivenBytes(qint64 size, qint64 faultAt = -1)
        : m_size(size)
        , m_faultAt(faultAt)
    {
    }
    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return u"given"_s; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const auto count = static_cast<qint64>(into.size());
        m_bytesRead += count;
        if (m_faultAt >= 0 && offset + count > m_faultAt)
            return Error{ ErrorCode::Io, u"the source broke"_s };
        std::fill(into.begin(), into.end(), std::byte(0));
        return count;
    }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    qint64 m_size;
    qint64 m_faultAt;
    mutable std::atomic<qint64> m_bytesRead = 0;
};

WeightData dataOf(const std::shared_ptr<GivenBytes> &source)
{
    return WeightData({ { source, source->size(), u"given"_s } });
}

} // namespace

class TestObjectStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAreHashes_data();
    void namesAreHashes();
    void bytesAreReadOnceAndProgressTold();
    void unpublishedObjectsVanish();
    void failuresLeaveNothing_data();
    void failuresLeaveNothing();
    void cancelLeavesNothing();
    void equalBytesAreThereOnce();
    void publishingHealsADamagedObject_data();
    void publishingHealsADamagedObject();
    void publishingDoesNotDisturbReaders();
    void damageIsRecognised_data();
    void damageIsRecognised();
    void verifyReadsAll();
    void verifyCanBeCancelled();
    void removes();
    void contentsTellsNamesAndLeftovers();
    void leftoversOfALivingProgramStay();
    void textsThatAreNoNames_data();
    void textsThatAreNoNames();

private:
    PendingObjectPtr written(const WeightData &data);
    QByteArray put(const QByteArray &bytes);
    QString folder() const { return m_dir->filePath(u"indexeddb/objects"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ObjectStore> m_store;
};

void TestObjectStore::init()
{
    m_dir = testing::memoryFolder();
    m_store = std::make_unique<ObjectStore>(folder());
}

PendingObjectPtr TestObjectStore::written(const WeightData &data)
{
    const auto op = Operation::create();
    Expected<PendingObjectPtr> object = m_store->write(data, *op);
    return object ? *object : nullptr;
}

/// The name of a published object; empty on failure.
QByteArray TestObjectStore::put(const QByteArray &bytes)
{
    const PendingObjectPtr object = written(WeightData::fromBytes(bytes));
    return object && m_store->publish(*object) ? object->name() : QByteArray();
}

void TestObjectStore::namesAreHashes_data()
{
    QTest::addColumn<QByteArrayList>("shards");

    QTest::newRow("one buffer") << QByteArrayList{ "0123456789" };
    QTest::newRow("C54 several buffers are stored joined")
        << QByteArrayList{ "012", "", "34567", "89" };
    QTest::newRow("blocks, and a rest")
        << QByteArrayList{ QByteArray(3 << 20, 'a'), QByteArray("rest") };
    QTest::newRow("no bytes") << QByteArrayList{};
}

void TestObjectStore::namesAreHashes()
{
    QFETCH(const QByteArrayList, shards);
    QList<WeightShard> list;
    for (const QByteArray &bytes : shards)
        list.append({ memoryBytes(bytes), bytes.size(), u"shard"_s });
    const PendingObjectPtr object = written(WeightData(list));
    QVERIFY(object);
    const QByteArray joined = shards.join();
    QCOMPARE(object->name(), sha256Hex(joined));
    QCOMPARE(object->bytes(), joined.size());
    const Expected<bool> isNew = m_store->publish(*object);
    QVERIFY(isNew);
    QVERIFY(*isNew);
    QCOMPARE(objectFiles(folder()), QStringList{ relativePath(object->name()) });
    const Expected<ByteSourcePtr> source = m_store->source(object->name(), object->bytes());
    QVERIFY(source);
    const Expected<QByteArray> bytes = readAll(**source);
    QVERIFY(bytes);
    QCOMPARE(*bytes, joined);
}

void TestObjectStore::bytesAreReadOnceAndProgressTold()
{
    const auto source = std::make_shared<GivenBytes>((5 << 20) + 7);
    const auto op = Operation::create();
    op->setProgress(0, 2 * source->size());
    QVERIFY(m_store->write(dataOf(source), *op));
    QCOMPARE(source->bytesRead(), source->size());
    QCOMPARE(op->done(), 2 * source->size());
}

void TestObjectStore::unpublishedObjectsVanish()
{
    PendingObjectPtr object = written(WeightData::fromBytes("abc"));
    QVERIFY(object);
    QCOMPARE(objectFiles(folder()), QStringList());
    object.reset();
    QCOMPARE(objectFiles(folder()), QStringList());
}

void TestObjectStore::failuresLeaveNothing_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("faultAt");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("anythingRead");

    QTest::newRow("the source breaks at once") << qint64(9 << 20) << qint64(0) << u"Io"_s << true;
    QTest::newRow("the source breaks later")
        << qint64(9 << 20) << qint64(8 << 20) << u"Io"_s << true;
    QTest::newRow("more than the disk has: asked before")
        << (qint64(1) << 60) << qint64(-1) << u"NoSpace"_s << false;
}

void TestObjectStore::failuresLeaveNothing()
{
    QFETCH(const qint64, size);
    QFETCH(const qint64, faultAt);
    QFETCH(const bool, anythingRead);
    const auto source = std::make_shared<GivenBytes>(size, faultAt);
    const auto op = Operation::create();
    const Expected<PendingObjectPtr> object = m_store->write(dataOf(source), *op);
    QVERIFY(!object);
    QTEST(errorCodeName(object.error().code), "code");
    QCOMPARE(source->bytesRead() > 0, anythingRead);
    QCOMPARE(objectFiles(folder()), QStringList());
}

void TestObjectStore::cancelLeavesNothing()
{
    const auto op = Operation::create();
    connect(
        op.get(), &Operation::progressChanged, op.get(), [op = op.get()] { op->cancel(); },
        Qt::DirectConnection);
    const auto source = std::make_shared<GivenBytes>(32 << 20);
    const Expected<PendingObjectPtr> object = m_store->write(dataOf(source), *op);
    QVERIFY(!object);
    QCOMPARE(errorCodeName(object.error().code), u"Canceled"_s);
    QVERIFY(source->bytesRead() < source->size());
    QCOMPARE(objectFiles(folder()), QStringList());
}

void TestObjectStore::equalBytesAreThereOnce()
{
    const QByteArray name = put("abc");
    const PendingObjectPtr again = written(WeightData::fromBytes("abc"));
    QVERIFY(again);
    QCOMPARE(again->name(), name);
    const Expected<bool> isNew = m_store->publish(*again);
    QVERIFY(isNew);
    QVERIFY(!*isNew);
    QCOMPARE(objectFiles(folder()), QStringList{ relativePath(name) });
}

void TestObjectStore::publishingHealsADamagedObject_data()
{
    QTest::addColumn<QByteArray>("damaged");
    QTest::addColumn<bool>("showsBySize");
    QTest::newRow("too short") << QByteArray("a") << true;
    QTest::newRow("other bytes of the same size") << QByteArray("abd") << false;
}

void TestObjectStore::publishingHealsADamagedObject()
{
    QFETCH(const QByteArray, damaged);
    QFETCH(const bool, showsBySize);
    const QByteArray name = put("abc");
    overwrite(m_store->path(name), damaged);
    const PendingObjectPtr again = written(WeightData::fromBytes("abc"));
    QVERIFY(again);
    const Expected<bool> isNew = m_store->publish(*again);
    QVERIFY(isNew);
    QCOMPARE(*isNew, showsBySize);
    QCOMPARE(objectFiles(folder()), QStringList{ relativePath(name) });
    QVERIFY(m_store->verify(name, 3, *Operation::create()));
}

void TestObjectStore::publishingDoesNotDisturbReaders()
{
    const QByteArray name = put("abc");
    const Expected<ByteSourcePtr> source = m_store->source(name, 3);
    QVERIFY(source);
    QByteArray read(3, '\0');
    const std::span<std::byte> into(reinterpret_cast<std::byte *>(read.data()), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(put("abc"), name);
        read.fill('\0');
        QVERIFY((*source)->read(0, into));
        QCOMPARE(read, QByteArray("abc"));
    }
    // What was written in place is not what was opened.
    QTest::qWait(20);
    overwrite(m_store->path(name), "abd");
    const Expected<qint64> changed = (*source)->read(0, into);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Io);
}

void TestObjectStore::damageIsRecognised_data()
{
    QTest::addColumn<std::optional<QByteArray>>("content");
    QTest::addColumn<QString>("sourceError");
    QTest::addColumn<QString>("verifyError");

    using Content = std::optional<QByteArray>;
    QTest::newRow("as it was written") << Content("abc") << QString() << QString();
    QTest::newRow("missing") << Content() << u"WeightFileMissing"_s << u"WeightFileMissing"_s;
    QTest::newRow("too short") << Content("ab") << u"LengthMismatch"_s << u"LengthMismatch"_s;
    QTest::newRow("too long") << Content("abcd") << u"LengthMismatch"_s << u"LengthMismatch"_s;
    QTest::newRow("other bytes of the same size")
        << Content("abd") << QString() << u"ChecksumMismatch"_s;
}

void TestObjectStore::damageIsRecognised()
{
    QFETCH(const std::optional<QByteArray>, content);
    QFETCH(const QString, sourceError);
    QFETCH(const QString, verifyError);
    const QByteArray name = put("abc");
    const QString path = m_store->path(name);
    if (content)
        overwrite(path, *content);
    else
        QVERIFY(QFile::remove(path));

    const std::optional<Error> damage = m_store->damage(name, 3);
    QCOMPARE(damage ? errorCodeName(damage->code) : QString(), sourceError);
    const Expected<ByteSourcePtr> source = m_store->source(name, 3);
    QCOMPARE(source ? QString() : errorCodeName(source.error().code), sourceError);
    const Expected<Done> verified = m_store->verify(name, 3, *Operation::create());
    QCOMPARE(verified ? QString() : errorCodeName(verified.error().code), verifyError);
    if (!verified)
        QVERIFY2(verified.error().message.contains(path), qPrintable(verified.error().message));
}

void TestObjectStore::verifyReadsAll()
{
    const QByteArray bytes(3 << 20, 'v');
    const QByteArray name = put(bytes);
    const auto op = Operation::create();
    QVERIFY(m_store->verify(name, bytes.size(), *op));
    QCOMPARE(op->done(), bytes.size());
}

void TestObjectStore::verifyCanBeCancelled()
{
    const QByteArray name = put("abc");
    const auto op = Operation::create();
    op->cancel();
    const Expected<Done> verified = m_store->verify(name, 3, *op);
    QVERIFY(!verified);
    QCOMPARE(errorCodeName(verified.error().code), u"Canceled"_s);
}

void TestObjectStore::removes()
{
    const QByteArray kept = put("kept");
    const QByteArray name = put("abc");
    QVERIFY(m_store->remove(name));
    QVERIFY(m_store->remove(name));
    QCOMPARE(objectFiles(folder()), QStringList{ relativePath(kept) });
}

void TestObjectStore::contentsTellsNamesAndLeftovers()
{
    QVERIFY(m_store->contents().names.isEmpty());
    const QByteArray name = put("abc");
    const QString inFolder = m_store->path(name).chopped(62) + u".part.1"_s;
    const QString inRoot = folder() + u"/.part.2"_s;
    overwrite(inFolder, "x");
    overwrite(inRoot, "y");
    overwrite(folder() + u"/README"_s, "not ours");
    const ObjectStore::Contents contents = m_store->contents();
    QCOMPARE(contents.names, QByteArrayList{ name });
    QCOMPARE(QStringList(contents.leftovers), (QStringList{ inRoot, inFolder }));
    m_store->removeLeftovers(contents.leftovers);
    QCOMPARE(objectFiles(folder()), (QStringList{ u"README"_s, relativePath(name) }));
}

void TestObjectStore::leftoversOfALivingProgramStay()
{
    const QString part = folder() + u"/.part.2"_s;
    const PendingObjectPtr object = written(WeightData::fromBytes("abc"));
    overwrite(part, "y");
    m_store->removeLeftovers({ part });
    QVERIFY(QFile::exists(part));
}

void TestObjectStore::textsThatAreNoNames_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("too short") << QByteArray(63, 'a');
    QTest::newRow("too long") << QByteArray(65, 'a');
    QTest::newRow("upper case") << QByteArray(64, 'A');
    QTest::newRow("a way out of the folder") << QByteArray("../../").repeated(11).first(64);
}

void TestObjectStore::textsThatAreNoNames()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!ObjectStore::isName(text));
    const Expected<ByteSourcePtr> source = m_store->source(text, 0);
    QVERIFY(!source);
    QCOMPARE(errorCodeName(source.error().code), u"WeightFileMissing"_s);
}

QTEST_GUILESS_MAIN(TestObjectStore)
#include "tst_objectstore.moc"
