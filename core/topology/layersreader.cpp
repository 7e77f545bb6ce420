// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layersreader.h"

#include "core/base/json/jsonscan.h"
#include "core/topology/inboundnodes.h"
#include "core/topology/layerweights.h"
#include "core/topology/shapeinference.h"
#include "core/topology/statedshape.h"
#include "core/topology/topologydata.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int maximumNesting = 32; // of models in models; deeper ones stay attributes

/// What a layer's entry says, read in one pass.
struct LayerEntry
{
    JsonView className;
    JsonView config;
    JsonView name;
    JsonView inboundNodes;

    explicit LayerEntry(JsonView entry)
    {
        detail::JsonMembers members(entry.text());
        while (members.next()) {
            if (members.rawKey() == "class_name")
                className = JsonView(members.value());
            else if (members.rawKey() == "config")
                config = JsonView(members.value());
            else if (members.rawKey() == "name")
                name = JsonView(members.value());
            else if (members.rawKey() == "inbound_nodes")
                inboundNodes = JsonView(members.value());
        }
    }
};

/// What the config of a layer says that this reader wants.
struct LayerConfig
{
    JsonView name;
    JsonView trainable;
    JsonView batchShape;
    JsonView targetShape;
    JsonView dtype;
    JsonView inputDtype;
    JsonView layers; ///< of a nested model
    std::vector<JsonView> inner; ///< of a wrapper or a recurrent layer

    explicit LayerConfig(JsonView config)
    {
        if (config.isArray()) { // a Sequential of old
            layers = config;
            return;
        }
        detail::JsonMembers members(config.text());
        JsonView cells;
        while (members.next())
            take(members.rawKey(), JsonView(members.value()), cells);
        if (!inner.empty()) // tfjs writes the cells of a StackedRNNCells twice
            return;
        cells.forEachElement([this](JsonView cell) {
            inner.push_back(cell);
            return true;
        });
    }

private:
    void take(QByteArrayView key, JsonView value, JsonView &cells)
    {
        if (key == "name")
            name = value;
        else if (key == "trainable")
            trainable = value;
        else if (key == "batch_input_shape" || key == "batch_shape")
            batchShape = value;
        else if (key == "target_shape")
            targetShape = value;
        else if (key == "dtype")
            dtype = value;
        else if (key == "input_dtype")
            inputDtype = value;
        else if (key == "layers" && value.isArray())
            layers = value;
        else if ((key == "layer" || key == "backward_layer" || key == "cell") && value.isObject())
            inner.push_back(value);
        else if (key == "cells" && value.isArray())
            cells = value;
    }
};

/// The word of a dtype, also where Keras 3 wraps it into a DTypePolicy.
QString dtypeWord(JsonView dtype)
{
    return dtype.isObject() ? dtype["config"]["name"].toString() : dtype.toString();
}

bool isModelInside(const TopologyNode &node)
{
    return node.attributes.isArray() || node.attributes["layers"].isArray();
}

/// Files may hold any number.
qint32 asSlotNumber(qint64 number)
{
    return static_cast<qint32>(std::clamp<qint64>(number, 0, std::numeric_limits<qint32>::max()));
}

/// Layers that stand side by side.
struct LayerLevel
{
    std::vector<JsonView> layers;
    JsonView config; ///< of the model they make up; absent in a wrapper
    QByteArray prefix;
    QString path;
    qint32 parent = -1;
    int depth = 0;
    bool isModel = true;
    bool isTrainable = true;
};

class LayersReader
{
public:
    LayersReader(const ModelArtifacts &artifacts, Operation &op)
        : m_artifacts(artifacts)
        , m_op(op)
        , m_builder(artifacts)
    {
    }

    Expected<Topology> read(JsonView model, const QString &path);

private:
    Expected<LayerLevel> modelLevel(JsonView config, const QString &path) const;
    Expected<Done> readLevel(const LayerLevel &level);
    Expected<Done> readLayer(const LayerLevel &level, std::size_t number);
    void noteShape(qint32 node, const LayerConfig &config);
    Expected<Done> planInner(const LayerLevel &level, const TopologyNode &node,
                             const LayerEntry &entry, const LayerConfig &config);
    void findFirstCalls(const LayerLevel &level,
                        const std::vector<std::vector<InboundTensor>> &inputs);
    void connectLevel(const LayerLevel &level, qint32 first, bool isFunctional);
    void readPorts(const LayerLevel &level, bool isFunctional);
    void addPorts(JsonView list, QList<ModelPort> &ports) const;
    ModelPort portOf(QByteArrayView layer) const;
    void addSequentialInput(const LayerLevel &level);

    const ModelArtifacts &m_artifacts;
    Operation &m_op;
    TopologyBuilder m_builder;
    std::deque<LayerLevel> m_pending;
    std::vector<JsonView> m_inbound; ///< of the layers of the level being read
    LayerTree m_tree;
    QHash<QByteArray, qint32> m_names; ///< the same ones by their short names
    LayerLevel m_top;
    QHash<QByteArray, qint32> m_topNames;
};

Expected<Topology> LayersReader::read(JsonView model, const QString &path)
{
    TopologyData &data = m_builder.data();
    data.texts.push_back(m_artifacts.modelTopology);
    auto top = modelLevel(model["config"], path + u".config"_s);
    if (!top)
        return std::move(top).error();
    m_pending.push_back(*std::move(top));
    while (!m_pending.empty()) {
        if (!m_op.checkpoint())
            return canceledError();
        const LayerLevel level = std::move(m_pending.front());
        m_pending.pop_front();
        if (auto read = readLevel(level); !read)
            return std::move(read).error();
        if (level.depth == 0)
            data.topLevelCount = data.nodes.size();
    }
    data.index.build(data.nodes);
    if (auto inferred = inferLayerShapes(m_tree, data, m_op); !inferred)
        return std::move(inferred).error();
    m_names = std::move(m_topNames);
    readPorts(m_top, m_tree.model.isFunctional);
    assignLayerWeights(m_artifacts, m_builder);
    return m_builder.finish();
}

/// The layers of a model's \a config: an array of them or an object that has one.
Expected<LayerLevel> LayersReader::modelLevel(JsonView config, const QString &path) const
{
    const bool isList = config.isArray();
    const JsonView layers = isList ? config : config["layers"];
    LayerLevel level;
    level.config = config;
    level.path = isList ? path : path + u".layers"_s;
    if (!layers.isArray())
        return malformedTopology(level.path, WantedJson::Array);
    layers.forEachElement([&level](JsonView layer) {
        level.layers.push_back(layer);
        return true;
    });
    return level;
}

Expected<Done> LayersReader::readLevel(const LayerLevel &level)
{
    m_names.clear();
    m_inbound.clear();
    const auto first = static_cast<qint32>(m_builder.nodes().size());
    for (std::size_t i = 0; i < level.layers.size(); ++i) {
        if (auto read = readLayer(level, i); !read)
            return read;
    }
    LayerTree::Layer &around
        = level.parent < 0 ? m_tree.model : m_tree.layers[static_cast<std::size_t>(level.parent)];
    around.firstInner = first;
    around.innerCount = static_cast<qint32>(level.layers.size());
    around.isModel = level.isModel;
    around.modelConfig = level.config;
    if (!level.isModel)
        return Done{};
    const bool isFunctional = level.config["input_layers"].isArray()
        || level.config["input_layers"].isObject()
        || std::any_of(m_inbound.begin(), m_inbound.end(),
                       [](JsonView inbound) { return !inbound.isAbsent(); });
    around.isFunctional = isFunctional;
    connectLevel(level, first, isFunctional);
    if (level.depth == 0) {
        m_top = level;
        m_topNames = m_names;
    }
    return Done{};
}

Expected<Done> LayersReader::readLayer(const LayerLevel &level, std::size_t number)
{
    const QString path = u"%1[%2]"_s.arg(level.path).arg(number);
    const JsonView layer = level.layers[number];
    if (!layer.isObject())
        return malformedTopology(path, WantedJson::Object);
    const LayerEntry entry(layer);
    if (!entry.className.isString())
        return malformedTopology(path + u".class_name"_s, WantedJson::String);
    const LayerConfig config(entry.config);
    const JsonView name = entry.name.isString() ? entry.name : config.name;

    TopologyNode node;
    node.type = m_builder.stringOf(entry.className.text());
    if (name.isString()) // else tfjs makes up a name when it builds the model
        node.name = m_builder.stringOf(name.text());
    const QByteArray shortName = node.name.toByteArray();
    if (!level.prefix.isEmpty())
        node.name = m_builder.own(level.prefix + shortName);
    node.attributes = entry.config;
    node.parent = level.parent;
    node.isTrainable = level.isTrainable && config.trainable.toBool(true);
    node.index = m_builder.add(node);
    if (!m_names.contains(shortName))
        m_names.insert(shortName, node.index);
    m_inbound.push_back(entry.inboundNodes);
    m_tree.layers.push_back({ .inbound = entry.inboundNodes });
    noteShape(node.index, config);
    return planInner(level, node, entry, config);
}

/// Only what is stated as the shape a layer gives out; batch_input_shape of others is what they
/// take in.
void LayersReader::noteShape(qint32 node, const LayerConfig &config)
{
    TopologyData &data = m_builder.data();
    const QByteArrayView type = data.nodes.at(node).type;
    std::optional<PartialShape> shape;
    if (type == "InputLayer") {
        shape = kerasShape(config.batchShape);
    } else if (type == "Reshape") {
        shape = kerasShape(config.targetShape);
        if (shape && shape->contains(-1))
            shape.reset();
        if (shape)
            shape->prepend(-1);
    }
    if (shape)
        data.layerShapes.insert(node, *shape);
}

Expected<Done> LayersReader::planInner(const LayerLevel &level, const TopologyNode &node,
                                       const LayerEntry &entry, const LayerConfig &config)
{
    const bool isModel = config.layers.isArray();
    if ((!isModel && config.inner.empty()) || level.depth >= maximumNesting)
        return Done{};
    const QString path = u"modelTopology: %1"_s.arg(QString::fromUtf8(node.name));
    LayerLevel inner;
    if (isModel) {
        auto planned = modelLevel(entry.config, path + u".config"_s);
        if (!planned)
            return std::move(planned).error();
        inner = *std::move(planned);
    } else {
        inner.path = path;
        for (const JsonView &layer : config.inner) {
            if (layer["class_name"].isString())
                inner.layers.push_back(layer);
        }
    }
    inner.isModel = isModel;
    inner.prefix = node.name.toByteArray() + '/';
    inner.parent = node.index;
    inner.depth = level.depth + 1;
    inner.isTrainable = node.isTrainable;
    m_pending.push_back(std::move(inner));
    return Done{};
}

/// tfjs and Keras count the calls of a nested model from one, since its own inputs are the first:
/// told by references behind its last call.
void LayersReader::findFirstCalls(const LayerLevel &level,
                                  const std::vector<std::vector<InboundTensor>> &inputs)
{
    QHash<qint32, qint64> last;
    const auto note = [this, &last](const InboundTensor &tensor) {
        const qint32 layer = m_names.value(tensor.layer.toUtf8(), -1);
        last[layer] = std::max(last.value(layer, 0), tensor.call);
    };
    for (const std::vector<InboundTensor> &tensors : inputs)
        std::for_each(tensors.begin(), tensors.end(), note);
    const auto outputs = inboundTensors(level.config["output_layers"]);
    std::for_each(outputs.begin(), outputs.end(), note);
    for (const auto &[layer, call] : last.asKeyValueRange()) {
        if (layer < 0 || !isModelInside(m_builder.nodes().at(layer)))
            continue;
        LayerTree::Layer &entry = m_tree.layers[static_cast<std::size_t>(layer)];
        qint64 calls = 0;
        entry.inbound.forEachElement([&calls](JsonView) {
            ++calls;
            return true;
        });
        entry.firstCall = calls > 0 && call >= calls ? 1 : 0;
    }
}

void LayersReader::connectLevel(const LayerLevel &level, qint32 first, bool isFunctional)
{
    TopologyData &data = m_builder.data();
    std::vector<std::vector<InboundTensor>> inputs;
    for (std::size_t i = 0; isFunctional && i < level.layers.size(); ++i)
        inputs.push_back(inboundTensors(m_inbound[i]));
    if (isFunctional)
        findFirstCalls(level, inputs);
    for (std::size_t i = 0; i < level.layers.size(); ++i) {
        const qint32 node = first + static_cast<qint32>(i);
        m_builder.beginInbound(node);
        if (!isFunctional) {
            if (i > 0)
                m_builder.addInbound(node - 1);
            continue;
        }
        for (const InboundTensor &tensor : inputs[i]) {
            const QByteArray name = tensor.layer.toUtf8();
            const qint32 from = m_names.value(name, -1);
            if (from < 0 && !tensor.isKeyword)
                data.dangling.append({ node, m_builder.own(name) });
            if (from < 0)
                continue;
            const qint64 call
                = tensor.call - m_tree.layers[static_cast<std::size_t>(from)].firstCall;
            m_builder.addInbound(
                from, { .output = asSlotNumber(tensor.output), .call = asSlotNumber(call) });
            const auto shape = kerasShape(tensor.shape);
            if (shape && tensor.isFirstOutput() && !data.layerShapes.contains(from))
                data.layerShapes.insert(from, *shape);
        }
    }
}

void LayersReader::readPorts(const LayerLevel &level, bool isFunctional)
{
    TopologyData &data = m_builder.data();
    if (isFunctional) {
        addPorts(level.config["input_layers"], data.inputs);
        addPorts(level.config["output_layers"], data.outputs);
    } else if (data.topLevelCount > 0) {
        addSequentialInput(level);
        data.outputs.append(portOf(data.nodes.at(data.topLevelCount - 1).name));
    }
}

void LayersReader::addPorts(JsonView list, QList<ModelPort> &ports) const
{
    for (const InboundTensor &tensor : inboundTensors(list)) {
        ModelPort port = portOf(tensor.layer.toUtf8());
        if (!tensor.isFirstOutput())
            port.shape.reset();
        ports.append(port);
    }
}

ModelPort LayersReader::portOf(QByteArrayView layer) const
{
    ModelPort port{ .name = QString::fromUtf8(layer), .shape = {} };
    const qint32 node = m_names.value(layer.toByteArray(), -1);
    if (node < 0)
        return port;
    const QHash<qint32, PartialShape> &shapes = m_builder.data().layerShapes;
    if (shapes.contains(node))
        port.shape = shapes.value(node);
    const TopologyNode &found = m_builder.nodes().at(node);
    if (found.type == "InputLayer")
        port.dtype = dtypeWord(found.attributes["dtype"]);
    return port;
}

/// A Sequential takes what its first layer takes in, or the first layer of the model that stands
/// there. Unless that is an InputLayer, Keras and tfjs call the input after it, with "_input"
/// behind.
void LayersReader::addSequentialInput(const LayerLevel &level)
{
    LayerEntry first(level.layers.front());
    LayerConfig config(first.config);
    detail::JsonElements inner(config.layers.text());
    for (int depth = 0; depth < maximumNesting && !kerasShape(config.batchShape) && inner.next();
         ++depth) {
        first = LayerEntry(JsonView(inner.value()));
        config = LayerConfig(first.config);
        inner = detail::JsonElements(config.layers.text());
    }
    ModelPort port{ .name = (first.name.isString() ? first.name : config.name).toString(),
                    .shape = kerasShape(config.batchShape) };
    if (first.className.toString() != u"InputLayer")
        port.name += u"_input"_s;
    if (!port.shape && level.config.isObject())
        port.shape = kerasShape(level.config["build_input_shape"]);
    port.dtype = dtypeWord(config.inputDtype.isNullish() ? config.dtype : config.inputDtype);
    m_builder.data().inputs.append(port);
}

} // namespace

Expected<Topology> readLayers(const ModelArtifacts &artifacts, JsonView model, const QString &path,
                              Operation &op)
{
    return LayersReader(artifacts, op).read(model, path);
}

} // namespace weightroom
