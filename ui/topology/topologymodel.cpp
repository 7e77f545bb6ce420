// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/topologymodel.h"

#include "ui/widgets/format.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostInboundShown = 3;

/// What arranging needs: shared copies.
struct NodeRows
{
    Topology topology;
    NodeLinksPtr links;
    QSet<qint32> folded;

    bool isHidden(int row) const
    {
        if (folded.isEmpty())
            return false;
        for (qint32 around = node(row).parent; around >= 0;
             around = topology.nodes().at(around).parent) {
            if (folded.contains(around))
                return true;
        }
        return false;
    }
    const TopologyNode &node(int row) const
    {
        return topology.nodes().at(links->order()[static_cast<std::size_t>(row)]);
    }
    int count() const { return static_cast<int>(links->order().size()); }
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
        shapes[static_cast<std::size_t>(row)] = all.topology.outputShape(all.node(row));
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
                = static_cast<double>(isParameters ? all.topology.parameters(all.node(row))
                                                   : all.node(row).inbound.size());
        sortByNumber(rows, keys, request.order);
    }
}

Expected<RowOrder> arrangeNodes(const NodeRows &all, const RowRequest &request, Operation &op)
{
    const QByteArrayList words = lowerCaseWords(request.words);
    const auto matches = [&](int row) {
        const TopologyNode &node = all.node(row);
        if (words.isEmpty() && all.isHidden(row))
            return false;
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
    , m_links(std::make_shared<const NodeLinks>())
{
}

void TopologyModel::setTopology(const Topology &topology, const NodeLinksPtr &links)
{
    beginResetModel();
    m_topology = topology;
    m_links = links;
    m_folded.clear();
    m_rows.assign(links->order().size(), -1);
    for (std::size_t row = 0; row < links->order().size(); ++row)
        m_rows[static_cast<std::size_t>(links->order()[row])] = static_cast<int>(row);
    endResetModel();
}

int TopologyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_links->order().size());
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
    const qint32 number = node(index.row());
    const TopologyNode &shown = m_topology.nodes().at(number);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Column::Name)
            return nameCell(index.row());
        return text(shown, column);
    case CopyRole:
        return column == Column::Parameters && m_topology.knowsParameters()
            ? QString::number(m_topology.parameters(shown))
            : text(shown, column);
    case Qt::ToolTipRole:
        return toolTip(shown, column);
    case Qt::TextAlignmentRole:
        return column == Column::Parameters ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    default:
        return {};
    }
}

/// Set in as deep as the node is nested, with a mark where it can be folded.
QString TopologyModel::nameCell(int row) const
{
    const qint32 number = node(row);
    const QString before(3 * m_links->depth(number), QChar(QChar::Nbsp));
    const QString name = text(m_topology.nodes().at(number), Column::Name);
    if (!canFold(row))
        return before + name;
    return before + (isFolded(row) ? u"▸ "_s : u"▾ "_s) + name;
}

bool TopologyModel::canFold(int row) const
{
    return row >= 0 && row + 1 < rowCount() && rowAround(row + 1) == row;
}

int TopologyModel::rowAround(int row) const
{
    const qint32 parent = m_topology.nodes().at(node(row)).parent;
    return parent < 0 ? -1 : rowOf(parent);
}

void TopologyModel::setFolded(int row, bool isFolded)
{
    if (isFolded)
        m_folded.insert(node(row));
    else
        m_folded.remove(node(row));
    const QModelIndex cell = index(row, static_cast<int>(Column::Name));
    Q_EMIT dataChanged(cell, cell, { Qt::DisplayRole });
}

QString TopologyModel::text(const TopologyNode &node, Column column) const
{
    switch (column) {
    case Column::Name:
        return QString::fromUtf8(node.name);
    case Column::Type:
        return QString::fromUtf8(node.type);
    case Column::OutputShape: {
        const std::optional<PartialShape> shape = m_topology.outputShape(node);
        return shape ? partialShapeText(*shape) : QString();
    }
    case Column::Parameters:
        return m_topology.knowsParameters() ? countText(m_topology.parameters(node)) : QString();
    case Column::Inbound:
        return inboundText(node);
    }
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
        names.append(QString::fromUtf8(m_topology.nodes().at(from).name));
    }
    return names.join(u", "_s);
}

QString TopologyModel::toolTip(const TopologyNode &node, Column column) const
{
    if (column == Column::Inbound && node.inbound.size() > mostInboundShown)
        return tr("%n input(s)", "of a node", static_cast<int>(node.inbound.size()));
    return text(node, column);
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
    return [all = NodeRows{ m_topology, m_links, m_folded }, request](Operation &op) {
        return arrangeNodes(all, request, op);
    };
}

} // namespace weightroom
