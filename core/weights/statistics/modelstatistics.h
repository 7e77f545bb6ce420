// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

#include <vector>

namespace weightroom {

/// The statistics of the tensors of a model in their order; an error in place of one that cannot be
/// read.
using AllStatistics = std::vector<Expected<TensorStatistics>>;

/// Bytes of all \a tensors that can be read.
qint64 readableBytes(const QList<Tensor> &tensors);

/// Computes the statistics of all \a tensors with as many workers of \a pool as are free (null:
/// this thread alone). Sets the progress of \a op, in bytes. Errors: Canceled.
Expected<AllStatistics> computeAllStatistics(const QList<Tensor> &tensors, Operation &op,
                                             QThreadPool *pool);

} // namespace weightroom
