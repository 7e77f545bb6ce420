// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/tensorplane.h"
#include "tests/support/tensors.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <random>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

TensorPlane planeOf(const Tensor &tensor, const PlaneRequest &request)
{
    const auto op = Operation::create();
    return readPlane(tensor, request, *op).value();
}

QList<float> randomFloats(qint64 count)
{
    std::mt19937 engine(7);
    QList<float> values;
    for (qint64 i = 0; i < count; ++i)
        values.append(float(qint64(engine()) - (qint64(1) << 31)) * 0x1p-31F);
    return values;
}

/// The cells of \a request, each looked for by itself.
std::vector<PlaneCell> slowCells(const QList<float> &values, const PlaneRequest &request)
{
    std::vector<PlaneCell> cells(static_cast<std::size_t>(request.cells()));
    for (qint64 tile = 0; tile < request.tiles.count; ++tile) {
        for (qint64 row = 0; row < request.rows.count; ++row) {
            for (qint64 column = 0; column < request.columns.count; ++column) {
                const qint64 element = request.first + tile * request.tiles.stride
                    + row * request.rows.stride + column * request.columns.stride;
                if (element >= values.size())
                    continue;
                PlaneCell &cell = cells[static_cast<std::size_t>(
                    (tile * request.cellRows() + row / request.blockRows) * request.cellColumns()
                    + column / request.blockColumns)];
                const double value = double(values.at(element));
                if (cell.element < 0 || std::abs(value) > std::abs(cell.value))
                    cell = { value, element };
            }
        }
    }
    return cells;
}

} // namespace

class TestTensorPlane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasAskedFor_data()
    {
        QTest::addColumn<PlaneRequest>("request");
        QTest::newRow("all of a matrix")
            << PlaneRequest{ .rows = { 36, 70 }, .columns = { 70, 1 } };
        QTest::newRow("a matrix in blocks") << PlaneRequest{
            .rows = { 36, 70 }, .columns = { 70, 1 }, .blockRows = 5, .blockColumns = 8
        };
        QTest::newRow("one slice")
            << PlaneRequest{ .first = 840, .rows = { 12, 70 }, .columns = { 70, 1 } };
        QTest::newRow("filters of one input channel") << PlaneRequest{
            .first = 20, .rows = { 3, 840 }, .columns = { 3, 280 }, .tiles = { 20, 1 }
        };
        QTest::newRow("some filters of one channel") << PlaneRequest{
            .first = 27, .rows = { 3, 840 }, .columns = { 3, 280 }, .tiles = { 5, 1 }
        };
        QTest::newRow("a transposed matrix in blocks") << PlaneRequest{
            .rows = { 70, 1 }, .columns = { 36, 70 }, .blockRows = 3, .blockColumns = 7
        };
        QTest::newRow("neighbours that are not side by side")
            << PlaneRequest{ .first = 3, .rows = { 9, 280 }, .columns = { 20, 10 } };
        QTest::newRow("a wrapped vector that ends in the middle of a row")
            << PlaneRequest{ .rows = { 40, 64 }, .columns = { 64, 1 }, .blockRows = 2 };
        QTest::newRow("one element") << PlaneRequest{ .first = 2519 };
    }
    void readsWhatWasAskedFor()
    {
        QFETCH(PlaneRequest, request);
        const QList<float> values = randomFloats(2520);
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { 2520 }, values), 3);
        const TensorPlane plane = planeOf(tensor, request);
        const std::vector<PlaneCell> wanted = slowCells(values, request);
        QCOMPARE(plane.cells.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(plane.cells[i] == wanted[i], qPrintable(QString::number(i)));
    }

    void largeTensorsComeInSeveralBlocks()
    {
        const QList<float> values = randomFloats(1'300'000);
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { 1000, 1300 }, values));
        const PlaneRequest request{
            .rows = { 1000, 1300 }, .columns = { 1300, 1 }, .blockRows = 9, .blockColumns = 11
        };
        QVERIFY(planeOf(tensor, request).cells == slowCells(values, request));
    }

    void nothingThatIsNotFiniteIsHidden()
    {
        const Tensor tensor = tensorOf(encodeFloat32(
            u"x"_s, { 2, 6 },
            { 1, -infinity, 5, 9, -9, 0, infinity, notANumber, notANumber, -7, 8, -0.5F }));
        const TensorPlane plane = planeOf(
            tensor, { .rows = { 2, 6 }, .columns = { 6, 1 }, .blockRows = 2, .blockColumns = 2 });
        QVERIFY(std::isnan(plane.cell(0, 0, 0).value));
        QCOMPARE(plane.cell(0, 0, 0).element, 7);
        QVERIFY(std::isnan(plane.cell(0, 0, 1).value));
        QCOMPARE(plane.cell(0, 0, 1).element, 8);
        QCOMPARE(plane.cell(0, 0, 2).value, -9.0);
        QCOMPARE(plane.nan, 2);
        QCOMPARE(plane.infinite, 2);
        QCOMPARE(plane.min, -9.0);
        QCOMPARE(plane.max, 9.0);
    }

    void theFirstInfinityIsTold()
    {
        const Tensor tensor
            = tensorOf(encodeFloat32(u"x"_s, { 4 }, { 3, infinity, -infinity, 1e38F }));
        const TensorPlane plane = planeOf(tensor, { .columns = { 4, 1 }, .blockColumns = 4 });
        QCOMPARE(plane.cell(0, 0, 0), (PlaneCell{ double(infinity), 1 }));
        QCOMPARE(plane.max, double(1e38F));
        QCOMPARE(plane.min, 3.0);
    }

    void otherTypesAreReal()
    {
        const auto first = [](const EncodedTensor &encoded) {
            return planeOf(tensorOf(encoded), { .columns = { encoded.spec.elements(), 1 } })
                .cell(0, 0, encoded.spec.elements() - 1)
                .value;
        };
        QCOMPARE(first(encodeInt32(u"i"_s, { 2 }, { 1, -2'147'483'647 })), -2'147'483'647.0);
        QCOMPARE(first(encodeBool(u"b"_s, { 2 }, { false, true })), 1.0);
        QCOMPARE(first(encodeComplex64(u"c"_s, { 2 }, { 0, 0, 3, -4 })), 5.0);
        QCOMPARE(first(*quantize(u"q"_s, { 3 }, { -1, 0, 254 }, QuantizationType::Uint8)), 254.0);
    }

    void anEmptyPlaneHasNoFigures()
    {
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { 2 }, { notANumber, notANumber }));
        const TensorPlane plane = planeOf(tensor, { .columns = { 2, 1 } });
        QVERIFY(!plane.min && !plane.max);
        QCOMPARE(plane.nan, 2);
    }

    void tooManyCellsAreRefused()
    {
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { 1 }, { 1 }));
        const auto op = Operation::create();
        const PlaneRequest request{ .rows = { 1001, 1000 }, .columns = { 1000, 1 } };
        QCOMPARE(readPlane(tensor, request, *op).error().code, ErrorCode::BadArgument);
    }

    void canBeCanceled()
    {
        const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { 4 }, { 1, 2, 3, 4 }));
        const auto op = Operation::create();
        op->cancel();
        QCOMPARE(readPlane(tensor, { .columns = { 4, 1 } }, *op).error().code, ErrorCode::Canceled);
    }
    void aLargePlaneIsSharedOut_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<qint64>("blockRows");
        QTest::addColumn<qint64>("blockColumns");
        QTest::newRow("many rows") << Shape{ 5001, 1000 } << qint64(7) << qint64(3);
        QTest::newRow("two rows") << Shape{ 2, 3'000'000 } << qint64(1) << qint64(10'000);
    }
    void aLargePlaneIsSharedOut()
    {
        QFETCH(Shape, shape);
        QFETCH(qint64, blockRows);
        QFETCH(qint64, blockColumns);
        QList<float> values(shape.at(0) * shape.at(1));
        quint32 state = 1;
        for (float &value : values) {
            state = state * 1664525U + 1013904223U;
            value = float(state >> 8) - 8e6F;
        }
        values[1'234'567] = notANumber;
        values[3] = infinity;
        const Tensor tensor = tensorOf(encodeFloat32(u"w"_s, shape, values));
        const PlaneRequest request{ .rows = { shape.at(0), shape.at(1) },
                                    .columns = { shape.at(1), 1 },
                                    .blockRows = blockRows,
                                    .blockColumns = blockColumns };
        QThreadPool pool;
        const auto op = Operation::create();
        const TensorPlane plane = readPlane(tensor, request, *op, &pool).value();
        QCOMPARE(plane.nan, 1);
        QCOMPARE(plane.infinite, 1);
        QVERIFY(!plane.isSample);
        values[1'234'567] = values[3] = 0;
        const auto [least, largest] = std::minmax_element(values.begin(), values.end());
        QCOMPARE(plane.min.value(), double(*least));
        QCOMPARE(plane.max.value(), double(*largest));
        const std::vector<PlaneCell> slow = slowCells(values, request);
        qint64 others = 0;
        for (std::size_t i = 0; i < slow.size(); ++i)
            others += plane.cells[i] != slow[i];
        QVERIFY2(others >= 1 && others <= 2, qPrintable(QString::number(others)));
        QCOMPARE(op->done(), op->total());
    }

    void aSampleReadsFew_data()
    {
        QTest::addColumn<PlaneRequest>("request");
        QTest::newRow("a square") << PlaneRequest{
            .rows = { 16384, 16384 }, .columns = { 16384, 1 }, .blockRows = 20, .blockColumns = 11
        };
        QTest::newRow("two long rows") << PlaneRequest{ .rows = { 2, 134'217'728 },
                                                        .columns = { 134'217'728, 1 },
                                                        .blockRows = 1,
                                                        .blockColumns = 90'000 };
        QTest::newRow("some long rows") << PlaneRequest{ .rows = { 256, 1'048'576 },
                                                         .columns = { 1'048'576, 1 },
                                                         .blockRows = 1,
                                                         .blockColumns = 700 };
        QTest::newRow("many short rows") << PlaneRequest{
            .rows = { 67'108'864, 4 }, .columns = { 4, 1 }, .blockRows = 80'000, .blockColumns = 1
        };
    }
    void aSampleReadsFew()
    {
        QFETCH(PlaneRequest, request);
        const PlaneRequest sample = sampledPlane(request);
        QVERIFY(sample.elements() <= planeElementsAtOnce);
        QVERIFY(sample.cells() <= request.cells());
        QVERIFY(sample.cells() >= std::min<qint64>(request.cells(), 10'000));
        QVERIFY((sample.rows.count - 1) * sample.rows.stride
                    + (sample.columns.count - 1) * sample.columns.stride
                < request.rows.count * request.rows.stride);
        const PlaneRequest small{ .rows = { 100, 100 }, .columns = { 100, 1 } };
        QCOMPARE(sampledPlane(small), small);
    }

    void aSampleFillsAllCells()
    {
        const Shape shape{ 4000, 3000 };
        QList<float> values(12'000'000);
        for (qsizetype i = 0; i < values.size(); ++i)
            values[i] = float(i / 3000);
        const Tensor tensor = tensorOf(encodeFloat32(u"w"_s, shape, values));
        const PlaneRequest request{
            .rows = { 4000, 3000 }, .columns = { 3000, 1 }, .blockRows = 10, .blockColumns = 5
        };
        const auto op = Operation::create();
        const TensorPlane sample = samplePlane(tensor, request, *op).value();
        QVERIFY(sample.isSample);
        QCOMPARE(sample.request, request);
        QCOMPARE(static_cast<qint64>(sample.cells.size()), request.cells());
        for (qint64 row = 0; row < request.cellRows(); ++row) {
            const PlaneCell &cell = sample.cell(0, row, row % request.cellColumns());
            QCOMPARE(cell.element / 3000 / 10, row);
            QCOMPARE(cell.value, double(row * 10));
        }
    }
};

QTEST_GUILESS_MAIN(TestTensorPlane)

#include "tst_tensorplane.moc"
