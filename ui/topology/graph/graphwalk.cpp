// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphwalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct GraphWalkText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::GraphView)
};

/// Positions along and aside of the way the picture is laid out.
struct GraphPlace
{
    double along = 0;
    double aside = 0;
    double from = 0; ///< along: where it begins and ends
    double to = 0;
};

GraphPlace placeOf(const GraphPicture &picture, GraphItem item)
{
    const QRectF rect = picture.rect(item);
    const QPointF centre = rect.center();
    if (picture.arrangement().isHorizontal)
        return { centre.x(), centre.y(), rect.left(), rect.right() };
    return { centre.y(), centre.x(), rect.top(), rect.bottom() };
}

/// The card for which \a cost is least; none where it is infinite for all.
template <typename Cost>
GraphItem cheapestCard(const std::vector<GraphItem> &cards, const Cost &cost)
{
    GraphItem best;
    double least = std::numeric_limits<double>::infinity();
    for (const GraphItem &card : cards) {
        if (const double here = cost(card); here < least) {
            least = here;
            best = card;
        }
    }
    return best;
}

constexpr double noCost = std::numeric_limits<double>::infinity();

GraphItem endCard(const GraphPicture &picture, bool isFirst, const std::vector<GraphItem> &cards)
{
    return cheapestCard(cards, [&](GraphItem card) {
        const GraphPlace place = placeOf(picture, card);
        return (isFirst ? place.along : -place.along) + place.aside * 1e-3;
    });
}

std::vector<GraphItem> cardsInside(const GraphPicture &picture, GraphItem group)
{
    std::vector<GraphItem> cards = picture.cards();
    const QRectF rect = picture.rect(group);
    std::erase_if(cards, [&](GraphItem card) { return !rect.contains(picture.rect(card)); });
    return cards;
}

QString joined(const GraphPicture &picture, const std::vector<GraphItem> &items)
{
    constexpr std::size_t mostNamed = 4;
    QStringList names;
    for (const GraphItem &item : items) {
        if (static_cast<std::size_t>(names.size()) == mostNamed) {
            names.append(u"…"_s);
            break;
        }
        const CardText &card = picture.card(item);
        names.append(card.name.isEmpty() || item.isGroup() ? card.title : card.name);
    }
    return names.join(u", "_s);
}

} // namespace

GraphItem firstCard(const GraphPicture &picture)
{
    std::vector<GraphItem> cards = picture.cards();
    return endCard(picture, true, cards);
}

GraphItem lastCard(const GraphPicture &picture)
{
    return endCard(picture, false, picture.cards());
}

GraphItem nextAlong(const GraphPicture &picture, GraphItem item, bool forward)
{
    if (picture.isOpenGroup(item))
        return endCard(picture, forward, cardsInside(picture, item));
    const GraphPlace here = placeOf(picture, item);
    return cheapestCard(picture.neighbours(item, forward), [&](GraphItem card) {
        const GraphPlace place = placeOf(picture, card);
        return std::abs(place.along - here.along) + 0.5 * std::abs(place.aside - here.aside);
    });
}

GraphItem nextAside(const GraphPicture &picture, GraphItem item, int direction)
{
    const GraphPlace here = placeOf(picture, item);
    return cheapestCard(picture.cards(), [&](GraphItem card) {
        const GraphPlace place = placeOf(picture, card);
        const double by = (place.aside - here.aside) * direction;
        const bool isBeside = place.from <= here.to && here.from <= place.to;
        return card != item && by > 0 && isBeside ? by + std::abs(place.along - here.along)
                                                  : noCost;
    });
}

QString graphItemText(const GraphPicture &picture, GraphItem item)
{
    const CardText &card = picture.card(item);
    QStringList parts{ card.title };
    if (!card.name.isEmpty())
        parts.append(card.name);
    parts += card.details;
    if (!card.shape.isEmpty())
        parts.append(GraphWalkText::tr("output shape %1").arg(card.shape));
    if (!card.parameters.isEmpty())
        parts.append(GraphWalkText::tr("parameters: %1").arg(card.parameters));
    if (item.isGroup()) {
        parts.append(picture.isOpen(item.index) ? GraphWalkText::tr("unfolded group")
                                                : GraphWalkText::tr("folded group"));
    }
    for (const Finding &finding : picture.source().findings.value(picture.nodeOf(item)))
        parts.append(finding.message);
    if (picture.isOpenGroup(item))
        return parts.join(u"; "_s);
    if (const auto before = picture.neighbours(item, false); !before.empty())
        parts.append(GraphWalkText::tr("from %1").arg(joined(picture, before)));
    if (const auto after = picture.neighbours(item, true); !after.empty())
        parts.append(GraphWalkText::tr("to %1").arg(joined(picture, after)));
    return parts.join(u"; "_s);
}

} // namespace weightroom
