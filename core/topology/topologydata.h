// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topology.h"

#include <QHash>

#include <deque>
#include <span>
#include <vector>

namespace weightroom {

/// Finds names among nodes: an open hash table of indices, as small and as quick as 200,000 nodes
/// need. The first of equal names counts.
class NodeIndex
{
public:
    void build(const QList<TopologyNode> &nodes);
    qint32 find(const QList<TopologyNode> &nodes, QByteArrayView name) const;
    /// The same for many \a names at once into \a found. Several times as quick: what one search
    /// waits for is fetched from memory while others are under way.
    void findMany(const QList<TopologyNode> &nodes, std::span<const QByteArrayView> names,
                  std::span<qint32> found) const;

private:
    struct Slot
    {
        quint32 tag = 0;
        qint32 node = -1;
    };
    qint32 search(const QList<TopologyNode> &nodes, QByteArrayView name, quint64 hash) const;

    std::vector<Slot> m_slots;
};

/// What a Topology shares.
struct TopologyData
{
    std::vector<JsonText> texts; ///< what the nodes view
    std::deque<QByteArray> ownedNames; ///< names that are not in texts as they are
    QList<TopologyNode> nodes;
    qsizetype topLevelCount = 0;
    QList<ModelPort> inputs;
    QList<ModelPort> outputs;
    QList<DanglingReference> dangling;
    QList<qint32> unassigned;
    NodeIndex index;
    std::vector<qint32> inbound; ///< of all nodes
    std::vector<std::pair<quint32, InboundSlot>> slots; ///< by place in inbound; others are plain
    QList<FunctionCall> functionCalls;
    QHash<qint32, QList<qint32>> functionResults; ///< by function
    std::vector<qint32> weights; ///< of all nodes
    std::vector<qint64> elements; ///< of each tensor of the model
    bool isGraph = false;
    QHash<qint32, PartialShape> layerShapes; ///< output shapes that layers state
    QHash<qint32, QList<std::optional<PartialShape>>>
        moreShapes; ///< of layers with several outputs: those of all of them
    bool knowsParameters = false;
    qint64 totalParameters = 0;
    std::optional<qint64> trainableParameters;
    std::vector<bool> isTrainable; ///< each tensor of the model; empty where that is not told
};

/// Collects nodes, edges and weights in any order and makes the shared data of them.
class TopologyBuilder
{
public:
    explicit TopologyBuilder(const ModelArtifacts &artifacts);

    TopologyData &data() { return *m_data; }
    const TopologyData &data() const { return *m_data; }
    const QList<TopologyNode> &nodes() const { return m_data->nodes; }
    /// Appends \a node and returns its index.
    qint32 add(TopologyNode node)
    {
        node.index = static_cast<qint32>(m_data->nodes.size());
        m_data->nodes.append(node);
        return node.index;
    }
    /// \a name kept for the nodes' sake.
    QByteArrayView own(QByteArray name);
    /// The UTF-8 of the string \a token: a view into the text, or into own() when it has escapes.
    QByteArrayView stringOf(QByteArrayView token);

    /// The next edges belong to \a node, until the next call.
    void beginInbound(qint32 node);
    void addInbound(qint32 from) { m_data->inbound.push_back(from); }
    void addInbound(qint32 from, InboundSlot slot);
    /// \a weight belongs to \a node.
    void assignWeight(qint32 node, qint32 weight) { m_assigned.emplace_back(node, weight); }
    /// Nothing changes any more. Tensors without a node, except the optimizer's, are unassigned.
    Topology finish();

private:
    void placeInbound();
    void placeWeights();

    struct Range
    {
        quint32 first = 0;
        quint32 node = 0;
    };
    const ModelArtifacts &m_artifacts;
    std::shared_ptr<TopologyData> m_data;
    std::vector<Range> m_ranges;
    std::vector<std::pair<qint32, qint32>> m_assigned; ///< node, weight
};

/// MalformedTopology: \a wanted was expected at \a path.
enum class WantedJson { Array, Object, String, Layers };
Error malformedTopology(const QString &path, WantedJson wanted);

} // namespace weightroom
