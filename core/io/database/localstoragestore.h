// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"
#include "core/io/quotaestimate.h"
#include "core/io/storerepair.h"

namespace weightroom {

class KeyValueStore;

/// The models of localstorage:// (BrowserLocalStorageManager of tfjs-core 4.22), with a trash that
/// does not count for the quota. Lists are in storage order. What lies under tfjs's prefix and is
/// no whole model is listed as damaged and can be removed like one.
class LocalStorageStore : public ModelStore, public QuotaEstimate, public StoreRepair
{
public:
    /// \a store outlives this and its work.
    explicit LocalStorageStore(KeyValueStore *store)
        : m_store(store)
    {
    }

    /// Reads no weights; the JSON of a record only where its size is not what `info` tells. Of
    /// paths with slashes \a under means those that begin with it and a slash, too.
    QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op) override;
    QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal,
                                           OperationPtr op) override;
    /// Keeps the date.
    QFuture<Expected<SaveResult>> rename(const QString &from, const QString &to,
                                         OperationPtr op) override;
    /// The copy has a date of its own.
    QFuture<Expected<SaveResult>> duplicate(const QString &from, const QString &to,
                                            OperationPtr op) override;
    QFuture<Expected<QList<TrashedModel>>> trash(OperationPtr op) override;
    QFuture<Expected<QString>> restore(const QString &id, const QString &path,
                                       OperationPtr op) override;
    QFuture<Expected<Done>> purge(const QString &id, OperationPtr op) override;
    QFuture<Expected<StoreUse>> use(OperationPtr op) override;
    bool isDamaged() const override;
    QString databasePath() const override;
    QFuture<Expected<StoreRepairReport>> repair(OperationPtr op) override;
    qint64 quotaNeed(const QString &path, const ModelArtifacts &artifacts) const override;

private:
    KeyValueStore *m_store;
};

} // namespace weightroom
