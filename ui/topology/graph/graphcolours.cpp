// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphcolours.h"

#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/quietpainting.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ColoursText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::GraphColours)
};

constexpr std::size_t colourSteps = 5;
/// The first share of each step but the first. One of exactly no zeros has the first for itself.
constexpr std::array<double, colourSteps - 1> parameterSteps{ 0.001, 0.01, 0.05, 0.2 };
constexpr std::array<double, colourSteps - 1> zeroSteps{ 1e-12, 0.1, 0.5, 0.9 };

int stepOf(double share, const std::array<double, colourSteps - 1> &steps)
{
    return static_cast<int>(std::upper_bound(steps.begin(), steps.end(), share) - steps.begin());
}

/// Of a card without a value.
QColor quietColour(const QPalette &palette)
{
    return quiet::mixed(mutedTextColour(palette), palette.color(QPalette::Base), 0.35);
}

/// From near the background to far from it, so that lightness alone tells them apart.
QColor stepColour(int step, const QPalette &palette)
{
    constexpr std::array<double, colourSteps - 1> shares{ 0.3, 0.52, 0.76, 1 };
    const QColor full = chartColour(0, palette);
    if (step < static_cast<int>(shares.size()))
        return quiet::mixed(full, palette.color(QPalette::Base),
                            shares[static_cast<std::size_t>(step)]);
    return quiet::mixed(full, palette.color(QPalette::Text), 0.5);
}

QList<LegendEntry> kindLegend(const GraphPicture &picture, const QPalette &palette)
{
    QList<LegendEntry> entries;
    std::vector<NodeKind> seen;
    for (const GraphItem card : picture.cards()) {
        const NodeKind kind = picture.card(card).kind;
        if (std::find(seen.begin(), seen.end(), kind) == seen.end())
            seen.push_back(kind);
    }
    std::sort(seen.begin(), seen.end());
    QColor other;
    for (const NodeKind kind : seen) {
        if (hasKindColour(kind))
            entries.append({ nodeKindColour(kind, palette), nodeKindName(kind) });
        else
            other = nodeKindColour(kind, palette);
    }
    if (other.isValid() && !entries.isEmpty()) // without any colour there is nothing to tell
        entries.append({ other, ColoursText::tr("others", "kinds of layers") });
    return entries;
}

QList<LegendEntry> stepLegend(const QStringList &texts, const QString &none,
                              const QPalette &palette)
{
    QList<LegendEntry> entries{ { quietColour(palette), none } };
    for (int step = 0; step < texts.size(); ++step)
        entries.append({ stepColour(step, palette), texts.at(step) });
    return entries;
}

QList<LegendEntry> findingLegend(const QPalette &palette)
{
    QList<LegendEntry> entries{ { quietColour(palette),
                                  ColoursText::tr("nothing found", "in a node") } };
    for (const Severity severity : { Severity::Info, Severity::Warning, Severity::Error })
        entries.append(
            { severityColour(severity, palette), severityText(severity).toLower(), severity });
    return entries;
}

/// \a share as "10 %".
QString stepText(double share)
{
    return QLocale().toString(share * 100, 'g', 3) + u" %"_s;
}

QString stepsText(double from, double to)
{
    return ColoursText::tr("%1 to %2", "shares").arg(stepText(from), stepText(to));
}

} // namespace

/// Of the tensors of one box of which something is known.
GraphColours::Share GraphColours::zerosIn(const GraphSource &source, qint32 box,
                                          const QList<WeightZeros> &zeros)
{
    Share count;
    const auto take = [&](qint32 node) {
        for (const qint32 weight : source.topology.nodes().at(node).weights) {
            if (weight >= 0 && weight < zeros.size())
                count.add({ zeros.at(weight).zeros, zeros.at(weight).elements });
        }
    };
    take(source.plan.boxes[static_cast<std::size_t>(box)].node);
    for (const qint32 constant : source.plan.constantsOf(box))
        take(constant);
    return count;
}

void GraphColours::Share::add(const Share &other)
{
    part += other.part;
    whole += other.whole;
}

GraphColours GraphColours::byParameters(const GraphSource &source)
{
    Shares shares;
    const auto share = [all = source.topology.totalParameters()](qint64 count) {
        return Share{ count, count > 0 ? all : 0 };
    };
    for (std::size_t box = 0; box < source.plan.boxes.size(); ++box)
        shares.boxes.push_back(
            share(source.plan.parameters(source.topology, static_cast<qint32>(box))));
    for (const GraphPlan::Group &group : source.plan.groups)
        shares.groups.push_back(share(group.parameters));
    GraphColours colours;
    colours.m_by = ColourBy::Parameters;
    colours.m_shares = std::make_shared<const Shares>(std::move(shares));
    return colours;
}

GraphColours GraphColours::bySparsity(const GraphSource &source, const QList<WeightZeros> &zeros)
{
    Shares shares;
    std::vector<Share> &groups = shares.groups;
    groups.resize(source.plan.groups.size());
    for (std::size_t box = 0; box < source.plan.boxes.size(); ++box) {
        const Share count = zerosIn(source, static_cast<qint32>(box), zeros);
        shares.boxes.push_back(count);
        if (const qint32 group = source.plan.boxes[box].group; group >= 0)
            groups[static_cast<std::size_t>(group)].add(count);
    }
    for (std::size_t group = groups.size(); group-- > 0;) { // outer ones have smaller indices
        if (const qint32 parent = source.plan.groups[group].parent; parent >= 0)
            groups[static_cast<std::size_t>(parent)].add(groups[group]);
    }
    GraphColours colours;
    colours.m_by = ColourBy::Sparsity;
    colours.m_shares = std::make_shared<const Shares>(std::move(shares));
    return colours;
}

GraphColours GraphColours::byFindings()
{
    GraphColours colours;
    colours.m_by = ColourBy::Findings;
    return colours;
}

GraphColours::Share GraphColours::shareOf(GraphItem item) const
{
    if (!m_shares)
        return {};
    const std::vector<Share> &shares = item.isBox() ? m_shares->boxes : m_shares->groups;
    const auto at = static_cast<std::size_t>(item.index);
    return at < shares.size() ? shares[at] : Share();
}

QColor GraphColours::colour(GraphItem item, const CardText &card, const QPalette &palette) const
{
    switch (m_by) {
    case ColourBy::Type:
        break;
    case ColourBy::Findings:
        return card.severity ? severityColour(*card.severity, palette) : quietColour(palette);
    case ColourBy::Parameters:
    case ColourBy::Sparsity:
        if (const Share share = shareOf(item); share.whole > 0)
            return stepColour(
                stepOf(static_cast<double>(share.part) / static_cast<double>(share.whole),
                       m_by == ColourBy::Sparsity ? zeroSteps : parameterSteps),
                palette);
        return quietColour(palette);
    }
    return nodeKindColour(card.kind, palette);
}

QString GraphColours::note(GraphItem item) const
{
    const Share share = shareOf(item);
    if (share.whole == 0)
        return {};
    if (m_by == ColourBy::Sparsity)
        return ColoursText::tr("%1 zeros", "a share of the weights")
            .arg(shareText(share.part, share.whole));
    return ColoursText::tr("%1 of all", "a share of the parameters")
        .arg(shareText(share.part, share.whole));
}

QString GraphColours::shortNote(GraphItem item) const
{
    const Share share = shareOf(item);
    return shareText(share.part, share.whole);
}

QList<LegendEntry> GraphColours::legend(const GraphPicture &picture, const QPalette &palette) const
{
    switch (m_by) {
    case ColourBy::Type:
        break;
    case ColourBy::Findings:
        return findingLegend(palette);
    case ColourBy::Parameters:
        return stepLegend(
            { ColoursText::tr("under %1", "a share").arg(stepText(parameterSteps[0])),
              stepsText(parameterSteps[0], parameterSteps[1]),
              stepsText(parameterSteps[1], parameterSteps[2]),
              stepsText(parameterSteps[2], parameterSteps[3]),
              ColoursText::tr("%1 of all parameters or more").arg(stepText(parameterSteps[3])) },
            ColoursText::tr("no parameters"), palette);
    case ColourBy::Sparsity:
        return stepLegend({ ColoursText::tr("no zeros"),
                            ColoursText::tr("under %1", "a share").arg(stepText(zeroSteps[1])),
                            stepsText(zeroSteps[1], zeroSteps[2]),
                            stepsText(zeroSteps[2], zeroSteps[3]),
                            ColoursText::tr("%1 zeros or more").arg(stepText(zeroSteps[3])) },
                          ColoursText::tr("no weights, or not counted yet"), palette);
    }
    return kindLegend(picture, palette);
}

} // namespace weightroom
