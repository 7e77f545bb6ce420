// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"
#include "core/weights/statistics/statistics.h"

namespace weightroom {

/// Where in a tensor something is.
struct ValuePlace
{
    qint64 element = -1; ///< row-major; -1: see the others
    std::optional<double> value = {}; ///< the elements that equal it, wherever they are
    std::optional<ZeroUnits> units = {}; ///< whole rows, columns or filters

    bool operator==(const ValuePlace &) const = default;
};

/// Where in \a tensor is what \a finding, one of valueFindings() of the same \a statistics, tells;
/// nothing where that is everywhere, or no single place.
std::optional<ValuePlace> placeOf(const Finding &finding, const Tensor &tensor,
                                  const TensorStatistics &statistics);

} // namespace weightroom
