// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/realchunks.h"
#include "core/weights/statistics/statistics.h"

#include <vector>

namespace weightroom {

/// What views show of a tensor at first sight: its figures and how its values are spread.
struct TensorSummary
{
    TensorStatistics statistics;
    /// Over the finite values; without bins for strings and where nothing is finite.
    Histogram histogram;

    bool operator==(const TensorSummary &) const = default;
};

struct SummaryOptions
{
    /// Bins of equal width, as numpy.histogram. 0: what suits the tensor, see summaryBins().
    int bins = 0;
    /// Quantiles of large tensors are exact, too, at the cost of two more passes.
    bool hasExactQuantiles = false;
    ComplexPart part = ComplexPart::Modulus; ///< of complex64 tensors
};

/// Figures and histogram of \a tensor together: two passes over its bytes, one where values have
/// codes. Private memory does not depend on its size. Large tensors are shared out to \a pool
/// (null: this thread alone). Adds tensor.bytes to the progress of \a op. Errors: as forEachBlock,
/// BadArgument for a wrong number of bins.
Expected<TensorSummary> summarize(const Tensor &tensor, const SummaryOptions &options,
                                  Operation &op, QThreadPool *pool = nullptr);

/// The summaries of \a tensors, computed by as many workers of \a pool as are free; an error for
/// each that cannot be read. Errors: Canceled.
Expected<std::vector<Expected<TensorSummary>>> summarizeAll(const QList<Tensor> &tensors,
                                                            const SummaryOptions &options,
                                                            Operation &op, QThreadPool *pool);

/// The summary of at most \a elements evenly spread elements of a large \a tensor, which takes
/// milliseconds: for a first look. Its elements are those of the sample.
Expected<TensorSummary> summarizeSample(const Tensor &tensor, qint64 elements, Operation &op);

} // namespace weightroom
