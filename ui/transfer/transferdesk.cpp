// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferdesk.h"

#include "core/manage/transfer/transferqueue.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/session/notifier.h"
#include "ui/session/transfernotices.h"
#include "ui/settings.h"
#include "ui/transfer/quitdialog.h"
#include "ui/transfer/transferactions.h"
#include "ui/transfer/transferdock.h"
#include "ui/transfer/transferhistorydialog.h"
#include "ui/transfer/transferview.h"
#include "ui/widgets/panes.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QStatusBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// What is over sooner is not worth a list that opens.
constexpr int worthShowingMs = 400;

} // namespace

TransferDesk::TransferDesk(const WindowServices &services, WindowActions *actions,
                           QMainWindow *window)
    : QObject(window)
    , m_services(services)
    , m_actions(actions)
    , m_window(window)
    , m_dock(new TransferDock(services.transfers, window))
    , m_menu(new TransferActions(actions, services.transfers, m_dock->view()))
    , m_status(new QLabel(window))
{
    window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    m_status->setObjectName(u"statusTransfers"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(8, 0, 8, 0);
    window->statusBar()->addPermanentWidget(m_status);

    TransferQueue *queue = services.transfers;
    followChoices();
    connect(services.settings, &Settings::changed, this, &TransferDesk::followChoices);
    connect(actions->transfersPane, &QAction::toggled, m_dock, &QWidget::setVisible);
    connect(m_dock, &QDockWidget::visibilityChanged, this,
            [this] { m_actions->transfersPane->setChecked(!m_dock->isHidden()); });
    connect(m_menu->history, &QAction::triggered, this, [this] {
        auto *dialog = new TransferHistoryDialog(m_services.library, m_services.transfers,
                                                 m_services.settings, m_window);
        dialog->open();
    });
    connect(m_menu, &TransferActions::answerRequested, this, &TransferDesk::answer);
    connect(m_menu, &TransferActions::cancelled, this, &TransferDesk::cancelled);
    connect(m_dock, &TransferDock::goOnRequested, queue, &TransferQueue::resumeInterrupted);
    connect(queue, &TransferQueue::countsChanged, this, &TransferDesk::refresh);
    connect(queue, &TransferQueue::inserted, this, &TransferDesk::showWhenItTakesLong);
    connect(queue, &TransferQueue::ended, this, &TransferDesk::onEnded);
    connect(queue, &TransferQueue::restored, this, &TransferDesk::offerToGoOn);
    connectNotices();
    offerToGoOn();
    refresh();
}

/// Tells the desktop of what ended while the user was elsewhere.
void TransferDesk::connectNotices()
{
    auto *notifier = new Notifier(this);
    auto *notices = new TransferNotices(m_services.transfers, m_window);
    connect(notices, &TransferNotices::worthTelling, notifier,
            [this, notifier](const QString &title, const QString &text, const QString &id) {
                if (m_services.settings->isOn(choices::desktopNotices))
                    notifier->notify(title, text, id);
            });
    connect(notifier, &Notifier::activated, this, [this](const QString &id) {
        bringForward(m_window);
        showTransfer(id);
    });
}

void TransferDesk::followChoices()
{
    const Settings &settings = *m_services.settings;
    m_services.transfers->setMaximumActive(
        static_cast<int>(settings.number(choices::parallelTransfers)));
}

void TransferDesk::showTransfer(const QString &id)
{
    m_dock->show();
    TransferView *view = m_dock->view();
    const QModelIndex row = view->model()->index(m_services.transfers->indexOf(id), 0);
    view->setCurrentIndex(row);
    view->scrollTo(row);
}

void TransferDesk::retranslate()
{
    m_dock->retranslate();
    m_menu->retranslate();
    refresh();
}

void TransferDesk::refresh()
{
    const int active = m_services.transfers->activeCount();
    m_status->setVisible(active > 0);
    m_status->setText(tr("%n transfer(s) running", nullptr, active));
}

void TransferDesk::showWhenItTakesLong(int index)
{
    const QString id = m_services.transfers->at(index).id;
    QTimer::singleShot(worthShowingMs, this, [this, id] {
        const int there = m_services.transfers->indexOf(id);
        if (there >= 0 && !m_services.transfers->at(there).hasEnded())
            m_dock->show();
    });
}

void TransferDesk::onEnded(int index)
{
    if (index < 0)
        return;
    const TransferItem &item = m_services.transfers->at(index);
    if (item.state == TransferState::Failed || item.state == TransferState::Conflict)
        m_dock->show();
    // A dialog that is open may be the one that asks; the row has a button for all others.
    if (item.state == TransferState::Conflict && !m_question && !QApplication::activeModalWidget())
        answer(item.id);
}

void TransferDesk::answer(const QString &id)
{
    TransferQueue *queue = m_services.transfers;
    const int index = queue->indexOf(id);
    if (index < 0 || m_question)
        return;
    const TransferItem &item = queue->at(index);
    int remaining = 0;
    for (int i = 0; i < queue->count(); ++i) {
        const TransferItem &other = queue->at(i);
        const bool belongs = !item.order.group.isEmpty() && other.id != id
            && other.order.group == item.order.group && !other.hasEnded()
            && other.order.ifConflict == IfConflict::Ask;
        remaining += belongs ? 1 : 0;
    }
    auto *dialog = new ConflictDialog({ .source = item.order.source,
                                        .target = item.order.target,
                                        .title = item.order.title,
                                        .remaining = remaining,
                                        .loading = item.order.options.load },
                                      m_services, m_window);
    m_question = dialog;
    connect(dialog, &ConflictDialog::answered, queue, [queue, id](IfConflict choice, bool forAll) {
        queue->answerConflict(id, choice, forAll);
    });
    dialog->open();
}

void TransferDesk::offerToGoOn()
{
    if (m_services.transfers->interruptedCount() == 0)
        return;
    m_dock->offerToGoOn();
    m_dock->show();
}

bool TransferDesk::mayClose()
{
    const int pending = m_services.transfers->pendingCount();
    if (m_mayClose || pending == 0)
        return true;
    if (m_question || m_isSuspending)
        return false;
    if (!m_services.settings->isOn(choices::askAtQuit)) {
        suspendAndClose();
        return false;
    }
    auto *dialog = new QuitDialog(pending, m_window);
    m_question = dialog;
    connect(dialog, &QDialog::accepted, this, &TransferDesk::suspendAndClose);
    dialog->open();
    return false;
}

void TransferDesk::suspendAndClose()
{
    m_isSuspending = true;
    connect(m_services.transfers, &TransferQueue::suspended, this, [this] {
        m_mayClose = true;
        m_window->close();
    });
    m_services.transfers->suspend();
}

} // namespace weightroom
