// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/linelabels.h"

#include <QHash>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace weightroom {

namespace {

constexpr double labelGrain = 96;
/// Between a label and its line, and what a line or box keeps free around itself.
constexpr double labelGap = 4;
constexpr double labelClearance = 2;

bool crosses(const QLineF &line, const QRectF &rect)
{
    const QRectF bounds = QRectF(line.p1(), line.p2()).normalized();
    if (bounds.right() < rect.left() || bounds.left() > rect.right() || bounds.bottom() < rect.top()
        || bounds.top() > rect.bottom())
        return false;
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const auto cuts = [&line](QPointF from, QPointF to) {
        return line.intersects(QLineF(from, to)) == QLineF::BoundedIntersection;
    };
    return cuts(rect.topLeft(), rect.bottomRight()) || cuts(rect.topRight(), rect.bottomLeft());
}

/// Boxes and lines by the squares of a grid that they touch.
class LabelRoom
{
public:
    explicit LabelRoom(const LabelSurroundings &around)
    {
        for (const QRectF &box : around.boxes)
            addBox(box);
        for (const QRectF &border : around.borders) {
            addPiece({ border.topLeft(), border.topRight() });
            addPiece({ border.topRight(), border.bottomRight() });
            addPiece({ border.bottomRight(), border.bottomLeft() });
            addPiece({ border.bottomLeft(), border.topLeft() });
        }
        for (const std::vector<QPointF> &points : around.lines) {
            for (std::size_t i = 1; i < points.size(); ++i)
                addPiece({ points[i - 1], points[i] });
        }
    }

    void addBox(const QRectF &box)
    {
        forEachSquare(box, [&](qint64 key) {
            m_squares[key].boxes.push_back(box);
            return true;
        });
    }

    bool isFree(const QRectF &rect) const
    {
        return forEachSquare(rect, [&](qint64 key) {
            const auto square = m_squares.constFind(key);
            return square == m_squares.constEnd()
                || (std::none_of(square->boxes.begin(), square->boxes.end(),
                                 [&](const QRectF &box) { return box.intersects(rect); })
                    && std::none_of(square->pieces.begin(), square->pieces.end(),
                                    [&](const QLineF &piece) { return crosses(piece, rect); }));
        });
    }

private:
    struct Square
    {
        std::vector<QRectF> boxes;
        std::vector<QLineF> pieces;
    };

    void addPiece(const QLineF &piece)
    {
        // A slanted piece touches few of the squares around it.
        forEachSquare(QRectF(piece.p1(), piece.p2()).normalized(), [&](qint64 key) {
            const QRectF square(static_cast<double>(key >> 32) * labelGrain,
                                static_cast<double>(static_cast<qint32>(key)) * labelGrain,
                                labelGrain, labelGrain);
            if (crosses(piece, square))
                m_squares[key].pieces.push_back(piece);
            return true;
        });
    }

    /// Until \a visit answers false; then false.
    template <typename Visit>
    static bool forEachSquare(const QRectF &rect, Visit visit)
    {
        const auto place
            = [](double at) { return static_cast<qint32>(std::floor(at / labelGrain)); };
        for (qint32 x = place(rect.left()); x <= place(rect.right()); ++x) {
            for (qint32 y = place(rect.top()); y <= place(rect.bottom()); ++y) {
                if (!visit((static_cast<qint64>(x) << 32) | static_cast<quint32>(y)))
                    return false;
            }
        }
        return true;
    }

    QHash<qint64, Square> m_squares;
};

/// The middle of the longest piece that goes in the picture's direction.
QPointF middleOf(const std::vector<QPointF> &points, bool isHorizontal)
{
    QPointF middle = points.front();
    double longest = -1;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF by = points[i] - points[i - 1];
        const double along = std::abs(isHorizontal ? by.x() : by.y());
        const double aside = std::abs(isHorizontal ? by.y() : by.x());
        if (along - aside <= longest)
            continue;
        longest = along - aside;
        middle = (points[i] + points[i - 1]) / 2;
    }
    return middle;
}

std::array<QPointF, 6> labelPlaces(const std::vector<QPointF> &points, QSizeF size,
                                   bool isHorizontal)
{
    const QPointF start = points.front();
    const QPointF end = points.back();
    const QPointF middle = middleOf(points, isHorizontal);
    const double w = size.width();
    const double h = size.height();
    if (isHorizontal) {
        const double above = -h - labelGap / 2;
        const double below = labelGap / 2;
        return { start + QPointF(labelGap, above),        start + QPointF(labelGap, below),
                 middle + QPointF(-w / 2, above),         middle + QPointF(-w / 2, below),
                 end + QPointF(-3 * labelGap - w, above), end + QPointF(-3 * labelGap - w, below) };
    }
    const double left = -w - labelGap;
    return {
        start + QPointF(labelGap, labelGap / 2),    start + QPointF(left, labelGap / 2),
        middle + QPointF(labelGap, -h / 2),         middle + QPointF(left, -h / 2),
        end + QPointF(2 * labelGap, -h - labelGap), end + QPointF(left - labelGap, -h - labelGap)
    };
}

} // namespace

std::vector<LineLabel> placeLineLabels(std::vector<LineLabel> wanted,
                                       const LabelSurroundings &around)
{
    LabelRoom room(around);
    std::vector<LineLabel> placed;
    for (LineLabel &label : wanted) {
        const std::vector<QPointF> &points = around.lines[static_cast<std::size_t>(label.line)];
        const QSizeF size = label.rect.size();
        for (const QPointF place : labelPlaces(points, size, around.isHorizontal)) {
            label.rect = QRectF(place, size);
            const QRectF needed = label.rect.adjusted(-labelClearance, 0, labelClearance, 0);
            if (!room.isFree(needed))
                continue;
            room.addBox(label.rect);
            placed.push_back(std::move(label));
            break;
        }
    }
    return placed;
}

} // namespace weightroom
