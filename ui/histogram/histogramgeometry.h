// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace weightroom {

enum class CountScale { Linear, Logarithmic };

/// A mark on an axis.
struct AxisTick
{
    double value = 0;
    double position = 0; ///< x or y in the widget
    QString label; ///< empty for a minor mark

    bool operator==(const AxisTick &) const = default;
};

/// Where everything of a histogram is drawn.
struct HistogramGeometry
{
    QRectF plot; ///< the area between the axes
    QList<QRectF> bars; ///< one for each bin, touching each other; no height for an empty bin
    QList<AxisTick> values; ///< along the lower edge
    QList<AxisTick> counts; ///< along the left edge
};

/// The margins that labels need around the plot.
struct HistogramMargins
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// Round numbers from \a min to \a max, both finite, at steps of 1, 2 or 5 times a power of ten, of
/// which at most \a room (>= 1) fit into the range. Exactly zero where zero is one of them.
QList<double> niceTicks(double min, double max, double room);
/// \a value with as many decimals as tell marks at steps of \a step apart.
QString tickLabel(double value, double step);

/// The height of \a count between 0 (the lower edge) and 1 (\a most). The logarithmic scale begins
/// at 0.5, so that a bin with one value is seen; a count of 0 has no height on either.
double countFraction(qint64 count, qint64 most, CountScale scale);

/// The bars and marks of \a histogram in a widget of \a size. Marks have at least \a spacing pixels
/// between them.
HistogramGeometry histogramGeometry(const Histogram &histogram, QSizeF size,
                                    const HistogramMargins &margins, CountScale scale,
                                    QSizeF spacing);

/// The bin at the horizontal position \a x; -1 outside the plot.
int binAt(const HistogramGeometry &geometry, double x);

} // namespace weightroom
