// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPaintDevice>
#include <QSizeF>

#include <memory>

class QIODevice;

namespace weightroom {

/// Draws into an SVG that is a small part of what QSvgGenerator writes: equal pens, brushes and
/// fonts are one class each, coordinates are relative and have one decimal, lines that follow each
/// other with the same pen are one path, and texts are texts. For solid colours, and no images or
/// clips.
class CompactSvg : public QPaintDevice
{
public:
    struct Sheet
    {
        QSizeF size; ///< of the drawing, and at first on the screen
        QString title;
        QString family; ///< the font of all texts
    };

    explicit CompactSvg(const Sheet &sheet);
    ~CompactSvg() override;

    /// All that was drawn, as UTF-8.
    QByteArray svg() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    Sheet m_sheet;
    std::unique_ptr<Engine> m_engine;
};

} // namespace weightroom
