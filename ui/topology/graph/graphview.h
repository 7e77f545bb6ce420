// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpainter.h"
#include "ui/topology/graph/zoomarea.h"

#include <memory>
#include <optional>

class QRubberBand;

namespace weightroom {

class GraphMap;

/// Shows a picture of a graph: scrolling, dragging, zooming to the mouse, a small map of the whole
/// where it is larger than the window. One item is current; arrow keys go along the lines, Enter
/// folds and unfolds groups, Home and End go to the first and last card. Ctrl and a click, Shift
/// and dragging a frame, or Shift and arrow keys select several.
class GraphView : public ZoomArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphView)

public:
    explicit GraphView(QWidget *parent = nullptr);
    ~GraphView() override;

    /// Shows \a picture; the first one from its beginning, later ones so that \a anchor (an item of
    /// both) stays where it is on the screen. The current item stays as far as it is seen.
    void setPicture(const GraphPicturePtr &picture, GraphItem anchor = {});
    const GraphPicturePtr &picture() const { return m_picture; }

    GraphItem current() const { return m_marks.current; }
    /// Makes \a item current and selects it alone, without a signal.
    void setCurrent(GraphItem item);
    /// What is selected, the current item last.
    std::vector<GraphItem> selection() const;
    /// Selects \a items, the last of which becomes current, without a signal.
    void setSelection(std::vector<GraphItem> items);
    /// All cards that are seen or could be scrolled to, as the user does it.
    void selectAll();
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

Q_SIGNALS:
    /// The user made \a item current.
    void itemChosen(GraphItem item);
    /// The user selected several items, or one of several; after itemChosen() of the current one.
    void selectionChosen();
    /// The user wants \a group to be opened or folded.
    void toggleRequested(qint32 group);
    /// Enter or a double click on a box.
    void itemActivated(GraphItem item);

protected:
    QSizeF contentSize() const override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(GraphItem item);
    void chooseAll(std::vector<GraphItem> items);
    void toggleSelected(GraphItem item);
    void extendTo(GraphItem item);
    void goTo(GraphItem next);
    void selectIn(const QRectF &area, bool isMore);
    void showFromBeginning();
    bool walk(const QKeyEvent *event);
    void walkAlong(bool forward);
    void walkAside(int direction);
    bool isOnFoldMark(GraphItem item, QPointF picturePoint) const;
    QString cardToolTip(GraphItem item) const;

    GraphPicturePtr m_picture;
    GraphMarks m_marks;
    GraphColours m_colours;
    HistogramLookup m_histograms;
    GraphMap *m_map;
    std::optional<QPoint> m_dragFrom;
    std::unique_ptr<QRubberBand> m_band; ///< while a frame is dragged
    bool m_isDragging = false;
    bool m_isExtending = false; ///< the key that is handled goes on selecting
    bool m_isShown = false; ///< a picture has been seen
};

} // namespace weightroom
