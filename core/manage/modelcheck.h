// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/openedmodel.h"
#include "core/weights/statistics/modelstatistics.h"

namespace weightroom {

/// All that can be found about a model: of its structure, its files and its values, which are read
/// for it in this thread and on workers of \a pool that are free (null: none); progress in bytes.
/// Weights that cannot be read are findings. Errors: Canceled.
Expected<QList<Finding>> checkModel(const ModelArtifacts &artifacts, Operation &op,
                                    QThreadPool *pool = nullptr);

/// The same of a model that was examined and whose \a statistics are known.
Expected<QList<Finding>> checkModel(const OpenedModel &model, const AllStatistics &statistics,
                                    Operation &op);

/// What requireOwnWeights() had against a model.
Finding damagedWeights(const Error &error);

} // namespace weightroom
