// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/statistics.h"
#include "tests/support/tensors.h"

#include <QTest>

#include <random>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr float floatMax = std::numeric_limits<float>::max();
constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

/// Mean first, then the squares, all with long doubles.
TensorStatistics twoPassReference(const QList<double> &values)
{
    TensorStatistics result;
    result.elements = values.size();
    long double sum = 0;
    for (const double x : values) {
        if (std::isnan(x)) {
            ++result.nan;
        } else if (std::isinf(x)) {
            ++(x > 0 ? result.positiveInfinity : result.negativeInfinity);
        } else {
            ++result.finite;
            sum += x;
            result.zeros += x == 0 ? 1 : 0;
            result.min = std::min(result.min.value_or(x), x);
            result.max = std::max(result.max.value_or(x), x);
        }
    }
    if (result.finite == 0)
        return result;
    const long double mean = sum / static_cast<long double>(result.finite);
    long double squares = 0;
    for (const double x : values) {
        if (std::isfinite(x))
            squares += (x - mean) * (x - mean);
    }
    result.mean = static_cast<double>(mean);
    result.std = static_cast<double>(std::sqrt(squares / static_cast<long double>(result.finite)));
    return result;
}

/// Empty when the figures agree to a billionth (a thousandth of what is promised).
QString difference(const TensorStatistics &got, const TensorStatistics &expected)
{
    const auto agree = [](std::optional<double> a, std::optional<double> b, double size) {
        if (a.has_value() != b.has_value())
            return false;
        return !a || std::abs(*a - *b) <= 1e-9 * std::max(std::abs(*b), size);
    };
    const auto counts = [](const TensorStatistics &s) {
        return u"elements %1, finite %2, zeros %3, nan %4, +inf %5, -inf %6"_s.arg(s.elements)
            .arg(s.finite)
            .arg(s.zeros)
            .arg(s.nan)
            .arg(s.positiveInfinity)
            .arg(s.negativeInfinity);
    };
    if (counts(got) != counts(expected))
        return counts(got) + u" instead of "_s + counts(expected);
    if (got.min != expected.min || got.max != expected.max)
        return u"min or max"_s;
    if (!agree(got.mean, expected.mean, 0))
        return u"mean %1 instead of %2"_s.arg(*got.mean, 0, 'g', 17)
            .arg(*expected.mean, 0, 'g', 17);
    if (!agree(got.std, expected.std, 0))
        return u"std %1 instead of %2"_s.arg(*got.std, 0, 'g', 17).arg(*expected.std, 0, 'g', 17);
    return {};
}

/// \a count floats around \a centre, the same in every run.
QList<float> noise(qsizetype count, float centre, float width)
{
    std::mt19937 engine(20231);
    QList<float> values;
    values.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const double unit = double(engine()) / 4294967296.0 - 0.5;
        values.append(static_cast<float>(centre + unit * width));
    }
    return values;
}

QList<float> withAt(QList<float> values, QList<qsizetype> places, float value)
{
    for (const qsizetype place : places)
        values[place] = value;
    return values;
}

QList<float> alternating(qsizetype count, float even, float odd)
{
    QList<float> values;
    for (qsizetype i = 0; i < count; ++i)
        values.append(i % 2 == 0 ? even : odd);
    return values;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTwoPasses_data();
    void agreesWithTwoPasses();
    void countsOtherTypes_data();
    void countsOtherTypes();
    void quantizedTensorsCountRealValues();
    void complexTensorsCountModuli();
    void stringsHaveElementsOnly();
    void progressIsTheBytes_data();
    void progressIsTheBytes();
    void errors_data();
    void errors();
    void cancelEnds();
};

void TestStatistics::agreesWithTwoPasses_data()
{
    QTest::addColumn<QList<float>>("values");
    const QList<float> plain = noise(600'001, 0.1F, 3);
    QTest::newRow("a large plain tensor") << plain;
    QTest::newRow("noise on a hundred million") << noise(300'000, 1e8F, 100);
    QTest::newRow("one unit in the last place in a large constant tensor")
        << withAt(QList<float>(300'000, 1e8F), { 170'003 }, 1e8F + 8);
    QTest::newRow("the first value is the only other one")
        << withAt(QList<float>(300'000, 1e8F), { 0 }, 1e8F + 8);
    QTest::newRow("an outlier comes first") << withAt(plain, { 0 }, 1e30F);
    QTest::newRow("outliers start every chunk")
        << withAt(plain, { 0, 2048, 4096, 6144, 262'144, 524'288 }, 1e15F);
    QTest::newRow("the largest floats") << QList<float>(5000, floatMax);
    QTest::newRow("the largest floats of both signs, not in balance")
        << withAt(alternating(5000, floatMax, -floatMax), { 1, 77, 4999 }, floatMax);
    QTest::newRow("subnormal floats") << noise(5000, 0, 1e-40F);
    QTest::newRow("a constant") << QList<float>(5000, 0.1F);
    QTest::newRow("zeros of both signs") << alternating(4099, 0.0F, -0.0F);
    QTest::newRow("zeros between others") << withAt(plain, { 0, 1, 5, 2047, 2048, 600'000 }, 0);
    QTest::newRow("a NaN") << withAt(plain, { 300'000 }, notANumber);
    QTest::newRow("a NaN first") << withAt(plain, { 0 }, notANumber);
    QTest::newRow("a NaN last") << withAt(plain, { 600'000 }, notANumber);
    QTest::newRow("infinities in one chunk")
        << withAt(withAt(plain, { 2048, 2050, 2051 }, infinity), { 2049, 4095 }, -infinity);
    QTest::newRow("NaN only") << QList<float>(2050, notANumber);
    QTest::newRow("infinity only") << QList<float>(7, infinity);
    QTest::newRow("both infinities and NaN, one number")
        << QList<float>{ -infinity, notANumber, infinity, 3, notANumber };
    QTest::newRow("one value") << QList<float>{ -7.25F };
    QTest::newRow("seven values") << noise(7, 5, 1);
    QTest::newRow("nine values") << noise(9, 5, 1);
    QTest::newRow("a chunk and one") << noise(2049, 5, 1);
    QTest::newRow("no values") << QList<float>{};
}

void TestStatistics::agreesWithTwoPasses()
{
    QFETCH(QList<float>, values);
    const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { values.size() }, values), 1);
    const auto op = Operation::create();
    const auto got = computeStatistics(tensor, *op);
    QVERIFY(got);
    const QList<double> doubles(values.begin(), values.end());
    QCOMPARE(difference(*got, twoPassReference(doubles)), QString());
}

void TestStatistics::countsOtherTypes_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    QTest::addColumn<QList<double>>("values");
    constexpr qint32 least = std::numeric_limits<qint32>::min();
    constexpr qint32 most = std::numeric_limits<qint32>::max();
    QTest::newRow("int32 at both ends") << encodeInt32(u"x"_s, { 4 }, { least, most, 0, -1 })
                                        << QList<double>{ double(least), double(most), 0, -1 };
    QTest::newRow("bool with other bytes than 0 and 1")
        << EncodedTensor{ specOf({ 4 }, Dtype::Bool), QByteArray::fromHex("000102ff") }
        << QList<double>{ 0, 1, 2, 255 };
    QTest::newRow("a scalar of no dimension")
        << encodeFloat32(u"x"_s, {}, { 2.5F }) << QList<double>{ 2.5 };
    QTest::newRow("a dimension of nothing") << encodeInt32(u"x"_s, { 3, 0 }, {}) << QList<double>{};
}

void TestStatistics::countsOtherTypes()
{
    QFETCH(EncodedTensor, tensor);
    QFETCH(QList<double>, values);
    const auto op = Operation::create();
    const auto got = computeStatistics(tensorOf(tensor, 3), *op);
    QVERIFY(got);
    QCOMPARE(difference(*got, twoPassReference(values)), QString());
}

void TestStatistics::quantizedTensorsCountRealValues()
{
    const QList<float> values{ 0, -0.1F, 1.2F };
    const auto tensor = quantize(u"x"_s, { 3 }, values, QuantizationType::Uint8);
    QVERIFY(tensor);
    const auto op = Operation::create();
    const auto got = computeStatistics(tensorOf(*tensor), *op);
    QVERIFY(got);
    QCOMPARE(got->zeros, qint64(1));
    QCOMPARE_LT(std::abs(*got->max - 1.2), 0.003);
    QCOMPARE_LT(std::abs(*got->min + 0.1), 0.003);
}

void TestStatistics::complexTensorsCountModuli()
{
    const QList<float> parts{ 3,          4,        0,          0, floatMax,  floatMax,
                              notANumber, infinity, notANumber, 1, -infinity, 0 };
    const auto op = Operation::create();
    const auto got = computeStatistics(tensorOf(encodeComplex64(u"x"_s, { 6 }, parts), 1), *op);
    QVERIFY(got);
    const double largest = std::sqrt(2.0) * floatMax;
    const TensorStatistics expected
        = twoPassReference({ 5, 0, largest, infinity, notANumber, infinity });
    QVERIFY(std::abs(*got->max / largest - 1) < 1e-15);
    TensorStatistics sameMax = *got;
    sameMax.max = expected.max;
    QCOMPARE(difference(sameMax, expected), QString());
}

void TestStatistics::stringsHaveElementsOnly()
{
    const auto op = Operation::create();
    const auto got = computeStatistics(tensorOf(encodeString(u"x"_s, { 2 }, { "a", "" })), *op);
    QVERIFY(got);
    TensorStatistics expected;
    expected.elements = 2;
    expected.strings = StringFigures{ 1, 1, { "a", "" } };
    expected.contentHash = got->contentHash;
    QCOMPARE(*got, expected);
}

void TestStatistics::progressIsTheBytes_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    const auto quantized = [](QuantizationType type) {
        return *quantize(u"x"_s, { 300'000 }, QList<float>(300'000, 1), type);
    };
    QTest::newRow("float32") << encodeFloat32(u"x"_s, { 300'000 }, QList<float>(300'000));
    QTest::newRow("int32") << encodeInt32(u"x"_s, { 3 }, { 1, 2, 3 });
    QTest::newRow("bool") << encodeBool(u"x"_s, { 3 }, { true, true, false });
    QTest::newRow("complex64") << encodeComplex64(u"x"_s, { 2 }, { 1, 2, 3, 4 });
    QTest::newRow("string") << encodeString(u"x"_s, { 2 }, { "a", "bcd" });
    QTest::newRow("uint8") << quantized(QuantizationType::Uint8);
    QTest::newRow("uint16") << quantized(QuantizationType::Uint16);
    QTest::newRow("float16") << quantized(QuantizationType::Float16);
}

void TestStatistics::progressIsTheBytes()
{
    QFETCH(EncodedTensor, tensor);
    const auto op = Operation::create();
    op->setProgress(100, 100 + tensor.bytes.size());
    QVERIFY(computeStatistics(tensorOf(tensor), *op));
    QCOMPARE(op->done(), op->total());
}

void TestStatistics::errors_data()
{
    QTest::addColumn<WeightSpec>("spec");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("an unknown type")
        << specOf({ 1 }, Dtype::Unknown) << ErrorCode::UnsupportedDtype;
    QTest::newRow("a quantized string")
        << specOf({ 1 }, Dtype::String, affine(QuantizationType::Uint8, 0, 1))
        << ErrorCode::UnsupportedDtype;
    QTest::newRow("bytes that are missing")
        << specOf({ 3 }, Dtype::Float32) << ErrorCode::LengthMismatch;
}

void TestStatistics::errors()
{
    QFETCH(WeightSpec, spec);
    QFETCH(ErrorCode, code);
    Tensor tensor = tensorOf({ spec, QByteArray(4, '\0') });
    tensor.bytes = spec.byteLength().value_or(-1);
    const auto op = Operation::create();
    const auto got = computeStatistics(tensor, *op);
    QVERIFY(!got);
    QCOMPARE(errorCodeName(got.error().code), errorCodeName(code));
}

void TestStatistics::cancelEnds()
{
    const auto op = Operation::create();
    op->cancel();
    const auto got = computeStatistics(tensorOf(encodeInt32(u"x"_s, { 1 }, { 1 })), *op);
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
