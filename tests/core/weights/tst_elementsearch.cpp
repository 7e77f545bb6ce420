// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/elementsearch.h"
#include "core/weights/findings/findings.h"
#include "core/weights/valueplace.h"
#include "tests/support/tensors.h"

#include <QTest>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr float searchedInfinity = std::numeric_limits<float>::infinity();
constexpr float searchedNan = std::numeric_limits<float>::quiet_NaN();

qint64 nextOf(const Tensor &tensor, qint64 after, const ElementWish &wish = {})
{
    const auto op = Operation::create();
    return nextElement(tensor, wish, after, *op).value();
}

TensorStatistics statisticsOf(const Tensor &tensor)
{
    const auto op = Operation::create();
    return computeStatistics(tensor, *op).value();
}

/// The first finding of that code, and where it is.
std::optional<ValuePlace> placeOfCode(const Tensor &tensor, const QString &code, int which = 0)
{
    const TensorStatistics statistics = statisticsOf(tensor);
    for (const Finding &finding : valueFindings(tensor, statistics)) {
        if (finding.code == code && which-- == 0)
            return placeOf(finding, tensor, statistics);
    }
    return {};
}

} // namespace

class TestElementSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsNotFiniteAroundTheEnd()
    {
        const Tensor tensor = tensorOf(encodeFloat32(
            u"w"_s, { 6 }, { 1, searchedNan, 2, -searchedInfinity, 3, searchedInfinity }));
        QCOMPARE(nextOf(tensor, -1), 1);
        QCOMPARE(nextOf(tensor, 1), 3);
        QCOMPARE(nextOf(tensor, 3), 5);
        QCOMPARE(nextOf(tensor, 5), 1);
        QCOMPARE(nextOf(tensor, 100), 1);
        QCOMPARE(nextOf(tensorOf(encodeFloat32(u"w"_s, { 2 }, { searchedNan, 1 })), 0), 0);
    }

    void findsNothingWhereAllIsFinite()
    {
        QCOMPARE(nextOf(tensorOf(encodeFloat32(u"w"_s, { 3 }, { 1, 2, 3 })), -1), -1);
        QCOMPARE(nextOf(tensorOf(encodeInt32(u"w"_s, { 3 }, { 1, 2, 3 })), 1), -1);
        QCOMPARE(nextOf(tensorOf(encodeFloat32(u"w"_s, { 0 }, {})), -1), -1);
    }

    void findsAValue()
    {
        const Tensor floats = tensorOf(encodeFloat32(u"w"_s, { 4 }, { 1, 2, searchedNan, 2 }));
        QCOMPARE(nextOf(floats, -1, { .value = 2.0 }), 1);
        QCOMPARE(nextOf(floats, 1, { .value = 2.0 }), 3);
        QCOMPARE(nextOf(floats, 3, { .value = 2.0 }), 1);
        QCOMPARE(nextOf(floats, -1, { .value = 5.0 }), -1);
        const Tensor ints = tensorOf(encodeInt32(u"w"_s, { 3 }, { 7, -2, 7 }));
        QCOMPARE(nextOf(ints, 0, { .value = 7.0 }), 2);
    }

    void looksBehindManyElements()
    {
        QList<float> values(700'001, 1.0F);
        values[699'999] = searchedNan;
        values[300'000] = searchedInfinity;
        const Tensor tensor = tensorOf(encodeFloat32(u"w"_s, { values.size() }, values));
        QCOMPARE(nextOf(tensor, -1), 300'000);
        QCOMPARE(nextOf(tensor, 300'000), 699'999);
        QCOMPARE(nextOf(tensor, 699'999), 300'000);
    }

    void complexNumbersCountByTheirModulus()
    {
        const Tensor tensor
            = tensorOf(encodeComplex64(u"w"_s, { 3 }, { 1, 1, 0, searchedNan, 3, 4 }));
        QCOMPARE(nextOf(tensor, -1), 1);
        QCOMPARE(nextOf(tensor, -1, { .value = 5.0 }), 2);
    }

    void canBeCancelled()
    {
        const Tensor tensor = tensorOf(encodeFloat32(u"w"_s, { 2 }, { 1, searchedNan }));
        const auto op = Operation::create();
        op->cancel();
        QCOMPARE(nextElement(tensor, {}, -1, *op).error().code, ErrorCode::Canceled);
    }

    void findingsHaveTheirPlaces()
    {
        const Tensor odd = tensorOf(encodeFloat32(
            u"w"_s, { 2, 3 }, { 1, 2, searchedNan, searchedInfinity, -searchedInfinity, 3 }));
        QCOMPARE(placeOfCode(odd, u"nan"_s).value(), ValuePlace{ .element = 2 });
        QCOMPARE(placeOfCode(odd, u"infinity"_s).value(), ValuePlace{ .element = 3 });
        const Tensor negative
            = tensorOf(encodeFloat32(u"w"_s, { 2 }, { searchedNan, -searchedInfinity }));
        QCOMPARE(placeOfCode(negative, u"infinity"_s).value(), ValuePlace{ .element = 1 });
        const Tensor variance
            = tensorOf(encodeFloat32(u"bn/moving_variance"_s, { 3 }, { 1, -0.5F, 2 }));
        QCOMPARE(placeOfCode(variance, u"negative-variance"_s).value(),
                 ValuePlace{ .value = -0.5 });
        QList<float> values(1000);
        for (int i = 0; i < 1000; ++i)
            values[i] = float(i % 10) - 4.5F;
        values[123] = -1e6F;
        const Tensor outlier = tensorOf(encodeFloat32(u"w"_s, { 1000 }, values));
        QCOMPARE(placeOfCode(outlier, u"extreme-outlier"_s).value(), ValuePlace{ .value = -1e6 });
    }

    void deadRowsAndColumnsAreToldApart()
    {
        const Tensor tensor
            = tensorOf(encodeFloat32(u"w"_s, { 3, 4 }, { 1, 2, 0, 4, 0, 0, 0, 0, 5, 6, 0, 8 }));
        const auto rows = placeOfCode(tensor, u"zero-units"_s, 0);
        const auto columns = placeOfCode(tensor, u"zero-units"_s, 1);
        QVERIFY(rows && rows->units && columns && columns->units);
        QCOMPARE(rows->units->axis, 0);
        QCOMPARE(rows->units->first, QList<qint64>{ 1 });
        QCOMPARE(columns->units->axis, 1);
        QCOMPARE(columns->units->first, QList<qint64>{ 2 });
    }

    void whatIsEverywhereHasNoPlace()
    {
        const Tensor constant = tensorOf(encodeFloat32(u"w"_s, { 4, 8 }, QList<float>(32, 0.25F)));
        const TensorStatistics statistics = statisticsOf(constant);
        const QList<Finding> findings = valueFindings(constant, statistics);
        QCOMPARE(findings.size(), 1);
        QVERIFY(!placeOf(findings.first(), constant, statistics));
        const Finding other{ .code = u"surplus-bytes"_s, .message = {} };
        QVERIFY(!placeOf(other, constant, statistics));
    }
};

QTEST_GUILESS_MAIN(TestElementSearch)

#include "tst_elementsearch.moc"
