// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes.h"

#include "core/topology/statedshape.h"

#include <algorithm>
#include <iterator>
#include <string_view>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Outputs = std::optional<LayerOutputs>;

constexpr qint64 openSize = -1;
/// Sizes beyond that are no shapes of anything.
constexpr qint64 largestSize = qint64(1) << 53;

Outputs single(PartialShape shape)
{
    const bool isSound = std::all_of(shape.begin(), shape.end(), [](qint64 size) {
        return size >= openSize && size <= largestSize;
    });
    return isSound ? Outputs(LayerOutputs{ std::move(shape) }) : std::nullopt;
}

/// A product of sizes; open where one of them is.
qint64 times(qint64 a, qint64 b)
{
    qint64 product = 0;
    if (a < 0 || b < 0)
        return openSize;
    return __builtin_mul_overflow(a, b, &product) ? largestSize + 1 : product;
}

/// The \a count numbers of a config value, which may be one for all; empty where it is none.
QList<qint64> numbers(JsonView value, qsizetype count, std::optional<qint64> fallback = {})
{
    if (value.isNullish() && fallback)
        return QList<qint64>(count, *fallback);
    if (const auto one = value.toInteger())
        return QList<qint64>(count, *one);
    QList<qint64> list;
    value.forEachElement([&list](JsonView element) {
        if (const auto number = element.toInteger())
            list.append(*number);
        return true;
    });
    return list.size() == count ? list : QList<qint64>();
}

bool isChannelsFirst(JsonView config)
{
    const QString format = config["data_format"].toString();
    return format == u"channels_first" || format == u"channelsFirst";
}

/// Where the sizes in space are among those of an input with \a rank dimensions.
qsizetype firstSpatial(JsonView config)
{
    return isChannelsFirst(config) ? 2 : 1;
}

qsizetype channelAxis(JsonView config, qsizetype rank)
{
    return isChannelsFirst(config) ? 1 : rank - 1;
}

/// What slides over a dimension.
struct Window
{
    qint64 size = 1;
    qint64 stride = 1;
    qint64 dilation = 1;
    QString padding;

    /// How many places it has; below -1 for none.
    qint64 places(qint64 length) const
    {
        if (length < 0)
            return openSize;
        if (stride < 1 || size < 1 || dilation < 1)
            return openSize - 1;
        const bool isWhole = padding == u"same" || padding == u"causal";
        const qint64 span = isWhole ? length : length - (size - 1) * dilation;
        return span < 0 ? openSize - 1 : (span + stride - 1) / stride;
    }
};

/// Lets windows slide over the \a count dimensions in space of \a shape. False for a bad config.
bool slide(PartialShape &shape, JsonView config, const QList<qint64> &sizes, bool isDilated)
{
    const qsizetype count = sizes.size();
    const JsonView stated = config["strides"];
    // Pools step by their own size unless they say otherwise.
    const bool isPool = !config["pool_size"].isAbsent();
    const QList<qint64> strides = stated.isNullish() && isPool ? sizes : numbers(stated, count, 1);
    const QList<qint64> dilations
        = isDilated ? numbers(config["dilation_rate"], count, 1) : QList<qint64>(count, 1);
    if (strides.size() != count || dilations.size() != count || count == 0)
        return false;
    QString padding = config["padding"].toString();
    if (padding.isEmpty())
        padding = u"valid"_s;
    for (qsizetype i = 0; i < count; ++i) {
        qint64 &size = shape[firstSpatial(config) + i];
        size = Window{ sizes[i], strides[i], dilations[i], padding }.places(size);
    }
    return true;
}

const PartialShape *onlyInput(const LayerCall &call, qsizetype rank)
{
    const bool isTaken = !call.inputs.empty() && call.inputs.front().size() == rank;
    return isTaken ? &call.inputs.front() : nullptr;
}

Outputs sameShape(const LayerCall &call)
{
    return call.inputs.empty() ? std::nullopt : single(call.inputs.front());
}

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

Outputs dense(const LayerCall &call)
{
    const auto units = call.config["units"].toInteger();
    if (call.inputs.empty() || call.inputs.front().size() < 2 || !units)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    shape.back() = *units;
    return single(shape);
}

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

/// Pictures of a new height and width, with or without a batch.
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

/// The query's shape; its last size is `output_shape` where that is stated.
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

/// What comes out is as random as the layer.
template <int fromEnd>
Outputs randomSize(const LayerCall &call)
{
    if (call.inputs.empty() || call.inputs.front().size() < 3)
        return std::nullopt;
    PartialShape shape = call.inputs.front();
    shape[shape.size() - fromEnd] = openSize;
    return single(shape);
}

struct LayerRule
{
    std::string_view type;
    Outputs (*outputs)(const LayerCall &call); ///< null: needs more than the layer's own config
    bool isRegistered = true; ///< in the bundles of tfjs 4.22.0
};

constexpr LayerRule layerRules[] = {
    { "Activation", sameShape },
    { "Add", elementwise },
    { "AlphaDropout", sameShape },
    { "Average", elementwise },
    { "AveragePooling1D", pooling<1> },
    { "AveragePooling2D", pooling<2> },
    { "AveragePooling3D", pooling<3> },
    { "BatchNormalization", sameShape },
    { "Bidirectional", nullptr },
    { "CategoryEncoding", categoryEncoding },
    { "CenterCrop", resized },
    { "Concatenate", concatenate },
    { "Conv1D", convolution<1> },
    { "Conv2D", convolution<2> },
    { "Conv2DTranspose", transposedConvolution<2> },
    { "Conv3D", convolution<3> },
    { "Conv3DTranspose", transposedConvolution<3> },
    { "ConvLSTM2D", convolutionalLstm },
    { "ConvLSTM2DCell", nullptr },
    { "Cropping2D", cropping2d },
    { "Dense", dense },
    { "DepthwiseConv2D", depthwise },
    { "Dot", dot },
    { "Dropout", sameShape },
    { "ELU", sameShape },
    { "EinsumDense", einsumDense, false },
    { "Embedding", embedding },
    { "Flatten", flatten },
    { "Functional", nullptr },
    { "GRU", recurrent },
    { "GRUCell", nullptr },
    { "GaussianDropout", sameShape },
    { "GaussianNoise", sameShape },
    { "GlobalAveragePooling1D", globalPooling<1> },
    { "GlobalAveragePooling2D", globalPooling<2> },
    { "GlobalMaxPooling1D", globalPooling<1> },
    { "GlobalMaxPooling2D", globalPooling<2> },
    { "InputLayer", nullptr },
    { "LSTM", recurrent },
    { "LSTMCell", nullptr },
    { "LayerNormalization", sameShape },
    { "LeakyReLU", sameShape },
    { "Masking", sameShape },
    { "MaxPooling1D", pooling<1> },
    { "MaxPooling2D", pooling<2> },
    { "MaxPooling3D", pooling<3> },
    { "Maximum", elementwise },
    { "Minimum", elementwise },
    { "Model", nullptr },
    { "MultiHeadAttention", multiHeadAttention, false },
    { "Multiply", elementwise },
    { "PReLU", sameShape },
    { "Permute", permute },
    { "PositionEmbedding", sameShape, false },
    { "RNN", recurrent },
    { "RandomHeight", randomSize<3>, false },
    { "RandomWidth", randomSize<2> },
    { "ReLU", sameShape },
    { "RepeatVector", repeatVector },
    { "Rescaling", sameShape },
    { "Reshape", reshape },
    { "Resizing", resized },
    { "SeparableConv2D", convolution<2> },
    { "Sequential", nullptr },
    { "SimpleRNN", recurrent },
    { "SimpleRNNCell", nullptr },
    { "Softmax", sameShape },
    { "SpatialDropout1D", sameShape },
    { "StackedRNNCells", nullptr },
    { "ThresholdedReLU", sameShape },
    { "TimeDistributed", nullptr },
    { "UpSampling2D", upSampling2d },
    { "ZeroPadding2D", zeroPadding2d },
};

const LayerRule *ruleOf(QByteArrayView type)
{
    const std::string_view name(type.data(), static_cast<std::size_t>(type.size()));
    const auto found = std::find_if(std::begin(layerRules), std::end(layerRules),
                                    [name](const LayerRule &rule) { return rule.type == name; });
    return found == std::end(layerRules) ? nullptr : &*found;
}

} // namespace

bool isTfjsLayer(QByteArrayView type)
{
    const LayerRule *rule = ruleOf(type);
    return rule && rule->isRegistered;
}

std::optional<LayerOutputs> layerOutputs(const LayerCall &call)
{
    const LayerRule *rule = ruleOf(call.type);
    return rule && rule->outputs ? rule->outputs(call) : std::nullopt;
}

} // namespace weightroom
