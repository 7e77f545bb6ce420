// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/base/operation.h"
#include "core/model/weightdata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

WeightShard present(const QByteArray &bytes)
{
    return { memoryBytes(bytes), bytes.size(), QString::fromUtf8(bytes) };
}

WeightShard missing(qint64 length, qint64 gap = -1)
{
    return { {}, length, u"lost"_s, gap };
}

/// What read() gives for the range: the bytes, or the error code.
QString readText(const WeightData &data, qint64 offset, qint64 length)
{
    QByteArray bytes(length, '?');
    const auto read = data.read(
        offset,
        std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? QString::fromUtf8(bytes) : errorCodeName(read.error().code);
}

} // namespace

class TestWeightData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAcrossShards_data();
    void readsAcrossShards();
    void lostBytesAreErrors_data();
    void lostBytesAreErrors();
    void sizesOfDamagedData();
    void errorsNameTheFile();
    void hashIsOfAllBytes();
    void hashOfDamagedDataIsAnError();
    void cancelEndsTheHash();
};

void TestWeightData::readsAcrossShards_data()
{
    QTest::addColumn<QList<QByteArray>>("shards");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("bytes");

    const auto row
        = [](const char *title, const QList<QByteArray> &shards, qint64 offset, qint64 length,
             const QString &bytes) { QTest::newRow(title) << shards << offset << length << bytes; };
    const QList<QByteArray> growing{ "0123", "4567", "89abcdefghijklmnopqrstuv" };
    row("C29 shards of 4, 4 and 24 bytes: the first tensor straddles two", growing, 0, 8,
        u"01234567"_s);
    row("C29 shards of 4, 4 and 24 bytes: the last tensor lies behind twice the even size", growing,
        12, 20, u"cdefghijklmnopqrstuv"_s);
    row("C30 shards of 0 and 16 bytes", { "", "0123456789abcdef" }, 0, 16, u"0123456789abcdef"_s);
    row("C31 shards of 16 and 4 bytes", { "0123456789abcdef", "ghij" }, 14, 4, u"efgh"_s);
    row("C31 shards of 4, 0 and 16 bytes", { "0123", "", "456789abcdefghij" }, 2, 6, u"234567"_s);
    row("one byte at the end", { "01", "2" }, 2, 1, u"2"_s);
    row("nothing", { "01" }, 2, 0, QString());
    row("through many small shards", { "0", "1", "2", "", "3", "4" }, 1, 4, u"1234"_s);
}

void TestWeightData::readsAcrossShards()
{
    QFETCH(const QList<QByteArray>, shards);
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);

    QList<WeightShard> list;
    for (const QByteArray &bytes : shards)
        list.append(present(bytes));
    const WeightData data(list);
    QVERIFY(data.isComplete());
    QVERIFY(data.covers(offset, length));
    QTEST(readText(data, offset, length), "bytes");
}

void TestWeightData::lostBytesAreErrors_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("answer");

    // 0123 | ____ (lost) | 89a (of 4) | gap of 8: lost, lost | kl
    QTest::newRow("before the lost shard") << qint64(0) << qint64(4) << u"0123"_s;
    QTest::newRow("into the lost shard") << qint64(3) << qint64(2) << u"WeightFileMissing"_s;
    QTest::newRow("behind the lost shard") << qint64(8) << qint64(3) << u"89a"_s;
    QTest::newRow("into the end of the short shard")
        << qint64(10) << qint64(2) << u"LengthMismatch"_s;
    QTest::newRow("inside the gap") << qint64(14) << qint64(1) << u"WeightFileMissing"_s;
    QTest::newRow("behind the gap") << qint64(20) << qint64(2) << u"kl"_s;
    QTest::newRow("beyond the end") << qint64(21) << qint64(2) << u"LengthMismatch"_s;
    QTest::newRow("far beyond the end")
        << std::numeric_limits<qint64>::max() - 1 << qint64(1) << u"LengthMismatch"_s;
    QTest::newRow("before the start") << qint64(-1) << qint64(1) << u"LengthMismatch"_s;
}

void TestWeightData::lostBytesAreErrors()
{
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);
    QFETCH(const QString, answer);

    const WeightData data({ present("0123"),
                            missing(4),
                            { memoryBytes("89a"), 4, u"short"_s },
                            missing(-1, 8),
                            missing(-1, 0),
                            present("kl") });
    QCOMPARE(readText(data, offset, length), answer);
    QCOMPARE(data.covers(offset, length), answer.size() == length);
}

void TestWeightData::sizesOfDamagedData()
{
    const WeightData data({ present("0123"),
                            { memoryBytes("89a"), 4, u"short"_s },
                            missing(-1, 8),
                            { memoryBytes("found"), -1, u"unplaced"_s, 0 },
                            present("kl") });
    QCOMPARE(data.size(), 18);
    QCOMPARE(data.available(), 9);
    QVERIFY(data.hasUnknownSizes());
    QVERIFY(!data.isComplete());
    QCOMPARE(data.shardStart(4), 16);
    QCOMPARE(data.shardAt(16), 4);
    QCOMPARE(data.shardAt(18), -1);
    // What is behind a shard that takes an unknown room does not follow what is before it.
    const WeightData unknown({ present("01"), missing(-1), present("23") });
    QVERIFY(unknown.covers(0, 2));
    QVERIFY(unknown.covers(2, 2));
    QVERIFY(!unknown.covers(0, 4));
    QVERIFY(WeightData().isComplete());
    QCOMPARE(WeightData().size(), 0);
    QCOMPARE(WeightData().shardAt(0), -1);
}

void TestWeightData::errorsNameTheFile()
{
    const WeightData data({ { memoryBytes("89a"), 4096, u"s1.bin"_s } });
    QByteArray bytes(4, '\0');
    const auto read = data.read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(4))));
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"s1.bin has 3 of 4,096 bytes."_s);
}

void TestWeightData::hashIsOfAllBytes()
{
    QByteArray bytes(3'000'001, 'x');
    bytes[2'500'000] = 'y';
    const WeightData data(
        { present(bytes.first(1'500'000)), present({}), present(bytes.sliced(1'500'000)) });
    const auto op = Operation::create();
    op->setProgress(0, data.size());
    const Expected<QByteArray> hash = weightDataSha256(data, *op);
    QVERIFY(hash);
    QCOMPARE(*hash, sha256Hex(bytes));
    QCOMPARE(op->done(), bytes.size());
}

void TestWeightData::hashOfDamagedDataIsAnError()
{
    const auto op = Operation::create();
    const Expected<QByteArray> lost = weightDataSha256(WeightData({ missing(4) }), *op);
    QVERIFY(!lost);
    QCOMPARE(errorCodeName(lost.error().code), u"WeightFileMissing"_s);
    const Expected<QByteArray> unknown
        = weightDataSha256(WeightData({ present("ab"), missing(-1) }), *op);
    QVERIFY(!unknown);
    QCOMPARE(errorCodeName(unknown.error().code), u"WeightFileMissing"_s);
}

void TestWeightData::cancelEndsTheHash()
{
    const auto op = Operation::create();
    op->cancel();
    const Expected<QByteArray> hash = weightDataSha256(WeightData::fromBytes("abc"), *op);
    QVERIFY(!hash);
    QCOMPARE(errorCodeName(hash.error().code), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestWeightData)
#include "tst_weightdata.moc"
