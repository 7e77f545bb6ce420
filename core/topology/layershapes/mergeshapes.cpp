// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/mergeshapes.h"

#include <algorithm>

namespace weightroom::layershapes {

namespace {

/// What adding and the like make of two shapes without batch; false where they do not fit.
bool broadcast(PartialShape &shape, PartialShape other)
{
    if (shape.size() < other.size())
        shape.swap(other);
    for (qsizetype i = 0; i < other.size(); ++i) {
        qint64 &size = shape[shape.size() - other.size() + i];
        const qint64 second = other[i];
        if (size < 0 || second < 0)
            size = openSize;
        else if (size == 1)
            size = second;
        else if (second != 1 && second != size)
            return false;
    }
    return true;
}

} // namespace

Outputs elementwise(const LayerCall &call)
{
    if (call.inputs.size() < 2)
        return std::nullopt;
    qint64 batch = openSize;
    PartialShape shape;
    for (std::size_t i = 0; i < call.inputs.size(); ++i) {
        const PartialShape &input = call.inputs[i];
        if (input.isEmpty())
            return std::nullopt;
        const qint64 own = input.front();
        if (own >= 0 && batch >= 0 && own != batch)
            return std::nullopt;
        batch = std::max(batch, own);
        if (i == 0)
            shape = input.mid(1);
        else if (!broadcast(shape, input.mid(1)))
            return std::nullopt;
    }
    shape.prepend(batch);
    return single(shape);
}

Outputs concatenate(const LayerCall &call)
{
    if (call.inputs.empty())
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    const qint64 stated = call.config["axis"].toInteger().value_or(-1);
    const qint64 axis = stated < 0 ? shape.size() + stated : stated;
    if (axis < 0 || axis >= shape.size())
        return std::nullopt;
    for (const PartialShape &other : call.inputs.subspan(1)) {
        if (other.size() != shape.size())
            return std::nullopt;
        shape[axis] = shape[axis] < 0 || other[axis] < 0 ? openSize : shape[axis] + other[axis];
    }
    return single(shape);
}

Outputs dot(const LayerCall &call)
{
    if (call.inputs.size() != 2)
        return std::nullopt;
    PartialShape first = call.inputs[0];
    PartialShape second = call.inputs[1];
    QList<qint64> axes = numbers(call.config["axes"], 2);
    if (axes.isEmpty() || first.size() < 2 || second.size() < 2 || first.size() > 3
        || second.size() > 3)
        return std::nullopt;
    axes[0] += axes[0] < 0 ? first.size() : 0;
    axes[1] += axes[1] < 0 ? second.size() : 0;
    if (axes[0] < 1 || axes[0] >= first.size() || axes[1] < 1 || axes[1] >= second.size())
        return std::nullopt;
    first.removeAt(axes[0]);
    second.removeAt(axes[1]);
    PartialShape shape = first + second.mid(1);
    if (shape.size() == 1)
        shape.append(1);
    return single(shape);
}

} // namespace weightroom::layershapes
