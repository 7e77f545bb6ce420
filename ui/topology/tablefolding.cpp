// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/tablefolding.h"

#include "ui/tables/arrangedtable.h"
#include "ui/tables/indexproxy.h"
#include "ui/topology/topologymodel.h"

#include <QKeyEvent>
#include <QTableView>

namespace weightroom {

TableFolding::TableFolding(ArrangedTable *table, TopologyModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    table->table()->installEventFilter(this);
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

bool TableFolding::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = sourceRow(m_table->table()->currentIndex());
    const bool isMirrored = m_table->layoutDirection() == Qt::RightToLeft;
    const bool isIn = key->key() == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool isOut = key->key() == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
    if (row < 0 || (!isIn && !isOut) || key->modifiers() != Qt::NoModifier)
        return false;
    if (m_model->canFold(row) && m_model->isFolded(row) == isIn) {
        setFolded(row, isOut);
        return true;
    }
    return isOut && goOut(row);
}

} // namespace weightroom
