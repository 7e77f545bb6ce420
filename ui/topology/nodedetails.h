// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"
#include "core/model/tensor.h"
#include "core/topology/topology.h"
#include "ui/topology/nodelinks.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QTextBrowser;
class QThreadPool;
class QTreeView;
class QUrl;

namespace weightroom {

class JsonTreeModel;

/// All that is known about one layer or node: type, shape, parameters, its inputs, consumers and
/// weights as links, and its attributes.
class NodeDetails : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NodeDetails)

public:
    /// \a pool reads long attributes and outlives the widget.
    explicit NodeDetails(QThreadPool *pool, QWidget *parent = nullptr);

    void setTopology(const Topology &topology, const NodeLinksPtr &links,
                     const QList<Tensor> &tensors, bool isGraph);
    /// What is wrong with nodes, shown with them.
    void setFindings(const QHash<qint32, QList<Finding>> &findings) { m_findings = findings; }
    /// Shows \a node; -1 for none.
    void showNode(qint32 node);
    /// Shows a name scope, which is no node.
    void showScope(const QString &name, const QString &facts);
    qint32 node() const { return m_node; }
    /// Nothing is being read.
    bool isIdle() const;

Q_SIGNALS:
    void nodeActivated(qint32 node);
    void tensorActivated(int tensor);
    /// The histogram of \a tensor is wanted.
    void histogramActivated(int tensor);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString findingsHtml(qint32 node) const;
    QString linksHtml(qint32 node) const;
    QString nodeLinks(const QString &head, std::span<const qint32> nodes) const;
    QString weightLinks(const TopologyNode &node) const;
    QString factsText(const TopologyNode &node) const;
    void followLink(const QUrl &link);

    Topology m_topology;
    NodeLinksPtr m_links;
    QList<Tensor> m_tensors;
    QHash<qint32, QList<Finding>> m_findings; ///< by node
    bool m_isGraph = false;
    qint32 m_node = -1;
    QLabel *m_name;
    QLabel *m_facts;
    QTextBrowser *m_text;
    JsonTreeModel *m_model;
    QTreeView *m_tree;
};

} // namespace weightroom
