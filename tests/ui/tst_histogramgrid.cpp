// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/histogram/smallhistograms.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr int tensorCount = 1000;

QList<Tensor> manyTensors()
{
    QList<EncodedTensor> encoded;
    for (int i = 0; i < tensorCount; ++i)
        encoded.append(encodeFloat32(u"layer_%1/kernel"_s.arg(i), { 3 },
                                     { float(i), float(i + 1), std::nanf("") }));
    QList<Finding> findings;
    return *locateTensors(artifactsOf(encoded), *Operation::create(), findings);
}

} // namespace

class TestHistogramGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_small = std::make_unique<SmallHistograms>(&m_pool);
        m_small->setTensors(manyTensors(),
                            [this](int) -> decltype(auto) { return std::as_const(m_unknown); });
        m_grid = std::make_unique<HistogramGrid>(m_small.get());
        m_grid->resize(700, 400);
        m_grid->show();
        QList<int> rows;
        for (int i = 0; i < tensorCount; ++i)
            rows.append(i);
        m_grid->setRows(rows);
    }
    void cleanup()
    {
        m_grid.reset();
        m_small.reset();
        m_pool.waitForDone();
    }

    void onlyWhatIsSeenIsComputed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_small->histogram(0) && m_small->isComplete(), 20'000);
        QVERIFY(!m_small->histogram(500));
        const Expected<Histogram> *first = m_small->histogram(0);
        QCOMPARE(first->value().counts.size(), SmallHistograms::bins);
        QCOMPARE(first->value().nan, 1);
        m_grid->verticalScrollBar()->setValue(m_grid->verticalScrollBar()->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(m_small->histogram(tensorCount - 1), 20'000);
        QVERIFY(!m_small->histogram(500));
    }

    void whatIsNoLongerWantedEnds()
    {
        SmallHistograms small(&m_pool);
        small.setTensors(manyTensors(),
                         [this](int) -> decltype(auto) { return std::as_const(m_unknown); });
        small.want({ 0 });
        small.want({ 1 }); // before anything of the first one can arrive
        QTRY_VERIFY_WITH_TIMEOUT(small.isComplete(), 20'000);
        QVERIFY(small.histogram(1));
        QVERIFY(!small.histogram(0));
    }

    void keysGoFromChartToChart()
    {
        QSignalSpy chosen(m_grid.get(), &HistogramGrid::currentChosen);
        QSignalSpy enlarged(m_grid.get(), &HistogramGrid::enlargeRequested);
        m_grid->setCurrentChart(0);
        QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(m_grid->currentChart(), 1);
        QTest::keyClick(m_grid.get(), Qt::Key_Down);
        const int below = m_grid->currentChart();
        QVERIFY(below > 2);
        QTest::keyClick(m_grid.get(), Qt::Key_Up);
        QCOMPARE(m_grid->currentChart(), 1);
        QTest::keyClick(m_grid.get(), Qt::Key_End);
        QCOMPARE(m_grid->currentChart(), tensorCount - 1);
        QVERIFY(m_grid->verticalScrollBar()->value() > 0);
        QTest::keyClick(m_grid.get(), Qt::Key_Return);
        QCOMPARE(enlarged.count(), 1);
        QCOMPARE(enlarged.first().first().toInt(), tensorCount - 1);
        QCOMPARE(chosen.count(), 4);
    }

    void aClickEnlarges()
    {
        QSignalSpy enlarged(m_grid.get(), &HistogramGrid::enlargeRequested);
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(enlarged.count(), 1);
        QCOMPARE(enlarged.first().first().toInt(), 0);
    }

    void cellsSayWhatTheyShow()
    {
        QVERIFY(m_grid->cellText(700).contains(u"not counted yet"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_small->histogram(0), 20'000);
        const QString text = m_grid->cellText(0);
        QVERIFY2(text.contains(u"layer_0/kernel"_s) && text.contains(u"from 0 to 1"_s)
                     && text.contains(u"1 not finite"_s),
                 qPrintable(text));
    }

    void scalesChangeThePicture()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_small->isComplete() && m_small->histogram(0), 20'000);
        m_unknown = Expected<TensorStatistics>(TensorStatistics{ .min = -50, .max = 1000 });
        const QImage own = m_grid->grab().toImage();
        m_grid->setCommonScale(true);
        QVERIFY(m_grid->grab().toImage() != own);
        m_unknown.reset();
    }

private:
    QThreadPool m_pool;
    std::optional<Expected<TensorStatistics>> m_unknown;
    std::unique_ptr<SmallHistograms> m_small;
    std::unique_ptr<HistogramGrid> m_grid;
};

QTEST_MAIN(TestHistogramGrid)

#include "tst_histogramgrid.moc"
