// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragehandler.h"

#include "core/base/continuation.h"
#include "core/io/database/localstorageroom.h"
#include "core/io/file/saveplan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageHandlerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorageHandler)
};

/// One save as its steps hand it on. (Not in the results of futures: those are kept until the last
/// step is done.)
struct LocalStorageSave
{
    QString path;
    LocalStorageSaveOptions options;
    KeyValueStore *store;
    ModelArtifacts artifacts;
    LocalStorageRecord record = {};
};

/// One load in the same way.
struct LocalStorageLoad
{
    QString path;
    KeyValueStore *store;
    LocalStorageValues values = {};
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
Expected<Done> compareLocalStorageRecord(const LocalStorageSave &save)
{
    for (const KeyValue &item : save.record.items) {
        const Expected<bool> holds = save.store->holds(item);
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

/// Answers the id in the trash of what was replaced.
Expected<QString> writeLocalStorageRecord(const LocalStorageSave &save, Operation &op)
{
    KeyValueStore &store = *save.store;
    Expected<DatabaseTransaction> transaction = store.database().beginWrite(op);
    if (!transaction)
        return transaction.error();
    if (!save.options.replace) {
        if (auto isFree = requireFreeLocalStoragePath(store, save.path); !isFree)
            return isFree.error();
    }
    LocalStorageNeed need{ save.path, 0, save.record.info };
    for (const KeyValue &item : save.record.items)
        need.units += item.key.size() + KeyValueStore::utf16Units(item.value);
    if (auto room = requireLocalStorageRoom(store, need); !room)
        return room.error();
    Expected<QString> replaced = clearLocalStoragePath(store, save.path, save.options.forever);
    if (!replaced)
        return replaced;
    for (const KeyValue &item : save.record.items) {
        if (auto written = store.setItem(item); !written)
            return written.error();
    }
    if (auto same = compareLocalStorageRecord(save); !same)
        return same.error();
    if (!op.checkpoint())
        return canceledError();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return replaced;
}

Expected<SaveResult> publishLocalStorageRecord(const LocalStorageSave &save, Operation &op)
{
    const Expected<QString> replaced = writeLocalStorageRecord(save, op);
    if (!replaced)
        return replaced.error();
    op.setProgress(op.total(), op.total());
    SaveResult result;
    result.url = localStorageUrl(save.path);
    result.info = save.record.info;
    result.weightDataSha256 = save.record.weightDataSha256;
    result.verified = true;
    result.replacedId = *replaced;
    return result;
}

/// The values of all items of the model, as they are at one moment.
Expected<Done> readLocalStorageValues(LocalStorageLoad &load)
{
    const auto transaction = load.store->database().beginRead();
    if (!transaction)
        return transaction.error();
    if (!*transaction)
        return Done{};
    const QStringList keys = localStorageKeys(load.path);
    for (int i = 0; i < localStorageItemCount; ++i) {
        Expected<std::optional<QByteArray>> value = load.store->value(keys.at(i));
        if (!value)
            return value.error();
        load.values[static_cast<std::size_t>(i)] = *std::move(value);
    }
    return Done{};
}

/// For a URL that names no model.
class RefusedLocalStorage final : public IoHandler
{
public:
    explicit RefusedLocalStorage(const Error &error)
        : m_error(error)
    {
    }
    QFuture<Expected<ModelArtifacts>> load(OperationPtr) override
    {
        return readyFuture<ModelArtifacts>(m_error);
    }
    QFuture<Expected<SaveResult>> save(ModelArtifacts, OperationPtr) override
    {
        return readyFuture<SaveResult>(m_error);
    }

private:
    Error m_error;
};

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
    const auto load = std::make_shared<LocalStorageLoad>(LocalStorageLoad{ m_path, m_store });
    auto read = m_store->database().post(
        op, [load](Operation &) -> Expected<Done> { return readLocalStorageValues(*load); });
    return chainValue(m_store->database().thread(), read, [load, op, pool = m_pool](Done) {
        return run(pool, op, [load](Operation &) -> Expected<ModelArtifacts> {
            return readLocalStorageRecord(load->path, std::exchange(load->values, {}));
        });
    });
}

QFuture<Expected<SaveResult>> LocalStorageHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    const auto save = std::make_shared<LocalStorageSave>(
        LocalStorageSave{ m_path, m_options, m_store, std::move(artifacts) });
    // Weights are read, then everything is written.
    const qint64 written = localStorageUnits(m_path, save->artifacts);
    op->setProgress(0, ModelArtifactsInfo::of(save->artifacts, {}).weightDataBytes + written);
    const auto publish = [save, op](Done) {
        return save->store->database().post(op, [save](Operation &operation) {
            return publishLocalStorageRecord(*save, operation);
        });
    };
    const auto encode = [save, op, publish, pool = m_pool](Done) {
        auto encoded = run(pool, op, [save](Operation &operation) -> Expected<Done> {
            Expected<LocalStorageRecord> record = makeLocalStorageRecord(
                save->path, save->artifacts, QDateTime::currentDateTimeUtc(), operation);
            if (!record)
                return record.error();
            save->record = *std::move(record);
            save->artifacts = {};
            return Done{};
        });
        return chainValue(save->store->database().thread(), encoded, publish);
    };
    auto foreseen = m_store->database().post(
        op, [save](Operation &) -> Expected<Done> { return foreseeLocalStorageSave(*save); });
    return chainValue(m_store->database().thread(), foreseen, encode);
}

IoHandlerPtr localStorageHandler(const QString &url, const IoOptions &options, KeyValueStore *store,
                                 QThreadPool *pool)
{
    const QString scheme = localStorageUrl({});
    if (!url.startsWith(scheme))
        return nullptr;
    const LocalStorageSaveOptions saveOptions{ .replace = options.value(u"replace"_s).toBool(),
                                               .forever = options.value(u"forever"_s).toBool() };
    auto handler = LocalStorageHandler::create(url.sliced(scheme.size()), saveOptions, store, pool);
    if (!handler)
        return std::make_shared<RefusedLocalStorage>(handler.error());
    return *std::move(handler);
}

} // namespace weightroom
