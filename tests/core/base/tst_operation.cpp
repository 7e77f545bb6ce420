// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/operation.h"

#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <thread>
#include <vector>

using namespace weightroom;
using namespace std::chrono_literals;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBeyond32Bits();
    void signalsAtMost30TimesASecondAndTheEnd();
    void signalsTheEndOnceMoreForEachCall();
    void addsProgressOfManyThreads();
    void cancelsOnce();
    void checkpointWaitsWhilePaused();
    void cancelWakesWhoIsPaused();
    void deliversSignalsInTheReceiversThread();
    void lastReferenceMayDropInAnotherThread();
};

void TestOperation::countsBeyond32Bits()
{
    const auto op = Operation::create();
    QCOMPARE_EQ(op->done(), 0);
    QCOMPARE_EQ(op->total(), -1);
    QSignalSpy spy(op.get(), &Operation::progressChanged);
    constexpr qint64 huge = 20'000'000'000;
    op->setProgress(huge, huge + 1);
    op->addProgress(1);
    QCOMPARE_EQ(op->done(), huge + 1);
    QCOMPARE_EQ(op->total(), huge + 1);
    QCOMPARE_EQ(spy.last().at(0).toLongLong(), huge + 1);
    QCOMPARE_EQ(spy.last().at(1).toLongLong(), huge + 1);
}

void TestOperation::signalsAtMost30TimesASecondAndTheEnd()
{
    const auto op = Operation::create();
    QSignalSpy spy(op.get(), &Operation::progressChanged);
    constexpr qint64 total = 1'000'000'000;
    const auto start = std::chrono::steady_clock::now();
    qint64 done = 0;
    while (std::chrono::steady_clock::now() - start < 300ms)
        op->setProgress(++done, total);
    const auto passed = std::chrono::steady_clock::now() - start;
    const auto most = std::chrono::duration<double>(passed).count() * 30 + 2;
    QVERIFY2(double(spy.size()) <= most, qPrintable(QString::number(spy.size())));
    QVERIFY(spy.size() >= 1);
    QVERIFY(done > spy.size());
    spy.clear();
    op->setProgress(total - 1, total);
    op->setProgress(total, total);
    QVERIFY(!spy.isEmpty());
    QCOMPARE_EQ(spy.last().at(0).toLongLong(), total);
}

void TestOperation::signalsTheEndOnceMoreForEachCall()
{
    const auto op = Operation::create();
    op->setProgress(1, 2);
    QSignalSpy spy(op.get(), &Operation::progressChanged);
    op->setProgress(2, 2);
    QCOMPARE_EQ(spy.size(), 1);
}

void TestOperation::addsProgressOfManyThreads()
{
    const auto op = Operation::create();
    constexpr int threadCount = 8;
    constexpr int additions = 20'000;
    op->setProgress(0, qint64(threadCount) * additions * 3);
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([op] {
            for (int n = 0; n < additions; ++n)
                op->addProgress(3);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE_EQ(op->done(), op->total());
}

void TestOperation::cancelsOnce()
{
    const auto op = Operation::create();
    QSignalSpy spy(op.get(), &Operation::canceled);
    QVERIFY(op->checkpoint());
    op->cancel();
    op->cancel();
    QVERIFY(op->isCanceled());
    QVERIFY(!op->checkpoint());
    QCOMPARE_EQ(spy.size(), 1);
}

void TestOperation::checkpointWaitsWhilePaused()
{
    const auto op = Operation::create();
    QSignalSpy spy(op.get(), &Operation::pausedChanged);
    op->setPaused(true);
    op->setPaused(true);
    QCOMPARE_EQ(spy.size(), 1);
    std::atomic_bool passed = false;
    std::atomic_bool answer = false;
    std::thread worker([&] {
        answer = op->checkpoint();
        passed = true;
    });
    std::this_thread::sleep_for(50ms);
    const bool waited = !passed;
    op->setPaused(false);
    worker.join();
    QVERIFY(waited);
    QVERIFY(answer);
    QCOMPARE_EQ(spy.size(), 2);
}

void TestOperation::cancelWakesWhoIsPaused()
{
    const auto op = Operation::create();
    op->setPaused(true);
    std::atomic_bool passed = false;
    std::atomic_bool answer = true;
    std::thread worker([&] {
        answer = op->checkpoint();
        passed = true;
    });
    std::this_thread::sleep_for(50ms);
    const bool waited = !passed;
    op->cancel();
    worker.join();
    QVERIFY(waited);
    QVERIFY(!answer);
}

void TestOperation::deliversSignalsInTheReceiversThread()
{
    const auto op = Operation::create();
    QObject receiver;
    QThread *seen = nullptr;
    connect(op.get(), &Operation::progressChanged, &receiver,
            [&seen] { seen = QThread::currentThread(); });
    std::thread([op] { op->setProgress(1, 1); }).join();
    QVERIFY(seen == nullptr);
    QTRY_VERIFY(seen != nullptr);
    QCOMPARE_EQ(seen, QThread::currentThread());
}

void TestOperation::lastReferenceMayDropInAnotherThread()
{
    auto op = Operation::create();
    QSignalSpy spy(op.get(), &QObject::destroyed);
    std::thread([last = std::move(op)]() mutable { last.reset(); }).join();
    QCOMPARE_EQ(spy.size(), 0);
    QTRY_COMPARE_EQ(spy.size(), 1);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
