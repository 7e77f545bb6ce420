// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dragdrop/dropplan.h"

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QTimer>

#include <functional>
#include <optional>

class QAbstractScrollArea;
class QDropEvent;
class QWidget;

namespace weightroom {

class DropMark;

/// Lets a widget take drops: shows what would happen while something is over it, scrolls at the
/// edges of lists, and hands on what was dropped.
class DropZone : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropZone)

public:
    struct Spot
    {
        DropTarget target;
        QRect rect; ///< that takes the drop, in the widget's coordinates
    };
    using SpotAt = std::function<Spot(const QPoint &)>;

    /// A child of \a widget. \a places outlives it.
    DropZone(QWidget *widget, SpotAt spotAt, const WindowServices &services,
             const PlaceList *places);
    /// The same for the viewport of \a area, which scrolls.
    DropZone(QAbstractScrollArea *area, SpotAt spotAt, const WindowServices &services,
             const PlaceList *places);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const weightroom::DropPlan &plan);

private:
    void enter(QDropEvent *event);
    DropPlan planFor(const DropTarget &target, bool moves);
    DropPlan look(QDropEvent *event);
    void leave();
    void scroll();

    QWidget *m_widget;
    QAbstractScrollArea *m_area = nullptr;
    SpotAt m_spotAt;
    WindowServices m_services;
    const PlaceList *m_places;
    DropMark *m_mark = nullptr; ///< made when it is needed: the widget has a window then
    DropContent m_content; ///< of what is over the widget
    std::optional<DropPlan> m_plan; ///< for m_content at the place and with the keys of before
    QString m_planKey;
    QPoint m_pointer;
    QTimer m_scroll;
};

/// How many rows a list scrolls on when something is held at \a y in \a height: -1, 0 or 1.
int edgeStep(int y, int height);

} // namespace weightroom
