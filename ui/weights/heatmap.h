// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/tensorplane.h"
#include "ui/weights/heatmapgeometry.h"
#include "ui/weights/heatmappainter.h"

#include <QPixmap>
#include <QWidget>

namespace weightroom {

/// Draws the cells of a TensorPlane: blue above zero, orange below, the stronger the farther; what
/// is not finite stands out. Below are what a cell is, the cell under the mouse or the cursor, and
/// the colours with their values. Arrows move the cursor, Enter asks for the cell's element in the
/// table.
class HeatMap : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatMap)

public:
    explicit HeatMap(QWidget *parent = nullptr);

    /// Shows \a plane of the tensor that \a spec is about. \a what says what rows, columns and
    /// tiles are: a sentence.
    void setPlane(TensorPlane plane, const WeightSpec &spec, const QString &what);
    void clear();
    bool isEmpty() const { return m_plane.cells.empty(); }
    const TensorPlane &plane() const { return m_plane; }
    /// The value that has the strongest colour; 0: the largest of the plane.
    void setLimit(double limit);
    double limit() const;

    /// The room for cells in a widget of \a size.
    QSize mapSize(QSize size) const;
    MapPosition currentCell() const { return m_current; }
    void setCurrentCell(const MapPosition &position);
    /// The element whose value the current cell shows; -1 without one.
    qint64 currentElement() const;
    /// Goes to the next cell after the current one that is not finite; false where there is none.
    bool stepToNotFinite();
    /// What is zero throughout; until the next plane.
    void setZeroMarks(const ZeroMarks &marks);
    /// Index and value of a cell, and of how many values it is the largest.
    QString cellText(const MapPosition &position) const;
    /// The value of a cell as code writes it.
    QString valueText(const PlaneCell &cell) const;
    /// What is shown, in a sentence or three.
    QString summaryText() const;

    /// All that is seen, without cursor and focus, in the colours of \a palette.
    void draw(QPainter &painter, const QRect &area, const QPalette &palette) const;
    /// The picture at twice the size on the screen.
    QImage picture() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// \a element is to be seen in the table.
    void elementRequested(qint64 element);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Areas
    {
        QRect map;
        QRect what; ///< the line about rows and columns
        QRect cell; ///< the line about a cell
        QRect legend;
    };
    Areas areas(const QRect &whole) const;
    HeatMapGeometry geometryIn(const QRect &whole) const;
    void drawPicture(QPainter &painter, const HeatMapGeometry &geometry,
                     const QPalette &palette) const;
    void drawCursor(QPainter &painter, const HeatMapGeometry &geometry) const;
    void drawTexts(QPainter &painter, const Areas &areas, const QPalette &palette) const;
    const PlaneCell *cellAt(const MapPosition &position) const;
    bool moveByKey(const QKeyEvent &event);
    void ask(const MapPosition &position);

    TensorPlane m_plane;
    WeightSpec m_spec;
    QString m_what;
    ZeroMarks m_marks;
    double m_limit = 0;
    MapPosition m_current; ///< chosen by keys or a click
    MapPosition m_hovered;
    QPixmap m_cells; ///< as drawn last; null: to be drawn anew
};

} // namespace weightroom
