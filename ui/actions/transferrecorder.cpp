// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/transferrecorder.h"

#include "core/manage/modelnaming.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/document/modelurl.h"
#include "ui/history/cancelstep.h"
#include "ui/history/modelsteps.h"

namespace weightroom {

TransferRecorder::TransferRecorder(ModelActions *actions, NoticeBar *notices)
    : QObject(actions)
    , m_actions(actions)
    , m_notices(notices)
{
    const TransferQueue *queue = actions->services().transfers;
    connect(queue, &TransferQueue::ended, this, [this, queue](int index) {
        if (index >= 0 && queue->at(index).state == TransferState::Done && queue->at(index).saved)
            record(queue->at(index));
    });
}

void TransferRecorder::recordCancel(const QString &id)
{
    TransferQueue *queue = m_actions->services().transfers;
    const int index = queue->indexOf(id);
    if (index < 0)
        return;
    const QString name = queue->at(index).order.name();
    auto command = std::make_unique<HistoryCommand>(tr("cancelling of %1", "a transfer").arg(name));
    command->add(name, std::make_unique<CancelStep>(queue, id, name));
    m_actions->history()->add(std::move(command));
}

/// Only what is in a store can be removed again.
bool TransferRecorder::isOnThisMachine(const QString &url) const
{
    return bool(m_actions->services().router->store(url));
}

void TransferRecorder::record(const TransferItem &item)
{
    const TransferOrder &order = item.order;
    const SaveResult &saved = *item.saved;
    if (order.kind == TransferKind::Export || !isOnThisMachine(saved.url))
        return;
    const WindowServices &services = m_actions->services();
    const HistoryServices used{ services.manager, services.library };
    const bool isMove = order.kind == TransferKind::Move;
    HistoryGroup group{ order.name(), {} };
    const bool isReplaced = !saved.replacedId.isEmpty();
    if (isReplaced) {
        group.steps.push_back(
            std::make_unique<PresenceStep>(used, PresenceStep::Change::Removed,
                                           TrashableModel{ .url = saved.url,
                                                           .trashId = saved.replacedId,
                                                           .removed = item.replacedAt,
                                                           .isReplaced = true,
                                                           .takesLabels = true },
                                           true));
    }
    if (isMove && saved.movedId.isEmpty()) {
        group.steps.push_back(std::make_unique<RenameStep>(used, order.source, saved.url, true));
    } else if (isMove) {
        group.steps.push_back(std::make_unique<MoveStep>(
            used, TrashableModel{ order.source, saved.movedId }, TrashableModel{ saved.url }));
    } else {
        group.steps.push_back(std::make_unique<PresenceStep>(
            used, PresenceStep::Change::Added,
            TrashableModel{ .url = saved.url, .isReplaced = isReplaced, .takesLabels = true },
            true));
    }
    const QString text = isReplaced && !isMove ? tr("replacement of %1").arg(order.name())
        : isMove                               ? tr("move of %1").arg(order.name())
                                               : tr("copy of %1").arg(order.name());
    auto command = std::make_unique<HistoryCommand>(text);
    command->add(std::move(group));
    // What was deleted for good cannot come back.
    if (!(isMove && order.options.forever))
        m_actions->history()->add(std::move(command));
    if (isMove)
        m_actions->history()->announce({ ModelNews::Kind::Moved, order.source, saved.url });
    m_actions->history()->announce(
        { isReplaced ? ModelNews::Kind::Changed : ModelNews::Kind::Added, saved.url });
    m_notices->showDone(toldOf(item), true);
}

/// Where both are kept, the new one has another name than was asked for.
QString TransferRecorder::toldOf(const TransferItem &item) const
{
    const QString name = item.order.name();
    const QString url = item.saved->url;
    const QString place = modelContext(url);
    const bool isMove = item.order.kind == TransferKind::Move;
    const IoRouter &router = *m_actions->services().router;
    if (const QString newName = modelName(nameInUrl(router, url));
        newName != modelName(nameInUrl(router, item.order.target))) {
        return isMove ? tr("“%1” was moved to %2 as “%3”", "a model, a place, a name")
                            .arg(name, place, newName)
                      : tr("“%1” was copied to %2 as “%3”", "a model, a place, a name")
                            .arg(name, place, newName);
    }
    return isMove ? tr("“%1” was moved to %2", "a model, a place").arg(name, place)
                  : tr("“%1” was copied to %2", "a model, a place").arg(name, place);
}

} // namespace weightroom
