// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpoptions.h"
#include "core/manage/transfer/transferorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

TransferOrder readBack(const TransferOrder &order)
{
    const Expected<TransferOrder> read = TransferOrder::fromJson(order.toJson());
    return read.value_or(TransferOrder());
}

} // namespace

class TestTransferOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void secretsAreNotWritten_data();
    void secretsAreNotWritten();
    void tellsWhichHeadersAreLost();
    void functionsAreLeftOut();
    void othersAreRefused_data();
    void othersAreRefused();
    void names_data();
    void names();
};

void TestTransferOrder::comesBackAsItWas()
{
    const TransferOrder order{
        .kind = TransferKind::Move,
        .source = u"indexeddb://a b/ü"_s,
        .target = u"file:///m/model.json"_s,
        .title = u"Ü \"quoted\""_s,
        .ifConflict = IfConflict::KeepBoth,
        .options
        = { .forever = true,
            .leaveOut = ModelPart::TrainingConfig | ModelPart::Metadata,
            .load = { { u"lazy"_s, true }, { u"caFiles"_s, QStringList{ u"a"_s } } },
            .save = { { u"shardBytes"_s, qint64(1) << 40 }, { u"layout"_s, u"sized"_s } } },
        .group = u"g"_s,
    };
    const TransferOrder read = readBack(order);
    QCOMPARE(read.kind, order.kind);
    QCOMPARE(read.source, order.source);
    QCOMPARE(read.target, order.target);
    QCOMPARE(read.title, order.title);
    QCOMPARE(read.ifConflict, order.ifConflict);
    QCOMPARE(read.group, order.group);
    QVERIFY(read.options.forever);
    QCOMPARE(read.options.leaveOut, order.options.leaveOut);
    QCOMPARE(read.options.load, order.options.load);
    QCOMPARE(read.options.save.value(u"shardBytes"_s).toLongLong(), qint64(1) << 40);
    QCOMPARE(read.options.save.value(u"layout"_s).toString(), u"sized"_s);
}

void TestTransferOrder::secretsAreNotWritten_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("headers");
    QTest::newRow("login in the URL") << u"https://me:s3cret@host/m/model.json"_s << QStringList{};
    QTest::newRow("login with an @") << u"https://me:s3cret@x@host/m/model.json"_s << QStringList{};
    QTest::newRow("authorization")
        << u"https://host/m"_s << QStringList{ u"Authorization: Bearer s3cret"_s };
    QTest::newRow("any header may be one")
        << u"https://host/m"_s << QStringList{ u"X-Whatever: s3cret"_s };
}

void TestTransferOrder::secretsAreNotWritten()
{
    QFETCH(QString, source);
    QFETCH(QStringList, headers);
    const TransferOrder order{ .source = source,
                               .target = u"https://me:s3cret@host/up"_s,
                               .options = { .load = { { u"headers"_s, headers } },
                                            .save = { { u"headers"_s, headers } } } };
    QVERIFY2(!order.toJson().contains("s3cret"), order.toJson().constData());
    QCOMPARE(readBack(order).target, u"https://host/up"_s);
}

void TestTransferOrder::tellsWhichHeadersAreLost()
{
    const QStringList headers{ u"Accept: */*"_s, u"X-Api-Key: s3cret"_s };
    TransferOrder order{ .source = u"https://host/m"_s,
                         .target = u"indexeddb://m"_s,
                         .options = { .load = { { u"headers"_s, headers } } } };
    order = readBack(order);
    QCOMPARE(order.options.load.value(u"headers"_s).toStringList(),
             QStringList{ u"Accept: */*"_s });
    QCOMPARE(order.lostHeaders, QStringList{ u"X-Api-Key"_s });
    QCOMPARE(readBack(order).lostHeaders, QStringList{ u"X-Api-Key"_s });
}

void TestTransferOrder::functionsAreLeftOut()
{
    WeightUrlConverter converter{ [](const QString &path) { return path; } };
    const TransferOrder order{
        .source = u"https://host/m"_s,
        .target = u"indexeddb://m"_s,
        .options = { .load = { { u"weightUrlConverter"_s, QVariant::fromValue(converter) } } },
    };
    QVERIFY(readBack(order).options.load.isEmpty());
}

void TestTransferOrder::othersAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an object without fields") << QByteArray("{}");
    QTest::newRow("no target") << QByteArray(
        R"({"kind":"copy","ifConflict":"ask","source":"a://b"})");
    QTest::newRow("a kind of a later version")
        << QByteArray(R"({"kind":"sync","ifConflict":"ask","source":"a://b","target":"a://c"})");
}

void TestTransferOrder::othersAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!TransferOrder::fromJson(json));
}

void TestTransferOrder::names_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("of a store") << u"indexeddb://my model"_s << u"my model"_s;
    QTest::newRow("of a folder") << u"file:///models/mobilenet/model.json"_s << u"mobilenet"_s;
    QTest::newRow("of another JSON file") << u"file:///models/pose.json"_s << u"pose.json"_s;
    QTest::newRow("without a query") << u"https://host/m/model.json?t=1"_s << u"m"_s;
    QTest::newRow("with a slash at the end") << u"https://host/m/"_s << u"m"_s;
}

void TestTransferOrder::names()
{
    QFETCH(QString, source);
    QTEST((TransferOrder{ .source = source, .target = {} }).name(), "name");
}

QTEST_GUILESS_MAIN(TestTransferOrder)
#include "tst_transferorder.moc"
