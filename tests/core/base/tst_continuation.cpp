// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/continuation.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestContinuation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transformsValuesAndErrorsInTheThread();
    void exceptionsBecomeInternalErrors();
    void anErrorEndsTheChain();
    void aFutureWithoutResultCountsAsCanceled();
    void everyContinuationRunsOnce();
};

namespace {

/// What \a future brings, waited for with the event loop.
template <typename T>
Expected<T> awaited(QFuture<Expected<T>> future)
{
    QObject context;
    std::optional<Expected<T>> result;
    whenDone(future, &context, [&](Expected<T> value) { result = std::move(value); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 10'000); }();
    return result.value_or(Expected<T>(Error{ ErrorCode::Internal, u"no answer"_s }));
}

Error notFound()
{
    return { .code = ErrorCode::NotFound, .message = u"not there"_s };
}

} // namespace

void TestContinuation::transformsValuesAndErrorsInTheThread()
{
    SerialExecutor thread;
    const auto told = [&thread](const Expected<int> &value) -> Expected<QString> {
        return (thread.isCurrentThread() ? u"inside "_s : u"outside "_s)
            + (value ? QString::number(*value) : value.error().message);
    };
    QCOMPARE_EQ(*awaited(transformed(thread, readyFuture<int>(7), told)), u"inside 7"_s);
    QCOMPARE_EQ(*awaited(transformed(thread, readyFuture<int>(notFound()), told)),
                u"inside not there"_s);
}

void TestContinuation::exceptionsBecomeInternalErrors()
{
    SerialExecutor thread;
    const auto fails
        = [](const Expected<int> &) -> Expected<int> { throw std::runtime_error("thrown"); };
    const auto failsToStart
        = [](int) -> QFuture<Expected<int>> { throw std::runtime_error("thrown"); };
    const Expected<int> one = awaited(transformed(thread, readyFuture<int>(7), fails));
    const Expected<int> other = awaited(chainValue(thread, readyFuture<int>(7), failsToStart));
    QCOMPARE_EQ(one.error().code, ErrorCode::Internal);
    QCOMPARE_EQ(other.error().message, u"thrown"_s);
}

void TestContinuation::anErrorEndsTheChain()
{
    SerialExecutor thread;
    int started = 0;
    const auto doubled = [&started](int value) {
        ++started;
        return readyFuture<int>(2 * value);
    };
    QCOMPARE_EQ(*awaited(chainValue(thread, readyFuture<int>(7), doubled)), 14);
    const Expected<int> none = awaited(chainValue(thread, readyFuture<int>(notFound()), doubled));
    QCOMPARE_EQ(none.error().code, ErrorCode::NotFound);
    QCOMPARE_EQ(started, 1);
}

void TestContinuation::aFutureWithoutResultCountsAsCanceled()
{
    SerialExecutor thread;
    QPromise<Expected<int>> promise;
    promise.start();
    promise.finish();
    const auto next = [](int value) { return readyFuture<int>(value); };
    QCOMPARE_EQ(awaited(chainValue(thread, promise.future(), next)).error().code,
                ErrorCode::Canceled);
}

void TestContinuation::everyContinuationRunsOnce()
{
    SerialExecutor thread;
    SerialExecutor other;
    std::atomic_int runs = 0;
    constexpr int rounds = 5000;
    for (int i = 0; i < rounds; ++i) {
        // The future finishes while its continuation is set.
        const auto first = other.post([i]() -> Expected<int> { return i; });
        transformed(thread, first, [&runs](const Expected<int> &value) -> Expected<int> {
            ++runs;
            return value;
        });
    }
    QTRY_COMPARE_EQ(runs.load(), rounds);
    QTest::qWait(10);
    QCOMPARE_EQ(runs.load(), rounds);
}

QTEST_GUILESS_MAIN(TestContinuation)

#include "tst_continuation.moc"
