// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/export/exportplan.h"

namespace weightroom {

class PendingFile;

// These write into a new file and answer how many bytes the elements of all items have there.
// Errors: as exportTensors().

/// One tensor as \a format, which holds one.
Expected<qint64> writeTensorFile(const ExportItem &item, ExportFormat format, PendingFile &file,
                                 Operation &op);
/// \a items as safetensors (github.com/huggingface/safetensors): the length of a header, the header
/// in JSON, elements, the widest ones first so that each starts where its type may. What the format
/// has no place for is in "__metadata__" as JSON texts: "names" of tensors that had to be changed,
/// and the "quantization" of codes.
Expected<qint64> writeSafetensors(const std::vector<ExportItem> &items, PendingFile &file,
                                  Operation &op);
/// \a items as an .npz file: a zip archive of stored .npy files, as numpy.savez writes it.
Expected<qint64> writeNpz(const std::vector<ExportItem> &items, PendingFile &file, Operation &op);

} // namespace weightroom
