// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"
#include "core/weights/half.h"
#include "tests/support/tensors.h"

#include <QTest>

#include <cmath>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::numeric_limits<double>::quiet_NaN();

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// The 41 bytes of six tensors, one of each type, as tfjs writes them.
QList<EncodedTensor> oneOfEachType()
{
    return { encodeFloat32(u"f"_s, {}, { 1.5F }),
             encodeInt32(u"i"_s, {}, { -2 }),
             encodeBool(u"b"_s, { 2 }, { true, false }),
             encodeString(u"s"_s, { 3 }, { "a", "é", "" }),
             encodeComplex64(u"c"_s, { 2 }, { 1, 3, 2, 4 }),
             encodeFloat32(u"z"_s, { 0, 3 }, {}) };
}

/// Everything that can be read from \a artifacts, as text.
QString allContents(const ModelArtifacts &artifacts)
{
    const auto op = Operation::create();
    QList<Finding> findings;
    const auto tensors = locateTensors(artifacts, *op, findings);
    if (!tensors)
        return tensors.error().message;
    QString text;
    for (const Tensor &tensor : *tensors) {
        text += tensor.spec.name + u": "_s;
        if (tensor.spec.dtype == Dtype::String) {
            const auto strings = readStrings(tensor, 0, tensor.spec.elements(), *op);
            text += strings ? QString::fromUtf8(strings->join('|')) : strings.error().message;
        } else {
            const auto values = readValues(tensor, 0, tensor.spec.elements(), *op);
            text += values ? exactTexts(*values).join(u' ') : values.error().message;
        }
        text += u'\n';
    }
    return text;
}

/// binary16 by its definition.
double slowHalf(quint16 half)
{
    const int exponent = (half >> 10) & 0x1f;
    const int fraction = half & 0x3ff;
    const double sign = (half & 0x8000) != 0 ? -1 : 1;
    if (exponent == 31)
        return fraction != 0 ? notANumber : sign * infinity;
    return sign
        * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25));
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void refusals_data();
    void refusals();
    void shards_data();
    void shards();
    void cutsOfAnyTwoPlacesReadTheSame();
    void allHalvesAreExact();
    void allCodesRoundTwice();
    void blocksFollowEachOther_data();
    void blocksFollowEachOther();
    void partsOfATensor_data();
    void partsOfATensor();
    void codes_data();
    void codes();
    void strings_data();
    void strings();
    void stringsBeforeALostShardAreRead();
    void elementsBeforeALostShardAreRead();
    void cancelStopsAtTheNextBlock();
};

void TestDecode::values_data()
{
    QTest::addColumn<WeightSpec>("spec");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QList<double>>("expected");

    const auto u8 = affine(QuantizationType::Uint8, -1, 0.1);
    const auto u16 = affine(QuantizationType::Uint16, -1, 0.1);
    const QList<double> reals{ -1, 3.8F, 24.5 };
    QTest::newRow("C09 a float behind a bool: unaligned")
        << specOf({ 1 }, Dtype::Float32) << hex("0000e040") << qint64(1) << QList<double>{ 7 };
    QTest::newRow("C09 the bool before it")
        << specOf({ 1 }, Dtype::Bool) << hex("01") << qint64(0) << QList<double>{ 1 };
    QTest::newRow("C10 uint8 codes of a float32")
        << specOf({ 3 }, Dtype::Float32, u8) << hex("0030ff") << qint64(0) << reals;
    QTest::newRow("C11 uint8 codes of an int32") << specOf({ 3 }, Dtype::Int32, u8) << hex("0030ff")
                                                 << qint64(0) << QList<double>{ -1, 4, 25 };
    QTest::newRow("C12 uint16 codes of a float32")
        << specOf({ 3 }, Dtype::Float32, u16) << hex("00003000ff00") << qint64(0) << reals;
    QTest::newRow("C12 uint16 codes of an int32, unaligned")
        << specOf({ 3 }, Dtype::Int32, u16) << hex("00003000ff00") << qint64(3)
        << QList<double>{ -1, 4, 25 };
    QTest::newRow("C13 float16 codes")
        << specOf({ 3 }, Dtype::Float32, float16()) << hex("00340038003a") << qint64(0)
        << QList<double>{ 0.25, 0.5, 0.75 };
    QTest::newRow("C14 float16 that are no numbers, and both zeros")
        << specOf({ 5 }, Dtype::Float32, float16()) << hex("007e007c00fc00000080") << qint64(0)
        << QList<double>{ notANumber, infinity, -infinity, 0.0, -0.0 };
    QTest::newRow("C15 float16 with a full fraction")
        << specOf({ 4 }, Dtype::Float32, float16()) << hex("00340038003a5535") << qint64(1)
        << QList<double>{ 0.25, 0.5, 0.75, 0.333251953125 };
    QTest::newRow("float16 that are subnormal")
        << specOf({ 2 }, Dtype::Float32, float16()) << hex("0100ff03") << qint64(0)
        << QList<double>{ 5.960464477539063e-8, 6.097555160522461e-5 };
    QTest::newRow("C16 halves of an int32 round towards +infinity")
        << specOf({ 6 }, Dtype::Int32, affine(QuantizationType::Uint8, -1.5, 0.5))
        << hex("000102030405") << qint64(0) << QList<double>{ -1, -1, 0, 0, 1, 1 };
    QTest::newRow("just below a half rounds down as Math.round does")
        << specOf({ 1 }, Dtype::Int32, affine(QuantizationType::Uint8, 0, 0.49999999999999994))
        << hex("01") << qint64(0) << QList<double>{ 0 };
    QTest::newRow("an int32 beyond its range wraps as in an Int32Array")
        << specOf({ 3 }, Dtype::Int32, affine(QuantizationType::Uint8, 2147483647.0, 1))
        << hex("000102") << qint64(0) << QList<double>{ 2147483647., -2147483648., -2147483647. };
    QTest::newRow("a quantized int32 that is infinite is 0 as in an Int32Array")
        << specOf({ 1 }, Dtype::Int32, affine(QuantizationType::Uint8, infinity, 1)) << hex("00")
        << qint64(0) << QList<double>{ 0 };
    QTest::newRow("C23 no elements, no bytes")
        << specOf({ 0, 3 }, Dtype::Float32) << QByteArray() << qint64(0) << QList<double>{};
    QTest::newRow("a scalar int32 at an odd place")
        << specOf({}, Dtype::Int32) << hex("feffffff") << qint64(5) << QList<double>{ -2 };
    QTest::newRow("bool keeps any byte") << specOf({ 4 }, Dtype::Bool) << hex("000102ff")
                                         << qint64(0) << QList<double>{ 0, 1, 2, 255 };
    QTest::newRow("complex64 as pairs, unaligned")
        << specOf({ 1 }, Dtype::Complex64) << hex("0000803f00004040") << qint64(3)
        << QList<double>{ 1, 3 };
    QTest::newRow("float32 that are no numbers, -0 and subnormal")
        << specOf({ 5 }, Dtype::Float32) << hex("0000c07f0000807f000080ff0000008001000000")
        << qint64(2)
        << QList<double>{ notANumber, infinity, -infinity, -0.0,
                          std::numeric_limits<float>::denorm_min() };
}

void TestDecode::values()
{
    QFETCH(WeightSpec, spec);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, offset);
    QFETCH(QList<double>, expected);
    const auto op = Operation::create();
    const auto values = readValues(tensorOf({ spec, bytes }, offset), 0, spec.elements(), *op);
    QVERIFY2(values, values ? "" : qUtf8Printable(values.error().message));
    QCOMPARE(exactTexts(*values), exactTexts(expected));
}

void TestDecode::refusals_data()
{
    QTest::addColumn<WeightSpec>("spec");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("named");

    const auto unknownType = [](const QString &name) {
        WeightSpec spec = specOf({ 1 }, Dtype::Unknown);
        spec.dtypeName = name;
        return spec;
    };
    const auto unknownQuantization = [] {
        WeightSpec spec = specOf({ 1 }, Dtype::Float32, affine(QuantizationType::Unknown, 0, 1));
        spec.quantization.typeName = u"int8"_s;
        return spec;
    }();
    const QByteArray eight(8, '\0');
    const auto refused
        = [&](const char *row, const WeightSpec &spec, ErrorCode code, const QStringList &named) {
              QTest::newRow(row) << spec << eight << code << named;
          };
    const auto u8 = QuantizationType::Uint8;
    refused("C17 int16", unknownType(u"int16"_s), ErrorCode::UnsupportedDtype, { u"int16"_s });
    refused("C18 plain uint8", unknownType(u"uint8"_s), ErrorCode::UnsupportedDtype,
            { u"uint8"_s });
    refused("C18 plain float16", unknownType(u"float16"_s), ErrorCode::UnsupportedDtype,
            { u"float16"_s });
    refused("C18 plain int64", unknownType(u"int64"_s), ErrorCode::UnsupportedDtype,
            { u"int64"_s });
    refused("C19 uint8 without min", specOf({ 1 }, Dtype::Float32, affine(u8, {}, 1)),
            ErrorCode::QuantMetaMissing, { u"min"_s });
    refused("C19 uint16 without scale",
            specOf({ 1 }, Dtype::Float32, affine(QuantizationType::Uint16, 0, {})),
            ErrorCode::QuantMetaMissing, { u"scale"_s });
    refused("C20 float16 of an int32", specOf({ 1 }, Dtype::Int32, float16()),
            ErrorCode::QuantTypeMismatch, { u"float16"_s, u"int32"_s });
    refused("C21 int8 quantization", unknownQuantization, ErrorCode::QuantUnknown, { u"int8"_s });
    refused("C22 uint8 of a bool", specOf({ 1 }, Dtype::Bool, affine(u8, 0, 1)),
            ErrorCode::UnsupportedDtype, { u"bool"_s });
    refused("uint8 of a string", specOf({ 1 }, Dtype::String, affine(u8, 0, 1)),
            ErrorCode::UnsupportedDtype, { u"string"_s });
    refused("uint8 of a complex64", specOf({ 1 }, Dtype::Complex64, affine(u8, 0, 1)),
            ErrorCode::UnsupportedDtype, { u"complex64"_s });
    refused("strings are no numbers", specOf({ 1 }, Dtype::String), ErrorCode::BadArgument, {});

    const auto missing = [](const char *row, const Shape &shape, qsizetype bytes) {
        QTest::newRow(row) << specOf(shape, Dtype::Float32) << QByteArray(bytes, '\0')
                           << ErrorCode::LengthMismatch
                           << QStringList{ QString::number(4 * *elementCount(shape)),
                                           QString::number(bytes) };
    };
    missing("C24 a scalar without bytes", {}, 0);
    missing("C25 one of two floats is missing", { 2 }, 4);
    missing("C26 a float is cut", { 2 }, 5);
}

void TestDecode::refusals()
{
    QFETCH(WeightSpec, spec);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, named);
    const auto op = Operation::create();
    Tensor tensor = tensorOf({ spec, bytes });
    tensor.bytes = spec.byteLength().value_or(-1);
    const auto values = readValues(tensor, 0, spec.elements(), *op);
    QVERIFY(!values);
    QCOMPARE(errorCodeName(values.error().code), errorCodeName(code));
    const QString &message = values.error().message;
    named.append(u"x"_s);
    const bool tells = std::all_of(named.begin(), named.end(),
                                   [&](const QString &word) { return message.contains(word); });
    QVERIFY2(tells, qUtf8Printable(message));
}

void TestDecode::shards_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::newRow("C29 shards of 4, 4 and 24 bytes") << QList<qint64>{ 4, 4, 24 };
    QTest::newRow("C30 shards of 0 and 32 bytes") << QList<qint64>{ 0, 32 };
    QTest::newRow("C31 shards of 28 and 4 bytes") << QList<qint64>{ 28, 4 };
    QTest::newRow("C31 shards of 4, 0 and 28 bytes") << QList<qint64>{ 4, 0, 28 };
    QTest::newRow("shards of one byte") << QList<qint64>(32, 1);
    QTest::newRow("shards of 5 bytes") << QList<qint64>{ 5, 5, 5, 5, 5, 5, 2 };
}

void TestDecode::shards()
{
    QFETCH(QList<qint64>, sizes);
    const QList<EncodedTensor> tensors{ encodeFloat32(u"a"_s, { 2 }, { 9, 8 }),
                                        encodeFloat32(u"b"_s, { 1 }, { 1 }),
                                        encodeFloat32(u"c"_s, { 5 }, { 2, 3, 4, 5, 6 }) };
    ModelArtifacts artifacts = artifactsOf(tensors);
    artifacts.weightData = shardsOf(tensors[0].bytes + tensors[1].bytes + tensors[2].bytes, sizes);
    QCOMPARE(allContents(artifacts), u"a: 9 8\nb: 1\nc: 2 3 4 5 6\n"_s);
}

void TestDecode::cutsOfAnyTwoPlacesReadTheSame()
{
    ModelArtifacts artifacts = artifactsOf(oneOfEachType());
    QByteArray bytes(artifacts.weightData->size(), '\0');
    QVERIFY(artifacts.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size())))));
    QCOMPARE(bytes.size(), 41);
    const QString whole = allContents(artifacts);
    QCOMPARE(whole, u"f: 1.5\ni: -2\nb: 1 0\ns: a|é|\nc: 1 3 2 4\nz: \n"_s);
    QStringList different;
    for (qint64 first = 0; first <= bytes.size(); ++first) {
        for (qint64 second = first; second <= bytes.size(); ++second) {
            artifacts.weightData
                = shardsOf(bytes, { first, second - first, bytes.size() - second });
            if (allContents(artifacts) != whole)
                different.append(u"%1/%2"_s.arg(first).arg(second));
        }
    }
    QCOMPARE(different, QStringList());
}

void TestDecode::allHalvesAreExact()
{
    QList<quint16> wrong;
    QList<quint16> wrongBack;
    for (int code = 0; code <= 0xffff; ++code) {
        const auto half = static_cast<quint16>(code);
        const float value = floatFromHalf(half);
        if (exactTexts({ value }) != exactTexts({ slowHalf(half) }))
            wrong.append(half);
        const bool same = std::isnan(value) ? std::isnan(floatFromHalf(halfFromFloat(value)))
                                            : halfFromFloat(value) == half;
        if (!same)
            wrongBack.append(half);
    }
    QCOMPARE(wrong, QList<quint16>());
    QCOMPARE(wrongBack, QList<quint16>());
}

void TestDecode::allCodesRoundTwice()
{
    const double min = -0.8675309123456789;
    const double scale = 1.0 / 38123.7;
    QByteArray bytes;
    QList<double> expected;
    for (int code = 0; code <= 0xffff; ++code) {
        bytes += static_cast<char>(code & 0xff);
        bytes += static_cast<char>(code >> 8);
        const volatile double product = code * scale; // rounded, not fused with the addition
        expected.append(static_cast<float>(product + min));
    }
    const auto spec
        = specOf({ 65536 }, Dtype::Float32, affine(QuantizationType::Uint16, min, scale));
    const auto op = Operation::create();
    const auto values = readValues(tensorOf({ spec, bytes }, 1), 0, 65536, *op);
    QVERIFY(values);
    QCOMPARE(*values, expected);
}

void TestDecode::blocksFollowEachOther_data()
{
    QTest::addColumn<WeightSpec>("spec");
    QTest::addColumn<int>("elementBytes");
    const Shape shape{ 3, 300'007 };
    QTest::newRow("float32") << specOf(shape, Dtype::Float32) << 4;
    QTest::newRow("int32") << specOf(shape, Dtype::Int32) << 4;
    QTest::newRow("bool") << specOf(shape, Dtype::Bool) << 1;
    QTest::newRow("complex64") << specOf(shape, Dtype::Complex64) << 8;
    QTest::newRow("uint8") << specOf(shape, Dtype::Float32, affine(QuantizationType::Uint8, 0, 1))
                           << 1;
    QTest::newRow("uint16 of int32")
        << specOf(shape, Dtype::Int32, affine(QuantizationType::Uint16, 0, 1)) << 2;
    QTest::newRow("float16") << specOf(shape, Dtype::Float32, float16()) << 2;
}

void TestDecode::blocksFollowEachOther()
{
    QFETCH(WeightSpec, spec);
    QFETCH(int, elementBytes);
    const qint64 elements = spec.elements();
    const Tensor tensor = tensorOf({ spec, QByteArray(elements * elementBytes, '\1') }, 7);
    const auto op = Operation::create();
    qint64 next = 5;
    qsizetype blocks = 0;
    std::size_t largest = 0;
    bool inOrder = true;
    const auto done = forEachBlock(tensor, next, elements - 10, *op, [&](const ValueBlock &block) {
        inOrder = inOrder && block.firstElement == next;
        const std::size_t parts = spec.dtype == Dtype::Complex64 ? 2 : 1;
        next += qint64((block.floats.size() / parts) + block.ints.size() + block.bytes.size());
        largest = std::max({ largest, block.floats.size_bytes(), block.ints.size_bytes(),
                             block.bytes.size_bytes() });
        ++blocks;
    });
    QVERIFY(done);
    QVERIFY(inOrder);
    QCOMPARE(next, elements - 5);
    QCOMPARE_LE(largest, std::size_t(1) << 20);
    QCOMPARE_LE(blocks, elements * 8 / (1 << 20) + 1);
}

void TestDecode::partsOfATensor_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the whole") << qint64(0) << qint64(4) << u"9 8 7 6"_s;
    QTest::newRow("the middle") << qint64(1) << qint64(2) << u"8 7"_s;
    QTest::newRow("nothing at the end") << qint64(4) << qint64(0) << u""_s;
    QTest::newRow("one too many") << qint64(3) << qint64(2) << u"BadArgument"_s;
    QTest::newRow("before the start") << qint64(-1) << qint64(1) << u"BadArgument"_s;
    QTest::newRow("a negative count") << qint64(0) << qint64(-1) << u"BadArgument"_s;
    QTest::newRow("an absurd count")
        << qint64(1) << std::numeric_limits<qint64>::max() << u"BadArgument"_s;
}

void TestDecode::partsOfATensor()
{
    QFETCH(qint64, first);
    QFETCH(qint64, count);
    QFETCH(QString, expected);
    const auto op = Operation::create();
    const Tensor tensor = tensorOf(encodeInt32(u"x"_s, { 2, 2 }, { 9, 8, 7, 6 }), 2);
    const auto values = readValues(tensor, first, count, *op);
    QCOMPARE(values ? exactTexts(*values).join(u' ') : errorCodeName(values.error().code),
             expected);
}

void TestDecode::codes_data()
{
    QTest::addColumn<Quantization>("quantization");
    QTest::addColumn<QList<quint16>>("expected");
    QTest::newRow("uint8") << affine(QuantizationType::Uint8, 0, 1) << QList<quint16>{ 2, 255 };
    QTest::newRow("uint16") << affine(QuantizationType::Uint16, 0, 1)
                            << QList<quint16>{ 0xff02, 0x0403 };
    QTest::newRow("float16") << float16() << QList<quint16>{ 0xff02, 0x0403 };
}

void TestDecode::codes()
{
    QFETCH(Quantization, quantization);
    QFETCH(QList<quint16>, expected);
    const WeightSpec spec = specOf({ 3 }, Dtype::Float32, quantization);
    const QByteArray bytes
        = bytesPerCode(quantization.type) == 1 ? hex("0102ff") : hex("010102ff0304");
    const auto op = Operation::create();
    const auto codes = readCodes(tensorOf({ spec, bytes }, 1), 1, 2, *op);
    QVERIFY(codes);
    QCOMPARE(*codes, expected);
}

void TestDecode::strings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("expected");
    const QByteArray three = hex("0100000061"
                                 "02000000c3a9"
                                 "00000000");
    const QByteArray large
        = encodeString(u"x"_s, { 2 }, { QByteArray(200'000, 'b'), "tail" }).bytes;
    QTest::newRow("all") << three << Shape{ 3 } << qint64(0) << qint64(3) << u"a|é|"_s;
    QTest::newRow("the last two") << three << Shape{ 3 } << qint64(1) << qint64(2) << u"é|"_s;
    QTest::newRow("none of none") << QByteArray() << Shape{ 0 } << qint64(0) << qint64(0) << u""_s;
    QTest::newRow("behind one that is larger than a window")
        << large << Shape{ 2 } << qint64(1) << qint64(1) << u"tail"_s;
    QTest::newRow("one that is larger than a window")
        << large << Shape{ 2 } << qint64(0) << qint64(1) << QString(200'000, u'b');
    QTest::newRow("C28 a body is cut")
        << hex("0500000061") << Shape{ 1 } << qint64(0) << qint64(1) << u"LengthMismatch"_s;
    QTest::newRow("C28 a length word is cut")
        << hex("0100000061050000") << Shape{ 2 } << qint64(0) << qint64(2) << u"LengthMismatch"_s;
    QTest::newRow("a length of 4 GiB is no reason to ask for memory")
        << hex("ffffffff61") << Shape{ 1 } << qint64(0) << qint64(1) << u"LengthMismatch"_s;
    QTest::newRow("a cut one before the first that is wanted")
        << hex("0500000061") << Shape{ 2 } << qint64(1) << qint64(1) << u"LengthMismatch"_s;
    QTest::newRow("more elements than any file holds")
        << three << Shape{ qint64(1) << 50 } << qint64(0) << (qint64(1) << 50)
        << u"LengthMismatch"_s;
    QTest::newRow("one too many") << three << Shape{ 3 } << qint64(2) << qint64(2)
                                  << u"BadArgument"_s;
}

void TestDecode::strings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Shape, shape);
    QFETCH(qint64, first);
    QFETCH(qint64, count);
    QFETCH(QString, expected);
    const auto op = Operation::create();
    const Tensor tensor = tensorOf({ specOf(shape, Dtype::String), bytes }, 3);
    const auto strings = readStrings(tensor, first, count, *op);
    QCOMPARE(strings ? QString::fromUtf8(strings->join('|')) : errorCodeName(strings.error().code),
             expected);
}

void TestDecode::stringsBeforeALostShardAreRead()
{
    Tensor tensor;
    tensor.spec = specOf({ 2 }, Dtype::String);
    tensor.data = WeightData(
        { { memoryBytes(hex("010000006105"), u"a.bin"_s), 6, u"a.bin"_s }, { {}, 8, u"b.bin"_s } });
    tensor.offset = 0;
    const auto op = Operation::create();
    const auto one = readStrings(tensor, 0, 1, *op);
    QVERIFY(one);
    QCOMPARE(*one, QList<QByteArray>{ "a" });
    const auto two = readStrings(tensor, 0, 2, *op);
    QVERIFY(!two);
    QCOMPARE(two.error().code, ErrorCode::WeightFileMissing);
}

void TestDecode::elementsBeforeALostShardAreRead()
{
    Tensor tensor;
    tensor.spec = specOf({ 4 }, Dtype::Float32);
    tensor.data = WeightData(
        { { memoryBytes(hex("0000803f0000004000")), 9, u"a.bin"_s }, { {}, 7, u"b.bin"_s } });
    tensor.offset = 0;
    tensor.bytes = 16;
    const auto op = Operation::create();
    const auto two = readValues(tensor, 0, 2, *op);
    QVERIFY(two);
    QCOMPARE(*two, (QList<double>{ 1, 2 }));
    const auto all = readValues(tensor, 0, 4, *op);
    QVERIFY(!all);
    QVERIFY2(all.error().message.contains(u"b.bin"_s), qUtf8Printable(all.error().message));
}

void TestDecode::cancelStopsAtTheNextBlock()
{
    const qint64 elements = 1'000'000;
    const Tensor tensor
        = tensorOf({ specOf({ elements }, Dtype::Float32), QByteArray(4 * elements, '\0') });
    const auto op = Operation::create();
    int blocks = 0;
    const auto done = forEachBlock(tensor, 0, elements, *op, [&](const ValueBlock &) {
        ++blocks;
        op->cancel();
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Canceled);
    QCOMPARE(blocks, 1);
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
