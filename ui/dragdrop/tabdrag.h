// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPoint>

class QTabBar;

namespace weightroom {

/// Notices that a tab is drawn out of its bar with the mouse: then it is the model that is dragged,
/// and the tabs stay in their order. A child of the bar.
class TabDrag : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TabDrag)

public:
    explicit TabDrag(QTabBar *bar);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The tab at \a index left the bar; the left button is still held.
    void drawnOut(int index);

private:
    bool isOut(const QPoint &point) const;
    void drawOut(const QPoint &point);

    QTabBar *m_bar;
    int m_index = -1; ///< of the tab that was pressed; -1: none
};

} // namespace weightroom
