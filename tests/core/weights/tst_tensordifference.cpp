// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/tensordifference.h"
#include "tests/support/tensors.h"

#include <QTest>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

TensorDifference differenceOf(const EncodedTensor &a, const EncodedTensor &b)
{
    const auto op = Operation::create();
    return compareValues(tensorOf(a), tensorOf(b, 5), *op).value();
}

} // namespace

class TestTensorDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarValuesAre()
    {
        const TensorDifference found
            = differenceOf(encodeFloat32(u"a"_s, { 2, 2 }, { 1, 2, -3, 4 }),
                           encodeFloat32(u"b"_s, { 2, 2 }, { 1, 2.5F, -5, 4 }));
        QCOMPARE(found.elements, 4);
        QCOMPARE(found.compared, 4);
        QCOMPARE(found.equal, 2);
        QCOMPARE(found.largest, 2.0);
        QCOMPARE(found.largestAt, 2);
        QCOMPARE(found.mean, -0.375);
        QCOMPARE(found.rms, std::sqrt(4.25 / 4));
        QCOMPARE(found.scale, std::sqrt(30.0 / 4));
    }

    void whatIsNotFiniteIsNotCompared()
    {
        const float infinity = std::numeric_limits<float>::infinity();
        const TensorDifference found
            = differenceOf(encodeFloat32(u"a"_s, { 3 }, { std::nanf(""), 2, infinity }),
                           encodeFloat32(u"b"_s, { 3 }, { 1, 2, infinity }));
        QCOMPARE(found.compared, 1);
        QCOMPARE(found.equal, 1);
        QCOMPARE(found.largestAt, 1);
        QCOMPARE(found.largest, 0.0);
        const TensorDifference none = differenceOf(encodeFloat32(u"a"_s, { 1 }, { infinity }),
                                                   encodeFloat32(u"b"_s, { 1 }, { 1 }));
        QCOMPARE(none.compared, 0);
        QCOMPARE(none.largestAt, -1);
    }

    void quantizedValuesAreReal()
    {
        QList<float> values;
        for (int i = 0; i < 200'000; ++i)
            values.append(float(i % 1001) / 1000);
        const auto quantized = *quantize(u"q"_s, { 200'000 }, values, QuantizationType::Uint8);
        const TensorDifference found
            = differenceOf(encodeFloat32(u"a"_s, { 200'000 }, values), quantized);
        const double step = *quantized.spec.quantization.scale;
        QVERIFY(found.largest <= step / 2 * 1.001 && found.largest > step / 4);
        QVERIFY(found.rms > step / 5 && found.rms < step / 3);
    }

    void onlyEqualShapesOfNumbersAreCompared()
    {
        const WeightSpec floats = specOf({ 2, 3 }, Dtype::Float32);
        QVERIFY(canCompareValues(floats, specOf({ 2, 3 }, Dtype::Int32)));
        QVERIFY(!canCompareValues(floats, specOf({ 3, 2 }, Dtype::Float32)));
        QVERIFY(!canCompareValues(floats, specOf({ 2, 3 }, Dtype::Complex64)));
        QVERIFY(
            !canCompareValues(specOf({ 2, 3 }, Dtype::String), specOf({ 2, 3 }, Dtype::String)));
    }

    void complexPartsAreValuesOfTheirOwn()
    {
        const TensorDifference found
            = differenceOf(encodeComplex64(u"a"_s, { 2 }, { 0, 0, 1, 2 }),
                           encodeComplex64(u"b"_s, { 2 }, { 0, 0, 1, -1 }));
        QCOMPARE(found.largest, 3.0);
        QCOMPARE(found.largestAt, 1);
        QCOMPARE(found.equal, 3);
    }
};

QTEST_GUILESS_MAIN(TestTensorDifference)

#include "tst_tensordifference.moc"
