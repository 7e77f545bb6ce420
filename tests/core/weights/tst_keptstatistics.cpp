// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/contenthash.h"
#include "core/manage/keptstatistics.h"
#include "core/manage/library.h"
#include "core/weights/statistics/chunkhashes.h"
#include "core/weights/statistics/contentkey.h"
#include "core/weights/statistics/modelstatistics.h"
#include "tests/support/futures.h"
#include "tests/support/tensors.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// Two tensors of 6 MiB in all, as floats that are all different.
QByteArray countingBytes()
{
    QByteArray bytes(6 << 20, Qt::Uninitialized);
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    for (quint32 i = 0; i < bytes.size() / 4; ++i)
        words[i] = 0x3f000000U + i;
    return bytes;
}

WeightShard shardIn(const QString &path)
{
    const auto source = fileBytes(path);
    return { *source, (*source)->size(), path };
}

/// The two tensors in files that follow each other.
QList<Tensor> tensorsIn(const QStringList &paths, const QString &name = u"w"_s)
{
    QList<WeightShard> shards;
    for (const QString &path : paths)
        shards.append(shardIn(path));
    const WeightData data(shards);
    QList<Tensor> tensors;
    qint64 offset = 0;
    for (const qint64 elements : { qint64(1) << 20, qint64(1) << 19 }) {
        Tensor tensor;
        tensor.spec = specOf({ elements }, Dtype::Float32);
        tensor.spec.name = name + QString::number(elements);
        tensor.data = data;
        tensor.offset = offset;
        tensor.bytes = 4 * elements;
        offset += tensor.bytes;
        tensors.append(tensor);
    }
    return tensors;
}

} // namespace

class TestKeptStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::make_unique<Library>(path(u"library.sqlite"_s));
        m_kept = std::make_unique<KeptStatistics>(m_library.get(), &m_pool);
    }
    void cleanup()
    {
        m_kept.reset();
        m_library.reset();
        m_folder.reset();
    }

    void hashesTellContentsApart()
    {
        ContentHash hash;
        // The published test vector of XXH3 with 128 bits: no bytes, seed 0.
        QCOMPARE(hash.result().toHex(), "99aa06d3014798d86001c324468d497f"_ba);
        const QByteArray bytes = countingBytes();
        const auto span = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
        hash.add(span.first(1000));
        hash.add(span.subspan(1000));
        ContentHash whole;
        whole.add(span);
        QCOMPARE(hash.result(), whole.result());
        whole.add(span.first(1));
        QVERIFY(hash.result() != whole.result());
    }

    void statisticsBringTheHash_data()
    {
        QTest::addColumn<Tensor>("tensor");
        QTest::newRow("floats") << tensorOf(encodeFloat32(u"w"_s, { 3 }, { 1, 2, 3 }), 3);
        QTest::newRow("none") << tensorOf(encodeFloat32(u"w"_s, { 0 }, {}));
        QTest::newRow("ints") << tensorOf(encodeInt32(u"w"_s, { 3 }, { 1, 2, 3 }));
        QTest::newRow("bools") << tensorOf(encodeBool(u"w"_s, { 3 }, { true, false, true }));
        QTest::newRow("complex") << tensorOf(encodeComplex64(u"w"_s, { 1 }, { 1, 2 }));
        QTest::newRow("strings") << tensorOf(encodeString(u"w"_s, { 2 }, { "a"_ba, "bc"_ba }), 1);
        QList<float> many(9'000'000);
        for (qsizetype i = 0; i < many.size(); ++i)
            many[i] = float(i);
        QTest::newRow("many") << tensorOf(encodeFloat32(u"w"_s, { many.size() }, many), 1);
    }
    void statisticsBringTheHash()
    {
        QFETCH(Tensor, tensor);
        const auto op = Operation::create();
        const QByteArray hash = contentHashOf(tensor, *op, nullptr).value();
        QCOMPARE(hash.size(), 16);
        QCOMPARE(contentHashOf(tensor, *op, &m_pool).value(), hash);
        QCOMPARE(computeStatistics(tensor, *op, &m_pool).value().contentHash, hash);
    }

    void aFileIsKnownByItsIdentity()
    {
        const QStringList files{ write(u"w.bin"_s, countingBytes()) };
        const QList<Tensor> tensors = settled(files);
        QVERIFY(!find(tensors).statistics);
        const KnownStatistics known = count(tensors);
        keep(tensors, known);
        const KeptStatistics::Look look = find(tensors);
        QVERIFY(look.statistics == known);
        QCOMPARE(look.identity, statisticsKey(tensors));
    }

    void aCopyIsKnownByWhatItHolds()
    {
        const QByteArray bytes = countingBytes();
        const QList<Tensor> tensors = tensorsIn({ write(u"w.bin"_s, bytes) });
        const KnownStatistics known = count(tensors);
        keep(tensors, known);
        // Other names, and cut at another place.
        const QStringList copies{ write(u"a.bin"_s, bytes.first(5'000'001)),
                                  write(u"b.bin"_s, bytes.sliced(5'000'001)) };
        QVERIFY(find(tensorsIn(copies, u"other"_s)).statistics == known);
        QTRY_VERIFY_WITH_TIMEOUT(!statisticsKey(tensorsIn(copies)).isEmpty(), 10'000);
        QVERIFY(find(tensorsIn(copies)).statistics == known);
        keep(tensorsIn(copies), known);
        QCOMPARE(rowsNamed(u"weights %"_s), 1);
        QCOMPARE(rowsNamed(u"sample %"_s), 1);
    }

    void almostTheSameIsNotTheSame_data()
    {
        QTest::addColumn<qint64>("changed");
        QTest::newRow("where no sample is") << qint64(17);
        QTest::newRow("in a sample") << qint64(2 << 20);
    }
    void almostTheSameIsNotTheSame()
    {
        QFETCH(qint64, changed);
        QByteArray bytes = countingBytes();
        const QList<Tensor> tensors = tensorsIn({ write(u"w.bin"_s, bytes) });
        keep(tensors, count(tensors));
        bytes[changed] = char(bytes.at(changed) ^ 1);
        QVERIFY(!find(tensorsIn({ write(u"v.bin"_s, bytes) })).statistics);
        QVERIFY(find(tensors).statistics);
    }

    void theKindOfTensorsCounts()
    {
        QList<Tensor> tensors = tensorsIn({ write(u"w.bin"_s, countingBytes()) });
        keep(tensors, count(tensors));
        tensors[0].spec.dtype = Dtype::Int32;
        tensors[0].spec.dtypeName = dtypeName(Dtype::Int32);
        QVERIFY(!find(tensors).statistics);
    }

    void unreadableTensorsStayUnknown()
    {
        QList<Tensor> tensors = tensorsIn({ write(u"w.bin"_s, countingBytes()) });
        KnownStatistics known = count(tensors);
        known[1].reset(); // could not be counted
        keep(tensors, known);
        QVERIFY(!find(tensors).statistics);
        QVERIFY(rowsNamed(u"weights %"_s) < 1); // there is no library yet
    }

    void canBeCancelled()
    {
        const QList<Tensor> tensors = tensorsIn({ write(u"w.bin"_s, countingBytes()) });
        const auto op = Operation::create();
        op->cancel();
        QCOMPARE(waited(m_kept->find(tensors, op)).error().code, ErrorCode::Canceled);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    /// A file that was written just now has no identity.
    QList<Tensor> settled(const QStringList &files)
    {
        if (!QTest::qWaitFor([&] { return !statisticsKey(tensorsIn(files)).isEmpty(); }, 10'000))
            qFatal("no identity");
        return tensorsIn(files);
    }
    KnownStatistics count(const QList<Tensor> &tensors)
    {
        KnownStatistics known;
        const auto op = Operation::create();
        const auto all = computeAllStatistics(tensors, *op, &m_pool);
        for (const auto &figures : all.value())
            known.push_back(figures.value());
        return known;
    }
    KeptStatistics::Look find(const QList<Tensor> &tensors)
    {
        return waited(m_kept->find(tensors, Operation::create())).value();
    }
    void keep(const QList<Tensor> &tensors, const KnownStatistics &known)
    {
        QVERIFY(waited(m_kept->keep(tensors, known, statisticsKey(tensors), Operation::create())));
    }
    int rowsNamed(const QString &pattern) const
    {
        int rows = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            database.setDatabaseName(path(u"library.sqlite"_s));
            if (database.open()) {
                QSqlQuery query(database);
                query.prepare(u"SELECT count(*) FROM cache WHERE key LIKE ?"_s);
                query.addBindValue(pattern);
                if (query.exec() && query.next())
                    rows = query.value(0).toInt();
            }
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return rows;
    }

    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<KeptStatistics> m_kept;
};

QTEST_GUILESS_MAIN(TestKeptStatistics)

#include "tst_keptstatistics.moc"
