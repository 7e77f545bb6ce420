// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace weightroom {

/// What can be put on paper. A page of a model that implements this beside ModelPage is what File >
/// Print prints while it is shown.
class Printable
{
public:
    virtual ~Printable() = default;

    /// The heading on paper and the name in the queue, such as that of a tensor; empty: there is
    /// nothing to print now.
    virtual QString printTitle() const = 0;
    /// Whether it is wider than high, which turns the paper.
    virtual bool isPrintedWide() const { return true; }
    /// Draws it inside \a area, in units of 1/96 inch, with the font that \a painter has. Paper is
    /// white, so its colours are those of lightPalette().
    virtual void print(QPainter &painter, const QRectF &area) const = 0;
};

} // namespace weightroom
