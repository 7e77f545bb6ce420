// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QKeyEvent;
class QModelIndex;
class QMouseEvent;

namespace weightroom {

class ArrangedTable;
class TopologyModel;
class TreeCell;

/// Folds the rows of a table of nodes: a click on the mark, a double click, or Left and Right on a
/// row with others inside of it. Left on a row without any goes to the one around it.
class TableFolding : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableFolding)

public:
    /// \a table, the parent, shows \a model.
    TableFolding(ArrangedTable *table, TopologyModel *model);

    /// Opens what \a row of the model is inside of.
    void unfoldAround(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &key);
    bool takePress(const QMouseEvent &press);
    int sourceRow(const QModelIndex &index) const;
    void setFolded(int row, bool isFolded);
    bool goOut(int row);

    ArrangedTable *m_table;
    TopologyModel *m_model;
    TreeCell *m_cell;
};

} // namespace weightroom
