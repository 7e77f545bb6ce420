// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/gridgeometry.h"

#include <QAbstractScrollArea>

namespace weightroom {

class SmallHistograms;

/// Small charts of many tensors or layers; only those in view are computed and drawn. Arrows go
/// from chart to chart, Enter or a click enlarges one. Charts have the numbers of SmallHistograms.
class HistogramGrid : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramGrid)

public:
    /// \a histograms outlives this.
    explicit HistogramGrid(SmallHistograms *histograms, QWidget *parent = nullptr);

    /// Shows \a charts, in this order.
    void setRows(const QList<int> &charts);
    const QList<int> &rows() const { return m_rows; }
    void setCountScale(CountScale scale);
    /// One axis of values and one of shares for all charts, instead of own ones.
    void setCommonScale(bool isCommon);
    /// Makes \a chart current (-1: none) and brings it into view; without a signal.
    void setCurrentChart(int chart);
    int currentChart() const;
    /// Draws the charts from the first one in sight on, as many as fit into \a area, in the colours
    /// of the light theme.
    void print(QPainter &painter, const QRectF &area) const;
    /// What \a chart says, in words.
    QString cellText(int chart) const;

Q_SIGNALS:
    void currentChosen(int chart);
    /// \a chart is to be seen large.
    void enlargeRequested(int chart);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSizeF smallestCell() const;
    void layOut();
    void wantVisible();
    std::pair<int, int> visibleCells() const;
    void choose(int index);
    struct CellLook
    {
        QRectF cell;
        QPalette palette;
        bool isCurrent;
    };
    void drawCell(QPainter &painter, int chart, const CellLook &look) const;
    void drawChart(QPainter &painter, const Histogram &histogram, const QRectF &area,
                   const QPalette &colours) const;
    void updateCommonRange();

    SmallHistograms *m_histograms;
    QList<int> m_rows;
    GridGeometry m_geometry;
    HistogramRange m_common;
    CountScale m_scale = CountScale::Linear;
    bool m_isCommon = false;
    int m_current = -1; ///< index in m_rows
};

} // namespace weightroom
