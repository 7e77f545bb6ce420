// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/dragpicture.h"

#include "ui/document/modelurl.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DragPictureText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::DragPicture)
};

constexpr int dragPictureMargin = 6;
constexpr int widestPictureText = 240;

} // namespace

DragPicture dragPicture(const QStringList &urls, const QWidget *widget)
{
    const QFontMetrics metrics = widget->fontMetrics();
    const QString text = urls.size() == 1
        ? modelName(urls.first())
        : DragPictureText::tr("%n model(s)", nullptr, static_cast<int>(urls.size()));
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, widestPictureText);
    const int side = metrics.height();
    const QSize size(side + metrics.horizontalAdvance(shown) + 3 * dragPictureMargin,
                     side + dragPictureMargin);
    const qreal scale = widget->devicePixelRatioF();
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(widget->palette().color(QPalette::Highlight));
    QPainter painter(&pixmap);
    painter.setFont(widget->font());
    const QRect icon(dragPictureMargin, dragPictureMargin / 2, side, side);
    themedIcon(urls.size() == 1 ? u"box"_s : u"layers"_s)
        .paint(&painter, icon, Qt::AlignCenter, QIcon::Selected);
    painter.setPen(widget->palette().color(QPalette::HighlightedText));
    painter.drawText(QRect(icon.right() + dragPictureMargin, 0, size.width(), size.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, shown);
    // Beside the pointer, so that it never hides what is below.
    return { pixmap, QPoint(-12, -4) };
}

} // namespace weightroom
