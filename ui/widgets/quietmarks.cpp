// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/quietmarks.h"

#include "ui/widgets/quietpainting.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace weightroom::quiet {

namespace {

constexpr qreal boxRadius = 3;
constexpr qreal markWidth = 1.8;
constexpr qreal ringWidth = 1.4; // thinner ones fade where they are not straight

/// The largest square in the middle, a half pixel inside for a sharp line.
QRectF markSquare(const QStyleOption *option)
{
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(option->rect.center());
    return QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5);
}

struct MarkColours
{
    QColor fill;
    QColor line;
    QColor mark;
};

MarkColours markColours(const QStyleOption *option, bool isOn)
{
    const QPalette &p = option->palette;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (isOn && isEnabled) {
        const QColor accent = p.color(QPalette::Active, QPalette::Highlight);
        return { accent, p.color(QPalette::Link),
                 p.color(QPalette::Active, QPalette::HighlightedText) };
    }
    QColor fill = p.color(isEnabled ? QPalette::Base : QPalette::Window);
    if (isEnabled && has(option, QStyle::State_MouseOver))
        fill = mixed(p.color(QPalette::Text), fill, 0.08);
    const QColor line
        = has(option, QStyle::State_HasFocus) ? p.color(QPalette::Link) : fieldLine(option);
    return { fill, line, p.color(QPalette::Disabled, QPalette::Text) };
}

QPointF at(const QRectF &square, qreal x, qreal y)
{
    return { square.left() + x * square.width(), square.top() + y * square.height() };
}

} // namespace

void drawCheckMark(const QStyleOption *option, QPainter *painter)
{
    const bool isOn = has(option, QStyle::State_On);
    const bool isPartly = has(option, QStyle::State_NoChange);
    const MarkColours colours = markColours(option, isOn || isPartly);
    const QRectF square = markSquare(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.line);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(square, boxRadius, boxRadius);
    painter->setPen(QPen(colours.mark, markWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isPartly) {
        painter->drawLine(at(square, 0.27, 0.5), at(square, 0.73, 0.5));
    } else if (isOn) {
        const std::array tick{ at(square, 0.24, 0.52), at(square, 0.43, 0.71),
                               at(square, 0.77, 0.31) };
        painter->drawPolyline(tick.data(), static_cast<int>(tick.size()));
    }
    painter->restore();
}

void drawRadioMark(const QStyleOption *option, QPainter *painter)
{
    const bool isOn = has(option, QStyle::State_On);
    const MarkColours colours = markColours(option, isOn);
    const QRectF square = markSquare(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours.line, ringWidth));
    painter->setBrush(colours.fill);
    painter->drawEllipse(square);
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.mark);
        painter->drawEllipse(square.center(), square.width() * 0.22, square.height() * 0.22);
    }
    painter->restore();
}

} // namespace weightroom::quiet
