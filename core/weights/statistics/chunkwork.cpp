// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/chunkwork.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <optional>

namespace weightroom {

namespace {

/// The calls that are shared out: each thread takes the next one until there are none.
class SharedChunks
{
    Q_DISABLE_COPY_MOVE(SharedChunks)

public:
    SharedChunks(qint64 count, Operation &op, const std::function<Expected<Done>(qint64)> &work)
        : m_count(count)
        , m_op(op)
        , m_work(work)
    {
    }

    void takeChunks()
    {
        const Operation::Scope scope(m_op);
        while (!m_failed.load(std::memory_order_acquire)) {
            const qint64 chunk = m_next.fetch_add(1, std::memory_order_relaxed);
            if (chunk >= m_count)
                return;
            try {
                if (Expected<Done> done = m_work(chunk); !done)
                    fail(done.error());
            } catch (const std::exception &e) {
                fail({ ErrorCode::Internal, QString::fromLocal8Bit(e.what()) });
            }
        }
    }

    /// Lets threads of \a pool that are free at this moment help. Jobs that wait for each other's
    /// threads would wait forever, so none is queued.
    void askForHelp(QThreadPool *pool)
    {
        const qint64 most = std::min<qint64>(pool->maxThreadCount(), m_count - 1);
        for (qint64 i = 0; i < most; ++i) {
            {
                const std::lock_guard lock(m_mutex);
                ++m_helpers;
            }
            if (!pool->tryStart([this] {
                    takeChunks();
                    leave();
                }))
                return leave();
        }
    }

    Expected<Done> result()
    {
        std::unique_lock lock(m_mutex);
        m_left.wait(lock, [this] { return m_helpers == 0; });
        return m_error ? Expected<Done>(*std::move(m_error)) : Expected<Done>(Done{});
    }

private:
    void leave()
    {
        const std::lock_guard lock(m_mutex); // held to the end: nobody destroys this before
        --m_helpers;
        m_left.notify_all();
    }

    void fail(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        m_failed.store(true, std::memory_order_release);
        if (!m_error)
            m_error = error;
    }

    qint64 m_count;
    Operation &m_op;
    const std::function<Expected<Done>(qint64)> &m_work;
    std::atomic<qint64> m_next = 0;
    std::atomic_bool m_failed = false;
    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_helpers = 0;
    std::optional<Error> m_error;
};

} // namespace

Expected<Done> forEachChunk(QThreadPool *pool, qint64 count, Operation &op,
                            const std::function<Expected<Done>(qint64)> &work)
{
    SharedChunks chunks(count, op, work);
    if (pool != nullptr)
        chunks.askForHelp(pool);
    chunks.takeChunks();
    return chunks.result();
}

} // namespace weightroom
