// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/cardtext.h"

#include <QFont>
#include <QFontMetricsF>

#include <array>

namespace weightroom {

/// The fonts of a picture and how large texts are in them, at a zoom of 1.
class CardMetrics
{
public:
    explicit CardMetrics(const QFont &font);

    const QFont &titleFont() const { return m_titleFont; }
    const QFont &textFont() const { return m_textFont; }
    double titleHeight() const { return m_titleHeight; }
    double textHeight() const { return m_textHeight; }
    /// Where the base line is in a row of that height.
    double titleBase() const { return baseOf(m_title.metrics, m_titleHeight); }
    double textBase() const { return baseOf(m_text.metrics, m_textHeight); }
    double padding() const { return m_padding; }
    /// Of the band with the title at the top of a card or an open group.
    double bandHeight() const { return m_titleHeight + m_padding; }

    /// Of the histogram at the bottom of a card.
    double chartHeight() const { return 2 * m_textHeight; }

    double titleWidth(const QString &title) const { return m_title.of(title); }
    double textWidth(const QString &text) const { return m_text.of(text); }

    /// Cuts lines of \a text that are wider than any card.
    void cut(CardText &text) const;
    /// How large the card \a text is.
    QSizeF cardSize(const CardText &text) const;

private:
    double widestLine() const;
    static double baseOf(const QFontMetricsF &metrics, double height);

    /// Widths of single letters add up well enough, and are there at once.
    struct Widths
    {
        explicit Widths(const QFont &font);
        double of(const QString &text) const;
        void cut(QString &text, Qt::TextElideMode where, double width) const;

        QFontMetricsF metrics;
        std::array<double, 128> ascii{};
    };

    QFont m_titleFont;
    QFont m_textFont;
    Widths m_title;
    Widths m_text;
    double m_titleHeight;
    double m_textHeight;
    double m_padding;
};

} // namespace weightroom
