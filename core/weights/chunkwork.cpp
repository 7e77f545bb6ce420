// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/chunkwork.h"

#include <QThreadPool>
#include <QtConcurrentMap>

#include <atomic>
#include <numeric>
#include <optional>

namespace weightroom {

namespace {

Expected<Done> inThisThread(qint64 count, const std::function<Expected<Done>(qint64)> &work)
{
    for (qint64 i = 0; i < count; ++i) {
        if (Expected<Done> done = work(i); !done)
            return done;
    }
    return Done{};
}

} // namespace

Expected<Done> forEachChunk(QThreadPool *pool, qint64 count, Operation &op,
                            const std::function<Expected<Done>(qint64)> &work)
{
    if (pool == nullptr || count <= 1)
        return inThisThread(count, work);
    std::vector<qint64> chunks(static_cast<std::size_t>(count));
    std::iota(chunks.begin(), chunks.end(), qint64(0));
    std::atomic_bool failed = false;
    std::mutex mutex;
    std::optional<Error> error;
    // Whoever waits here works, too: a pool without free threads is no standstill.
    QtConcurrent::blockingMap(pool, chunks, [&](qint64 chunk) {
        if (failed.load(std::memory_order_acquire))
            return;
        const Operation::Scope scope(op);
        std::optional<Error> problem;
        try {
            if (Expected<Done> done = work(chunk); !done)
                problem = done.error();
        } catch (const std::exception &e) {
            problem = Error{ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) };
        }
        if (!problem)
            return;
        const std::lock_guard lock(mutex);
        failed.store(true, std::memory_order_release);
        if (!error)
            error = std::move(problem);
    });
    return error ? Expected<Done>(*std::move(error)) : Expected<Done>(Done{});
}

} // namespace weightroom
