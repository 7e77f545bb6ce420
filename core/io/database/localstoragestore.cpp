// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragestore.h"

#include "core/io/database/localstoragelist.h"
#include "core/io/database/localstoragerepair.h"
#include "core/io/database/localstorageroom.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorage)
};

/// The info of the model \a path; of a broken one what could be read. Errors: NotFound when none of
/// its items is there.
Expected<ModelArtifactsInfo> localStorageInfoOf(KeyValueStore &store, const QString &path)
{
    const auto text = store.value(localStorageKey(path, LocalStorageItem::Info));
    if (!text)
        return text.error();
    if (*text)
        return readLocalStorageInfo(path, **text).info;
    const Expected<QStringList> keys = presentLocalStorageKeys(store, path);
    if (!keys)
        return keys.error();
    if (!keys->isEmpty())
        return ModelArtifactsInfo();
    return localStorageNotFound(path);
}

/// A key that is listed as damaged because it belongs to no model: \a path is what follows the
/// prefix. Errors: NotFound.
Expected<QString> removeStrayKey(KeyValueStore &store, const QString &path, Removal removal)
{
    const QString key = localStoragePrefix() + path;
    const Expected<bool> there = store.contains(key);
    if (!there || !*there)
        return there ? localStorageNotFound(path) : there.error();
    if (removal == Removal::Forever)
        return store.removeItems({ key }).transform([](qint64) { return QString(); });
    return store.setAside(path, { key }, {}, QDateTime::currentDateTimeUtc());
}

Expected<RemovedModel> removeFromLocalStorage(KeyValueStore &store, const QString &path,
                                              Removal removal, Operation &op)
{
    // Looking first: removing what is not there makes no database.
    if (const auto looked = store.database().beginRead(); !looked)
        return looked.error();
    else if (!*looked)
        return localStorageNotFound(path);
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    const Expected<ModelArtifactsInfo> info = localStorageInfoOf(store, path);
    if (!info && info.error().code != ErrorCode::NotFound)
        return info.error();
    const Expected<QString> trashId = info
        ? clearLocalStoragePath(store, path, removal == Removal::Forever)
        : removeStrayKey(store, path, removal);
    if (!trashId)
        return trashId.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return RemovedModel{ info.value_or(ModelArtifactsInfo()), *trashId };
}

/// The room a model takes whose keys change: \a units with the path \a from.
LocalStorageNeed localStorageNeedAt(const QString &to, qint64 units, const QString &from,
                                    qsizetype keys, const ModelArtifactsInfo &info)
{
    return { to, units + keys * (to.size() - from.size()), info };
}

Expected<Done> requireLocalStorageTarget(KeyValueStore &store, const QString &from,
                                         const QString &to)
{
    if (auto usable = requireLocalStoragePath(to); !usable)
        return usable;
    if (from == to)
        return localStorageExists(to);
    return requireFreeLocalStoragePath(store, to);
}

enum class KeyChange { Rename, Copy };

/// Gives the items of \a from, or copies of them, the keys of \a to.
Expected<Done> changeRecordKeys(KeyValueStore &store, const QString &from, const QString &to,
                                KeyChange change, const ModelArtifactsInfo &info)
{
    const Expected<QStringList> keys = presentLocalStorageKeys(store, from);
    if (!keys)
        return keys.error();
    const Expected<qint64> units = store.unitsOf(*keys);
    if (!units)
        return units.error();
    LocalStorageNeed need = localStorageNeedAt(to, *units, from, keys->size(), info);
    // A renamed model frees the room it had.
    if (change == KeyChange::Rename)
        need.units -= *units;
    if (auto room = requireLocalStorageRoom(store, need); !room)
        return room;
    for (const QString &key : *keys) {
        const LocalStorageKey parts = readLocalStorageKey(key);
        const QString newKey = localStorageKey(to, *parts.item);
        const Expected<bool> changed = change == KeyChange::Rename ? store.renameItem(key, newKey)
                                                                   : store.copyItem(key, newKey);
        if (!changed)
            return changed.error();
    }
    return Done{};
}

Expected<SaveResult> renameOrCopyRecord(KeyValueStore &store, const QString &from,
                                        const QString &to, KeyChange change, Operation &op)
{
    if (const auto looked = store.database().beginRead(); !looked)
        return looked.error();
    else if (!*looked)
        return localStorageNotFound(from);
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    const auto text = store.value(localStorageKey(from, LocalStorageItem::Info));
    if (!text)
        return text.error();
    if (!*text)
        return localStorageNotFound(from);
    if (auto free = requireLocalStorageTarget(store, from, to); !free)
        return free.error();
    LocalStorageInfo info = readLocalStorageInfo(from, **text);
    if (auto done = changeRecordKeys(store, from, to, change, info.info); !done)
        return done.error();
    if (change == KeyChange::Copy && !info.damage) {
        info.info.dateSaved = QDateTime::currentDateTimeUtc();
        const KeyValue item{ localStorageKey(to, LocalStorageItem::Info),
                             info.info.toJson().text() };
        if (auto dated = store.setItem(item); !dated)
            return dated.error();
    }
    if (!op.checkpoint())
        return canceledError();
    if (auto done = transaction->commit(); !done)
        return done.error();
    SaveResult result;
    result.url = localStorageUrl(to);
    result.info = info.info;
    result.verified = true; // the very items: nothing was written anew that could be other
    return result;
}

Error notInLocalStorageTrash(const QString &id)
{
    return { .code = ErrorCode::NotFound,
             .message = LocalStorageStoreText::tr("The trash has no model %1.").arg(id),
             .source = id };
}

/// What was set aside as \a id, for a change of it.
Expected<SetAside> requireSetAside(KeyValueStore &store, const QString &id)
{
    const auto found = store.aside(id);
    if (!found)
        return found.error();
    return *found ? Expected<SetAside>(**found) : Expected<SetAside>(notInLocalStorageTrash(id));
}

/// The key an item that was set aside gets at \a path: that of a stray key is the path itself.
QString localStorageKeyAt(const QString &key, const QString &path)
{
    const LocalStorageKey parts = readLocalStorageKey(key);
    return parts.item ? localStorageKey(path, *parts.item) : localStoragePrefix() + path;
}

Expected<Done> bringRecordBack(KeyValueStore &store, const SetAside &model, const QString &path)
{
    const Expected<QStringList> keys = store.keysAside(model.id);
    const Expected<qint64> units = store.unitsAside(model.id);
    if (!keys || !units)
        return keys ? units.error() : keys.error();
    const ModelArtifactsInfo info = readLocalStorageInfo(model.label, model.note).info;
    const LocalStorageNeed need = localStorageNeedAt(path, *units, model.label, keys->size(), info);
    if (auto room = requireLocalStorageRoom(store, need); !room)
        return room;
    for (const QString &key : *keys) {
        const QString target = localStorageKeyAt(key, path);
        const Expected<bool> taken = store.contains(target);
        if (!taken || *taken)
            return taken ? localStorageExists(path) : taken.error();
        if (auto back = store.bringBack(model.id, key, target); !back)
            return back;
    }
    return Done{};
}

Expected<QString> restoreToLocalStorage(KeyValueStore &store, const QString &id,
                                        const QString &wanted, Operation &op)
{
    if (const auto looked = store.database().beginRead(); !looked)
        return looked.error();
    else if (!*looked)
        return notInLocalStorageTrash(id);
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    const Expected<SetAside> model = requireSetAside(store, id);
    if (!model)
        return model.error();
    const QString path = wanted.isEmpty() ? model->label : wanted;
    if (!wanted.isEmpty()) {
        if (auto usable = requireLocalStoragePath(path); !usable)
            return usable.error();
    }
    if (auto free = requireFreeLocalStoragePath(store, path); !free)
        return free.error();
    if (auto back = bringRecordBack(store, *model, path); !back)
        return back.error();
    if (auto dropped = store.dropAside(id); !dropped)
        return dropped.error();
    if (!op.checkpoint())
        return canceledError();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return path;
}

Expected<Done> purgeFromLocalStorage(KeyValueStore &store, const QString &id, Operation &op)
{
    if (const auto looked = store.database().beginRead(); !looked)
        return looked.error();
    else if (!*looked)
        return notInLocalStorageTrash(id);
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    const Expected<bool> dropped = store.dropAside(id);
    if (!dropped || !*dropped)
        return dropped ? notInLocalStorageTrash(id) : dropped.error();
    return transaction->commit();
}

Expected<StoreUse> useOfLocalStorage(KeyValueStore &store)
{
    StoreUse use;
    use.quota = store.quota();
    const auto transaction = store.database().beginRead();
    if (!transaction)
        return transaction.error();
    if (!*transaction) {
        use.quotaUsed = store.quota() >= 0 ? 0 : -1;
        return use;
    }
    const Expected<QList<KeyValueSize>> keys = store.keys(localStoragePrefix());
    const Expected<QList<SetAside>> aside = store.listAside();
    const Expected<qint64> used = store.usedUnits();
    if (!keys || !aside || !used)
        return !keys ? keys.error() : !aside ? aside.error() : used.error();
    for (const KeyValueSize &key : *keys) {
        use.models += readLocalStorageKey(key.key).item == LocalStorageItem::Info;
        use.bytes += key.bytes + key.key.toUtf8().size();
    }
    for (const SetAside &model : *aside)
        use.trashBytes += model.bytes;
    use.quotaUsed = store.quota() >= 0 ? *used : -1;
    return use;
}

bool isUnderLocalStoragePath(const QString &path, const QString &under)
{
    return under.isEmpty() || path == under || path.startsWith(under + u'/');
}

Expected<QList<StoredModel>> listLocalStorageUnder(KeyValueStore &store, const QString &under,
                                                   Operation &op)
{
    QList<StoredModel> models;
    const auto transaction = store.database().beginRead();
    if (!transaction)
        return transaction.error();
    if (*transaction) {
        Expected<QList<StoredModel>> all = listLocalStorage(store, op);
        if (!all)
            return all.error();
        models = *std::move(all);
    }
    models.removeIf(
        [&](const StoredModel &model) { return !isUnderLocalStoragePath(model.path, under); });
    if (models.isEmpty() && !under.isEmpty())
        return localStorageNotFound(under);
    return models;
}

Expected<QList<TrashedModel>> trashOfLocalStorage(KeyValueStore &store)
{
    QList<TrashedModel> trashed;
    const auto transaction = store.database().beginRead();
    if (!transaction)
        return transaction.error();
    if (!*transaction)
        return trashed;
    const Expected<QList<SetAside>> aside = store.listAside();
    if (!aside)
        return aside.error();
    for (const SetAside &model : *aside) {
        trashed.append({ .id = model.id,
                         .path = model.label,
                         .removed = model.moment,
                         .bytes = model.bytes,
                         .info = readLocalStorageInfo(model.label, model.note).info });
    }
    return trashed;
}

} // namespace

QFuture<Expected<QList<StoredModel>>> LocalStorageStore::list(const QString &under, OperationPtr op)
{
    return m_store->database().post(std::move(op), [store = m_store, under](Operation &operation) {
        return listLocalStorageUnder(*store, under, operation);
    });
}

QFuture<Expected<RemovedModel>> LocalStorageStore::remove(const QString &path, Removal removal,
                                                          OperationPtr op)
{
    return m_store->database().post(
        std::move(op), [store = m_store, path, removal](Operation &operation) {
            return removeFromLocalStorage(*store, path, removal, operation);
        });
}

QFuture<Expected<SaveResult>> LocalStorageStore::rename(const QString &from, const QString &to,
                                                        OperationPtr op)
{
    return m_store->database().post(
        std::move(op), [store = m_store, from, to](Operation &operation) {
            return renameOrCopyRecord(*store, from, to, KeyChange::Rename, operation);
        });
}

QFuture<Expected<SaveResult>> LocalStorageStore::duplicate(const QString &from, const QString &to,
                                                           OperationPtr op)
{
    return m_store->database().post(
        std::move(op), [store = m_store, from, to](Operation &operation) {
            return renameOrCopyRecord(*store, from, to, KeyChange::Copy, operation);
        });
}

QFuture<Expected<QList<TrashedModel>>> LocalStorageStore::trash(OperationPtr op)
{
    return m_store->database().post(
        std::move(op), [store = m_store](Operation &) { return trashOfLocalStorage(*store); });
}

QFuture<Expected<QString>> LocalStorageStore::restore(const QString &id, const QString &path,
                                                      OperationPtr op)
{
    return m_store->database().post(std::move(op),
                                    [store = m_store, id, path](Operation &operation) {
                                        return restoreToLocalStorage(*store, id, path, operation);
                                    });
}

QFuture<Expected<Done>> LocalStorageStore::purge(const QString &id, OperationPtr op)
{
    return m_store->database().post(std::move(op), [store = m_store, id](Operation &operation) {
        return purgeFromLocalStorage(*store, id, operation);
    });
}

QFuture<Expected<StoreUse>> LocalStorageStore::use(OperationPtr op)
{
    return m_store->database().post(
        std::move(op), [store = m_store](Operation &) { return useOfLocalStorage(*store); });
}

qint64 LocalStorageStore::quotaNeed(const QString &path, const ModelArtifacts &artifacts) const
{
    return localStorageUnits(path, artifacts);
}

bool LocalStorageStore::isDamaged() const
{
    return m_store->database().isDamaged();
}

QString LocalStorageStore::databasePath() const
{
    return m_store->database().path();
}

QFuture<Expected<StoreRepairReport>> LocalStorageStore::repair(OperationPtr op)
{
    return m_store->database().post(std::move(op), [store = m_store](Operation &operation) {
        return repairLocalStorage(*store, operation);
    });
}

} // namespace weightroom
