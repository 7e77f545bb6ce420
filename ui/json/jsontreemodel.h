// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/json/jsonroots.h"
#include "ui/json/jsonsearch.h"
#include "ui/json/jsonvalues.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

class QThreadPool;

namespace weightroom {

/// JSON of any size as a tree. Children are read when they are asked for, in a worker where their
/// text is long; more than childrenInGroup come in groups ("0 … 999"), so that nothing has to lay
/// out 200,000 rows.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTreeModel)

public:
    enum class Column { Key, Value, Type };
    static constexpr int childrenInGroup = 1000;
    /// A text for a value that is better than its JSON; empty for none.
    using Decoder = std::function<QString(const QString &key, JsonView value)>;

    /// \a pool reads long values and outlives the model.
    explicit JsonTreeModel(QThreadPool *pool, QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setRoots(const QList<JsonRoot> &roots);
    void setDecoder(Decoder decoder);

    /// The value at \a index; absent for a group.
    JsonView value(const QModelIndex &index) const;
    /// As JavaScript writes it: modelTopology.node[12].attr.T
    QString path(const QModelIndex &index) const;

    /// Reads down to \a hit and emits located() with its row; a later call or setRoots() replaces
    /// it.
    void locate(const JsonHit &hit);
    /// Nothing is being read.
    bool isIdle() const { return m_operations.isEmpty(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void located(const QModelIndex &index);

private:
    enum class Fetch { Not, Running, Done };
    using Children = std::shared_ptr<const std::vector<JsonChild>>;
    /// One row. Its children lie one after the other in m_nodes.
    struct Node
    {
        QString key; ///< null for elements of arrays
        QByteArrayView text; ///< of a group: from its first child to its last
        int parent = -1;
        int row = 0;
        qint64 position = 0; ///< in its array or object; of a group: of its first child
        int firstChild = 0;
        int childCount = 0;
        Fetch fetch = Fetch::Not;
        bool isGroup = false;
    };

    int nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(int node, int column = 0) const;
    const JsonText &rootOf(int node) const;
    void fetchInBackground(int node);
    void takeChildren(int node, Children children);
    void appendNodes(int parent, const std::vector<JsonChild> &children, qsizetype first,
                     qsizetype count);
    void appendGroups(int parent, const std::vector<JsonChild> &children);
    int childAt(int node, qint64 offset) const;
    void goOnLocating();
    QString keyText(const Node &node) const;
    qint64 groupSize(const Node &node) const;
    QString valueText(const Node &node) const;
    QString toolTip(const Node &node, Column column) const;

    QThreadPool *m_pool;
    Decoder m_decoder;
    QList<JsonRoot> m_roots;
    std::vector<Node> m_nodes; ///< the roots first
    QHash<int, Children> m_grouped; ///< the children behind the groups of a node
    QHash<int, OperationPtr> m_operations; ///< by node
    JsonHit m_target;
    int m_targetNode = -1; ///< how far locate() has come; -1: nowhere to go
    int m_generation = 0; ///< results for older roots are dropped
};

} // namespace weightroom
