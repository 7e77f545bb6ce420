// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/operation.h"

#include <chrono>
#include <utility>

namespace weightroom {

namespace {

constexpr qint64 signalIntervalNs = 1'000'000'000 / 30;

qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

thread_local Operation *currentOperation = nullptr;

} // namespace

Operation::Scope::Scope(Operation &op) noexcept
    : m_outer(std::exchange(currentOperation, &op))
{
}

Operation::Scope::~Scope()
{
    currentOperation = m_outer;
}

Operation *Operation::current() noexcept
{
    return currentOperation;
}

Operation::Operation() = default;
Operation::~Operation() = default;

OperationPtr Operation::create()
{
    return OperationPtr(new Operation, [](Operation *op) { op->deleteLater(); });
}

bool Operation::checkpoint()
{
    if (isPaused()) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !isPaused() || isCanceled(); });
    }
    return !isCanceled();
}

void Operation::setProgress(qint64 done, qint64 total)
{
    m_done.store(done, std::memory_order_relaxed);
    m_total.store(total, std::memory_order_relaxed);
    publish(done, total);
}

void Operation::addProgress(qint64 amount)
{
    const qint64 done = m_done.fetch_add(amount, std::memory_order_relaxed) + amount;
    publish(done, total());
}

void Operation::report(const QString &sentence)
{
    Q_EMIT reported(sentence);
}

void Operation::publish(qint64 done, qint64 total)
{
    const qint64 now = steadyNs();
    qint64 last = m_lastSignalNs.load(std::memory_order_relaxed);
    const bool due = now - last >= signalIntervalNs
        && m_lastSignalNs.compare_exchange_strong(last, now, std::memory_order_relaxed);
    if (due || done == total)
        Q_EMIT progressChanged(done, total);
}

void Operation::cancel()
{
    if (m_canceled.exchange(true, std::memory_order_acq_rel))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    }
    Q_EMIT canceled();
}

void Operation::setPaused(bool paused)
{
    if (m_paused.exchange(paused, std::memory_order_acq_rel) == paused)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    }
    Q_EMIT pausedChanged(paused);
}

} // namespace weightroom
