// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/keysdialog.h"

#include "ui/widgets/dialogsize.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

KeysDialog::KeysDialog(const QList<QMenu *> &menus, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"keysDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    resize(520, 560);
    fitToScreen(this);

    m_list->setObjectName(u"keysList"_s);
    m_list->setAccessibleName(tr("All keys"));
    m_list->setHeaderLabels({ tr("Action"), tr("Key") });
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    for (const QMenu *menu : menus)
        addMenu(menu);
    m_list->expandAll();
    m_list->header()->setStretchLastSection(true);
    m_list->resizeColumnToContents(0);

    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeKeys"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void KeysDialog::addMenu(const QMenu *menu)
{
    auto *head = new QTreeWidgetItem(m_list, { withoutMnemonic(menu->title()) });
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    for (const QAction *action : menu->actions()) {
        if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(head,
                                { withoutMnemonic(action->text()),
                                  action->shortcut().toString(QKeySequence::NativeText) });
    }
}

} // namespace weightroom
