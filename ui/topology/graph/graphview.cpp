// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphview.h"

#include "ui/topology/graph/graphmap.h"
#include "ui/topology/graph/graphwalk.h"
#include "ui/widgets/format.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr double leastZoom = 0.02;
constexpr double mostZoom = 4;
constexpr double zoomStep = 1.25;
/// Around the picture, in pixels of the screen.
constexpr int pictureMargin = 24;
/// A picture is shown whole at first unless that is smaller; then as small as that: text can be
/// read.
constexpr double wholeZoom = 0.5;
constexpr double readableZoom = 0.65;

} // namespace

GraphView::GraphView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_map(new GraphMap(this))
{
    setObjectName(u"graphView"_s);
    setAccessibleName(tr("Graph of the model"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // data flows as it is laid out
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

void GraphView::setPicture(const GraphPicturePtr &picture, GraphItem anchor)
{
    const bool canStay = m_picture && picture && !anchor.isNone() && m_isShown
        && !m_picture->rect(anchor).isNull() && !picture->rect(anchor).isNull();
    const QPointF before = canStay ? toViewport(m_picture->rect(anchor).topLeft()) : QPointF();
    GraphItem current = m_marks.current;
    m_picture = picture;
    if (!picture || (!current.isNone() && picture->rect(current).isNull()))
        current = {};
    setCurrent(current);
    updateScrollBars();
    if (canStay) {
        const QPoint by = (toViewport(picture->rect(anchor).topLeft()) - before).toPoint();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
    } else if (!m_isShown) {
        showFromBeginning();
    }
    m_map->follow();
    viewport()->update();
}

/// All of it where that can be read, otherwise the beginning.
void GraphView::showFromBeginning()
{
    if (!m_picture || !isVisible())
        return;
    m_isShown = true;
    const double whole = fittingZoom(true);
    if (whole >= wholeZoom) {
        fit();
        return;
    }
    setZoom(std::clamp(fittingZoom(false), readableZoom, 1.0), {});
    horizontalScrollBar()->setValue(
        (horizontalScrollBar()->minimum() + horizontalScrollBar()->maximum()) / 2);
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    const std::vector<GraphItem> cards = m_picture->cards();
    if (!cards.empty())
        reveal(firstCard(*m_picture));
}

void GraphView::setCurrent(GraphItem item)
{
    m_marks.current = item;
    m_marks.lines = m_picture && !item.isNone() ? m_picture->linesOf(item) : std::vector<qint32>();
    setAccessibleDescription(itemText(item));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    viewport()->update();
}

void GraphView::choose(GraphItem item)
{
    setCurrent(item);
    if (!item.isNone())
        reveal(item);
    Q_EMIT itemChosen(item);
}

void GraphView::setFound(std::vector<bool> found)
{
    m_marks.found = std::move(found);
    viewport()->update();
}

void GraphView::setColours(const GraphColours &colours)
{
    m_colours = colours;
    m_map->redraw();
    viewport()->update();
}

QList<int> GraphView::chartedTensors() const
{
    QList<int> tensors;
    if (!m_picture || m_zoom < GraphLook::chartZoom || !isVisible())
        return tensors;
    const QRectF area = visibleArea();
    for (const GraphItem card : m_picture->cards()) {
        const qint32 tensor = m_picture->card(card).charted;
        if (tensor >= 0 && m_picture->rect(card).intersects(area))
            tensors.append(tensor);
    }
    return tensors;
}

void GraphView::reveal(GraphItem item)
{
    if (!m_picture || m_picture->rect(item).isNull())
        return;
    const QRectF rect = m_picture->rect(item);
    const QPointF from = toViewport(rect.topLeft());
    const QPointF to = toViewport(rect.bottomRight());
    const auto move = [](QScrollBar *bar, double start, double end, int room) {
        if (end > room - pictureMargin)
            bar->setValue(bar->value() + qCeil(end) - room + pictureMargin);
        if (start < pictureMargin || end - start > room)
            bar->setValue(bar->value() + qFloor(start) - pictureMargin);
    };
    const QSize room = viewport()->size();
    if (from.x() < 0 || to.x() > room.width())
        move(horizontalScrollBar(), from.x(), to.x(), room.width());
    if (from.y() < 0 || to.y() > room.height())
        move(verticalScrollBar(), from.y(), to.y(), room.height());
}

QString GraphView::itemText(GraphItem item) const
{
    if (!m_picture || item.isNone())
        return {};
    const QString note = m_colours.note(item);
    const QString text = graphItemText(*m_picture, item);
    return note.isEmpty() ? text : text + u" · "_s + note;
}

QPointF GraphView::toPicture(QPointF point) const
{
    return (point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / m_zoom;
}

QPointF GraphView::toViewport(QPointF point) const
{
    return point * m_zoom - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRectF GraphView::visibleArea() const
{
    return { toPicture({ 0, 0 }), QSizeF(viewport()->size()) / m_zoom };
}

void GraphView::centreOn(QPointF point)
{
    const QPointF by = toViewport(point) - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(by.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(by.y()));
}

/// A picture that is smaller than the viewport is in its middle.
void GraphView::updateScrollBars()
{
    const QSizeF all = m_picture ? m_picture->size() * m_zoom : QSizeF();
    const auto set = [](QScrollBar *bar, double length, int room) {
        const int whole = qCeil(length) + 2 * pictureMargin;
        const int start = whole < room ? -(room - qCeil(length)) / 2 : -pictureMargin;
        bar->setRange(start, whole < room ? start : start + whole - room);
        bar->setPageStep(room);
    };
    set(horizontalScrollBar(), all.width(), viewport()->width());
    set(verticalScrollBar(), all.height(), viewport()->height());
}

void GraphView::setZoom(double zoom, QPointF fixed)
{
    m_isFitted = false;
    zoom = std::clamp(zoom, std::min(leastZoom, fittingZoom(true)), mostZoom);
    const QPointF point = toPicture(fixed);
    m_zoom = zoom;
    updateScrollBars();
    const QPointF by = toViewport(point) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(by.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(by.y()));
    m_map->follow();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void GraphView::zoomIn()
{
    setZoom(m_zoom * zoomStep, QRectF(viewport()->rect()).center());
}

void GraphView::zoomOut()
{
    setZoom(m_zoom / zoomStep, QRectF(viewport()->rect()).center());
}

void GraphView::resetZoom()
{
    setZoom(1, QRectF(viewport()->rect()).center());
}

double GraphView::fittingZoom(bool wholeHeight) const
{
    if (!m_picture || m_picture->size().isEmpty())
        return 1;
    const QSizeF all = m_picture->size();
    // Scroll bars that are there now go away; a picture that is too high brings one back.
    QSize room = maximumViewportSize() - QSize(2 * pictureMargin, 2 * pictureMargin);
    if (!wholeHeight && all.height() * room.width() > all.width() * room.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    double zoom = std::max(room.width() - 1, 1) / all.width();
    if (wholeHeight)
        zoom = std::min(zoom, std::max(room.height() - 1, 1) / all.height());
    return std::max(zoom, 1e-4);
}

void GraphView::fit()
{
    setZoom(std::min(fittingZoom(true), 1.0), {});
    m_isFitted = true;
}

void GraphView::fitWidth()
{
    setZoom(std::min(fittingZoom(false), 1.0), QRectF(viewport()->rect()).center());
}

void GraphView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_picture) {
        const QRectF area = QRectF(event->rect()).adjusted(-1, -1, 1, 1);
        const QRectF shown(toPicture(area.topLeft()), area.size() / m_zoom);
        painter.translate(toViewport({ 0, 0 }));
        painter.scale(m_zoom, m_zoom);
        GraphMarks marks = m_marks;
        marks.hasFocus = hasFocus();
        const GraphLook look{ palette(), m_zoom, m_colours, m_histograms };
        GraphPainter(painter, *m_picture, look).draw(shown, marks);
        painter.resetTransform();
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void GraphView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    if (!m_isShown)
        showFromBeginning();
    else if (m_isFitted)
        fit();
    m_map->follow();
}

void GraphView::scrollContentsBy(int, int)
{
    m_map->follow();
    viewport()->update();
    Q_EMIT moved();
}

bool GraphView::isOnFoldMark(GraphItem item, QPointF point) const
{
    if (!item.isGroup())
        return false;
    const QRectF rect = m_picture->rect(item);
    const double side = m_picture->metrics().bandHeight();
    return QRectF(rect.topLeft(), QSizeF(side * 1.3, side)).contains(point);
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_dragFrom = event->position().toPoint();
    m_isDragging = false;
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_dragFrom) {
        const GraphItem item = m_picture ? m_picture->itemAt(toPicture(at)) : GraphItem();
        const bool isCard = !item.isNone() && !m_picture->isOpenGroup(item);
        const bool isMark = m_picture && isOnFoldMark(item, toPicture(at));
        viewport()->setCursor(isCard || isMark ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPoint by = *m_dragFrom - at;
    if (!m_isDragging && by.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_dragFrom = at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasClick = m_dragFrom && !m_isDragging && event->button() == Qt::LeftButton;
    m_dragFrom.reset();
    m_isDragging = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (!wasClick || !m_picture)
        return;
    const QPointF point = toPicture(event->position());
    const GraphItem item = m_picture->itemAt(point);
    setCurrent(item);
    Q_EMIT itemChosen(item);
    if (isOnFoldMark(item, point))
        Q_EMIT toggleRequested(item.index);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_picture || event->button() != Qt::LeftButton)
        return;
    const QPointF point = toPicture(event->position());
    const GraphItem item = m_picture->itemAt(point);
    if (item.isBox())
        Q_EMIT itemActivated(item);
    else if (item.isGroup() && !isOnFoldMark(item, point))
        Q_EMIT toggleRequested(item.index);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool GraphView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip && m_picture) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const GraphItem item = m_picture->itemAt(toPicture(help->pos()));
        const bool isCard = !item.isNone() && !m_picture->isOpenGroup(item);
        QToolTip::showText(help->globalPos(), isCard ? cardToolTip(item) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString GraphView::cardToolTip(GraphItem item) const
{
    return isolated(itemText(item));
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (m_picture && walk(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// False for keys that go nowhere.
bool GraphView::walk(int key)
{
    const bool isHorizontal = m_picture->arrangement().isHorizontal;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        isHorizontal ? walkAside(key == Qt::Key_Down ? 1 : -1) : walkAlong(key == Qt::Key_Down);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        isHorizontal ? walkAlong(key == Qt::Key_Right) : walkAside(key == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        choose(key == Qt::Key_Home ? firstCard(*m_picture) : lastCard(*m_picture));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (current().isGroup())
            Q_EMIT toggleRequested(current().index);
        else if (current().isBox())
            Q_EMIT itemActivated(current());
        return true;
    case Qt::Key_Backspace: // out to the group around
        if (const auto around = groupsAround(m_picture->source().plan, current()); !around.empty())
            choose({ GraphItem::Kind::Group, around.back() });
        return true;
    default:
        return false;
    }
}

void GraphView::walkAlong(bool forward)
{
    const GraphItem next
        = current().isNone() ? firstCard(*m_picture) : nextAlong(*m_picture, current(), forward);
    if (!next.isNone())
        choose(next);
}

void GraphView::walkAside(int direction)
{
    const GraphItem next
        = current().isNone() ? firstCard(*m_picture) : nextAside(*m_picture, current(), direction);
    if (!next.isNone())
        choose(next);
}

void GraphView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace weightroom
