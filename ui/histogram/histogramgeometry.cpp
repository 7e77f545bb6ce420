// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramgeometry.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
        geometry.values.append({ value, geometry.xOf(value), tickLabel(value, step) });
}

/// Zero and powers of ten on both sides of it, as far as they have room.
void addSymlogTicks(HistogramGeometry &geometry, double spacing)
{
    const double largest = std::max(std::abs(geometry.range.min), std::abs(geometry.range.max));
    QList<double> values{ 0 };
    for (double power = std::pow(10.0, std::floor(std::log10(largest)));
         power >= geometry.linear && values.size() < 1000; power /= 10)
        values << power << -power;
    for (const double value : values) { // the largest ones first
        const double x = geometry.xOf(value);
        if (x < geometry.plot.left() || x > geometry.plot.right())
            continue;
        const bool hasRoom = std::all_of(
            geometry.values.begin(), geometry.values.end(), [&](const AxisTick &tick) {
                return tick.label.isEmpty() || std::abs(tick.position - x) >= spacing;
            });
        geometry.values.append({ value, x, hasRoom ? valueText(value, 2) : QString() });
    }
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

double HistogramGeometry::xOf(double value) const
{
    // Halves, because the span of two huge numbers may overflow.
    const auto scaled = [this](double v) { return linear > 0 ? symlog(v, linear) : v / 2; };
    const double first = scaled(range.min);
    const double span = scaled(range.max) - first;
    return span > 0 ? plot.left() + (scaled(value) - first) / span * plot.width() : plot.left();
}

double HistogramGeometry::valueAt(double x) const
{
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    if (share == 0)
        return range.min;
    if (share == 1)
        return range.max;
    if (linear > 0) {
        const double first = symlog(range.min, linear);
        return symexp(first + share * (symlog(range.max, linear) - first), linear);
    }
    return range.min * (1 - share) + range.max * share;
}

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
                                    QSizeF spacing, double linear)
{
    HistogramGeometry geometry;
    geometry.plot = QRectF(margins.left, margins.top,
                           std::max(1.0, size.width() - margins.left - margins.right),
                           std::max(1.0, size.height() - margins.top - margins.bottom));
    if (histogram.counts.isEmpty())
        return geometry;
    geometry.range = { histogram.edges.first(), histogram.edges.last() };
    geometry.linear = linear;
    const qint64 most
        = std::max<qint64>(1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
    const double width = geometry.plot.width() / static_cast<double>(histogram.counts.size());
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        const double height
            = countFraction(histogram.counts.at(i), most, scale) * geometry.plot.height();
        geometry.bars.append({ geometry.plot.left() + width * static_cast<double>(i),
                               geometry.plot.bottom() - height, width, height });
    }
    if (linear > 0)
        addSymlogTicks(geometry, spacing.width());
    else
        addValueTicks(geometry, histogram, spacing.width());
    if (scale == CountScale::Linear)
        addLinearCounts(geometry, most, spacing.height());
    else
        addLogarithmicCounts(geometry, most, spacing.height());
    return geometry;
}

QList<QRectF> overlayBars(const HistogramGeometry &geometry, const Histogram &histogram,
                          const Histogram &other, CountScale scale)
{
    const auto total = [](const Histogram &h) {
        return std::accumulate(h.counts.begin(), h.counts.end(), qint64(0)) + h.below + h.above;
    };
    QList<QRectF> bars;
    const qint64 others = total(other);
    if (others == 0 || other.counts.size() != geometry.bars.size())
        return bars;
    const double factor = static_cast<double>(total(histogram)) / static_cast<double>(others);
    const qint64 most
        = std::max<qint64>(1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
    for (qsizetype i = 0; i < other.counts.size(); ++i) {
        const double count = static_cast<double>(other.counts.at(i)) * factor;
        const double share = countFraction(std::llround(count), most, scale);
        const double height = std::min(share, 1.0) * geometry.plot.height();
        const QRectF &bar = geometry.bars.at(i);
        bars.append({ bar.left(), geometry.plot.bottom() - height, bar.width(), height });
    }
    return bars;
}

QuantileBox quantileBox(const HistogramGeometry &geometry, const Quantiles &quantiles)
{
    const auto inside = [&geometry](double value) {
        return std::clamp(geometry.xOf(value), geometry.plot.left(), geometry.plot.right());
    };
    return { .low = inside(quantiles[0]),
             .left = inside(quantiles[2]),
             .median = inside(quantiles[3]),
             .right = inside(quantiles[4]),
             .high = inside(quantiles[6]) };
}

HistogramRange zoomedRange(const HistogramRange &range, double factor, double share,
                           const HistogramRange &whole, double linear)
{
    const auto scaled = [linear](double v) { return linear > 0 ? symlog(v, linear) : v; };
    const auto unscaled = [linear](double v) { return linear > 0 ? symexp(v, linear) : v; };
    const double first = scaled(range.min);
    const double width = scaled(range.max) - first;
    const double least = scaled(whole.min);
    const double most = scaled(whole.max);
    const double wanted = std::min(width * factor, most - least);
    const double left = std::clamp(first + share * (width - wanted), least, most - wanted);
    return { std::max(unscaled(left), whole.min), std::min(unscaled(left + wanted), whole.max) };
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
