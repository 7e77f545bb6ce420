// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>

namespace weightroom {

/// A flat row to click: an icon, a title, and a quieter line below it.
class EntryButton : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryButton)

public:
    EntryButton(const QIcon &icon, const QString &title, const QString &description,
                QWidget *parent = nullptr);
    /// Where a line without room for it is cut: at its end (for sentences) or, for paths, in the
    /// middle.
    void setDescriptionElide(Qt::TextElideMode mode) { m_descriptionElide = mode; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_title;
    QString m_description;
    Qt::TextElideMode m_descriptionElide = Qt::ElideRight;
};

} // namespace weightroom
