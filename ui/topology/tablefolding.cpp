// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/tablefolding.h"

#include "ui/tables/arrangedtable.h"
#include "ui/tables/indexproxy.h"
#include "ui/topology/topologymodel.h"
#include "ui/topology/treecell.h"

#include <QKeyEvent>
#include <QTableView>

namespace weightroom {

TableFolding::TableFolding(ArrangedTable *table, TopologyModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_cell(new TreeCell(table->table()))
{
    table->table()->setItemDelegateForColumn(0, m_cell);
    table->table()->installEventFilter(this);
    table->table()->viewport()->installEventFilter(this);
    connect(table, &ArrangedTable::settled, model,
            [table, model] { model->setFlat(table->isFiltered() || table->sortColumn() >= 0); });
    connect(table->table(), &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        const int row = sourceRow(index);
        if (row >= 0 && m_model->canFold(row))
            setFolded(row, !m_model->isFolded(row));
    });
}

int TableFolding::sourceRow(const QModelIndex &index) const
{
    const auto *proxy = qobject_cast<const IndexProxy *>(m_table->table()->model());
    return proxy && index.isValid() ? proxy->sourceRow(index.row()) : -1;
}

void TableFolding::setFolded(int row, bool isFolded)
{
    m_model->setFolded(row, isFolded);
    m_table->refresh();
}

void TableFolding::unfoldAround(int row)
{
    bool isChanged = false;
    for (int around = m_model->rowAround(row); around >= 0; around = m_model->rowAround(around)) {
        isChanged = isChanged || m_model->isFolded(around);
        m_model->setFolded(around, false);
    }
    if (isChanged)
        m_table->refresh();
}

bool TableFolding::goOut(int row)
{
    const int around = m_model->rowAround(row);
    if (around < 0)
        return false;
    m_table->setCurrentRow(around);
    Q_EMIT m_table->rowChosen(around);
    return true;
}

bool TableFolding::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTable = watched == m_table->table();
    if (isTable && event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent *>(event));
    if (!isTable && event->type() == QEvent::MouseButtonPress)
        return takePress(*static_cast<QMouseEvent *>(event));
    return false;
}

bool TableFolding::takePress(const QMouseEvent &press)
{
    const QPoint at = press.position().toPoint();
    const QModelIndex index = m_table->table()->indexAt(at);
    const int row = sourceRow(index);
    if (press.button() != Qt::LeftButton || row < 0 || index.column() != 0
        || !m_cell->markRect(index).contains(at))
        return false;
    setFolded(row, !m_model->isFolded(row));
    return true;
}

bool TableFolding::takeKey(const QKeyEvent &key)
{
    const int row = sourceRow(m_table->table()->currentIndex());
    const bool isMirrored = m_table->layoutDirection() == Qt::RightToLeft;
    const bool isIn = key.key() == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool isOut = key.key() == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
    if (row < 0 || (!isIn && !isOut) || key.modifiers() != Qt::NoModifier)
        return false;
    if (m_model->canFold(row) && m_model->isFolded(row) == isIn) {
        setFolded(row, isOut);
        return true;
    }
    return isOut && goOut(row);
}

} // namespace weightroom
