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
    /// The description is a path: one line that loses its middle. Else it is a sentence, which goes
    /// on in further lines.
    void setDescriptionIsPath();
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect textRect() const;
    int descriptionHeight(int width) const;

    QString m_title;
    QString m_description;
    bool m_isPath = false;
};

} // namespace weightroom
