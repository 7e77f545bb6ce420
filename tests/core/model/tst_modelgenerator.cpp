// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/model/modeljson.h"
#include "tests/support/modelgenerator.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

/// Names, sizes and hashes of all files.
QStringList filesIn(const QString &directory)
{
    QStringList lines;
    for (const QString &name : QDir(directory).entryList(QDir::Files)) {
        const auto bytes = readFile(directory + u'/' + name);
        lines.append(bytes ? u"%1 %2 %3"_s.arg(name)
                                 .arg(bytes->size())
                                 .arg(QString::fromLatin1(sha256Hex(*bytes)))
                           : bytes.error().message);
    }
    return lines;
}

ModelArtifacts read(const QString &directory)
{
    const auto json = readFile(directory + u"/model.json"_s);
    if (!json)
        return {};
    return readModelJson(*json, directory).value_or(ModelArtifacts());
}

qint64 specBytes(const ModelArtifacts &artifacts)
{
    qint64 bytes = 0;
    for (const WeightSpec &spec : artifacts.weightSpecs->list)
        bytes += spec.byteLength().value_or(0);
    return bytes;
}

qint64 shardBytes(const QString &directory)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(directory).entryInfoList({ u"*.bin"_s }, QDir::Files))
        bytes += file.size();
    return bytes;
}

} // namespace

class TestModelGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersModelHasTheWantedBytes_data();
    void layersModelHasTheWantedBytes();
    void graphModelHasTheWantedNodes_data();
    void graphModelHasTheWantedNodes();
    void sameOptionsGiveTheSameBytes();
    void unwritablePlaceIsAnError();
};

void TestModelGenerator::layersModelHasTheWantedBytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("convolutions");
    QTest::addColumn<int>("denses");
    QTest::newRow("a mebibyte") << (qint64(1) << 20) << 4 << 5;
    QTest::newRow("few layers") << qint64(400'000) << 1 << 3;
    QTest::newRow("an odd number of values") << qint64(1'234'564) << 3 << 7;
}

void TestModelGenerator::layersModelHasTheWantedBytes()
{
    QFETCH(qint64, bytes);
    QFETCH(int, convolutions);
    QFETCH(int, denses);
    const QTemporaryDir place;
    const auto done = generateLayersModel(place.path(),
                                          { .weightBytes = bytes,
                                            .shardBytes = 65'536,
                                            .convolutions = convolutions,
                                            .denses = denses });
    QVERIFY(done);
    const ModelArtifacts artifacts = read(place.path());
    QCOMPARE(modelKind(artifacts), ModelKind::LayersModel);
    QCOMPARE(artifacts.weightSpecs->list.size(), 2 * (convolutions + denses));
    QCOMPARE(specBytes(artifacts), bytes);
    QCOMPARE(shardBytes(place.path()), bytes);
    QCOMPARE(artifacts.origin.groups.first().paths.size(), (bytes + 65'535) / 65'536);
}

void TestModelGenerator::graphModelHasTheWantedNodes_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<bool>("blanks");
    QTest::newRow("whole chains") << 501 << true;
    QTest::newRow("some nodes more than whole chains") << 504 << true;
    QTest::newRow("compact") << 504 << false;
}

void TestModelGenerator::graphModelHasTheWantedNodes()
{
    QFETCH(int, nodes);
    QFETCH(bool, blanks);
    const QTemporaryDir place;
    QVERIFY(generateGraphModel(place.path(), { .nodes = nodes, .blanks = blanks }));
    const ModelArtifacts artifacts = read(place.path());
    QCOMPARE(modelKind(artifacts), ModelKind::GraphModel);
    QCOMPARE(effectiveTopology(artifacts)["node"].elementCount(), nodes);
    QCOMPARE(specBytes(artifacts), shardBytes(place.path()));
    const auto json = readFile(place.path() + u"/model.json"_s);
    QVERIFY(json);
    QCOMPARE(json->contains("\"op\": \"Conv2D\", \"input\": ["), blanks);
}

void TestModelGenerator::sameOptionsGiveTheSameBytes()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    const LayersModelOptions options{
        .weightBytes = 400'000, .shardBytes = 65'536, .convolutions = 2, .denses = 3
    };
    QVERIFY(generateLayersModel(one.path(), options));
    QVERIFY(generateLayersModel(two.path(), options));
    QCOMPARE(filesIn(one.path()), filesIn(two.path()));
    QCOMPARE(filesIn(one.path()).size(), 8);
}

void TestModelGenerator::unwritablePlaceIsAnError()
{
    const QTemporaryDir place;
    QFile file(place.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto done = generateGraphModel(place.filePath(u"file/inside"_s), { .nodes = 6 });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TestModelGenerator)
#include "tst_modelgenerator.moc"
