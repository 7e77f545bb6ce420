// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmappainter.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int legendBar = 10;
/// In smaller cells a colour alone would be missed: there is a ring around it.
constexpr int markedCell = 7;
constexpr int ringRadius = 6;
constexpr int mostRings = 200;
constexpr int shadeCount = 512;
/// Between the cells and the edge of the widget there is no more room.
constexpr double arrowSize = 5;

} // namespace

HeatMapPainter::HeatMapPainter(const TensorPlane &plane, double limit, const QPalette &palette)
    : m_plane(plane)
    , m_limit(limit)
    , m_palette(palette)
{
}

QRgb HeatMapPainter::colourOf(const PlaneCell &cell) const
{
    return cell.element < 0 ? m_palette.color(QPalette::Base).rgb()
                            : notFiniteColour(m_palette).rgb();
}

void HeatMapPainter::drawCells(QPainter &painter, const HeatMapGeometry &geometry) const
{
    std::array<QRgb, 2 * shadeCount + 1> shades; // from -limit to limit
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] = divergingColour(double(i) / shadeCount - 1, m_palette).rgb();
    const double factor = m_limit > 0 ? shadeCount / m_limit : 0;
    QImage image(static_cast<int>(geometry.columns), static_cast<int>(geometry.rows),
                 QImage::Format_RGB32);
    for (qint64 tile = 0; tile < geometry.tiles; ++tile) {
        for (int row = 0; row < image.height(); ++row) {
            auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(row));
            for (int column = 0; column < image.width(); ++column) {
                const PlaneCell &cell = m_plane.cell(tile, row, column);
                const bool isPlain = cell.element >= 0 && std::isfinite(cell.value);
                const double shade = isPlain
                    ? std::clamp(cell.value * factor, -1.0 * shadeCount, 1.0 * shadeCount)
                    : 0;
                pixels[column] = isPlain
                    ? shades[static_cast<std::size_t>(std::lround(shade) + shadeCount)]
                    : colourOf(cell);
            }
        }
        const QRect frame = geometry.tileRect(tile);
        painter.drawImage(frame, image);
        if (geometry.tiles == 1) {
            painter.setPen(QPen(lineColour(m_palette), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(frame).adjusted(-0.5, -0.5, 0.5, 0.5));
        }
    }
}

void HeatMapPainter::drawNotFinite(QPainter &painter, const HeatMapGeometry &geometry) const
{
    if (m_plane.nan + m_plane.infinite == 0)
        return;
    const bool isLarge = std::min(geometry.cell.width(), geometry.cell.height()) >= markedCell;
    int rings = 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (qint64 i = 0; i < static_cast<qint64>(m_plane.cells.size()) && rings < mostRings; ++i) {
        const PlaneCell &cell = m_plane.cells[static_cast<std::size_t>(i)];
        if (cell.element < 0 || std::isfinite(cell.value))
            continue;
        const qint64 row = i / geometry.columns;
        const QRectF box(
            geometry.cellRect({ row / geometry.rows, row % geometry.rows, i % geometry.columns }));
        if (isLarge) {
            drawSign(painter, box, cell.value);
            continue;
        }
        ++rings;
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1.5));
        painter.drawEllipse(box.center(), ringRadius, ringRadius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void HeatMapPainter::drawSign(QPainter &painter, const QRectF &box, double value) const
{
    const double half = std::min(box.width(), box.height()) / 2 - 2;
    const auto stroke = [&](double dx, double dy) {
        painter.drawLine(box.center() - QPointF(dx, dy), box.center() + QPointF(dx, dy));
    };
    painter.setPen(QPen(m_palette.color(QPalette::Base), 1.5));
    if (std::isnan(value)) {
        stroke(half, half);
        stroke(half, -half);
        return;
    }
    stroke(half, 0);
    if (value > 0)
        stroke(0, half);
}

void HeatMapPainter::drawMarks(QPainter &painter, const HeatMapGeometry &geometry,
                               const ZeroMarks &marks) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_palette.color(QPalette::Text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const auto arrow = [&](const QPointF &tip, const QPointF &along, const QPointF &across) {
        const QPointF foot = tip - arrowSize * along;
        painter.drawPolygon(
            QPolygonF({ tip, foot + arrowSize / 2 * across, foot - arrowSize / 2 * across }));
    };
    const double left = geometry.origin.x() - 1;
    const double top = geometry.origin.y() - 1;
    for (const qint64 row : marks.rows)
        arrow({ left, QRectF(geometry.cellRect({ 0, row, 0 })).center().y() }, { 1, 0 }, { 0, 1 });
    for (const qint64 column : marks.columns)
        arrow({ QRectF(geometry.cellRect({ 0, 0, column })).center().x(), top }, { 0, 1 },
              { 1, 0 });
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    for (const qint64 tile : marks.tiles)
        painter.drawRect(QRectF(geometry.tileRect(tile)).adjusted(-1, -1, 1, 1));
    painter.restore();
}

void HeatMapPainter::drawLegend(QPainter &painter, const QRect &area) const
{
    const QRect bar(area.left(), area.top() + 4, area.width(), legendBar);
    for (int x = 0; x < bar.width(); ++x) {
        painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(),
                         divergingColour(2.0 * x / std::max(1, bar.width() - 1) - 1, m_palette));
    }
    painter.setPen(QPen(m_palette.color(QPalette::Text), 1));
    for (const std::optional<double> &end : { m_plane.min, m_plane.max }) {
        if (!end || m_limit <= 0)
            continue;
        const double share = std::clamp((*end / m_limit + 1) / 2, 0.0, 1.0);
        const double x = std::round(bar.left() + share * (bar.width() - 1)) + 0.5;
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3));
    }
    const QRect labels(area.left(), bar.bottom() + 3, area.width(), area.bottom() - bar.bottom());
    const bool isCut = m_plane.min && (std::abs(*m_plane.min) > m_limit || *m_plane.max > m_limit);
    const QString cut = isCut ? u"≥ "_s : QString();
    painter.setPen(mutedTextColour(m_palette));
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignTop,
                     (isCut ? u"≤ "_s : QString()) + valueText(-m_limit, 3));
    painter.drawText(labels, Qt::AlignHCenter | Qt::AlignTop, u"0"_s);
    painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, cut + valueText(m_limit, 3));
}

} // namespace weightroom
