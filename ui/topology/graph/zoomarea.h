// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractScrollArea>

namespace weightroom {

/// A drawing that can be scrolled and zoomed: its points are (0, 0) to contentSize(), those of the
/// viewport pixels.
class ZoomArea : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZoomArea)

public:
    explicit ZoomArea(QWidget *parent = nullptr);

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
    /// All of the drawing, or (fitWidth) its whole width, as large as it can be.
    void fit();
    void fitWidth();

Q_SIGNALS:
    void zoomChanged(double zoom);
    /// Another part is seen.
    void moved();

protected:
    /// How large the drawing is; empty where there is none.
    virtual QSizeF contentSize() const = 0;
    void updateScrollBars();
    /// The whole drawing, or its whole width.
    double fittingZoom(bool wholeHeight) const;
    /// Moves the drawing as little as is needed to see \a rect.
    void revealRect(const QRectF &rect);
    void scrollBy(QPoint by);
    /// All of it is shown, also after the next change of size.
    bool isFitted() const { return m_isFitted; }

    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double m_zoom = 1;
    bool m_isFitted = false;
};

} // namespace weightroom
