// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/localstoragehandler.h"

#include "core/base/run.h"
#include "core/io/localstorageroom.h"
#include "core/io/saveplan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageHandlerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorageHandler)
};

/// One save as its steps hand it on.
struct LocalStorageSave
{
    QString path;
    LocalStorageSaveOptions options;
    KeyValueStore *store;
    ModelArtifacts artifacts;
};

/// Tells early what makes the save futile, before any weight is read.
Expected<Done> foreseeLocalStorageSave(const LocalStorageSave &save)
{
    if (auto whole = planSave(save.artifacts, {}); !whole)
        return whole.error();
    if (save.artifacts.modelTopology.isNullish() && !save.artifacts.weightSpecs) {
        return Error{ .code = ErrorCode::EmptyModelJson,
                      .message = LocalStorageHandlerText::tr("There is nothing to save: the model "
                                                             "has neither a topology nor "
                                                             "weights.") };
    }
    Database &database = save.store->database();
    const auto transaction = database.beginRead();
    if (!transaction)
        return transaction.error();
    const LocalStorageNeed need{ save.path, localStorageUnits(save.path, save.artifacts),
                                 ModelArtifactsInfo::of(save.artifacts, {}) };
    if (!*transaction)
        return requireEmptyLocalStorageRoom(*save.store, need);
    if (!save.options.replace) {
        if (auto isFree = requireFreeLocalStoragePath(*save.store, save.path); !isFree)
            return isFree;
    }
    return requireLocalStorageRoom(*save.store, need);
}

/// Every item is there as it was to be.
Expected<Done> compareLocalStorageRecord(KeyValueStore &store, const LocalStorageSave &save,
                                         const LocalStorageRecord &record)
{
    for (const KeyValue &item : record.items) {
        const Expected<bool> holds = store.holds(item);
        if (!holds)
            return holds.error();
        if (!*holds) {
            return Error{ .code = ErrorCode::ChecksumMismatch,
                          .message = LocalStorageHandlerText::tr("%1 was not saved: %2 reads back "
                                                                 "other than it was written.")
                                         .arg(localStorageUrl(save.path), item.key),
                          .source = localStorageUrl(save.path) };
        }
    }
    return Done{};
}

Expected<Done> writeLocalStorageRecord(const LocalStorageSave &save,
                                       const LocalStorageRecord &record,
                                       const LocalStorageNeed &need, Operation &op)
{
    KeyValueStore &store = *save.store;
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    if (!save.options.replace) {
        if (auto isFree = requireFreeLocalStoragePath(store, save.path); !isFree)
            return isFree;
    }
    if (auto room = requireLocalStorageRoom(store, need); !room)
        return room;
    if (auto cleared = clearLocalStoragePath(store, save.path, save.options.forever); !cleared)
        return cleared;
    for (const KeyValue &item : record.items) {
        if (auto written = store.setItem(item); !written)
            return written;
    }
    if (auto same = compareLocalStorageRecord(store, save, record); !same)
        return same;
    if (!op.checkpoint())
        return canceledError();
    return transaction->commit();
}

/// Encodes the weights and publishes everything at once.
QFuture<Expected<SaveResult>> encodeAndWriteRecord(const std::shared_ptr<LocalStorageSave> &save,
                                                   const OperationPtr &op, QThreadPool *pool)
{
    using Encoded = Expected<LocalStorageRecord>;
    const auto write = [save, op](QFuture<Encoded> encoded) {
        Encoded record = encoded.takeResult();
        if (!record)
            return readyFuture<SaveResult>(record.error());
        save->artifacts = {};
        return save->store->database().post(
            op, [save, record = *std::move(record)](Operation &operation) -> Expected<SaveResult> {
                LocalStorageNeed need{ save->path, 0, record.info };
                for (const KeyValue &item : record.items)
                    need.units += item.key.size() + KeyValueStore::utf16Units(item.value);
                if (auto written = writeLocalStorageRecord(*save, record, need, operation);
                    !written)
                    return written.error();
                operation.setProgress(operation.total(), operation.total());
                return SaveResult{ .url = localStorageUrl(save->path),
                                   .info = record.info,
                                   .weightDataSha256 = record.weightDataSha256,
                                   .verified = true };
            });
    };
    return run(pool, op,
               [save](Operation &operation) -> Encoded {
                   return makeLocalStorageRecord(save->path, save->artifacts,
                                                 QDateTime::currentDateTimeUtc(), operation);
               })
        .then(QtFuture::Launch::Sync, write)
        .unwrap();
}

/// The values of all items of the model \a path, as they are at one moment.
Expected<LocalStorageValues> readLocalStorageValues(KeyValueStore &store, const QString &path)
{
    LocalStorageValues values;
    const auto transaction = store.database().beginRead();
    if (!transaction)
        return transaction.error();
    if (!*transaction)
        return values;
    const QStringList keys = localStorageKeys(path);
    for (int i = 0; i < localStorageItemCount; ++i) {
        Expected<std::optional<QByteArray>> value = store.value(keys.at(i));
        if (!value)
            return value.error();
        values[static_cast<std::size_t>(i)] = *std::move(value);
    }
    return values;
}

} // namespace

LocalStorageHandler::LocalStorageHandler(const QString &path,
                                         const LocalStorageSaveOptions &options,
                                         KeyValueStore *store, QThreadPool *pool)
    : m_path(path)
    , m_options(options)
    , m_store(store)
    , m_pool(pool)
{
}

Expected<std::shared_ptr<LocalStorageHandler>>
LocalStorageHandler::create(const QString &path, const LocalStorageSaveOptions &options,
                            KeyValueStore *store, QThreadPool *pool)
{
    if (auto usable = requireLocalStoragePath(path); !usable)
        return usable.error();
    return std::shared_ptr<LocalStorageHandler>(
        new LocalStorageHandler(path, options, store, pool));
}

QFuture<Expected<ModelArtifacts>> LocalStorageHandler::load(OperationPtr op)
{
    using Values = Expected<LocalStorageValues>;
    const auto decode = [path = m_path, pool = m_pool, op](QFuture<Values> read) {
        Values values = read.takeResult();
        if (!values)
            return readyFuture<ModelArtifacts>(values.error());
        return run(
            pool, op,
            [path, values = *std::move(values)](Operation &) mutable -> Expected<ModelArtifacts> {
                return readLocalStorageRecord(path, std::move(values));
            });
    };
    return m_store->database()
        .post(op,
              [store = m_store, path = m_path](Operation &) -> Values {
                  return readLocalStorageValues(*store, path);
              })
        .then(QtFuture::Launch::Sync, decode)
        .unwrap();
}

QFuture<Expected<SaveResult>> LocalStorageHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    const auto save = std::make_shared<LocalStorageSave>(
        LocalStorageSave{ m_path, m_options, m_store, std::move(artifacts) });
    op->setProgress(0, save->artifacts.weightData ? save->artifacts.weightData->size() : 0);
    return m_store->database()
        .post(op, [save](Operation &) -> Expected<Done> { return foreseeLocalStorageSave(*save); })
        .then(QtFuture::Launch::Sync,
              [save, op, pool = m_pool](QFuture<Expected<Done>> foreseen) {
                  const Expected<Done> promising = foreseen.takeResult();
                  return promising ? encodeAndWriteRecord(save, op, pool)
                                   : readyFuture<SaveResult>(promising.error());
              })
        .unwrap();
}

} // namespace weightroom
