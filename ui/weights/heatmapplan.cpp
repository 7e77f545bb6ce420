// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmapplan.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

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

/// The numbers of what is false.
QList<qint64> numbersOf(const std::vector<bool> &isAlive)
{
    QList<qint64> numbers;
    for (std::size_t i = 0; i < isAlive.size() && isAlive.size() > 1; ++i) {
        if (!isAlive[i])
            numbers.append(static_cast<qint64>(i));
    }
    return numbers;
}

/// Rows, columns and tiles that are seen to hold zeros alone, where there are several.
ZeroMarks zeroCells(const TensorPlane &plane)
{
    const auto rows = static_cast<std::size_t>(plane.request.cellRows());
    const auto columns = static_cast<std::size_t>(plane.request.cellColumns());
    std::vector<bool> rowIsAlive(rows);
    std::vector<bool> columnIsAlive(columns);
    std::vector<bool> tileIsAlive(static_cast<std::size_t>(plane.request.tiles.count));
    if (plane.cells.empty())
        return {};
    for (std::size_t i = 0; i < plane.cells.size(); ++i) {
        const PlaneCell &cell = plane.cells[i];
        if (cell.element < 0 || cell.value == 0)
            continue;
        columnIsAlive[i % columns] = true;
        rowIsAlive[i / columns % rows] = true;
        tileIsAlive[i / columns / rows] = true;
    }
    return { .rows = columns > 1 ? numbersOf(rowIsAlive) : QList<qint64>(),
             .columns = rows > 1 ? numbersOf(columnIsAlive) : QList<qint64>(),
             .tiles = numbersOf(tileIsAlive) };
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

MapPosition positionOf(const PlaneRequest &request, qint64 element)
{
    struct StepAxis
    {
        PlaneAxis axis;
        qint64 block;
        qint64 *index;
    };
    MapPosition position{ 0, 0, 0 };
    std::array axes{ StepAxis{ request.tiles, 1, &position.tile },
                     StepAxis{ request.rows, request.blockRows, &position.row },
                     StepAxis{ request.columns, request.blockColumns, &position.column } };
    std::sort(axes.begin(), axes.end(),
              [](const auto &a, const auto &b) { return a.axis.stride > b.axis.stride; });
    qint64 rest = element - request.first;
    for (const StepAxis &step : axes) {
        if (step.axis.count == 1)
            continue;
        const qint64 index = rest / step.axis.stride;
        if (rest < 0 || index >= step.axis.count)
            return {};
        *step.index = index / step.block;
        rest -= index * step.axis.stride;
    }
    return rest == 0 ? position : MapPosition();
}

ZeroMarks zeroMarksOf(const QList<ZeroUnits> &units, const TensorPlane &plane, const Shape &shape,
                      const std::optional<FilterAxes> &axes, qint64 firstFilter)
{
    const PlaneRequest &request = plane.request;
    const bool isZero = plane.min == 0.0 && plane.max == 0.0;
    if (plane.isSample || isZero || shape.size() < 2)
        return {};
    ZeroMarks marks = zeroCells(plane);
    if (axes)
        marks.rows = marks.columns = {}; // of no use across tiles
    const auto mark = [](QList<qint64> &cells, qint64 cell, qint64 count) {
        if (cell >= 0 && cell < count && !cells.contains(cell))
            cells.append(cell);
    };
    const auto last = static_cast<int>(shape.size()) - 1;
    for (const ZeroUnits &zero : units) {
        for (const qint64 unit : zero.first) {
            if (axes && zero.axis == axes->filters)
                mark(marks.tiles, unit - firstFilter, request.tiles.count);
            else if (!axes && zero.axis == last)
                mark(marks.columns, unit / request.blockColumns, request.cellColumns());
            else if (!axes && zero.axis == last - 1)
                mark(marks.rows, unit / request.blockRows, request.cellRows());
        }
    }
    return marks;
}

QList<qint64> elementIndices(const Shape &shape, qint64 element)
{
    QList<qint64> indices(shape.size());
    for (qsizetype i = shape.size() - 1; i >= 0; --i) {
        const qint64 count = std::max<qint64>(1, shape.at(i));
        indices[i] = element % count;
        element /= count;
    }
    return indices;
}

QString elementIndexText(const Shape &shape, qint64 element)
{
    QStringList indices;
    for (const qint64 index : elementIndices(shape, element))
        indices.append(QString::number(index));
    return indices.isEmpty() ? QString() : u'[' + indices.join(u", "_s) + u']';
}

} // namespace weightroom
