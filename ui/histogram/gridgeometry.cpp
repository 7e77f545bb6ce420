// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/gridgeometry.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

double GridGeometry::height() const
{
    return std::ceil(static_cast<double>(count) / columns) * cell.height();
}

QRectF GridGeometry::cellAt(int index) const
{
    return { QPointF(index % columns * cell.width(), index / columns * cell.height()), cell };
}

int GridGeometry::indexAt(QPointF point) const
{
    if (point.x() < 0 || point.y() < 0)
        return -1;
    const int column = static_cast<int>(point.x() / cell.width());
    const int index = static_cast<int>(point.y() / cell.height()) * columns + column;
    return column < columns && index < count ? index : -1;
}

std::pair<int, int> GridGeometry::cellsIn(double top, double bottom) const
{
    const int first = static_cast<int>(std::max(0.0, top) / cell.height()) * columns;
    const int end = (static_cast<int>(std::max(0.0, bottom) / cell.height()) + 1) * columns;
    return { std::min(first, count), std::min(end, count) };
}

GridGeometry gridGeometry(int count, double width, QSizeF smallest)
{
    GridGeometry geometry;
    geometry.count = count;
    geometry.columns = std::max(1, static_cast<int>(width / smallest.width()));
    geometry.cell = { std::max(width / geometry.columns, 1.0), smallest.height() };
    return geometry;
}

QList<QPointF> smallOutline(const Histogram &histogram, const QRectF &area,
                            const HistogramRange &range, qint64 most, CountScale scale)
{
    HistogramGeometry axis;
    axis.plot = area;
    axis.range = range;
    if (histogram.counts.isEmpty())
        return {};
    QList<QPointF> points{ { axis.xOf(histogram.edges.first()), area.bottom() } };
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        const double y = area.bottom()
            - std::min(1.0, countFraction(histogram.counts.at(i), most, scale)) * area.height();
        points << QPointF(axis.xOf(histogram.edges.at(i)), y)
               << QPointF(axis.xOf(histogram.edges.at(i + 1)), y);
    }
    points << QPointF(axis.xOf(histogram.edges.last()), area.bottom());
    return points;
}

} // namespace weightroom
