// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferqueue.h"

#include "core/base/run.h"
#include "core/manage/transfer/transferentry.h"
#include "core/manage/transfer/transferhistory.h"
#include "core/manage/transfer/transferjournal.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// How many that are done stay on the list.
constexpr int mostEnded = 50;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

TransferQueue::TransferQueue(const Services &services, QObject *parent)
    : TransferQueue(services, Times(), parent)
{
}

TransferQueue::TransferQueue(const Services &services, const Times &times, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_times(times)
    , m_journal(std::make_shared<TransferJournal>(services.library, services.folder))
    , m_history(std::make_unique<TransferHistory>(services.library))
{
    m_clock.start();
    m_ticks.setInterval(times.tick);
    connect(&m_ticks, &QTimer::timeout, this, &TransferQueue::look);
    whenDone(m_journal->isUsed(), this, [this](const Expected<bool> &used) {
        if (!used)
            Q_EMIT journalFailed(used.error());
        if (!used || !*used)
            return Q_EMIT restored();
        whenDone(m_journal->claim(), this,
                 [this](const Expected<QList<JournaledTransfer>> &transfers) {
                     if (transfers)
                         restore(*transfers);
                     else
                         Q_EMIT journalFailed(transfers.error());
                     Q_EMIT restored();
                 });
    });
}

TransferQueue::~TransferQueue() = default;

int TransferQueue::count() const
{
    return static_cast<int>(m_entries.size());
}

const TransferItem &TransferQueue::at(int index) const
{
    return m_entries.at(static_cast<std::size_t>(index))->item;
}

int TransferQueue::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const auto &entry) { return entry->item.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

TransferQueue::Entry *TransferQueue::entryOf(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_entries[static_cast<std::size_t>(index)].get();
}

int TransferQueue::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(),
                      [](const auto &entry) { return entry->item.isActive(); }));
}

int TransferQueue::interruptedCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) {
            return entry->item.state == TransferState::Interrupted;
        }));
}

int TransferQueue::pendingCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) {
            return entry->item.isActive() || entry->item.state == TransferState::Waiting;
        }));
}

std::unique_ptr<TransferQueue::Entry> TransferQueue::makeEntry(const QString &id,
                                                               const TransferOrder &order) const
{
    auto entry = std::make_unique<Entry>();
    entry->item.id = id;
    entry->item.order = order;
    entry->partials = m_journal->partialFiles(id, {});
    return entry;
}

TransferQueue::Entry *TransferQueue::insert(std::unique_ptr<Entry> entry)
{
    Entry *inserted_ = entry.get();
    if (!m_entries.empty())
        inserted_->position = std::max(inserted_->position, m_entries.back()->position + 1);
    m_entries.push_back(std::move(entry));
    Q_EMIT inserted(count() - 1);
    return inserted_;
}

QStringList TransferQueue::add(const QList<TransferOrder> &orders)
{
    QStringList ids;
    const QString group = orders.size() > 1 ? newId() : QString();
    for (TransferOrder order : orders) {
        order.group = group;
        const QString id = newId();
        ids.append(id);
        const Entry &entry = *insert(makeEntry(id, order));
        JournaledTransfer row{ .id = id,
                               .position = entry.position,
                               .order = order,
                               .moment = QDateTime::currentDateTimeUtc() };
        whenDone(m_journal->put(row), this, [this, id](const Expected<Done> &written) {
            if (!written)
                Q_EMIT journalFailed(written.error());
            if (Entry *there = entryOf(id))
                there->isWritten = true;
            schedule();
        });
    }
    Q_EMIT countsChanged();
    return ids;
}

QString TransferQueue::add(const TransferOrder &order)
{
    return add(QList<TransferOrder>{ order }).constFirst();
}

void TransferQueue::restore(const QList<JournaledTransfer> &transfers)
{
    for (const JournaledTransfer &transfer : transfers) {
        const auto age
            = std::chrono::milliseconds(transfer.moment.msecsTo(QDateTime::currentDateTimeUtc()));
        const bool isCancelled = transfer.state == TransferState::Cancelled;
        if (transfer.state == TransferState::Done || transfer.state == TransferState::Skipped
            || (isCancelled && age >= m_times.undoCancel)) {
            watchWriting(m_journal->drop({ transfer.id }));
            continue;
        }
        Entry &entry = *insert(restoredEntry(transfer));
        if (isCancelled)
            forgetLater(entry, m_times.undoCancel - age);
        else if (entry.item.state == TransferState::Interrupted)
            write(entry);
    }
    writePositions();
    Q_EMIT countsChanged();
}

std::unique_ptr<TransferQueue::Entry>
TransferQueue::restoredEntry(const JournaledTransfer &transfer) const
{
    auto entry = makeEntry(transfer.id, transfer.order);
    entry->isWritten = true;
    entry->attempt = transfer.attempt;
    entry->partials = m_journal->partialFiles(transfer.id, transfer.partials);
    TransferItem &item = entry->item;
    const bool stays = transfer.state == TransferState::Failed
        || transfer.state == TransferState::Conflict || transfer.state == TransferState::Cancelled;
    item.state = stays ? transfer.state : TransferState::Interrupted;
    item.error = transfer.error;
    item.total = transfer.total;
    item.done = transfer.partials.isEmpty() ? 0 : transfer.done;
    if (item.total > 0)
        item.fraction = static_cast<double>(item.done) / static_cast<double>(item.total);
    if (!transfer.order.lostHeaders.isEmpty()) {
        item.note = tr("Headers that may hold secrets were not kept and are not sent now: %1.")
                        .arg(transfer.order.lostHeaders.join(u", "_s));
    } else if (item.state == TransferState::Interrupted && transfer.partials.isEmpty()
               && transfer.state != TransferState::Waiting) {
        item.note = tr("It begins again from the start: what had been written was not kept.");
    }
    entry->ownNote = item.note;
    return entry;
}

void TransferQueue::setMaximumActive(int count)
{
    m_maximumActive = std::max(count, 1);
    schedule();
}

void TransferQueue::pause(const QString &id)
{
    Entry *entry = entryOf(id);
    if (!entry || !(entry->item.isActive() || entry->item.state == TransferState::Waiting))
        return;
    if (entry->job)
        entry->job->setPaused(true);
    setState(*entry, TransferState::Paused);
    schedule();
}

void TransferQueue::resume(const QString &id)
{
    Entry *entry = entryOf(id);
    if (!entry)
        return;
    const TransferState state = entry->item.state;
    if (state == TransferState::Retrying)
        stop(*entry); // it starts anew as soon as it has ended
    if (state == TransferState::Paused || state == TransferState::Interrupted
        || state == TransferState::Retrying)
        wait(*entry);
}

void TransferQueue::retry(const QString &id)
{
    Entry *entry = entryOf(id);
    if (entry && entry->item.hasEnded() && entry->item.state != TransferState::Done)
        wait(*entry);
}

void TransferQueue::wait(Entry &entry)
{
    entry.item.error.reset();
    entry.item.canUndoCancel = false;
    setState(entry, TransferState::Waiting);
    schedule();
}

void TransferQueue::cancel(const QString &id)
{
    Entry *entry = entryOf(id);
    if (!entry || entry->item.hasEnded())
        return;
    stop(*entry);
    entry->item.canUndoCancel = true;
    entry->item.error.reset();
    setState(*entry, TransferState::Cancelled);
    forgetLater(*entry, m_times.undoCancel);
    schedule();
}

void TransferQueue::undoCancel(const QString &id)
{
    Entry *entry = entryOf(id);
    if (entry && entry->item.state == TransferState::Cancelled && entry->item.canUndoCancel)
        wait(*entry);
}

/// After \a patience a cancelled transfer cannot be undone, and what had come goes.
void TransferQueue::forgetLater(Entry &entry, std::chrono::milliseconds patience)
{
    entry.cancelled = QDateTime::currentDateTimeUtc();
    entry.item.canUndoCancel = true;
    QTimer::singleShot(patience, this, [this, id = entry.item.id, moment = entry.cancelled] {
        Entry *there = entryOf(id);
        if (!there || there->item.state != TransferState::Cancelled || there->cancelled != moment)
            return;
        there->item.canUndoCancel = false;
        there->item.done = 0;
        there->partials = m_journal->partialFiles(id, {});
        watchWriting(m_journal->drop({ id }));
        tellChange(*there);
    });
}

void TransferQueue::remove(const QString &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    const TransferItem &item = at(index);
    if (item.hasEnded() || item.state == TransferState::Interrupted
        || item.state == TransferState::Conflict) {
        dropEntry(index);
        Q_EMIT countsChanged();
    }
}

void TransferQueue::dropEntry(int index)
{
    Entry &entry = *m_entries[static_cast<std::size_t>(index)];
    watchWriting(m_journal->drop({ entry.item.id }));
    m_entries.erase(m_entries.begin() + index);
    Q_EMIT removed(index);
}

void TransferQueue::removeEnded()
{
    for (int index = count() - 1; index >= 0; --index) {
        if (at(index).hasEnded() && !m_entries[static_cast<std::size_t>(index)]->job)
            dropEntry(index);
    }
    Q_EMIT countsChanged();
}

/// Lets the list not grow for ever.
void TransferQueue::trimEnded()
{
    int ended_ = 0;
    for (int index = count() - 1; index >= 0; --index) {
        const TransferState state = at(index).state;
        const bool isOver = state == TransferState::Done || state == TransferState::Skipped;
        if (isOver && ++ended_ > mostEnded)
            dropEntry(index);
    }
}

void TransferQueue::move(const QString &id, int step)
{
    const int from = indexOf(id);
    const int to = std::clamp(from + step, 0, count() - 1);
    if (from < 0 || from == to)
        return;
    const auto first = m_entries.begin() + std::min(from, to);
    const auto last = m_entries.begin() + std::max(from, to) + 1;
    if (from < to)
        std::rotate(first, first + 1, last);
    else
        std::rotate(first, last - 1, last);
    Q_EMIT moved(from, to);
    writePositions();
}

void TransferQueue::answerConflict(const QString &id, IfConflict answer, bool forAll)
{
    const Entry *asked = entryOf(id);
    if (!asked)
        return;
    const QString group = forAll ? asked->item.order.group : QString();
    QStringList ids;
    for (const auto &entry : m_entries) {
        const bool isMeant = entry->item.id == id
            || (!group.isEmpty() && entry->item.order.group == group
                && entry->item.order.ifConflict == IfConflict::Ask && !entry->item.hasEnded());
        if (isMeant)
            ids.append(entry->item.id);
    }
    for (const QString &meant : std::as_const(ids)) {
        Entry &entry = *entryOf(meant);
        entry.item.order.ifConflict = answer;
        if (entry.item.state != TransferState::Conflict)
            write(entry);
        else if (answer == IfConflict::Skip)
            end(entry, TransferState::Skipped);
        else if (answer != IfConflict::Ask)
            wait(entry);
    }
}

void TransferQueue::pauseAll()
{
    QStringList ids;
    for (const auto &entry : m_entries)
        ids.append(entry->item.id);
    for (const QString &id : std::as_const(ids))
        pause(id);
}

void TransferQueue::resumeAll()
{
    for (const auto &entry : m_entries) {
        if (entry->item.state == TransferState::Paused
            || entry->item.state == TransferState::Interrupted)
            wait(*entry);
    }
}

void TransferQueue::resumeInterrupted()
{
    for (const auto &entry : m_entries) {
        if (entry->item.state == TransferState::Interrupted)
            wait(*entry);
    }
}

void TransferQueue::retryFailed()
{
    for (const auto &entry : m_entries) {
        if (entry->item.state == TransferState::Failed)
            wait(*entry);
    }
}

void TransferQueue::setState(Entry &entry, TransferState state)
{
    entry.item.state = state;
    entry.item.bytesPerSecond = 0;
    entry.item.timeLeft.reset();
    entry.item.seconds = 0;
    write(entry);
    tellChange(entry);
    Q_EMIT countsChanged();
}

void TransferQueue::tellChange(const Entry &entry)
{
    const int index = indexOf(entry.item.id);
    if (index >= 0)
        Q_EMIT changed(index);
}

void TransferQueue::write(const Entry &entry)
{
    const TransferItem &item = entry.item;
    watchWriting(m_journal->put({ .id = item.id,
                                  .position = entry.position,
                                  .order = item.order,
                                  .state = item.state,
                                  .done = item.done,
                                  .total = item.total,
                                  .moment = QDateTime::currentDateTimeUtc(),
                                  .error = item.error }));
}

void TransferQueue::writePositions()
{
    QStringList ids;
    for (const auto &entry : m_entries) {
        entry->position = static_cast<int>(ids.size());
        ids.append(entry->item.id);
    }
    watchWriting(m_journal->setPositions(ids));
}

void TransferQueue::watchWriting(QFuture<Expected<Done>> written)
{
    whenDone(written, this, [this](const Expected<Done> &done) {
        if (!done)
            Q_EMIT journalFailed(done.error());
    });
}

} // namespace weightroom
