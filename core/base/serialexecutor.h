// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <exception>
#include <functional>
#include <memory>
#include <type_traits>

namespace weightroom {

/// One thread that does one job after the other, in the order of post(). For things that belong to
/// a thread, such as an SQL connection: make, use and remove them inside posted jobs. (A thread
/// pool of size 1 is no replacement: whoever waits for its future may run the job in the waiting
/// thread.)
class SerialExecutor
{
    Q_DISABLE_COPY_MOVE(SerialExecutor)

public:
    explicit SerialExecutor(const QString &threadName = {});
    /// Waits for the jobs that were posted.
    ~SerialExecutor();

    /// Runs \a job, a callable Expected<T>(), in the thread; exceptions become Internal errors.
    template <typename Job>
    auto post(Job job) -> QFuture<std::invoke_result_t<Job &>>;

    bool isCurrentThread() const { return QThread::currentThread() == &m_thread; }

private:
    void invoke(std::function<void()> call);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
};

template <typename Job>
auto SerialExecutor::post(Job job) -> QFuture<std::invoke_result_t<Job &>>
{
    using Result = std::invoke_result_t<Job &>;
    auto promise = std::make_shared<QPromise<Result>>();
    QFuture<Result> future = promise->future();
    promise->start();
    invoke([promise, job = std::move(job)]() mutable {
        try {
            promise->addResult(job());
        } catch (const std::exception &e) {
            promise->addResult(
                Result(Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) }));
        }
        promise->finish();
    });
    return future;
}

} // namespace weightroom
