// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/icons.h"

#include <QFrame>
#include <QLabel>

namespace weightroom {

/// A label in the colour of explanations, whatever the palette.
class MutedLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MutedLabel)

public:
    explicit MutedLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    bool m_tinting = false;
};

/// An icon of resources/icons that follows the palette and the scale of the screen.
class IconLabel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    IconLabel(const QString &name, IconTone tone, int size, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

/// A plain area of the colour of lists with a hairline and round corners.
class Tile : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tile)

public:
    explicit Tile(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A white area with a dashed outline: things may be dropped here (the window takes the drop).
class DropArea : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropArea)

public:
    explicit DropArea(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace weightroom
