// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelmanager.h"

#include "core/manage/modelfinder.h"
#include "core/manage/modelplace.h"
#include "core/manage/removal.h"
#include "core/manage/transfer/transfer.h"
#include "core/manage/trashcan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using ModelList = QList<ListedModel>;

struct ModelManagerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelManager)
};

QFuture<Expected<ModelList>> listStore(const ManagerContextPtr &context, const QString &scheme,
                                       const ModelStorePtr &store, const QString &under,
                                       const OperationPtr &op)
{
    return chainValue(context, store->list(under, op), [scheme](const QList<StoredModel> &stored) {
        ModelList models;
        for (const StoredModel &model : stored)
            models.append({ urlOf(scheme, model.path), model.info, model.damage });
        return readyFuture<ModelList>(models);
    });
}

/// All models of the store of \a scheme; none where it wants to be told a folder.
QFuture<Expected<ModelList>> listWholeStore(const ManagerContextPtr &context,
                                            const IoScheme &scheme, const OperationPtr &op)
{
    return chain(context, listStore(context, scheme.name, scheme.store, {}, op),
                 [](Expected<ModelList> models) {
                     const bool wantsFolder = !models && models.error().code == ErrorCode::NotFound;
                     return readyFuture<ModelList>(wantsFolder ? Expected<ModelList>(ModelList())
                                                               : std::move(models));
                 });
}

} // namespace

ModelManager::ModelManager(const IoRouter *router, QThreadPool *pool, const QString &trashFolder)
    : m_context(std::make_shared<ManagerContext>())
{
    m_context->router = router;
    m_context->pool = pool;
    m_context->trashFolder = trashFolder;
}

ModelManager::~ModelManager()
{
    const std::unique_lock lock(m_context->mutex);
    m_context->closed = true;
}

QFuture<Expected<ModelList>> ModelManager::listModels(OperationPtr op) const
{
    return chainValue(m_context, readyDone(), [context = m_context, op](Done) {
        QList<QFuture<Expected<ModelList>>> lists;
        for (const IoScheme &scheme : context->router->schemes()) {
            if (scheme.store && scheme.capabilities.lists && !scheme.capabilities.pathsAreFolders)
                lists.append(listWholeStore(context, scheme, op));
        }
        return joinedLists(context, lists);
    });
}

QFuture<Expected<ModelList>> ModelManager::listModels(const QString &place, OperationPtr op) const
{
    return chainValue(m_context, readyDone(),
                      [context = m_context, place, op](Done) -> QFuture<Expected<ModelList>> {
                          const Expected<ModelStorePtr> store = context->router->store(place);
                          if (!store)
                              return readyFuture<ModelList>(store.error());
                          const SchemeUrl parts = *context->router->parse(place);
                          return listStore(context, parts.scheme, *store, parts.path, op);
                      });
}

QFuture<Expected<ListedModel>> ModelManager::findModel(const QString &url, OperationPtr op) const
{
    return chainValue(m_context, readyDone(), [context = m_context, url, op](Done) {
        return findStored(context, url, op);
    });
}

QFuture<Expected<QString>> ModelManager::freeUrl(const QString &url, OperationPtr op) const
{
    return chainValue(m_context, readyDone(), [context = m_context, url, op](Done) {
        return findFreeUrl(context, url, 1, op);
    });
}

QFuture<Expected<RemovedModel>> ModelManager::removeModel(const QString &url, Removal removal,
                                                          OperationPtr op) const
{
    return chainValue(m_context, readyDone(), [context = m_context, url, removal, op](Done) {
        return removeStored(context, url, removal, op);
    });
}

QFuture<Expected<SaveResult>> ModelManager::copyModel(const QString &source, const QString &target,
                                                      const TransferOptions &options,
                                                      OperationPtr op) const
{
    return Transfer::start(m_context, { source, target, options }, op);
}

QFuture<Expected<SaveResult>> ModelManager::moveModel(const QString &source, const QString &target,
                                                      const TransferOptions &options,
                                                      OperationPtr op) const
{
    return Transfer::start(
        m_context, { .source = source, .target = target, .options = options, .isMove = true }, op);
}

QFuture<Expected<SaveResult>> ModelManager::renameModel(const QString &url, const QString &newUrl,
                                                        OperationPtr op) const
{
    return moveModel(url, newUrl, { .forever = true }, std::move(op));
}

QFuture<Expected<SaveResult>> ModelManager::duplicateModel(const QString &url,
                                                           OperationPtr op) const
{
    return Transfer::start(m_context,
                           { .source = url,
                             .target = url,
                             .options = { .ifExists = IfExists::KeepBoth },
                             .firstNumber = 2 },
                           op);
}

QFuture<Expected<SaveResult>>
ModelManager::changeMetadata(const QString &url, const JsonText &metadata, OperationPtr op) const
{
    if (!metadata.isNullish() && metadata.type() != JsonType::Object) {
        return readyFuture<SaveResult>(Error{
            .code = ErrorCode::InvalidJson,
            .message = ModelManagerText::tr("The metadata of a model must be a JSON object."),
            .source = url });
    }
    const auto change = [metadata](ModelArtifacts &model) { model.userDefinedMetadata = metadata; };
    return Transfer::start(
        m_context,
        { .source = url,
          .target = url,
          .options = { .ifExists = IfExists::Replace, .save = { { u"layout"_s, u"same"_s } } },
          .change = change },
        op);
}

QFuture<Expected<QList<TrashEntry>>> ModelManager::trash(OperationPtr op) const
{
    return chainValue(m_context, trashContents(std::move(op)), [](TrashContents contents) {
        return readyFuture<QList<TrashEntry>>(std::move(contents.entries));
    });
}

QFuture<Expected<TrashContents>> ModelManager::trashContents(OperationPtr op) const
{
    return Trashcan(m_context).contents(op);
}

QFuture<Expected<QString>> ModelManager::restore(const QString &id, const QString &url,
                                                 OperationPtr op) const
{
    return Trashcan(m_context).restore(id, url, op);
}

QFuture<Expected<qint64>> ModelManager::purge(const QString &id, OperationPtr op) const
{
    return Trashcan(m_context).purge(id, op);
}

QFuture<Expected<qint64>> ModelManager::emptyTrash(const QDateTime &before, OperationPtr op) const
{
    return Trashcan(m_context).empty(before, op);
}

} // namespace weightroom
