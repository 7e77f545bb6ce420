// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QThreadPool;

namespace weightroom {

class ArrangedSource;
class IndexProxy;

/// A table that can be searched and sorted, below its filter field. The current row stays current
/// through every new arrangement, and comes back when a filter that hid it is gone; so do several
/// that are selected.
class ArrangedTable : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArrangedTable)

public:
    struct Names
    {
        QString object; ///< begins the names of the parts: objectTable, objectFilter, objectStatus
        QString table; ///< what is in it, for people who cannot see it
        QString filter; ///< what the field is for
    };

    /// \a pool runs large arrangements and outlives the table.
    ArrangedTable(const Names &names, QThreadPool *pool, QWidget *parent);

    /// Shows \a model, which can be arranged (see IndexProxy); not owned.
    template <typename Model>
    void setModel(Model *model);

    QTableView *table() const { return m_table; }
    QLineEdit *filterField() const { return m_filter; }
    /// Beside the filter field.
    void setStatus(const QString &text);
    void addToHead(QWidget *widget);

    /// How many rows are shown, of those in the model; isFiltered() tells whether that is by a
    /// filter.
    int shownRows() const;
    /// The rows of the model that are shown, in their order.
    QList<int> rowOrder() const;
    bool isFiltered() const;
    int sortColumn() const;
    /// Sorts and filters again with the values of now, after they have changed.
    void refresh();
    /// No arrangement is under way.
    bool isSettled() const;

    /// Makes \a row of the model current (-1: none), without a signal. A filter may hide it.
    void setCurrentRow(int row);
    /// setCurrentRow(), and takes away a filter that hides the row.
    void revealRow(int row);
    /// The rows of the model that are selected, in no special order.
    QList<int> selectedRows() const;
    /// Selects \a rows of the model, the last of which becomes current, without a signal.
    void setSelectedRows(const QList<int> &rows);
    /// Goes \a rows further in the order that is shown.
    void stepBy(int rows);

    /// The selected rows as text, with heads.
    void copySelection();

Q_SIGNALS:
    /// The user made \a row of the model current.
    void rowChosen(int row);
    /// The user selected several rows, or again one alone; before rowChosen() of that.
    void selectionChosen();
    /// The rows shown are those of the filter and order of now.
    void settled();

private:
    void setModel(QAbstractItemModel *model, const ArrangedSource *source);
    void takeCurrent();
    void takeSelection();
    void restoreCurrent();
    void restoreSelection();

    IndexProxy *m_proxy;
    QLineEdit *m_filter;
    QLabel *m_status;
    QTableView *m_table;
    QHBoxLayout *m_head;
    int m_current = -1; ///< a row of the model; a filter may hide it
    QList<int> m_selected; ///< rows of the model, where there are several
    bool m_isRestoring = false;
};

template <typename Model>
void ArrangedTable::setModel(Model *model)
{
    setModel(model, model);
}

} // namespace weightroom
