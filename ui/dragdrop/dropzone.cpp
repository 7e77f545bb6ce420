// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/dropzone.h"

#include "ui/dragdrop/dropmark.h"

#include <QAbstractScrollArea>
#include <QDropEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int scrollPauseMs = 70;
constexpr int edgeHeight = 22;

/// Shift moves, and what was cut moves; Ctrl copies.
bool wantsMove(const QDropEvent &event, const DropContent &content)
{
    if (event.modifiers() & Qt::ControlModifier)
        return false;
    return content.isCut || event.modifiers() & Qt::ShiftModifier;
}

} // namespace

int edgeStep(int y, int height)
{
    if (height < 4 * edgeHeight)
        return 0;
    return y < edgeHeight ? -1 : y >= height - edgeHeight ? 1 : 0;
}

DropZone::DropZone(QWidget *widget, SpotAt spotAt, const WindowServices &services,
                   const PlaceList *places)
    : QObject(widget)
    , m_widget(widget)
    , m_spotAt(std::move(spotAt))
    , m_services(services)
    , m_places(places)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
    m_scroll.setInterval(scrollPauseMs);
    connect(&m_scroll, &QTimer::timeout, this, &DropZone::scroll);
}

DropZone::DropZone(QAbstractScrollArea *area, SpotAt spotAt, const WindowServices &services,
                   const PlaceList *places)
    : DropZone(area->viewport(), std::move(spotAt), services, places)
{
    m_area = area;
}

bool DropZone::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_widget)
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
        enter(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragMove:
        look(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        leave();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        m_content = dropContentOf(drop->mimeData(), m_services);
        m_plan.reset();
        const DropPlan plan = look(drop);
        leave();
        if (plan.act != DropAct::None)
            Q_EMIT dropped(plan);
        return true;
    }
    default:
        return false;
    }
}

/// What the window can use is taken here even where it would do nothing: another part of the window
/// shall not take it instead.
void DropZone::enter(QDropEvent *event)
{
    m_content = dropContentOf(event->mimeData(), m_services);
    m_plan.reset();
    event->ignore();
    if (m_content.isEmpty())
        return;
    look(event);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

/// Thousands of models may hang on the pointer: a plan holds as long as it stays over one place.
DropPlan DropZone::planFor(const DropTarget &target, bool moves)
{
    const QString key = u"%1 %2 %3"_s.arg(static_cast<int>(target.kind))
                            .arg(moves ? 1 : 0)
                            .arg(placeKey(target.place));
    if (!m_plan || key != m_planKey)
        m_plan = planDrop(m_content, target, moves, m_services, *m_places);
    m_planKey = key;
    return *m_plan;
}

/// Shows what a drop at the place of \a event would do, and accepts it where that is something.
DropPlan DropZone::look(QDropEvent *event)
{
    m_pointer = event->position().toPoint();
    const Spot spot = m_spotAt(m_pointer);
    const bool moves = wantsMove(*event, m_content);
    const DropPlan plan = planFor(spot.target, moves);
    if (!m_mark)
        m_mark = new DropMark(m_widget);
    m_mark->showAt(plan.act == DropAct::None ? QRect() : spot.rect, m_pointer, plan.label);
    if (m_area && edgeStep(m_pointer.y(), m_widget->height()) != 0 && !m_scroll.isActive())
        m_scroll.start();
    // Whoever drags must not take what was dropped away: moving is done here.
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(plan.act != DropAct::None);
    return plan;
}

void DropZone::leave()
{
    m_scroll.stop();
    m_content = {};
    m_plan.reset();
    if (m_mark)
        m_mark->hideAll();
}

void DropZone::scroll()
{
    const int step = edgeStep(m_pointer.y(), m_widget->height());
    if (step == 0 || !m_area)
        return m_scroll.stop();
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + step * std::max(1, bar->singleStep()));
}

} // namespace weightroom
