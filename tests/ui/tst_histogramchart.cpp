// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/binmodel.h"
#include "ui/histogram/histogramchart.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

Histogram threeBins()
{
    Histogram histogram;
    histogram.edges = { 0, 1, 2, 3 };
    histogram.counts = { 5, 0, 10 };
    histogram.nan = 3;
    histogram.positiveInfinity = 2;
    return histogram;
}

} // namespace

class TestHistogramChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_chart = std::make_unique<HistogramChart>();
        m_chart->resize(600, 400);
        m_chart->setHistogram(threeBins());
    }
    void cleanup() { m_chart.reset(); }

    void keysMoveFromBinToBin()
    {
        QSignalSpy moves(m_chart.get(), &HistogramChart::currentBinChanged);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->currentBin(), 0);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->currentBin(), 2);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBin(), 1);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QCOMPARE(m_chart->currentBin(), 0);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QCOMPARE(m_chart->currentBin(), -1);
        QCOMPARE(moves.count(), 6);
    }

    void thePointerChoosesTheBinUnderIt()
    {
        const auto moveTo = [this](const QPointF &position) {
            QMouseEvent event(QEvent::MouseMove, position, position, Qt::NoButton, Qt::NoButton,
                              Qt::NoModifier);
            QCoreApplication::sendEvent(m_chart.get(), &event);
        };
        moveTo({ 120, 200 });
        QCOMPARE(m_chart->currentBin(), 0);
        moveTo({ 540, 200 });
        QCOMPARE(m_chart->currentBin(), 2);
        moveTo({ 2, 200 });
        QCOMPARE(m_chart->currentBin(), -1);
    }

    void theReadoutTellsEdgesCountAndShareOfAllValues()
    {
        const QString middle = m_chart->binText(0);
        QVERIFY2(middle.contains(u"[0, 1)"), qPrintable(middle));
        QVERIFY2(middle.contains(u"5 (25.00 %)"), qPrintable(middle));
        QVERIFY(m_chart->binText(2).contains(u"[2, 3]"));
        QCOMPARE(m_chart->binText(3), QString());
        m_chart->setCurrentBin(0);
        QCOMPARE(m_chart->accessibleDescription(), middle);
    }

    void aNewHistogramForgetsTheBin()
    {
        m_chart->setCurrentBin(2);
        m_chart->clear();
        QCOMPARE(m_chart->currentBin(), -1);
    }

    /// A bin with one value among many is invisible on a linear scale and visible on the other.
    void oneValueIsSeenOnTheLogarithmicScale()
    {
        Histogram histogram = threeBins();
        histogram.counts = { 1, 0, 1'000'000 };
        m_chart->setHistogram(histogram);
        const QColor base = m_chart->palette().color(QPalette::Base);
        const auto isPainted = [&] {
            const QImage picture = m_chart->grab().toImage();
            return picture.pixelColor(150, 360) != base;
        };
        QVERIFY(!isPainted());
        m_chart->setCountScale(CountScale::Logarithmic);
        QVERIFY(isPainted());
    }

    void drawsAnything_data()
    {
        QTest::addColumn<QList<qint64>>("counts");
        QTest::newRow("no bins") << QList<qint64>{};
        QTest::newRow("all empty") << QList<qint64>(10, 0);
        QTest::newRow("more bins than pixels") << QList<qint64>(5000, 3);
        QTest::newRow("huge counts") << QList<qint64>{ 1, 4'000'000'000'000'000'000 };
    }
    void drawsAnything()
    {
        QFETCH(QList<qint64>, counts);
        Histogram histogram;
        histogram.counts = counts;
        for (qsizetype i = 0; i <= counts.size() && !counts.isEmpty(); ++i)
            histogram.edges.append(static_cast<double>(i));
        m_chart->setHistogram(histogram);
        m_chart->setCurrentBin(0);
        m_chart->resize(90, 60);
        m_chart->setCountScale(CountScale::Logarithmic);
        QCOMPARE(m_chart->grab().size(), QSize(90, 60) * m_chart->devicePixelRatio());
    }

    void theTableSaysTheSame()
    {
        BinModel bins;
        QAbstractItemModelTester tester(&bins,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        bins.setHistogram(threeBins());
        QStringList rows;
        for (int row = 0; row < bins.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < bins.columnCount(); ++column)
                cells.append(bins.index(row, column).data().toString());
            rows.append(cells.join(u' '));
        }
        QCOMPARE(rows,
                 QStringList({ u"0 1 5 25.00 %"_s, u"1 2 0 0 %"_s, u"2 3 10 50.00 %"_s,
                               u"NaN NaN 3 15.00 %"_s, u"Infinity Infinity 2 10.00 %"_s }));
    }

private:
    std::unique_ptr<HistogramChart> m_chart;
};

QTEST_MAIN(TestHistogramChart)

#include "tst_histogramchart.moc"
