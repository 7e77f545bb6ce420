// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

#include <memory>
#include <optional>
#include <utility>

namespace weightroom {

/// A dimension list as a topology states it; -1 stands for an open dimension (null, batch).
using PartialShape = QList<qint64>;
/// "[null, 28, 28, 1]" as tfjs writes it; "[]" for a scalar.
QString partialShapeText(const PartialShape &shape);

/// An input or output of the whole model.
struct ModelPort
{
    QString name; ///< the signature's key where there is one, otherwise the layer or node
    std::optional<PartialShape> shape; ///< where it is stated
    QString dtype = {}; ///< tfjs's word, such as float32; empty when not stated
    QString tensor = {}; ///< graph-models: the tensor in the graph, such as "x:0"

    bool operator==(const ModelPort &) const = default;
};

/// Indices that belong to a Topology; valid as long as it lives.
class IndexList
{
public:
    IndexList() = default;
    IndexList(const qint32 *first, qsizetype count)
        : m_first(first)
        , m_count(count)
    {
    }

    const qint32 *begin() const noexcept { return m_first; }
    const qint32 *end() const noexcept { return m_first + m_count; }
    qsizetype size() const noexcept { return m_count; }
    bool isEmpty() const noexcept { return m_count == 0; }
    qint32 at(qsizetype i) const noexcept { return m_first[i]; }
    qint32 operator[](qsizetype i) const noexcept { return m_first[i]; }

private:
    const qint32 *m_first = nullptr;
    qsizetype m_count = 0;
};

/// How a node takes what another one gives out.
struct InboundSlot
{
    qint32 output = 0; ///< which of the other's outputs
    qint32 call = 0; ///< of a layer that is called several times: which of its calls
    bool isControl = false; ///< nothing flows: the other node only runs first ("^name" in graphs)

    bool operator==(const InboundSlot &) const = default;
};

/// A node of a graph-model runs a function of the library (If, While, PartitionedCall and others).
struct FunctionCall
{
    qint32 caller = -1;
    qint32 function = -1; ///< the node of type Function
    QByteArrayView attribute; ///< the caller's: "cond", "body", "then_branch", "f"

    bool operator==(const FunctionCall &other) const
    {
        return caller == other.caller && function == other.function && attribute == other.attribute;
    }
};

/// One layer or one graph node.
struct TopologyNode
{
    QByteArrayView name; ///< UTF-8; inner nodes are called "outer/inner"
    QByteArrayView
        type; ///< class name (Conv2D) or operation (Relu); "scope" in weights-only models
    IndexList inbound; ///< nodes that feed this one, in order; a shared layer has one for each call
    IndexList weights; ///< indices into the model's flat list of tensors, those of inner nodes too
    JsonView attributes; ///< config of a layer, attr of a node
    qint32 index = -1; ///< its own place in Topology::nodes()
    qint32 parent
        = -1; ///< the nested model, wrapper or function this one is inside of; -1 at the top
    bool isTrainable = true; ///< layers only: as its config and those around it say
};

/// A reference to a node that is not there.
struct DanglingReference
{
    qint32 node = -1; ///< the node that wants it
    QByteArrayView name; ///< what it wants

    bool operator==(const DanglingReference &other) const
    {
        return node == other.node && name == other.name;
    }
};

struct TopologyData;

/// What a model is made of, layers or graph nodes alike, in the model's own order: first the nodes
/// of the model (as Keras' model.summary() lists them: a nested model is one of them), then those
/// inside of nested models, wrappers and library functions, each with its parent. Shared and
/// unchangeable, cheap to copy; what its nodes view lives as long as any copy.
class Topology
{
public:
    Topology();
    explicit Topology(std::shared_ptr<const TopologyData> data);

    const QList<TopologyNode> &nodes() const;
    /// How many of nodes(), from the first on, have no parent.
    qsizetype topLevelCount() const;
    const QList<ModelPort> &inputs() const;
    const QList<ModelPort> &outputs() const;
    /// The index of the node called \a name (UTF-8), or -1.
    qint32 findNode(QByteArrayView name) const;
    /// All edges (from, to), in the order of their targets.
    QList<std::pair<qint32, qint32>> edges() const;
    qsizetype edgeCount() const;
    /// How \a node takes its inbound number \a input.
    InboundSlot inboundSlot(const TopologyNode &node, qsizetype input) const;
    /// Who runs which function of the library, in the order of the callers.
    const QList<FunctionCall> &functionCalls() const;
    /// What the function \a node gives back, in the order of its signature: nodes inside of it, -1
    /// for one that is not there.
    QList<qint32> functionResults(const TopologyNode &node) const;
    /// Inputs that name no node of the model.
    const QList<DanglingReference> &danglingReferences() const;
    /// Tensors (not the optimizer's) that belong to no node.
    const QList<qint32> &unassignedWeights() const;

    /// The shape of what \a node gives out (its first output). Of layers: as stated, or inferred by
    /// the rules of their classes; nothing where it cannot be told. Of graph nodes: where the
    /// attributes state it, read when asked for, so that 200,000 nodes need not be.
    std::optional<PartialShape> outputShape(const TopologyNode &node) const;
    /// The shapes of all outputs of \a node, as many as are known of; one, which may be unknown,
    /// where nothing tells that there are more.
    QList<std::optional<PartialShape>> outputShapes(const TopologyNode &node) const;

    /// The model has weight specs; without them nothing tells the number of parameters.
    bool knowsParameters() const;
    /// Elements of the tensors of \a node, inner ones included. 0 without weight specs.
    qint64 parameters(const TopologyNode &node) const;
    /// Elements of all tensors of the model, except the optimizer's.
    qint64 totalParameters() const;
    /// How many of them training would change; nothing where that is not told (graph-models,
    /// weights-only models).
    std::optional<qint64> trainableParameters() const;
    /// The same of \a node alone, inner ones included.
    std::optional<qint64> trainableParameters(const TopologyNode &node) const;

private:
    std::shared_ptr<const TopologyData> d;
};

/// Reads the topology of \a artifacts. A weights-only model gives one node for each name scope of
/// its tensors. Graphs may have cycles and are thousands of nodes deep. Errors: MalformedTopology
/// with the JSON path and what was expected; MissingTopology when there are no weight specs either;
/// Canceled.
Expected<Topology> readTopology(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
