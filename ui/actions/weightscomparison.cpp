// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/weightscomparison.h"

#include "core/manage/modelcomparison.h"
#include "core/model/ownweights.h"

namespace weightroom {

namespace {

Expected<QByteArray> sha256Of(const WeightData &data, Operation &op)
{
    const QByteArray known = knownSha256(data);
    return known.isEmpty() ? weightDataSha256(data, op) : known;
}

qint64 bytesToRead(const WeightData &data)
{
    return knownSha256(data).isEmpty() ? data.size() : 0;
}

} // namespace

Expected<ModelsCompared> compareModels(const ModelArtifacts &there, const ModelArtifacts &arriving,
                                       Operation &op)
{
    const WeightData old = there.weightData.value_or(WeightData());
    const WeightData fresh = arriving.weightData.value_or(WeightData());
    op.setProgress(0, bytesToRead(old) + bytesToRead(fresh));
    ModelsCompared compared;
    compared.differingField = differingField(there, arriving);
    Expected<QByteArray> sha256 = sha256Of(old, op);
    if (!sha256)
        return sha256.error();
    compared.sha256There = *std::move(sha256);
    sha256 = sha256Of(fresh, op);
    if (!sha256)
        return sha256.error();
    compared.sha256New = *std::move(sha256);
    return compared;
}

} // namespace weightroom
