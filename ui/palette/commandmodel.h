// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/keys/commands.h"

#include <QAbstractTableModel>

namespace weightroom {

/// The commands that a pattern names, the best first.
class CommandModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandModel)

public:
    enum class Column { Command, Keys };
    static constexpr int columns = 2;

    explicit CommandModel(const QList<Command> &commands, QObject *parent = nullptr);

    /// All commands in their order for an empty pattern; see fuzzyScore().
    void setPattern(const QString &pattern);

    /// Null where the entry is gone.
    QAction *actionAt(int row) const;
    /// Why the command of \a row cannot be used now; empty where it can.
    QString reasonAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        Command command;
        QString folded; ///< what is searched
    };

    QString text(int row, Column column) const;

    QList<Entry> m_entries;
    QList<int> m_rows; ///< entries
};

} // namespace weightroom
