// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"
#include "core/weights/encode.h"
#include "tests/support/tensors.h"

#include <QTest>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

class TestEncode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data();
    void bytes();
    void placesAndSpecs();
    void quantizesAsTheConverter_data();
    void quantizesAsTheConverter();
    void zeroStaysExactlyZero();
    void codesStayWithinHalfAStep_data();
    void codesStayWithinHalfAStep();
    void narrowsToHalves_data();
    void narrowsToHalves();
    void refusesToQuantize_data();
    void refusesToQuantize();
    void shardPlans_data();
    void shardPlans();
};

void TestEncode::bytes_data()
{
    QTest::addColumn<QList<EncodedTensor>>("tensors");
    QTest::addColumn<QByteArray>("expected");
    const QList<float> squares{ 10, 20, 30, 40 };
    const QList<float> fractions{ -1.3F, -3.7F, 1.3F, 3.7F };
    QTest::newRow("C01 float32 of three shapes")
        << QList<EncodedTensor>{ encodeFloat32(u"a"_s, { 2, 2 }, squares),
                                 encodeFloat32(u"b"_s, {}, { 42 }),
                                 encodeFloat32(u"c"_s, { 4 }, fractions) }
        << QByteArray("000020410000a0410000f04100002042"
                      "00002842"
                      "6666a6bfcdcc6cc06666a63fcdcc6c40");
    QTest::newRow("C02 int32 of three shapes")
        << QList<EncodedTensor>{ encodeInt32(u"a"_s, { 2, 2 }, { 10, 20, 30, 40 }),
                                 encodeInt32(u"b"_s, {}, { 42 }),
                                 encodeInt32(u"c"_s, { 4 }, { -1, -3, 1, 3 }) }
        << QByteArray("0a000000140000001e00000028000000"
                      "2a000000"
                      "fffffffffdffffff0100000003000000");
    QTest::newRow("C03 bool of three shapes")
        << QList<EncodedTensor>{ encodeBool(u"a"_s, { 2, 2 }, { true, false, false, true }),
                                 encodeBool(u"b"_s, {}, { false }),
                                 encodeBool(u"c"_s, { 4 }, { false, true, true, false }) }
        << QByteArray("010000010000010100");
    QTest::newRow("C04 complex64")
        << QList<EncodedTensor>{ encodeComplex64(u"a"_s, { 2 }, { 1, 1, 2, 2 }) }
        << QByteArray("0000803f0000803f0000004000000040");
    QTest::newRow("C05 strings of a matrix")
        << QList<EncodedTensor>{ encodeString(u"a"_s, { 2, 2 }, { "a", "bc", "def", "g" }) }
        << QByteArray("0100000061"
                      "020000006263"
                      "03000000646566"
                      "0100000067");
    QTest::newRow("C06 strings of two bytes a letter")
        << QList<EncodedTensor>{ encodeString(u"a"_s, { 2 }, { "здраво", "поздрав" }) }
        << QByteArray("0c000000" + QByteArray("здраво").toHex() + "0e000000"
                      + QByteArray("поздрав").toHex());
    QTest::newRow("C07 nothing") << QList<EncodedTensor>{} << QByteArray();
    QTest::newRow("C08 one of each type")
        << QList<EncodedTensor>{ encodeFloat32(u"f"_s, {}, { 1.5F }),
                                 encodeInt32(u"i"_s, {}, { -2 }),
                                 encodeBool(u"b"_s, { 2 }, { true, false }),
                                 encodeString(u"s"_s, { 3 }, { "a", "é", "" }),
                                 encodeComplex64(u"c"_s, { 2 }, { 1, 3, 2, 4 }),
                                 encodeFloat32(u"z"_s, { 0, 3 }, {}) }
        << QByteArray("0000c03f"
                      "feffffff"
                      "0100"
                      "0100000061"
                      "02000000c3a9"
                      "00000000"
                      "0000803f000040400000004000008040");
}

void TestEncode::bytes()
{
    QFETCH(QList<EncodedTensor>, tensors);
    QFETCH(QByteArray, expected);
    const ModelArtifacts artifacts = artifactsOf(tensors);
    QByteArray bytes(artifacts.weightData->size(), '\0');
    QVERIFY(artifacts.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size())))));
    QCOMPARE(bytes.toHex(), expected);
    QCOMPARE(artifacts.weightSpecs->list.size(), tensors.size());
}

void TestEncode::placesAndSpecs()
{
    const ModelArtifacts artifacts = artifactsOf(
        { encodeFloat32(u"a"_s, { 2, 2 }, { 10, 20, 30, 40 }), encodeFloat32(u"b"_s, {}, { 42 }),
          encodeFloat32(u"c"_s, { 4 }, { -1.3F, -3.7F, 1.3F, 3.7F }) });
    const auto op = Operation::create();
    QList<Finding> findings;
    const auto tensors = locateTensors(artifacts, *op, findings);
    QVERIFY(tensors);
    QCOMPARE(findings, QList<Finding>());
    QStringList places;
    for (const Tensor &tensor : *tensors)
        places.append(
            u"%1 %2 %3"_s.arg(tensor.spec.name, shapeText(tensor.spec.shape)).arg(tensor.offset));
    QCOMPARE(places, (QStringList{ u"a [2, 2] 0"_s, u"b [] 16"_s, u"c [4] 20"_s }));
    QCOMPARE(artifacts.weightSpecs->text.text(),
             QByteArray(R"([{"name":"a","shape":[2,2],"dtype":"float32"},)"
                        R"({"name":"b","shape":[],"dtype":"float32"},)"
                        R"({"name":"c","shape":[4],"dtype":"float32"}])"));
}

void TestEncode::quantizesAsTheConverter_data()
{
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<QuantizationType>("type");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("min");
    QTest::addColumn<QList<quint16>>("codes");
    const auto u8 = QuantizationType::Uint8;
    QTest::newRow("C32 zero within the range becomes exact")
        << QList<float>{ 0, -0.1F, 1.2F } << u8 << 0.0050980394085 << -0.1019607881705
        << QList<quint16>{ 20, 0, 255 };
    QTest::newRow("C33 all equal")
        << QList<float>{ 3, 3, 3 } << u8 << 1.0 << 3.0 << QList<quint16>{ 0, 0, 0 };
    QTest::newRow("half of a code goes to the even one")
        << QList<float>{ 1, 2, 3 } << u8 << 0.00784313725490196 << 1.0
        << QList<quint16>{ 0, 128, 255 };
    QTest::newRow("a range around zero is moved")
        << QList<float>{ -1, 0, 1 } << u8 << 0.00784313725490196 << -1.003921568627451
        << QList<quint16>{ 0, 128, 255 };
    QTest::newRow("uint16 below zero") << QList<float>{ -3, -2, -1 } << QuantizationType::Uint16
                                       << 2.0 / 65535 << -3.0 << QList<quint16>{ 0, 32768, 65535 };
    QTest::newRow("no values") << QList<float>{} << u8 << 1.0 << 0.0 << QList<quint16>{};
    QTest::newRow("zeros of both signs")
        << QList<float>{ -0.0F, 0 } << u8 << 1.0 << 0.0 << QList<quint16>{ 0, 0 };
}

void TestEncode::quantizesAsTheConverter()
{
    QFETCH(QList<float>, values);
    QFETCH(QuantizationType, type);
    QFETCH(double, scale);
    QFETCH(double, min);
    QFETCH(QList<quint16>, codes);
    const auto tensor = quantize(u"x"_s, { values.size() }, values, type);
    QVERIFY(tensor);
    const Quantization &quantization = tensor->spec.quantization;
    QVERIFY2(qAbs(*quantization.scale - scale) < 1e-12,
             qPrintable(QString::number(*quantization.scale, 'g', 17)));
    QVERIFY2(qAbs(*quantization.min - min) < 1e-12,
             qPrintable(QString::number(*quantization.min, 'g', 17)));
    QCOMPARE(quantization.originalDtype, u"float32"_s);
    const auto op = Operation::create();
    const auto got = readCodes(tensorOf(*tensor), 0, values.size(), *op);
    QVERIFY(got);
    QCOMPARE(*got, codes);
}

void TestEncode::zeroStaysExactlyZero()
{
    const auto tensor = quantize(u"x"_s, { 3 }, { 0, -0.1F, 1.2F }, QuantizationType::Uint8);
    QVERIFY(tensor);
    const auto op = Operation::create();
    const auto values = readValues(tensorOf(*tensor), 0, 3, *op);
    QVERIFY(values);
    QCOMPARE(values->first(), 0.0); // C32
}

void TestEncode::codesStayWithinHalfAStep_data()
{
    QTest::addColumn<QuantizationType>("type");
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("high");
    for (const auto type : { QuantizationType::Uint8, QuantizationType::Uint16 }) {
        const QByteArray name = quantizationName(type).toUtf8();
        QTest::newRow((name + " around zero").constData()) << type << -0.7F << 1.9F;
        QTest::newRow((name + " above zero").constData()) << type << 100.0F << 101.5F;
        QTest::newRow((name + " a very wide range").constData()) << type << -1e38F << 2e38F;
    }
}

void TestEncode::codesStayWithinHalfAStep()
{
    QFETCH(QuantizationType, type);
    QFETCH(float, low);
    QFETCH(float, high);
    QList<float> values;
    for (int i = 0; i <= 1000; ++i)
        values.append(static_cast<float>(low + (double(high) - low) * i / 1000));
    const auto tensor = quantize(u"x"_s, { values.size() }, values, type);
    QVERIFY(tensor);
    const auto op = Operation::create();
    const auto reals = readValues(tensorOf(*tensor), 0, values.size(), *op);
    QVERIFY(reals);
    double largest = 0;
    for (qsizetype i = 0; i < values.size(); ++i)
        largest = std::max(largest, std::abs(reals->at(i) - values[i]));
    // The nudged range may end half a step before a value, and what is read is a float.
    QCOMPARE_LE(largest, *tensor->spec.quantization.scale * 1.001);
}

void TestEncode::narrowsToHalves_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<quint16>("half");
    QTest::newRow("one") << 1.0F << quint16(0x3c00);
    QTest::newRow("the largest") << 65504.0F << quint16(0x7bff);
    QTest::newRow("below the middle to infinity") << 65519.996F << quint16(0x7bff);
    QTest::newRow("the middle to infinity") << 65520.0F << quint16(0x7c00);
    QTest::newRow("far too large") << -1e30F << quint16(0xfc00);
    QTest::newRow("a tie to even, down") << 2049.0F << quint16(0x6800);
    QTest::newRow("a tie to even, up") << 2051.0F << quint16(0x6802);
    QTest::newRow("a carry into the exponent") << 4095.9F << quint16(0x6c00);
    QTest::newRow("the smallest subnormal") << 0x1p-24F << quint16(1);
    QTest::newRow("half of it, a tie to even") << 0x1p-25F << quint16(0);
    QTest::newRow("a little more than half of it") << 0x1.000002p-25F << quint16(1);
    QTest::newRow("rounded up to the smallest normal") << 0x1.fffp-15F << quint16(0x0400);
    QTest::newRow("a float's subnormal") << 1e-40F << quint16(0);
    QTest::newRow("negative zero") << -0.0F << quint16(0x8000);
    QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << quint16(0x7e00);
}

void TestEncode::narrowsToHalves()
{
    QFETCH(float, value);
    QFETCH(quint16, half);
    const auto tensor = quantize(u"x"_s, {}, { value }, QuantizationType::Float16);
    QVERIFY(tensor);
    const auto op = Operation::create();
    const auto codes = readCodes(tensorOf(*tensor), 0, 1, *op);
    QVERIFY(codes);
    QCOMPARE(codes->first(), half);
}

void TestEncode::refusesToQuantize_data()
{
    QTest::addColumn<QuantizationType>("type");
    QTest::addColumn<float>("value");
    QTest::newRow("NaN to uint8") << QuantizationType::Uint8
                                  << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("infinity to uint16")
        << QuantizationType::Uint16 << std::numeric_limits<float>::infinity();
    QTest::newRow("to nothing") << QuantizationType::None << 1.0F;
}

void TestEncode::refusesToQuantize()
{
    QFETCH(QuantizationType, type);
    QFETCH(float, value);
    const auto tensor = quantize(u"kernel"_s, { 2 }, { 0, value }, type);
    QVERIFY(!tensor);
    QCOMPARE(tensor.error().code, ErrorCode::BadArgument);
    QVERIFY(tensor.error().message.contains(u"kernel"_s));
}

void TestEncode::shardPlans_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("shardBytes");
    QTest::addColumn<int>("group");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("C34 ten million bytes in shards of 4 MiB")
        << qint64(10'000'000) << qint64(4'194'304) << 1
        << QStringList{ u"group1-shard1of3.bin 4194304"_s, u"group1-shard2of3.bin 4194304"_s,
                        u"group1-shard3of3.bin 1611392"_s };
    QTest::newRow("exactly two shards of a second group")
        << qint64(8) << qint64(4) << 2
        << QStringList{ u"group2-shard1of2.bin 4"_s, u"group2-shard2of2.bin 4"_s };
    QTest::newRow("less than one shard")
        << qint64(3) << qint64(4) << 1 << QStringList{ u"group1-shard1of1.bin 3"_s };
    QTest::newRow("no bytes, no shards") << qint64(0) << qint64(4) << 1 << QStringList{};
    QTest::newRow("one shard as large as can be")
        << std::numeric_limits<qint64>::max() << std::numeric_limits<qint64>::max() << 1
        << QStringList{ u"group1-shard1of1.bin 9223372036854775807"_s };
}

void TestEncode::shardPlans()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, shardBytes);
    QFETCH(int, group);
    QFETCH(QStringList, expected);
    QStringList plan;
    for (const ShardPlan &shard : planShards(bytes, shardBytes, group))
        plan.append(u"%1 %2"_s.arg(shard.name).arg(shard.bytes));
    QCOMPARE(plan, expected);
}

QTEST_GUILESS_MAIN(TestEncode)
#include "tst_encode.moc"
