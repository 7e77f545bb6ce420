// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace weightroom {

class Library;
class TransferHistory;
class TransferJob;
class TransferJournal;
struct JournaledTransfer;

/// All copies, moves, downloads and uploads that were asked for, in order, some at a time. Each is
/// written down in the library before it starts: what a quit, a crash or a power cut interrupts is
/// there again at the next start, as Interrupted, and goes on from the bytes that had come.
///
/// Lives in the thread of the window and never waits. Items are told by their index, as in a list.
class TransferQueue : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferQueue)

public:
    /// How patient it is; tests are less so.
    struct Times
    {
        std::chrono::milliseconds tick{ 250 }; ///< between two looks at speeds
        std::chrono::milliseconds stallAfter{ 10'000 };
        std::chrono::milliseconds undoCancel{ 600'000 };
    };

    /// What it works with; all outlive it.
    struct Services
    {
        const ModelManager *manager = nullptr;
        const IoRouter *router = nullptr;
        Library *library = nullptr;
        QString folder = {}; ///< for partial files; made when it is needed
    };

    explicit TransferQueue(const Services &services, QObject *parent = nullptr);
    TransferQueue(const Services &services, const Times &times, QObject *parent = nullptr);
    /// Cancels what runs without waiting for it: suspend() before.
    ~TransferQueue() override;

    int count() const;
    const TransferItem &at(int index) const;
    /// -1: there is no such transfer.
    int indexOf(const QString &id) const;
    /// How many are active.
    int activeCount() const;
    /// How many were interrupted by the end of the program and can go on.
    int interruptedCount() const;
    /// How many are under way or wait for their turn: quitting now would interrupt them.
    int pendingCount() const;

    /// Appends \a orders, which belong together: "for all the rest" in conflicts means them.
    /// Answers their ids; they begin as soon as they are written down.
    QStringList add(const QList<TransferOrder> &orders);
    QString add(const TransferOrder &order);

    int maximumActive() const { return m_maximumActive; }
    /// \a count is at least 1. Default 2.
    void setMaximumActive(int count);
    /// Bytes per second of all together; 0: no limit.
    void setSpeedLimit(qint64 bytesPerSecond);
    qint64 speedLimit() const { return m_speedLimit; }

    void pause(const QString &id);
    /// Lets what is paused, interrupted or (soon) tried again go on.
    void resume(const QString &id);
    /// Begins what failed or was cancelled or skipped once more, from what had come.
    void retry(const QString &id);
    /// What had come is kept for ten minutes.
    void cancel(const QString &id);
    /// As if it had not been cancelled. Only while TransferItem::canUndoCancel.
    void undoCancel(const QString &id);
    /// Takes what has ended, was interrupted or waits for an answer off the list; what had come of
    /// it is dropped.
    void remove(const QString &id);
    /// Moves a waiting one by \a step rows: -1 is up.
    void move(const QString &id, int step);
    /// Answers a conflict; with \a forAll the same for all that were added together with it.
    void answerConflict(const QString &id, IfConflict answer, bool forAll);

    void pauseAll();
    void resumeAll();
    void retryFailed();
    /// Takes all that are done, skipped, failed and cancelled off the list.
    void removeEnded();
    /// Lets all that were interrupted go on.
    void resumeInterrupted();

    /// Before the program ends: stops all, keeps what had come, and emits suspended() when nothing
    /// runs any more.
    void suspend();

Q_SIGNALS:
    void inserted(int index);
    void removed(int index);
    void moved(int from, int to);
    void changed(int index);
    /// Item \a index has just come to its end, or to a conflict.
    void ended(int index);
    /// The number of active, paused or interrupted ones may have changed.
    void countsChanged();
    /// What earlier programs have left is in the list now.
    void restored();
    /// The journal could not be written: \a error. Transfers go on all the same.
    void journalFailed(const weightroom::Error &error);
    void suspended();

private:
    struct Entry;
    using Moment = std::chrono::milliseconds;

    Entry *entryOf(const QString &id) const;
    Entry *insert(std::unique_ptr<Entry> entry);
    std::unique_ptr<Entry> makeEntry(const QString &id, const TransferOrder &order) const;
    void restore(const QList<JournaledTransfer> &transfers);
    std::unique_ptr<Entry> restoredEntry(const JournaledTransfer &transfer) const;

    void schedule();
    void start(Entry &entry);
    void stop(Entry &entry);
    void finish(const QString &id, const Expected<SaveResult> &result);
    void succeed(Entry &entry, const SaveResult &saved);
    void fail(Entry &entry, const Error &error);
    void end(Entry &entry, TransferState state);
    void keepLabels(Entry &entry);
    void forgetLater(Entry &entry, std::chrono::milliseconds patience);
    void setState(Entry &entry, TransferState state);
    void wait(Entry &entry);

    void look();
    bool lookAt(Entry &entry, Moment now);
    void limitSpeed(qint64 bytes, Moment passed);

    void write(const Entry &entry);
    void writePositions();
    void watchWriting(QFuture<Expected<Done>> written);
    void tellChange(const Entry &entry);
    void dropEntry(int index);
    void trimEnded();
    void checkSuspended();
    Moment now() const;

    Services m_services;
    Times m_times;
    std::shared_ptr<TransferJournal> m_journal; ///< noted into by threads of jobs
    std::unique_ptr<TransferHistory> m_history;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QTimer m_ticks;
    QElapsedTimer m_clock;
    Moment m_lastLook{ 0 };
    int m_maximumActive = 2;
    qint64 m_speedLimit = 0;
    double m_speedDebt = 0; ///< bytes that came before their time
    bool m_isThrottled = false;
    bool m_isSuspending = false;
};

} // namespace weightroom
