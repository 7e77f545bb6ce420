// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace weightroom {

/// A text beside a line.
struct LineLabel
{
    qint32 line = -1;
    QString text;
    QRectF rect;
};

/// What labels must stay clear of.
struct LabelSurroundings
{
    std::vector<QRectF> boxes;
    std::vector<std::vector<QPointF>> lines; ///< in straight pieces, by the numbers in labels
    std::vector<QRectF> borders; ///< of groups: labels are inside or outside
    bool isHorizontal = false; ///< lines go from left to right
};

/// Finds room for \a wanted, whose rectangles tell only how large they are: beside the beginning of
/// its line, its longest piece or its end, on either side, clear of all boxes, all lines and each
/// other. Those without room are left out.
std::vector<LineLabel> placeLineLabels(std::vector<LineLabel> wanted,
                                       const LabelSurroundings &around);

} // namespace weightroom
