// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/quietpainting.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace weightroom::quiet {

namespace {

constexpr qreal cornerRadius = 5;

QColor accent(const QStyleOption *option)
{
    return option->palette.color(QPalette::Active, QPalette::Highlight);
}

} // namespace

bool has(const QStyleOption *option, QStyle::State state)
{
    return (option->state & state) == state;
}

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()),
                  mix(over.blue(), under.blue()));
}

/// Lines around things that can be used: 3:1 against the window.
QColor fieldLine(const QStyleOption *option)
{
    const QPalette &p = option->palette;
    if (!has(option, QStyle::State_Enabled))
        return lineColour(p);
    return mixed(p.color(QPalette::WindowText), p.color(QPalette::Window), isDark(p) ? 0.4 : 0.49);
}

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line,
             qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), cornerRadius,
                             cornerRadius);
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRect &rect, const QStyleOption *option)
{
    drawBox(painter, rect, Qt::NoBrush, option->palette.color(QPalette::Link), 2);
}

void drawPushButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &p = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && button->features & QStyleOptionButton::Flat && !has(option, QStyle::State_Sunken)
        && !has(option, QStyle::State_MouseOver))
        return;
    QColor fill = p.color(QPalette::Button);
    const QColor text = p.color(QPalette::ButtonText);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = mixed(text, fill, 0.14);
    else if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
        fill = mixed(text, fill, 0.06);
    const bool isDefault = button && button->features & QStyleOptionButton::DefaultButton
        && has(option, QStyle::State_Enabled);
    const QColor line = isDefault ? p.color(QPalette::Link) : fieldLine(option);
    drawBox(painter, option->rect, fill, line, isDefault ? 1.5 : 1);
}

void drawToolButtonPanel(const QStyleOption *option, QPainter *painter)
{
    if (has(option, QStyle::State_AutoRaise)) {
        const QColor text = option->palette.color(QPalette::ButtonText);
        const QColor window = option->palette.color(QPalette::Window);
        if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
            drawBox(painter, option->rect, mixed(text, window, 0.14), {});
        else if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
            drawBox(painter, option->rect, mixed(text, window, 0.07), {});
    } else {
        drawPushButton(option, painter);
    }
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option->rect, option);
}

void drawIconAndText(const QStyle *style, const QStyleOptionToolButton *button, QPainter *painter)
{
    const bool isEnabled = has(button, QStyle::State_Enabled);
    const QRect inner = button->rect.adjusted(toolButtonRoom / 2, 0, -toolButtonRoom / 2, 0);
    const QSize size = button->iconSize;
    const QRect icon(inner.left(), inner.center().y() - size.height() / 2, size.width(),
                     size.height());
    button->icon.paint(painter, QStyle::visualRect(button->direction, button->rect, icon),
                       Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
                       has(button, QStyle::State_On) ? QIcon::On : QIcon::Off);
    const QRect text = inner.adjusted(size.width() + 6, 0, 0, 0);
    int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    if (!style->styleHint(QStyle::SH_UnderlineShortcut, button))
        flags |= Qt::TextHideMnemonic;
    painter->setFont(button->font);
    style->drawItemText(painter, QStyle::visualRect(button->direction, button->rect, text),
                        static_cast<int>(QStyle::visualAlignment(button->direction, Qt::AlignLeft))
                            | (flags & ~Qt::AlignLeft),
                        button->palette, isEnabled, button->text, QPalette::ButtonText);
}

void drawStepButton(const QStyleOptionSpinBox *box, QStyle::SubControl part, const QRect &rect,
                    QPainter *painter)
{
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool isUp = part == QStyle::SC_SpinBoxUp;
    const bool isEnabled = has(box, QStyle::State_Enabled)
        && box->stepEnabled.testFlag(isUp ? QAbstractSpinBox::StepUpEnabled
                                          : QAbstractSpinBox::StepDownEnabled);
    const QPalette &p = box->palette;
    if (isEnabled && box->activeSubControls == part)
        drawBox(painter, rect.adjusted(1, 1, -2, -1),
                mixed(p.color(QPalette::Text), p.color(QPalette::Base),
                      has(box, QStyle::State_Sunken) ? 0.2 : 0.1),
                {});
    const int inwards = box->direction == Qt::LeftToRight ? -2 : 2;
    drawChevron(painter, rect.translated(inwards, isUp ? 1 : -1),
                p.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text),
                isUp ? ChevronTip::Up : ChevronTip::Down);
}

QStyleOptionViewItem withQuietIcon(const QStyleOptionViewItem &item)
{
    QStyleOptionViewItem quiet = item;
    if (!item.icon.isNull() && !has(&item, QStyle::State_Active)) {
        const QPixmap picture = item.icon.pixmap(item.decorationSize);
        quiet.icon = QIcon(picture);
        quiet.icon.addPixmap(picture, QIcon::Selected);
    }
    return quiet;
}

QString inOwnOrder(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focus = has(option, QStyle::State_HasFocus);
    drawBox(painter, option->rect, option->palette.base(),
            focus ? option->palette.color(QPalette::Link) : fieldLine(option), focus ? 2 : 1);
}

void drawTabShape(const QStyleOptionTab *tab, QPainter *painter)
{
    const QPalette &p = tab->palette;
    const bool selected = has(tab, QStyle::State_Selected);
    const QColor text = p.color(QPalette::WindowText);
    if (!selected && has(tab, QStyle::State_Enabled) && has(tab, QStyle::State_MouseOver))
        drawBox(painter, tab->rect.adjusted(2, 3, -2, -4),
                mixed(text, p.color(QPalette::Window), 0.07), {});
    if (selected) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.color(QPalette::Link));
        const QRectF line(tab->rect.left() + 8, tab->rect.bottom() - 2, tab->rect.width() - 16, 3);
        painter->drawRoundedRect(line, 1.5, 1.5);
        painter->restore();
    }
    if (has(tab, QStyle::State_HasFocus))
        drawFocusRing(painter, tab->rect.adjusted(2, 3, -2, -4), tab);
}

void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter)
{
    const QPalette &p = header->palette;
    QColor fill = p.color(QPalette::Window);
    if (has(header, QStyle::State_Sunken))
        fill = mixed(p.color(QPalette::WindowText), fill, 0.12);
    else if (has(header, QStyle::State_MouseOver) && has(header, QStyle::State_Enabled))
        fill = mixed(p.color(QPalette::WindowText), fill, 0.06);
    painter->fillRect(header->rect, fill);
    painter->setPen(lineColour(p));
    painter->drawLine(header->rect.bottomLeft(), header->rect.bottomRight());
    if (header->orientation == Qt::Horizontal)
        painter->drawLine(header->rect.topRight() + QPoint(0, 5),
                          header->rect.bottomRight() - QPoint(0, 5));
    else
        painter->drawLine(header->rect.topRight(), header->rect.bottomRight());
}

namespace {

/// The part of \a bar that is done.
QRect filledPart(const QStyleOptionProgressBar *bar)
{
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0)
        return {};
    const qreal share = qreal(qint64(bar->progress) - bar->minimum) / qreal(range);
    QRect filled = bar->rect;
    filled.setWidth(qRound(filled.width() * std::clamp(share, 0.0, 1.0)));
    const bool reversed = (bar->direction == Qt::RightToLeft) != bar->invertedAppearance;
    if (reversed)
        filled.moveRight(bar->rect.right());
    return filled;
}

} // namespace

void drawProgressContents(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const QRect filled = filledPart(bar);
    if (filled.width() >= 4)
        drawBox(painter, filled, accent(bar), {});
}

void drawProgressLabel(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const QRect filled = filledPart(bar);
    const auto draw = [&](const QRegion &where, const QColor &colour) {
        painter->save();
        painter->setClipRegion(where, Qt::IntersectClip);
        painter->setPen(colour);
        painter->drawText(bar->rect, Qt::AlignCenter | Qt::TextSingleLine, bar->text);
        painter->restore();
    };
    draw(QRegion(bar->rect) - filled, bar->palette.color(QPalette::Active, QPalette::Text));
    if (!filled.isEmpty())
        draw(filled, bar->palette.color(QPalette::Active, QPalette::HighlightedText));
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour, ChevronTip tip)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const qreal down = tip == ChevronTip::Down ? 1 : -1;
    const std::array points{ c + QPointF(-3.5, -1.75 * down), c + QPointF(0, 1.75 * down),
                             c + QPointF(3.5, -1.75 * down) };
    painter->drawPolyline(points.data(), static_cast<int>(points.size()));
    painter->restore();
}

void drawSplitterGrip(const QStyleOption *option, QPainter *painter)
{
    constexpr int length = 24;
    const QColor colour = has(option, QStyle::State_MouseOver)
        ? mixed(option->palette.color(QPalette::WindowText),
                option->palette.color(QPalette::Window), 0.5)
        : option->palette.color(QPalette::Mid);
    // A splitter that parts columns is an upright handle.
    const bool isUpright = option->rect.height() > option->rect.width();
    QRectF grip(0, 0, isUpright ? 2 : length, isUpright ? length : 2);
    grip.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(grip, 1, 1);
    painter->restore();
}

bool opensMenu(const QStyleOptionToolButton *button)
{
    return button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
        && !button->features.testFlag(QStyleOptionToolButton::PopupDelay);
}

void drawMenuToolButton(const QStyle *style, const QStyleOptionToolButton *button,
                        QPainter *painter, const QWidget *widget)
{
    const QStyle *look = widget ? widget->style() : style;
    look->drawPrimitive(QStyle::PE_PanelButtonTool, button, painter, widget);
    QStyleOptionToolButton label = *button;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    const bool isIconOnly
        = button->toolButtonStyle == Qt::ToolButtonIconOnly && !button->icon.isNull();
    const int room = isIconOnly ? chevronRoom - 4 : chevronRoom;
    label.rect = QStyle::visualRect(button->direction, button->rect,
                                    button->rect.adjusted(4, 0, -room, 0));
    look->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
    const QRect chevron = QStyle::visualRect(
        button->direction, button->rect,
        QRect(button->rect.right() - room - 1, button->rect.top(), room, button->rect.height()));
    drawChevron(painter, chevron,
                button->palette.color(has(button, QStyle::State_Enabled) ? QPalette::Active
                                                                         : QPalette::Disabled,
                                      QPalette::ButtonText));
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter)
{
    const QPalette &p = bar->palette;
    painter->fillRect(bar->rect, p.color(QPalette::Window));
    if (bar->maximum <= bar->minimum)
        return;
    const bool hot = bar->activeSubControls & QStyle::SC_ScrollBarSlider;
    const qreal share = has(bar, QStyle::State_Sunken) && hot ? 0.62 : hot ? 0.5 : 0.36;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const QRectF thumb = QRectF(slider).adjusted(horizontal ? 2 : 3, horizontal ? 3 : 2,
                                                 horizontal ? -2 : -3, horizontal ? -3 : -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(p.color(QPalette::WindowText), p.color(QPalette::Window), share));
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void drawTabClose(const QStyleOption *option, QPainter *painter)
{
    const QPalette &p = option->palette;
    const bool hot = has(option, QStyle::State_MouseOver);
    if (hot)
        drawBox(painter, option->rect,
                mixed(p.color(QPalette::WindowText), p.color(QPalette::Window), 0.14), {});
    const bool strong = hot || has(option, QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(strong ? p.color(QPalette::WindowText) : mutedTextColour(p), 1.4,
                         Qt::SolidLine, Qt::RoundCap));
    const QPointF c = QRectF(option->rect).center();
    constexpr qreal arm = 3.5;
    painter->drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
    painter->drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
    painter->restore();
}

void drawMenuBarItem(const QStyle *style, const QStyleOptionMenuItem *item, QPainter *painter)
{
    const QPalette &p = item->palette;
    painter->fillRect(item->rect, p.window());
    if (has(item, QStyle::State_Selected) && has(item, QStyle::State_Enabled))
        drawBox(painter, item->rect.adjusted(1, 2, -1, -2),
                mixed(p.color(QPalette::WindowText), p.color(QPalette::Window), 0.12), {});
    style->drawItemText(painter, item->rect,
                        Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, p,
                        has(item, QStyle::State_Enabled), item->text, QPalette::WindowText);
}

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part)
{
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider
            = std::clamp(static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                         std::min(minimumSlider, length), length);
    const int start = QStyle::sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(from, 0, size, bar->rect.height())
                                      : QRect(0, from, bar->rect.width(), size);
        return QStyle::visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return piece(0, length);
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

} // namespace weightroom::quiet
