// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace weightroom {

class Operation;
using OperationPtr = std::shared_ptr<Operation>;

/// One action of a user (load, copy, count …) as the worker and the window both see it: progress in
/// bytes or items (64 bit), cancel, pause. All functions may be called from any thread; signals are
/// emitted in the thread of the caller, so connect with a receiver object and Qt queues them.
class Operation : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Operation)

public:
    /// A new operation. The last reference may drop in any thread: the deleter calls deleteLater.
    static OperationPtr create();
    ~Operation() override;

    bool isCanceled() const noexcept { return m_canceled.load(std::memory_order_acquire); }
    bool isPaused() const noexcept { return m_paused.load(std::memory_order_acquire); }
    qint64 done() const noexcept { return m_done.load(std::memory_order_relaxed); }
    /// The expected end of done(), or -1 when it is not known.
    qint64 total() const noexcept { return m_total.load(std::memory_order_relaxed); }

    /// To be called by workers at least once for every MiB: waits while paused; false when
    /// cancelled.
    [[nodiscard]] bool checkpoint();

    /// Tells how far the work is. Signals at most 30 times a second, and always when \a done
    /// reaches \a total.
    void setProgress(qint64 done, qint64 total);
    /// The same, \a amount further.
    void addProgress(qint64 amount);
    /// Tells the user how it goes while it goes, such as that a server has not sent anything for a
    /// while: \a sentence, translated.
    void report(const QString &sentence);

    /// The operation whose job runs in this thread now; null outside of jobs. For byte sources,
    /// which wait for a network and are not told on whose behalf they read.
    static Operation *current() noexcept;
    /// Makes an operation the current one of its thread while it lives.
    class Scope
    {
        Q_DISABLE_COPY_MOVE(Scope)

    public:
        explicit Scope(Operation &op) noexcept;
        ~Scope();

    private:
        Operation *m_outer;
    };

public Q_SLOTS:
    void cancel();
    void setPaused(bool paused);

Q_SIGNALS:
    void progressChanged(qint64 done, qint64 total);
    void pausedChanged(bool paused);
    void canceled();
    void reported(const QString &sentence);

private:
    Operation();
    void publish(qint64 done, qint64 total);

    std::atomic_bool m_canceled = false;
    std::atomic_bool m_paused = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = -1;
    std::atomic<qint64> m_lastSignalNs = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
};

} // namespace weightroom
