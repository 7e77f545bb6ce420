// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/undohistory.h"

namespace weightroom {

namespace {

constexpr int longestHistory = 200;

} // namespace

UndoHistory::UndoHistory(QObject *parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(longestHistory);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoHistory::changed);
}

UndoHistory::~UndoHistory()
{
    if (m_operation)
        m_operation->cancel();
    // Before the stack: it looks at a command.
    delete m_run;
}

void UndoHistory::perform(std::unique_ptr<HistoryCommand> command, Report report)
{
    const auto held = std::make_shared<std::unique_ptr<HistoryCommand>>(std::move(command));
    enqueue([this, held, report = std::move(report)] {
        m_performed = std::move(*held);
        start(m_performed.get(), HistoryDirection::Forward,
              [this, report](const HistoryReport &result) {
                  // What failed was never done: it is not a part of the history.
                  std::erase_if(m_performed->groups(), [](const HistoryGroup &group) {
                      return group.isAtEnd(HistoryDirection::Back);
                  });
                  if (!m_performed->groups().empty())
                      m_stack.push(m_performed.release());
                  m_performed.reset();
                  if (report)
                      report(result);
                  else if (!result.failures.isEmpty())
                      Q_EMIT failed(result);
              });
    });
}

void UndoHistory::add(std::unique_ptr<HistoryCommand> command)
{
    const auto held = std::make_shared<std::unique_ptr<HistoryCommand>>(std::move(command));
    enqueue([this, held] { m_stack.push(held->release()); });
}

bool UndoHistory::canUndo() const
{
    return m_stack.canUndo();
}

bool UndoHistory::canRedo() const
{
    return m_stack.canRedo();
}

void UndoHistory::undo()
{
    enqueue([this] { go(HistoryDirection::Back); });
}

void UndoHistory::redo()
{
    enqueue([this] { go(HistoryDirection::Forward); });
}

void UndoHistory::cancel()
{
    m_jobs.clear();
    if (m_operation)
        m_operation->cancel();
}

void UndoHistory::enqueue(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    next();
}

void UndoHistory::next()
{
    while (!m_run && !m_jobs.empty()) {
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        job();
    }
}

void UndoHistory::start(HistoryCommand *command, HistoryDirection direction, const Report &atEnd)
{
    m_operation = Operation::create();
    connect(m_operation.get(), &Operation::reported, this, &UndoHistory::warned);
    m_run = new HistoryRun(command, direction, m_operation, this);
    connect(m_run, &HistoryRun::happened, this, &UndoHistory::happened);
    connect(
        m_run, &HistoryRun::finished, this,
        [this, command, atEnd] {
            HistoryRun *run = std::exchange(m_run, nullptr);
            run->deleteLater();
            m_operation.reset();
            if (!m_performed)
                drop(*command, run->lostGroups());
            atEnd(run->report());
            Q_EMIT changed();
            next();
        },
        // Not from within the last step.
        Qt::QueuedConnection);
    Q_EMIT changed();
    m_run->start();
}

void UndoHistory::go(HistoryDirection direction)
{
    const bool isBack = direction == HistoryDirection::Back;
    if (isBack ? !m_stack.canUndo() : !m_stack.canRedo())
        return;
    // The stack lends its commands for reading, but they are ours.
    auto *command = const_cast<HistoryCommand *>(static_cast<const HistoryCommand *>(
        m_stack.command(isBack ? m_stack.index() - 1 : m_stack.index())));
    start(command, direction,
          [this, command](const HistoryReport &report) { finishGoing(command, report); });
}

/// Moves the entry when all of it was taken back or done again. Otherwise it stays, and the next
/// time goes on with the rest.
void UndoHistory::finishGoing(HistoryCommand *command, const HistoryReport &report)
{
    if (command->isAtEnd(report.direction)) {
        command->setObsolete(command->groups().empty());
        report.direction == HistoryDirection::Back ? m_stack.undo() : m_stack.redo();
    }
    Q_EMIT went(report);
    if (!report.failures.isEmpty())
        Q_EMIT failed(report);
}

void UndoHistory::drop(HistoryCommand &command, const QList<std::size_t> &groups)
{
    for (auto index = groups.rbegin(); index != groups.rend(); ++index)
        command.groups().erase(command.groups().begin() + static_cast<std::ptrdiff_t>(*index));
}

} // namespace weightroom
