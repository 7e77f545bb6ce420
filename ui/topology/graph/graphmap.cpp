// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphmap.h"

#include "ui/topology/graph/graphview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int mapMargin = 12;
constexpr double mapShare = 0.26; ///< of the view's sides, at most
constexpr QSize largestMap(160, 240);
constexpr int narrowestMap = 28;

} // namespace

GraphMap::GraphMap(GraphView *view)
    : QWidget(view)
    , m_view(view)
{
    setObjectName(u"graphMap"_s);
    setAccessibleName(tr("Map of the whole graph"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

QSize GraphMap::mapSize() const
{
    const QSize room(std::min(largestMap.width(), static_cast<int>(m_view->width() * mapShare)),
                     std::min(largestMap.height(), static_cast<int>(m_view->height() * mapShare)));
    QSizeF size = m_view->picture()->size();
    size.scale(room, Qt::KeepAspectRatio);
    return size.toSize().expandedTo(QSize(narrowestMap, narrowestMap));
}

void GraphMap::follow()
{
    const GraphPicturePtr &picture = m_view->picture();
    const bool isWanted = picture && !picture->size().isEmpty()
        && !m_view->visibleArea()
                .adjusted(-1, -1, 1, 1)
                .contains(QRectF(QPointF(0, 0), picture->size()));
    setVisible(isWanted);
    if (!isWanted)
        return;
    const QSize size = mapSize();
    if (picture != m_picture || size != this->size() || m_pixmap.isNull()) {
        m_picture = picture;
        resize(size);
        drawMap();
    }
    const QRect port = m_view->viewport()->geometry();
    move(port.right() - width() - mapMargin, port.bottom() - height() - mapMargin);
    update();
}

void GraphMap::drawMap()
{
    m_pixmap = QPixmap(size() * devicePixelRatioF());
    m_pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_pixmap.fill(palette().color(QPalette::Window));
    QPainter painter(&m_pixmap);
    const QSizeF all = m_picture->size();
    const double x = width() / all.width();
    const double y = height() / all.height();
    painter.scale(x, y);
    const GraphLook look{ palette(), std::min(x, y), m_view->colours() };
    GraphPainter(painter, *m_picture, look).draw(QRectF(QPointF(0, 0), all), {});
}

void GraphMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    const QSizeF all = m_picture->size();
    const QRectF seen = m_view->visibleArea();
    const QRectF part(seen.x() / all.width() * width(), seen.y() / all.height() * height(),
                      seen.width() / all.width() * width(),
                      seen.height() / all.height() * height());
    QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    painter.setPen(QPen(accent, 1.5));
    accent.setAlphaF(0.15F);
    painter.setBrush(accent);
    painter.drawRect(part.intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
    painter.setPen(lineColour(palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void GraphMap::goTo(QPointF point)
{
    const QSizeF all = m_picture->size();
    m_view->centreOn({ point.x() / width() * all.width(), point.y() / height() * all.height() });
}

void GraphMap::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position());
}

void GraphMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void GraphMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void GraphMap::redraw()
{
    m_pixmap = {};
    follow();
}

} // namespace weightroom
