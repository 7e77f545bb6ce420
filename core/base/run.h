// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <exception>
#include <type_traits>

namespace weightroom {

namespace detail {

/// Calls \a job; an exception (bad_alloc before all) becomes an Internal error.
template <typename Job>
auto guarded(Job &job, Operation &op) -> std::invoke_result_t<Job &, Operation &>
{
    if (op.isCanceled())
        return canceledError();
    const Operation::Scope scope(op);
    try {
        return job(op);
    } catch (const std::exception &e) {
        return Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) };
    }
}

template <typename T>
struct IsExpected : std::false_type
{
};
template <typename T>
struct IsExpected<Expected<T>> : std::true_type
{
};

} // namespace detail

/// Starts \a job, a callable Expected<T>(Operation &), on \a pool at once. The job looks at
/// op.checkpoint(). Never wait on the future in core or ui: whenDone() brings its result back.
template <typename Job>
auto run(QThreadPool *pool, OperationPtr op, Job job)
    -> QFuture<std::invoke_result_t<Job &, Operation &>>
{
    static_assert(detail::IsExpected<std::invoke_result_t<Job &, Operation &>>::value);
    return QtConcurrent::run(pool, [op = std::move(op), job = std::move(job)]() mutable {
        return detail::guarded(job, *op);
    });
}

/// Calls \a fn with the future's Expected<T> in the thread of \a context, unless \a context is gone
/// by then. A future that ended without a result counts as cancelled.
template <typename T, typename F>
void whenDone(QFuture<Expected<T>> future, QObject *context, F fn)
{
    auto *watcher = new QFutureWatcher<Expected<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, fn = std::move(fn)]() mutable {
                         watcher->deleteLater();
                         QFuture<Expected<T>> result = watcher->future();
                         if (result.resultCount() > 0)
                             fn(result.takeResult());
                         else
                             fn(Expected<T>(canceledError()));
                     });
    watcher->setFuture(future);
}

/// A future that is already there.
template <typename T>
QFuture<Expected<T>> readyFuture(Expected<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace weightroom
