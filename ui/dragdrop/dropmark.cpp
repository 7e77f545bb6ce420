// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/dropmark.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int frameWidth = 2;
constexpr int frameRadius = 4;
/// Below the picture of what is dragged.
constexpr QPoint labelOffset(14, 34);

} // namespace

QPoint labelPosition(const QPoint &pointer, const QSize &size, const QRect &bounds,
                     Qt::LayoutDirection direction)
{
    const bool leftwards = direction == Qt::RightToLeft;
    const int wanted
        = leftwards ? pointer.x() - labelOffset.x() - size.width() : pointer.x() + labelOffset.x();
    const int lastX = std::max(bounds.left(), bounds.right() + 1 - size.width());
    const bool fitsBelow = pointer.y() + labelOffset.y() + size.height() <= bounds.bottom();
    const int y
        = fitsBelow ? pointer.y() + labelOffset.y() : pointer.y() - size.height() - frameWidth * 4;
    return { std::clamp(wanted, bounds.left(), lastX), std::max(bounds.top(), y) };
}

DropMark::DropMark(QWidget *target)
    : QWidget(target)
    , m_target(target)
    , m_label(new QLabel(target->window()))
{
    setObjectName(u"dropMark"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_label->setObjectName(u"dropLabel"_s);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBackgroundRole(QPalette::ToolTipBase);
    m_label->setForegroundRole(QPalette::ToolTipText);
    m_label->setAutoFillBackground(true);
    m_label->setFrameShape(QFrame::Box);
    m_label->setMargin(4);
    m_label->hide();
}

DropMark::~DropMark()
{
    delete m_label;
}

void DropMark::showAt(const QRect &rect, const QPoint &pointer, const QString &text)
{
    setVisible(!rect.isEmpty());
    setGeometry(rect);
    raise();
    const QWidget *window = m_target->window();
    m_label->setText(text);
    m_label->adjustSize();
    m_label->move(labelPosition(m_target->mapTo(window, pointer), m_label->size(), window->rect(),
                                layoutDirection()));
    m_label->raise();
    m_label->setVisible(!text.isEmpty());
}

void DropMark::hideAll()
{
    hide();
    if (m_label)
        m_label->hide();
}

QString DropMark::text() const
{
    return !m_label || m_label->isHidden() ? QString() : m_label->text();
}

void DropMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), frameWidth));
    const qreal inset = frameWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), frameRadius,
                            frameRadius);
}

} // namespace weightroom
