// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/tensorplane.h"
#include "ui/weights/heatmapgeometry.h"

#include <QList>
#include <QPalette>

class QPainter;

namespace weightroom {

/// Rows, columns and tiles of cells that hold nothing but zeros.
struct ZeroMarks
{
    QList<qint64> rows = {};
    QList<qint64> columns = {};
    QList<qint64> tiles = {};

    bool operator==(const ZeroMarks &) const = default;
    bool isEmpty() const { return *this == ZeroMarks(); }
};

/// Puts the cells of a plane on a widget or on paper: everything of a heat map that is no text.
class HeatMapPainter
{
public:
    /// The strongest colours are those of values of \a limit. \a plane outlives this.
    HeatMapPainter(const TensorPlane &plane, double limit, const QPalette &palette);

    /// One picture for each tile, a pixel for each cell, drawn without smoothing.
    void drawCells(QPainter &painter, const HeatMapGeometry &geometry) const;
    /// A cross for NaN, + and − for the infinities; a ring around cells too small for a sign.
    void drawNotFinite(QPainter &painter, const HeatMapGeometry &geometry) const;
    /// Arrow heads beside rows and above columns, frames around tiles.
    void drawMarks(QPainter &painter, const HeatMapGeometry &geometry,
                   const ZeroMarks &marks) const;
    /// The colours from -limit to limit in \a area, and marks where the least and the largest value
    /// are.
    void drawLegend(QPainter &painter, const QRect &area) const;

private:
    QRgb colourOf(const PlaneCell &cell) const;
    void drawSign(QPainter &painter, const QRectF &box, double value) const;

    const TensorPlane &m_plane;
    double m_limit;
    QPalette m_palette;
};

} // namespace weightroom
