// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/histogramgeometry.h"

#include <QWidget>

namespace weightroom {

/// Draws a histogram: bars with a step outline, round marks on the axes, and a readout of the bin
/// under the mouse or chosen by Left and Right. All colours come from the palette.
class HistogramChart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramChart)

public:
    explicit HistogramChart(QWidget *parent = nullptr);

    void setHistogram(const Histogram &histogram);
    void clear();
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

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    HistogramMargins margins() const;
    void drawGrid(QPainter &painter) const;
    void drawBars(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void drawReadout(QPainter &painter) const;

    Histogram m_histogram;
    HistogramGeometry m_geometry;
    CountScale m_scale = CountScale::Linear;
    qint64 m_total = 0; ///< all values, also those that are not finite
    int m_bin = -1;
};

} // namespace weightroom
