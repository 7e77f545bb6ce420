// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/cardmetrics.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

/// In heights of a line of text.
constexpr double narrowestCard = 6;
constexpr double widestCard = 15;
constexpr double gapBeforeParameters = 1;

QFont cardFont(QFont font, bool isTitle)
{
    // Pictures are scaled as a whole: a font with a size in pixels is the same on every device.
    const double size
        = font.pixelSize() > 0 ? font.pixelSize() : QFontMetricsF(font).height() / 1.2;
    font.setPixelSize(std::max(6, qRound(isTitle ? size : size * 0.92)));
    font.setBold(isTitle);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

CardMetrics::Widths::Widths(const QFont &font)
    : metrics(font)
{
    for (std::size_t c = 32; c < ascii.size(); ++c)
        ascii[c] = metrics.horizontalAdvance(QChar(static_cast<char16_t>(c)));
}

double CardMetrics::Widths::of(const QString &text) const
{
    double width = 0;
    for (const QChar c : text) {
        if (c.unicode() >= ascii.size())
            return metrics.horizontalAdvance(text);
        width += ascii[c.unicode()];
    }
    return width;
}

void CardMetrics::Widths::cut(QString &text, Qt::TextElideMode where, double width) const
{
    if (of(text) > width)
        text = metrics.elidedText(text, where, width);
}

CardMetrics::CardMetrics(const QFont &font)
    : m_titleFont(cardFont(font, true))
    , m_textFont(cardFont(font, false))
    , m_title(m_titleFont)
    , m_text(m_textFont)
    , m_titleHeight(std::ceil(m_title.metrics.height()))
    , m_textHeight(std::ceil(m_text.metrics.height()))
    , m_padding(std::ceil(m_textHeight / 2.5))
{
}

double CardMetrics::baseOf(const QFontMetricsF &metrics, double height)
{
    return (height - metrics.height()) / 2 + metrics.ascent();
}

double CardMetrics::widestLine() const
{
    return widestCard * m_textHeight - 3 * m_padding;
}

void CardMetrics::cut(CardText &text) const
{
    const double mark = text.kind == NodeKind::Group ? m_titleHeight : 0;
    const double sign = text.severity ? m_titleHeight : 0;
    m_title.cut(text.title, Qt::ElideMiddle, widestLine() - mark - sign);
    m_text.cut(text.name, Qt::ElideMiddle, widestLine()); // long names differ at their ends
    for (QString &line : text.details)
        m_text.cut(line, Qt::ElideRight, widestLine());
    const double gap = text.parameters.isEmpty() ? 0 : gapBeforeParameters * m_textHeight;
    m_text.cut(text.shape, Qt::ElideRight, widestLine() - gap - m_text.of(text.parameters));
}

QSizeF CardMetrics::cardSize(const CardText &text) const
{
    double width = m_title.of(text.title);
    double height = bandHeight();
    if (text.kind == NodeKind::Group)
        width += m_titleHeight; // the mark that opens it
    if (text.severity)
        width += m_titleHeight; // the sign of a finding
    const auto addLine = [&](double lineWidth) {
        width = std::max(width, lineWidth);
        height += m_textHeight;
    };
    if (!text.name.isEmpty())
        addLine(m_text.of(text.name));
    for (const QString &line : text.details)
        addLine(m_text.of(line));
    if (!text.shape.isEmpty() || !text.parameters.isEmpty()) {
        const double gap = text.shape.isEmpty() ? 0 : gapBeforeParameters * m_textHeight;
        addLine(m_text.of(text.shape) + gap + m_text.of(text.parameters));
    }
    if (text.charted >= 0)
        height += chartHeight();
    if (height > bandHeight())
        height += m_padding;
    width = std::clamp(width + 3 * m_padding, narrowestCard * m_textHeight,
                       widestCard * m_textHeight);
    return { std::ceil(width), std::ceil(height) };
}

} // namespace weightroom
