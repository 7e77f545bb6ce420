// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmapgeometry.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr int largestCell = 28;
constexpr int largestFilterCell = 24;
/// A cell is at most that much longer than wide.
constexpr int longestCell = 4;
constexpr int smallestFilterCell = 2;
constexpr int tileGap = 3;

QSize singleCell(qint64 rows, qint64 columns, QSize area)
{
    const auto width = static_cast<int>(std::clamp<qint64>(area.width() / columns, 1, largestCell));
    const auto height = static_cast<int>(std::clamp<qint64>(area.height() / rows, 1, largestCell));
    return { std::min(width, height * longestCell), std::min(height, width * longestCell) };
}

/// The side of a cell when \a inLine tiles are side by side.
qint64 cellSide(const HeatMapGeometry &geometry, qint64 inLine, QSize area)
{
    const qint64 lines = (geometry.tiles + inLine - 1) / inLine;
    const qint64 width = (area.width() + geometry.gap) / inLine - geometry.gap;
    const qint64 height = (area.height() + geometry.gap) / lines - geometry.gap;
    return std::min(width / geometry.columns, height / geometry.rows);
}

} // namespace

QRect HeatMapGeometry::tileRect(qint64 tile) const
{
    const QSize size(static_cast<int>(columns) * cell.width(),
                     static_cast<int>(rows) * cell.height());
    const auto line = static_cast<int>(tile / tilesInLine);
    const auto place = static_cast<int>(tile % tilesInLine);
    return { origin + QPoint(place * (size.width() + gap), line * (size.height() + gap)), size };
}

QRect HeatMapGeometry::cellRect(const MapPosition &position) const
{
    const QPoint offset(static_cast<int>(position.column) * cell.width(),
                        static_cast<int>(position.row) * cell.height());
    return { tileRect(position.tile).topLeft() + offset, cell };
}

QRect HeatMapGeometry::bounds() const
{
    if (tiles == 0)
        return {};
    return tileRect(0) | tileRect(std::min(tilesInLine, tiles) - 1) | tileRect(tiles - 1);
}

MapPosition HeatMapGeometry::positionAt(QPoint point) const
{
    if (tiles == 0 || !bounds().contains(point))
        return {};
    const QSize size = tileRect(0).size();
    const QPoint inside = point - origin;
    const qint64 place = inside.x() / (size.width() + gap);
    const qint64 line = inside.y() / (size.height() + gap);
    const qint64 tile = line * tilesInLine + place;
    if (place >= tilesInLine || tile >= tiles || !tileRect(tile).contains(point))
        return {};
    const QPoint inTile = point - tileRect(tile).topLeft();
    return { tile, inTile.y() / cell.height(), inTile.x() / cell.width() };
}

MapPosition HeatMapGeometry::moved(const MapPosition &from, int rowStep, int columnStep) const
{
    if (tiles == 0)
        return {};
    if (from.tile < 0)
        return { 0, 0, 0 };
    const qint64 lines = (tiles + tilesInLine - 1) / tilesInLine;
    const qint64 row = std::clamp<qint64>(from.tile / tilesInLine * rows + from.row + rowStep, 0,
                                          lines * rows - 1);
    const qint64 column = std::clamp<qint64>(
        from.tile % tilesInLine * columns + from.column + columnStep, 0, tilesInLine * columns - 1);
    const qint64 tile = row / rows * tilesInLine + column / columns;
    return tile < tiles ? MapPosition{ tile, row % rows, column % columns } : from;
}

HeatMapGeometry heatMapGeometry(qint64 tiles, qint64 rows, qint64 columns, const QRect &area)
{
    HeatMapGeometry geometry{
        .origin = area.topLeft(), .tiles = tiles, .rows = rows, .columns = columns
    };
    if (tiles <= 0 || rows <= 0 || columns <= 0)
        return {};
    if (tiles == 1) {
        geometry.cell = singleCell(rows, columns, area.size());
        return geometry;
    }
    geometry.gap = tileGap;
    qint64 best = 0;
    for (qint64 inLine = 1; inLine <= tiles; ++inLine) {
        const qint64 side = cellSide(geometry, inLine, area.size());
        if (side > best) {
            best = side;
            geometry.tilesInLine = inLine;
        }
    }
    const auto side = static_cast<int>(std::clamp<qint64>(best, 1, largestFilterCell));
    geometry.cell = { side, side };
    // Lines are filled before there is another one.
    const qint64 tileWidth = columns * side + geometry.gap;
    geometry.tilesInLine = std::clamp<qint64>((area.width() + geometry.gap) / tileWidth, 1, tiles);
    return geometry;
}

qint64 tilesThatFit(qint64 rows, qint64 columns, QSize area)
{
    const auto fitting = [](qint64 cells, int pixels) {
        return std::max<qint64>(1, (pixels + tileGap) / (cells * smallestFilterCell + tileGap));
    };
    return fitting(rows, area.height()) * fitting(columns, area.width());
}

} // namespace weightroom
