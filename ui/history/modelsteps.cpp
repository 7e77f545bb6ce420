// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/modelsteps.h"

#include "core/base/run.h"
#include "core/manage/library.h"
#include "core/manage/modelmanager.h"

namespace weightroom {

namespace {

qint64 removedBytes(const RemovedModel &removed)
{
    const ModelArtifactsInfo &info = removed.info;
    return info.modelTopologyBytes + info.weightSpecsBytes + info.weightDataBytes;
}

/// Ends a step whose model has changed already, when its tags and notes have followed or failed to.
void followed(QFuture<Expected<Done>> labels, const OperationPtr &op, QObject *context,
              const HistoryStep::Finished &finished)
{
    whenDone(labels, context, [op, finished](const Expected<Done> &result) {
        if (!result && result.error().code != ErrorCode::Canceled)
            Q_EMIT op->reported(result.error().message);
        finished(Done{});
    });
}

} // namespace

PresenceStep::PresenceStep(const HistoryServices &services, Change change,
                           const TrashableModel &model, bool isDone)
    : HistoryStep(isDone)
    , m_services(services)
    , m_change(change)
    , m_model(model)
{
}

bool PresenceStep::isThereAfter(HistoryDirection direction) const
{
    return (m_change == Change::Added) == (direction == HistoryDirection::Forward);
}

QList<ModelNews> PresenceStep::news(HistoryDirection direction) const
{
    if (m_model.isReplaced) {
        return isThereAfter(direction)
            ? QList<ModelNews>{ { ModelNews::Kind::Changed, m_model.url } }
            : QList<ModelNews>();
    }
    return { { isThereAfter(direction) ? ModelNews::Kind::Added : ModelNews::Kind::Removed,
               m_model.url } };
}

void PresenceStep::start(HistoryDirection direction, const OperationPtr &op, QObject *context,
                         Finished finished)
{
    if (isThereAfter(direction))
        restore(op, context, std::move(finished));
    else
        remove(op, context, std::move(finished));
}

void PresenceStep::remove(const OperationPtr &op, QObject *context, Finished finished)
{
    whenDone(m_services.manager->removeModel(m_model.url, Removal::ToTrash, op), context,
             [this, op, context, finished = std::move(finished)](Expected<RemovedModel> removed) {
                 if (!removed)
                     return finished(std::move(removed).error());
                 m_bytes = removedBytes(*removed);
                 m_model.trashId = removed->trashId;
                 m_model.removed = QDateTime::currentDateTimeUtc();
                 m_model.isRemovedAbout = false;
                 if (!m_services.library || (m_model.isReplaced && !m_model.takesLabels))
                     return finished(Done{});
                 // A cancel comes too late now.
                 followed(m_services.library->trashEntry(m_model.url, m_model.removed,
                                                         Operation::create()),
                          op, context, finished);
             });
}

void PresenceStep::restore(const OperationPtr &op, QObject *context, Finished finished)
{
    whenDone(m_services.manager->restore(m_model.trashId, m_model.target, op), context,
             [this, op, context, finished = std::move(finished)](Expected<QString> url) {
                 if (!url)
                     return finished(std::move(url).error());
                 m_model.target.clear();
                 const QString before = std::exchange(m_model.url, *url);
                 m_model.trashId.clear();
                 m_bytes = 0;
                 if (!m_services.library || (m_model.isReplaced && !m_model.takesLabels))
                     return finished(Done{});
                 const auto moment
                     = m_model.isRemovedAbout ? Library::Moment::About : Library::Moment::Exact;
                 followed(m_services.library->restoreEntry(before, m_model.removed, m_model.url,
                                                           Operation::create(), moment),
                          op, context, finished);
             });
}

RenameStep::RenameStep(const HistoryServices &services, const QString &from, const QString &to,
                       bool isDone)
    : HistoryStep(isDone)
    , m_services(services)
    , m_from(from)
    , m_to(to)
{
}

QList<ModelNews> RenameStep::news(HistoryDirection direction) const
{
    const bool forward = direction == HistoryDirection::Forward;
    return { { ModelNews::Kind::Moved, forward ? m_from : m_to, forward ? m_to : m_from } };
}

void RenameStep::start(HistoryDirection direction, const OperationPtr &op, QObject *context,
                       Finished finished)
{
    const bool forward = direction == HistoryDirection::Forward;
    const QString from = forward ? m_from : m_to;
    const QString to = forward ? m_to : m_from;
    whenDone(m_services.manager->renameModel(from, to, op), context,
             [this, from, forward, op, context,
              finished = std::move(finished)](Expected<SaveResult> saved) {
                 if (!saved)
                     return finished(std::move(saved).error());
                 (forward ? m_to : m_from) = saved->url;
                 if (!m_services.library)
                     return finished(Done{});
                 followed(m_services.library->moveEntry(from, saved->url, Operation::create()), op,
                          context, finished);
             });
}

MoveStep::MoveStep(const HistoryServices &services, const TrashableModel &from,
                   const TrashableModel &to)
    : HistoryStep(true)
    , m_services(services)
    , m_from(from)
    , m_to(to)
{
}

QList<ModelNews> MoveStep::news(HistoryDirection direction) const
{
    const bool forward = direction == HistoryDirection::Forward;
    const QString &gone = forward ? m_from.url : m_to.url;
    const QString &back = forward ? m_to.url : m_from.url;
    return { { ModelNews::Kind::Moved, gone, back } };
}

void MoveStep::start(HistoryDirection direction, const OperationPtr &op, QObject *context,
                     Finished finished)
{
    const bool forward = direction == HistoryDirection::Forward;
    TrashableModel &gone = forward ? m_from : m_to;
    TrashableModel &back = forward ? m_to : m_from;
    whenDone(m_services.manager->removeModel(gone.url, Removal::ToTrash, op), context,
             [=, this, &gone, &back,
              finished = std::move(finished)](const Expected<RemovedModel> &removed) {
                 if (!removed)
                     return finished(removed.error());
                 gone.trashId = removed->trashId;
                 m_bytes = removedBytes(*removed);
                 bringBack(gone, back, op, context, finished);
             });
}

/// \a gone lies in the trash already; where \a back cannot come from there it comes back itself.
void MoveStep::bringBack(TrashableModel &gone, TrashableModel &back, const OperationPtr &op,
                         QObject *context, const Finished &finished)
{
    whenDone(m_services.manager->restore(back.trashId, {}, op), context,
             [=, this, &gone, &back](const Expected<QString> &url) {
                 if (!url) {
                     whenDone(m_services.manager->restore(gone.trashId, {}, Operation::create()),
                              context,
                              [finished, error = url.error()](const Expected<QString> &again) {
                                  finished(again ? error : again.error());
                              });
                     return;
                 }
                 back.url = *url;
                 back.trashId.clear();
                 if (!m_services.library)
                     return finished(Done{});
                 followed(m_services.library->moveEntry(gone.url, back.url, Operation::create()),
                          op, context, finished);
             });
}

LabelsStep::LabelsStep(Library *library, const LabelsByModel &after)
    : HistoryStep(false)
    , m_library(library)
    , m_after(after)
{
}

void LabelsStep::start(HistoryDirection direction, const OperationPtr &op, QObject *context,
                       Finished finished)
{
    const bool forward = direction == HistoryDirection::Forward;
    whenDone(m_library->setLabels(forward ? m_after : m_before, op), context,
             [this, forward, finished = std::move(finished)](Expected<LabelsByModel> before) {
                 if (!before)
                     return finished(std::move(before).error());
                 if (forward)
                     m_before = *std::move(before);
                 finished(Done{});
             });
}

} // namespace weightroom
