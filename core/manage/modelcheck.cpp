// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcheck.h"

#include "core/model/ownweights.h"
#include "core/topology/typefindings.h"
#include "core/weights/findings.h"
#include "core/weights/openedmodel.h"

using namespace Qt::StringLiterals;

namespace weightroom {

Expected<QList<Finding>> checkModel(const ModelArtifacts &artifacts, Operation &op)
{
    const Expected<OpenedModel> opened = examineModel(artifacts, op);
    if (!opened)
        return opened.error();
    QList<Finding> findings = opened->findings;
    op.setProgress(0, artifacts.weightData ? artifacts.weightData->size() : 0);
    std::vector<std::optional<TensorStatistics>> statistics;
    for (const Tensor &tensor : opened->tensors) {
        statistics.emplace_back();
        if (!tensor.isReadable())
            continue; // examineModel() has said why
        const Expected<TensorStatistics> figures = computeStatistics(tensor, op);
        if (op.isCanceled())
            return canceledError();
        if (figures) {
            findings += valueFindings(tensor, *figures);
            statistics.back() = *figures;
        } else {
            findings += { Severity::Error, errorCodeName(figures.error().code),
                          figures.error().message, tensor.spec.name };
        }
    }
    const auto repeated = duplicateFindings(
        opened->tensors,
        [&statistics](qsizetype tensor) {
            const auto &figures = statistics[static_cast<std::size_t>(tensor)];
            return figures ? &*figures : nullptr;
        },
        op);
    if (!repeated)
        return repeated.error();
    findings += *repeated + topologyFindings(artifacts, op);
    if (!artifacts.weightData)
        return findings;
    const Expected<Done> same = verifyOwnWeights(*artifacts.weightData, op);
    if (op.isCanceled())
        return canceledError();
    if (!same)
        findings += { Severity::Error, u"damaged-weights"_s, same.error().message };
    return findings;
}

} // namespace weightroom
