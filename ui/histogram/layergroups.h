// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/topology/topology.h"

namespace weightroom {

/// The tensors that work together: kernel and bias of a layer, the constants of an operation.
struct LayerGroup
{
    QString name;
    QList<int> tensors; ///< ascending

    bool operator==(const LayerGroup &) const = default;
};

/// All \a tensors by the layer of \a topology that has them. Those of a graph's constants go to the
/// operation that takes them; where no topology tells (or it is null) their names do: what is
/// before the last slash. In the order of their first tensors.
QList<LayerGroup> layerGroups(const QList<Tensor> &tensors, const Topology *topology);

} // namespace weightroom
