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
/// What a tool button is wider than its icon and text.
inline constexpr int toolButtonRoom = 14;
/// What a chevron takes beside the text of a button.
inline constexpr int chevronRoom = 14;

bool has(const QStyleOption *option, QStyle::State state);
/// \a share of the colour \a over, the rest of \a under.
QColor mixed(const QColor &over, const QColor &under, qreal share);
/// The outline of things that can be used: 3:1 against the window.
QColor fieldLine(const QStyleOption *option);

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line,
             qreal width = 1);
void drawFocusRing(QPainter *painter, const QRect &rect, const QStyleOption *option);
void drawPushButton(const QStyleOption *option, QPainter *painter);
/// Flat for buttons that raise themselves (in tool bars and beside fields), else with an outline.
void drawToolButtonPanel(const QStyleOption *option, QPainter *painter);
void drawIconAndText(const QStyle *style, const QStyleOptionToolButton *button, QPainter *painter);
void drawField(const QStyleOption *option, QPainter *painter);
void drawTabShape(const QStyleOptionTab *tab, QPainter *painter);
void drawTabClose(const QStyleOption *option, QPainter *painter);
void drawMenuBarItem(const QStyle *style, const QStyleOptionMenuItem *item, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter);
void drawProgressContents(const QStyleOptionProgressBar *bar, QPainter *painter);
/// Its text, to be read on what is done and on what is not.
void drawProgressLabel(const QStyleOptionProgressBar *bar, QPainter *painter);
/// \a part is SC_SpinBoxUp or SC_SpinBoxDown, \a rect where it is.
void drawStepButton(const QStyleOptionSpinBox *box, QStyle::SubControl part, const QRect &rect,
                    QPainter *painter);
/// \a item with an icon that keeps its colours where the selection is pale: in a view without the
/// focus.
QStyleOptionViewItem withQuietIcon(const QStyleOptionViewItem &item);
/// \a text in the order of its own letters inside a right-to-left view: "[3, 1]", "-0.5" and "/a/b"
/// stay as they are.
QString inOwnOrder(const QString &text);
enum class ChevronTip { Up, Down };
void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour,
                 ChevronTip tip = ChevronTip::Down);
/// A short line in the middle of what parts two panes.
void drawSplitterGrip(const QStyleOption *option, QPainter *painter);
/// \a button opens its menu wherever it is pressed.
bool opensMenu(const QStyleOptionToolButton *button);
/// A tool button that opens a menu: a chevron stands after its icon and text.
void drawMenuToolButton(const QStyle *style, const QStyleOptionToolButton *button,
                        QPainter *painter, const QWidget *widget);
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter);
/// Where \a part of a scroll bar without arrows is.
QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part);

} // namespace weightroom::quiet
