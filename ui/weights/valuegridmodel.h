// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/weights/cellvalues.h"

#include <QAbstractTableModel>

namespace weightroom {

class ValuePages;

/// The values of a tensor as a table over its last two dimensions; a tensor of one dimension is a
/// column, a scalar one cell. Values that are not read yet show as "…". Tables longer than
/// maximumRows or wider than maximumColumns are shown in parts: setOrigin().
class ValueGridModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueGridModel)

public:
    static constexpr int maximumRows = 1'000'000;
    static constexpr int maximumColumns = 10'000;

    /// \a pages reads the values and outlives the model.
    explicit ValueGridModel(ValuePages *pages, QObject *parent = nullptr);

    /// Shows \a tensor from its first slice on. An unreadable one has no rows.
    void setTensor(const Tensor &tensor);
    void clear();
    const Shape &shape() const { return m_shape; }

    /// How many dimensions a slice fixes: all but the last two.
    int sliceRank() const { return qMax(0, static_cast<int>(m_shape.size()) - 2); }
    /// Shows the slice with these indices in the leading dimensions, \a indices.size() ==
    /// sliceRank(), each inside its dimension.
    void setSlice(const QList<qint64> &indices);
    const QList<qint64> &slice() const { return m_slice; }

    /// All rows and columns of a slice, of which rowCount() and columnCount() are shown from
    /// firstRow() and firstColumn() on.
    qint64 sliceRows() const;
    qint64 sliceColumns() const;
    qint64 firstRow() const { return m_firstRow; }
    qint64 firstColumn() const { return m_firstColumn; }
    void setOrigin(qint64 firstRow, qint64 firstColumn);

    /// The elements under a rectangle of cells.
    CellRange range(int row, int column, int rows, int columns) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    qint64 element(int row, int column) const;
    qint64 sliceStart() const;
    QString positionText(qint64 row, qint64 column) const;
    QString toolTip(int row, int column) const;
    void refresh();

    ValuePages *m_pages;
    Shape m_shape;
    QList<qint64> m_slice;
    qint64 m_firstRow = 0;
    qint64 m_firstColumn = 0;
    bool m_hasTensor = false;
};

} // namespace weightroom
