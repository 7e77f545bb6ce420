// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/modelfacts.h"

#include "core/base/run.h"
#include "ui/document/modelurl.h"

namespace weightroom {

namespace {

/// The models of a scheme with a store are on this machine.
bool isLocalUrl(const IoRouter &router, const QString &url)
{
    return bool(router.store(url));
}

void loadFacts(const WindowServices &services, ModelFacts facts, const IoOptions &loading,
               const OperationPtr &op, QObject *context,
               const std::function<void(ModelFacts)> &take)
{
    whenDone(services.router->load(facts.url, op, loading), context,
             [facts, take](Expected<ModelArtifacts> artifacts) mutable {
                 if (artifacts) {
                     if (facts.bytes < 0)
                         facts.bytes = bytesOf(ModelArtifactsInfo::of(*artifacts, {}));
                     facts.artifacts = *std::move(artifacts);
                 } else {
                     facts.error = std::move(artifacts).error();
                 }
                 take(std::move(facts));
             });
}

} // namespace

qint64 bytesOf(const ModelArtifactsInfo &info)
{
    return info.modelTopologyBytes + info.weightSpecsBytes + info.weightDataBytes;
}

qint64 ModelFacts::parameters() const
{
    if (!artifacts || !artifacts->weightSpecs)
        return artifacts ? 0 : -1;
    qint64 sum = 0;
    for (const WeightSpec &spec : artifacts->weightSpecs->list)
        sum += spec.isOptimizer() ? 0 : spec.elements();
    return sum;
}

void readModelFacts(const WindowServices &services, const QString &url, const IoOptions &loading,
                    const OperationPtr &op, QObject *context, std::function<void(ModelFacts)> take)
{
    ModelFacts facts{ .url = url, .name = modelName(url) };
    facts.isLocal = isLocalUrl(*services.router, url);
    // What is listed has a date; what is not listed is loaded at once.
    if (!services.manager || !facts.isLocal || !loading.isEmpty())
        return loadFacts(services, facts, loading, op, context, take);
    whenDone(services.manager->findModel(url, op), context,
             [=, take = std::move(take)](const Expected<ListedModel> &found) mutable {
                 if (found) {
                     facts.url = found->url;
                     facts.saved = found->info.dateSaved;
                     facts.bytes = bytesOf(found->info);
                 }
                 loadFacts(services, facts, loading, op, context, take);
             });
}

} // namespace weightroom
