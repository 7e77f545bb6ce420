// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/tables/rowarranger.h"

#include <QAbstractProxyModel>

class QThreadPool;

namespace weightroom {

/// Filters and sorts a table of up to millions of rows: an index vector instead of
/// QSortFilterProxyModel, which takes seconds to bring back scattered rows. Finding the rows is the
/// source's arranger, run in a worker above a few thousand rows; until it is done the rows before
/// it stay. A new arrangement is a reset: views restore selection and position by sourceRow().
class IndexProxy : public QAbstractProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexProxy)

public:
    /// \a pool runs large arrangements and outlives the proxy.
    explicit IndexProxy(QThreadPool *pool, QObject *parent = nullptr);
    ~IndexProxy() override;

    /// Shows \a model, a table (no children), which \a source can arrange; usually both are one
    /// object. Neither is owned.
    void setSource(QAbstractItemModel *model, const ArrangedSource *source);

    /// Shows the rows in which all words of \a text occur.
    void setFilter(const QString &text);
    /// Arranges again with the values of now, after they have changed.
    void refresh();
    const RowRequest &request() const { return m_request; }
    /// No arrangement is under way.
    bool isSettled() const { return m_operation == nullptr; }

    /// The source's row shown at \a row; -1 where there is none.
    int sourceRow(int row) const;
    /// Where \a sourceRow is shown; -1 where it is filtered out.
    int proxyRow(int sourceRow) const;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

Q_SIGNALS:
    /// The rows are those of request().
    void settled();

private:
    void arrange();
    void setRows(RowOrder rows);
    void resetFromSource();
    void relayDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                          const QList<int> &roles);

    QThreadPool *m_pool;
    const ArrangedSource *m_source = nullptr;
    RowRequest m_request;
    RowOrder m_rows; ///< source row of each row
    std::vector<int> m_positions; ///< row of each source row, or -1
    OperationPtr m_operation; ///< the arrangement under way
    int m_generation = 0; ///< results of an older one are dropped
};

} // namespace weightroom
