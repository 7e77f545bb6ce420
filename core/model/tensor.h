// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

namespace weightroom {

/// A tensor and where its bytes are: what every view and every computation takes.
struct Tensor
{
    WeightSpec spec;
    WeightData data; ///< shared by all tensors of a model
    qint64 offset
        = -1; ///< in data; -1 when it cannot be told (an unknown type or a lost shard before it)
    qint64 bytes = -1; ///< as stored; -1 when it cannot be told

    /// All its bytes are there.
    bool isReadable() const { return offset >= 0 && bytes >= 0 && data.covers(offset, bytes); }
};

/// Places every tensor of \a artifacts in its weight data, in manifest order: groups follow each
/// other without padding. Reads no weight bytes, except the length words of string tensors. Tensors
/// that cannot be placed or are not wholly there are in the list, too; \a findings gets a sentence
/// for each reason (missing-bytes, unknown-place, surplus-bytes). Surplus bytes of a group shift
/// the groups after it, as in tfjs. Errors: Canceled.
Expected<QList<Tensor>> locateTensors(const ModelArtifacts &artifacts, Operation &op,
                                      QList<Finding> &findings);

/// Why \a tensor cannot be read: LengthMismatch or WeightFileMissing naming file, need and have, or
/// MissingWeightData.
Error unreadableError(const Tensor &tensor);

} // namespace weightroom
