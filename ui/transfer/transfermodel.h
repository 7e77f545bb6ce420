// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QAbstractTableModel>

namespace weightroom {

class TransferQueue;

/// What the button of a row does.
enum class TransferButton { None, Pause, Resume, Retry, Undo, Answer };

/// What the button of \a item does now.
TransferButton transferButtonOf(const TransferItem &item);
/// Its text; empty for None.
QString transferButtonText(TransferButton button);

/// The transfers of a queue, one row each.
class TransferModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferModel)

public:
    enum class Column { Name, Places, Progress, Bytes, Speed, TimeLeft, State, Button };
    static constexpr int columnTotal = 8;
    enum Role {
        FractionRole = Qt::UserRole, ///< of Progress: 0 to 1, as double
        ButtonRole, ///< TransferButton as int
        StateRole, ///< TransferState as int
    };

    /// \a queue outlives the model.
    explicit TransferModel(TransferQueue *queue, QObject *parent = nullptr);

    const TransferItem *item(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TransferItem &item, Column column) const;
    QString toolTip(const TransferItem &item, Column column) const;
    QVariant decoration(const TransferItem &item) const;

    TransferQueue *m_queue;
    QList<TransferItem> m_rows; ///< copies, so that rows change only when that is told
};

} // namespace weightroom
