// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractTableModel>
#include <QIcon>
#include <QTreeView>

namespace weightroom {

/// One row of a TextTable.
struct TextRow
{
    QStringList cells;
    QIcon icon = {}; ///< before the first cell
    QString toolTip = {};
};

class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextTableModel)

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const QStringList &headers);
    /// Columns of numbers stand at the right.
    void setNumberColumns(const QList<int> &columns);
    void setRows(const QList<TextRow> &rows);
    const QList<TextRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<int> m_numberColumns;
    QList<TextRow> m_rows;
};

/// A small table of texts that is as high as its rows, up to a limit, then scrolls.
class TextTable : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextTable)

public:
    TextTable(const QStringList &headers, const QList<int> &numberColumns,
              QWidget *parent = nullptr);

    void setRows(const QList<TextRow> &rows);
    /// The selected rows, or all, with tabs between the cells.
    QString text(bool selectedOnly) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    TextTableModel *m_model;
};

} // namespace weightroom
