// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/commandpalette.h"

#include "ui/keys/commands.h"
#include "ui/palette/commandmodel.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

CommandPalette::CommandPalette(const QList<QMenu *> &menus, QWidget *parent)
    : QDialog(parent)
    , m_commands(new CommandModel(commandsOf(menus), this))
    , m_field(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_note(new MutedLabel(QString(), this))
{
    setObjectName(u"commandPaletteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Commands"));

    m_field->setObjectName(u"commandField"_s);
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command"));
    m_field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::find);

    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_commands);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::showCurrent);
    connect(m_list, &QTreeView::activated, this, &CommandPalette::runCurrent);

    m_note->setObjectName(u"commandNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(m_note->sizeHint().height());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    const int em = fontMetrics().height();
    resize(em * 40, em * 26);
    fitToScreen(this);
    makeCurrent(0);
    m_field->setFocus();
}

void CommandPalette::find(const QString &pattern)
{
    m_commands->setPattern(pattern);
    makeCurrent(0);
}

void CommandPalette::makeCurrent(int row)
{
    const int last = m_commands->rowCount() - 1;
    m_list->setCurrentIndex(m_commands->index(std::clamp(row, 0, std::max(0, last)), 0));
    showCurrent();
}

void CommandPalette::showCurrent()
{
    if (m_commands->rowCount() == 0)
        m_note->setText(tr("No command has these letters."));
    else
        m_note->setText(m_commands->reasonAt(m_list->currentIndex().row()));
}

/// After the palette has closed, so that the command finds the focus where it was.
void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    QAction *action = m_commands->actionAt(row);
    if (!action || !action->isEnabled()) {
        showCurrent();
        return;
    }
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    accept();
}

/// The focus stays in the field; the keys of the list work there.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    const int page
        = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (key->key()) {
    case Qt::Key_Down:
        makeCurrent(row + 1);
        return true;
    case Qt::Key_Up:
        makeCurrent(row - 1);
        return true;
    case Qt::Key_PageDown:
        makeCurrent(row + page);
        return true;
    case Qt::Key_PageUp:
        makeCurrent(row - page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace weightroom
