// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

#include <optional>

namespace weightroom {

/// A dimension list as a topology states it; -1 stands for an open dimension (null, batch).
using PartialShape = QList<qint64>;
QString partialShapeText(const PartialShape &shape);

/// An input or output of the whole model.
struct ModelPort
{
    QString name;
    std::optional<PartialShape> shape;
    QString dtype; ///< tfjs's word, such as float32; empty when not stated
};

/// One layer or one graph node.
struct TopologyNode
{
    QByteArrayView name; ///< UTF-8, unique in the model; a view into Topology::text()
    QByteArrayView type; ///< class name (Conv2D) or operation (Relu)
    QList<qint32> inbound; ///< nodes that feed this one, in order
    QList<qint32> weights; ///< indices into the model's flat list of tensors
    std::optional<PartialShape> outputShape; ///< where the topology states it
    JsonView attributes; ///< config of a layer, attr of a node
};

/// What a model is made of, layers or graph nodes alike, in the model's own order. Shared and
/// unchangeable; nodes look into text(), which it keeps alive.
class Topology
{
public:
    const QList<TopologyNode> &nodes() const;
    const QList<ModelPort> &inputs() const;
    const QList<ModelPort> &outputs() const;
    /// Parameters (elements of its tensors) of each node; and how many of them training changes,
    /// where that is told.
    qint64 parameters(const TopologyNode &node) const;
    bool isTrainable(const TopologyNode &node) const;
    qint64 totalParameters() const;
    qint64 trainableParameters() const;
};

/// Reads the topology of \a artifacts. A weights-only model gives one node for each name scope of
/// its tensors. Graphs may have cycles and are thousands of nodes deep. Errors: BadTopology …
Expected<Topology> readTopology(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
