// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/parallelfetch.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weightroom {

namespace {

/// An operation that can be cancelled without cancelling the one it follows.
class FollowingOperation
{
    Q_DISABLE_COPY_MOVE(FollowingOperation)

public:
    explicit FollowingOperation(Operation &leader)
        : m_own(Operation::create())
        , m_connections{
            QObject::connect(&leader, &Operation::canceled, [own = m_own] { own->cancel(); }),
            QObject::connect(&leader, &Operation::pausedChanged,
                             [own = m_own](bool paused) { own->setPaused(paused); }),
            QObject::connect(m_own.get(), &Operation::reported,
                             [&leader](const QString &sentence) { leader.report(sentence); })
        }
    {
        // The pool's threads run no events: it ends where its leader does.
        m_own->moveToThread(leader.thread());
        m_own->setPaused(leader.isPaused());
        if (leader.isCanceled())
            m_own->cancel();
    }
    ~FollowingOperation()
    {
        for (const QMetaObject::Connection &connection : m_connections)
            QObject::disconnect(connection);
    }
    Operation &operator*() const { return *m_own; }

private:
    OperationPtr m_own;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace

Expected<Done> forEachInParallel(qsizetype count, int parallel, Operation &op,
                                 const std::function<Expected<Done>(qsizetype, Operation &)> &job)
{
    const FollowingOperation following(op);
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    const auto work = [&] {
        const Operation::Scope scope(*following);
        for (qsizetype index = next++; index < count && !(*following).isCanceled();
             index = next++) {
            const Expected<Done> done = job(index, *following);
            if (done)
                continue;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = done.error();
            (*following).cancel();
        }
    };
    std::vector<std::thread> threads;
    for (qsizetype i = 0; i < std::min<qsizetype>(parallel, count); ++i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
    if (op.isCanceled())
        return canceledError();
    return failure ? Expected<Done>(*failure) : Expected<Done>(Done{});
}

} // namespace weightroom
