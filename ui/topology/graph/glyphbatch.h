// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRawFont>

#include <array>
#include <optional>
#include <vector>

class QPainter;

namespace weightroom {

/// Draws many short texts on an image or a widget at once. Laying out a text takes longer than
/// drawing it: what is made of Latin letters alone is put together from single glyphs, and all
/// texts of one font and colour are one call. Other texts, and all of them on other devices (a PDF
/// is to be searched), are drawn as they come. For the thread it is made in.
class GlyphBatch
{
public:
    /// \a painter stays, with its transformation, as it is until the last flush().
    explicit GlyphBatch(QPainter &painter);

    /// \a text in \a font, beginning at \a start on its base line.
    void add(const QFont &font, const QColor &colour, QPointF start, const QString &text);
    /// The width of \a text as it is drawn; nothing where only the painter knows.
    std::optional<double> width(const QFont &font, const QString &text);
    void flush();

private:
    struct Letters
    {
        explicit Letters(const QFont &font);

        QFont font;
        QRawFont raw;
        std::array<quint32, 256> glyphs{}; ///< 0: not in the font
        std::array<double, 256> advances{};
    };
    struct Run
    {
        std::size_t letters;
        QColor colour;
        std::vector<quint32> glyphs;
        std::vector<QPointF> positions;
    };

    std::size_t lettersOf(const QFont &font);
    Run &runOf(std::size_t letters, const QColor &colour);

    QPainter &m_painter;
    bool m_isRaster;
    std::vector<Letters> m_letters;
    std::vector<Run> m_runs;
};

} // namespace weightroom
