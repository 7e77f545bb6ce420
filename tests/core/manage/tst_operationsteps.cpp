// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/operationsteps.h"
#include "tests/support/futures.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

class TestOperationSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranges_data();
    void ranges();
    void rangesFill_data();
    void rangesFill();
    void noStepAtAllReportsTheEnd();
    void stepsFollowEachOther();
    void smallFirstStepsAreNotShown();
    void largeFirstStepsAre();
    void laterTotalsNeverTurnBack();
    void cancelAndPauseReachTheStep();
    void cancelDoesNotReachTheEnd();
    void cancelFromAProgressHandler();
    void sentencesPassThrough();
};

void TestOperationSteps::ranges_data()
{
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("end");
    QTest::addColumn<QString>("code");

    QTest::newRow("C104 all of it") << 0.0 << 1.0 << u"Done"_s;
    QTest::newRow("C104 a part") << 0.25 << 0.5 << u"Done"_s;
    QTest::newRow("C104 nothing of it") << 0.5 << 0.5 << u"Done"_s;
    QTest::newRow("C104 a start of -1") << -1.0 << 1.0 << u"BadArgument"_s;
    QTest::newRow("C104 a start of 2") << 2.0 << 3.0 << u"BadArgument"_s;
    QTest::newRow("C104 an end of 2") << 0.0 << 2.0 << u"BadArgument"_s;
    QTest::newRow("C104 an end of -1") << -2.0 << -1.0 << u"BadArgument"_s;
    QTest::newRow("C104 a start behind the end") << 0.6 << 0.5 << u"BadArgument"_s;
    QTest::newRow("C104 null, as a number") << std::nan("") << 1.0 << u"BadArgument"_s;
}

void TestOperationSteps::ranges()
{
    QFETCH(const double, start);
    QFETCH(const double, end);
    QTEST(outcome(ProgressRange::of(start, end)), "code");
}

void TestOperationSteps::rangesFill_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("fraction");

    QTest::newRow("nothing") << qint64(0) << qint64(100) << 0.2;
    QTest::newRow("half") << qint64(50) << qint64(100) << 0.4;
    QTest::newRow("all") << qint64(100) << qint64(100) << 0.6;
    QTest::newRow("more than all") << qint64(101) << qint64(100) << 0.6;
    QTest::newRow("of nothing") << qint64(0) << qint64(0) << 0.2;
    QTest::newRow("of nobody knows how much") << qint64(7) << qint64(-1) << 0.2;
    QTest::newRow("more than 32 bits") << (qint64(5) << 32) << (qint64(10) << 32) << 0.4;
}

void TestOperationSteps::rangesFill()
{
    QFETCH(const qint64, done);
    QFETCH(const qint64, total);
    QTEST(ProgressRange::of(0.2, 0.6)->at(done, total), "fraction");
}

void TestOperationSteps::noStepAtAllReportsTheEnd()
{
    // C104 D10: an empty list is fine and reports 1.
    const OperationPtr whole = Operation::create();
    const ProgressLog log(whole);
    OperationSteps steps(whole);
    steps.finish();
    steps.finish();
    QCOMPARE(log.timesAtEnd(), 1);
    QVERIFY(log.isAtEnd());
}

void TestOperationSteps::stepsFollowEachOther()
{
    const OperationPtr whole = Operation::create();
    const ProgressLog log(whole);
    OperationSteps steps(whole);
    steps.setTotal(1000);
    const OperationPtr one = steps.next(0.5);
    one->setProgress(10, 10);
    QCOMPARE(whole->done(), 500);
    one->setProgress(0, 10); // a second try
    QCOMPARE(whole->done(), 500);
    const OperationPtr two = steps.next(1);
    QCOMPARE(whole->done(), 500);
    two->setProgress(7, 7);
    QCOMPARE(whole->done(), 999); // finish() says the rest
    QCOMPARE(log.timesAtEnd(), 0);
    steps.finish();
    QCOMPARE(whole->done(), 1000);
    QCOMPARE(log.timesAtEnd(), 1);
    two->setProgress(7, 7);
    QCOMPARE(log.timesAtEnd(), 1);
    QVERIFY(log.isMonotone());
}

void TestOperationSteps::smallFirstStepsAreNotShown()
{
    const OperationPtr whole = Operation::create();
    OperationSteps steps(whole);
    steps.first(*ProgressRange::of(0, 0.3))->setProgress(1000, 1000);
    QCOMPARE(whole->done(), 1000);
    QCOMPARE(whole->total(), -1);
    QCOMPARE(steps.fraction(), 0.0);
    steps.setTotal(100);
    QVERIFY(whole->done() < whole->total());
}

void TestOperationSteps::largeFirstStepsAre()
{
    const OperationPtr whole = Operation::create();
    const ProgressLog log(whole);
    OperationSteps steps(whole);
    const OperationPtr load = steps.first(*ProgressRange::of(0, 0.5));
    load->setProgress(4 << 20, 4 << 20);
    QCOMPARE(whole->total(), 4 << 20);
    QCOMPARE(whole->done(), 2 << 20);
    steps.setTotal(1000); // less than what was read
    QCOMPARE(whole->total(), 4 << 20);
    QVERIFY(log.isMonotone());
}

void TestOperationSteps::laterTotalsNeverTurnBack()
{
    const OperationPtr whole = Operation::create();
    const ProgressLog log(whole);
    OperationSteps steps(whole);
    steps.first(*ProgressRange::of(0, 0.5))->setProgress(2 << 20, 2 << 20);
    steps.setTotal(qint64(64) << 30);
    QVERIFY(whole->done() >= qint64(31) << 30);
    QVERIFY(log.isMonotone());
}

void TestOperationSteps::cancelAndPauseReachTheStep()
{
    const OperationPtr whole = Operation::create();
    OperationSteps steps(whole);
    const OperationPtr one = steps.next(0.5);
    whole->setPaused(true);
    QVERIFY(one->isPaused());
    const OperationPtr two = steps.next(0.7);
    QVERIFY(two->isPaused());
    whole->setPaused(false);
    QVERIFY(!two->isPaused());
    QVERIFY(two->checkpoint());
    whole->cancel();
    QVERIFY(!two->checkpoint());
    QVERIFY(steps.isCanceled());
    QVERIFY(steps.next(1)->isCanceled());
}

void TestOperationSteps::cancelDoesNotReachTheEnd()
{
    const OperationPtr whole = Operation::create();
    OperationSteps steps(whole);
    const OperationPtr last = steps.nextToTheEnd(1);
    whole->cancel();
    QVERIFY(!last->isCanceled());
    QVERIFY(!steps.nextToTheEnd(1)->isCanceled());
}

void TestOperationSteps::cancelFromAProgressHandler()
{
    const OperationPtr whole = Operation::create();
    connect(whole.get(), &Operation::progressChanged, whole.get(), &Operation::cancel,
            Qt::DirectConnection);
    OperationSteps steps(whole);
    steps.setTotal(10);
    const OperationPtr step = steps.next(1);
    step->setProgress(5, 5);
    QVERIFY(step->isCanceled());
}

void TestOperationSteps::sentencesPassThrough()
{
    const OperationPtr whole = Operation::create();
    QString heard;
    connect(
        whole.get(), &Operation::reported, whole.get(),
        [&heard](const QString &sentence) { heard = sentence; }, Qt::DirectConnection);
    OperationSteps steps(whole);
    steps.next(1)->report(u"The server is silent."_s);
    QCOMPARE(heard, u"The server is silent."_s);
}

QTEST_GUILESS_MAIN(TestOperationSteps)
#include "tst_operationsteps.moc"
