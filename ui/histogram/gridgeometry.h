// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"
#include "ui/histogram/histogramgeometry.h"

namespace weightroom {

/// Cells of equal size in as many columns as fit; the rest of the width is shared out.
struct GridGeometry
{
    int columns = 1;
    int count = 0;
    QSizeF cell = {};

    double height() const;
    QRectF cellAt(int index) const;
    /// The cell at \a point; -1 where there is none.
    int indexAt(QPointF point) const;
    /// The first cell and the one behind the last that reach into [top, bottom].
    std::pair<int, int> cellsIn(double top, double bottom) const;
};

/// \a count cells of at least \a smallest in a width of \a width.
GridGeometry gridGeometry(int count, double width, QSizeF smallest);

/// The outline of \a histogram in \a area: its edges on an axis of values from \a range, its counts
/// up to \a most. Steps, closed along the lower edge.
QList<QPointF> smallOutline(const Histogram &histogram, const QRectF &area,
                            const HistogramRange &range, qint64 most, CountScale scale);

} // namespace weightroom
