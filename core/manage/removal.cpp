// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/removal.h"

#include "core/manage/foldertrash.h"
#include "core/manage/operationsteps.h"

namespace weightroom {

namespace {

using RemovedFuture = QFuture<Expected<ModelArtifactsInfo>>;

/// Removal of a model whose store keeps no trash: load, keep, remove.
struct KeptRemoval
{
    ManagerContextPtr context;
    QString url;
    QString path;
    ModelStorePtr store;
    OperationSteps steps;
};

RemovedFuture removeKept(const std::shared_ptr<KeptRemoval> &removal, const QString &id)
{
    return chain(removal->context,
                 removal->store->remove(removal->path, Removal::Forever, removal->steps.next(1)),
                 [removal, id](Expected<ModelArtifactsInfo> removed) {
                     if (removed)
                         removal->steps.finish();
                     else if (auto dropped = FolderTrash(removal->context).remove(id); !dropped)
                         return readyFuture<ModelArtifactsInfo>(std::move(dropped).error());
                     return readyFuture(std::move(removed));
                 });
}

RemovedFuture keepAndRemove(const std::shared_ptr<KeptRemoval> &removal)
{
    auto loaded = removal->context->router->load(removal->url, removal->steps.next(0.3));
    auto kept = chainValue(removal->context, loaded, [removal](ModelArtifacts model) {
        removal->steps.setTotal(model.weightData ? model.weightData->size() : 0);
        return FolderTrash(removal->context)
            .keep(removal->url, std::move(model), removal->steps.next(0.9));
    });
    return chainValue(removal->context, kept,
                      [removal](const QString &id) { return removeKept(removal, id); });
}

} // namespace

QFuture<Expected<ModelArtifactsInfo>>
removeStored(const ManagerContextPtr &context, const QString &url, Removal removal, OperationPtr op)
{
    const IoRouter &router = *context->router;
    const Expected<ModelStorePtr> store = router.store(url);
    if (!store)
        return readyFuture<ModelArtifactsInfo>(store.error());
    const SchemeUrl parts = *router.parse(url);
    const bool keepsTrash = router.scheme(parts.scheme)->capabilities.keepsTrash;
    if (removal == Removal::Forever || keepsTrash)
        return (*store)->remove(parts.path, removal, std::move(op));
    const auto kept = std::make_shared<KeptRemoval>(
        KeptRemoval{ context, url, parts.path, *store, OperationSteps(std::move(op)) });
    return keepAndRemove(kept);
}

} // namespace weightroom
