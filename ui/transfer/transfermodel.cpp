// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transfermodel.h"

#include "core/manage/transfer/transferqueue.h"
#include "ui/transfer/transfertext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

using namespace Qt::StringLiterals;

namespace weightroom {

TransferButton transferButtonOf(const TransferItem &item)
{
    switch (item.state) {
    case TransferState::Waiting:
    case TransferState::Running:
    case TransferState::Stalled:
    case TransferState::Verifying:
        return TransferButton::Pause;
    case TransferState::Paused:
    case TransferState::Interrupted:
        return TransferButton::Resume;
    case TransferState::Retrying:
    case TransferState::Failed:
        return TransferButton::Retry;
    case TransferState::Cancelled:
        return item.canUndoCancel ? TransferButton::Undo : TransferButton::Retry;
    case TransferState::Conflict:
        return TransferButton::Answer;
    case TransferState::Done:
    case TransferState::Skipped:
        break;
    }
    return TransferButton::None;
}

QString transferButtonText(TransferButton button)
{
    switch (button) {
    case TransferButton::Pause:
        return TransferModel::tr("Pause");
    case TransferButton::Resume:
        return TransferModel::tr("Resume");
    case TransferButton::Retry:
        return TransferModel::tr("Retry");
    case TransferButton::Undo:
        return TransferModel::tr("Undo");
    case TransferButton::Answer:
        return TransferModel::tr("Answer…");
    case TransferButton::None:
        break;
    }
    return {};
}

TransferModel::TransferModel(TransferQueue *queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
{
    for (int i = 0; i < queue->count(); ++i)
        m_rows.append(queue->at(i));
    connect(queue, &TransferQueue::inserted, this, [this](int row) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, m_queue->at(row));
        endInsertRows();
    });
    connect(queue, &TransferQueue::removed, this, [this](int row) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    });
    connect(queue, &TransferQueue::moved, this, [this](int from, int to) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    });
    connect(queue, &TransferQueue::changed, this, [this](int row) {
        const bool sameState = m_rows.at(row).state == m_queue->at(row).state;
        m_rows[row] = m_queue->at(row);
        const auto first = sameState ? Column::Progress : Column::Name;
        Q_EMIT dataChanged(index(row, static_cast<int>(first)), index(row, columnTotal - 1));
    });
}

const TransferItem *TransferModel::item(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows.at(index.row()) : nullptr;
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString TransferModel::text(const TransferItem &item, Column column) const
{
    switch (column) {
    case Column::Name:
        return item.order.name();
    case Column::Places:
        return transferPlacesText(item.order);
    case Column::Progress:
        return tr("%1 %", "progress").arg(static_cast<int>(item.fraction * 100));
    case Column::Bytes:
        return transferBytesText(item);
    case Column::Speed:
        return transferSpeedText(item.bytesPerSecond);
    case Column::TimeLeft:
        return item.timeLeft ? timeLeftText(*item.timeLeft) : QString();
    case Column::State:
        return transferStateText(item);
    case Column::Button:
        return transferButtonText(transferButtonOf(item));
    }
    return {};
}

QString TransferModel::toolTip(const TransferItem &item, Column column) const
{
    if (column == Column::Bytes && item.total >= 0)
        return exactBytesText(item.total);
    if (column == Column::State) {
        const QString details = transferDetailsText(item);
        return details.isEmpty() ? text(item, column) : details;
    }
    return text(item, column);
}

QVariant TransferModel::decoration(const TransferItem &item) const
{
    switch (item.state) {
    case TransferState::Done:
        return themedIcon(u"check"_s, IconTone::Success);
    case TransferState::Failed:
        return severityIcon(Severity::Error);
    case TransferState::Conflict:
    case TransferState::Stalled:
    case TransferState::Retrying:
        return severityIcon(Severity::Warning);
    case TransferState::Interrupted:
        return severityIcon(Severity::Info);
    default:
        return {};
    }
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TransferItem &item = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole:
        return toolTip(item, column);
    case Qt::DecorationRole:
        return column == Column::State ? decoration(item) : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == Column::Bytes || column == Column::Speed;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case FractionRole:
        return item.fraction;
    case ButtonRole:
        return static_cast<int>(transferButtonOf(item));
    case StateRole:
        return static_cast<int>(item.state);
    default:
        return {};
    }
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Model");
    case Column::Places:
        return tr("From → to");
    case Column::Progress:
        return tr("Progress");
    case Column::Bytes:
        return tr("Size");
    case Column::Speed:
        return tr("Speed");
    case Column::TimeLeft:
        return tr("Time left");
    case Column::State:
        return tr("State");
    case Column::Button:
        return tr("Action");
    }
    return {};
}

} // namespace weightroom
