// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/library.h"
#include "core/manage/transfer/transferentry.h"
#include "core/manage/transfer/transferhistory.h"
#include "core/manage/transfer/transferjournal.h"
#include "core/manage/transfer/transferqueue.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// A limit of speed wants to be kept in small pieces.
constexpr std::chrono::milliseconds limitedTick{ 50 };

} // namespace

TransferQueue::Moment TransferQueue::now() const
{
    return Moment(m_clock.elapsed());
}

void TransferQueue::schedule()
{
    if (m_isSuspending)
        return;
    auto working = std::count_if(m_entries.begin(), m_entries.end(),
                                 [](const auto &entry) { return entry->isWorking(); });
    for (const auto &entry : m_entries) {
        if (working >= m_maximumActive)
            break;
        if (entry->item.state != TransferState::Waiting || !entry->isWritten || entry->isStopping)
            continue;
        // One that was paused in the middle works as soon as it waits no more.
        working += entry->job ? 0 : 1;
        start(*entry);
    }
}

void TransferQueue::start(Entry &entry)
{
    entry.speed.restart(now(), entry.lastDone);
    if (!m_ticks.isActive()) {
        m_lastLook = now();
        m_ticks.start();
    }
    if (entry.job) {
        entry.job->setPaused(m_isThrottled);
        return setState(entry, TransferState::Running);
    }
    const QString id = entry.item.id;
    entry.started = QDateTime::currentDateTimeUtc();
    entry.jobConflict = entry.item.order.ifConflict;
    entry.lastDone = 0;
    entry.job = std::make_unique<TransferJob>(
        entry.item.order,
        TransferTry{ .manager = m_services.manager,
                     .router = m_services.router,
                     .attempted = entry.attempt,
                     .partials = entry.partials,
                     .noteAttempt = [journal = m_journal, id](const QString &url) {
                         return journal->setAttempt(id, url);
                     } });
    connect(entry.job.get(), &TransferJob::finished, this,
            [this, id](const Expected<SaveResult> &result) { finish(id, result); });
    setState(entry, TransferState::Running);
    entry.job->start();
}

/// Ends the job; the state stays to be set. Its end is heard of later.
void TransferQueue::stop(Entry &entry)
{
    if (!entry.job)
        return;
    entry.isStopping = true;
    entry.job->cancel();
}

void TransferQueue::finish(const QString &id, const Expected<SaveResult> &result)
{
    Entry *entry = entryOf(id);
    if (!entry)
        return;
    const bool wasStopped = std::exchange(entry->isStopping, false);
    const QString attempt = result ? QString() : entry->job->attempt();
    entry->job.release()->deleteLater();
    if (attempt != entry->attempt || !result) {
        entry->attempt = attempt;
        watchWriting(m_journal->setAttempt(id, attempt));
    }
    if (result)
        succeed(*entry, *result);
    else if (!wasStopped)
        fail(*entry, result.error());
    schedule();
    checkSuspended();
}

void TransferQueue::succeed(Entry &entry, const SaveResult &saved)
{
    entry.item.saved = saved;
    const qint64 bytes = saved.info.weightDataBytes;
    entry.item.total = std::max(entry.item.total, bytes);
    entry.item.done = entry.item.total;
    entry.item.fraction = 1;
    entry.item.note.clear();
    entry.item.canUndoCancel = false;
    keepLabels(entry);
    end(entry, TransferState::Done);
}

void TransferQueue::fail(Entry &entry, const Error &error)
{
    if (error.code == ErrorCode::Canceled) // the manager is gone
        return setState(entry, TransferState::Interrupted);
    const IfConflict choice = entry.item.order.ifConflict;
    if (error.code == ErrorCode::AlreadyExists && choice == IfConflict::Skip)
        return end(entry, TransferState::Skipped);
    // It was answered while the job ran.
    if (error.code == ErrorCode::AlreadyExists && choice != entry.jobConflict)
        return wait(entry);
    entry.item.error = error;
    end(entry,
        error.code == ErrorCode::AlreadyExists && choice == IfConflict::Ask
            ? TransferState::Conflict
            : TransferState::Failed);
}

void TransferQueue::end(Entry &entry, TransferState state)
{
    const QString id = entry.item.id;
    setState(entry, state);
    if (state == TransferState::Done || state == TransferState::Skipped)
        watchWriting(m_journal->drop({ id }));
    if (entry.item.hasEnded()) {
        const QDateTime moment = QDateTime::currentDateTimeUtc();
        watchWriting(
            m_history->add({ .order = entry.item.order,
                             .state = state,
                             .bytes = entry.item.done,
                             .started = entry.started.isValid() ? entry.started : moment,
                             .ended = moment,
                             .savedUrl = entry.item.saved ? entry.item.saved->url : QString(),
                             .error = entry.item.error },
                           Operation::create()));
    }
    Q_EMIT ended(indexOf(id));
    trimEnded();
}

/// Tags and notes go along; those of a model that was replaced go to the trash with it.
void TransferQueue::keepLabels(Entry &entry)
{
    Library &library = *m_services.library;
    const TransferOrder &order = entry.item.order;
    const QString &url = entry.item.saved->url;
    const OperationPtr op = Operation::create();
    if (order.ifConflict == IfConflict::Replace && !order.options.forever) {
        entry.item.replacedAt = QDateTime::currentDateTimeUtc();
        watchWriting(library.trashEntry(url, entry.item.replacedAt, op));
    }
    watchWriting(order.kind == TransferKind::Move ? library.moveEntry(order.source, url, op)
                                                  : library.copyEntry(order.source, url, op));
}

void TransferQueue::look()
{
    const Moment moment = now();
    qint64 bytes = 0;
    bool isWorking = false;
    for (const auto &entry : m_entries) {
        if (!entry->isWorking() || entry->isStopping)
            continue;
        isWorking = true;
        const qint64 before = entry->lastDone;
        if (lookAt(*entry, moment))
            tellChange(*entry);
        bytes += std::max<qint64>(entry->lastDone - before, 0);
    }
    limitSpeed(bytes, moment - m_lastLook);
    m_lastLook = moment;
    if (!isWorking)
        m_ticks.stop();
}

bool TransferQueue::lookAt(Entry &entry, Moment moment)
{
    const TransferLook look = entry.job->look();
    TransferItem &item = entry.item;
    const TransferItem before = item;
    const bool isNewTotal = look.total > 0 && item.total != look.total;
    item.total = look.total;
    item.done = look.done;
    item.fraction = std::max(look.fraction, 0.0);
    item.note = look.note.isEmpty() ? entry.ownNote : look.note;
    entry.speed.add(moment, look.done);
    entry.lastDone = look.done;
    item.bytesPerSecond = look.isVerifying ? 0 : entry.speed.bytesPerSecond(moment);
    item.timeLeft = look.isVerifying ? std::nullopt : entry.speed.timeLeft(moment, look.total);
    const Moment quiet = entry.speed.quietFor(moment);
    item.state = TransferState::Running;
    item.seconds = 0;
    if (look.retryIn) {
        item.state = TransferState::Retrying;
        item.seconds = static_cast<int>((look.retryIn->count() + 999) / 1000);
    } else if (look.isVerifying) {
        item.state = TransferState::Verifying;
    } else if (quiet >= m_times.stallAfter && !m_isThrottled) {
        item.state = TransferState::Stalled;
        item.seconds = static_cast<int>(quiet.count() / 1000);
    }
    if (isNewTotal) // so that another start can tell how much is left
        write(entry);
    if (item.state != before.state)
        Q_EMIT countsChanged();
    return item.state != before.state || item.done != before.done || item.total != before.total
        || item.fraction != before.fraction || item.bytesPerSecond != before.bytesPerSecond
        || item.timeLeft != before.timeLeft || item.seconds != before.seconds
        || item.note != before.note;
}

void TransferQueue::setSpeedLimit(qint64 bytesPerSecond)
{
    m_speedLimit = std::max<qint64>(bytesPerSecond, 0);
    m_speedDebt = 0;
    m_ticks.setInterval(m_speedLimit > 0 ? std::min(limitedTick, m_times.tick) : m_times.tick);
    limitSpeed(0, Moment(0));
}

/// Holds all jobs while more came than the limit allows.
void TransferQueue::limitSpeed(qint64 bytes, Moment passed)
{
    const auto limit = static_cast<double>(m_speedLimit);
    const double seconds = std::chrono::duration<double>(passed).count();
    // What was not used is not saved up.
    m_speedDebt = std::max(m_speedDebt + static_cast<double>(bytes) - limit * seconds, 0.0);
    const bool throttle = m_speedLimit > 0 && m_speedDebt > 0;
    if (throttle == m_isThrottled)
        return;
    m_isThrottled = throttle;
    for (const auto &entry : m_entries) {
        if (entry->isWorking())
            entry->job->setPaused(throttle);
    }
}

void TransferQueue::suspend()
{
    m_isSuspending = true;
    for (const auto &entry : m_entries) {
        if (!entry->job || entry->isStopping)
            continue;
        stop(*entry);
        setState(*entry, TransferState::Interrupted);
    }
    checkSuspended();
}

void TransferQueue::checkSuspended()
{
    const bool isWorking = std::any_of(m_entries.begin(), m_entries.end(),
                                       [](const auto &entry) { return entry->job != nullptr; });
    if (m_isSuspending && !isWorking)
        QMetaObject::invokeMethod(this, &TransferQueue::suspended, Qt::QueuedConnection);
}

} // namespace weightroom
