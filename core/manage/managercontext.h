// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/continuation.h"
#include "core/io/iorouter.h"

#include <memory>
#include <mutex>
#include <shared_mutex>

namespace weightroom {

/// What all actions of a manager share. They may go on when the manager is gone, and end with
/// Canceled at their next step then.
struct ManagerContext
{
    const IoRouter *router = nullptr;
    QThreadPool *pool = nullptr;
    QString trashFolder;
    std::shared_mutex mutex; ///< held by steps while they use the router
    bool closed = false;
    SerialExecutor waiting{ QStringLiteral("manager") }; ///< hears when futures are done
};

using ManagerContextPtr = std::shared_ptr<ManagerContext>;

namespace detail {

/// \a next of \a result, as long as there is a manager; exceptions become Internal errors.
template <typename T, typename F>
auto guardedStep(ManagerContext &context, F &next, Expected<T> result)
    -> std::invoke_result_t<F &, Expected<T>>
{
    using Answer = decltype(std::declval<std::invoke_result_t<F &, Expected<T>>>().result());
    const std::shared_lock lock(context.mutex);
    if (context.closed)
        return readyFuture(Answer(canceledError()));
    try {
        return next(std::move(result));
    } catch (const std::exception &e) {
        return readyFuture(Answer(Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) }));
    }
}

} // namespace detail

/// Calls \a fn on the pool with what \a future brings. When the manager is gone its pool may be,
/// too: then another one calls it.
template <typename T, typename F>
void afterDone(const ManagerContextPtr &context, QFuture<Expected<T>> future, F fn)
{
    // The context goes on to the pool: the thread that waits must not be the one that ends itself.
    afterDone(context->waiting, std::move(future),
              [held = context, fn = std::move(fn)](Expected<T> result) mutable {
                  std::shared_lock lock(held->mutex);
                  QThreadPool *pool = held->pool;
                  if (held->closed) {
                      lock.unlock();
                      pool = QThreadPool::globalInstance();
                  }
                  pool->start([held = std::move(held), fn = std::move(fn),
                               result = std::move(result)]() mutable { fn(std::move(result)); });
              });
}

/// Calls \a next, a callable QFuture<Expected<U>>(Expected<T>), on the pool with what \a future
/// brings, and answers what comes of that. No step waits for another one.
template <typename T, typename F>
auto chain(const ManagerContextPtr &context, QFuture<Expected<T>> future, F next)
    -> std::invoke_result_t<F &, Expected<T>>
{
    using Following = std::invoke_result_t<F &, Expected<T>>;
    using Answer = decltype(std::declval<Following>().result());
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    afterDone(context, std::move(future),
              [promise, context, next = std::move(next)](Expected<T> result) mutable {
                  afterDone(context, detail::guardedStep(*context, next, std::move(result)),
                            [promise](Answer answer) {
                                promise->addResult(std::move(answer));
                                promise->finish();
                            });
              });
    return promise->future();
}

/// The same for a callable QFuture<Expected<U>>(T): an error ends the chain.
template <typename T, typename F>
auto chainValue(const ManagerContextPtr &context, QFuture<Expected<T>> future, F next)
    -> std::invoke_result_t<F &, T>
{
    using Answer = decltype(std::declval<std::invoke_result_t<F &, T>>().result());
    return chain(
        context, std::move(future),
        [next = std::move(next)](Expected<T> result) mutable -> std::invoke_result_t<F &, T> {
            if (!result)
                return readyFuture(Answer(std::move(result).error()));
            return next(std::move(*result));
        });
}

/// A future that is there at once, for the first step of a chain.
inline QFuture<Expected<Done>> readyDone()
{
    return readyFuture<Done>(Done{});
}

} // namespace weightroom
