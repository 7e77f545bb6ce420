// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/history/historystep.h"

#include <QUndoCommand>

#include <memory>
#include <vector>

namespace weightroom {

/// Steps that belong together, in the order in which they are done: all or none of them.
struct HistoryGroup
{
    QString name; ///< of the model, for messages
    std::vector<std::unique_ptr<HistoryStep>> steps;

    bool isAtEnd(HistoryDirection direction) const;
};

/// One entry of the history: what was done to one or several models at once. It is UndoHistory that
/// takes the steps; undo() and redo() only move the entry.
class HistoryCommand : public QUndoCommand
{
    Q_DISABLE_COPY_MOVE(HistoryCommand)

public:
    /// \a text ends the sentence "Undo …", such as "move of toxicity".
    explicit HistoryCommand(const QString &text);
    ~HistoryCommand() override;

    void add(HistoryGroup group);
    /// A group of one step.
    void add(const QString &name, std::unique_ptr<HistoryStep> step);

    std::vector<HistoryGroup> &groups() { return m_groups; }
    bool isAtEnd(HistoryDirection direction) const;
    qint64 trashedBytes() const;

    void undo() override { }
    void redo() override { }

private:
    std::vector<HistoryGroup> m_groups;
};

} // namespace weightroom
