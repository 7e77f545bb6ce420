// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/indexeddbstore.h"

#include "core/base/continuation.h"
#include "core/io/database/indexeddbhandler.h"

namespace weightroom {

namespace {

/// The error of \a future, told with the URL of \a path.
template <typename T>
QFuture<Expected<T>> withIndexedDbUrl(RecordStore &store, QFuture<Expected<T>> future,
                                      const QString &path)
{
    return transformed(store.thread(), future, [path](Expected<T> result) -> Expected<T> {
        if (!result)
            return indexedDbError(result.error(), path);
        return result;
    });
}

/// What a rename or copy to \a to answers; its error with the URL of \a from.
QFuture<Expected<SaveResult>> indexedDbChange(RecordStore &store,
                                              QFuture<Expected<SavedRecord>> change,
                                              const QString &from, const QString &to)
{
    return transformed(store.thread(), change,
                       [from, to](const Expected<SavedRecord> &record) -> Expected<SaveResult> {
                           if (!record)
                               return indexedDbError(record.error(), from);
                           return indexedDbResult(*record, to);
                       });
}

} // namespace

QFuture<Expected<QList<StoredModel>>> IndexedDbStore::list(const QString &under, OperationPtr op)
{
    return m_store->list(under, std::move(op));
}

QFuture<Expected<RemovedModel>> IndexedDbStore::remove(const QString &path, Removal removal,
                                                       OperationPtr op)
{
    return withIndexedDbUrl(*m_store, m_store->remove(path, removal, std::move(op)), path);
}

QFuture<Expected<SaveResult>> IndexedDbStore::rename(const QString &from, const QString &to,
                                                     OperationPtr op)
{
    return indexedDbChange(*m_store, m_store->rename(from, to, std::move(op)), from, to);
}

QFuture<Expected<SaveResult>> IndexedDbStore::duplicate(const QString &from, const QString &to,
                                                        OperationPtr op)
{
    return indexedDbChange(*m_store, m_store->duplicate(from, to, std::move(op)), from, to);
}

QFuture<Expected<QList<TrashedModel>>> IndexedDbStore::trash(OperationPtr op)
{
    return m_store->trash(std::move(op));
}

QFuture<Expected<QString>> IndexedDbStore::restore(const QString &id, const QString &path,
                                                   OperationPtr op)
{
    return m_store->restore(id, path, std::move(op));
}

QFuture<Expected<Done>> IndexedDbStore::purge(const QString &id, OperationPtr op)
{
    return m_store->purge(id, std::move(op));
}

QFuture<Expected<StoreUse>> IndexedDbStore::use(OperationPtr op)
{
    return m_store->use(std::move(op));
}

bool IndexedDbStore::isDamaged() const
{
    return m_store->isDamaged();
}

QString IndexedDbStore::databasePath() const
{
    return m_store->databasePath();
}

QFuture<Expected<StoreRepairReport>> IndexedDbStore::repair(OperationPtr op)
{
    return transformed(
        m_store->thread(), m_store->repair(std::move(op)),
        [](const Expected<RepairedRecords> &done) -> Expected<StoreRepairReport> {
            if (!done)
                return done.error();
            return StoreRepairReport{ done->copy, done->saved, done->lost, done->isComplete };
        });
}

} // namespace weightroom
