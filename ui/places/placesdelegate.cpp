// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placesdelegate.h"

#include "ui/places/placesmodel.h"
#include "ui/widgets/targetsize.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace weightroom {

namespace {

constexpr int margin = 8;
constexpr int gap = 8;
constexpr int headingSpace = 10; ///< above a heading

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(QFont::DemiBold);
    painter->save();
    painter->setFont(font);
    painter->setPen(mutedTextColour(option.palette));
    const QRect rect = option.rect.adjusted(margin, headingSpace, -margin, 0);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading, shown);
    painter->restore();
}

} // namespace

void PlacesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    if (index.data(PlacesModel::HeadingRole).toBool()) {
        paintHeading(painter, option, option.text);
        return;
    }
    const bool isReachable = index.data(PlacesModel::ReachableRole).toBool();
    const QString count = index.data(PlacesModel::CountRole).toString();
    const QIcon icon = option.icon;
    const QString name = option.text;
    option.icon = {};
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool isSelected = option.state & QStyle::State_Selected;
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QPalette::ColorGroup group = !isReachable ? QPalette::Disabled
        : option.state & QStyle::State_Active       ? QPalette::Active
                                                    : QPalette::Inactive;
    const QColor text
        = option.palette.color(isReachable ? group : QPalette::Disabled,
                               isSelected ? QPalette::HighlightedText : QPalette::Text);
    const int side = option.decorationSize.height();
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const auto take = [&](int width, bool atEnd) {
        const bool left = atEnd == rightToLeft;
        const QRect part(left ? rest.left() : rest.right() + 1 - width, rest.top(), width,
                         rest.height());
        rest.adjust(left ? width + gap : 0, 0, left ? 0 : -width - gap, 0);
        return part;
    };
    const bool isStrong = isSelected && option.state & QStyle::State_Active;
    const QIcon::Mode mode = !isReachable ? QIcon::Disabled
        : isStrong                        ? QIcon::Selected
                                          : QIcon::Normal;
    icon.paint(painter, take(side, false), Qt::AlignCenter, mode);
    painter->save();
    painter->setFont(option.font);
    if (!count.isEmpty()) {
        painter->setPen(isSelected ? text : mutedTextColour(option.palette));
        painter->drawText(take(option.fontMetrics.horizontalAdvance(count), true), Qt::AlignCenter,
                          count);
    }
    painter->setPen(text);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeading,
                      option.fontMetrics.elidedText(name, Qt::ElideMiddle, rest.width()));
    painter->restore();
}

QSize PlacesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = qMax(smallestTarget, option.fontMetrics.height() + 10);
    if (!index.data(PlacesModel::HeadingRole).toBool())
        return { 0, row };
    return { 0, index.data().toString().isEmpty() ? headingSpace : row + headingSpace };
}

} // namespace weightroom
