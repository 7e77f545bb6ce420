// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/operationsteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <mutex>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OperationStepsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::OperationSteps)
};

/// A first step of fewer bytes is over before a bar is drawn.
constexpr qint64 worthShowing = 1024 * 1024;

} // namespace

Expected<ProgressRange> ProgressRange::of(double start, double end)
{
    if (!(start >= 0 && start <= end && end <= 1)) {
        return Error{ ErrorCode::BadArgument,
                      OperationStepsText::tr("Progress from %1 to %2 is not a part of 0 to 1.")
                          .arg(QString::number(start), QString::number(end)) };
    }
    ProgressRange range;
    range.m_start = start;
    range.m_end = end;
    return range;
}

double ProgressRange::at(qint64 done, qint64 total) const
{
    if (total <= 0)
        return m_start;
    const double part = static_cast<double>(done) / static_cast<double>(total);
    return m_start + (m_end - m_start) * std::clamp(part, 0.0, 1.0);
}

struct OperationSteps::State
{
    OperationPtr whole;
    std::recursive_mutex mutex; ///< recursive: who hears of progress may cancel
    OperationPtr step; ///< the present one
    ProgressRange range;
    bool reachedByCancel = true;
    bool mayBeSmall = false;
    bool finished = false;
    double fraction = 0;
    qint64 total = -1;
    qint64 done = 0;

    static OperationPtr begin(const std::shared_ptr<State> &state, const ProgressRange &range,
                              bool reachedByCancel);
    OperationPtr reached(bool byCancel);
    void report(qint64 stepDone, qint64 stepTotal);
    void publish();
};

/// The present step, or null where it is to know nothing of a cancel.
OperationPtr OperationSteps::State::reached(bool byCancel)
{
    const std::lock_guard lock(mutex);
    return byCancel && !reachedByCancel ? nullptr : step;
}

void OperationSteps::State::publish()
{
    if (total < 0)
        return whole->setProgress(done, -1);
    // The end is said by finish() alone.
    const auto reached = static_cast<qint64>(std::floor(fraction * static_cast<double>(total)));
    done = std::max(done, std::min(reached, total - 1));
    whole->setProgress(done, total);
}

void OperationSteps::State::report(qint64 stepDone, qint64 stepTotal)
{
    const std::lock_guard lock(mutex);
    if (finished)
        return;
    if (mayBeSmall && stepTotal < worthShowing) {
        done = std::max(done, stepDone);
        return publish();
    }
    if (mayBeSmall)
        total = std::max(total, stepTotal);
    fraction = std::max(fraction, range.at(stepDone, stepTotal));
    publish();
}

OperationPtr OperationSteps::State::begin(const std::shared_ptr<State> &state,
                                          const ProgressRange &range, bool reachedByCancel)
{
    const OperationPtr step = Operation::create();
    // It may be made in a thread of a pool, which runs no events: it ends where the whole does.
    step->moveToThread(state->whole->thread());
    QObject::connect(
        step.get(), &Operation::progressChanged, step.get(),
        [weak = std::weak_ptr(state)](qint64 done, qint64 total) {
            if (const std::shared_ptr<State> known = weak.lock())
                known->report(done, total);
        },
        Qt::DirectConnection);
    QObject::connect(
        step.get(), &Operation::reported, step.get(),
        [whole = state->whole](const QString &sentence) { whole->report(sentence); },
        Qt::DirectConnection);
    {
        const std::lock_guard lock(state->mutex);
        state->step = step;
        state->range = range;
        state->reachedByCancel = reachedByCancel;
        state->mayBeSmall = false;
    }
    step->setPaused(state->whole->isPaused());
    if (reachedByCancel && state->whole->isCanceled())
        step->cancel();
    return step;
}

OperationSteps::OperationSteps(OperationPtr whole)
    : m_state(std::make_shared<State>())
{
    m_state->whole = std::move(whole);
    Operation *const op = m_state->whole.get();
    const std::weak_ptr<State> weak(m_state);
    QObject::connect(
        op, &Operation::canceled, op,
        [weak] {
            const std::shared_ptr<State> state = weak.lock();
            if (const OperationPtr step = state ? state->reached(true) : nullptr)
                step->cancel();
        },
        Qt::DirectConnection);
    QObject::connect(
        op, &Operation::pausedChanged, op,
        [weak](bool paused) {
            const std::shared_ptr<State> state = weak.lock();
            if (const OperationPtr step = state ? state->reached(false) : nullptr)
                step->setPaused(paused);
        },
        Qt::DirectConnection);
}

bool OperationSteps::isCanceled() const
{
    return m_state->whole->isCanceled();
}

double OperationSteps::fraction() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->fraction;
}

void OperationSteps::setTotal(qint64 bytes)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->total = std::max({ m_state->total, bytes, m_state->done + 1 });
    m_state->publish();
}

OperationPtr OperationSteps::first(const ProgressRange &range)
{
    OperationPtr step = State::begin(m_state, range, true);
    const std::lock_guard lock(m_state->mutex);
    m_state->mayBeSmall = true;
    return step;
}

OperationPtr OperationSteps::next(double end)
{
    const double start = fraction();
    return State::begin(m_state, *ProgressRange::of(start, std::max(start, end)), true);
}

OperationPtr OperationSteps::nextToTheEnd(double end)
{
    const double start = fraction();
    return State::begin(m_state, *ProgressRange::of(start, std::max(start, end)), false);
}

void OperationSteps::finish()
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->finished)
        return;
    m_state->finished = true;
    m_state->total = std::max<qint64>(m_state->total, 1);
    m_state->whole->setProgress(m_state->total, m_state->total);
}

} // namespace weightroom
