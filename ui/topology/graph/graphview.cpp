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
#include <QPainter>
#include <QRubberBand>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// A picture is shown whole at first unless that is smaller; then as small as that: text can be
/// read.
constexpr double wholeZoom = 0.5;
constexpr double readableZoom = 0.65;

} // namespace

GraphView::GraphView(QWidget *parent)
    : ZoomArea(parent)
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
    connect(this, &ZoomArea::moved, m_map, &GraphMap::follow);
    connect(this, &ZoomArea::zoomChanged, m_map, &GraphMap::follow);
}

GraphView::~GraphView() = default;

QSizeF GraphView::contentSize() const
{
    return m_picture ? m_picture->size() : QSizeF();
}

void GraphView::setPicture(const GraphPicturePtr &picture, GraphItem anchor)
{
    const bool canStay = m_picture && picture && !anchor.isNone() && m_isShown
        && !m_picture->rect(anchor).isNull() && !picture->rect(anchor).isNull();
    const QPointF before = canStay ? toViewport(m_picture->rect(anchor).topLeft()) : QPointF();
    std::vector<GraphItem> selected = selection();
    m_picture = picture;
    std::erase_if(selected,
                  [&picture](GraphItem item) { return !picture || picture->rect(item).isNull(); });
    setSelection(std::move(selected));
    updateScrollBars();
    if (canStay) {
        scrollBy((toViewport(picture->rect(anchor).topLeft()) - before).toPoint());
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

std::vector<GraphItem> GraphView::selection() const
{
    if (m_marks.selected.empty() && !m_marks.current.isNone())
        return { m_marks.current };
    return m_marks.selected;
}

void GraphView::setSelection(std::vector<GraphItem> items)
{
    setCurrent(items.empty() ? GraphItem() : items.back());
    if (items.size() < 2)
        return;
    m_marks.selected = std::move(items);
    setAccessibleDescription(
        tr("%n selected", "nodes and groups of a graph", static_cast<int>(m_marks.selected.size()))
        + u"; "_s + itemText(current()));
}

void GraphView::setCurrent(GraphItem item)
{
    m_marks.selected.clear();
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

void GraphView::chooseAll(std::vector<GraphItem> items)
{
    const GraphItem before = current();
    setSelection(std::move(items));
    if (current() != before)
        Q_EMIT itemChosen(current());
    Q_EMIT selectionChosen();
}

/// One that was selected is no more, one that was not is current now.
void GraphView::toggleSelected(GraphItem item)
{
    std::vector<GraphItem> items = selection();
    if (std::erase(items, item) == 0)
        items.push_back(item);
    chooseAll(std::move(items));
}

void GraphView::extendTo(GraphItem item)
{
    std::vector<GraphItem> items = selection();
    std::erase(items, item);
    items.push_back(item);
    chooseAll(std::move(items));
    reveal(item);
}

void GraphView::selectAll()
{
    if (!m_picture)
        return;
    std::vector<GraphItem> items = m_picture->cards();
    if (std::erase(items, current()) > 0)
        items.push_back(current());
    chooseAll(std::move(items));
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
    if (!m_picture || zoom() < GraphLook::chartZoom || !isVisible())
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
    revealRect(m_picture->rect(item));
}

QString GraphView::itemText(GraphItem item) const
{
    if (!m_picture || item.isNone())
        return {};
    const QString note = m_colours.note(item);
    const QString text = graphItemText(*m_picture, item);
    return note.isEmpty() ? text : text + u" · "_s + note;
}

void GraphView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_picture) {
        const QRectF area = QRectF(event->rect()).adjusted(-1, -1, 1, 1);
        const QRectF shown(toPicture(area.topLeft()), area.size() / zoom());
        painter.translate(toViewport({ 0, 0 }));
        painter.scale(zoom(), zoom());
        GraphMarks marks = m_marks;
        marks.hasFocus = hasFocus();
        const GraphLook look{ palette(), zoom(), m_colours, m_histograms };
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
    ZoomArea::resizeEvent(event);
    updateScrollBars();
    if (!m_isShown)
        showFromBeginning();
    else if (isFitted())
        fit();
    m_map->follow();
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
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier) {
        m_band = std::make_unique<QRubberBand>(QRubberBand::Rectangle, viewport());
        m_band->setObjectName(u"graphBand"_s);
    }
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
    if (m_band) {
        m_band->setGeometry(QRect(*m_dragFrom, at).normalized());
        m_band->show();
        return;
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_dragFrom = at;
    scrollBy(by);
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isMany = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool wasClick = m_dragFrom && !m_isDragging && event->button() == Qt::LeftButton;
    const QRect banded = m_band && m_isDragging ? m_band->geometry() : QRect();
    m_band.reset();
    m_dragFrom.reset();
    m_isDragging = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (!m_picture)
        return;
    if (!banded.isNull())
        selectIn(QRectF(toPicture(banded.topLeft()), QSizeF(banded.size()) / zoom()),
                 event->modifiers() & Qt::ControlModifier);
    if (!wasClick)
        return;
    const QPointF point = toPicture(event->position());
    const GraphItem item = m_picture->itemAt(point);
    if (isMany) {
        if (!item.isNone())
            toggleSelected(item);
        return;
    }
    setCurrent(item);
    Q_EMIT itemChosen(item);
    if (isOnFoldMark(item, point))
        Q_EMIT toggleRequested(item.index);
}

/// The cards in \a area, \a isMore: beside those that are selected already.
void GraphView::selectIn(const QRectF &area, bool isMore)
{
    std::vector<GraphItem> items = isMore ? selection() : std::vector<GraphItem>();
    const auto before = static_cast<std::ptrdiff_t>(items.size());
    for (const GraphItem card : m_picture->cards()) {
        const auto end = items.begin() + before;
        if (m_picture->rect(card).intersects(area) && std::find(items.begin(), end, card) == end)
            items.push_back(card);
    }
    chooseAll(std::move(items));
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

bool GraphView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_picture) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const GraphItem item = m_picture->itemAt(toPicture(help->pos()));
        const bool isCard = !item.isNone() && !m_picture->isOpenGroup(item);
        QToolTip::showText(help->globalPos(), isCard ? cardToolTip(item) : QString(), viewport());
        return true;
    }
    return ZoomArea::viewportEvent(event);
}

QString GraphView::cardToolTip(GraphItem item) const
{
    return isolated(itemText(item));
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (m_picture && walk(event))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        resetZoom();
        return;
    case Qt::Key_9:
        fit();
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        ZoomArea::keyPressEvent(event);
    }
}

/// False for keys that go nowhere.
bool GraphView::walk(const QKeyEvent *event)
{
    const int key = event->key();
    m_isExtending = event->modifiers() & Qt::ShiftModifier;
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
    case Qt::Key_Escape: // of several the current one
        if (m_marks.selected.empty())
            return false;
        chooseAll({ current() });
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
    goTo(next);
}

void GraphView::walkAside(int direction)
{
    const GraphItem next
        = current().isNone() ? firstCard(*m_picture) : nextAside(*m_picture, current(), direction);
    goTo(next);
}

void GraphView::goTo(GraphItem next)
{
    if (!next.isNone())
        m_isExtending ? extendTo(next) : choose(next);
}

void GraphView::changeEvent(QEvent *event)
{
    ZoomArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    ZoomArea::focusInEvent(event);
    viewport()->update();
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    ZoomArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace weightroom
