// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/arrangedtable.h"

#include "ui/tables/indexproxy.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"

#include <QBoxLayout>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

ArrangedTable::ArrangedTable(const Names &names, QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_proxy(new IndexProxy(pool, this))
    , m_filter(makeFilterField(
          names.object + u"Filter"_s, names.filter,
          [this](const QString &text) { m_proxy->setFilter(text); }, this))
    , m_status(new QLabel(this))
    , m_table(makeTable(names.object + u"Table"_s, names.table, this))
    , m_head(new QHBoxLayout)
{
    m_status->setObjectName(names.object + u"Status"_s);
    m_status->hide();
    m_head->setContentsMargins(8, 6, 8, 6);
    m_head->setSpacing(8);
    m_head->addWidget(m_filter, 1);
    m_head->addWidget(m_status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(m_table, 1);
}

void ArrangedTable::setModel(QAbstractItemModel *model, const ArrangedSource *source)
{
    m_proxy->setSource(model, source);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ArrangedTable::takeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArrangedTable::takeSelection);
    connect(m_proxy, &IndexProxy::modelReset, this, &ArrangedTable::restoreCurrent);
    connect(m_proxy, &IndexProxy::settled, this, &ArrangedTable::settled);
}

void ArrangedTable::setStatus(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void ArrangedTable::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

int ArrangedTable::shownRows() const
{
    return m_proxy->rowCount();
}

QList<int> ArrangedTable::rowOrder() const
{
    QList<int> rows;
    rows.reserve(m_proxy->rowCount());
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        rows.append(m_proxy->sourceRow(row));
    return rows;
}

bool ArrangedTable::isFiltered() const
{
    return !m_proxy->request().words.isEmpty();
}

int ArrangedTable::sortColumn() const
{
    return m_proxy->request().column;
}

void ArrangedTable::refresh()
{
    m_proxy->refresh();
}

bool ArrangedTable::isSettled() const
{
    return m_proxy->isSettled();
}

void ArrangedTable::setCurrentRow(int row)
{
    m_current = row;
    m_selected.clear();
    restoreCurrent();
}

QList<int> ArrangedTable::selectedRows() const
{
    QList<int> rows;
    if (!m_table->selectionModel())
        return rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(m_proxy->sourceRow(row));
    }
    return rows;
}

void ArrangedTable::setSelectedRows(const QList<int> &rows)
{
    if (rows.size() < 2)
        return setCurrentRow(rows.value(0, -1));
    m_current = rows.last();
    m_selected = rows;
    restoreCurrent();
}

void ArrangedTable::revealRow(int row)
{
    if (m_proxy->proxyRow(row) < 0) {
        m_filter->clear();
        m_proxy->setFilter({});
    }
    setCurrentRow(row);
}

void ArrangedTable::stepBy(int rows)
{
    const int row = m_table->currentIndex().row() + rows;
    if (row >= 0 && row < m_proxy->rowCount())
        m_table->selectRow(row);
}

void ArrangedTable::copySelection()
{
    TsvCopy::start(m_table, TsvCopy::Heads::With);
}

void ArrangedTable::takeCurrent()
{
    const int row = m_proxy->sourceRow(m_table->currentIndex().row());
    if (m_isRestoring || row < 0 || row == m_current)
        return;
    m_current = row;
    Q_EMIT rowChosen(row);
}

/// One row alone is told by takeCurrent(), unless it was one of several.
void ArrangedTable::takeSelection()
{
    if (m_isRestoring)
        return;
    QList<int> rows = selectedRows();
    if (rows.size() < 2 && m_selected.isEmpty())
        return;
    m_selected = rows.size() < 2 ? QList<int>() : std::move(rows);
    Q_EMIT selectionChosen();
}

/// A reset of the rows forgets which one was current.
void ArrangedTable::restoreCurrent()
{
    const int row = m_proxy->proxyRow(m_current);
    const bool isAlone = m_selected.isEmpty() && selectedRows() == QList<int>{ m_current };
    if (row < 0 || (row == m_table->currentIndex().row() && isAlone))
        return;
    m_isRestoring = true;
    m_table->selectRow(row);
    restoreSelection();
    m_table->scrollTo(m_proxy->index(row, 0));
    m_isRestoring = false;
}

/// As few ranges as can be: each of them costs all that follow.
void ArrangedTable::restoreSelection()
{
    std::vector<int> rows;
    for (const int row : std::as_const(m_selected)) {
        if (const int shown = m_proxy->proxyRow(row); shown >= 0)
            rows.push_back(shown);
    }
    if (rows.size() < 2)
        return;
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    const int last = m_proxy->columnCount() - 1;
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from + 1;
        while (to < rows.size() && rows[to] <= rows[to - 1] + 1)
            ++to;
        selection.append({ m_proxy->index(rows[from], 0), m_proxy->index(rows[to - 1], last) });
        from = to;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace weightroom
