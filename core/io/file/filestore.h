// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"

class QThreadPool;

namespace weightroom {

class FileTrash;

/// The models in folders of the file system: file://. Paths are local ones, of a JSON file or of a
/// folder that holds one; relative ones mean the current folder.
///
/// list() and its figures: see listModelFiles(). What is removed is the JSON and those weight files
/// in its folder or below that no other JSON in the neighbourhood refers to (see ModelExtent); the
/// folder of a model.json goes when nothing else is in it.
class FileStore : public ModelStore
{
public:
    /// \a trash, which may be null, and \a pool, which runs the work, must outlive this.
    FileStore(FileTrash *trash, QThreadPool *pool);

    QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op) override;
    QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal,
                                           OperationPtr op) override;
    /// In one step: a folder with nothing but the model in it gets another name, a JSON of another
    /// name in its folder does, too; otherwise the files get second names and then lose their
    /// first. NotSupported when that cannot be: from one file system to another, and when weight
    /// files lie outside of the folder. \a to is a folder or a JSON file.
    QFuture<Expected<SaveResult>> rename(const QString &from, const QString &to,
                                         OperationPtr op) override;
    /// Shares the blocks of the files where the file system can.
    QFuture<Expected<SaveResult>> duplicate(const QString &from, const QString &to,
                                            OperationPtr op) override;
    QFuture<Expected<QList<TrashedModel>>> trash(OperationPtr op) override;
    QFuture<Expected<QString>> restore(const QString &id, const QString &path,
                                       OperationPtr op) override;
    QFuture<Expected<Done>> purge(const QString &id, OperationPtr op) override;
    /// Only of the trash: nothing tells where in the file system there are models.
    QFuture<Expected<StoreUse>> use(OperationPtr op) override;
    /// The JSON's path without links; of a folder without a model, where its model.json would be.
    QString canonicalPath(const QString &path) const override;

private:
    FileTrash *m_trash;
    QThreadPool *m_pool;
};

} // namespace weightroom
