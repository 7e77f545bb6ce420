// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

class QThreadPool;

namespace weightroom {

class KeyValueStore;

struct LocalStorageSaveOptions
{
    bool replace = false; ///< false: AlreadyExists when there is such a model
    bool forever = false; ///< the replaced model does not go to the trash
};

/// localstorage:// of tfjs (local_storage.js of tfjs-core 4.22): five texts by key, the weights in
/// base64. All of a save is one transaction, together with what becomes of the model it replaces,
/// and every item is compared with what was to be written before it is committed. Weights are in
/// memory: at most about four times the model.
class LocalStorageHandler : public IoHandler
{
public:
    /// The handler for the model \a path, what follows "localstorage://". \a store outlives it and
    /// its work; \a pool encodes and decodes. Errors: BadArgument for an empty path and for one
    /// that no key can have (half a surrogate pair).
    static Expected<std::shared_ptr<LocalStorageHandler>>
    create(const QString &path, const LocalStorageSaveOptions &options, KeyValueStore *store,
           QThreadPool *pool);

    /// Errors: as readLocalStorageRecord() and Database.
    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    /// Errors: AlreadyExists, Quota (needed and free units, the three byte counts),
    /// MissingWeightData and others where weights are not all there, EmptyModelJson,
    /// ChecksumMismatch, Canceled, and those of Database. Then a model that was there is as it was.
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    LocalStorageHandler(const QString &path, const LocalStorageSaveOptions &options,
                        KeyValueStore *store, QThreadPool *pool);

    QString m_path;
    LocalStorageSaveOptions m_options;
    KeyValueStore *m_store;
    QThreadPool *m_pool;
};

/// The handler for \a url, null when it does not begin with "localstorage://". Options: "replace",
/// "forever". A path that create() refuses gets a handler that answers its error.
IoHandlerPtr localStorageHandler(const QString &url, const IoOptions &options, KeyValueStore *store,
                                 QThreadPool *pool);

} // namespace weightroom
