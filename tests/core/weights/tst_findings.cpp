// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/findings/findings.h"
#include "tests/support/tensors.h"

#include <QTest>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

/// severity, code and tensor of each finding.
QStringList briefly(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(u"%1 %2 %3"_s.arg(severityName(finding.severity), finding.code, finding.tensor)
                         .trimmed());
    return lines;
}

JsonText layersTopology()
{
    return JsonText::fromCompact(R"({"class_name":"Sequential","config":{"layers":[]}})");
}

JsonText graphTopology()
{
    return JsonText::fromCompact(R"({"node":[],"versions":{}})");
}

/// All bytes of \a tensors in shards of \a sizes, and their findings.
QList<Finding> findingsOf(const QList<EncodedTensor> &tensors, const QList<qint64> &sizes = {})
{
    ModelArtifacts artifacts = artifactsOf(tensors);
    artifacts.modelTopology = layersTopology();
    if (!sizes.isEmpty())
        artifacts.weightData = shardsOf(QByteArray(artifacts.weightData->size(), '\1'), sizes);
    const auto op = Operation::create();
    QList<Finding> ofLoading;
    const auto located = locateTensors(artifacts, *op, ofLoading);
    return located ? structuralFindings(artifacts, *located)
                   : QList<Finding>{ { Severity::Error, u"failed"_s, located.error().message } };
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layouts_data();
    void layouts();
    void layoutFindingNamesTheTensors();
    void manyTensorsAreNotAllNamed();
    void unknownSizesAreNoLayout();
    void undecodableTensors_data();
    void undecodableTensors();
    void duplicateNames();
    void missingParts_data();
    void missingParts();
    void surplusBytesAreToldOnce_data();
    void surplusBytesAreToldOnce();
    void values_data();
    void values();
    void valueFindingsTellTheCounts();
};

void TestFindings::layouts_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::addColumn<QStringList>("expected");
    // Tensors a of 8, b of 4, c of 20 bytes: they start at 0, 8 and 12.
    const QStringList none;
    const QStringList c{ u"error layout-zero-bug c"_s };
    QTest::newRow("C29 shards of 4, 4 and 24 bytes") << QList<qint64>{ 4, 4, 24 } << c;
    QTest::newRow("C30 shards of 0 and 32 bytes")
        << QList<qint64>{ 0, 32 } << QStringList{ u"error layout-zero-bug a"_s };
    QTest::newRow("C31 shards of 28 and 4 bytes") << QList<qint64>{ 28, 4 } << none;
    QTest::newRow("C31 shards of 4, 0 and 28 bytes") << QList<qint64>{ 4, 0, 28 } << none;
    QTest::newRow("a tensor starts where the fourth shard of 3 bytes would")
        << QList<qint64>{ 3, 3, 3, 23 } << c;
    QTest::newRow("one shard") << QList<qint64>{ 32 } << none;
    QTest::newRow("equal shards") << QList<qint64>{ 8, 8, 8, 8 } << none;
    QTest::newRow("a shorter last shard") << QList<qint64>{ 12, 12, 8 } << none;
    QTest::newRow("the last is larger, but every tensor starts before it matters")
        << QList<qint64>{ 7, 25 } << none;
    QTest::newRow("a tensor starts just where it begins to matter") << QList<qint64>{ 6, 26 } << c;
    QTest::newRow("sizes that differ before the last") << QList<qint64>{ 2, 3, 27 } << none;
}

void TestFindings::layouts()
{
    QFETCH(QList<qint64>, sizes);
    QFETCH(QStringList, expected);
    const auto findings
        = findingsOf({ encodeFloat32(u"a"_s, { 2 }, { 9, 8 }), encodeFloat32(u"b"_s, { 1 }, { 1 }),
                       encodeFloat32(u"c"_s, { 5 }, { 2, 3, 4, 5, 6 }) },
                     sizes);
    QCOMPARE(briefly(findings), expected);
}

void TestFindings::layoutFindingNamesTheTensors()
{
    const auto findings = findingsOf(
        { encodeFloat32(u"first"_s, { 1 }, { 1 }), encodeFloat32(u"second"_s, { 1 }, { 1 }),
          encodeFloat32(u"nothing"_s, { 0 }, {}), encodeFloat32(u"third"_s, { 1 }, { 1 }) },
        { 2, 10 });
    QCOMPARE(findings.size(), 1);
    const QString message = findings.first().message;
    QVERIFY2(message.contains(u"second, third"_s), qUtf8Printable(message));
    QVERIFY2(!message.contains(u"first"_s) && !message.contains(u"nothing"_s),
             qUtf8Printable(message));
}

void TestFindings::manyTensorsAreNotAllNamed()
{
    QList<EncodedTensor> tensors;
    for (int i = 0; i < 1000; ++i)
        tensors.append(encodeInt32(u"tensor%1"_s.arg(i), {}, { i }));
    const auto findings = findingsOf(tensors, { 0, 4000 });
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().message.contains(u"1000"_s));
    QCOMPARE_LT(findings.first().message.size(), 1000);
}

void TestFindings::unknownSizesAreNoLayout()
{
    ModelArtifacts artifacts = artifactsOf({ encodeFloat32(u"a"_s, { 8 }, QList<float>(8)) });
    artifacts.modelTopology = layersTopology();
    artifacts.weightData
        = WeightData({ { {}, -1, u"lost"_s }, { memoryBytes(QByteArray(32, 'x')), 32, u"b"_s } });
    Tensor tensor{ artifacts.weightSpecs->list.first(), *artifacts.weightData, 0, 32 };
    QCOMPARE(briefly(structuralFindings(artifacts, { tensor })), QStringList());
}

void TestFindings::undecodableTensors_data()
{
    QTest::addColumn<WeightSpec>("spec");
    QTest::addColumn<QStringList>("expected");
    const auto u8 = QuantizationType::Uint8;
    QTest::newRow("C17 an unknown type")
        << specOf({ 1 }, Dtype::Unknown) << QStringList{ u"error unsupported-dtype x"_s };
    QTest::newRow("C19 uint8 without min") << specOf({ 1 }, Dtype::Float32, affine(u8, {}, 1))
                                           << QStringList{ u"error quantization-meta-missing x"_s };
    QTest::newRow("C20 float16 of an int32")
        << specOf({ 1 }, Dtype::Int32, float16())
        << QStringList{ u"error quantization-type-mismatch x"_s };
    QTest::newRow("C21 an unknown quantization")
        << specOf({ 1 }, Dtype::Float32, affine(QuantizationType::Unknown, 0, 1))
        << QStringList{ u"error quantization-unknown x"_s };
    QTest::newRow("C22 uint8 of a bool") << specOf({ 1 }, Dtype::Bool, affine(u8, 0, 1))
                                         << QStringList{ u"error unsupported-dtype x"_s };
    QTest::newRow("a float32") << specOf({ 1 }, Dtype::Float32) << QStringList{};
    QTest::newRow("a string") << specOf({ 1 }, Dtype::String) << QStringList{};
}

void TestFindings::undecodableTensors()
{
    QFETCH(WeightSpec, spec);
    QFETCH(QStringList, expected);
    ModelArtifacts artifacts = artifactsOf({ { spec, QByteArray(4, '\0') } });
    artifacts.modelTopology = layersTopology();
    Tensor tensor = tensorOf({ spec, QByteArray(4, '\0') });
    QCOMPARE(briefly(structuralFindings(artifacts, { tensor })), expected);
}

void TestFindings::duplicateNames()
{
    const auto findings
        = findingsOf({ encodeInt32(u"twice"_s, {}, { 1 }), encodeInt32(u"once"_s, {}, { 2 }),
                       encodeInt32(u"twice"_s, {}, { 3 }) });
    QCOMPARE(briefly(findings), QStringList{ u"warning duplicate-tensor-name twice"_s });
}

void TestFindings::missingParts_data()
{
    QTest::addColumn<JsonText>("topology");
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("layers with weights") << layersTopology() << u"some"_s << QStringList{};
    QTest::newRow("C93 layers without weights")
        << layersTopology() << u"absent"_s << QStringList{ u"info no-weights"_s };
    QTest::newRow("layers with an empty manifest")
        << layersTopology() << u"none"_s << QStringList{ u"info no-weights"_s };
    QTest::newRow("a graph without a manifest")
        << graphTopology() << u"absent"_s << QStringList{ u"warning no-weights"_s };
    QTest::newRow("a graph with an empty manifest")
        << graphTopology() << u"none"_s << QStringList{ u"info no-weights"_s };
    QTest::newRow("weights only") << JsonText() << u"some"_s
                                  << QStringList{ u"info no-topology"_s };
    QTest::newRow("weights beside a topology of null")
        << JsonText::null() << u"some"_s << QStringList{ u"info no-topology"_s };
}

void TestFindings::missingParts()
{
    QFETCH(JsonText, topology);
    QFETCH(QString, weights);
    QFETCH(QStringList, expected);
    ModelArtifacts artifacts;
    if (weights != u"absent"_s) {
        artifacts = artifactsOf(weights == u"none"_s
                                    ? QList<EncodedTensor>{}
                                    : QList<EncodedTensor>{ encodeInt32(u"x"_s, {}, { 1 }) });
    }
    artifacts.modelTopology = topology;
    QCOMPARE(briefly(structuralFindings(artifacts, {})), expected);
}

void TestFindings::surplusBytesAreToldOnce_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("as many as are wanted") << qint64(8) << QStringList{};
    QTest::newRow("C27 twelve where eight are wanted")
        << qint64(12) << QStringList{ u"warning surplus-bytes"_s };
    QTest::newRow("one more than is wanted")
        << qint64(9) << QStringList{ u"warning surplus-bytes"_s };
}

void TestFindings::surplusBytesAreToldOnce()
{
    QFETCH(qint64, bytes);
    QFETCH(QStringList, expected);
    ModelArtifacts artifacts = artifactsOf({ encodeFloat32(u"x"_s, { 2 }, { 1, 2 }) });
    artifacts.modelTopology = layersTopology();
    artifacts.weightData = WeightData::fromBytes(QByteArray(bytes, '\0'));
    const auto op = Operation::create();
    QList<Finding> findings;
    const auto tensors = locateTensors(artifacts, *op, findings);
    QVERIFY(tensors);
    QVERIFY(tensors->first().isReadable());
    findings += structuralFindings(artifacts, *tensors);
    QCOMPARE(briefly(findings), expected);
    const QString surplus = QString::number(bytes - 8);
    QVERIFY(findings.isEmpty() || findings.first().message.contains(surplus));
}

void TestFindings::values_data()
{
    QTest::addColumn<TensorStatistics>("statistics");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("finite values only")
        << TensorStatistics{ .elements = 9, .finite = 9 } << QStringList{};
    QTest::newRow("NaN") << TensorStatistics{ .elements = 9, .finite = 8, .nan = 1 }
                         << QStringList{ u"warning nan x"_s };
    QTest::newRow("infinity") << TensorStatistics{ .elements = 9, .positiveInfinity = 1 }
                              << QStringList{ u"warning infinity x"_s };
    QTest::newRow("all of them") << TensorStatistics{
        .elements = 9, .nan = 3, .positiveInfinity = 2, .negativeInfinity = 1
    } << QStringList{ u"warning nan x"_s, u"warning infinity x"_s };
    QTest::newRow("strings") << TensorStatistics{ .elements = 9 } << QStringList{};
}

void TestFindings::values()
{
    QFETCH(TensorStatistics, statistics);
    QFETCH(QStringList, expected);
    Tensor tensor;
    tensor.spec = specOf({ 9 }, Dtype::Float32);
    QCOMPARE(briefly(valueFindings(tensor, statistics)), expected);
}

void TestFindings::valueFindingsTellTheCounts()
{
    Tensor tensor;
    tensor.spec = specOf({ 100 }, Dtype::Float32);
    const auto findings = valueFindings(
        tensor, { .elements = 100, .nan = 17, .positiveInfinity = 23, .negativeInfinity = 18 });
    QCOMPARE(findings.size(), 2);
    QVERIFY2(findings[0].message.contains(u"17 of 100"_s), qUtf8Printable(findings[0].message));
    QVERIFY2(findings[1].message.contains(u"41 of 100"_s)
                 && findings[1].message.contains(u"23 positive, 18 negative"_s),
             qUtf8Printable(findings[1].message));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
