// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/panes.h"

#include <QAbstractScrollArea>
#include <QPoint>
#include <QTabBar>
#include <QToolBar>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace weightroom {

namespace {

constexpr auto paneMark = "weightroomPane";

bool isPane(const QWidget *widget)
{
    return widget->property(paneMark).toBool() || qobject_cast<const QToolBar *>(widget)
        || qobject_cast<const QTabBar *>(widget)
        || (qobject_cast<const QAbstractScrollArea *>(widget)
            && widget->focusPolicy() & Qt::TabFocus);
}

bool canFocus(const QWidget *widget)
{
    return widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

/// Where the focus goes in \a pane; null where nothing takes it.
QWidget *focusTarget(QWidget *pane)
{
    if (canFocus(pane))
        return pane;
    const QList<QWidget *> children = pane->findChildren<QWidget *>();
    const auto child = std::find_if(children.cbegin(), children.cend(), [](const QWidget *widget) {
        return widget->isVisible() && canFocus(widget);
    });
    return child == children.cend() ? nullptr : *child;
}

QList<QWidget *> visiblePanes(QWidget *window)
{
    QList<QWidget *> panes;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == window && isPane(widget)
            && focusTarget(widget))
            panes += widget;
    }
    const auto position
        = [window](const QWidget *widget) { return widget->mapTo(window, QPoint()); };
    std::stable_sort(panes.begin(), panes.end(), [&](const QWidget *a, const QWidget *b) {
        const QPoint pa = position(a);
        const QPoint pb = position(b);
        return pa.y() != pb.y() ? pa.y() < pb.y() : pa.x() < pb.x();
    });
    return panes;
}

} // namespace

void markPane(QWidget *widget)
{
    widget->setProperty(paneMark, true);
}

void focusNextPane(QWidget *window, int step)
{
    const QList<QWidget *> panes = visiblePanes(window);
    if (panes.isEmpty())
        return;
    const QWidget *focus = window->focusWidget();
    // The innermost pane around the focus: the last one in this order that holds it.
    const auto current = std::find_if(panes.crbegin(), panes.crend(), [focus](const QWidget *pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    });
    const auto count = static_cast<int>(panes.size());
    const int from = current == panes.crend()
        ? (step > 0 ? -1 : count)
        : count - 1 - static_cast<int>(std::distance(panes.crbegin(), current));
    QWidget *next = panes.at((from + step + count) % count);
    focusTarget(next)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void bringForward(QWidget *window)
{
    if (window->isMinimized())
        window->showNormal();
    window->raise();
    window->activateWindow();
}

} // namespace weightroom
