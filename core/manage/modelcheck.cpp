// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcheck.h"

#include "core/model/ownweights.h"
#include "core/topology/typefindings.h"
#include "core/weights/findings/findings.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QList<Finding> findingsOfValues(const QList<Tensor> &tensors, const AllStatistics &statistics)
{
    QList<Finding> findings;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        const auto &figures = statistics[static_cast<std::size_t>(i)];
        if (figures)
            findings += valueFindings(tensor, *figures);
        else if (tensor.isReadable()) // otherwise examineModel() has said why
            findings += { Severity::Error, errorCodeName(figures.error().code),
                          figures.error().message, tensor.spec.name };
    }
    return findings;
}

} // namespace

Finding damagedWeights(const Error &error)
{
    return { Severity::Error, u"damaged-weights"_s, error.message };
}

Expected<QList<Finding>> checkModel(const ModelArtifacts &artifacts, Operation &op,
                                    QThreadPool *pool)
{
    const Expected<OpenedModel> model = examineModel(artifacts, op);
    if (!model)
        return model.error();
    const Expected<AllStatistics> statistics = computeAllStatistics(model->tensors, op, pool);
    if (!statistics)
        return statistics.error();
    return checkModel(*model, *statistics, op);
}

Expected<QList<Finding>> checkModel(const OpenedModel &model, const AllStatistics &statistics,
                                    Operation &op)
{
    QList<Finding> findings = model.findings + findingsOfValues(model.tensors, statistics);
    const auto repeated = duplicateFindings(
        model.tensors,
        [&statistics](qsizetype tensor) -> const TensorStatistics * {
            const auto &figures = statistics[static_cast<std::size_t>(tensor)];
            return figures ? &*figures : nullptr;
        },
        op);
    if (!repeated)
        return repeated.error();
    findings += *repeated + topologyFindings(model.artifacts, op);
    if (op.isCanceled())
        return canceledError();
    if (!model.artifacts.weightData)
        return findings;
    const WeightData &data = *model.artifacts.weightData;
    if (!knownSha256(data).isEmpty())
        op.setProgress(0, data.size());
    const Expected<Done> same = verifyOwnWeights(data, op);
    if (op.isCanceled())
        return canceledError();
    if (!same)
        findings += damagedWeights(same.error());
    return findings;
}

} // namespace weightroom
