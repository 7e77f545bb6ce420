// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "seededmodel.h"

#include "core/base/hashing.h"
#include "core/base/operation.h"
#include "core/model/modeljson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

/// Seeds show in the length of the topology, which lists know.
JsonText topologyOf(int seed)
{
    return JsonText::fromCompact("{\"config\":{\"seed\":\"" + QByteArray(seed, 's') + "\"}}");
}

/// Names of files do not belong to the model.
QByteArray fieldsOf(const ModelArtifacts &model)
{
    const qsizetype count = model.weightSpecs ? model.weightSpecs->list.size() : 0;
    return writeModelJson(model, { { {}, count } });
}

} // namespace

QByteArray SeededModels::weights(int seed)
{
    static constexpr std::array<qsizetype, weightKinds> sizes{ 1000, 30'000, 200'001, 7,
                                                               1'300'000 };
    const int kind = seed % weightKinds;
    QByteArray bytes(sizes[static_cast<std::size_t>(kind)], Qt::Uninitialized);
    quint32 state = 77U + static_cast<quint32>(kind);
    for (char &c : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        c = static_cast<char>(state >> 24);
    }
    return bytes;
}

ModelArtifacts SeededModels::make(int seed) const
{
    const QByteArray bytes = weights(seed);
    ModelArtifacts model;
    model.modelTopology = topologyOf(seed);
    model.format = JsonText::fromString(u"layers-model");
    model.generatedBy = JsonText::fromString(u"seed %1"_s.arg(seed));
    model.convertedBy = JsonText::null();
    model.userDefinedMetadata
        = JsonText::fromCompact("{\"seed\":" + QByteArray::number(seed) + '}');
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s,
                                                  .shape = { bytes.size() },
                                                  .dtype = Dtype::Bool,
                                                  .dtypeName = u"bool"_s } });
    model.weightData = WeightData::fromBytes(bytes);
    return model;
}

Expected<int> SeededModels::seedOf(const ModelArtifacts &model) const
{
    const auto seed = static_cast<int>(model.modelTopology.size() - topologyOf(0).size());
    const auto wrong = [&](const QString &what) {
        return Error{
            ErrorCode::ChecksumMismatch,
            u"%1 is not model %2: its %3 is wrong."_s.arg(model.origin.url).arg(seed).arg(what)
        };
    };
    if (seed < 0 || seed >= mostSeeds)
        return wrong(u"topology"_s);
    const ModelArtifacts expected = make(seed);
    if (fieldsOf(model) != fieldsOf(expected))
        return wrong(u"JSON"_s);
    const OperationPtr op = Operation::create();
    if (!model.weightData)
        return wrong(u"weight data"_s);
    const Expected<QByteArray> hash = weightDataSha256(*model.weightData, *op);
    if (!hash)
        return hash.error();
    if (*hash != sha256(seed))
        return wrong(u"SHA-256"_s);
    return seed;
}

int SeededModels::seedOf(const ModelArtifactsInfo &info) const
{
    const qint64 seed = info.modelTopologyBytes - topologyOf(0).size();
    const bool isOurs = seed >= 0 && seed < mostSeeds
        && info.weightDataBytes == weights(static_cast<int>(seed)).size();
    return isOurs ? static_cast<int>(seed) : -1;
}

QByteArray SeededModels::sha256(int seed) const
{
    static const QList<QByteArray> hashes = [] {
        QList<QByteArray> all;
        for (int kind = 0; kind < weightKinds; ++kind)
            all.append(sha256Hex(weights(kind)));
        return all;
    }();
    return hashes.at(seed % weightKinds);
}

} // namespace weightroom::testing
