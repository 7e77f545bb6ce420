// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferdelegate.h"

#include "ui/transfer/transfermodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace weightroom {

namespace {

constexpr int rowHeight = 30;
constexpr int barSteps = 1000;

TransferModel::Column columnOf(const QModelIndex &index)
{
    return static_cast<TransferModel::Column>(index.column());
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

QSize TransferDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), rowHeight));
    return size;
}

void TransferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const TransferModel::Column column = columnOf(index);
    if (column != TransferModel::Column::Progress && column != TransferModel::Column::Button)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background(option);
    initStyleOption(&background, index);
    background.text.clear();
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    if (column == TransferModel::Column::Progress)
        paintBar(painter, option, index);
    else
        paintButton(painter, option, index);
}

void TransferDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionProgressBar bar;
    bar.initFrom(option.widget);
    bar.state |= QStyle::State_Horizontal;
    bar.rect = option.rect.adjusted(6, 0, -6, 0);
    const int height = std::min(option.rect.height() - 8, 16);
    bar.rect.setTop(option.rect.center().y() - height / 2);
    bar.rect.setHeight(height);
    bar.minimum = 0;
    bar.maximum = barSteps;
    const double fraction = index.data(TransferModel::FractionRole).toDouble();
    bar.progress = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * barSteps);
    bar.text = index.data(Qt::DisplayRole).toString();
    bar.textAlignment = Qt::AlignCenter;
    bar.textVisible = true;
    styleOf(option)->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
}

void TransferDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    QStyleOptionButton button;
    button.initFrom(option.widget);
    button.state.setFlag(QStyle::State_HasFocus, false);
    button.state |= QStyle::State_Raised;
    button.rect = option.rect.adjusted(4, 2, -4, -2);
    button.text = text;
    styleOf(option)->drawControl(QStyle::CE_PushButton, &button, painter, option.widget);
}

bool TransferDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease
        || columnOf(index) != TransferModel::Column::Button)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool hasButton
        = index.data(TransferModel::ButtonRole).toInt() != static_cast<int>(TransferButton::None);
    if (mouse->button() != Qt::LeftButton || !hasButton
        || !option.rect.contains(mouse->position().toPoint()))
        return false;
    Q_EMIT buttonClicked(index);
    return true;
}

} // namespace weightroom
