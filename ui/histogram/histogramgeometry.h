// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/statistics.h"

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
    HistogramRange range = {}; ///< the values at the left and the right end of the plot
    double linear = 0; ///< of the scale of values: 0: linear, else symlog()

    /// Where \a value is, also outside the plot.
    double xOf(double value) const;
    /// The value at \a x, at most the ends of the range.
    double valueAt(double x) const;
};

/// The box of quantiles in the plot's coordinates; parts outside are cut off.
struct QuantileBox
{
    double low = 0; ///< 1 %
    double left = 0; ///< 25 %
    double median = 0;
    double right = 0; ///< 75 %
    double high = 0; ///< 99 %

    bool operator==(const QuantileBox &) const = default;
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
/// between them. \a linear is that of the plan the bins were made by: see HistogramPlan.
HistogramGeometry histogramGeometry(const Histogram &histogram, QSizeF size,
                                    const HistogramMargins &margins, CountScale scale,
                                    QSizeF spacing, double linear = 0);

/// Heights of the bars of \a other, with the same edges, beside those of \a geometry: scaled so
/// that both histograms have the same number of values in all.
QList<QRectF> overlayBars(const HistogramGeometry &geometry, const Histogram &histogram,
                          const Histogram &other, CountScale scale);

QuantileBox quantileBox(const HistogramGeometry &geometry, const Quantiles &quantiles);

/// The part of \a range that is left when it is scaled by \a factor (< 1: closer) about the point
/// \a share of its width from its left end, on the scale of \a linear; inside \a whole.
HistogramRange zoomedRange(const HistogramRange &range, double factor, double share,
                           const HistogramRange &whole, double linear);

/// The bin at the horizontal position \a x; -1 outside the plot.
int binAt(const HistogramGeometry &geometry, double x);

} // namespace weightroom
