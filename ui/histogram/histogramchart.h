// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/histogramgeometry.h"

#include <QWidget>

#include <optional>

namespace weightroom {

/// Draws a histogram: bars with a step outline, round marks on the axes, a box of quantiles, the
/// outline of a second histogram, and a readout of the bin under the mouse or chosen by Left and
/// Right. Dragging, the wheel, + and - ask for a part of the values, a double click and 0 for all
/// of them. All colours come from the palette.
class HistogramChart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramChart)

public:
    explicit HistogramChart(QWidget *parent = nullptr);

    /// \a linear is that of the plan the bins were made by: see HistogramPlan. Takes the overlay
    /// and the quantiles away.
    void setHistogram(const Histogram &histogram, double linear = 0);
    /// The values there are, which zooming out ends at.
    void setWhole(const HistogramRange &whole) { m_whole = whole; }
    void setQuantiles(const std::optional<Quantiles> &quantiles);
    /// A second histogram with the same edges, called \a name; without bins: none.
    void setOverlay(const Histogram &overlay, const QString &name);
    void clear();
    /// All that is seen, without the focus; for files, too.
    void draw(QPainter &painter) const;
    /// The same on paper: laid out anew in \a area, in the colours of the light theme.
    void print(QPainter &painter, const QRectF &area) const;
    const Histogram &histogram() const { return m_histogram; }
    void setCountScale(CountScale scale);

    /// The bin whose edges and count are shown; -1 for none.
    int currentBin() const { return m_bin; }
    void setCurrentBin(int bin);
    /// Edges, count and share of a bin, as the readout says it.
    QString binText(int bin) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentBinChanged(int bin);
    void rangeRequested(const weightroom::HistogramRange &range);
    void wholeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    HistogramMargins margins() const;
    void drawGrid(QPainter &painter) const;
    void drawBars(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void drawReadout(QPainter &painter) const;
    void drawOverlay(QPainter &painter) const;
    void drawQuantiles(QPainter &painter) const;
    void drawSelection(QPainter &painter) const;
    void zoom(double factor, double share);
    bool moveBin(int key);
    bool zoomByKey(int key);
    bool isSelecting() const;

    Histogram m_histogram;
    HistogramGeometry m_geometry;
    CountScale m_scale = CountScale::Linear;
    qint64 m_total = 0; ///< all values, also those that are not finite
    int m_bin = -1;
    HistogramRange m_whole;
    std::optional<Quantiles> m_quantiles;
    Histogram m_overlay;
    QString m_overlayName;
    double m_linear = 0;
    double m_dragStart = -1; ///< x; negative: no drag
    double m_dragEnd = -1;
};

} // namespace weightroom
