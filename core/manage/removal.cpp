// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/removal.h"

#include "core/manage/foldertrash.h"
#include "core/manage/modelplace.h"
#include "core/manage/operationsteps.h"

namespace weightroom {

namespace {

using RemovedFuture = QFuture<Expected<RemovedModel>>;

/// Removal of a model whose store keeps no trash: load, keep, remove.
struct KeptRemoval
{
    ManagerContextPtr context;
    QString url;
    SchemeUrl place;
    ModelStorePtr store;
    OperationSteps steps;
};

RemovedFuture removeKept(const std::shared_ptr<KeptRemoval> &removal, const QString &id)
{
    return chain(
        removal->context,
        removal->store->remove(removal->place.path, Removal::Forever, removal->steps.next(1)),
        [removal, id](Expected<RemovedModel> removed) {
            if (removed) {
                removed->trashId = trashIdOf(removal->place.scheme, id);
                removal->steps.finish();
            } else if (auto dropped = FolderTrash(removal->context).remove(id); !dropped) {
                return readyFuture<RemovedModel>(std::move(dropped).error());
            }
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

QFuture<Expected<RemovedModel>> removeStored(const ManagerContextPtr &context, const QString &url,
                                             Removal removal, OperationPtr op)
{
    const IoRouter &router = *context->router;
    const Expected<ModelStorePtr> store = router.store(url);
    if (!store)
        return readyFuture<RemovedModel>(store.error());
    const SchemeUrl parts = *router.parse(url);
    const bool keepsTrash = router.scheme(parts.scheme)->capabilities.keepsTrash;
    if (removal == Removal::Forever || keepsTrash) {
        return chainValue(context, (*store)->remove(parts.path, removal, std::move(op)),
                          [scheme = parts.scheme](RemovedModel removed) {
                              removed.trashId = trashIdOf(scheme, removed.trashId);
                              return readyFuture<RemovedModel>(std::move(removed));
                          });
    }
    const auto kept = std::make_shared<KeptRemoval>(
        KeptRemoval{ context, url, parts, *store, OperationSteps(std::move(op)) });
    return keepAndRemove(kept);
}

} // namespace weightroom
