// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThreadPool;

namespace weightroom {

/// Calls work(i) once for each i from 0 to \a count - 1, in this thread and on workers of \a pool
/// that are free (null: in this thread alone), and waits until all are done. After the first error
/// no more are begun; that error is the answer. \a work may run in several threads at once.
Expected<Done> forEachChunk(QThreadPool *pool, qint64 count, Operation &op,
                            const std::function<Expected<Done>(qint64)> &work);

/// Partial results, one for each thread that works at the same time, to be joined at the end.
template <typename Part>
class WorkParts
{
    Q_DISABLE_COPY_MOVE(WorkParts)

public:
    /// \a make makes an empty part.
    explicit WorkParts(std::function<Part()> make)
        : m_make(std::move(make))
    {
    }

    /// Lends a part that no other thread has now to use(part).
    template <typename Use>
    auto lend(Use use)
    {
        Lent lent{ *this, take() };
        return use(*lent.part);
    }

    /// All parts, once the work is over.
    std::vector<std::unique_ptr<Part>> &all() { return m_free; }

private:
    struct Lent
    {
        WorkParts &owner;
        std::unique_ptr<Part> part;

        ~Lent()
        {
            const std::lock_guard lock(owner.m_mutex);
            owner.m_free.push_back(std::move(part));
        }
    };

    std::unique_ptr<Part> take()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                std::unique_ptr<Part> part = std::move(m_free.back());
                m_free.pop_back();
                return part;
            }
        }
        return std::make_unique<Part>(m_make());
    }

    std::function<Part()> m_make;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Part>> m_free;
};

} // namespace weightroom
