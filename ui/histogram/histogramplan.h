// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/statistics.h"

#include <optional>

namespace weightroom {

/// How many bins a histogram gets, over which range.
struct BinPlan
{
    int bins = 1;
    std::optional<HistogramRange> range;

    bool operator==(const BinPlan &) const = default;
};

inline constexpr int fewestBins = 10;
inline constexpr int mostBins = 1000;

/// A good plan for \a statistics: 2 · n^(1/3) bins (the Rice rule, 10 to 200) over the finite
/// values. Where all values are whole numbers (int32, bool) bins never cut a whole number: each
/// gets its own bin, or each bin the same number of them. \a bins > 0 asks for so many; whole
/// numbers may make them fewer.
BinPlan planBins(Dtype dtype, const TensorStatistics &statistics, int bins);

/// How a histogram begins until the user changes it on its page.
struct HistogramDefaults
{
    int bins = 0; ///< 0: as many as suit the tensor
    bool isLogarithmic = false;

    bool operator==(const HistogramDefaults &) const = default;
};

/// A tensor's histogram with the figures beside it.
struct TensorHistogram
{
    TensorStatistics statistics;
    Histogram histogram;
    HistogramPlan plan = {}; ///< what the bins were made by; its range is set
};

/// What a chart asks for.
struct HistogramRequest
{
    int bins = 0; ///< as for planBins()
    std::optional<HistogramRange> range = {}; ///< a part of the values; none: all of them
    bool isSymmetricLog = false; ///< bins of equal width on a symmetric logarithmic scale

    bool operator==(const HistogramRequest &) const = default;
};

/// The plan for \a request about a tensor of \a spec. Codes of quantized tensors and whole numbers
/// are never cut by a bin, unless on a logarithmic scale.
HistogramPlan planHistogram(const WeightSpec &spec, const TensorStatistics &statistics,
                            const HistogramRequest &request);

/// Computes the histogram of \a tensor, and its statistics unless they are \a known. Runs in a
/// worker, and shares large tensors out to \a pool. Errors: as computeHistogram().
Expected<TensorHistogram> histogramOf(const Tensor &tensor,
                                      const std::optional<TensorStatistics> &known,
                                      const HistogramRequest &request, Operation &op,
                                      QThreadPool *pool = nullptr);

} // namespace weightroom
