// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layout/grouplayout.h"
#include "ui/topology/graph/cardmetrics.h"
#include "ui/topology/graph/linelabels.h"

namespace weightroom {

/// Something that is drawn and can be pointed at.
struct GraphItem
{
    enum class Kind { None, Box, Group };

    Kind kind = Kind::None;
    qint32 index = -1;

    bool isNone() const { return kind == Kind::None; }
    bool isBox() const { return kind == Kind::Box; }
    bool isGroup() const { return kind == Kind::Group; }
    bool operator==(const GraphItem &) const = default;
};

/// How a picture is made.
struct GraphArrangement
{
    std::vector<bool> open; ///< for each group of the plan
    bool isHorizontal = false; ///< from left to right instead of from top to bottom
    QFont font;
    bool hasCharts = false; ///< cards have room for a histogram of their weights
};

/// A model's graph as it is drawn: cards, lines, open groups. Unchangeable; lengths are pixels at a
/// zoom of 1.
class GraphPicture
{
public:
    /// Lays out \a source; for a worker. Errors: Canceled.
    static Expected<std::shared_ptr<const GraphPicture>>
    make(const GraphSourcePtr &source, const GraphArrangement &arrangement, Operation &op);

    const GraphSource &source() const { return *m_source; }
    const GraphArrangement &arrangement() const { return m_arrangement; }
    const CardMetrics &metrics() const { return m_metrics; }
    const std::vector<LayoutLine> &lines() const { return m_layout.lines; }
    QRectF lineBounds(std::size_t line) const { return m_lineBounds[line]; }
    /// Nothing flows along \a line: it only tells an order.
    bool isControl(std::size_t line) const { return m_isControl[line]; }
    bool hasControlLines() const;
    /// The shapes of what flows along the lines, where they are known and have room.
    const std::vector<LineLabel> &labels() const { return m_labels; }
    QSizeF size() const { return m_layout.size; }

    /// Where \a item is; null for one in a folded group.
    QRectF rect(GraphItem item) const;
    bool isOpen(qint32 group) const { return m_arrangement.open[static_cast<std::size_t>(group)]; }
    bool isOpenGroup(GraphItem item) const { return item.isGroup() && isOpen(item.index); }
    /// What the card of a box or folded group that is seen says.
    const CardText &card(GraphItem item) const;

    /// What is seen of \a box: itself or the folded group it is in.
    GraphItem shown(qint32 box) const;
    /// The same for a node of the topology; none for one that is not drawn.
    GraphItem shownNode(qint32 node) const;
    /// What is seen of \a group: itself or the folded group it is in.
    GraphItem shownGroup(qint32 group) const;
    /// The node that \a item stands for; -1 for name scopes.
    qint32 nodeOf(GraphItem item) const;
    /// The innermost item at \a point.
    GraphItem itemAt(QPointF point) const;
    /// The lines of all edges that begin or end at \a item.
    std::vector<qint32> linesOf(GraphItem item) const;
    /// What feeds \a item, or (\a forward) what it feeds, as it is seen, each once.
    std::vector<GraphItem> neighbours(GraphItem item, bool forward) const;
    /// All boxes and folded groups that are seen.
    std::vector<GraphItem> cards() const;

private:
    GraphPicture(const GraphSourcePtr &source, const GraphArrangement &arrangement);
    Expected<Done> layOut(Operation &op);
    GroupedGraph describe();
    QSizeF measure(const CardText &text) const;
    void turn();
    void markControlLines();
    bool isControlEdge(std::size_t edge) const;
    QString flowText(std::size_t edge) const;
    std::vector<LineLabel> wantedLabels() const;
    void placeLabels();

    GraphSourcePtr m_source;
    GraphArrangement m_arrangement;
    CardMetrics m_metrics;
    GroupedLayout m_layout;
    std::vector<CardText> m_boxCards;
    std::vector<CardText> m_groupCards;
    std::vector<bool> m_groupSeen;
    std::vector<QRectF> m_lineBounds;
    std::vector<bool> m_isControl; ///< of each line
    std::vector<LineLabel> m_labels;
};

using GraphPicturePtr = std::shared_ptr<const GraphPicture>;

/// The groups around \a item, the outermost first.
std::vector<qint32> groupsAround(const GraphPlan &plan, GraphItem item);

} // namespace weightroom
