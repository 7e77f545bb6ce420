// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>

namespace weightroom {

/// A cell of a heat map; tile -1: none.
struct MapPosition
{
    qint64 tile = -1;
    qint64 row = 0;
    qint64 column = 0;

    bool operator==(const MapPosition &) const = default;
};

/// Where everything of a heat map is drawn: tiles of the same size in lines, cells of whole pixels.
struct HeatMapGeometry
{
    QPoint origin = {}; ///< of the first tile
    QSize cell = {}; ///< pixels
    int gap = 0; ///< between tiles
    qint64 tiles = 0;
    qint64 rows = 0; ///< cells of a tile
    qint64 columns = 0;
    qint64 tilesInLine = 1;

    QRect tileRect(qint64 tile) const;
    QRect cellRect(const MapPosition &position) const;
    MapPosition positionAt(QPoint point) const;
    /// The cell that many cells further on, across the borders of tiles; stays where there is none.
    MapPosition moved(const MapPosition &from, int rowStep, int columnStep) const;
    /// Around all tiles.
    QRect bounds() const;
};

/// Cells as large as \a area allows, up to a limit, from its top left corner on.
HeatMapGeometry heatMapGeometry(qint64 tiles, qint64 rows, qint64 columns, const QRect &area);

/// How many tiles of \a rows x \a columns cells fit into \a area so that a cell can be seen; at
/// least one.
qint64 tilesThatFit(qint64 rows, qint64 columns, QSize area);

} // namespace weightroom
