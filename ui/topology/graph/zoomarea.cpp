// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/zoomarea.h"

#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

constexpr double leastZoom = 0.02;
constexpr double mostZoom = 4;
constexpr double drawingZoomStep = 1.25;
/// Around the drawing, in pixels of the screen.
constexpr int drawingMargin = 24;

} // namespace

ZoomArea::ZoomArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

QPointF ZoomArea::toPicture(QPointF point) const
{
    return (point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / m_zoom;
}

QPointF ZoomArea::toViewport(QPointF point) const
{
    return point * m_zoom - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRectF ZoomArea::visibleArea() const
{
    return { toPicture({ 0, 0 }), QSizeF(viewport()->size()) / m_zoom };
}

void ZoomArea::scrollBy(QPoint by)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void ZoomArea::centreOn(QPointF point)
{
    scrollBy((toViewport(point) - QRectF(viewport()->rect()).center()).toPoint());
}

void ZoomArea::revealRect(const QRectF &rect)
{
    const QPointF from = toViewport(rect.topLeft());
    const QPointF to = toViewport(rect.bottomRight());
    const auto move = [](QScrollBar *bar, double start, double end, int room) {
        const bool isFromStart = start < drawingMargin || end - start > room - 2 * drawingMargin;
        if (isFromStart)
            bar->setValue(bar->value() + qFloor(start) - drawingMargin);
        else if (end > room - drawingMargin)
            bar->setValue(bar->value() + qCeil(end) - room + drawingMargin);
    };
    const QSize room = viewport()->size();
    if (from.x() < 0 || to.x() > room.width())
        move(horizontalScrollBar(), from.x(), to.x(), room.width());
    if (from.y() < 0 || to.y() > room.height())
        move(verticalScrollBar(), from.y(), to.y(), room.height());
}

/// A drawing that is smaller than the viewport is in its middle.
void ZoomArea::updateScrollBars()
{
    const QSizeF all = contentSize() * m_zoom;
    const auto set = [](QScrollBar *bar, double length, int room) {
        const int whole = qCeil(length) + 2 * drawingMargin;
        const int start = whole < room ? -(room - qCeil(length)) / 2 : -drawingMargin;
        bar->setRange(start, whole < room ? start : start + whole - room);
        bar->setPageStep(room);
    };
    set(horizontalScrollBar(), all.width(), viewport()->width());
    set(verticalScrollBar(), all.height(), viewport()->height());
}

void ZoomArea::setZoom(double zoom, QPointF fixed)
{
    m_isFitted = false;
    zoom = std::clamp(zoom, std::min(leastZoom, fittingZoom(true)), mostZoom);
    const QPointF point = toPicture(fixed);
    m_zoom = zoom;
    updateScrollBars();
    scrollBy((toViewport(point) - fixed).toPoint());
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void ZoomArea::zoomIn()
{
    setZoom(m_zoom * drawingZoomStep, QRectF(viewport()->rect()).center());
}

void ZoomArea::zoomOut()
{
    setZoom(m_zoom / drawingZoomStep, QRectF(viewport()->rect()).center());
}

void ZoomArea::resetZoom()
{
    setZoom(1, QRectF(viewport()->rect()).center());
}

double ZoomArea::fittingZoom(bool wholeHeight) const
{
    const QSizeF all = contentSize();
    if (all.isEmpty())
        return 1;
    // Scroll bars that are there now go away; a drawing that is too high brings one back.
    QSize room = maximumViewportSize() - QSize(2 * drawingMargin, 2 * drawingMargin);
    if (!wholeHeight && all.height() * room.width() > all.width() * room.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    double zoom = std::max(room.width() - 1, 1) / all.width();
    if (wholeHeight)
        zoom = std::min(zoom, std::max(room.height() - 1, 1) / all.height());
    return std::max(zoom, 1e-4);
}

void ZoomArea::fit()
{
    setZoom(std::min(fittingZoom(true), 1.0), {});
    m_isFitted = true;
}

void ZoomArea::fitWidth()
{
    setZoom(std::min(fittingZoom(false), 1.0), QRectF(viewport()->rect()).center());
}

void ZoomArea::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT moved();
}

void ZoomArea::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(drawingZoomStep, event->angleDelta().y() / 120.0),
                event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool ZoomArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace weightroom
