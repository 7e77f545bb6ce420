// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/storedmodel.h"

#include <QFuture>

#include <memory>

namespace weightroom {

/// The models of one scheme beyond load and save: what tf.io calls its ModelStoreManager, with a
/// trash. Paths are what follows "scheme://". Works on its own threads; a future has one consumer.
class ModelStore
{
    Q_DISABLE_COPY_MOVE(ModelStore)

public:
    ModelStore() = default;
    virtual ~ModelStore();

    /// All models; of schemes whose paths are folders, those at or below \a under. Records that are
    /// damaged are listed as such and never break the list. Errors: Io, NotFound (\a under),
    /// Canceled.
    virtual QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op) = 0;

    /// Removes the model and answers what was known of it and its id in the trash. Errors:
    /// NotFound, Io, Canceled; NotSupported for ToTrash where the store keeps no trash. Then it is
    /// as before.
    virtual QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal,
                                                   OperationPtr op)
        = 0;

    /// Gives the model another path in one step; no weights are copied. Errors: NotFound,
    /// AlreadyExists, Io. Default: NotSupported; then a copy and a removal do the same.
    virtual QFuture<Expected<SaveResult>> rename(const QString &from, const QString &to,
                                                 OperationPtr op);
    /// Copies inside the store without reading weights. Errors: NotFound, AlreadyExists, Quota, Io.
    /// Default: NotSupported; then loading and saving does the same.
    virtual QFuture<Expected<SaveResult>> duplicate(const QString &from, const QString &to,
                                                    OperationPtr op);

    /// What was removed or replaced, the latest first. Default: nothing.
    virtual QFuture<Expected<QList<TrashedModel>>> trash(OperationPtr op);
    /// Puts a trashed model back at \a path (empty: where it was) and answers its path. Errors:
    /// NotFound, AlreadyExists, Quota, Io; then it stays in the trash. Default: NotSupported.
    virtual QFuture<Expected<QString>> restore(const QString &id, const QString &path,
                                               OperationPtr op);
    /// Removes a trashed model for good. Errors: NotFound, Io. Default: NotSupported.
    virtual QFuture<Expected<Done>> purge(const QString &id, OperationPtr op);

    /// Default: NotSupported.
    virtual QFuture<Expected<StoreUse>> use(OperationPtr op);

    /// Equal for two paths that mean the same model ("m" and "m/model.json" of a folder). Default:
    /// the path itself.
    virtual QString canonicalPath(const QString &path) const;
};

using ModelStorePtr = std::shared_ptr<ModelStore>;

} // namespace weightroom
