// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/indexproxy.h"

#include "core/base/run.h"

#include <numeric>

namespace weightroom {

namespace {

/// Up to here arranging takes less than a frame, and an answer at once is better than a thread.
constexpr int rowsArrangedAtOnce = 5000;
/// Changed cells are passed on one row at a time up to here, as one range beyond.
constexpr int rowsRelayedSingly = 64;

RowOrder naturalRows(int count)
{
    RowOrder rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

IndexProxy::IndexProxy(QThreadPool *pool, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_pool(pool)
{
}

IndexProxy::~IndexProxy()
{
    if (m_operation)
        m_operation->cancel();
}

void IndexProxy::setSource(QAbstractItemModel *model, const ArrangedSource *source)
{
    if (QAbstractItemModel *old = sourceModel())
        disconnect(old, nullptr, this, nullptr);
    m_source = source;
    beginResetModel();
    setSourceModel(model);
    endResetModel();
    connect(model, &QAbstractItemModel::modelReset, this, &IndexProxy::resetFromSource);
    connect(model, &QAbstractItemModel::dataChanged, this, &IndexProxy::relayDataChanged);
    connect(model, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation orientation, int first, int last) {
                if (orientation == Qt::Horizontal)
                    Q_EMIT headerDataChanged(orientation, first, last);
            });
    resetFromSource();
}

void IndexProxy::setFilter(const QString &text)
{
    const QStringList words = filterWords(text);
    if (words == m_request.words)
        return;
    m_request.words = words;
    arrange();
}

void IndexProxy::refresh()
{
    arrange();
}

void IndexProxy::sort(int column, Qt::SortOrder order)
{
    if (column == m_request.column && order == m_request.order)
        return;
    m_request.column = column;
    m_request.order = order;
    arrange();
}

void IndexProxy::arrange()
{
    if (!m_source || !sourceModel())
        return;
    if (m_operation)
        m_operation->cancel();
    m_operation = Operation::create();
    const int generation = ++m_generation;
    RowArranger arranger = m_source->arranger(m_request);
    const auto take = [this, generation](Expected<RowOrder> rows) {
        if (generation != m_generation)
            return;
        m_operation.reset();
        if (rows)
            setRows(std::move(rows).value());
        Q_EMIT settled();
    };
    if (sourceModel()->rowCount() <= rowsArrangedAtOnce)
        take(arranger(*m_operation));
    else
        whenDone(run(m_pool, m_operation, std::move(arranger)), this, take);
}

void IndexProxy::setRows(RowOrder rows)
{
    const auto count = static_cast<std::size_t>(sourceModel()->rowCount());
    beginResetModel();
    m_rows = std::move(rows);
    m_positions.assign(count, -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_positions[static_cast<std::size_t>(m_rows[i])] = static_cast<int>(i);
    endResetModel();
}

/// A new source: its rows appear at once in their own order, then as requested.
void IndexProxy::resetFromSource()
{
    ++m_generation;
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    setRows(naturalRows(sourceModel()->rowCount()));
    if (!m_request.isNatural())
        arrange();
    else
        Q_EMIT settled();
}

void IndexProxy::relayDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                  const QList<int> &roles)
{
    if (m_rows.empty() || !topLeft.isValid())
        return;
    const auto relay = [&](int first, int last) {
        Q_EMIT dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()),
                           roles);
    };
    if (bottomRight.row() - topLeft.row() >= rowsRelayedSingly) {
        relay(0, rowCount() - 1);
        return;
    }
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (const int shown = proxyRow(row); shown >= 0)
            relay(shown, shown);
    }
}

int IndexProxy::sourceRow(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int IndexProxy::proxyRow(int sourceRow) const
{
    if (sourceRow < 0 || static_cast<std::size_t>(sourceRow) >= m_positions.size())
        return -1;
    return m_positions[static_cast<std::size_t>(sourceRow)];
}

QModelIndex IndexProxy::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column);
}

QModelIndex IndexProxy::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex IndexProxy::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int IndexProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IndexProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool IndexProxy::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.empty() && columnCount() > 0;
}

QVariant IndexProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!sourceModel())
        return {};
    if (orientation == Qt::Vertical)
        section = sourceRow(section);
    return section < 0 ? QVariant() : sourceModel()->headerData(section, orientation, role);
}

QModelIndex IndexProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || !sourceModel())
        return {};
    return sourceModel()->index(sourceRow(proxyIndex.row()), proxyIndex.column());
}

QModelIndex IndexProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    return sourceIndex.isValid() ? index(proxyRow(sourceIndex.row()), sourceIndex.column())
                                 : QModelIndex();
}

} // namespace weightroom
