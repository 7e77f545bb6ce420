// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"
#include "core/weights/tensorplane.h"
#include "ui/weights/heatmapgeometry.h"
#include "ui/weights/heatmappainter.h"

#include <QSize>
#include <QString>

#include <optional>

namespace weightroom {

/// Which dimensions of a convolution's kernel are what, as TensorFlow.js lays them out (HWIO, and
/// DHWIO with the depth before).
struct FilterAxes
{
    int rows = 0;
    int columns = 1;
    int filters = 3; ///< one tile for each index
    QList<int> others = {}; ///< of which one index each is chosen

    bool operator==(const FilterAxes &) const = default;
};

/// Nothing for a tensor whose first dimensions are not those of small filters.
std::optional<FilterAxes> filterAxes(const Shape &shape);

/// The slice at \a indices of the leading dimensions, all of it, in \a area pixels: in blocks that
/// are as small as that allows. A tensor of one dimension is wrapped into rows.
PlaneRequest slicePlane(const Shape &shape, const QList<qint64> &indices, QSize area);

/// Filters from \a firstFilter on, as many as fit into \a area, at \a indices of the axes.others.
PlaneRequest filterPlane(const Shape &shape, const FilterAxes &axes, const QList<qint64> &indices,
                         qint64 firstFilter, QSize area);

/// The cell of \a request that \a element is in; none where it is not there.
MapPosition positionOf(const PlaneRequest &request, qint64 element);

/// Which rows, columns or filters of \a plane, a slice of a tensor of \a shape or (\a axes) filters
/// of it from \a firstFilter on, hold nothing but zeros: those that are seen to, and those that \a
/// units name. None where all is zero, and of a sample.
ZeroMarks zeroMarksOf(const QList<ZeroUnits> &units, const TensorPlane &plane, const Shape &shape,
                      const std::optional<FilterAxes> &axes, qint64 firstFilter);

/// The indices of \a element in \a shape, one for each dimension.
QList<qint64> elementIndices(const Shape &shape, qint64 element);
/// The indices of \a element in \a shape: "[2, 0, 17]"; empty for a scalar.
QString elementIndexText(const Shape &shape, qint64 element);

} // namespace weightroom
