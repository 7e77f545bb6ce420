// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/topologymodel.h"

#include "ui/topology/graph/cardtext.h"
#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostInboundShown = 3;

/// What arranging needs: shared copies.
struct NodeRows
{
    GraphSourcePtr source;
    TableRowsPtr rows;
    QSet<int> folded;

    const Topology &topology() const { return source->topology; }
    /// Of a row that is no scope.
    const TopologyNode &node(int row) const
    {
        return source->topology.nodes().at(rows->row(row).node);
    }
    int count() const { return rows->count(); }
};

QByteArrayList lowerCaseWords(const QStringList &words)
{
    QByteArrayList result;
    for (const QString &word : words)
        result.append(word.toUtf8().toLower());
    return result;
}

std::weak_ordering partialShapeOrder(const std::optional<PartialShape> &a,
                                     const std::optional<PartialShape> &b)
{
    if (a->size() != b->size())
        return a->size() <=> b->size();
    return std::lexicographical_compare_three_way(a->begin(), a->end(), b->begin(), b->end());
}

void sortByShape(RowOrder &rows, const NodeRows &all, Qt::SortOrder order)
{
    std::vector<std::optional<PartialShape>> shapes(static_cast<std::size_t>(all.count()));
    for (const int row : rows)
        shapes[static_cast<std::size_t>(row)] = all.topology().outputShape(all.node(row));
    const auto known = std::stable_partition(rows.begin(), rows.end(), [&](int row) {
        return shapes[static_cast<std::size_t>(row)].has_value();
    });
    const RowOrder unknown(known, rows.end());
    rows.erase(known, rows.end());
    sortByText(
        rows,
        [&](int a, int b) {
            return partialShapeOrder(shapes[static_cast<std::size_t>(a)],
                                     shapes[static_cast<std::size_t>(b)]);
        },
        order);
    rows.insert(rows.end(), unknown.begin(), unknown.end());
}

void sortNodes(RowOrder &rows, const NodeRows &all, const RowRequest &request)
{
    const auto column = static_cast<TopologyModel::Column>(request.column);
    if (column == TopologyModel::Column::OutputShape) {
        sortByShape(rows, all, request.order);
    } else if (column == TopologyModel::Column::Name || column == TopologyModel::Column::Type) {
        const bool isName = column == TopologyModel::Column::Name;
        sortByText(
            rows,
            [&](int a, int b) {
                const TopologyNode &x = all.node(a);
                const TopologyNode &y = all.node(b);
                return isName ? naturalOrder(x.name, y.name) : naturalOrder(x.type, y.type);
            },
            request.order);
    } else {
        const bool isParameters = column == TopologyModel::Column::Parameters;
        std::vector<double> keys(static_cast<std::size_t>(all.count()));
        for (const int row : rows)
            keys[static_cast<std::size_t>(row)]
                = static_cast<double>(isParameters ? all.topology().parameters(all.node(row))
                                                   : all.node(row).inbound.size());
        sortByNumber(rows, keys, request.order);
    }
}

/// The tree without what is folded away.
RowOrder unfoldedRows(const NodeRows &all)
{
    RowOrder rows;
    for (int row = 0; row < all.count();) {
        rows.push_back(row);
        row = all.folded.contains(row) ? all.rows->row(row).end : row + 1;
    }
    return rows;
}

Expected<RowOrder> arrangeNodes(const NodeRows &all, const RowRequest &request, Operation &op)
{
    if (request.isNatural())
        return unfoldedRows(all);
    const QByteArrayList words = lowerCaseWords(request.words);
    const auto matches = [&](int row) {
        if (all.rows->row(row).node < 0)
            return false;
        const TopologyNode &node = all.node(row);
        return std::all_of(words.begin(), words.end(), [&node](const QByteArray &word) {
            return containsWord(node.name, word) || containsWord(node.type, word);
        });
    };
    Expected<RowOrder> rows = matchingRows(all.count(), matches, op);
    if (rows && request.column >= 0)
        sortNodes(*rows, all, request);
    return rows;
}

} // namespace

TopologyModel::TopologyModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::make_shared<const GraphSource>())
    , m_rows(std::make_shared<const TableRows>())
{
}

void TopologyModel::setSource(const GraphSourcePtr &source, const TableRowsPtr &rows)
{
    beginResetModel();
    m_source = source;
    m_rows = rows;
    m_folded.clear();
    const std::vector<bool> open = foldedAtFirst(source->plan);
    for (std::size_t group = 0; group < open.size(); ++group) {
        const int row = rowOfGroup(static_cast<qint32>(group));
        if (!open[group] && row >= 0)
            m_folded.insert(row);
    }
    endResetModel();
}

int TopologyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows->count();
}

int TopologyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TopologyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Name ? nameCell(row) : text(row, column);
    case CopyRole:
        return column == Column::Parameters && topology().knowsParameters() && node(row) >= 0
            ? QString::number(topology().parameters(topology().nodes().at(node(row))))
            : text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return column == Column::Name ? QVariant(spokenName(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Parameters ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case FoldRole:
        return column == Column::Name ? QVariant::fromValue(fold(row)) : QVariant();
    case DepthRole:
        return m_isFlat ? 0 : m_rows->row(row).depth;
    default:
        return {};
    }
}

/// In the tree without what stands above already.
QString TopologyModel::nameCell(int row) const
{
    const QString name = text(row, Column::Name);
    const qint32 told = m_rows->row(row).told;
    return m_isFlat || told == 0 ? name : QString::fromUtf8(name.toUtf8().sliced(told));
}

QString TopologyModel::spokenName(int row) const
{
    switch (fold(row)) {
    case Fold::Open:
        return tr("%1, unfolded", "a row of a table").arg(text(row, Column::Name));
    case Fold::Folded:
        return tr("%1, folded", "a row of a table").arg(text(row, Column::Name));
    case Fold::NoTree:
    case Fold::Leaf:
        break;
    }
    return text(row, Column::Name);
}

TopologyModel::Fold TopologyModel::fold(int row) const
{
    if (m_isFlat || !m_rows->isTree())
        return Fold::NoTree;
    if (!canFold(row))
        return Fold::Leaf;
    return isFolded(row) ? Fold::Folded : Fold::Open;
}

bool TopologyModel::canFold(int row) const
{
    return row >= 0 && row < rowCount() && m_rows->hasInner(row);
}

void TopologyModel::setFolded(int row, bool isFolded)
{
    if (isFolded)
        m_folded.insert(row);
    else
        m_folded.remove(row);
    const QModelIndex cell = index(row, static_cast<int>(Column::Name));
    Q_EMIT dataChanged(cell, cell, { FoldRole });
}

void TopologyModel::setFlat(bool isFlat)
{
    if (m_isFlat == isFlat)
        return;
    m_isFlat = isFlat;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QString TopologyModel::text(int row, Column column) const
{
    if (node(row) < 0)
        return scopeText(group(row), column);
    const TopologyNode &node = topology().nodes().at(this->node(row));
    switch (column) {
    case Column::Name:
        return QString::fromUtf8(node.name);
    case Column::Type:
        return QString::fromUtf8(node.type);
    case Column::OutputShape: {
        const std::optional<PartialShape> shape = topology().outputShape(node);
        return shape ? partialShapeText(*shape) : QString();
    }
    case Column::Parameters:
        return topology().knowsParameters() ? countText(topology().parameters(node)) : QString();
    case Column::Inbound:
        return inboundText(node);
    }
    return {};
}

/// How many nodes are in it, and how many parameters these have.
QString TopologyModel::scopeText(qint32 group, Column column) const
{
    const GraphPlan::Group &scope = m_source->plan.groups[static_cast<std::size_t>(group)];
    if (column == Column::Name)
        return QString::fromUtf8(scope.name);
    if (column == Column::Type)
        return groupCard(*m_source, group).details.value(0);
    if (column == Column::Parameters && topology().knowsParameters())
        return countText(scope.parameters);
    return {};
}

QString TopologyModel::inboundText(const TopologyNode &node) const
{
    QStringList names;
    for (const qint32 from : node.inbound) {
        if (names.size() == mostInboundShown) {
            names.append(u"…"_s);
            break;
        }
        names.append(QString::fromUtf8(topology().nodes().at(from).name));
    }
    return names.join(u", "_s);
}

QString TopologyModel::toolTip(int row, Column column) const
{
    if (column == Column::Inbound && node(row) >= 0) {
        const TopologyNode &shown = topology().nodes().at(node(row));
        if (shown.inbound.size() > mostInboundShown)
            return tr("%n input(s)", "of a node", static_cast<int>(shown.inbound.size()));
    }
    return text(row, column);
}

QVariant TopologyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return column == Column::Parameters ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::Type:
        return tr("Type");
    case Column::OutputShape:
        return tr("Output shape");
    case Column::Parameters:
        return tr("Parameters");
    case Column::Inbound:
        return tr("Inputs", "column head: the nodes that feed a node");
    }
    return {};
}

RowArranger TopologyModel::arranger(const RowRequest &request) const
{
    return [all = NodeRows{ m_source, m_rows, m_folded }, request](Operation &op) {
        return arrangeNodes(all, request, op);
    };
}

} // namespace weightroom
