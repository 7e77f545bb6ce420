// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/valuegridmodel.h"

#include "core/weights/decode.h"
#include "ui/tables/rowarranger.h"
#include "ui/weights/valuepages.h"

using namespace Qt::StringLiterals;

namespace weightroom {

ValueGridModel::ValueGridModel(ValuePages *pages, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(pages)
{
    connect(pages, &ValuePages::arrived, this, &ValueGridModel::refresh);
    connect(pages, &ValuePages::failed, this, &ValueGridModel::refresh);
}

void ValueGridModel::setTensor(const Tensor &tensor)
{
    beginResetModel();
    m_pages->setTensor(tensor);
    m_hasTensor = tensor.isReadable() && checkDecodable(tensor.spec);
    m_shape = tensor.spec.shape;
    m_slice = QList<qint64>(sliceRank(), 0);
    m_firstRow = 0;
    m_firstColumn = 0;
    endResetModel();
}

void ValueGridModel::clear()
{
    setTensor({});
}

void ValueGridModel::setSlice(const QList<qint64> &indices)
{
    Q_ASSERT(indices.size() == sliceRank());
    if (m_slice == indices)
        return;
    m_slice = indices;
    refresh();
}

void ValueGridModel::setOrigin(qint64 firstRow, qint64 firstColumn)
{
    if (firstRow == m_firstRow && firstColumn == m_firstColumn)
        return;
    beginResetModel();
    m_firstRow = qBound<qint64>(0, firstRow, qMax<qint64>(0, sliceRows() - 1));
    m_firstColumn = qBound<qint64>(0, firstColumn, qMax<qint64>(0, sliceColumns() - 1));
    endResetModel();
}

qint64 ValueGridModel::sliceRows() const
{
    if (!m_hasTensor)
        return 0;
    if (m_shape.isEmpty())
        return 1;
    return m_shape.size() == 1 ? m_shape.first() : m_shape.at(m_shape.size() - 2);
}

qint64 ValueGridModel::sliceColumns() const
{
    if (!m_hasTensor)
        return 0;
    return m_shape.size() < 2 ? 1 : m_shape.last();
}

qint64 ValueGridModel::sliceStart() const
{
    qint64 index = 0;
    for (qsizetype i = 0; i < m_slice.size(); ++i)
        index = index * m_shape.at(i) + m_slice.at(i);
    return index * sliceRows() * sliceColumns();
}

qint64 ValueGridModel::element(int row, int column) const
{
    return sliceStart() + (m_firstRow + row) * sliceColumns() + m_firstColumn + column;
}

CellRange ValueGridModel::range(int row, int column, int rows, int columns) const
{
    return { element(row, column), rows, columns, sliceColumns() };
}

int ValueGridModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_hasTensor || m_pages->tensor().spec.elements() == 0)
        return 0;
    return static_cast<int>(qMin<qint64>(maximumRows, sliceRows() - m_firstRow));
}

int ValueGridModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_hasTensor || m_pages->tensor().spec.elements() == 0)
        return 0;
    return static_cast<int>(qMin<qint64>(maximumColumns, sliceColumns() - m_firstColumn));
}

QVariant ValueGridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole: {
        const qint64 at = element(index.row(), index.column());
        const CellValues *page = m_pages->page(at);
        if (!page)
            return m_pages->error() ? QString() : u"…"_s;
        return cellText(m_pages->tensor().spec, *page, at - page->first);
    }
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return m_pages->tensor().spec.dtype == Dtype::String
            ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString ValueGridModel::positionText(qint64 row, qint64 column) const
{
    QStringList indices;
    for (const qint64 index : m_slice)
        indices.append(QString::number(index));
    if (!m_shape.isEmpty())
        indices.append(QString::number(row));
    if (m_shape.size() > 1)
        indices.append(QString::number(column));
    return u'[' + indices.join(u", "_s) + u']';
}

QString ValueGridModel::toolTip(int row, int column) const
{
    if (m_pages->error())
        return m_pages->error()->message;
    const qint64 at = element(row, column);
    const CellValues *page = m_pages->page(at);
    if (!page)
        return {};
    const WeightSpec &spec = m_pages->tensor().spec;
    constexpr qsizetype longestTip = 2000;
    QString text = positionText(m_firstRow + row, m_firstColumn + column) + u'\n'
        + cellText(spec, *page, at - page->first).left(longestTip);
    const QString code = cellCodeText(spec, *page, at - page->first);
    return code.isEmpty() ? text : text + u'\n' + code;
}

QVariant ValueGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole)
        return QString::number(section
                               + (orientation == Qt::Vertical ? m_firstRow : m_firstColumn));
    return QAbstractTableModel::headerData(section, orientation, role);
}

void ValueGridModel::refresh()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           { Qt::DisplayRole, Qt::ToolTipRole });
}

} // namespace weightroom
