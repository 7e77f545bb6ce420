// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferactions.h"

#include "core/manage/transfer/transferqueue.h"
#include "ui/transfer/transfermodel.h"
#include "ui/transfer/transfertext.h"
#include "ui/transfer/transferview.h"
#include "ui/widgets/icons.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 megabyte = 1'000'000;

bool mayPause(const TransferItem &item)
{
    return item.isActive() || item.state == TransferState::Waiting;
}

bool mayResume(const TransferItem &item)
{
    return item.state == TransferState::Paused || item.state == TransferState::Interrupted;
}

bool mayRetry(const TransferItem &item)
{
    return item.state == TransferState::Retrying || item.state == TransferState::Failed
        || item.state == TransferState::Skipped
        || (item.state == TransferState::Cancelled && !item.canUndoCancel);
}

bool mayCancel(const TransferItem &item)
{
    return !item.hasEnded();
}

bool mayUndo(const TransferItem &item)
{
    return item.state == TransferState::Cancelled && item.canUndoCancel;
}

bool mayMove(const TransferItem &item)
{
    return !item.hasEnded();
}

bool mayRemove(const TransferItem &item)
{
    return item.hasEnded() || item.state == TransferState::Interrupted
        || item.state == TransferState::Conflict;
}

} // namespace

TransferActions::TransferActions(WindowActions *actions, TransferQueue *queue, TransferView *view)
    : QObject(view)
    , m_actions(actions)
    , m_queue(queue)
    , m_view(view)
    , m_menu(actions->transferMenu())
{
    addForSelected("pauseTransferAction", {}, mayPause, &TransferQueue::pause);
    addForSelected("resumeTransferAction", {}, mayResume, &TransferQueue::resume);
    QAction *retry
        = addForSelected("retryTransferAction", u"refresh-cw"_s, mayRetry, &TransferQueue::retry);
    // One that waits for its next try need not wait.
    connect(retry, &QAction::triggered, this, [this] {
        for (const QString &id : m_view->selectedIds()) {
            if (m_queue->at(m_queue->indexOf(id)).state == TransferState::Retrying)
                m_queue->resume(id);
        }
    });
    QAction *cancel
        = addForSelected("cancelTransferAction", u"x"_s, mayCancel, &TransferQueue::cancel);
    cancel->setShortcut(QKeySequence(Qt::Key_Delete));
    addForSelected("undoCancelTransferAction", {}, mayUndo, &TransferQueue::undoCancel);
    m_menu->addSeparator();
    const auto addMove = [this](const char *name, const QString &icon, int key, int step) {
        QAction *action = addForSelected(name, icon, mayMove, nullptr);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)));
        connect(action, &QAction::triggered, this, [this, step] {
            QStringList ids = m_view->selectedIds();
            if (step > 0)
                std::reverse(ids.begin(), ids.end());
            for (const QString &id : std::as_const(ids))
                m_queue->move(id, step);
        });
    };
    addMove("moveTransferUpAction", u"arrow-up"_s, Qt::Key_Up, -1);
    addMove("moveTransferDownAction", u"arrow-down"_s, Qt::Key_Down, 1);
    addForSelected("removeTransferAction", {}, mayRemove, &TransferQueue::remove);
    m_menu->addSeparator();
    addAll();
    addLimits();
    history = actions->add(m_menu, "transferHistoryAction", u"history"_s);
    // Keys of rows work in the list alone: elsewhere they mean other things.
    for (const Selected &selected : std::as_const(m_selected)) {
        selected.action->setShortcutContext(Qt::WidgetShortcut);
        view->addAction(selected.action);
    }
    connect(view, &TransferView::selectionChangedTo, this, &TransferActions::update);
    connect(view, &TransferView::buttonClicked, this, &TransferActions::press);
    connect(queue, &TransferQueue::countsChanged, this, &TransferActions::update);
    retranslate();
}

QAction *TransferActions::addForSelected(const char *name, const QString &icon,
                                         bool (*isPossible)(const TransferItem &),
                                         void (TransferQueue::*act)(const QString &))
{
    QAction *action = m_actions->add(m_menu, name, icon);
    m_selected.append({ action, isPossible });
    if (act) {
        connect(action, &QAction::triggered, this, [this, isPossible, act] {
            for (const QString &id : m_view->selectedIds()) {
                const int index = m_queue->indexOf(id);
                if (index < 0 || !isPossible(m_queue->at(index)))
                    continue;
                (m_queue->*act)(id);
                if (act == &TransferQueue::cancel)
                    Q_EMIT cancelled(id);
            }
        });
    }
    return action;
}

void TransferActions::addAll()
{
    const auto add = [this](const char *name, void (TransferQueue::*act)()) {
        QAction *action = m_actions->add(m_menu, name);
        connect(action, &QAction::triggered, m_queue, act);
        return action;
    };
    m_pauseAll = add("pauseAllTransfersAction", &TransferQueue::pauseAll);
    m_resumeAll = add("resumeAllTransfersAction", &TransferQueue::resumeAll);
    m_retryFailed = add("retryFailedTransfersAction", &TransferQueue::retryFailed);
    m_removeEnded = add("removeEndedTransfersAction", &TransferQueue::removeEnded);
    m_menu->addSeparator();
}

void TransferActions::addLimits()
{
    m_limitMenu = new QMenu(m_menu);
    m_limitMenu->setObjectName(u"speedLimitMenu"_s);
    m_menu->addMenu(m_limitMenu);
    limits = new QActionGroup(this);
    for (const qint64 limit : { 0, 1, 5, 20, 100 }) {
        const QByteArray name = "speedLimit" + QByteArray::number(limit) + "Action";
        QAction *action = m_actions->add(m_limitMenu, name.constData());
        action->setCheckable(true);
        action->setData(limit * megabyte);
        limits->addAction(action);
        action->setChecked(m_queue->speedLimit() == limit * megabyte);
    }
    connect(limits, &QActionGroup::triggered, this,
            [this](QAction *action) { m_queue->setSpeedLimit(action->data().toLongLong()); });
}

void TransferActions::press(const QString &id)
{
    const int index = m_queue->indexOf(id);
    if (index < 0)
        return;
    const TransferItem &item = m_queue->at(index);
    switch (transferButtonOf(item)) {
    case TransferButton::Pause:
        return m_queue->pause(id);
    case TransferButton::Resume:
        return m_queue->resume(id);
    case TransferButton::Retry:
        return item.hasEnded() ? m_queue->retry(id) : m_queue->resume(id);
    case TransferButton::Undo:
        return m_queue->undoCancel(id);
    case TransferButton::Answer:
        return Q_EMIT answerRequested(id);
    case TransferButton::None:
        return;
    }
}

bool TransferActions::anyOf(bool (*isPossible)(const TransferItem &)) const
{
    for (int i = 0; i < m_queue->count(); ++i) {
        if (isPossible(m_queue->at(i)))
            return true;
    }
    return false;
}

void TransferActions::update()
{
    const QStringList ids = m_view->selectedIds();
    for (const Selected &selected : std::as_const(m_selected)) {
        const bool possible = std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
            const int index = m_queue->indexOf(id);
            return index >= 0 && selected.isPossible(m_queue->at(index));
        });
        m_actions->setAvailable(selected.action, possible,
                                ids.isEmpty() ? tr("Not possible: no transfer is selected")
                                              : tr("Not possible with the selected transfers"));
    }
    m_actions->setAvailable(m_pauseAll, anyOf(mayPause), tr("Not possible: nothing runs"));
    m_actions->setAvailable(m_resumeAll, anyOf(mayResume), tr("Not possible: nothing is paused"));
    const auto isFailed
        = [](const TransferItem &item) { return item.state == TransferState::Failed; };
    m_actions->setAvailable(m_retryFailed, anyOf(isFailed), tr("Not possible: nothing has failed"));
    m_actions->setAvailable(m_removeEnded,
                            anyOf([](const TransferItem &item) { return item.hasEnded(); }),
                            tr("Not possible: nothing is finished"));
}

void TransferActions::retranslate()
{
    const std::pair<QString, QString> texts[] = {
        { tr("&Pause"), tr("Let the selected transfers wait") },
        { tr("&Resume"), tr("Let the selected transfers go on") },
        { tr("Re&try"), tr("Try the selected transfers again, from what had come") },
        { tr("&Cancel"), tr("Give the selected transfers up; this can be undone") },
        { tr("&Undo Cancel"), tr("Go on with the selected transfers after all") },
        { tr("Move U&p"), tr("Let the selected transfers begin earlier") },
        { tr("Move Do&wn"), tr("Let the selected transfers begin later") },
        { tr("Remo&ve from List"), tr("Forget the selected transfers") },
    };
    for (qsizetype i = 0; i < m_selected.size(); ++i)
        WindowActions::setTexts(m_selected.at(i).action, texts[i].first, texts[i].second);
    WindowActions::setTexts(m_pauseAll, tr("Pause &All"), tr("Let all transfers wait"));
    WindowActions::setTexts(m_resumeAll, tr("Resume A&ll"), tr("Let all transfers go on"));
    WindowActions::setTexts(m_retryFailed, tr("Retry &Failed"),
                            tr("Try all transfers again that have failed"));
    WindowActions::setTexts(m_removeEnded, tr("Remove Finished"),
                            tr("Take all finished transfers off the list"));
    WindowActions::setTexts(history, tr("&History…"), tr("Show what was copied and moved"));
    m_limitMenu->setTitle(tr("Limit &Speed"));
    for (QAction *limit : limits->actions()) {
        const qint64 bytes = limit->data().toLongLong();
        WindowActions::setTexts(
            limit, bytes == 0 ? tr("&No Limit") : transferSpeedText(static_cast<double>(bytes)),
            tr("How much all transfers together may read or send"));
    }
    update();
}

} // namespace weightroom
