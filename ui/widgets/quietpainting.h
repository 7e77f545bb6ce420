// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QBrush>
#include <QStyle>
#include <QStyleOption>

class QPainter;

/// How QuietStyle draws each kind of thing.
namespace weightroom::quiet {

inline constexpr int scrollBarExtent = 12;
inline constexpr int minimumSlider = 28;

bool has(const QStyleOption *option, QStyle::State state);
/// \a share of the colour \a over, the rest of \a under.
QColor mixed(const QColor &over, const QColor &under, qreal share);
/// The outline of things that can be used: 3:1 against the window.
QColor fieldLine(const QStyleOption *option);

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line,
             qreal width = 1);
void drawFocusRing(QPainter *painter, const QRect &rect, const QStyleOption *option);
void drawPushButton(const QStyleOption *option, QPainter *painter);
void drawToolButtonPanel(const QStyleOption *option, QPainter *painter);
void drawField(const QStyleOption *option, QPainter *painter);
void drawTabShape(const QStyleOptionTab *tab, QPainter *painter);
void drawTabClose(const QStyleOption *option, QPainter *painter);
void drawMenuBarItem(const QStyle *style, const QStyleOptionMenuItem *item, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter);
void drawProgressContents(const QStyleOptionProgressBar *bar, QPainter *painter);
void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour);
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter);
/// Where \a part of a scroll bar without arrows is.
QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part);

} // namespace weightroom::quiet
