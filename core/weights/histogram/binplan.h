// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/statistics.h"

namespace weightroom {

/// Bins that suit values of \a spec with these \a statistics, \a most at most. Whole numbers
/// (int32, bool) and the codes of uint8 and uint16 quantized tensors are never cut: each gets its
/// own bin, or each bin the same number of them. Other values get \a most bins over [min, max]. One
/// bin where nothing is finite.
HistogramPlan naturalBins(const WeightSpec &spec, const TensorStatistics &statistics, int most);

/// How many bins a summary has: a power of two from 16 to 512 that grows with the number of
/// \a finite values, so that a smaller power of two is exact by joining.
int summaryBins(qint64 finite);

/// A threshold for symmetric logarithmic bins of values with these \a statistics: a power of ten
/// under which little is to be seen.
double linearThreshold(const TensorStatistics &statistics);

} // namespace weightroom
