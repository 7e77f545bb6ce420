// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/panes.h"

#include <QAbstractScrollArea>
#include <QTabBar>
#include <QToolBar>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <iterator>
#include <utility>

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

/// Reading order of two parts that lie in one widget: side by side in the direction of text, else
/// from above.
bool isReadBefore(const QWidget *a, const QWidget *b)
{
    const QRect one = a->geometry();
    const QRect other = b->geometry();
    const int common = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    if (2 * common < std::min(one.height(), other.height()))
        return one.top() < other.top();
    return a->isRightToLeft() ? one.right() > other.right() : one.left() < other.left();
}

/// The panes in \a widget. What lies in one of them is a part of it.
void collectPanes(QWidget *widget, QList<QWidget *> &panes)
{
    if (isPane(widget) && focusTarget(widget)) {
        panes += widget;
        return;
    }
    QList<QWidget *> parts;
    for (QWidget *part : widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisible() && !part->isWindow())
            parts += part;
    }
    std::stable_sort(parts.begin(), parts.end(), isReadBefore);
    for (QWidget *part : std::as_const(parts))
        collectPanes(part, panes);
}

QList<QWidget *> visiblePanes(QWidget *window)
{
    QList<QWidget *> panes;
    collectPanes(window, panes);
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
