// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphshapes.h"

#include <algorithm>

namespace weightroom {

namespace {

/// Smooth where it goes aside: leaves and arrives in the direction of the picture.
void addCurve(QPainterPath &path, QPointF from, QPointF to, bool isHorizontal)
{
    const QPointF middle = (from + to) / 2;
    if (isHorizontal)
        path.cubicTo({ middle.x(), from.y() }, { middle.x(), to.y() }, to);
    else
        path.cubicTo({ from.x(), middle.y() }, { to.x(), middle.y() }, to);
}

/// A line within a layer or beside a box is straight.
bool isStraight(QPointF from, QPointF to)
{
    return qFuzzyCompare(1 + from.x(), 1 + to.x()) || qFuzzyCompare(1 + from.y(), 1 + to.y());
}

} // namespace

QPainterPath lineCurve(const std::vector<QPointF> &points, bool isHorizontal)
{
    QPainterPath path(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1];
        if (isStraight(from, points[i]))
            path.lineTo(points[i]);
        else
            addCurve(path, from, points[i], isHorizontal);
    }
    return path;
}

QPainterPath chartOutline(const Histogram &histogram, const QRectF &area)
{
    const QList<qint64> &counts = histogram.counts;
    const auto most = static_cast<double>(*std::max_element(counts.begin(), counts.end()));
    const double width = area.width() / static_cast<double>(counts.size());
    QPainterPath path(area.bottomLeft());
    for (qsizetype bin = 0; bin < counts.size(); ++bin) {
        const double x = area.left() + width * static_cast<double>(bin);
        const double y = area.bottom()
            - area.height() * static_cast<double>(counts[bin]) / std::max(most, 1.0);
        path.lineTo(x, y);
        path.lineTo(x + width, y);
    }
    path.lineTo(area.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace weightroom
