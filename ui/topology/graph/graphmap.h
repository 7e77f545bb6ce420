// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

#include <QPixmap>
#include <QWidget>

namespace weightroom {

class GraphView;

/// A small map of a whole graph with the part that is seen; a click or drag goes there. It hides
/// itself where everything is seen anyway.
class GraphMap : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphMap)

public:
    explicit GraphMap(GraphView *view);

    /// The view shows another picture, another part of it, or has another size.
    void follow();
    /// The view shows the same in other colours.
    void redraw();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize mapSize() const;
    void drawMap();
    void goTo(QPointF point);

    GraphView *m_view;
    GraphPicturePtr m_picture;
    QPixmap m_pixmap;
};

} // namespace weightroom
