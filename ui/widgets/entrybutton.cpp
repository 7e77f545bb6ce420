// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/entrybutton.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize EntryButton::sizeHint() const
{
    const int lines = m_description.isEmpty() ? 1 : 2;
    return QSize(260, fontMetrics().lineSpacing() * lines + 2 * entryPadding + 2);
}

QSize EntryButton::minimumSizeHint() const
{
    return QSize(160, sizeHint().height());
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
    const QRect text = QStyle::visualRect(layoutDirection(), rect(),
                                          inner.adjusted(entryIconSize + entryGap, 0, 0, 0));
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
    painter.drawText(QRect(text.left(), text.top() + line + 1, text.width(), line), alignment,
                     fontMetrics().elidedText(m_description, m_descriptionElide, text.width()));
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
