// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/recurrentshapes.h"

#include "core/topology/layershapes/convolutionshapes.h"

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

namespace {

/// The sizes of the states of a cell, or of a layer with one, the output's first.
QList<qint64> stateSizes(QByteArrayView type, JsonView config)
{
    const qint64 units = config["units"].toInteger().value_or(-1);
    if (type.startsWith("LSTM"))
        return { units, units };
    if (type.startsWith("GRU") || type.startsWith("SimpleRNN"))
        return { units };
    if (type != "StackedRNNCells")
        return {};
    QList<qint64> sizes; // those of the last cell come first
    config["cells"].forEachElement([&sizes](JsonView cell) {
        const QByteArray name = cell["class_name"].toString().toUtf8();
        if (name == "StackedRNNCells")
            return false;
        sizes = stateSizes(name, cell["config"]) + sizes;
        return true;
    });
    return sizes;
}

} // namespace

Outputs recurrent(const LayerCall &call)
{
    if (call.inputs.empty() || call.inputs.front().size() != 3)
        return std::nullopt;
    const PartialShape &input = call.inputs.front();
    const JsonView cell = call.config["cell"];
    const QList<qint64> states = call.type == "RNN"
        ? stateSizes(cell["class_name"].toString().toUtf8(), cell["config"])
        : stateSizes(call.type, call.config);
    if (states.isEmpty() || states.contains(-1))
        return std::nullopt;
    LayerOutputs outputs;
    if (call.config["return_sequences"].toBool())
        outputs.push_back({ input[0], input[1], states.first() });
    else
        outputs.push_back({ input[0], states.first() });
    if (call.config["return_state"].toBool()) {
        for (const qint64 size : states)
            outputs.push_back({ input[0], size });
    }
    return outputs;
}

Outputs convolutionalLstm(const LayerCall &call)
{
    const PartialShape *input = onlyInput(call, 5);
    if (!input)
        return std::nullopt;
    const PartialShape step{ input->at(0), input->at(2), input->at(3), input->at(4) };
    const Outputs one = convolution<2>({ call.type, call.config, { &step, 1 } });
    if (!one)
        return std::nullopt;
    LayerOutputs outputs{ one->front() };
    if (call.config["return_sequences"].toBool())
        outputs.front().insert(1, input->at(1));
    if (call.config["return_state"].toBool())
        outputs.insert(outputs.end(), 2, one->front());
    return outputs;
}

} // namespace weightroom::layershapes
