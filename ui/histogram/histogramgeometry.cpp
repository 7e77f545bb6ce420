// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramgeometry.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// The lower end of a logarithmic axis of counts.
constexpr double logFloor = 0.5;

/// The least round step from \a rough on.
double niceStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

double axisX(const HistogramGeometry &geometry, const Histogram &histogram, double value)
{
    const double first = histogram.edges.first();
    const double span = histogram.edges.last() - first;
    // Halves, because the span of two huge numbers may overflow.
    const double share = std::isfinite(span)
        ? (value - first) / span
        : (value / 2 - first / 2) / (histogram.edges.last() / 2 - first / 2);
    return geometry.plot.left() + share * geometry.plot.width();
}

double axisY(const HistogramGeometry &geometry, double fraction)
{
    return geometry.plot.bottom() - fraction * geometry.plot.height();
}

void addValueTicks(HistogramGeometry &geometry, const Histogram &histogram, double spacing)
{
    const double room = std::clamp(geometry.plot.width() / spacing, 2.0, 12.0);
    const QList<double> ticks = niceTicks(histogram.edges.first(), histogram.edges.last(), room);
    const double step = ticks.size() > 1 ? ticks.at(1) - ticks.at(0) : 0;
    for (const double value : ticks)
        geometry.values.append(
            { value, axisX(geometry, histogram, value), tickLabel(value, step) });
}

void addLinearCounts(HistogramGeometry &geometry, qint64 most, double spacing)
{
    const double room = std::clamp(geometry.plot.height() / spacing, 2.0, 8.0);
    for (const double count : niceTicks(0, static_cast<double>(most), room)) {
        if (count != std::floor(count))
            continue; // there are no half values
        const double fraction = count / static_cast<double>(most);
        geometry.counts.append(
            { count, axisY(geometry, fraction), countText(std::llround(count)) });
    }
}

/// Powers of ten with labels as far as they have room, and 2 to 9 times them as minor marks.
void addLogarithmicCounts(HistogramGeometry &geometry, qint64 most, double spacing)
{
    double lastLabel = geometry.plot.bottom() + 2 * spacing;
    for (double power = 1; power <= static_cast<double>(most); power *= 10) {
        for (int factor = 1; factor < 10; ++factor) {
            const double count = power * factor;
            if (count > static_cast<double>(most))
                break;
            const double y = axisY(
                geometry, countFraction(std::llround(count), most, CountScale::Logarithmic));
            const bool isLabelled = factor == 1 && lastLabel - y >= spacing;
            geometry.counts.append(
                { count, y, isLabelled ? countText(std::llround(count)) : QString() });
            if (isLabelled)
                lastLabel = y;
        }
    }
}

} // namespace

QList<double> niceTicks(double min, double max, double room)
{
    QList<double> ticks;
    const double span = max - min;
    if (!(span > 0))
        return { min };
    if (!std::isfinite(span))
        return { min, 0, max };
    const double step = niceStep(span / room);
    const double first = std::ceil(min / step - 1e-9);
    const double last = std::floor(max / step + 1e-9);
    for (double i = first; i <= last; ++i)
        ticks.append(i == 0 ? 0.0 : i * step);
    return ticks.isEmpty() ? QList<double>{ min } : ticks;
}

QString tickLabel(double value, double step)
{
    if (value == 0)
        return u"0"_s;
    const double size = std::abs(value);
    if (step <= 0 || size >= 1e6 || step < 1e-5) {
        const int digits = step > 0 ? static_cast<int>(std::ceil(std::log10(size / step))) + 1 : 6;
        return valueText(value, std::clamp(digits, 2, 15));
    }
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return QString::number(value, 'f', decimals);
}

double countFraction(qint64 count, qint64 most, CountScale scale)
{
    if (count <= 0 || most <= 0)
        return 0;
    if (scale == CountScale::Linear)
        return static_cast<double>(count) / static_cast<double>(most);
    return std::log(static_cast<double>(count) / logFloor)
        / std::log(static_cast<double>(most) / logFloor);
}

HistogramGeometry histogramGeometry(const Histogram &histogram, QSizeF size,
                                    const HistogramMargins &margins, CountScale scale,
                                    QSizeF spacing)
{
    HistogramGeometry geometry;
    geometry.plot = QRectF(margins.left, margins.top,
                           std::max(1.0, size.width() - margins.left - margins.right),
                           std::max(1.0, size.height() - margins.top - margins.bottom));
    if (histogram.counts.isEmpty())
        return geometry;
    const qint64 most
        = std::max<qint64>(1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
    const double width = geometry.plot.width() / static_cast<double>(histogram.counts.size());
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        const double height
            = countFraction(histogram.counts.at(i), most, scale) * geometry.plot.height();
        geometry.bars.append({ geometry.plot.left() + width * static_cast<double>(i),
                               geometry.plot.bottom() - height, width, height });
    }
    addValueTicks(geometry, histogram, spacing.width());
    if (scale == CountScale::Linear)
        addLinearCounts(geometry, most, spacing.height());
    else
        addLogarithmicCounts(geometry, most, spacing.height());
    return geometry;
}

int binAt(const HistogramGeometry &geometry, double x)
{
    const qsizetype bins = geometry.bars.size();
    if (bins == 0 || x < geometry.plot.left() || x > geometry.plot.right())
        return -1;
    const double share = (x - geometry.plot.left()) / geometry.plot.width();
    return static_cast<int>(
        std::min(static_cast<qsizetype>(share * static_cast<double>(bins)), bins - 1));
}

} // namespace weightroom
