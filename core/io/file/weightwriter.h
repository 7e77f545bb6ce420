// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/pendingfile.h"
#include "core/base/operation.h"
#include "core/io/file/saveplan.h"

#include <vector>

namespace weightroom {

using PendingFiles = std::vector<std::unique_ptr<PendingFile>>;

/// Weight files that are written, on the disk, checked, and not yet to be seen.
struct WrittenWeights
{
    PendingFiles files; ///< as the plan has them
    QByteArray sha256; ///< hexadecimal; of all weight bytes in order
};

/// Writes the weight files of \a plan into \a folder, where the folders of their names exist.
/// Hidden names begin with \a stem. Adds twice the weight bytes to the progress of \a op: written,
/// and checked. Errors: as WeightData::read and PendingFile, ChecksumMismatch, Canceled.
Expected<WrittenWeights> writeWeightFiles(const QString &folder, const SavePlan &plan,
                                          const WeightData &data, const QString &stem,
                                          Operation &op);

} // namespace weightroom
