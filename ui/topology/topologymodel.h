// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"
#include "ui/tables/rowarranger.h"
#include "ui/topology/nodelinks.h"

#include <QAbstractTableModel>
#include <QSet>

namespace weightroom {

/// The layers or nodes of a model, one row each; nested ones below and to the right of what they
/// are inside of. Texts are made when they are shown, so 200,000 nodes cost nothing at first.
class TopologyModel : public QAbstractTableModel, public ArrangedSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopologyModel)

public:
    enum class Column { Name, Type, OutputShape, Parameters, Inbound };
    static constexpr int columns = static_cast<int>(Column::Inbound) + 1;

    explicit TopologyModel(QObject *parent = nullptr);

    /// \a links belong to \a topology.
    void setTopology(const Topology &topology, const NodeLinksPtr &links);
    const Topology &topology() const { return m_topology; }

    /// The node in \a row, and the other way round.
    qint32 node(int row) const { return m_links->order()[static_cast<std::size_t>(row)]; }
    int rowOf(qint32 node) const { return m_rows[static_cast<std::size_t>(node)]; }

    /// Other nodes are inside of the one in \a row.
    bool canFold(int row) const;
    bool isFolded(int row) const { return m_folded.contains(node(row)); }
    /// What is inside of the node in \a row is left out of the next arrangement without words to
    /// look for.
    void setFolded(int row, bool isFolded);
    /// The row of the node around the one in \a row; -1: none.
    int rowAround(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Words are looked for in name and type.
    RowArranger arranger(const RowRequest &request) const override;

private:
    QString text(const TopologyNode &node, Column column) const;
    QString nameCell(int row) const;
    QString inboundText(const TopologyNode &node) const;
    QString toolTip(const TopologyNode &node, Column column) const;

    Topology m_topology;
    NodeLinksPtr m_links;
    std::vector<int> m_rows; ///< of each node
    QSet<qint32> m_folded; ///< nodes
};

} // namespace weightroom
