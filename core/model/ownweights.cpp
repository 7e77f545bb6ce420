// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/ownweights.h"

#include "core/base/hashedbytes.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct OwnWeightsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::WeightData)
};

} // namespace

QByteArray knownSha256(const WeightData &data)
{
    if (data.shards().size() != 1 || data.shards().first().length != data.size())
        return {};
    const auto *hashed = dynamic_cast<const HashedBytes *>(data.shards().first().source.get());
    return hashed && hashed->size() == data.size() ? hashed->sha256() : QByteArray();
}

Expected<Done> requireOwnWeights(const WeightData &data, const QByteArray &sha256)
{
    const QByteArray known = knownSha256(data);
    if (known.isEmpty() || known == sha256)
        return Done{};
    const QString file = data.shards().first().source->name();
    return Error{ .code = ErrorCode::ChecksumMismatch,
                  .message = OwnWeightsText::tr("The weights in %1 are damaged: they are not the "
                                                "bytes that were saved.")
                                 .arg(file),
                  .advice = OwnWeightsText::tr("Save the model again from where it came from."),
                  .detail = QString::fromLatin1("SHA-256 " + sha256 + ", expected " + known),
                  .source = file };
}

Expected<Done> verifyOwnWeights(const WeightData &data, Operation &op)
{
    if (knownSha256(data).isEmpty())
        return Done{};
    const Expected<QByteArray> hash = weightDataSha256(data, op);
    return hash ? requireOwnWeights(data, *hash) : Expected<Done>(hash.error());
}

} // namespace weightroom
