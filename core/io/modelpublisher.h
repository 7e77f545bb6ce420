// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/saveplan.h"
#include "core/io/weightwriter.h"

namespace weightroom {

/// Gives the written files of a model their names in \a folder, the weights first, model.json last.
///
/// When a model there is replaced and new weight files have the names of old ones, the new ones are
/// first linked under names of their own and a model.json with those names takes the place of the
/// old one in one step; only then they get their real names and a second model.json follows. So
/// whatever is interrupted, model.json always stands beside the weights it was saved with.
class ModelPublisher
{
public:
    ModelPublisher(const QString &folder, const ModelArtifacts &artifacts, bool replace);

    /// Errors: AlreadyExists, Io, NoSpace, ChecksumMismatch; then all is as before.
    Expected<Done> publish(const SavePlan &plan, WrittenWeights &weights);

private:
    Expected<std::unique_ptr<PendingFile>> writeJson(const QList<ManifestGroup> &groups) const;
    Expected<Done> publishJson(const QList<ManifestGroup> &groups) const;
    Expected<Done> publishWeights(const SavePlan &plan, WrittenWeights &weights);
    void giveRealNames(const SavePlan &plan, WrittenWeights &weights);
    Expected<Done> syncFolders(const SavePlan &plan) const;
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    const ModelArtifacts &m_artifacts;
    bool m_replace;
    QStringList m_names; ///< of the weight files, as they are now; as in the plan
};

/// The weight files in \a folder that its model.json names and that belong to no other model there:
/// absolute paths. Empty when there is no model.json that can be read.
QStringList ownWeightFiles(const QString &folder);

} // namespace weightroom
