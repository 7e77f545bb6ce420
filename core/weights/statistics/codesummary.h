// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/binslots.h"
#include "core/weights/statistics/codecounts.h"
#include "core/weights/statistics/statistics.h"

namespace weightroom {

/// A tensor that hasCodes(), by how often each code occurs.
class CodeSummary
{
public:
    /// Errors: as TensorPieces::walk.
    static Expected<CodeSummary> of(const Tensor &tensor, QThreadPool *pool, Operation &op);

    /// All figures; quantiles are exact.
    const TensorStatistics &statistics() const { return m_statistics; }
    /// The histogram between \a edges (bins + 1, ascending).
    Histogram histogram(const QList<double> &edges) const;

private:
    void countFigures(const WeightSpec &spec, const std::vector<qint64> &counts);

    std::vector<CountedValue> m_values; ///< finite ones, ascending
    TensorStatistics m_statistics;
};

} // namespace weightroom
