// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsontreemodel.h"

#include "core/base/run.h"
#include "ui/tables/rowarranger.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Children of longer values are read in a worker.
constexpr qsizetype bytesReadAtOnce = 128 * 1024;
constexpr qsizetype longestJsonTip = 2000;

bool isContainer(QByteArrayView text)
{
    const JsonType type = JsonView(text).type();
    return type == JsonType::Object || type == JsonType::Array;
}

} // namespace

JsonTreeModel::JsonTreeModel(QThreadPool *pool, QObject *parent)
    : QAbstractItemModel(parent)
    , m_pool(pool)
{
}

JsonTreeModel::~JsonTreeModel()
{
    for (const OperationPtr &operation : std::as_const(m_operations))
        operation->cancel();
}

void JsonTreeModel::setRoots(const QList<JsonRoot> &roots)
{
    ++m_generation;
    for (const OperationPtr &operation : std::as_const(m_operations))
        operation->cancel();
    beginResetModel();
    m_operations.clear();
    m_grouped.clear();
    m_nodes.clear();
    m_targetNode = -1;
    m_roots = roots;
    for (int i = 0; i < m_roots.size(); ++i) {
        Node node;
        node.key = m_roots.at(i).key;
        node.text = m_roots.at(i).json.text();
        node.row = i;
        m_nodes.push_back(std::move(node));
    }
    endResetModel();
}

void JsonTreeModel::setDecoder(Decoder decoder)
{
    m_decoder = std::move(decoder);
}

int JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex JsonTreeModel::indexOf(int node, int column) const
{
    if (node < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, column,
                       static_cast<quintptr>(node));
}

const JsonText &JsonTreeModel::rootOf(int node) const
{
    while (m_nodes[static_cast<std::size_t>(node)].parent >= 0)
        node = m_nodes[static_cast<std::size_t>(node)].parent;
    return m_roots.at(node).json;
}

JsonView JsonTreeModel::value(const QModelIndex &index) const
{
    const int node = nodeOf(index);
    if (node < 0 || m_nodes[static_cast<std::size_t>(node)].isGroup)
        return {};
    return JsonView(m_nodes[static_cast<std::size_t>(node)].text);
}

QString JsonTreeModel::path(const QModelIndex &index) const
{
    QString path;
    for (int i = nodeOf(index); i >= 0; i = m_nodes[static_cast<std::size_t>(i)].parent) {
        const Node &node = m_nodes[static_cast<std::size_t>(i)];
        if (node.isGroup)
            continue;
        if (node.parent < 0)
            path.prepend(node.key);
        else if (node.key.isNull())
            path.prepend(u"[%1]"_s.arg(node.position));
        else
            path.prepend(jsonKeyPath(node.key));
    }
    return path;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || row >= rowCount(parent)
        || parent.column() > 0)
        return {};
    const int node = nodeOf(parent);
    const int first = node < 0 ? 0 : m_nodes[static_cast<std::size_t>(node)].firstChild;
    return createIndex(row, column, static_cast<quintptr>(first + row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    const int node = nodeOf(child);
    return node < 0 ? QModelIndex() : indexOf(m_nodes[static_cast<std::size_t>(node)].parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const int node = nodeOf(parent);
    return node < 0 ? static_cast<int>(m_roots.size())
                    : m_nodes[static_cast<std::size_t>(node)].childCount;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Type) + 1;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const int index = nodeOf(parent);
    if (index < 0)
        return !m_roots.isEmpty();
    const Node &node = m_nodes[static_cast<std::size_t>(index)];
    if (parent.column() > 0)
        return false;
    return node.fetch == Fetch::Done
        ? node.childCount > 0
        : node.isGroup || (isContainer(node.text) && node.text.size() > 2);
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const int node = nodeOf(parent);
    return node >= 0 && m_nodes[static_cast<std::size_t>(node)].fetch == Fetch::Not
        && hasChildren(parent);
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int index = nodeOf(parent);
    Node &node = m_nodes[static_cast<std::size_t>(index)];
    if (node.isGroup) {
        const Children children = m_grouped.value(node.parent);
        const auto first = static_cast<qsizetype>(node.position);
        const auto count
            = qMin<qsizetype>(childrenInGroup, static_cast<qsizetype>(children->size()) - first);
        appendNodes(index, *children, first, count);
    } else if (node.text.size() > bytesReadAtOnce) {
        fetchInBackground(index);
    } else {
        auto children = childrenOf(JsonView(node.text), *Operation::create());
        takeChildren(index,
                     std::make_shared<const std::vector<JsonChild>>(std::move(children).value()));
    }
}

void JsonTreeModel::fetchInBackground(int node)
{
    m_nodes[static_cast<std::size_t>(node)].fetch = Fetch::Running;
    const OperationPtr operation = Operation::create();
    m_operations.insert(node, operation);
    const QByteArrayView text = m_nodes[static_cast<std::size_t>(node)].text;
    whenDone(run(m_pool, operation,
                 [root = rootOf(node), text](Operation &op) -> Expected<Children> {
                     auto children = childrenOf(JsonView(text), op);
                     if (!children)
                         return std::move(children).error();
                     return std::make_shared<const std::vector<JsonChild>>(
                         std::move(children).value());
                 }),
             this, [this, node, generation = m_generation](Expected<Children> children) {
                 if (generation != m_generation)
                     return;
                 m_operations.remove(node);
                 if (children)
                     takeChildren(node, std::move(children).value());
                 goOnLocating();
             });
}

void JsonTreeModel::takeChildren(int node, Children children)
{
    const auto count = static_cast<qsizetype>(children->size());
    if (count <= childrenInGroup) {
        appendNodes(node, *children, 0, count);
        return;
    }
    appendGroups(node, *children);
    m_grouped.insert(node, std::move(children));
}

void JsonTreeModel::appendNodes(int parent, const std::vector<JsonChild> &children, qsizetype first,
                                qsizetype count)
{
    if (count > 0)
        beginInsertRows(indexOf(parent), 0, static_cast<int>(count) - 1);
    Node &above = m_nodes[static_cast<std::size_t>(parent)];
    above.fetch = Fetch::Done;
    above.firstChild = static_cast<int>(m_nodes.size());
    above.childCount = static_cast<int>(count);
    for (qsizetype i = 0; i < count; ++i) {
        const JsonChild &child = children[static_cast<std::size_t>(first + i)];
        Node node;
        node.key = child.key;
        node.text = child.text;
        node.parent = parent;
        node.row = static_cast<int>(i);
        node.position = first + i;
        m_nodes.push_back(std::move(node));
    }
    if (count > 0)
        endInsertRows();
}

void JsonTreeModel::appendGroups(int parent, const std::vector<JsonChild> &children)
{
    const auto total = static_cast<qsizetype>(children.size());
    const int groups = static_cast<int>((total + childrenInGroup - 1) / childrenInGroup);
    beginInsertRows(indexOf(parent), 0, groups - 1);
    Node &above = m_nodes[static_cast<std::size_t>(parent)];
    above.fetch = Fetch::Done;
    above.firstChild = static_cast<int>(m_nodes.size());
    above.childCount = groups;
    for (int i = 0; i < groups; ++i) {
        const qsizetype first = qsizetype(i) * childrenInGroup;
        const qsizetype last = qMin(first + childrenInGroup, total) - 1;
        const char *begin = children[static_cast<std::size_t>(first)].text.data();
        const QByteArrayView end = children[static_cast<std::size_t>(last)].text;
        Node node;
        node.text = QByteArrayView(begin, end.data() + end.size());
        node.parent = parent;
        node.row = i;
        node.position = first;
        node.isGroup = true;
        m_nodes.push_back(std::move(node));
    }
    endInsertRows();
}

void JsonTreeModel::locate(const JsonHit &hit)
{
    m_target = hit;
    m_targetNode = hit.root < m_roots.size() ? hit.root : -1;
    goOnLocating();
}

/// The child of \a node whose key or value is at \a offset of the root's text: the first one that
/// ends behind it.
int JsonTreeModel::childAt(int node, qint64 offset) const
{
    const char *at = rootOf(node).text().constData() + offset;
    const Node &above = m_nodes[static_cast<std::size_t>(node)];
    const auto first = m_nodes.begin() + above.firstChild;
    const auto found
        = std::partition_point(first, first + above.childCount, [at](const Node &child) {
              return child.text.data() + child.text.size() <= at;
          });
    return found == first + above.childCount ? -1 : static_cast<int>(found - m_nodes.begin());
}

void JsonTreeModel::goOnLocating()
{
    while (m_targetNode >= 0) {
        const Node &node = m_nodes[static_cast<std::size_t>(m_targetNode)];
        const char *at = rootOf(m_targetNode).text().constData() + m_target.offset;
        const bool isHere = m_target.offset < 0
            || (!node.isGroup && (node.text.data() > at || !isContainer(node.text)));
        if (isHere) {
            const int found = std::exchange(m_targetNode, -1);
            Q_EMIT located(indexOf(found));
            return;
        }
        if (node.fetch == Fetch::Not)
            fetchMore(indexOf(m_targetNode));
        if (m_nodes[static_cast<std::size_t>(m_targetNode)].fetch != Fetch::Done)
            return;
        m_targetNode = childAt(m_targetNode, m_target.offset);
    }
}

QString JsonTreeModel::keyText(const Node &node) const
{
    if (node.isGroup)
        return u"%1 … %2"_s.arg(node.position).arg(node.position + groupSize(node) - 1);
    return node.key.isNull() ? QString::number(node.position) : node.key;
}

qint64 JsonTreeModel::groupSize(const Node &node) const
{
    const auto total = static_cast<qint64>(m_grouped.value(node.parent)->size());
    return qMin<qint64>(childrenInGroup, total - node.position);
}

QString JsonTreeModel::valueText(const Node &node) const
{
    if (node.isGroup)
        return {};
    if (node.fetch == Fetch::Running)
        return tr("Reading…");
    if (m_decoder) {
        if (const QString text = m_decoder(node.key, JsonView(node.text)); !text.isEmpty())
            return text;
    }
    return jsonValueText(JsonView(node.text));
}

QString JsonTreeModel::toolTip(const Node &node, Column column) const
{
    if (column == Column::Key)
        return keyText(node);
    const JsonView view(node.text);
    if (column != Column::Value || node.isGroup)
        return {};
    return view.isObject() || view.isArray() ? bytesText(node.text.size())
                                             : jsonValueText(view, longestJsonTip);
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[static_cast<std::size_t>(nodeOf(index))];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::ToolTipRole)
        return toolTip(node, column);
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    switch (column) {
    case Column::Key:
        return keyText(node);
    case Column::Value:
        return valueText(node);
    case Column::Type:
        return node.isGroup ? QString() : jsonTypeName(JsonView(node.text).type());
    }
    return {};
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Column::Key:
        return tr("Key");
    case Column::Value:
        return tr("Value");
    case Column::Type:
        return tr("Type");
    }
    return {};
}

} // namespace weightroom
