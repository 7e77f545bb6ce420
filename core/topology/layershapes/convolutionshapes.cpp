// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/convolutionshapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

namespace {

/// With \a spatial dimensions, so many filters as \a filters says.
Outputs convolved(const LayerCall &call, qsizetype spatial, qint64 filters)
{
    const PartialShape *input = onlyInput(call, spatial + 2);
    const QList<qint64> sizes = numbers(call.config["kernel_size"], spatial);
    if (!input || filters < openSize || sizes.isEmpty())
        return std::nullopt;
    PartialShape shape = *input;
    if (!slide(shape, call.config, sizes, true))
        return std::nullopt;
    shape[channelAxis(call.config, shape.size())] = filters;
    return single(shape);
}

} // namespace

template <int spatial>
Outputs convolution(const LayerCall &call)
{
    return convolved(call, spatial, call.config["filters"].toInteger().value_or(openSize - 1));
}

Outputs depthwise(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, 4);
    if (!input)
        return std::nullopt;
    const qint64 multiplier = call.config["depth_multiplier"].toInteger().value_or(1);
    return convolved(call, 2, times(input->at(channelAxis(call.config, 4)), multiplier));
}

template <int spatial>
Outputs transposedConvolution(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, spatial + 2);
    const QList<qint64> sizes = numbers(call.config["kernel_size"], spatial);
    const QList<qint64> strides = numbers(call.config["strides"], spatial, 1);
    const auto filters = call.config["filters"].toInteger();
    if (!input || sizes.isEmpty() || strides.isEmpty() || !filters)
        return std::nullopt;
    const bool isSame = call.config["padding"].toString() == u"same";
    PartialShape shape = *input;
    for (qsizetype i = 0; i < spatial; ++i) {
        qint64 &size = shape[firstSpatial(call.config) + i];
        const qint64 more = isSame ? 0 : std::max<qint64>(sizes[i] - strides[i], 0);
        size = size < 0 ? openSize : times(size, strides[i]) + more;
    }
    shape[channelAxis(call.config, shape.size())] = *filters;
    return single(shape);
}

template Outputs convolution<1>(const LayerCall &call);
template Outputs convolution<2>(const LayerCall &call);
template Outputs convolution<3>(const LayerCall &call);
template Outputs transposedConvolution<2>(const LayerCall &call);
template Outputs transposedConvolution<3>(const LayerCall &call);

} // namespace weightroom::layershapes
