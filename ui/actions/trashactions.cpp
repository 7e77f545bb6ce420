// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/dialogs/deletedialog.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

void ModelActions::restore(const QList<TrashEntry> &entries, const QStringList &targets)
{
    if (entries.isEmpty())
        return;
    const auto count = static_cast<int>(entries.size());
    auto command = std::make_unique<HistoryCommand>(
        count == 1 ? tr("restoring of %1").arg(nameOf(entries.first().url))
                   : tr("restoring of %n model(s)", nullptr, count));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const TrashEntry &entry = entries.at(i);
        command->add(nameOf(entry.url),
                     std::make_unique<PresenceStep>(historyServices(), PresenceStep::Change::Added,
                                                    TrashableModel{ .url = entry.url,
                                                                    .trashId = entry.id,
                                                                    .removed = entry.removed,
                                                                    .target = targets.value(i),
                                                                    .isRemovedAbout = true },
                                                    false));
    }
    m_history->perform(std::move(command), [this](const HistoryReport &report) {
        Q_EMIT trashChanged();
        if (!report.failures.isEmpty())
            return tellFailures(report);
        if (report.done > 0)
            m_notices->showDone(tr("Restored %n model(s)", nullptr, report.done), true);
    });
}

void ModelActions::purge(const QList<TrashEntry> &entries)
{
    if (entries.isEmpty())
        return;
    QStringList names;
    QStringList ids;
    qint64 bytes = 0;
    for (const TrashEntry &entry : entries) {
        names += nameOf(entry.url);
        ids += entry.id;
        bytes += entry.bytes;
    }
    auto *dialog
        = new DeleteDialog({ .title = tr("Delete for Good"),
                             .sentence = tr("%n model(s) in the trash will be deleted for good.",
                                            nullptr, static_cast<int>(ids.size())),
                             .names = names,
                             .verb = tr("&Delete for Good"),
                             .hint = tr("What has been in the trash for %n day(s) goes by itself.",
                                        nullptr, trashDays) },
                           m_services.settings, m_window);
    dialog->setBytes(bytes);
    connect(dialog, &DeleteDialog::confirmed, this,
            [this, ids] { purgeNext(ids, 0, beginWork(tr("Emptying the trash…"))); });
    dialog->open();
}

void ModelActions::purgeNext(const QStringList &ids, int removed, const OperationPtr &op)
{
    if (ids.isEmpty() || op->isCanceled()) {
        endWork(op);
        Q_EMIT trashChanged();
        if (removed > 0)
            m_notices->showDone(tr("Deleted %n model(s) for good", nullptr, removed), false);
        return;
    }
    whenDone(m_services.manager->purge(ids.first(), op), this,
             [this, ids, removed, op](const Expected<qint64> &freed) {
                 if (freed)
                     return purgeNext(ids.sliced(1), removed + 1, op);
                 endWork(op);
                 Q_EMIT trashChanged();
                 if (freed.error().code != ErrorCode::Canceled)
                     m_notices->showFailure(freed.error());
             });
}

void ModelActions::emptyTrash()
{
    const OperationPtr op = beginWork(tr("Looking into the trash…"));
    whenDone(m_services.manager->trash(op), this,
             [this, op](const Expected<QList<TrashEntry>> &entries) {
                 endWork(op);
                 if (!entries)
                     return m_notices->showFailure(entries.error());
                 if (entries->isEmpty())
                     return m_notices->showDone(tr("The trash is empty"), false);
                 purge(*entries);
             });
}

} // namespace weightroom
