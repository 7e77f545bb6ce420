// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/glyphbatch.h"

#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace weightroom {

namespace {

/// Letters that are not Latin-1 and yet common on cards have places of letters that nobody sees.
constexpr std::size_t ellipsisPlace = 1;
constexpr std::size_t noPlace = 0;

std::size_t glyphPlace(QChar letter)
{
    if (letter.unicode() == 0x2026)
        return ellipsisPlace;
    return letter.unicode() >= 32 && letter.unicode() < 256 ? letter.unicode() : noPlace;
}

QChar letterAt(std::size_t place)
{
    return QChar(place == ellipsisPlace ? u'\u2026' : static_cast<char16_t>(place));
}

} // namespace

GlyphBatch::Letters::Letters(const QFont &cardFont)
    : font(cardFont)
    , raw(QRawFont::fromFont(cardFont))
{
    QString all;
    for (std::size_t place = 0; place < glyphs.size(); ++place)
        all += letterAt(place);
    const QList<quint32> found = raw.glyphIndexesForString(all);
    const QList<QPointF> widths = raw.advancesForGlyphIndexes(found);
    for (std::size_t place = 0; place < glyphs.size(); ++place) {
        const auto at = static_cast<qsizetype>(place);
        const bool isLetter = place == ellipsisPlace || (place >= 32 && place < 127) || place > 159;
        if (!isLetter || found.size() != all.size())
            continue;
        glyphs[place] = found[at];
        advances[place] = widths[at].x();
    }
}

GlyphBatch::GlyphBatch(QPainter &painter)
    : m_painter(painter)
    , m_isRaster(painter.paintEngine()->type() == QPaintEngine::Raster)
{
}

std::size_t GlyphBatch::lettersOf(const QFont &font)
{
    const auto found = std::find_if(m_letters.begin(), m_letters.end(),
                                    [&font](const Letters &one) { return one.font == font; });
    if (found != m_letters.end())
        return static_cast<std::size_t>(found - m_letters.begin());
    m_letters.emplace_back(font);
    return m_letters.size() - 1;
}

GlyphBatch::Run &GlyphBatch::runOf(std::size_t letters, const QColor &colour)
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run &run) {
        return run.letters == letters && run.colour == colour;
    });
    return found != m_runs.end() ? *found : m_runs.emplace_back(Run{ letters, colour, {}, {} });
}

std::optional<double> GlyphBatch::width(const QFont &font, const QString &text)
{
    if (!m_isRaster)
        return std::nullopt;
    const Letters &letters = m_letters[lettersOf(font)];
    double width = 0;
    for (const QChar letter : text) {
        const std::size_t place = glyphPlace(letter);
        if (letters.glyphs[place] == 0)
            return std::nullopt;
        width += letters.advances[place];
    }
    return width;
}

void GlyphBatch::add(const QFont &font, const QColor &colour, QPointF start, const QString &text)
{
    if (!width(font, text)) {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(start, text);
        return;
    }
    const std::size_t index = lettersOf(font);
    const Letters &letters = m_letters[index];
    Run &run = runOf(index, colour);
    for (const QChar letter : text) {
        const std::size_t place = glyphPlace(letter);
        run.glyphs.push_back(letters.glyphs[place]);
        run.positions.push_back(start);
        start.rx() += letters.advances[place];
    }
}

void GlyphBatch::flush()
{
    for (const Run &batch : m_runs) {
        QGlyphRun run;
        run.setRawFont(m_letters[batch.letters].raw);
        run.setRawData(batch.glyphs.data(), batch.positions.data(),
                       static_cast<int>(batch.glyphs.size()));
        m_painter.setPen(batch.colour);
        m_painter.drawGlyphRun({}, run);
    }
    m_runs.clear();
}

} // namespace weightroom
