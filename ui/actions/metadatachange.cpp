// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/dialogs/metadatadialog.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

void ModelActions::editMetadata(const QString &url)
{
    const OperationPtr op = beginWork(tr("Looking at “%1”…").arg(nameOf(url)));
    whenDone(m_services.router->load(url, op), this,
             [this, url, op](const Expected<ModelArtifacts> &model) {
                 endWork(op);
                 if (model)
                     showMetadataDialog(url, *model);
                 else if (model.error().code != ErrorCode::Canceled)
                     m_notices->showFailure(model.error());
             });
}

void ModelActions::showMetadataDialog(const QString &url, const ModelArtifacts &model)
{
    auto *dialog
        = new MetadataDialog(nameOf(url), model.userDefinedMetadata, m_services.settings, m_window);
    connect(dialog, &MetadataDialog::chosen, this,
            [this, url](const JsonText &metadata) { changeMetadata(url, metadata); });
    dialog->open();
}

void ModelActions::changeMetadata(const QString &url, const JsonText &metadata)
{
    const OperationPtr op = beginWork(tr("Saving the metadata of “%1”…").arg(nameOf(url)));
    whenDone(m_services.manager->changeMetadata(url, metadata, op), this,
             [this, url, op](const Expected<SaveResult> &saved) {
                 endWork(op);
                 if (!saved) {
                     if (saved.error().code != ErrorCode::Canceled)
                         m_notices->showFailure(saved.error());
                     return;
                 }
                 rememberReplacement(url, *saved, tr("change of metadata of %1").arg(nameOf(url)));
                 m_history->announce({ ModelNews::Kind::Changed, saved->url });
                 m_notices->showDone(
                     tr("The metadata was saved; the model as it was is in the trash"), true);
             });
}

/// The old model went to the trash, the new one is in its place.
void ModelActions::rememberReplacement(const QString &url, const SaveResult &saved,
                                       const QString &text)
{
    if (saved.replacedId.isEmpty())
        return;
    HistoryGroup group{ nameOf(url), {} };
    group.steps.push_back(std::make_unique<PresenceStep>(
        historyServices(), PresenceStep::Change::Removed,
        TrashableModel{ saved.url, saved.replacedId, {}, true }, true));
    group.steps.push_back(std::make_unique<PresenceStep>(
        historyServices(), PresenceStep::Change::Added,
        TrashableModel{ .url = saved.url, .isReplaced = true }, true));
    auto command = std::make_unique<HistoryCommand>(text);
    command->add(std::move(group));
    m_history->add(std::move(command));
}

} // namespace weightroom
