// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/binmodel.h"
#include "ui/histogram/chartexport.h"
#include "ui/histogram/histogramchart.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

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

    void draggingAsksForAPart()
    {
        QSignalSpy ranges(m_chart.get(), &HistogramChart::rangeRequested);
        QSignalSpy whole(m_chart.get(), &HistogramChart::wholeRequested);
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, QPoint(150, 200));
        QTest::mouseMove(m_chart.get(), QPoint(300, 200));
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, QPoint(300, 200));
        QCOMPARE(ranges.count(), 1);
        const auto range = ranges.first().first().value<HistogramRange>();
        QVERIFY2(range.min > 0 && range.min < range.max && range.max < 3,
                 qPrintable(u"%1 %2"_s.arg(range.min).arg(range.max)));
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(200, 200));
        QCOMPARE(ranges.count(), 1); // a click is no drag
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, QPoint(200, 200));
        QCOMPARE(whole.count(), 1);
    }

    void keysAndWheelZoom()
    {
        m_chart->setWhole({ 0, 3 });
        QSignalSpy ranges(m_chart.get(), &HistogramChart::rangeRequested);
        QSignalSpy whole(m_chart.get(), &HistogramChart::wholeRequested);
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QCOMPARE(ranges.count(), 1);
        const auto near = ranges.first().first().value<HistogramRange>();
        QVERIFY(std::abs(near.min - 0.3) < 1e-9 && std::abs(near.max - 2.7) < 1e-9);
        QTest::keyClick(m_chart.get(), Qt::Key_Minus); // all is shown already
        QCOMPARE(whole.count(), 1);
        QTest::keyClick(m_chart.get(), Qt::Key_0);
        QCOMPARE(whole.count(), 2);
        QWheelEvent wheel(QPointF(300, 200), m_chart->mapToGlobal(QPointF(300, 200)), {},
                          QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_chart.get(), &wheel);
        QCOMPARE(ranges.count(), 2);
    }

    void anOverlayIsNamedAndDrawn()
    {
        const QImage before = m_chart->grab().toImage();
        Histogram other = threeBins();
        other.counts = { 1, 20, 3 };
        m_chart->setOverlay(other, u"other/kernel"_s);
        QVERIFY(m_chart->grab().toImage() != before);
        QVERIFY2(m_chart->binText(1).contains(u"other/kernel"_s)
                     && m_chart->binText(1).endsWith(u": 20"_s),
                 qPrintable(m_chart->binText(1)));
        m_chart->setHistogram(threeBins());
        QVERIFY(!m_chart->binText(1).contains(u"other"_s));
    }

    void chartsAreSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("drawing") << u"a.SVG"_s << QByteArray("<?xml");
        QTest::newRow("document") << u"a.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("table") << u"a.csv"_s
                               << QByteArray("from,to,count\r\n0,1,5\r\n1,2,0\r\n2,3,10\r\n"
                                             "NaN,,3\r\nInfinity,,2\r\n");
        QTest::newRow("numbers") << u"a.json"_s
                                 << QByteArray(
                                        "{\"name\":\"x'y/k\",\"bins\":3,\"edges\":[0,1,2,3],"
                                        "\"counts\":[5,0,10],\"nan\":3,\"positiveInfinity\":2,"
                                        "\"negativeInfinity\":0}");
    }
    void chartsAreSaved()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(saveChart(*m_chart, u"x'y/k"_s, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(start.size()), start);
    }

    void chartsThatCannotBeSavedAreErrors()
    {
        const QTemporaryDir folder;
        const auto odd = saveChart(*m_chart, u"x"_s, folder.filePath(u"a.doc"_s));
        QVERIFY(!odd);
        QCOMPARE(errorCodeName(odd.error().code), errorCodeName(ErrorCode::BadArgument));
        QVERIFY(!saveChart(*m_chart, u"x"_s, folder.filePath(u"none/a.png"_s)));
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
