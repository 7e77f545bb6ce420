// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/topologydata.h"

namespace weightroom {

/// How the layers of a topology are nested and called, beside what its nodes say.
struct LayerTree
{
    struct Layer
    {
        JsonView inbound = {}; ///< `inbound_nodes`: an element for each call
        qint64 firstCall = 0; ///< the number that references give its first call
        qint32 firstInner = -1; ///< what is inside of it are innerCount nodes from here on
        qint32 innerCount = 0;
        bool isModel = false; ///< otherwise a wrapper
        bool isFunctional = false; ///< otherwise layers follow one another
        JsonView modelConfig = {};
    };

    Layer model; ///< the whole
    std::vector<Layer> layers; ///< of each node
};

/// Finds the output shapes of the layers of \a data by the rules of their classes
/// (layershapes/layershapes.h), from the shapes of the inputs on, as Keras and tfjs do: each
/// layer's first output of its first call. What the file states stays. A layer after one that
/// cannot be told cannot be told either. Errors: Canceled.
Expected<Done> inferLayerShapes(const LayerTree &tree, TopologyData &data, Operation &op);

} // namespace weightroom
