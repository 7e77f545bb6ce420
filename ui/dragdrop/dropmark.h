// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace weightroom {

/// What is seen while something is dragged over a part of the window: a frame around what takes it,
/// and beside the pointer a label that says what would happen. Lets all events pass.
class DropMark : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropMark)

public:
    explicit DropMark(QWidget *target);
    ~DropMark() override;

    /// \a rect and \a pointer are in the target's coordinates; an empty \a rect: no frame.
    void showAt(const QRect &rect, const QPoint &pointer, const QString &text);
    void hideAll();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_target;
    QPointer<QLabel> m_label; ///< a child of the window
};

/// Where a label of \a size goes beside \a pointer, so that all of it is within \a bounds.
QPoint labelPosition(const QPoint &pointer, const QSize &size, const QRect &bounds,
                     Qt::LayoutDirection direction);

} // namespace weightroom
