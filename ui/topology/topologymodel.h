// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"
#include "ui/tables/rowarranger.h"
#include "ui/topology/tablerows.h"

#include <QAbstractTableModel>
#include <QSet>

namespace weightroom {

/// The layers or nodes of a model and the name scopes around them, one row each; inner ones below
/// and to the right of what they are inside of, which can be folded. Texts are made when they are
/// shown, so 200,000 nodes cost nothing at first.
class TopologyModel : public QAbstractTableModel, public ArrangedSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopologyModel)

public:
    enum class Column { Name, Type, OutputShape, Parameters, Inbound };
    static constexpr int columns = static_cast<int>(Column::Inbound) + 1;
    /// For the column of names, see TreeCell.
    enum class Fold { NoTree, Leaf, Open, Folded };
    enum Role { FoldRole = Qt::UserRole, DepthRole };

    explicit TopologyModel(QObject *parent = nullptr);

    /// \a rows are those of \a source. Groups that are folded in its first picture are folded here,
    /// too.
    void setSource(const GraphSourcePtr &source, const TableRowsPtr &rows);

    /// The node in \a row, -1 for a scope; and the other way round.
    qint32 node(int row) const { return m_rows->row(row).node; }
    int rowOf(qint32 node) const { return m_rows->rowOfNode(node); }
    /// The group of the plan in \a row, -1 for what is none; and the other way round.
    qint32 group(int row) const { return m_rows->row(row).group; }
    int rowOfGroup(qint32 group) const { return m_rows->rowOfGroup(group); }
    int nodeCount() const { return m_rows->nodes(); }

    /// Others are inside of the one in \a row.
    bool canFold(int row) const;
    bool isFolded(int row) const { return m_folded.contains(row); }
    /// What is inside of the one in \a row is left out of the next arrangement without words to
    /// look for and without a column to sort by: then all nodes are shown, and no scopes.
    void setFolded(int row, bool isFolded);
    /// The row around the one in \a row; -1: none.
    int rowAround(int row) const { return m_rows->row(row).around; }
    /// Rows are shown in an order that is not the tree's, with their whole names.
    void setFlat(bool isFlat);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Words are looked for in name and type.
    RowArranger arranger(const RowRequest &request) const override;

private:
    const Topology &topology() const { return m_source->topology; }
    QString text(int row, Column column) const;
    QString scopeText(qint32 group, Column column) const;
    QString nameCell(int row) const;
    QString spokenName(int row) const;
    Fold fold(int row) const;
    QString inboundText(const TopologyNode &node) const;
    QString toolTip(int row, Column column) const;

    GraphSourcePtr m_source;
    TableRowsPtr m_rows;
    QSet<int> m_folded; ///< rows
    bool m_isFlat = false;
};

} // namespace weightroom
