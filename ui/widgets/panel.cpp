// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/panel.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace weightroom {

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    tint();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_tinting)
        tint();
}

void MutedLabel::tint()
{
    m_tinting = true;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, mutedTextColour(QGuiApplication::palette()));
    setPalette(own);
    m_tinting = false;
}

IconLabel::IconLabel(const QString &name, IconTone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(themedIcon(name, tone))
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    return QSize(m_size, m_size);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

Tile::Tile(QWidget *parent)
    : QFrame(parent)
{
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColour(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
{
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(palette().color(QPalette::Dark), 1.5, Qt::CustomDashLine);
    pen.setDashPattern({ 4, 4 });
    painter.setPen(pen);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

} // namespace weightroom
