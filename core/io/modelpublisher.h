// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filework.h"
#include "core/io/file/saveplan.h"
#include "core/io/file/weightwriter.h"

namespace weightroom {

/// Gives the written files of a model their names in a folder, the weights first, model.json last.
///
/// When a model there is replaced and new weight files have the names of its old ones, the new ones
/// are first linked under passing names and a model.json with those names takes the place of the
/// old one in one step; FileWork::finish() gives them their own names afterwards. So whatever is
/// interrupted, model.json always stands beside the weights it was saved with. Where a file system
/// has no hard links, and where a name belongs to somebody else, a file gets another name for good.
class ModelPublisher
{
public:
    /// \a change tells what is replaced; \a work records it.
    ModelPublisher(const ModelArtifacts &artifacts, const FileChange &change, FileWork &work);

    /// Errors: AlreadyExists, Io, NoSpace, ChecksumMismatch; then undoing \a work leaves all as it
    /// was before.
    Expected<Done> publish(const SavePlan &plan, WrittenWeights &weights);

private:
    void chooseNames(const SavePlan &plan, const WrittenWeights &weights);
    Expected<Done> publishJson(const QList<ManifestGroup> &groups) const;
    Expected<Done> publishWeights(WrittenWeights &weights) const;
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    const ModelArtifacts &m_artifacts;
    FileChange m_change;
    FileWork &m_work;
    QStringList m_names; ///< of the weight files, for now; as in the plan
};

/// A file in \a folder that waits for its name, with \a json in it, on the disk and compared.
/// Hidden names begin with \a stem. Errors: Io, NoSpace, ChecksumMismatch.
Expected<std::unique_ptr<PendingFile>> writtenJson(const QString &folder, const QByteArray &json,
                                                   const QString &stem);

} // namespace weightroom
