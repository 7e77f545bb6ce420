// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom {

class Operation;

/// The field of tf.io's ModelArtifacts, such as "signature", in which two models differ beside
/// their weight data; empty when there is none. A field that is null is as good as absent where
/// writers of tfjs leave null out.
QString differingField(const ModelArtifacts &one, const ModelArtifacts &other);

/// Reads all weights of \a copy and compares them by SHA-256 with \a model, whose weights have
/// \a sha256 (empty: they are read, too), and all other fields. Progress: bytes that were read.
/// Errors: ChecksumMismatch (names the field), as WeightData::read, Canceled.
Expected<Done> requireSameModel(const ModelArtifacts &model, const QByteArray &sha256,
                                const ModelArtifacts &copy, Operation &op);

} // namespace weightroom
