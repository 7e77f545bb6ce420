// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modeldetails.h"

#include "core/topology/topology.h"
#include "core/weights/openedmodel.h"
#include "core/weights/statistics/statistics.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int checkEvery = 4096;

QString storedType(const WeightSpec &spec)
{
    if (!spec.isQuantized())
        return spec.dtypeName;
    return spec.quantization.typeName.isEmpty() ? quantizationName(spec.quantization.type)
                                                : spec.quantization.typeName;
}

/// Counts elements and types of \a tensors into \a details.
Expected<Done> countTensors(const QList<Tensor> &tensors, ModelDetails &details, Operation &op)
{
    QHash<QString, qint64> bytes;
    details.tensors = tensors.size();
    details.parameters = 0;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        if (i % checkEvery == 0 && !op.checkpoint())
            return canceledError();
        const Tensor &tensor = tensors.at(i);
        if (!tensor.spec.isOptimizer())
            details.parameters += tensor.spec.elements();
        bytes[storedType(tensor.spec)] += std::max<qint64>(tensor.bytes, 0);
    }
    details.dtypes = bytes.keys();
    std::sort(details.dtypes.begin(), details.dtypes.end(),
              [&](const QString &a, const QString &b) {
                  return bytes.value(a) != bytes.value(b) ? bytes.value(a) > bytes.value(b) : a < b;
              });
    return Done{};
}

/// The classes of layers or operations in \a topology.
QStringList typesOf(const Topology &topology)
{
    QSet<QByteArrayView> seen;
    for (const TopologyNode &node : topology.nodes())
        seen.insert(node.type);
    QStringList types;
    for (const QByteArrayView type : std::as_const(seen))
        types += QString::fromUtf8(type);
    types.sort();
    return types;
}

int shardsOf(const ModelArtifacts &artifacts)
{
    qsizetype shards = 0;
    for (const ManifestGroup &group : artifacts.origin.groups)
        shards += group.paths.size();
    const bool isOnePiece = shards == 0 && artifacts.weightData && artifacts.weightData->size() > 0;
    return isOnePiece ? 1 : static_cast<int>(shards);
}

} // namespace

Expected<ModelDetails> describeModel(const ModelArtifacts &artifacts, Operation &op)
{
    ModelDetails details;
    details.kind = modelKind(artifacts);
    details.info = ModelArtifactsInfo::of(artifacts, {});
    details.shards = shardsOf(artifacts);
    details.hasTopology = !artifacts.modelTopology.isNullish();
    details.hasTraining = !artifacts.trainingConfig.isNullish();
    details.hasMetadata = !artifacts.userDefinedMetadata.isNullish();
    const Expected<OpenedModel> opened = examineModel(artifacts, op);
    if (!opened)
        return opened.error();
    details.findings = opened->findings;
    details.hasWeights = !opened->tensors.isEmpty();
    if (artifacts.weightSpecs) {
        const Expected<Done> counted = countTensors(opened->tensors, details, op);
        if (!counted)
            return counted.error();
    }
    if (!details.hasTopology)
        return details;
    const Expected<Topology> topology = readTopology(artifacts, op);
    if (topology)
        details.types = typesOf(*topology);
    else if (topology.error().code == ErrorCode::Canceled)
        return topology.error();
    else
        details.findings += { .severity = Severity::Error,
                              .code = u"topology"_s,
                              .message = topology.error().message };
    return details;
}

ModelDetails detailsOfFailure(const Error &reason)
{
    ModelDetails details;
    details.findings = { { .severity = Severity::Error,
                           .code = errorCodeName(reason.code),
                           .message = reason.message } };
    details.odd = OddValues();
    return details;
}

Expected<OddValues> findOddValues(const ModelArtifacts &artifacts, Operation &op)
{
    OddValues odd;
    const Expected<OpenedModel> opened = examineModel(artifacts, op);
    if (!opened)
        return opened.error();
    for (const Tensor &tensor : opened->tensors) {
        if (!tensor.isReadable())
            continue;
        const Expected<TensorStatistics> figures = computeStatistics(tensor, op);
        if (op.isCanceled())
            return canceledError();
        odd.nan |= figures && figures->nan > 0;
        odd.infinity |= figures && figures->positiveInfinity + figures->negativeInfinity > 0;
    }
    return odd;
}

} // namespace weightroom
