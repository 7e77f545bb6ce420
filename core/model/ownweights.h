// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/weightdata.h"

namespace weightroom {

/// What all bytes of \a data must hash to, 64 lower-case hexadecimal digits, where the place they
/// are at knows; empty where not.
QByteArray knownSha256(const WeightData &data);

/// For who has read all bytes of \a data, whose hash is \a sha256. Errors: ChecksumMismatch, naming
/// the file, when they are not what the place they are at says: they are damaged.
Expected<Done> requireOwnWeights(const WeightData &data, const QByteArray &sha256);

/// Reads all of \a data where its place knows the hash, and compares. Adds what it has read to the
/// progress of \a op. Errors: as requireOwnWeights() and WeightData::read; Canceled.
Expected<Done> verifyOwnWeights(const WeightData &data, Operation &op);

} // namespace weightroom
