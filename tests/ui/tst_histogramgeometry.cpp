// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "ui/histogram/gridgeometry.h"
#include "ui/histogram/histogramgeometry.h"
#include "ui/histogram/histogramplan.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

Histogram fourBins()
{
    Histogram histogram;
    histogram.edges = { -1, -0.5, 0, 0.5, 1 };
    histogram.counts = { 1, 0, 100, 10 };
    return histogram;
}

TensorStatistics statistics(double min, double max, qint64 finite)
{
    TensorStatistics result;
    result.elements = finite;
    result.finite = finite;
    result.min = min;
    result.max = max;
    return result;
}

} // namespace

class TestHistogramGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ticksAreRoundNumbers_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("room");
        QTest::addColumn<QList<double>>("ticks");
        QTest::newRow("around zero") << -1.0 << 1.0 << 4.0 << QList<double>{ -1, -0.5, 0, 0.5, 1 };
        QTest::newRow("zero is exact, not -0 or 1e-17")
            << -0.3 << 0.3 << 7.0 << QList<double>{ -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3 };
        QTest::newRow("inside the range only")
            << 0.17 << 0.92 << 4.0 << QList<double>{ 0.2, 0.4, 0.6, 0.8 };
        QTest::newRow("little room") << 0.17 << 0.92 << 3.0 << QList<double>{ 0.5 };
        QTest::newRow("more than one mark where a step of 1 just fits")
            << -1.6 << 1.7 << 3.7 << QList<double>{ -1, 0, 1 };
        QTest::newRow("counts") << 0.0 << 1152.0 << 5.0 << QList<double>{ 0, 500, 1000 };
        QTest::newRow("no width") << 3.0 << 3.0 << 5.0 << QList<double>{ 3 };
        QTest::newRow("as wide as doubles are")
            << -1.7e308 << 1.7e308 << 5.0 << QList<double>{ -1.7e308, 0, 1.7e308 };
    }
    void ticksAreRoundNumbers()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(double, room);
        QFETCH(QList<double>, ticks);
        const QList<double> found = niceTicks(min, max, room);
        QCOMPARE(found.size(), ticks.size());
        for (qsizetype i = 0; i < ticks.size(); ++i)
            QVERIFY2(ticks[i] == 0 ? found[i] == 0 && !std::signbit(found[i])
                                   : qFuzzyCompare(found[i], ticks[i]),
                     qPrintable(QString::number(found[i])));
    }

    void labelsTellNeighboursApart_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("label");
        QTest::newRow("tenths") << 0.30000000000000004 << 0.1 << u"0.3"_s;
        QTest::newRow("quarters of a tenth") << 0.15 << 0.05 << u"0.15"_s;
        QTest::newRow("whole") << 20.0 << 20.0 << u"20"_s;
        QTest::newRow("zero") << 0.0 << 0.001 << u"0"_s;
        QTest::newRow("tiny") << 2e-8 << 1e-8 << u"2e-08"_s;
        QTest::newRow("large, close together") << 1e8 + 2 << 1.0 << u"100000002"_s;
    }
    void labelsTellNeighboursApart()
    {
        QFETCH(double, value);
        QFETCH(double, step);
        QTEST(tickLabel(value, step), "label");
    }

    void theLogarithmicScaleStartsAtOneHalf()
    {
        QCOMPARE(countFraction(0, 100, CountScale::Logarithmic), 0.0);
        QCOMPARE_GT(countFraction(1, 1'000'000, CountScale::Logarithmic), 0.04);
        QCOMPARE(countFraction(100, 100, CountScale::Logarithmic), 1.0);
        QCOMPARE(countFraction(1, 1, CountScale::Logarithmic), 1.0);
        QCOMPARE(countFraction(25, 100, CountScale::Linear), 0.25);
    }

    void barsFillThePlotAndStandOnItsFloor()
    {
        const HistogramGeometry geometry = histogramGeometry(
            fourBins(), { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        QCOMPARE(geometry.plot, QRectF(40, 20, 400, 200));
        QCOMPARE(geometry.bars.size(), 4);
        QCOMPARE(geometry.bars.at(0).left(), 40.0);
        QCOMPARE(geometry.bars.at(3).right(), 440.0);
        QCOMPARE(geometry.bars.at(2), QRectF(240, 20, 100, 200));
        QCOMPARE(geometry.bars.at(0), QRectF(40, 218, 100, 2));
        QCOMPARE(geometry.bars.at(1).height(), 0.0);
    }

    void valueMarksStandAtTheirValues()
    {
        const HistogramGeometry geometry = histogramGeometry(
            fourBins(), { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        QCOMPARE(geometry.values.size(), 5);
        QCOMPARE(geometry.values.at(0), (AxisTick{ -1, 40, u"-1.0"_s }));
        QCOMPARE(geometry.values.at(2), (AxisTick{ 0, 240, u"0"_s }));
        QCOMPARE(geometry.values.at(4), (AxisTick{ 1, 440, u"1.0"_s }));
    }

    void logarithmicCountsHavePowersOfTen()
    {
        const HistogramGeometry geometry = histogramGeometry(
            fourBins(), { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Logarithmic, { 80, 20 });
        QStringList labels;
        for (const AxisTick &tick : geometry.counts) {
            if (!tick.label.isEmpty())
                labels.append(tick.label);
        }
        QCOMPARE(labels, QStringList({ u"1"_s, u"10"_s, u"100"_s }));
        QCOMPARE(geometry.counts.last().position, 20.0);
        QCOMPARE(geometry.counts.size(), 19);
        QCOMPARE_GT(geometry.bars.at(0).height(), 20.0);
    }

    void countsHaveNoHalves()
    {
        Histogram histogram;
        histogram.edges = { 0, 1 };
        histogram.counts = { 1 };
        const HistogramGeometry geometry = histogramGeometry(
            histogram, { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        QCOMPARE(geometry.counts.size(), 2);
        QCOMPARE(geometry.counts.last().label, u"1"_s);
    }

    void nothingIsDrawnWithoutBins()
    {
        const HistogramGeometry geometry = histogramGeometry({}, { 10, 10 }, { 40, 20, 10, 30 },
                                                             CountScale::Logarithmic, { 80, 20 });
        QVERIFY(geometry.bars.isEmpty());
        QVERIFY(geometry.values.isEmpty());
        QCOMPARE(binAt(geometry, 5), -1);
    }

    void findsTheBinUnderThePointer_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("bin");
        QTest::newRow("left of the plot") << 39.9 << -1;
        QTest::newRow("first pixel") << 40.0 << 0;
        QTest::newRow("an edge belongs to the bin on its right") << 140.0 << 1;
        QTest::newRow("the right end belongs to the last bin") << 440.0 << 3;
        QTest::newRow("right of the plot") << 440.1 << -1;
    }
    void findsTheBinUnderThePointer()
    {
        QFETCH(double, x);
        const HistogramGeometry geometry = histogramGeometry(
            fourBins(), { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        QTEST(binAt(geometry, x), "bin");
    }

    void valuesAndPlacesAreInverse_data()
    {
        QTest::addColumn<double>("linear");
        QTest::newRow("linear") << 0.0;
        QTest::newRow("symmetric logarithmic") << 0.01;
    }
    void valuesAndPlacesAreInverse()
    {
        QFETCH(double, linear);
        Histogram histogram;
        histogram.edges = { -100, 0, 50 };
        histogram.counts = { 1, 2 };
        const HistogramGeometry geometry = histogramGeometry(
            histogram, { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 }, linear);
        QCOMPARE(geometry.xOf(-100), geometry.plot.left());
        QCOMPARE(geometry.xOf(50), geometry.plot.right());
        QCOMPARE(geometry.valueAt(-1000), -100.0);
        QCOMPARE(geometry.valueAt(1000), 50.0);
        for (const double value : { -99.0, -3.0, -0.25, 0.001, 7.0, 49.0 })
            QVERIFY(std::abs(geometry.valueAt(geometry.xOf(value)) - value) < 1e-9);
        double last = 0;
        QStringList labels;
        for (const AxisTick &tick : geometry.values) {
            QVERIFY(tick.position >= geometry.plot.left());
            QVERIFY(tick.position <= geometry.plot.right());
            if (!tick.label.isEmpty())
                labels.append(tick.label);
            last = tick.position;
        }
        QVERIFY(last > 0);
        QVERIFY2(labels.contains(u"0"_s), qPrintable(labels.join(u' ')));
    }

    void theBoxOfQuantilesIsCutOffAtTheEnds()
    {
        const HistogramGeometry geometry = histogramGeometry(
            fourBins(), { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        const double first = geometry.range.min;
        const double width = geometry.range.max - first;
        const auto at = [&](double share) { return first + share * width; };
        const QuantileBox box
            = quantileBox(geometry, { at(-1), at(0), at(0.25), at(0.5), at(0.75), at(0.9), at(2) });
        QCOMPARE(box.low, 40.0);
        QCOMPARE(box.left, 140.0);
        QCOMPARE(box.median, 240.0);
        QCOMPARE(box.right, 340.0);
        QCOMPARE(box.high, 440.0);
    }

    void zoomKeepsThePointAndTheEnds()
    {
        const HistogramRange whole{ -10, 10 };
        const HistogramRange half = zoomedRange(whole, 0.5, 0.25, whole, 0);
        QCOMPARE(half.min, -7.5);
        QCOMPARE(half.max, 2.5);
        QVERIFY(zoomedRange(half, 4, 0.25, whole, 0) == whole);
        const HistogramRange atEnd = zoomedRange({ 6, 10 }, 2, 1, whole, 0);
        QCOMPARE(atEnd.min, 2.0);
        QCOMPARE(atEnd.max, 10.0);
        // On a logarithmic scale the middle of -10 … 10 is zero, too.
        const HistogramRange middle = zoomedRange(whole, 0.5, 0.5, whole, 0.1);
        QVERIFY(std::abs(middle.min + middle.max) < 1e-9);
        QVERIFY(middle.max < 2);
    }

    void anOverlayHasAsManyValues()
    {
        const Histogram histogram = fourBins();
        const HistogramGeometry geometry = histogramGeometry(
            histogram, { 450, 250 }, { 40, 20, 10, 30 }, CountScale::Linear, { 80, 20 });
        Histogram other = histogram;
        for (qint64 &count : other.counts)
            count *= 10;
        QCOMPARE(overlayBars(geometry, histogram, other, CountScale::Linear), geometry.bars);
        other.counts.removeLast();
        QVERIFY(overlayBars(geometry, histogram, other, CountScale::Linear).isEmpty());
    }

    void cellsOfAGridFillTheWidth()
    {
        const GridGeometry grid = gridGeometry(1000, 650, { 200, 100 });
        QCOMPARE(grid.columns, 3);
        QCOMPARE(grid.height(), 33'400.0);
        QCOMPARE(grid.cellAt(3).top(), 100.0);
        QCOMPARE(grid.indexAt({ 649, 150 }), 5);
        QCOMPARE(grid.indexAt({ 649, 33'399 }), -1);
        QCOMPARE(grid.indexAt({ 10, 33'399 }), 999);
        QVERIFY(grid.cellsIn(150, 420) == std::pair(3, 15));
        QVERIFY(grid.cellsIn(33'300, 40'000) == std::pair(999, 1000));
        QCOMPARE(gridGeometry(3, 50, { 200, 100 }).columns, 1);
    }

    void plansPartsAndScales()
    {
        const TensorStatistics figures = statistics(-8, 8, 1000);
        const WeightSpec floats{ .name = u"x"_s };
        const HistogramPlan part
            = planHistogram(floats, figures, { .range = HistogramRange{ 1, 2 } });
        QVERIFY(*part.range == (HistogramRange{ 1, 2 }));
        QCOMPARE(part.bins, 20);
        const HistogramPlan log = planHistogram(floats, figures, { .isSymmetricLog = true });
        QVERIFY(log.linear > 0);
        QVERIFY(*log.range == (HistogramRange{ -8, 8 }));
        const WeightSpec whole{ .name = u"x"_s, .dtype = Dtype::Int32 };
        const HistogramPlan numbers
            = planHistogram(whole, figures, { .range = HistogramRange{ 0.3, 4.2 } });
        QCOMPARE(numbers.bins, 4);
        QVERIFY(*numbers.range == (HistogramRange{ 0.5, 4.5 }));
    }

    void plansBins_data()
    {
        QTest::addColumn<Dtype>("dtype");
        QTest::addColumn<TensorStatistics>("figures");
        QTest::addColumn<int>("bins");
        QTest::addColumn<int>("planned");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("1,000 values: 20 bins")
            << Dtype::Float32 << statistics(-1, 1, 1000) << 0 << 20 << -1.0 << 1.0;
        QTest::newRow("few values: 10 bins")
            << Dtype::Float32 << statistics(0, 1, 8) << 0 << 10 << 0.0 << 1.0;
        QTest::newRow("very many values: 200 bins")
            << Dtype::Float32 << statistics(0, 1, 1'000'000'000) << 0 << 200 << 0.0 << 1.0;
        QTest::newRow("as many as asked for")
            << Dtype::Float32 << statistics(0, 1, 8) << 77 << 77 << 0.0 << 1.0;
        QTest::newRow("bool: one bin each")
            << Dtype::Bool << statistics(0, 1, 5000) << 0 << 2 << -0.5 << 1.5;
        QTest::newRow("int32: one bin for each number")
            << Dtype::Int32 << statistics(-3, 4, 50) << 0 << 8 << -3.5 << 4.5;
        QTest::newRow("int32: the same number of numbers in each bin")
            << Dtype::Int32 << statistics(0, 999, 5000) << 10 << 10 << -0.5 << 999.5;
        QTest::newRow("int32: the last bin may reach beyond")
            << Dtype::Int32 << statistics(0, 1000, 5000) << 10 << 10 << -0.5 << 1009.5;
    }
    void plansBins()
    {
        QFETCH(Dtype, dtype);
        QFETCH(TensorStatistics, figures);
        QFETCH(int, bins);
        const BinPlan plan = planBins(dtype, figures, bins);
        QTEST(plan.bins, "planned");
        QTEST(plan.range->min, "from");
        QTEST(plan.range->max, "to");
    }

    void aHistogramCountsEveryValueOnce()
    {
        QList<Finding> findings;
        const auto artifacts = artifactsOf(
            { encodeFloat32(u"v"_s, { 6 }, { 0, 1, 1, 10, std::nanf(""), -HUGE_VALF }) });
        const auto tensors = locateTensors(artifacts, *Operation::create(), findings);
        const auto result = histogramOf(tensors->first(), {}, { .bins = 10 }, *Operation::create());
        QVERIFY(result);
        QCOMPARE(result->histogram.counts, QList<qint64>({ 1, 2, 0, 0, 0, 0, 0, 0, 0, 1 }));
        QCOMPARE(result->histogram.nan, 1);
        QCOMPARE(result->histogram.negativeInfinity, 1);
        QCOMPARE(result->statistics.finite, 4);
        const auto again = histogramOf(tensors->first(), result->statistics, { .bins = 10 },
                                       *Operation::create());
        QCOMPARE(again->histogram, result->histogram);
    }
};

QTEST_MAIN(TestHistogramGeometry)

#include "tst_histogramgeometry.moc"
