// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphsource.h"

namespace weightroom {

/// The rows of a topology's table as a tree: each node below the model, function, wrapper or name
/// scope it is inside of, siblings in the topology's order. The scopes are the picture's groups;
/// the constants that belong to others there stand in the scope of their name. Unchangeable.
class TableRows
{
public:
    struct Row
    {
        qint32 node = -1; ///< -1 for scopes
        qint32 group = -1; ///< of the plan, for what is one; -1: none
        int around = -1; ///< the row it is inside of; -1: none
        int end = 0; ///< behind the last row that is inside of it
        int depth = 0; ///< how many rows are around it
        qint32 told = 0; ///< how many bytes of its name those tell already
    };

    TableRows() = default;
    /// For a worker. Errors: Canceled.
    static Expected<TableRows> of(const GraphSource &source, Operation &op);

    int count() const { return static_cast<int>(m_rows.size()); }
    const Row &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    bool hasInner(int row) const { return this->row(row).end > row + 1; }
    /// Some rows are inside of others.
    bool isTree() const { return m_isTree; }
    int rowOfNode(qint32 node) const { return m_rowOfNode[static_cast<std::size_t>(node)]; }
    int rowOfGroup(qint32 group) const { return m_rowOfGroup[static_cast<std::size_t>(group)]; }
    int nodes() const { return static_cast<int>(m_rowOfNode.size()); }

private:
    std::vector<Row> m_rows;
    std::vector<int> m_rowOfNode;
    std::vector<int> m_rowOfGroup;
    bool m_isTree = false;
};

using TableRowsPtr = std::shared_ptr<const TableRows>;

} // namespace weightroom
