// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/saveresult.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestSaveResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byteCounts_data();
    void byteCounts();
    void infoAsJson();
    void resultAsJson();
    void answersOfServersAsJson();
};

void TestSaveResult::byteCounts_data()
{
    QTest::addColumn<QByteArray>("topology");
    QTest::addColumn<QByteArray>("specs");
    QTest::addColumn<QList<QByteArray>>("buffers"); // a null first one: no weight data
    QTest::addColumn<QList<qint64>>("counts");

    const QByteArray one = R"([{"name":"x","shape":[1],"dtype":"float32"}])";
    const QList<QByteArray> absent;
    QTest::newRow("C35 T, S1 and W1")
        << QByteArray(R"({"a":1})") << one << QList<QByteArray>{ QByteArray::fromHex("0000803f") }
        << QList<qint64>{ 7, 44, 4 };
    QTest::newRow("C36 buffers of 3 and 4 bytes")
        << QByteArray(R"({"a":1})") << one << QList<QByteArray>{ "123", "4567" }
        << QList<qint64>{ 7, 44, 7 };
    QTest::newRow("C37 nothing") << QByteArray() << QByteArray() << absent
                                 << QList<qint64>{ 0, 0, 0 };
    QTest::newRow("C38 UTF-8 length of the topology")
        << QByteArray(R"({"n":"é文😀"})") << QByteArray() << absent << QList<qint64>{ 17, 0, 0 };
    QTest::newRow("UTF-8 length of the specs")
        << QByteArray() << QByteArray(R"([{"name":"é","shape":[],"dtype":"float32"}])") << absent
        << QList<qint64>{ 0, 44, 0 };
    QTest::newRow("empty object, empty list, empty buffer")
        << QByteArray("{}") << QByteArray("[]") << QList<QByteArray>{ "" }
        << QList<qint64>{ 2, 2, 0 };
    QTest::newRow("a null topology counts as absent")
        << QByteArray("null") << QByteArray() << absent << QList<qint64>{ 0, 0, 0 };
}

void TestSaveResult::byteCounts()
{
    QFETCH(const QByteArray, topology);
    QFETCH(const QByteArray, specs);
    QFETCH(const QList<QByteArray>, buffers);
    QFETCH(const QList<qint64>, counts);

    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(topology);
    if (!specs.isEmpty()) {
        const Expected<WeightSpecs> read = WeightSpecs::read(JsonText::fromCompact(specs), u"w"_s);
        QVERIFY(read);
        model.weightSpecs = *read;
    }
    QList<WeightShard> shards;
    for (const QByteArray &buffer : buffers)
        shards.append({ memoryBytes(buffer), buffer.size(), {} });
    if (!buffers.isEmpty())
        model.weightData = WeightData(shards);
    const QDateTime now = QDateTime::currentDateTime();
    const ModelArtifactsInfo info = ModelArtifactsInfo::of(model, now);
    QCOMPARE(info.modelTopologyType, u"JSON"_s);
    QCOMPARE(
        (QList<qint64>{ info.modelTopologyBytes, info.weightSpecsBytes, info.weightDataBytes }),
        counts);
    QCOMPARE(info.dateSaved, now);
    QCOMPARE(info.dateSaved.timeSpec(), Qt::UTC);
}

void TestSaveResult::infoAsJson()
{
    ModelArtifactsInfo info;
    info.dateSaved = QDateTime({ 2026, 11, 23 }, { 5, 25, 51, 355 }, Qt::UTC);
    info.modelTopologyBytes = 7;
    info.weightSpecsBytes = 44;
    info.weightDataBytes = 4;
    QCOMPARE(info.toJson().text(),
             QByteArray(R"({"dateSaved":"2026-11-23T05:25:51.355Z","modelTopologyType":"JSON",)"
                        R"("modelTopologyBytes":7,"weightSpecsBytes":44,"weightDataBytes":4})"));
}

void TestSaveResult::resultAsJson()
{
    SaveResult result;
    result.url = u"file:///m/\"x\"/model.json"_s;
    result.info.dateSaved = QDateTime({ 2026, 1, 2 }, { 3, 4, 5 }, Qt::OffsetFromUTC, 3600);
    result.weightDataSha256 = "ab";
    result.verified = true;
    QCOMPARE(result.toJson().text(),
             QByteArray(R"({"url":"file:///m/\"x\"/model.json","modelArtifactsInfo":{"dateSaved":)"
                        R"("2026-01-02T02:04:05.000Z","modelTopologyType":"JSON",)"
                        R"("modelTopologyBytes":0,"weightSpecsBytes":0,"weightDataBytes":0},)"
                        R"("weightDataSha256":"ab","verified":true})"));
}

void TestSaveResult::answersOfServersAsJson()
{
    SaveResult result;
    result.url = u"https://h/up"_s;
    result.responses
        = { { 201,
              u"https://h/up"_s,
              { { "Location", "/m/1" }, { "Set-Cookie", "sid=1" }, { "X-A", "1" }, { "x-a", "2" } },
              "{\"ok\":true}" } };
    const QByteArray wanted = R"("responses":[{"status":201,"url":"https://h/up","headers":)"
                              R"({"location":"/m/1","x-a":"1, 2"},"body":"{\"ok\":true}"}]})";
    QCOMPARE(result.toJson().text().last(wanted.size()), wanted);
}

QTEST_GUILESS_MAIN(TestSaveResult)
#include "tst_saveresult.moc"
