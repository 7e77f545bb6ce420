// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/treecell.h"

#include "ui/topology/topologymodel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace weightroom {

namespace {

TopologyModel::Fold foldOf(const QModelIndex &index)
{
    return index.data(TopologyModel::FoldRole).value<TopologyModel::Fold>();
}

bool hasMark(TopologyModel::Fold fold)
{
    return fold == TopologyModel::Fold::Open || fold == TopologyModel::Fold::Folded;
}

} // namespace

TreeCell::TreeCell(QAbstractItemView *view)
    : DataCell(view)
    , m_view(view)
{
}

/// How far each level is set in, and how wide a mark is.
int TreeCell::step() const
{
    return m_view->fontMetrics().height();
}

/// Before the name.
int TreeCell::room(const QModelIndex &index) const
{
    if (foldOf(index) == TopologyModel::Fold::NoTree)
        return 0;
    return (index.data(TopologyModel::DepthRole).toInt() + 1) * step();
}

QRect TreeCell::markIn(const QRect &cell, const QModelIndex &index) const
{
    const QRect mark(cell.left() + room(index) - step(), cell.top(), step(), cell.height());
    return QStyle::visualRect(m_view->layoutDirection(), cell, mark);
}

QRect TreeCell::markRect(const QModelIndex &index) const
{
    return hasMark(foldOf(index)) ? markIn(m_view->visualRect(index), index) : QRect();
}

void TreeCell::paint(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
{
    const int before = std::min(room(index), option.rect.width());
    QStyleOptionViewItem whole(option);
    initStyleOption(&whole, index);
    const QStyle *style = m_view->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, m_view);
    QStyleOptionViewItem name(option);
    name.rect
        = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(before, 0, 0, 0));
    DataCell::paint(painter, name, index);
    const TopologyModel::Fold fold = foldOf(index);
    if (!hasMark(fold) || before < room(index))
        return;
    const QRectF mark = markIn(option.rect, index);
    const double size = mark.width() * 0.2;
    const double ahead = option.direction == Qt::RightToLeft ? -size / 2 : size / 2;
    QPolygonF line;
    if (fold == TopologyModel::Fold::Open)
        line << QPointF(-size, -size / 2) << QPointF(0, size / 2) << QPointF(size, -size / 2);
    else
        line << QPointF(-ahead, -size) << QPointF(ahead, 0) << QPointF(-ahead, size);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                                    : mutedTextColour(option.palette),
                         1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line.translated(mark.center()));
    painter->restore();
}

QSize TreeCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return DataCell::sizeHint(option, index) + QSize(room(index), 0);
}

} // namespace weightroom
