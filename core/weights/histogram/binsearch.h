// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace weightroom {

/// The bin of \a x, which lies inside of \a edges (bins + 1, ascending), as numpy.histogram finds
/// it: \a position, computed and so right to one bin, then put right by the edges. The last bin is
/// closed on the right.
inline qsizetype binOf(double x, double position, const double *edges, qsizetype bins)
{
    qsizetype bin = std::min(static_cast<qsizetype>(position), bins - 1);
    bin -= bin > 0 && x < edges[bin] ? 1 : 0;
    bin += bin != bins - 1 && x >= edges[bin + 1] ? 1 : 0;
    return bin;
}

} // namespace weightroom
