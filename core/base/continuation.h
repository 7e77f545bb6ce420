// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/run.h"
#include "core/base/serialexecutor.h"

namespace weightroom {

namespace detail {

template <typename Answer>
Answer internalError(const std::exception &e)
{
    return Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) };
}

} // namespace detail

// What comes after a future. Never QFuture::then() or unwrap(): a continuation that Qt 6.4.2 is
// given in the very moment its future finishes is run at once, stored all the same, and may be run
// again by the thread that finished the future. Here a watcher that belongs to a thread hears of
// the end, once.

/// Calls \a fn, which is short, in \a thread with the Expected<T> that \a future brings. A future
/// that ended without a result counts as cancelled. Is never called when the thread ends before.
template <typename T, typename F>
void afterDone(SerialExecutor &thread, QFuture<Expected<T>> future, F fn)
{
    thread.post([future = std::move(future), fn = std::move(fn)]() mutable -> Expected<Done> {
        auto *watcher = new QFutureWatcher<Expected<T>>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [watcher, fn = std::move(fn)]() mutable {
                             watcher->deleteLater();
                             const QFuture<Expected<T>> done = watcher->future();
                             fn(done.resultCount() > 0 ? done.result()
                                                       : Expected<T>(canceledError()));
                         });
        watcher->setFuture(future);
        return Done{};
    });
}

/// What \a fn, a short callable Expected<U>(Expected<T>), makes in \a thread of what \a future
/// brings; exceptions become Internal errors.
template <typename T, typename F>
auto transformed(SerialExecutor &thread, QFuture<Expected<T>> future, F fn)
    -> QFuture<std::invoke_result_t<F &, Expected<T>>>
{
    using Answer = std::invoke_result_t<F &, Expected<T>>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    afterDone(thread, std::move(future), [promise, fn = std::move(fn)](Expected<T> result) mutable {
        try {
            promise->addResult(fn(std::move(result)));
        } catch (const std::exception &e) {
            promise->addResult(
                Answer(Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) }));
        }
        promise->finish();
    });
    return promise->future();
}

/// Starts \a next, a callable QFuture<Expected<U>>(T), in \a thread once \a future has brought a
/// value, and answers what comes of that. An error of \a future is the answer.
template <typename T, typename F>
auto chainValue(SerialExecutor &thread, QFuture<Expected<T>> future, F next)
    -> std::invoke_result_t<F &, T>
{
    using Answer = decltype(std::declval<std::invoke_result_t<F &, T>>().result());
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto finish = [promise](Answer answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    };
    afterDone(thread, std::move(future),
              [&thread, finish, next = std::move(next)](Expected<T> result) mutable {
                  if (!result)
                      return finish(Answer(std::move(result).error()));
                  try {
                      afterDone(thread, next(*std::move(result)), finish);
                  } catch (const std::exception &e) {
                      finish(detail::internalError<Answer>(e));
                  }
              });
    return promise->future();
}

} // namespace weightroom
