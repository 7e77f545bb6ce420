// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

#include <QFlags>

namespace weightroom {

class Operation;

/// What a copy of a model can go without.
enum class ModelPart {
    Topology = 1, ///< with the signature and the initializers, which speak of its nodes
    Weights = 2, ///< specs and data
    TrainingConfig = 4, ///< with the weights of the optimizer
    Metadata = 8, ///< userDefinedMetadata
};
Q_DECLARE_FLAGS(ModelParts, ModelPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ModelParts)

/// The parts that \a artifacts has.
ModelParts partsOf(const ModelArtifacts &artifacts);

/// \a artifacts without \a parts. Weights that stay are not read (but the length words of string
/// tensors, where optimizer weights go). Errors: MissingWeightData when the place of a weight
/// cannot be told, EmptyModelJson when neither topology nor weights would be left, Canceled.
Expected<ModelArtifacts> withoutParts(ModelArtifacts artifacts, ModelParts parts, Operation &op);

} // namespace weightroom
