// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/gridgeometry.h"

#include <QAbstractScrollArea>

namespace weightroom {

class SmallHistograms;

/// Small charts of many tensors; only those in view are computed and drawn. Arrows go from chart to
/// chart, Enter or a click enlarges one.
class HistogramGrid : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramGrid)

public:
    /// \a histograms outlives this.
    explicit HistogramGrid(SmallHistograms *histograms, QWidget *parent = nullptr);

    /// Shows \a tensors, in this order.
    void setRows(const QList<int> &tensors);
    const QList<int> &rows() const { return m_rows; }
    void setCountScale(CountScale scale);
    /// One axis of values and one of shares for all charts, instead of own ones.
    void setCommonScale(bool isCommon);
    /// Makes \a tensor current (-1: none) and brings it into view; without a signal.
    void setCurrentTensor(int tensor);
    int currentTensor() const;
    /// What the chart of \a tensor says, in words.
    QString cellText(int tensor) const;

Q_SIGNALS:
    void currentChosen(int tensor);
    /// \a tensor is to be seen large.
    void enlargeRequested(int tensor);

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
    void drawCell(QPainter &painter, int index) const;
    void drawChart(QPainter &painter, const Histogram &histogram, const QRectF &area) const;
    QString titleOf(int tensor) const;

    SmallHistograms *m_histograms;
    QList<int> m_rows;
    GridGeometry m_geometry;
    HistogramRange m_common;
    CountScale m_scale = CountScale::Linear;
    bool m_isCommon = false;
    int m_current = -1; ///< index in m_rows
};

} // namespace weightroom
