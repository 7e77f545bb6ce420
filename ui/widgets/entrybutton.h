// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>

namespace weightroom {

/// A flat row to click: an icon, a title, and a quieter line below it that is elided in the middle.
class EntryButton : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryButton)

public:
    EntryButton(const QIcon &icon, const QString &title, const QString &description,
                QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_title;
    QString m_description;
};

} // namespace weightroom
