// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/poolingshapes.h"

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

template <int spatial>
Outputs pooling(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, spatial + 2);
    const QList<qint64> sizes = numbers(call.config["pool_size"], spatial, 2);
    if (!input)
        return std::nullopt;
    PartialShape shape = *input;
    return slide(shape, call.config, sizes, false) ? single(shape) : std::nullopt;
}

template <int spatial>
Outputs globalPooling(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, spatial + 2);
    if (!input)
        return std::nullopt;
    const qint64 channels = input->at(channelAxis(call.config, input->size()));
    if (!call.config["keepdims"].toBool())
        return single({ input->front(), channels });
    PartialShape shape(input->size(), 1);
    shape.front() = input->front();
    shape[channelAxis(call.config, shape.size())] = channels;
    return single(shape);
}

template Outputs pooling<1>(const LayerCall &call);
template Outputs pooling<2>(const LayerCall &call);
template Outputs pooling<3>(const LayerCall &call);
template Outputs globalPooling<1>(const LayerCall &call);
template Outputs globalPooling<2>(const LayerCall &call);

} // namespace weightroom::layershapes
