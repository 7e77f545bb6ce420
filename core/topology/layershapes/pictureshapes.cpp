// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/pictureshapes.h"

namespace weightroom::layershapes {

namespace {

/// [[1, 2], [3, 4]], [1, 2] or 1: what is added to or taken from both sides of height and width.
QList<qint64> sides(JsonView value)
{
    QList<qint64> list;
    if (const auto one = value.toInteger())
        return QList<qint64>(4, *one);
    value.forEachElement([&list](JsonView side) {
        list += numbers(side, 2);
        return true;
    });
    return list.size() == 4 ? list : QList<qint64>();
}

Outputs widened(const LayerCall &call, const QList<qint64> &by, int sign)
{
    const PartialShape *input = onlyInput(call, 4);
    if (!input || by.isEmpty())
        return std::nullopt;
    PartialShape shape = *input;
    for (qsizetype i = 0; i < 2; ++i) {
        qint64 &size = shape[firstSpatial(call.config) + i];
        if (size >= 0)
            size += sign * (by[2 * i] + by[2 * i + 1]);
        if (size < 0 && input->at(firstSpatial(call.config) + i) >= 0)
            return std::nullopt;
    }
    return single(shape);
}

} // namespace

Outputs zeroPadding2d(const LayerCall &call)
{
    const JsonView padding = call.config["padding"];
    return widened(call, padding.isNullish() ? QList<qint64>(4, 1) : sides(padding), 1);
}

Outputs cropping2d(const LayerCall &call)
{
    return widened(call, sides(call.config["cropping"]), -1);
}

Outputs upSampling2d(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, 4);
    const QList<qint64> factors = numbers(call.config["size"], 2, 2);
    if (!input || factors.isEmpty())
        return std::nullopt;
    PartialShape shape = *input;
    for (qsizetype i = 0; i < 2; ++i) {
        qint64 &size = shape[firstSpatial(call.config) + i];
        size = times(size, factors[i]);
    }
    return single(shape);
}

Outputs resized(const LayerCall &call)
{
    const auto height = call.config["height"].toInteger();
    const auto width = call.config["width"].toInteger();
    if (call.inputs.empty() || call.inputs.front().size() < 3 || call.inputs.front().size() > 4
        || !height || !width)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    shape[shape.size() - 3] = *height;
    shape[shape.size() - 2] = *width;
    return single(shape);
}

template <int fromEnd>
Outputs randomSize(const LayerCall &call)
{
    if (call.inputs.empty() || call.inputs.front().size() < 3)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    shape[shape.size() - fromEnd] = openSize;
    return single(shape);
}

template Outputs randomSize<2>(const LayerCall &call);
template Outputs randomSize<3>(const LayerCall &call);

} // namespace weightroom::layershapes
