// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace weightroom {

class GraphMap;

/// Shows a picture of a graph: scrolling, dragging, zooming to the mouse, a small map of the whole
/// where it is larger than the window. One item is current; arrow keys go along the lines, Enter
/// folds and unfolds groups, Home and End go to the first and last card.
class GraphView : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphView)

public:
    explicit GraphView(QWidget *parent = nullptr);

    /// Shows \a picture; the first one from its beginning, later ones so that \a anchor (an item of
    /// both) stays where it is on the screen. The current item stays as far as it is seen.
    void setPicture(const GraphPicturePtr &picture, GraphItem anchor = {});
    const GraphPicturePtr &picture() const { return m_picture; }

    GraphItem current() const { return m_marks.current; }
    /// Makes \a item current, without a signal.
    void setCurrent(GraphItem item);
    /// Moves the picture as little as is needed to see \a item.
    void reveal(GraphItem item);
    void setColours(const GraphColours &colours);
    const GraphColours &colours() const { return m_colours; }
    void setHistograms(const HistogramLookup &histograms) { m_histograms = histograms; }
    /// The tensors whose histograms are in view now.
    QList<int> chartedTensors() const;
    /// Boxes to be emphasised; empty for none.
    void setFound(std::vector<bool> found);
    /// What is known about \a item, as one sentence for those who cannot see the picture.
    QString itemText(GraphItem item) const;

    double zoom() const { return m_zoom; }
    /// \a fixed, a point of the viewport, stays where it is.
    void setZoom(double zoom, QPointF fixed);
    QPointF toPicture(QPointF viewportPoint) const;
    QPointF toViewport(QPointF picturePoint) const;
    QRectF visibleArea() const;
    void centreOn(QPointF picturePoint);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// All of the picture, or (fitWidth) its whole width, as large as it can be.
    void fit();
    void fitWidth();

Q_SIGNALS:
    /// The user made \a item current.
    void itemChosen(GraphItem item);
    /// The user wants \a group to be opened or folded.
    void toggleRequested(qint32 group);
    /// Enter or a double click on a box.
    void itemActivated(GraphItem item);
    void zoomChanged(double zoom);
    void moved();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(GraphItem item);
    void showFromBeginning();
    void updateScrollBars();
    double fittingZoom(bool wholeHeight) const;
    bool walk(int key);
    void walkAlong(bool forward);
    void walkAside(int direction);
    bool isOnFoldMark(GraphItem item, QPointF picturePoint) const;
    QString cardToolTip(GraphItem item) const;

    GraphPicturePtr m_picture;
    GraphMarks m_marks;
    GraphColours m_colours;
    HistogramLookup m_histograms;
    GraphMap *m_map;
    double m_zoom = 1;
    std::optional<QPoint> m_dragFrom;
    bool m_isDragging = false;
    bool m_isShown = false; ///< a picture has been seen
    bool m_isFitted = false; ///< all of the picture is shown, also after the next change of size
};

} // namespace weightroom
