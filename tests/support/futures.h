// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/run.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <mutex>
#include <vector>

namespace weightroom::testing {

/// What \a future brings; events are handled meanwhile.
template <typename T>
Expected<T> waited(QFuture<Expected<T>> future, int timeoutMs = 20'000)
{
    QEventLoop loop;
    QFutureWatcher<Expected<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return Error{ ErrorCode::Internal, QStringLiteral("There was no answer.") };
    return future.resultCount() > 0 ? future.takeResult() : Expected<T>(canceledError());
}

/// The name of the error in \a result, or "Done".
template <typename T>
QString outcome(const Expected<T> &result)
{
    return result ? QStringLiteral("Done") : errorCodeName(result.error().code);
}

/// Keeps all progress that an operation tells.
class ProgressLog
{
    Q_DISABLE_COPY_MOVE(ProgressLog)

public:
    explicit ProgressLog(const OperationPtr &op)
        : m_op(op)
    {
        m_connection = QObject::connect(
            op.get(), &Operation::progressChanged, op.get(),
            [this](qint64 done, qint64 total) {
                const std::lock_guard lock(m_mutex);
                m_steps.push_back({ done, total });
            },
            Qt::DirectConnection);
    }
    ~ProgressLog() { QObject::disconnect(m_connection); }

    /// Neither bytes nor fractions ever went back.
    bool isMonotone() const
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 1; i < m_steps.size(); ++i) {
            if (m_steps[i].done < m_steps[i - 1].done || fraction(i) < fraction(i - 1) - 1e-9)
                return false;
        }
        return true;
    }
    int timesAtEnd() const
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(std::count_if(m_steps.begin(), m_steps.end(), [](const Step &step) {
            return step.done == step.total;
        }));
    }
    bool isAtEnd() const { return m_op->done() == m_op->total(); }

private:
    struct Step
    {
        qint64 done;
        qint64 total;
    };
    double fraction(std::size_t i) const
    {
        return m_steps[i].total <= 0
            ? 0
            : static_cast<double>(m_steps[i].done) / static_cast<double>(m_steps[i].total);
    }

    OperationPtr m_op;
    mutable std::mutex m_mutex;
    std::vector<Step> m_steps;
    QMetaObject::Connection m_connection;
};

} // namespace weightroom::testing
