// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/commandmodel.h"

#include "ui/palette/fuzzymatch.h"

#include <QAction>
#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include <algorithm>

namespace weightroom {

CommandModel::CommandModel(const QList<Command> &commands, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const Command &command : commands) {
        const QString text = plainText(command.action->text());
        m_entries += { command, foldedText(text + u' ' + command.menu) };
    }
    setPattern({});
}

void CommandModel::setPattern(const QString &pattern)
{
    const QString folded = foldedText(pattern);
    QList<std::pair<int, int>> found; // score, entry
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const auto score = fuzzyScore(folded, m_entries.at(i).folded))
            found += { *score, i };
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    beginResetModel();
    m_rows.clear();
    for (const auto &[score, entry] : std::as_const(found))
        m_rows += entry;
    endResetModel();
}

QAction *CommandModel::actionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_entries.at(m_rows.at(row)).command.action.data()
                                           : nullptr;
}

QString CommandModel::reasonAt(int row) const
{
    const QAction *action = actionAt(row);
    if (!action)
        return tr("This entry is not there any more");
    if (action->isEnabled())
        return {};
    return action->statusTip().isEmpty() ? tr("Not possible now") : action->statusTip();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CommandModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CommandModel::text(int row, Column column) const
{
    const Entry &entry = m_entries.at(m_rows.at(row));
    const QAction *action = entry.command.action;
    if (!action)
        return {};
    if (column == Column::Keys)
        return keysText(action);
    return tr("%1: %2", "menu, entry").arg(entry.command.menu, plainText(action->text()));
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const QAction *action = actionAt(index.row());
    const bool isFirst = column == Column::Command;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::DecorationRole:
        return action && isFirst ? QVariant(action->icon()) : QVariant();
    case Qt::CheckStateRole:
        if (!action || !isFirst || !action->isCheckable())
            return {};
        return static_cast<int>(action->isChecked() ? Qt::Checked : Qt::Unchecked);
    case Qt::ForegroundRole:
        if (reasonAt(index.row()).isEmpty())
            return {};
        return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return reasonAt(index.row());
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFirst ? Qt::AlignLeading : Qt::AlignTrailing)
                                | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == static_cast<int>(Column::Command) ? tr("Command") : tr("Keys");
}

} // namespace weightroom
