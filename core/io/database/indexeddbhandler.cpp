// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/indexeddbhandler.h"

#include "core/base/continuation.h"
#include "core/base/hashing.h"
#include "core/io/file/saveplan.h"
#include "core/model/modeljson.h"
#include "core/model/ownweights.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct IndexedDbHandlerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::IndexedDbHandler)
};

constexpr auto indexedDbScheme = "indexeddb://"_L1;

/// One save as its steps hand it on.
struct IndexedDbSave
{
    QString path;
    RecordSaveOptions options;
    RecordStore *store;
    QThreadPool *pool;
    ModelArtifacts artifacts;
    OperationPtr op;
};
using IndexedDbSavePtr = std::shared_ptr<IndexedDbSave>;

/// Tells what makes the save futile before any weight is read.
Expected<Done> requireSavable(const ModelArtifacts &artifacts)
{
    if (artifacts.modelTopology.isNullish() && !artifacts.weightSpecs) {
        return Error{ .code = ErrorCode::EmptyModelJson,
                      .message
                      = IndexedDbHandlerText::tr("There is nothing to save: the model has neither "
                                                 "a topology nor weights.") };
    }
    if (auto whole = planSave(artifacts, {}); !whole)
        return whole.error();
    return Done{};
}

/// Names the model and its weights, which are written.
QFuture<Expected<SaveResult>> nameSavedModel(const IndexedDbSavePtr &save,
                                             const PendingObjectPtr &object)
{
    return transformed(
        save->store->thread(),
        save->store->save(save->path, save->artifacts, object, save->options, save->op),
        [save](const Expected<SavedRecord> &record) -> Expected<SaveResult> {
            if (!record)
                return indexedDbError(record.error(), save->path);
            save->op->setProgress(save->op->total(), save->op->total());
            SaveResult result = indexedDbResult(*record, save->path);
            if (save->artifacts.weightData && result.weightDataSha256.isEmpty())
                result.weightDataSha256 = sha256Hex({});
            return result;
        });
}

QFuture<Expected<SaveResult>> writeThenName(const IndexedDbSavePtr &save)
{
    const auto write = [save](Operation &op) -> Expected<PendingObjectPtr> {
        const ModelArtifacts &artifacts = save->artifacts;
        const qint64 weights = artifacts.weightData ? artifacts.weightData->size() : 0;
        op.setProgress(0, 2 * weights + artifacts.modelTopology.size() + 1);
        const Expected<PendingObjectPtr> object = save->store->writeWeights(artifacts, op);
        if (!object)
            return indexedDbError(object.error(), save->path);
        if (*object) {
            if (auto own = requireOwnWeights(*artifacts.weightData, (*object)->name()); !own)
                return indexedDbError(own.error(), save->path);
        }
        return object;
    };
    return chainValue(
        save->store->thread(), run(save->pool, save->op, write),
        [save](const PendingObjectPtr &object) { return nameSavedModel(save, object); });
}

} // namespace

IoHandlerPtr indexedDbHandler(const QString &url, const IoOptions &options, RecordStore *store,
                              QThreadPool *pool)
{
    if (!url.startsWith(indexedDbScheme))
        return nullptr;
    const RecordSaveOptions saving{ .replace = options.value(u"replace"_s).toBool(),
                                    .forever = options.value(u"forever"_s).toBool() };
    const auto handler
        = IndexedDbHandler::create(url.sliced(indexedDbScheme.size()), saving, store, pool);
    return handler ? *handler : refusingHandler(handler.error());
}

QString indexedDbUrl(const QString &path)
{
    return indexedDbScheme + path;
}

Error indexedDbError(const Error &error, const QString &path)
{
    return withSource(error, indexedDbUrl(path));
}

SaveResult indexedDbResult(const SavedRecord &record, const QString &path)
{
    SaveResult result;
    result.url = indexedDbUrl(path);
    result.info = record.info;
    result.weightDataSha256 = record.object;
    result.verified = true;
    result.replacedId = record.replacedId;
    return result;
}

IndexedDbHandler::IndexedDbHandler(const QString &path, const RecordSaveOptions &options,
                                   RecordStore *store, QThreadPool *pool)
    : m_path(path)
    , m_options(options)
    , m_store(store)
    , m_pool(pool)
{
}

Expected<std::shared_ptr<IndexedDbHandler>>
IndexedDbHandler::create(const QString &path, const RecordSaveOptions &options, RecordStore *store,
                         QThreadPool *pool)
{
    if (auto usable = RecordStore::checkPath(path); !usable)
        return indexedDbError(usable.error(), path);
    return std::shared_ptr<IndexedDbHandler>(new IndexedDbHandler(path, options, store, pool));
}

QFuture<Expected<ModelArtifacts>> IndexedDbHandler::load(OperationPtr op)
{
    return transformed(m_store->thread(), m_store->load(m_path, std::move(op)),
                       [path = m_path](Expected<ModelArtifacts> model) -> Expected<ModelArtifacts> {
                           if (!model)
                               return indexedDbError(model.error(), path);
                           model->origin.url = indexedDbUrl(path);
                           model->origin.name
                               = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
                           addFormatFindings(*model);
                           return model;
                       });
}

QFuture<Expected<SaveResult>> IndexedDbHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    if (auto savable = requireSavable(artifacts); !savable)
        return readyFuture<SaveResult>(indexedDbError(savable.error(), m_path));
    const auto save = std::make_shared<IndexedDbSave>(
        IndexedDbSave{ m_path, m_options, m_store, m_pool, std::move(artifacts), std::move(op) });
    if (m_options.replace)
        return writeThenName(save);
    const auto isFree = transformed(m_store->thread(), m_store->requireFree(m_path, save->op),
                                    [path = m_path](Expected<Done> result) -> Expected<Done> {
                                        return result
                                            ? result
                                            : Expected<Done>(indexedDbError(result.error(), path));
                                    });
    return chainValue(m_store->thread(), isFree, [save](Done) { return writeThenName(save); });
}

} // namespace weightroom
