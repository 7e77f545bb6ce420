// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/tabdrag.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTabBar>

#include <utility>

namespace weightroom {

TabDrag::TabDrag(QTabBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->installEventFilter(this);
}

/// Up and down a little is a tab that is moved along the bar with an unsteady hand.
bool TabDrag::isOut(const QPoint &point) const
{
    const int room = 2 * QApplication::startDragDistance();
    return !m_bar->rect().adjusted(-room, -room, room, room).contains(point);
}

bool TabDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_bar)
        return false;
    const auto *mouse = static_cast<const QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_index
            = mouse->button() == Qt::LeftButton ? m_bar->tabAt(mouse->position().toPoint()) : -1;
        return false;
    case QEvent::MouseButtonRelease:
        m_index = -1;
        return false;
    case QEvent::MouseMove:
        if (m_index < 0 || !(mouse->buttons() & Qt::LeftButton)
            || !isOut(mouse->position().toPoint()))
            return false;
        drawOut(mouse->position().toPoint());
        return true;
    default:
        return false;
    }
}

/// Ends the moving of the tab along the bar, takes it back, and tells.
void TabDrag::drawOut(const QPoint &point)
{
    const int index = std::exchange(m_index, -1);
    QMouseEvent release(QEvent::MouseButtonRelease, point, m_bar->mapToGlobal(point),
                        Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bar, &release);
    if (index >= m_bar->count())
        return;
    // The pressed tab is the current one, wherever it was moved.
    if (m_bar->currentIndex() != index)
        m_bar->moveTab(m_bar->currentIndex(), index);
    Q_EMIT drawnOut(index);
}

} // namespace weightroom
