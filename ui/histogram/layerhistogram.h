// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/statistics.h"
#include "ui/histogram/histogramplan.h"

#include <optional>
#include <vector>

class QThreadPool;

namespace weightroom {

/// A tensor with its figures, where they are known.
struct CountedTensor
{
    Tensor tensor;
    std::optional<TensorStatistics> known;
};

/// \a range and the values that \a statistics tell about.
std::optional<HistogramRange> joinedRange(const std::optional<HistogramRange> &range,
                                          const TensorStatistics &statistics);

/// All values of \a tensors, which are counted between the same \a bins + 1 edges; one without bins
/// where there is no finite number. Strings are left out. For a worker, which shares large tensors
/// out to \a pool. Errors: those of the first tensor that cannot be read.
Expected<Histogram> layerHistogram(std::vector<CountedTensor> tensors, int bins, Operation &op,
                                   QThreadPool *pool);

/// Figures of all values of tensors that have these \a statistics, taken together; without
/// quantiles and positions, which these do not tell.
TensorStatistics joinedStatistics(const QList<TensorStatistics> &statistics);

/// The same with figures and with the bins that a chart asks for by \a request; without bins where
/// there is no finite number. Threads and errors as layerHistogram(); BadArgument as
/// computeHistogram().
Expected<TensorHistogram> layerHistogramOf(std::vector<CountedTensor> tensors,
                                           const HistogramRequest &request, Operation &op,
                                           QThreadPool *pool);

} // namespace weightroom
