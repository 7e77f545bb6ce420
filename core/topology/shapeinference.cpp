// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/shapeinference.h"

#include "core/topology/inboundnodes.h"
#include "core/topology/layershapes/layershapes.h"
#include "core/topology/statedshape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Outputs = std::optional<LayerOutputs>;

/// Models that are called with other shapes than they state are gone through once more for each
/// call; a file may nest them so that this would never end.
constexpr qint64 mostLayerCalls = 2'000'000;

enum class Keep { No, Yes };

std::size_t inferAt(qint32 index)
{
    return static_cast<std::size_t>(index);
}

/// The shape that an input layer, or the first layer of a Sequential, states.
std::optional<PartialShape> statedInput(JsonView config)
{
    for (const char *key : { "batch_input_shape", "batch_shape", "batchInputShape" }) {
        const JsonView shape = config[key];
        // Keras 3 has a list of one for layers with one input.
        if (const auto stated = kerasShape(shape))
            return stated;
    }
    return std::nullopt;
}

class ShapeInference
{
public:
    ShapeInference(const LayerTree &tree, TopologyData &data, Operation &op)
        : m_tree(tree)
        , m_data(data)
        , m_op(op)
    {
    }

    Expected<Done> run()
    {
        model(m_tree.model, {}, Keep::Yes);
        return m_op.isCanceled() ? Expected<Done>(canceledError()) : Expected<Done>(Done{});
    }

private:
    struct Call
    {
        explicit Call(qint32 place)
            : layer(place)
        {
        }

        qint32 layer = -1; ///< among those of the model
        std::vector<InboundTensor> inputs;
        std::size_t missing = 0; ///< inputs that are not known yet
        Outputs outputs;
        std::vector<std::size_t> waiting; ///< calls that need this one
    };
    struct Calls
    {
        std::vector<Call> list;
        std::vector<std::size_t> first; ///< of each layer, one more than layers
        std::vector<qint64> firstCall; ///< of each layer: see LayerTree
        QHash<QByteArray, qint32> names; ///< layers
    };

    const TopologyNode &node(qint32 index) const { return m_data.nodes.at(index); }
    const LayerTree::Layer &layer(qint32 index) const { return m_tree.layers[inferAt(index)]; }
    bool goesOn()
    {
        return ++m_calls < mostLayerCalls && (m_calls % 256 != 0 || m_op.checkpoint());
    }

    void keep(qint32 index, const Outputs &outputs, Keep keeping)
    {
        if (keeping == Keep::No || !outputs || outputs->empty())
            return;
        if (outputs->size() > 1 && !m_data.moreShapes.contains(index))
            m_data.moreShapes.insert(index, { outputs->begin(), outputs->end() });
        // The target of a Reshape is not yet its shape.
        if (!m_data.layerShapes.contains(index) || node(index).type == "Reshape")
            m_data.layerShapes.insert(index, outputs->front());
    }

    /// What \a model gives out for \a given inputs, or without them for those it states.
    Outputs model(const LayerTree::Layer &model, const Outputs &given, Keep keeping)
    {
        return model.isFunctional ? functional(model, given, keeping)
                                  : sequential(model, given, keeping);
    }

    Outputs sequential(const LayerTree::Layer &model, const Outputs &given, Keep keeping)
    {
        std::optional<PartialShape> shape;
        if (given && !given->empty())
            shape = given->front();
        else
            shape = sequentialInput(model);
        Outputs outputs;
        for (qint32 i = 0; i < model.innerCount && shape; ++i) {
            const qint32 inner = model.firstInner + i;
            outputs = node(inner).type == "InputLayer" ? Outputs(LayerOutputs{ *shape })
                                                       : called(inner, { *shape }, keeping);
            keep(inner, outputs, keeping);
            shape
                = outputs && outputs->size() == 1 ? std::optional(outputs->front()) : std::nullopt;
        }
        return shape ? outputs : std::nullopt;
    }

    /// What the first layer states, or the first one of the model that it is, and so on.
    std::optional<PartialShape> sequentialInput(const LayerTree::Layer &model) const
    {
        const LayerTree::Layer *around = &model;
        while (around->innerCount > 0) {
            const qint32 first = around->firstInner;
            if (const auto stated = statedInput(node(first).attributes))
                return stated;
            around = &layer(first);
            if (!around->isModel)
                break;
        }
        return model.modelConfig.isObject() ? kerasShape(model.modelConfig["build_input_shape"])
                                            : std::nullopt;
    }

    /// What \a index gives out for \a inputs.
    Outputs called(qint32 index, const LayerOutputs &inputs, Keep keeping)
    {
        if (!goesOn())
            return std::nullopt;
        const LayerTree::Layer &called = layer(index);
        if (called.innerCount == 0)
            return layerOutputs({ node(index).type, node(index).attributes, inputs });
        if (called.isModel)
            return nestedModel(called, inputs, keeping);
        if (node(index).type == "TimeDistributed")
            return timeDistributed(called, inputs);
        if (node(index).type == "Bidirectional")
            return bidirectional(index, inputs);
        return layerOutputs({ node(index).type, node(index).attributes, inputs });
    }

    /// Inner layers have the shapes of what the model states, as in tfjs; where it states nothing,
    /// of what it is called with.
    Outputs nestedModel(const LayerTree::Layer &nested, const LayerOutputs &inputs, Keep keeping)
    {
        const LayerOutputs stated = statedInputs(nested);
        if (stated.empty() || stated == inputs)
            return model(nested, inputs, keeping);
        if (keeping == Keep::Yes)
            model(nested, stated, keeping);
        return model(nested, inputs, Keep::No);
    }

    /// Empty unless all are stated.
    LayerOutputs statedInputs(const LayerTree::Layer &model) const
    {
        LayerOutputs shapes;
        if (!model.isFunctional) {
            if (const auto stated = sequentialInput(model))
                shapes.push_back(*stated);
            return shapes;
        }
        QHash<QByteArray, qint32> names = namesOf(model);
        for (const InboundTensor &input : inboundTensors(model.modelConfig["input_layers"])) {
            const qint32 place = names.value(input.layer.toUtf8(), -1);
            const auto stated
                = place < 0 ? std::nullopt : statedInput(node(model.firstInner + place).attributes);
            if (!stated)
                return {};
            shapes.push_back(*stated);
        }
        return shapes;
    }

    Outputs timeDistributed(const LayerTree::Layer &wrapper, const LayerOutputs &inputs)
    {
        if (inputs.empty() || inputs.front().size() < 3 || wrapper.innerCount != 1)
            return std::nullopt;
        PartialShape step = inputs.front();
        const qint64 steps = step.takeAt(1);
        Outputs outputs = called(wrapper.firstInner, { step }, Keep::No);
        if (!outputs || outputs->size() != 1 || outputs->front().isEmpty())
            return std::nullopt;
        outputs->front().insert(1, steps);
        return outputs;
    }

    Outputs bidirectional(qint32 index, const LayerOutputs &inputs)
    {
        Outputs outputs = called(layer(index).firstInner, inputs, Keep::No);
        if (!outputs || outputs->empty() || outputs->front().isEmpty())
            return std::nullopt;
        const JsonView mode = node(index).attributes["merge_mode"];
        const LayerOutputs states(outputs->begin() + 1, outputs->end());
        LayerOutputs all{ outputs->front() };
        if (mode.isNullish())
            all.push_back(outputs->front());
        else if (mode.toString() == u"concat")
            all.front().back() *= all.front().back() < 0 ? 1 : 2;
        for (int direction = 0; direction < 2; ++direction)
            all.insert(all.end(), states.begin(), states.end());
        return all;
    }

    QHash<QByteArray, qint32> namesOf(const LayerTree::Layer &model) const
    {
        QHash<QByteArray, qint32> names;
        for (qint32 i = 0; i < model.innerCount; ++i) {
            const TopologyNode &inner = node(model.firstInner + i);
            const qsizetype prefix = inner.parent < 0 ? 0 : node(inner.parent).name.size() + 1;
            const QByteArray name = inner.name.sliced(prefix).toByteArray();
            if (!names.contains(name))
                names.insert(name, i);
        }
        return names;
    }

    /// A layer is called once for each of its inbound nodes; an input layer once, with nothing.
    Calls callsOf(const LayerTree::Layer &model) const
    {
        Calls calls;
        calls.names = namesOf(model);
        for (qint32 i = 0; i < model.innerCount; ++i) {
            calls.first.push_back(calls.list.size());
            calls.firstCall.push_back(layer(model.firstInner + i).firstCall);
            layer(model.firstInner + i).inbound.forEachElement([&](JsonView inbound) {
                Call call(i);
                for (InboundTensor &tensor : inboundTensors(inbound)) {
                    if (!tensor.isKeyword)
                        call.inputs.push_back(std::move(tensor));
                }
                calls.list.push_back(std::move(call));
                return true;
            });
            if (calls.list.size() == calls.first.back())
                calls.list.push_back(Call(i));
        }
        calls.first.push_back(calls.list.size());
        return calls;
    }

    /// The call that \a tensor comes from; none where there is no such layer.
    static std::optional<std::size_t> sourceOf(const Calls &calls, const InboundTensor &tensor)
    {
        const qint32 layer = calls.names.value(tensor.layer.toUtf8(), -1);
        const qint64 call = layer < 0 ? -1 : tensor.call - calls.firstCall[inferAt(layer)];
        if (call < 0)
            return std::nullopt;
        const std::size_t first = calls.first[inferAt(layer)];
        const std::size_t count = calls.first[inferAt(layer) + 1] - first;
        return first + std::min(static_cast<std::size_t>(call), count - 1);
    }

    static std::optional<PartialShape> shapeOf(const Calls &calls, const InboundTensor &tensor)
    {
        const auto source = sourceOf(calls, tensor);
        if (!source || !calls.list[*source].outputs || tensor.output < 0)
            return std::nullopt;
        const LayerOutputs &outputs = *calls.list[*source].outputs;
        const auto output = static_cast<std::size_t>(tensor.output);
        return output < outputs.size() ? std::optional(outputs[output]) : std::nullopt;
    }

    Outputs functional(const LayerTree::Layer &model, const Outputs &given, Keep keeping)
    {
        Calls calls = callsOf(model);
        std::vector<std::size_t> ready;
        for (std::size_t i = 0; i < calls.list.size(); ++i) {
            Call &call = calls.list[i];
            for (const InboundTensor &input : call.inputs) {
                ++call.missing; // for good, where there is no such layer
                if (const auto source = sourceOf(calls, input))
                    calls.list[*source].waiting.push_back(i);
            }
            if (call.inputs.empty())
                ready.push_back(i);
        }
        giveInputs(model, given, calls);
        while (!ready.empty()) {
            const std::size_t at = ready.back();
            ready.pop_back();
            Call &call = calls.list[at];
            const qint32 index = model.firstInner + call.layer;
            if (!call.outputs)
                call.outputs = outputsOf(calls, call, index, keeping);
            if (at == calls.first[inferAt(call.layer)])
                keep(index, call.outputs, keeping);
            for (const std::size_t waiting : call.waiting) {
                if (--calls.list[waiting].missing == 0)
                    ready.push_back(waiting);
            }
        }
        return modelOutputs(model, calls);
    }

    /// The \a given shapes are those of the input layers, in order.
    static void giveInputs(const LayerTree::Layer &model, const Outputs &given, Calls &calls)
    {
        if (!given)
            return;
        const std::vector<InboundTensor> inputs = inboundTensors(model.modelConfig["input_layers"]);
        for (std::size_t i = 0; i < std::min(inputs.size(), given->size()); ++i) {
            if (const auto source = sourceOf(calls, inputs[i]))
                calls.list[*source].outputs = LayerOutputs{ (*given)[i] };
        }
    }

    Outputs outputsOf(const Calls &calls, const Call &call, qint32 index, Keep keeping)
    {
        if (call.inputs.empty()) {
            const auto stated = statedInput(node(index).attributes);
            return stated ? Outputs(LayerOutputs{ *stated }) : std::nullopt;
        }
        LayerOutputs inputs;
        for (const InboundTensor &input : call.inputs) {
            auto shape = shapeOf(calls, input);
            if (!shape)
                return std::nullopt;
            inputs.push_back(*std::move(shape));
        }
        const bool isFirst = &call == &calls.list[calls.first[inferAt(call.layer)]];
        return called(index, inputs, isFirst ? keeping : Keep::No);
    }

    static Outputs modelOutputs(const LayerTree::Layer &model, const Calls &calls)
    {
        LayerOutputs shapes;
        for (const InboundTensor &output : inboundTensors(model.modelConfig["output_layers"])) {
            auto shape = shapeOf(calls, output);
            if (!shape)
                return std::nullopt;
            shapes.push_back(*std::move(shape));
        }
        return shapes.empty() ? std::nullopt : Outputs(shapes);
    }

    const LayerTree &m_tree;
    TopologyData &m_data;
    Operation &m_op;
    qint64 m_calls = 0;
};

} // namespace

Expected<Done> inferLayerShapes(const LayerTree &tree, TopologyData &data, Operation &op)
{
    return ShapeInference(tree, data, op).run();
}

} // namespace weightroom
