// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferview.h"

#include "ui/transfer/transferdelegate.h"
#include "ui/transfer/transfermodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

TransferView::TransferView(TransferModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"transferView"_s);
    setAccessibleName(tr("Transfers"));
    setModel(model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *delegate = new TransferDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &TransferDelegate::buttonClicked, this, [this](const QModelIndex &index) {
        if (const TransferItem *item = m_model->item(index))
            Q_EMIT buttonClicked(item->id);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT selectionChangedTo(selectedIds()); });
    const QFontMetrics metrics = fontMetrics();
    const auto width = [&metrics](int letters) { return metrics.averageCharWidth() * letters; };
    header()->setStretchLastSection(false);
    const int widths[] = { 22, 44, 20, 22, 13, 16, 34, 14 };
    for (int column = 0; column < TransferModel::columnTotal; ++column)
        header()->resizeSection(column,
                                std::max(width(widths[column]), header()->sectionSizeHint(column)));
    header()->setSectionResizeMode(static_cast<int>(TransferModel::Column::Places),
                                   QHeaderView::Stretch);
}

QStringList TransferView::selectedIds() const
{
    QStringList ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : std::as_const(rows))
        ids.append(m_model->item(index)->id);
    return ids;
}

/// The action whose key \a event is.
QAction *TransferView::actionOf(const QKeyEvent *event) const
{
    const QKeySequence pressed(event->keyCombination());
    for (QAction *action : actions()) {
        if (!pressed.isEmpty() && action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

bool TransferView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && actionOf(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void TransferView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(event)) {
        action->trigger();
        return event->accept();
    }
    const bool isButton = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    const TransferItem *item = m_model->item(currentIndex());
    if (isButton && event->modifiers() == Qt::NoModifier && item) {
        Q_EMIT buttonClicked(item->id);
        return event->accept();
    }
    QTreeView::keyPressEvent(event);
}

} // namespace weightroom
