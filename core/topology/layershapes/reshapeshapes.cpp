// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/reshapeshapes.h"

#include "core/topology/statedshape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

Outputs flatten(const LayerCall &call)
{
    if (call.inputs.empty() || call.inputs.front().isEmpty())
        return std::nullopt;
    const PartialShape &input = call.inputs.front();
    qint64 all = 1;
    for (qsizetype i = 1; i < input.size(); ++i)
        all = times(all, input[i]);
    return single({ input.front(), all });
}

Outputs reshape(const LayerCall &call)
{
    std::optional<PartialShape> target = kerasShape(call.config["target_shape"]);
    if (!target || call.inputs.empty() || call.inputs.front().isEmpty())
        return std::nullopt;
    const PartialShape &input = call.inputs.front();
    // tfjs finds the one open size only where the whole input, the batch too, is known; Keras
    // wherever it can be told.
    qint64 all = 1;
    for (qsizetype i = 1; i < input.size(); ++i)
        all = times(all, input[i]);
    qint64 known = 1;
    for (const qint64 size : std::as_const(*target))
        known = size < 0 ? known : times(known, size);
    const auto open = std::count(target->begin(), target->end(), openSize);
    if (open > 1 || (all >= 0 && (known == 0 || all % known != 0)))
        return std::nullopt;
    if (open == 1 && all >= 0)
        std::replace(target->begin(), target->end(), openSize, all / known);
    target->prepend(input.front());
    return single(*target);
}

Outputs permute(const LayerCall &call)
{
    if (call.inputs.empty())
        return std::nullopt;
    const PartialShape &input = call.inputs.front();
    const QList<qint64> dims = numbers(call.config["dims"], input.size() - 1);
    PartialShape shape = input;
    for (qsizetype i = 0; i < dims.size(); ++i) {
        if (dims[i] < 1 || dims[i] >= input.size())
            return std::nullopt;
        shape[i + 1] = input[dims[i]];
    }
    return dims.isEmpty() ? std::nullopt : single(shape);
}

Outputs repeatVector(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, 2);
    const auto count = call.config["n"].toInteger();
    return input && count ? single({ input->at(0), *count, input->at(1) }) : std::nullopt;
}

} // namespace weightroom::layershapes
