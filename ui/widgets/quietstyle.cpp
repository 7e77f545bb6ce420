// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/quietstyle.h"

#include "ui/widgets/quietmarks.h"
#include "ui/widgets/quietpainting.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

using namespace quiet;

namespace {

constexpr auto focusFrameMark = "weightroomFocusFrame";
constexpr auto alignedMark = "weightroomAligned";

/// Qt aligns a label by the direction of its letters: a path would stand at the far end of a
/// right-to-left window.
void alignToStart(QLabel *label)
{
    const Qt::Alignment alignment = label->alignment();
    const bool isOurs = label->property(alignedMark).toBool();
    const bool isPlain = alignment & Qt::AlignLeft && !(alignment & Qt::AlignAbsolute);
    const bool isReverse = label->layoutDirection() == Qt::RightToLeft;
    if (isReverse ? !isPlain : !isOurs)
        return;
    const Qt::Alignment upright = alignment & Qt::AlignVertical_Mask;
    label->setAlignment(
        upright | (isReverse ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft)));
    label->setProperty(alignedMark, isReverse);
}

} // namespace

void frameOnlyWithFocus(QFrame *frame)
{
    frame->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    frame->setProperty(focusFrameMark, true);
}

QuietStyle::QuietStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void QuietStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        label->installEventFilter(this);
        alignToStart(label);
    }
}

bool QuietStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        if (auto *label = qobject_cast<QLabel *>(watched))
            alignToStart(label);
    }
    return QProxyStyle::eventFilter(watched, event);
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
        if (!focus && widget && widget->property(focusFrameMark).toBool())
            return;
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
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect rect = option->rect.adjusted(0, 6, 0, -6);
        painter->setPen(lineColour(option->palette));
        if (has(option, State_Horizontal))
            painter->drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom());
        else
            painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(option, painter);
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
        // Only the window's own is an area by itself; others stand in a row with fields.
        if (element == CE_ToolBar && widget
            && qobject_cast<const QMainWindow *>(widget->parentWidget())) {
            painter->setPen(lineColour(option->palette));
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            drawIconAndText(this, button, painter);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem quiet = withQuietIcon(*item);
            if (item->direction == Qt::RightToLeft)
                quiet.text = inOwnOrder(item->text);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_MenuItem:
        QProxyStyle::drawControl(element, option, painter, widget);
        // Greyed entries are stops, too: there the status bar says why.
        if (has(option, State_Selected) && !has(option, State_Enabled))
            drawFocusRing(painter, option->rect, option);
        return;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox fitting = *box;
            const int icon = box->currentIcon.isNull() ? 0 : box->iconSize.width() + 4;
            const int room
                = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - icon - 2;
            fitting.currentText
                = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &fitting, painter, widget);
        }
        return;
    case CE_Splitter:
        drawSplitterGrip(option, painter);
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
    case CE_ProgressBarLabel:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgressLabel(bar, painter);
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
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && opensMenu(button)) {
            drawMenuToolButton(this, button, painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawField(option, painter);
            drawStepButton(box, SC_SpinBoxUp, subControlRect(control, option, SC_SpinBoxUp, widget),
                           painter);
            drawStepButton(box, SC_SpinBoxDown,
                           subControlRect(control, option, SC_SpinBoxDown, widget), painter);
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
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const int chevron = button && opensMenu(button) ? chevronRoom - 4 : 0;
        return QSize(std::max(result.width() + toolButtonRoom + chevron, 28),
                     std::max(result.height() + 6, 28));
    }
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
    case SH_Menu_AllowActiveAndDisabled: // so that the status bar can say why they are greyed
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace weightroom
