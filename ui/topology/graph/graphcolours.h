// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

#include <QColor>
#include <QList>

#include <memory>

namespace weightroom {

/// What the colours of cards tell.
enum class ColourBy { Type, Parameters, Sparsity, Findings };

/// How many zeros are known of a tensor; no elements: nothing is.
struct WeightZeros
{
    qint64 zeros = 0;
    qint64 elements = 0;
};

/// A colour and what it means. What has a sign on its cards has it here, too.
struct LegendEntry
{
    QColor colour;
    QString text;
    std::optional<Severity> sign = {};
    bool isLine = false; ///< a dotted one
};

/// The colours of a graph's cards: a value that can be copied and handed to other threads.
class GraphColours
{
public:
    /// By type.
    GraphColours() = default;
    /// By the share of the model's parameters that is in each box and group.
    static GraphColours byParameters(const GraphSource &source);
    /// By the share of zeros among the weights, as far as \a zeros (of each tensor) tells it.
    static GraphColours bySparsity(const GraphSource &source, const QList<WeightZeros> &zeros);
    static GraphColours byFindings();

    ColourBy by() const { return m_by; }
    /// Colours stand for values, and are drawn so that they can be compared.
    bool areValues() const { return m_by != ColourBy::Type; }
    QColor colour(GraphItem item, const CardText &card, const QPalette &palette) const;
    /// What the colour of \a item stands for where its card does not say so; empty for none.
    QString note(GraphItem item) const;
    /// The same without a word of what it is.
    QString shortNote(GraphItem item) const;
    /// All colours that are on \a picture's cards, or may be.
    QList<LegendEntry> legend(const GraphPicture &picture, const QPalette &palette) const;

private:
    struct Share
    {
        qint64 part = 0;
        qint64 whole = 0; ///< 0: there is no value

        void add(const Share &other);
    };
    struct Shares
    {
        std::vector<Share> boxes;
        std::vector<Share> groups;
    };
    static Share zerosIn(const GraphSource &source, qint32 box, const QList<WeightZeros> &zeros);
    Share shareOf(GraphItem item) const;

    ColourBy m_by = ColourBy::Type;
    std::shared_ptr<const Shares> m_shares; ///< null: there are no values
};

} // namespace weightroom
