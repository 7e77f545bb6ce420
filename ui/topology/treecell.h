// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/tables/datacell.h"

class QAbstractItemView;

namespace weightroom {

/// Draws the names in a table that is a tree (TopologyModel's FoldRole and DepthRole): set in as
/// deep as they are nested, with a mark where they can be folded, from the side where reading
/// begins.
class TreeCell : public DataCell
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeCell)

public:
    explicit TreeCell(QAbstractItemView *view);

    /// Where the mark of \a index is in the viewport; null where there is none.
    QRect markRect(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int step() const;
    int room(const QModelIndex &index) const;
    QRect markIn(const QRect &cell, const QModelIndex &index) const;

    QAbstractItemView *m_view;
};

} // namespace weightroom
