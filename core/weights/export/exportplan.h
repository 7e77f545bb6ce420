// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/export/exporttype.h"
#include "core/weights/export/tensorexport.h"

#include <vector>

namespace weightroom {

/// A tensor on its way into a file.
struct ExportItem
{
    const Tensor *tensor = nullptr;
    ExportType type = ExportType::Float32;
    QString name = {}; ///< in the file, or the file's own
    qint64 width = 0; ///< of strings, in arrays of NumPy
    qint64 bytes = -1; ///< its elements as written, without headers; -1: CSV, known when written
};

struct ExportPlan
{
    std::vector<ExportItem> items; ///< in the order of the model
    QStringList skipped; ///< tensors that the format does not know, see ExportOptions
    qint64 bytes = 0; ///< of all items that tell
};

/// What becomes of each of \a tensors, which outlive the plan. Sets the total of \a op's progress.
/// Errors: as exportTensors().
Expected<ExportPlan> planExport(const QList<Tensor> &tensors, const ExportOptions &options,
                                Operation &op);

/// What is known of \a item, once it was written to \a file with \a bytes of elements.
ExportedTensor exportedTensor(const ExportItem &item, const QString &file, qint64 bytes);

} // namespace weightroom
