// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/valueplace.h"

#include "core/weights/findings/findings.h"

#include <algorithm>

namespace weightroom {

namespace {

/// Of the rows and the columns the ones that \a finding is about: it says it in words.
std::optional<ZeroUnits> unitsOfFinding(const Finding &finding, const Tensor &tensor,
                                        const TensorStatistics &statistics)
{
    for (const ZeroUnits &units : statistics.zeroUnits) {
        TensorStatistics only = statistics;
        only.zeroUnits = { units };
        if (valueFindings(tensor, only).contains(finding))
            return units;
    }
    return {};
}

qint64 firstInfinity(const TensorStatistics &statistics)
{
    const auto [first, second]
        = std::minmax(statistics.firstPositiveInfinity, statistics.firstNegativeInfinity);
    return first >= 0 ? first : second;
}

/// The one that is farther from the median.
std::optional<double> extremeValue(const TensorStatistics &statistics)
{
    if (!statistics.quantiles || !statistics.min || !statistics.max)
        return {};
    const double median = (*statistics.quantiles)[quantileShares.size() / 2];
    return median - *statistics.min > *statistics.max - median ? statistics.min : statistics.max;
}

} // namespace

std::optional<ValuePlace> placeOf(const Finding &finding, const Tensor &tensor,
                                  const TensorStatistics &statistics)
{
    ValuePlace place;
    if (finding.code == QLatin1StringView("nan"))
        place.element = statistics.firstNan;
    else if (finding.code == QLatin1StringView("infinity"))
        place.element = firstInfinity(statistics);
    else if (finding.code == QLatin1StringView("zero-units"))
        place.units = unitsOfFinding(finding, tensor, statistics);
    else if (finding.code == QLatin1StringView("extreme-outlier"))
        place.value = extremeValue(statistics);
    else if (finding.code == QLatin1StringView("negative-variance"))
        place.value = statistics.min;
    return place == ValuePlace() ? std::nullopt : std::optional(place);
}

} // namespace weightroom
