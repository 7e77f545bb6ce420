// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/entrybutton.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int entryPadding = 8;
constexpr int entryIconSize = 20;
constexpr int entryGap = 12;

} // namespace

EntryButton::EntryButton(const QIcon &icon, const QString &title, const QString &description,
                         QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
    , m_description(description)
{
    setIcon(icon);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(description);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void EntryButton::setDescriptionIsPath()
{
    m_isPath = true;
    updateGeometry();
}

/// In a row that begins at the left.
QRect EntryButton::textRect() const
{
    return rect().adjusted(entryPadding + entryIconSize + entryGap, entryPadding, -entryPadding,
                           -entryPadding);
}

int EntryButton::descriptionHeight(int width) const
{
    if (m_description.isEmpty())
        return 0;
    const int line = fontMetrics().lineSpacing();
    if (m_isPath)
        return line;
    const QRect room(0, 0, std::max(1, width), 20 * line);
    return std::max(line,
                    fontMetrics().boundingRect(room, Qt::TextWordWrap, m_description).height());
}

int EntryButton::heightForWidth(int width) const
{
    const int text = width - 2 * entryPadding - entryIconSize - entryGap;
    return fontMetrics().lineSpacing() + descriptionHeight(text) + 2 * entryPadding + 2;
}

QSize EntryButton::sizeHint() const
{
    return QSize(260, heightForWidth(260));
}

QSize EntryButton::minimumSizeHint() const
{
    const int lines = m_description.isEmpty() ? 1 : 2;
    return QSize(160, fontMetrics().lineSpacing() * lines + 2 * entryPadding + 2);
}

void EntryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    option.state |= QStyle::State_AutoRaise;
    if (isDown())
        option.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect inner = rect().adjusted(entryPadding, entryPadding, -entryPadding, -entryPadding);
    const QRect iconRect
        = QStyle::visualRect(layoutDirection(), rect(),
                             QRect(inner.left(), inner.top() + (inner.height() - entryIconSize) / 2,
                                   entryIconSize, entryIconSize));
    icon().paint(&painter, iconRect, Qt::AlignCenter,
                 isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), textRect());
    const int line = fontMetrics().lineSpacing();
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const int alignment = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const bool single = m_description.isEmpty();
    painter.setPen(palette().color(group, QPalette::WindowText));
    painter.drawText(QRect(text.left(), text.top(), text.width(), single ? text.height() : line),
                     alignment, fontMetrics().elidedText(m_title, Qt::ElideRight, text.width()));
    if (single)
        return;
    painter.setPen(isEnabled() ? mutedTextColour(palette())
                               : palette().color(group, QPalette::WindowText));
    const QRect below = text.adjusted(0, line + 1, 0, 0);
    const int start = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop;
    if (m_isPath)
        painter.drawText(below, start,
                         fontMetrics().elidedText(m_description, Qt::ElideMiddle, below.width()));
    else
        painter.drawText(below, start | Qt::TextWordWrap, m_description);
}

void EntryButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void EntryButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace weightroom
