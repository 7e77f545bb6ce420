// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

void TextTableModel::setHeaders(const QStringList &headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

void TextTableModel::setNumberColumns(const QList<int> &columns)
{
    m_numberColumns = columns;
}

void TextTableModel::setRows(const QList<TextRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TextRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::DecorationRole:
        return index.column() == 0 && !row.icon.isNull() ? QVariant(row.icon) : QVariant();
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? row.cells.value(index.column()) : row.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant((m_numberColumns.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((m_numberColumns.contains(section) ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    return {};
}

TextTable::TextTable(const QStringList &headers, const QList<int> &numberColumns, QWidget *parent)
    : QTreeView(parent)
    , m_model(new TextTableModel(this))
{
    m_model->setHeaders(headers);
    m_model->setNumberColumns(numberColumns);
    setModel(m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
}

void TextTable::setRows(const QList<TextRow> &rows)
{
    m_model->setRows(rows);
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        resizeColumnToContents(column);
        header()->resizeSection(column, std::min(header()->sectionSize(column) + 16, 420));
    }
    updateGeometry();
}

QString TextTable::text(bool selectedOnly) const
{
    QList<int> wanted;
    if (selectedOnly) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            wanted += index.row();
        std::sort(wanted.begin(), wanted.end());
    } else {
        for (int row = 0; row < m_model->rowCount(); ++row)
            wanted += row;
    }
    QStringList lines;
    for (const int row : std::as_const(wanted))
        lines += m_model->rows().at(row).cells.join(u'\t');
    return lines.join(u'\n');
}

QSize TextTable::sizeHint() const
{
    constexpr int maximumRows = 8;
    const int rows = std::clamp(m_model->rowCount(), 1, maximumRows);
    const int rowHeight
        = m_model->rowCount() > 0 ? sizeHintForRow(0) : fontMetrics().lineSpacing() + 6;
    const int height = header()->sizeHint().height() + rows * rowHeight + 2 * frameWidth() + 2;
    return QSize(400, height);
}

QSize TextTable::minimumSizeHint() const
{
    return QSize(200, sizeHint().height());
}

} // namespace weightroom
