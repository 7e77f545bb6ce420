// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmapplan.h"

#include "ui/weights/heatmapgeometry.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Wider windows than that are pictures, not filters.
constexpr qint64 largestFilter = 32;

qint64 strideOf(const Shape &shape, qsizetype dimension)
{
    qint64 stride = 1;
    for (qsizetype i = dimension + 1; i < shape.size(); ++i)
        stride *= shape.at(i);
    return stride;
}

PlaneAxis axisOf(const Shape &shape, qsizetype dimension)
{
    return { shape.at(dimension), strideOf(shape, dimension) };
}

/// How many elements of a vector are in a row: a power of two, so that the eye finds an index.
qint64 wrapWidth(qint64 elements, QSize area)
{
    qint64 best = 1;
    double bestSide = 0;
    for (qint64 width = 1; width < 2 * elements; width *= 2) {
        const auto columns = double(std::min(width, elements));
        const double rows = double((elements + width - 1) / width);
        const double side = std::min(area.width() / columns, area.height() / rows);
        if (side >= bestSide) {
            bestSide = side;
            best = std::min(width, elements);
        }
    }
    return best;
}

void chooseBlocks(PlaneRequest &request, QSize area)
{
    const auto block = [](qint64 count, int pixels) {
        return std::max<qint64>(1, (count + pixels - 1) / std::max(1, pixels));
    };
    request.blockRows = block(request.rows.count, area.height());
    request.blockColumns = block(request.columns.count, area.width());
    while (request.cells() > planeCellsAtMost)
        (request.cellRows() > request.cellColumns() ? request.blockRows : request.blockColumns)
            *= 2;
}

} // namespace

std::optional<FilterAxes> filterAxes(const Shape &shape)
{
    const auto rank = static_cast<int>(shape.size());
    if (rank < 4 || rank > 5)
        return {};
    FilterAxes axes{ .rows = rank - 4, .columns = rank - 3, .filters = rank - 1 };
    const qint64 rows = shape.at(axes.rows);
    const qint64 columns = shape.at(axes.columns);
    if (rows > largestFilter || columns > largestFilter || rows * columns < 2)
        return {};
    int input = rank - 2;
    if (shape.at(axes.filters) == 1) // depthwise: one filter for each channel
        std::swap(input, axes.filters);
    if (rank == 5)
        axes.others.append(0);
    axes.others.append(input);
    return axes;
}

PlaneRequest slicePlane(const Shape &shape, const QList<qint64> &indices, QSize area)
{
    PlaneRequest request;
    if (shape.isEmpty())
        return request;
    if (shape.size() == 1) {
        const qint64 width = wrapWidth(shape.first(), area);
        request.columns = { width, 1 };
        request.rows = { (shape.first() + width - 1) / width, width };
    } else {
        request.rows = axisOf(shape, shape.size() - 2);
        request.columns = axisOf(shape, shape.size() - 1);
        for (qsizetype i = 0; i < indices.size(); ++i)
            request.first += indices.at(i) * strideOf(shape, i);
    }
    chooseBlocks(request, area);
    return request;
}

PlaneRequest filterPlane(const Shape &shape, const FilterAxes &axes, const QList<qint64> &indices,
                         qint64 firstFilter, QSize area)
{
    PlaneRequest request;
    request.rows = axisOf(shape, axes.rows);
    request.columns = axisOf(shape, axes.columns);
    request.tiles = axisOf(shape, axes.filters);
    for (qsizetype i = 0; i < indices.size(); ++i)
        request.first += indices.at(i) * strideOf(shape, axes.others.at(i));
    request.first += firstFilter * request.tiles.stride;
    const qint64 fitting = tilesThatFit(request.rows.count, request.columns.count, area);
    request.tiles.count = std::clamp<qint64>(request.tiles.count - firstFilter, 1, fitting);
    return request;
}

QString elementIndexText(const Shape &shape, qint64 element)
{
    QStringList indices;
    for (qsizetype i = shape.size() - 1; i >= 0; --i) {
        const qint64 count = std::max<qint64>(1, shape.at(i));
        indices.prepend(QString::number(element % count));
        element /= count;
    }
    return indices.isEmpty() ? QString() : u'[' + indices.join(u", "_s) + u']';
}

} // namespace weightroom
