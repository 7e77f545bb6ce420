// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/referencefindings.h"
#include "core/weights/findings/findings.h"
#include "core/weights/findings/shapefindings.h"
#include "core/weights/findings/zerounits.h"
#include "core/weights/statistics/statisticspack.h"
#include "tests/support/tensors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

QList<float> noise(qsizetype count, quint32 seed = 1)
{
    std::mt19937 engine(seed);
    QList<float> values;
    for (qsizetype i = 0; i < count; ++i)
        values.append(static_cast<float>(double(engine()) * 0x1p-31 - 1));
    return values;
}

/// 2048 codes of a bell that is as wide as so many of its deviations to each side, and cut off
/// beyond; a flat distribution where that is nearly nothing of it.
QByteArray bellCodes(quint32 seed, double deviations, bool isWide = false)
{
    std::mt19937 engine(seed);
    QByteArray codes;
    const double most = isWide ? 65535 : 255;
    for (int i = 0; i < 2048; ++i) {
        double x = 0; // Irwin and Hall: the sum of twelve is a bell
        for (int part = 0; part < 12; ++part)
            x += double(engine()) * 0x1p-32 - 0.5;
        if (deviations < 0.1)
            x = (double(engine()) * 0x1p-31 - 1) * deviations;
        const double code = std::clamp((x / deviations + 1) / 2 * most, 0.0, most);
        const auto whole = static_cast<unsigned>(std::lround(code));
        codes += char(whole & 0xff);
        if (isWide)
            codes += char(whole >> 8);
    }
    return codes;
}

/// Codes and tensors of what the values of \a encoded tell.
QStringList told(const EncodedTensor &encoded)
{
    const Tensor tensor = tensorOf(encoded, 1);
    const auto op = Operation::create();
    const auto statistics = computeStatistics(tensor, *op);
    if (!statistics)
        return { statistics.error().message };
    QStringList lines;
    for (const Finding &finding : valueFindings(tensor, *statistics))
        lines.append(severityName(finding.severity) + u' ' + finding.code);
    return lines;
}

QString unitsText(const QList<ZeroUnits> &found)
{
    QStringList parts;
    for (const ZeroUnits &units : found) {
        QStringList indices;
        for (const qint64 index : units.first)
            indices.append(QString::number(index));
        parts.append(u"axis %1: %2 of %3 (%4)"_s.arg(units.axis)
                         .arg(units.zeros)
                         .arg(units.units)
                         .arg(indices.join(u' ')));
    }
    return parts.join(u"; "_s);
}

/// The same by looking at every element of a tensor whose zeros are marked.
QString slowUnits(const QList<float> &values, qint64 rows, qint64 columns)
{
    QList<ZeroUnits> found;
    for (int axis = 0; axis < 2; ++axis) {
        ZeroUnits units{ .axis = axis, .units = axis == 0 ? rows : columns };
        for (qint64 u = 0; u < units.units; ++u) {
            bool isZero = true;
            for (qint64 i = 0; i < values.size(); ++i)
                isZero = isZero && (values[i] == 0 || (axis == 0 ? i / columns : i % columns) != u);
            if (isZero && units.first.size() < 32)
                units.first.append(u);
            units.zeros += isZero ? 1 : 0;
        }
        if (units.zeros > 0)
            found.append(units);
    }
    return unitsText(found);
}

Topology topologyOf(const ModelArtifacts &artifacts)
{
    const auto op = Operation::create();
    const auto topology = readTopology(artifacts, *op);
    return topology ? *topology : Topology();
}

QStringList referencesOf(const QByteArray &topology, const QStringList &tensors)
{
    QList<EncodedTensor> encoded;
    for (const QString &name : tensors)
        encoded.append(encodeFloat32(name, { 1 }, { 1 }));
    ModelArtifacts artifacts = artifactsOf(encoded);
    artifacts.modelTopology = JsonText::fromCompact(topology);
    QStringList lines;
    for (const Finding &f : referenceFindings(artifacts, topologyOf(artifacts)))
        lines.append(severityName(f.severity) + u' ' + f.code + u": "_s + f.message);
    return lines;
}

} // namespace

class TestValueFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tensors_data();
    void tensors();
    void zeroUnitsAreThoseOfASlowLook();
    void zeroUnitsOfCodesAndOtherTypes();
    void zeroUnitsAcrossManyPieces();
    void zeroFiltersAreNamed();
    void duplicatesAreEqualByteByByte();
    void shapes_data();
    void shapes();
    void graphsMissTheirConstants();
    void layersMissTheirTensors();
    void statisticsComeBackAsTheyWere();
    void otherBytesAreNoStatistics();
    void keysFollowTheFiles();
};

void TestValueFindings::tensors_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    QTest::addColumn<QStringList>("expected");
    const QStringList nothing;
    QList<float> values = noise(2048);
    QTest::newRow("noise") << encodeFloat32(u"x"_s, { 32, 64 }, values) << nothing;
    QTest::newRow("a kernel of ones") << encodeFloat32(u"x"_s, { 4, 4 }, QList<float>(16, 1))
                                      << QStringList{ u"warning constant-tensor"_s };
    QTest::newRow("a bias of zeros") << encodeFloat32(u"x"_s, { 16 }, QList<float>(16, 0))
                                     << QStringList{ u"info constant-tensor"_s };
    QTest::newRow("one value") << encodeFloat32(u"x"_s, {}, { 3 }) << nothing;
    QList<float> outlier = values;
    outlier[77] = 250;
    QTest::newRow("a value a hundred times out")
        << encodeFloat32(u"x"_s, { 2048 }, outlier) << QStringList{ u"warning extreme-outlier"_s };
    outlier[77] = 8;
    QTest::newRow("a value four times out") << encodeFloat32(u"x"_s, { 2048 }, outlier) << nothing;
    QList<float> tiny = values;
    tiny[3] = 1e-40F;
    QTest::newRow("a denormal") << encodeFloat32(u"x"_s, { 2048 }, tiny)
                                << QStringList{ u"info denormals"_s };
    QTest::newRow("a variance below zero")
        << encodeFloat32(u"bn/moving_variance"_s, { 3 }, { 1, -0.5F, 2 })
        << QStringList{ u"warning negative-variance"_s };
    const WeightSpec spec
        = specOf({ 2048 }, Dtype::Float32, affine(QuantizationType::Uint8, -1, 0.01));
    QByteArray codes;
    for (int i = 0; i < 2048; ++i)
        codes += char(i * 37);
    QTest::newRow("codes of all kinds") << EncodedTensor{ spec, codes } << nothing;
    for (int i = 0; i < 100; ++i)
        codes[i * 3] = char(255);
    QTest::newRow("a pile at the last code")
        << EncodedTensor{ spec, codes } << QStringList{ u"warning saturated-quantization"_s };
    WeightSpec fromZero = spec;
    fromZero.quantization.min = 0;
    for (int i = 0; i < 2048; ++i)
        codes[i] = char(i % 3 == 0 ? 0 : i * 37);
    QTest::newRow("a pile at the code of zero") << EncodedTensor{ fromZero, codes } << nothing;
    fromZero.quantization.min = 4e-36;
    QTest::newRow("a pile at the code of nearly zero")
        << EncodedTensor{ fromZero, codes } << nothing;
    // Sizes of boxes that begin with the smallest: a few values again and again.
    for (int i = 0; i < 2048; ++i)
        codes[i] = char(std::array{ 0, 2, 2, 5, 100, 180, 255 }[static_cast<std::size_t>(i % 7)]);
    QTest::newRow("a few values, one at the end") << EncodedTensor{ spec, codes } << nothing;
    // Falls off towards its ends, and a bit more than chance lies at one of them.
    QTest::newRow("a bell in its own range") << EncodedTensor{ spec, bellCodes(1, 3.2) } << nothing;
    QTest::newRow("a flat end") << EncodedTensor{ spec, bellCodes(2, 0.01) } << nothing;
    QTest::newRow("a bell cut off at two deviations")
        << EncodedTensor{ spec, bellCodes(3, 2) }
        << QStringList(2, u"warning saturated-quantization"_s);
    WeightSpec wide = spec;
    wide.quantization = affine(QuantizationType::Uint16, -1, 0.01 / 256);
    QTest::newRow("sixteen bits cut off at two deviations")
        << EncodedTensor{ wide, bellCodes(4, 2, true) }
        << QStringList(2, u"warning saturated-quantization"_s);
    QTest::newRow("sixteen bits in their own range")
        << EncodedTensor{ wide, bellCodes(4, 4, true) } << nothing;
    QList<float> columns = noise(64 * 8);
    for (qsizetype i = 0; i < columns.size(); ++i)
        columns[i] = i % 8 < 4 ? 0 : columns[i];
    QTest::newRow("half of the columns are zero")
        << encodeFloat32(u"x"_s, { 64, 8 }, columns) << QStringList{ u"warning zero-units"_s };
    for (qsizetype i = 0; i < columns.size(); ++i)
        columns[i] = i % 8 == 3 ? 1 : columns[i];
    QTest::newRow("three of eight columns are zero")
        << encodeFloat32(u"x"_s, { 64, 8 }, columns) << QStringList{ u"info zero-units"_s };
}

void TestValueFindings::tensors()
{
    QFETCH(EncodedTensor, tensor);
    QFETCH(QStringList, expected);
    QCOMPARE(told(tensor), expected);
}

void TestValueFindings::zeroUnitsAreThoseOfASlowLook()
{
    std::mt19937 engine(5);
    for (int round = 0; round < 300; ++round) {
        const qint64 rows = 1 + engine() % 12;
        const qint64 columns = 1 + engine() % 12;
        QList<float> values;
        for (qint64 i = 0; i < rows * columns; ++i)
            values.append(engine() % 3 == 0 ? 1.0F : (engine() % 2 == 0 ? 0.0F : -0.0F));
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { rows, columns }, values), 1);
        const auto op = Operation::create();
        const auto statistics = computeStatistics(tensor, *op);
        QVERIFY(statistics);
        // Slices of one element and axes of one slice say nothing that zeros do not.
        const bool tells = rows > 1 && columns > 1 && statistics->zeros < statistics->elements;
        QCOMPARE(unitsText(statistics->zeroUnits),
                 tells ? slowUnits(values, rows, columns) : QString());
    }
}

void TestValueFindings::zeroUnitsOfCodesAndOtherTypes()
{
    const QString expected = u"axis 1: 1 of 2 (1)"_s;
    const auto unitsOf = [](const EncodedTensor &encoded) {
        const auto op = Operation::create();
        const auto statistics = computeStatistics(tensorOf(encoded, 1), *op);
        return statistics ? unitsText(statistics->zeroUnits) : statistics.error().message;
    };
    QCOMPARE(unitsOf(encodeInt32(u"x"_s, { 2, 2 }, { 5, 0, -3, 0 })), expected);
    QCOMPARE(unitsOf(encodeBool(u"x"_s, { 2, 2 }, { true, false, true, false })), expected);
    QCOMPARE(unitsOf(encodeComplex64(u"x"_s, { 2, 2 }, { 0, 1, 0, -0.0F, 2, 0, 0, 0 })), expected);
    const QByteArray codes = QByteArray::fromHex("05100610");
    QCOMPARE(unitsOf({ specOf({ 2, 2 }, Dtype::Float32, affine(QuantizationType::Uint8, -16, 1)),
                       codes }),
             expected);
    QCOMPARE(unitsOf({ specOf({ 2, 2 }, Dtype::Float32, float16()),
                       QByteArray::fromHex("003c0080003c0000") }),
             expected);
}

void TestValueFindings::zeroUnitsAcrossManyPieces()
{
    constexpr qint64 rows = 3000;
    constexpr qint64 columns = 257;
    QList<float> values = noise(rows * columns);
    for (qint64 i = 0; i < values.size(); ++i) {
        if (i % columns == 200 || i / columns == 2999 || i / columns == 5)
            values[i] = 0;
    }
    const auto op = Operation::create();
    const auto statistics
        = computeStatistics(tensorOf(encodeFloat32(u"x"_s, { rows, columns }, values), 3), *op);
    QVERIFY(statistics);
    QCOMPARE(unitsText(statistics->zeroUnits),
             u"axis 0: 2 of 3000 (5 2999); axis 1: 1 of 257 (200)"_s);
}

void TestValueFindings::zeroFiltersAreNamed()
{
    QList<float> values = noise(3 * 3 * 4 * 8);
    for (qsizetype i = 0; i < values.size(); ++i)
        values[i] = i % 8 == 2 || i % 8 == 7 ? 0 : values[i];
    const Tensor tensor = tensorOf(encodeFloat32(u"conv/kernel"_s, { 3, 3, 4, 8 }, values));
    const auto op = Operation::create();
    const auto statistics = computeStatistics(tensor, *op);
    QVERIFY(statistics);
    const QList<Finding> findings = valueFindings(tensor, *statistics);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().code, u"zero-units"_s);
    QCOMPARE(findings.first().message,
             u"In the tensor conv/kernel, 2 of 8 filters are all zero: 2, 7."_s);
}

void TestValueFindings::duplicatesAreEqualByteByByte()
{
    const QList<float> values = noise(100'000);
    QList<float> swapped = values; // the same figures
    std::swap(swapped[70'000], swapped[90'000]);
    const QList<Tensor> tensors{ tensorOf(encodeFloat32(u"a"_s, { 100'000 }, values)),
                                 tensorOf(encodeFloat32(u"swapped"_s, { 100'000 }, swapped), 1),
                                 tensorOf(encodeFloat32(u"b"_s, { 100'000 }, values), 3),
                                 tensorOf(encodeFloat32(u"c"_s, { 100'000 }, values), 2),
                                 tensorOf(encodeFloat32(u"zeros"_s, { 50 }, QList<float>(50))),
                                 tensorOf(encodeFloat32(u"zeros2"_s, { 50 }, QList<float>(50))) };
    const auto op = Operation::create();
    std::vector<TensorStatistics> statistics;
    for (const Tensor &tensor : tensors)
        statistics.push_back(*computeStatistics(tensor, *op));
    const auto found = duplicateFindings(
        tensors, [&](qsizetype i) { return &statistics[static_cast<std::size_t>(i)]; }, *op);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().tensor, u"a"_s);
    QCOMPARE(
        found->first().message,
        u"3 tensors hold the same values, so that 800,000 bytes are there more than once: a, b, c."_s);
}

void TestValueFindings::shapes_data()
{
    QTest::addColumn<QList<std::pair<QString, Shape>>>("tensors");
    QTest::addColumn<QStringList>("suspicious");
    using Tensors = QList<std::pair<QString, Shape>>;
    const QStringList nothing;
    QTest::newRow("dense") << Tensors{ { u"d/kernel"_s, { 3, 5 } }, { u"d/bias"_s, { 5 } } }
                           << nothing;
    QTest::newRow("a bias of another size")
        << Tensors{ { u"d/kernel"_s, { 3, 5 } }, { u"d/bias"_s, { 4 } } }
        << QStringList{ u"d/bias"_s };
    QTest::newRow("transposed convolution")
        << Tensors{ { u"t/kernel"_s, { 2, 2, 7, 3 } }, { u"t/bias"_s, { 7 } } } << nothing;
    QTest::newRow("depthwise convolution")
        << Tensors{ { u"t/kernel"_s, { 2, 2, 7, 3 } }, { u"t/bias"_s, { 21 } } } << nothing;
    QTest::newRow("gru") << Tensors{ { u"g/kernel"_s, { 4, 6 } }, { u"g/bias"_s, { 2, 6 } } }
                         << nothing;
    QTest::newRow("normalization")
        << Tensors{ { u"n/gamma"_s, { 3 } }, { u"n/beta"_s, { 3 } }, { u"n/moving_mean"_s, { 2 } } }
        << QStringList{ u"n/moving_mean"_s };
    QTest::newRow("seven dimensions")
        << Tensors{ { u"x"_s, { 1, 1, 1, 1, 1, 1, 1 } } } << QStringList{ u"x"_s };
    QTest::newRow("nothing in it") << Tensors{ { u"x"_s, { 3, 0 } } } << QStringList{ u"x"_s };
    QTest::newRow("the shape of a scalar") << Tensors{ { u"x"_s, { 0 } } } << nothing;
    QTest::newRow("huge") << Tensors{ { u"x"_s, { 70'000, 70'000 } } } << QStringList{ u"x"_s };
}

void TestValueFindings::shapes()
{
    using Tensors = QList<std::pair<QString, Shape>>;
    QFETCH(Tensors, tensors);
    QFETCH(QStringList, suspicious);
    QList<Tensor> placed;
    for (const auto &[name, shape] : tensors) {
        Tensor tensor;
        tensor.spec = specOf(shape, Dtype::Float32);
        tensor.spec.name = name;
        placed.append(tensor);
    }
    QStringList found;
    for (const Finding &finding : shapeFindings(placed))
        found.append(finding.tensor);
    QCOMPARE(found, suspicious);
}

void TestValueFindings::graphsMissTheirConstants()
{
    const QByteArray graph = R"({"node":[{"name":"x","op":"Placeholder"},)"
                             R"({"name":"w","op":"Const"},{"name":"b","op":"Const"},)"
                             R"({"name":"y","op":"Add","input":["x","w"]}],"versions":{}})";
    QCOMPARE(referencesOf(graph, { u"w"_s, u"b"_s }), QStringList());
    QCOMPARE(referencesOf(graph, { u"w"_s, u"other"_s }),
             (QStringList{
                 u"error missing-tensor: 1 constant(s) of the graph have no tensor: b."_s,
                 u"warning unreferenced-tensor: 1 tensor(s) belong to nothing in the topology: "
                 "other."_s }));
}

void TestValueFindings::layersMissTheirTensors()
{
    const QByteArray layers
        = R"({"class_name":"Sequential","config":{"name":"s","layers":[)"
          R"({"class_name":"Dense","config":{"name":"one","units":1,"batch_input_shape":[null,1]}},)"
          R"({"class_name":"Activation","config":{"name":"act"}},)"
          R"({"class_name":"Dense","config":{"name":"two","units":1}}]}})";
    QCOMPARE(referencesOf(layers, { u"one/kernel"_s, u"two/kernel"_s }), QStringList());
    const QStringList found = referencesOf(layers, { u"one/kernel"_s, u"three/kernel"_s });
    QCOMPARE(found,
             (QStringList{ u"warning missing-tensor: 1 layer(s) have no tensors: two."_s,
                           u"warning unreferenced-tensor: 1 tensor(s) belong to nothing in the "
                           "topology: three/kernel."_s }));
}

void TestValueFindings::statisticsComeBackAsTheyWere()
{
    const auto op = Operation::create();
    QList<float> mixed = noise(64);
    mixed[3] = std::numeric_limits<float>::quiet_NaN();
    for (int i = 0; i < 8; ++i)
        mixed[i * 8 + 1] = 0;
    KnownStatistics known;
    known.push_back(*computeStatistics(tensorOf(encodeFloat32(u"x"_s, { 8, 8 }, mixed)), *op));
    QVERIFY(!known.front()->zeroUnits.isEmpty());
    known.push_back(std::nullopt);
    known.push_back(*computeStatistics(tensorOf(encodeString(u"s"_s, { 2 }, { "a", "bc" })), *op));
    known.push_back(*computeStatistics(tensorOf(encodeFloat32(u"e"_s, { 0 }, {})), *op));
    const auto back = unpackStatistics(packStatistics(known));
    QVERIFY(back);
    QVERIFY(*back == known);
}

void TestValueFindings::otherBytesAreNoStatistics()
{
    const QByteArray packed = packStatistics({ TensorStatistics{ .elements = 3 } });
    QVERIFY(unpackStatistics(packed));
    QVERIFY(!unpackStatistics({}));
    QVERIFY(!unpackStatistics(qCompress("something else")));
    const QByteArray plain = qUncompress(packed);
    QVERIFY(!unpackStatistics(qCompress(plain.chopped(1))));
    QVERIFY(!unpackStatistics(qCompress(plain + 'x')));
    QByteArray newer = plain;
    newer[3] = char(newer.at(3) + 1);
    QVERIFY(!unpackStatistics(qCompress(newer)));
}

void TestValueFindings::keysFollowTheFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"w.bin"_s);
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("12345678"));
    const auto tensorsOf = [&path](const Shape &shape) {
        const auto source = fileBytes(path);
        Tensor tensor;
        tensor.spec = specOf(shape, Dtype::Float32);
        tensor.data = WeightData({ { *source, 8, u"w.bin"_s } });
        tensor.offset = 0;
        tensor.bytes = 8;
        return QList<Tensor>{ tensor };
    };
    // A file that was written just now may be written again within one tick of the clock.
    QVERIFY(statisticsKey(tensorsOf({ 2 })).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!statisticsKey(tensorsOf({ 2 })).isEmpty(), 10'000);
    const QByteArray key = statisticsKey(tensorsOf({ 2 }));
    QCOMPARE(statisticsKey(tensorsOf({ 2 })), key);
    QVERIFY(statisticsKey(tensorsOf({ 2, 1 })) != key);
    const QList<Tensor> before = tensorsOf({ 2 });
    QVERIFY(write("87654321"));
    QVERIFY(statisticsKey(before).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!statisticsKey(tensorsOf({ 2 })).isEmpty(), 10'000);
    QVERIFY(statisticsKey(tensorsOf({ 2 })) != key);
    QVERIFY(statisticsKey({ tensorOf(encodeFloat32(u"x"_s, { 1 }, { 1 })) }).isEmpty());
}

QTEST_GUILESS_MAIN(TestValueFindings)
#include "tst_valuefindings.moc"
