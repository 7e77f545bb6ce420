// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelfinder.h"

#include "core/manage/modelplace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelFinderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelManager)
};

using Found = QFuture<Expected<ListedModel>>;

constexpr int mostNumbers = 1000;

Error notThere(const QString &url)
{
    return Error{ .code = ErrorCode::NotFound,
                  .message = ModelFinderText::tr("There is no model at %1.").arg(url),
                  .source = url };
}

Found findListed(const ManagerContextPtr &context, const QString &url, const ModelStorePtr &store,
                 const OperationPtr &op)
{
    const SchemeUrl place = *context->router->parse(url);
    const QString path = store->canonicalPath(place.path);
    return chainValue(context, store->list(path, op), [=](const QList<StoredModel> &models) {
        const auto model
            = std::find_if(models.begin(), models.end(), [&](const StoredModel &stored) {
                  return stored.path == path || store->canonicalPath(stored.path) == path;
              });
        if (model == models.end())
            return readyFuture<ListedModel>(notThere(url));
        return readyFuture<ListedModel>(
            ListedModel{ urlOf(place.scheme, model->path), model->info, model->damage });
    });
}

Found findLoaded(const ManagerContextPtr &context, const QString &url, const OperationPtr &op)
{
    return chainValue(context, context->router->load(url, op), [url](const ModelArtifacts &model) {
        return readyFuture<ListedModel>(ListedModel{ url, ModelArtifactsInfo::of(model, {}) });
    });
}

} // namespace

Found findStored(const ManagerContextPtr &context, const QString &url, const OperationPtr &op)
{
    const Expected<ModelStorePtr> store = context->router->store(url);
    const Expected<SchemeUrl> place = context->router->parse(url);
    const IoScheme *scheme = place ? context->router->scheme(place->scheme) : nullptr;
    if (store && scheme && scheme->capabilities.lists)
        return findListed(context, url, *store, op);
    return findLoaded(context, url, op);
}

QFuture<Expected<QString>> findFreeUrl(const ManagerContextPtr &context, const QString &url,
                                       int number, const OperationPtr &op)
{
    if (number > mostNumbers) {
        return readyFuture<QString>(
            Error{ .code = ErrorCode::AlreadyExists,
                   .message = ModelFinderText::tr("No free name was found for %1.").arg(url),
                   .source = url });
    }
    const QString candidate = numberedUrl(*context->router, url, number);
    return chain(context, findStored(context, candidate, op),
                 [=](const Expected<ListedModel> &there) {
                     const ErrorCode code = there ? ErrorCode::AlreadyExists : there.error().code;
                     const bool isWrong = code == ErrorCode::Canceled
                         || code == ErrorCode::NoHandler || code == ErrorCode::NoScheme;
                     if (isWrong)
                         return readyFuture<QString>(there.error());
                     return code == ErrorCode::NotFound ? readyFuture<QString>(candidate)
                                                        : findFreeUrl(context, url, number + 1, op);
                 });
}

} // namespace weightroom
