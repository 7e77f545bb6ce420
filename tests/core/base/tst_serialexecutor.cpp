// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/base/serialexecutor.h"

#include <QTest>

#include <mutex>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestSerialExecutor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOneThreadOfItsOwn();
    void keepsTheOrder();
    void keepsTheOrderOfEachThreadThatPosts();
    void destructorWaitsForAllJobs();
    void jobsMayPostJobs();
    void exceptionsBecomeInternalErrors();
};

void TestSerialExecutor::runsInOneThreadOfItsOwn()
{
    SerialExecutor executor(u"test thread"_s);
    QVERIFY(!executor.isCurrentThread());
    QStringList names;
    QList<bool> inside;
    QObject context;
    for (int i = 0; i < 3; ++i) {
        const auto future = executor.post([&executor]() -> Expected<std::pair<QString, bool>> {
            return std::pair(QThread::currentThread()->objectName(), executor.isCurrentThread());
        });
        whenDone(future, &context, [&](const Expected<std::pair<QString, bool>> &value) {
            names += value->first;
            inside += value->second;
        });
    }
    QTRY_COMPARE_EQ(names.size(), 3);
    QCOMPARE_EQ(names, QStringList(3, u"test thread"_s));
    QCOMPARE_EQ(inside, QList<bool>(3, true));
}

void TestSerialExecutor::keepsTheOrder()
{
    QList<int> order;
    QList<int> expected;
    {
        SerialExecutor executor;
        for (int i = 0; i < 200; ++i) {
            expected += i;
            executor.post([&order, i]() -> Expected<Done> {
                order += i;
                return Done{};
            });
        }
    }
    QCOMPARE_EQ(order, expected);
}

void TestSerialExecutor::keepsTheOrderOfEachThreadThatPosts()
{
    constexpr int jobs = 300;
    QList<int> order[4];
    {
        SerialExecutor executor;
        std::vector<std::thread> threads;
        for (QList<int> &own : order) {
            threads.emplace_back([&executor, &own] {
                for (int i = 0; i < jobs; ++i) {
                    executor.post([&own, i]() -> Expected<Done> {
                        own += i;
                        return Done{};
                    });
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    for (const QList<int> &own : order) {
        QVERIFY(std::is_sorted(own.begin(), own.end()));
        QVERIFY(own.size() == jobs);
    }
}

void TestSerialExecutor::destructorWaitsForAllJobs()
{
    std::atomic_int finished = 0;
    {
        SerialExecutor executor;
        for (int i = 0; i < 5; ++i) {
            executor.post([&finished]() -> Expected<Done> {
                QThread::msleep(5);
                ++finished;
                return Done{};
            });
        }
    }
    QCOMPARE_EQ(finished.load(), 5);
}

void TestSerialExecutor::jobsMayPostJobs()
{
    SerialExecutor executor;
    bool second = false;
    QObject context;
    std::atomic_bool first = false;
    executor.post([&]() -> Expected<Done> {
        auto future = executor.post([&first]() -> Expected<bool> { return first.load(); });
        QMetaObject::invokeMethod(&context, [&context, &second, future] {
            whenDone(future, &context, [&second](const Expected<bool> &value) { second = *value; });
        });
        first = true;
        return Done{};
    });
    QTRY_VERIFY(second);
}

void TestSerialExecutor::exceptionsBecomeInternalErrors()
{
    SerialExecutor executor;
    std::optional<Error> error;
    QObject context;
    const auto future
        = executor.post([]() -> Expected<int> { throw std::runtime_error("thrown"); });
    whenDone(future, &context, [&error](const Expected<int> &value) { error = value.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE_EQ(error->code, ErrorCode::Internal);
    QCOMPARE_EQ(error->message, u"thrown"_s);
}

QTEST_GUILESS_MAIN(TestSerialExecutor)
#include "tst_serialexecutor.moc"
