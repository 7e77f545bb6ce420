// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"
#include "ui/topology/graph/glyphbatch.h"
#include "ui/topology/graph/graphcolours.h"

#include <QPalette>

#include <functional>

class QPainter;

namespace weightroom {

/// What is emphasised in a picture.
struct GraphMarks
{
    GraphItem current;
    std::vector<GraphItem> selected; ///< several, the current one too; empty where it is alone
    std::vector<qint32> lines; ///< of the current item
    std::vector<bool> found; ///< boxes that a search has found; empty without one
    bool hasFocus = false;
};

/// The histogram of a tensor; null where it is not there (yet).
using HistogramLookup = std::function<const Histogram *(int tensor)>;

/// How a picture is shown.
struct GraphLook
{
    QPalette palette;
    double zoom = 1; ///< how many pixels the picture's unit is
    GraphColours colours = {};
    HistogramLookup histograms = {};

    /// Below this zoom there are no histograms on cards.
    static constexpr double chartZoom = 0.6;
};

/// Draws pictures of graphs, on screen and paper alike. The painter's unit is the picture's; the
/// smaller things get, the less of them is drawn.
class GraphPainter
{
public:
    /// All are kept by reference.
    GraphPainter(QPainter &painter, const GraphPicture &picture, const GraphLook &look);

    /// Draws what lies in \a area.
    void draw(const QRectF &area, const GraphMarks &marks);

private:
    std::vector<GraphItem> cardsIn(const QRectF &area) const;
    void drawOpenGroup(qint32 group);
    void drawGroupTitle(qint32 group);
    QColor groupFill(qint32 group) const;
    void drawLines(const QRectF &area);
    void drawLabels(const QRectF &area);
    std::size_t kindOf(std::size_t line) const;
    void drawLine(const LayoutLine &line);
    void drawArrow(const LayoutLine &line);
    void drawCard(GraphItem item);
    void drawCardFrame(const QRectF &rect, const QColor &kind, bool isWhole);
    void drawPlainFrame(const QRectF &rect, const QColor &kind, bool isWhole);
    void drawCardTexts(GraphItem item, const QRectF &rect);
    void drawChart(GraphItem item, const QRectF &area);
    void drawFooter(GraphItem item, const QRectF &row);
    void drawTitle(const QRectF &band, const QString &text);
    void drawText(const QRectF &row, const QString &text, const QColor &colour,
                  Qt::Alignment side = Qt::AlignLeft);
    void drawFindingSign(const QRectF &band, Severity severity);
    void drawFoldMark(const QRectF &band, bool isOpen);
    void drawMarks(const QRectF &area, const GraphMarks &marks);
    QColor cardColour(GraphItem item) const;
    QColor bandColour(const QColor &colour) const;
    QRectF bandOf(const QRectF &rect) const;
    double pen(double width) const;

    QPainter &m_painter;
    const GraphPicture &m_picture;
    const GraphLook &m_look;
    const QPalette &m_palette;
    double m_zoom;
    bool m_isPlain = false; ///< cards have corners, and edges of whole pixels
    GlyphBatch m_texts;
};

} // namespace weightroom
