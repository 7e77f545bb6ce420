// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/quietstyle.h"

#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qreal cornerRadius = 5;
constexpr int scrollBarExtent = 12;
constexpr int minimumSlider = 28;

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
    return mixed(p.color(QPalette::WindowText), p.color(QPalette::Window), isDark(p) ? 0.38 : 0.34);
}

QColor accent(const QStyleOption *option)
{
    return option->palette.color(QPalette::Active, QPalette::Highlight);
}

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line,
             qreal width = 1)
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
    const QPalette &p = option->palette;
    const QColor text = p.color(QPalette::ButtonText);
    const QColor window = p.color(QPalette::Window);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        drawBox(painter, option->rect, mixed(text, window, 0.14), {});
    else if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
        drawBox(painter, option->rect, mixed(text, window, 0.07), {});
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option->rect, option);
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
    if (has(tab, QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange))
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

void drawProgressContents(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0)
        return;
    const qreal share = qreal(qint64(bar->progress) - bar->minimum) / qreal(range);
    QRect filled = bar->rect;
    filled.setWidth(qRound(filled.width() * std::clamp(share, 0.0, 1.0)));
    const bool reversed = (bar->direction == Qt::RightToLeft) != bar->invertedAppearance;
    if (reversed)
        filled.moveRight(bar->rect.right());
    if (filled.width() >= 4)
        drawBox(painter, filled, accent(bar), {});
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const std::array points{ c + QPointF(-3.5, -1.5), c + QPointF(0, 2), c + QPointF(3.5, -1.5) };
    painter->drawPolyline(points.data(), static_cast<int>(points.size()));
    painter->restore();
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

} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(option, painter);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter);
        else
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameFocusRect:
        drawFocusRing(painter, option->rect, option);
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget: {
        const bool focus
            = has(option, State_HasFocus) && qobject_cast<const QAbstractScrollArea *>(widget);
        painter->setPen(focus ? option->palette.color(QPalette::Link)
                              : lineColour(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_FrameTabBarBase:
        painter->setPen(lineColour(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case PE_PanelStatusBar:
        painter->setPen(lineColour(option->palette));
        painter->drawLine(option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorTabClose:
        drawTabClose(option, painter);
        return;
    case PE_FrameMenu:
        painter->setPen(fieldLine(option));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(tab, painter);
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(header, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        painter->setPen(lineColour(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        if (element == CE_ToolBar) {
            painter->setPen(lineColour(option->palette));
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            QStyleOptionToolButton padded = *button;
            padded.rect.adjust(5, 0, -3, 0);
            QProxyStyle::drawControl(element, &padded, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(this, item, painter);
        return;
    case CE_ProgressBarGroove:
        drawBox(painter, option->rect,
                mixed(option->palette.color(QPalette::WindowText),
                      option->palette.color(QPalette::Window), 0.12),
                {});
        return;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (bar && (bar->minimum != 0 || bar->maximum != 0))
            drawProgressContents(bar, painter);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, subControlRect(control, option, SC_ScrollBarSlider, widget),
                          painter);
            return;
        }
    }
    if (control == CC_ComboBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box && !box->editable) {
            drawPushButton(option, painter);
            drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                        option->palette.color(QPalette::ButtonText));
            if (has(option, State_HasFocus))
                drawFocusRing(painter, option->rect, option);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(bar, subControl);
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, subControl, widget)
            .adjusted(option->direction == Qt::LeftToRight ? 4 : 0, 0,
                      option->direction == Qt::LeftToRight ? 0 : -4, 0);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_LineEdit)
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + 14));
    switch (type) {
    case CT_PushButton:
        return result + QSize(12, 0);
    case CT_SpinBox:
        return result.expandedTo(QSize(0, option->fontMetrics.height() + 14)) + QSize(8, 0);
    case CT_ToolButton:
        return QSize(std::max(result.width() + 8, 28), std::max(result.height() + 6, 28));
    case CT_TabBarTab:
        return result.expandedTo(QSize(0, option->fontMetrics.height() + 18));
    case CT_HeaderSection:
        return result.expandedTo(QSize(0, option->fontMetrics.height() + 12));
    case CT_ItemViewItem:
        return result.expandedTo(QSize(0, option->fontMetrics.height() + 8));
    case CT_MenuBarItem:
        return result + QSize(4, 6);
    case CT_MenuItem:
        return result + QSize(8, 4);
    default:
        return result;
    }
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return minimumSlider;
    case PM_ToolBarIconSize:
        return 20;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_TabBarTabHSpace:
        return 30;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin: // the room before texts in lists and tables
        return 6;
    case PM_MenuBarHMargin:
        return 4;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 18;
    case PM_SplitterWidth:
        return 7;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(lineColour(option->palette).rgb()) : -1;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace weightroom
