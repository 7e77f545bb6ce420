// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"

#include <QPromise>
#include <QTest>

#include <new>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsResultsBackToTheContextsThread();
    void exceptionsBecomeInternalErrors_data();
    void exceptionsBecomeInternalErrors();
    void doesNotStartWhatIsCanceled();
    void jobsSeeTheCancel();
    void isSilentAfterTheContextsDeath();
    void aFutureWithoutResultCountsAsCanceled();
    void readyFuturesAreThere();

private:
    QThreadPool m_pool;
};

void TestRun::bringsResultsBackToTheContextsThread()
{
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    int result = 0;
    QObject context;
    const auto future = run(&m_pool, Operation::create(), [&worker](Operation &) -> Expected<int> {
        worker = QThread::currentThread();
        return 42;
    });
    whenDone(future, &context, [&](const Expected<int> &value) {
        receiver = QThread::currentThread();
        result = value.value_or(-1);
    });
    QTRY_COMPARE_EQ(result, 42);
    QCOMPARE_EQ(receiver, QThread::currentThread());
    QVERIFY(worker != QThread::currentThread());
}

void TestRun::exceptionsBecomeInternalErrors_data()
{
    QTest::addColumn<bool>("isMemory");
    QTest::newRow("no memory") << true;
    QTest::newRow("any other") << false;
}

void TestRun::exceptionsBecomeInternalErrors()
{
    QFETCH(bool, isMemory);
    std::optional<Error> error;
    QObject context;
    const auto job = [isMemory](Operation &) -> Expected<int> {
        if (isMemory)
            throw std::bad_alloc();
        throw std::runtime_error("thrown");
    };
    whenDone(run(&m_pool, Operation::create(), job), &context,
             [&error](const Expected<int> &value) { error = value.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE_EQ(error->code, ErrorCode::Internal);
    QVERIFY(!error->message.isEmpty());
    QCOMPARE_EQ(error->message.contains(u"thrown"_s), !isMemory);
}

void TestRun::doesNotStartWhatIsCanceled()
{
    const auto op = Operation::create();
    op->cancel();
    std::atomic_bool started = false;
    std::optional<ErrorCode> code;
    QObject context;
    const auto job = [&started](Operation &) -> Expected<Done> {
        started = true;
        return Done{};
    };
    whenDone(run(&m_pool, op, job), &context,
             [&code](const Expected<Done> &value) { code = value.error().code; });
    QTRY_COMPARE_EQ(code, ErrorCode::Canceled);
    QVERIFY(!started);
}

void TestRun::jobsSeeTheCancel()
{
    const auto op = Operation::create();
    std::atomic_bool started = false;
    std::optional<ErrorCode> code;
    QObject context;
    const auto job = [&started](Operation &running) -> Expected<Done> {
        started = true;
        while (running.checkpoint())
            QThread::yieldCurrentThread();
        return canceledError();
    };
    whenDone(run(&m_pool, op, job), &context,
             [&code](const Expected<Done> &value) { code = value.error().code; });
    QTRY_VERIFY(started);
    op->cancel();
    QTRY_COMPARE_EQ(code, ErrorCode::Canceled);
}

void TestRun::isSilentAfterTheContextsDeath()
{
    const auto op = Operation::create();
    op->setPaused(true);
    bool called = false;
    std::atomic_bool finished = false;
    {
        QObject context;
        const auto job = [&finished](Operation &running) -> Expected<int> {
            const bool goOn = running.checkpoint();
            finished = true;
            return goOn ? 1 : 0;
        };
        whenDone(run(&m_pool, op, job), &context,
                 [&called](const Expected<int> &) { called = true; });
    }
    op->setPaused(false);
    QTRY_VERIFY(finished);
    m_pool.waitForDone();
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestRun::aFutureWithoutResultCountsAsCanceled()
{
    std::optional<ErrorCode> code;
    QObject context;
    QFuture<Expected<int>> future;
    {
        QPromise<Expected<int>> promise;
        promise.start();
        future = promise.future();
    }
    whenDone(future, &context, [&code](const Expected<int> &value) { code = value.error().code; });
    QTRY_COMPARE_EQ(code, ErrorCode::Canceled);
}

void TestRun::readyFuturesAreThere()
{
    int result = 0;
    QObject context;
    whenDone(readyFuture(Expected<int>(3)), &context,
             [&result](const Expected<int> &value) { result = *value; });
    QTRY_COMPARE_EQ(result, 3);
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
