// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/history/historyrun.h"

#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <memory>

namespace weightroom {

/// What was done in the window and can be taken back: one history for all models. Everything takes
/// its time, so what is asked for is done one after the other, in order, and nothing waits: a
/// second undo() while the first one runs begins after it.
class UndoHistory : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoHistory)

public:
    using Report = std::function<void(const HistoryReport &)>;

    explicit UndoHistory(QObject *parent = nullptr);
    /// Cancels what is running.
    ~UndoHistory() override;

    /// Does \a command, which is not done yet, and remembers what of it went well. \a report may be
    /// null; then failures are told by failed().
    void perform(std::unique_ptr<HistoryCommand> command, Report report = {});
    /// Remembers \a command, which was done.
    void add(std::unique_ptr<HistoryCommand> command);

    bool canUndo() const;
    bool canRedo() const;
    /// "move of toxicity"; empty where there is nothing.
    QString undoText() const { return m_stack.undoText(); }
    QString redoText() const { return m_stack.redoText(); }
    /// Of what runs now; null when nothing does.
    OperationPtr operation() const { return m_operation; }
    bool isBusy() const { return m_run != nullptr; }
    int count() const { return m_stack.count(); }

public Q_SLOTS:
    void undo();
    void redo();
    /// Stops what is running and forgets what was asked for after it.
    void cancel();
    void announce(const weightroom::ModelNews &news) { Q_EMIT happened(news); }

Q_SIGNALS:
    /// What can be undone or redone, or whether something is running, is another thing now.
    void changed();
    void happened(const weightroom::ModelNews &news);
    /// Something was undone or redone.
    void went(const weightroom::HistoryReport &report);
    /// Not all of it was done.
    void failed(const weightroom::HistoryReport &report);
    /// What went wrong beside a step, such as that tags did not follow: a sentence.
    void warned(const QString &sentence);

private:
    void enqueue(std::function<void()> job);
    void next();
    void start(HistoryCommand *command, HistoryDirection direction, const Report &atEnd);
    void go(HistoryDirection direction);
    void finishGoing(HistoryCommand *command, const HistoryReport &report);
    static void drop(HistoryCommand &command, const QList<std::size_t> &groups);

    QUndoStack m_stack;
    std::unique_ptr<HistoryCommand> m_performed; ///< while it is done for the first time
    HistoryRun *m_run = nullptr;
    OperationPtr m_operation;
    std::deque<std::function<void()>> m_jobs;
};

} // namespace weightroom
