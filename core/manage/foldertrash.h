// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"
#include "core/manage/managercontext.h"

#include <QDateTime>

namespace weightroom {

/// A model that waits in a FolderTrash.
struct KeptModel
{
    QString id; ///< letters, digits and '-'
    QString url; ///< where it was
    QDateTime removed; ///< UTC
    qint64 bytes = 0; ///< of its files
    ModelArtifactsInfo info;
};

/// The trash for models of stores that keep none, such as those of plug-ins: each lies in a folder
/// of its own as model.json, weights.bin, and entry.json with what else is known. Nobody sees half
/// of one: folders get their names when they are complete.
class FolderTrash
{
public:
    explicit FolderTrash(const ManagerContextPtr &context);

    /// Saves \a artifacts, the model at \a url, and answers its id. Errors: as FileHandler::save().
    QFuture<Expected<QString>> keep(const QString &url, ModelArtifacts artifacts,
                                    const OperationPtr &op) const;
    /// All kept models. Reads their entries only. Errors: Io.
    Expected<QList<KeptModel>> list() const;
    /// Errors: NotFound.
    Expected<KeptModel> find(const QString &id) const;
    QFuture<Expected<ModelArtifacts>> load(const QString &id, OperationPtr op) const;
    /// Removes a model for good. Errors: NotFound, Io.
    Expected<Done> remove(const QString &id) const;
    /// Removes what was left by programs that ended while they kept a model.
    void removeLeftovers() const;

private:
    QString pathOf(const QString &id) const { return m_context->trashFolder + u'/' + id; }

    ManagerContextPtr m_context;
};

} // namespace weightroom
