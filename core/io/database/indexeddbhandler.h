// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"
#include "core/store/recordstore.h"

class QThreadPool;

namespace weightroom {

/// indexeddb:// of tfjs (indexed_db.js of tfjs-core 4.22): one record for each model. The weights
/// are beside it, so they may have any size, and loading one reads none of them.
class IndexedDbHandler : public IoHandler
{
public:
    /// The handler for the model \a path, what follows "indexeddb://". \a store outlives it and its
    /// work; \a pool writes weights. Errors: BadArgument for an empty path and for one that no key
    /// can be (half a surrogate pair).
    static Expected<std::shared_ptr<IndexedDbHandler>> create(const QString &path,
                                                              const RecordSaveOptions &options,
                                                              RecordStore *store,
                                                              QThreadPool *pool);

    /// Errors: as RecordStore::load().
    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    /// Several buffers are stored joined; what is there is replaced only when asked. Errors:
    /// AlreadyExists; NoSpace; EmptyModelJson; MissingWeightData and others where weights are not
    /// all there; ChecksumMismatch; Canceled; and those of Database. Then all is as before.
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    IndexedDbHandler(const QString &path, const RecordSaveOptions &options, RecordStore *store,
                     QThreadPool *pool);

    QString m_path;
    RecordSaveOptions m_options;
    RecordStore *m_store;
    QThreadPool *m_pool;
};

/// The handler for \a url, null when it does not begin with "indexeddb://". Options: "replace",
/// "forever". A path that create() refuses gets a handler that answers its error.
IoHandlerPtr indexedDbHandler(const QString &url, const IoOptions &options, RecordStore *store,
                              QThreadPool *pool);

/// "indexeddb://" and \a path.
QString indexedDbUrl(const QString &path);

/// The error \a error of a model at \a path, told with its URL where it had no source.
Error indexedDbError(const Error &error, const QString &path);

/// What a save, a rename or a copy of the model at \a path answers.
SaveResult indexedDbResult(const SavedRecord &record, const QString &path);

} // namespace weightroom
