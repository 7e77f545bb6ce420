// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/saveresult.h"

#include <memory>
#include <optional>

namespace weightroom {

/// Which values that are no numbers stand in a model's weights.
struct OddValues
{
    bool nan = false;
    bool infinity = false;

    bool operator==(const OddValues &) const = default;
};

/// What a list tells of a model beyond its size and date.
struct ModelDetails
{
    std::optional<ModelKind> kind = {}; ///< nothing where it cannot be loaded
    ModelArtifactsInfo info = {}; ///< without a date
    qint64 parameters = -1; ///< elements of all tensors but the optimizer's; -1: there are no specs
    qint64 tensors = 0;
    QStringList dtypes = {}; ///< as stored ("uint8" where quantized), that of most bytes first
    int shards = 0; ///< weight files; one where a store keeps all in one piece
    QStringList types = {}; ///< classes of layers or operations of nodes, each once, sorted
    QList<Finding> findings = {}; ///< without a look at the values
    bool hasTopology = false;
    bool hasWeights = false;
    bool hasTraining = false;
    bool hasMetadata = false;
    std::optional<OddValues> odd = {}; ///< once somebody has looked at all values

    bool operator==(const ModelDetails &) const = default;
};

using ModelDetailsPtr = std::shared_ptr<const ModelDetails>;

/// Describes \a artifacts without reading weights. A topology that cannot be read is a finding, not
/// an error. Errors: Canceled.
Expected<ModelDetails> describeModel(const ModelArtifacts &artifacts, Operation &op);

/// What can be told of a model that cannot be loaded, for \a reason.
ModelDetails detailsOfFailure(const Error &reason);

/// Reads all weights of \a artifacts. Tensors that cannot be read do not count. Errors: Canceled.
Expected<OddValues> findOddValues(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
