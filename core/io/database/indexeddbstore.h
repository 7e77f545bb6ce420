// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"
#include "core/io/storerepair.h"

namespace weightroom {

class RecordStore;

/// The models of indexeddb:// (BrowserIndexedDBManager of tfjs-core 4.22), with a trash. Lists are
/// in the order of IndexedDB's keys. Renames, copies and the trash take the same time for any size.
class IndexedDbStore : public ModelStore, public StoreRepair
{
public:
    /// \a store outlives this and its work.
    explicit IndexedDbStore(RecordStore *store)
        : m_store(store)
    {
    }

    /// Reads no weights, but looks whether they are there in their size. Of paths with slashes
    /// \a under means those that begin with it and a slash, too.
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

private:
    RecordStore *m_store;
};

} // namespace weightroom
