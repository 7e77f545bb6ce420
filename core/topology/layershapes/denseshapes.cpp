// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/denseshapes.h"

#include "core/topology/statedshape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

namespace {

/// Letters of an equation such as "...x,xy->...y", dots as a zero.
struct EinsumSpec
{
    QString input;
    QString output;
    bool isLeftElided = false;
    bool isRightElided = false;

    static std::optional<EinsumSpec> from(QString equation)
    {
        equation.replace(u"..."_s, u"0"_s);
        const qsizetype comma = equation.indexOf(u',');
        const qsizetype arrow = equation.indexOf(u"->"_s);
        if (comma < 0 || arrow < comma)
            return std::nullopt;
        EinsumSpec spec{ equation.first(comma), equation.sliced(arrow + 2) };
        spec.isLeftElided = spec.input.startsWith(u'0') && spec.output.startsWith(u'0');
        spec.isRightElided = spec.input.endsWith(u'0') && spec.output.endsWith(u'0');
        for (QString *part : { &spec.input, &spec.output }) {
            if (spec.isLeftElided != spec.isRightElided)
                part->remove(u'0');
            const bool isSound
                = std::all_of(part->begin(), part->end(), [](QChar c) { return c.isLetter(); });
            if (!isSound || part->isEmpty())
                return std::nullopt;
        }
        return spec;
    }
};

} // namespace

Outputs dense(const LayerCall &call)
{
    const auto units = call.config["units"].toInteger();
    if (call.inputs.empty() || call.inputs.front().size() < 2 || !units)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    shape.back() = *units;
    return single(shape);
}

Outputs einsumDense(const LayerCall &call)
{
    const auto spec = EinsumSpec::from(call.config["equation"].toString());
    const JsonView stated = call.config["output_shape"];
    const auto one = stated.toInteger();
    const auto sizes = one ? std::optional(PartialShape{ *one }) : kerasShape(stated);
    if (!spec || !sizes || call.inputs.empty())
        return std::nullopt;
    const PartialShape &input = call.inputs.front();
    const qsizetype elided = input.size() - spec->input.size();
    const bool isElided = spec->isLeftElided || spec->isRightElided;
    if (input.isEmpty() || elided < 0 || (elided > 0 && !isElided))
        return std::nullopt;
    PartialShape shape{ input.front() };
    if (spec->isLeftElided)
        shape += input.mid(1, elided - 1);
    shape += *sizes;
    if (spec->isRightElided)
        shape += input.last(elided);
    const qsizetype wanted = spec->output.size() + elided;
    return shape.size() == wanted ? single(shape) : std::nullopt;
}

Outputs embedding(const LayerCall &call)
{
    const auto size = call.config["output_dim"].toInteger();
    if (call.inputs.empty() || call.inputs.front().isEmpty() || !size)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    const JsonView length = call.config["input_length"];
    if (!length.isNullish()) {
        const QList<qint64> lengths = numbers(length, shape.size() - 1);
        for (qsizetype i = 0; i < lengths.size(); ++i)
            shape[i + 1] = lengths[i];
    }
    shape.append(*size);
    return single(shape);
}

Outputs categoryEncoding(const LayerCall &call)
{
    const auto tokens = call.config["num_tokens"].toInteger();
    if (call.inputs.empty() || call.inputs.front().isEmpty() || !tokens)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    const QString mode = call.config["output_mode"].toString();
    const bool isOneHot = mode == u"one_hot" || mode == u"oneHot";
    if (isOneHot && shape.back() != 1)
        shape.append(*tokens);
    else
        shape.back() = *tokens;
    return single(shape);
}

Outputs multiHeadAttention(const LayerCall &call)
{
    if (call.inputs.empty() || call.inputs.front().size() < 2)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    const JsonView stated = call.config["output_shape"];
    if (stated.isNullish())
        return single(shape);
    const auto one = stated.toInteger();
    const auto sizes = one ? std::optional(PartialShape{ *one }) : kerasShape(stated);
    shape.removeLast();
    return sizes ? single(shape + *sizes) : std::nullopt;
}

} // namespace weightroom::layershapes
