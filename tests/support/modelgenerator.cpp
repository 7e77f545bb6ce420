// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelgenerator.h"

#include "core/weights/encode.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <bit>
#include <cmath>
#include <type_traits>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

Error writeError(const QFile &file)
{
    return { .code = ErrorCode::Io,
             .message = u"%1 cannot be written: %2."_s.arg(file.fileName(), file.errorString()) };
}

/// SplitMix64 (Steele, Lea, Flood 2014): fast, and the same everywhere.
class RandomBits
{
public:
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 bits = m_state;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
        return bits ^ (bits >> 31);
    }

private:
    quint64 m_state = 2023;
};

/// A bell curve around 0 of standard deviation \a width: the sum of four uniform numbers.
float bellValue(quint64 bits, float width)
{
    const auto sum = static_cast<qint32>((bits & 0xffff) + ((bits >> 16) & 0xffff)
                                         + ((bits >> 32) & 0xffff) + (bits >> 48));
    return static_cast<float>(sum - 131'070) * (width / 37'837.0F);
}

/// The same bell curve around code 128, as the converter would have it with the range of the curve.
quint8 bellCode(quint64 bits)
{
    return static_cast<quint8>(
        std::clamp(std::lround(bellValue(bits, 255 / 6.928F) + 127.5F), 0L, 255L));
}

/// Takes values one tensor after the other and cuts their bytes into shard files.
template <typename Value>
class ShardWriter
{
public:
    ShardWriter(const QString &directory, const QList<ShardPlan> &plan)
        : m_directory(directory)
        , m_plan(plan)
    {
    }

    Expected<Done> add(qint64 count, float width)
    {
        while (count > 0) {
            const qint64 shardValues = m_plan.at(m_shard).bytes / qint64(sizeof(Value));
            const auto room = shardValues - static_cast<qint64>(m_values.size());
            const qint64 now = std::min(room, count);
            for (qint64 i = 0; i < now; ++i)
                m_values.push_back(value(width));
            count -= now;
            if (now == room) {
                if (auto written = writeShard(); !written)
                    return written;
            }
        }
        return Done{};
    }

private:
    Value value(float width)
    {
        if constexpr (std::is_same_v<Value, float>)
            return bellValue(m_random.next(), width);
        else
            return bellCode(m_random.next());
    }

    Expected<Done> writeShard()
    {
        QFile file(m_directory + u'/' + m_plan.at(m_shard).name);
        const auto bytes = std::as_bytes(std::span(m_values));
        const auto size = static_cast<qint64>(bytes.size());
        if (!file.open(QIODevice::WriteOnly)
            || file.write(std::bit_cast<const char *>(bytes.data()), size) != size || !file.flush())
            return writeError(file);
        m_values.clear();
        ++m_shard;
        return Done{};
    }

    QString m_directory;
    QList<ShardPlan> m_plan;
    qsizetype m_shard = 0;
    std::vector<Value> m_values;
    RandomBits m_random;
};

/// Writes JSON text; with a blank after each `:` and `,` where wanted.
class TextWriter
{
public:
    TextWriter(const QString &path, bool blanks)
        : m_file(path)
        , m_blanks(blanks)
    {
        m_ok = m_file.open(QIODevice::WriteOnly);
    }

    void add(QByteArrayView compact)
    {
        if (!m_blanks) {
            m_ok = m_ok && m_file.write(compact.data(), compact.size()) == compact.size();
            return;
        }
        m_text.clear();
        for (const char c : compact) {
            m_text += c;
            if (c == '"') // the generator's strings hold no escapes
                m_inString = !m_inString;
            else if (!m_inString && (c == ':' || c == ','))
                m_text += ' ';
        }
        m_ok = m_ok && m_file.write(m_text) == m_text.size();
    }

    Expected<Done> finish()
    {
        if (!m_ok || !m_file.flush())
            return writeError(m_file);
        return Done{};
    }

private:
    QFile m_file;
    QByteArray m_text;
    bool m_blanks;
    bool m_ok = false;
    bool m_inString = false;
};

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// One entry of a weights manifest.
QByteArray manifestEntry(const QByteArray &name, const Shape &shape,
                         const QByteArray &quantization = {})
{
    QByteArray dims;
    for (const qint64 dim : shape)
        dims += (dims.isEmpty() ? "" : ",") + number(dim);
    return "{\"name\":\"" + name + "\",\"shape\":[" + dims + "],\"dtype\":\"float32\""
        + quantization + '}';
}

QByteArray pathList(const QList<ShardPlan> &plan)
{
    QByteArray paths;
    for (const ShardPlan &shard : plan)
        paths += (paths.isEmpty() ? "\"" : ",\"") + shard.name.toUtf8() + '"';
    return paths;
}

Expected<Done> makeFolder(const QString &directory)
{
    if (!QDir().mkpath(directory))
        return Error{ .code = ErrorCode::Io,
                      .message = u"The folder %1 cannot be made."_s.arg(directory) };
    return Done{};
}

/// Output widths of the layers, convolutions first; the input has three channels.
struct LayerWidths
{
    QList<qint64> convolutions;
    QList<qint64> denses;
};

constexpr qint64 inputChannels = 3;
constexpr qint64 kernelArea = 9;

/// Finds widths x, y of the last two dense layers, behind one of width \a before, that have \a rest
/// weights together: (before + 1) x + (x + 1) y = rest, so x + 1 divides rest + before + 1.
bool solveLastTwo(qint64 rest, qint64 before, QList<qint64> &denses)
{
    const qint64 sum = rest + before + 1;
    const auto middle = static_cast<qint64>(std::sqrt(double(rest) / 2));
    for (qint64 divisor = std::max<qint64>(middle / 2, 2); divisor < 2 * middle; ++divisor) {
        const qint64 x = divisor - 1;
        const qint64 y = (rest - (before + 1) * x) / divisor;
        if (sum % divisor == 0 && y > 0 && y <= 4 * middle) {
            denses << x << y;
            return true;
        }
    }
    return false;
}

LayerWidths layerWidths(const LayersModelOptions &options)
{
    const qint64 weights = options.weightBytes / 4;
    const auto width = [](qint64 share, int layers, qint64 area, int layer) {
        const double mean = std::sqrt(double(share) / layers / double(area));
        // Odd steps, so that tensors start and end anywhere in a shard.
        return std::max<qint64>(std::llround(mean * (0.8 + 0.4 * (layer * 7 % 11) / 10.0)), 2);
    };
    LayerWidths widths;
    qint64 rest = weights;
    qint64 before = inputChannels;
    for (int i = 0; i < options.convolutions; ++i) {
        widths.convolutions << width(weights / 2, options.convolutions, kernelArea, i);
        rest -= (kernelArea * before + 1) * widths.convolutions.last();
        before = widths.convolutions.last();
    }
    const qint64 denseShare = rest;
    for (int i = 0; i < options.denses - 3; ++i) {
        widths.denses << width(denseShare, options.denses, 1, i);
        rest -= (before + 1) * widths.denses.last();
        before = widths.denses.last();
    }
    // One more is moved until the last two can be found.
    for (qint64 x = width(denseShare, options.denses, 1, 5);; ++x) {
        const qint64 restThen = rest - (before + 1) * x;
        Q_ASSERT(restThen > 0);
        widths.denses << x;
        if (solveLastTwo(restThen, x, widths.denses))
            return widths;
        widths.denses.removeLast();
    }
}

/// Names and shapes of kernels and biases, and the Keras topology they belong to.
struct LayersPlan
{
    QList<std::pair<QByteArray, Shape>> tensors;
    QByteArray layers;
};

QByteArray kerasLayer(const QByteArray &className, const QByteArray &name, const QByteArray &config)
{
    return "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"" + name
        + "\",\"trainable\":true,\"dtype\":\"float32\"," + config
        + "\"use_bias\":true,\"kernel_initializer\":{\"class_name\":\"GlorotUniform\",\"config\":{"
          "\"seed\":null}},\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},"
          "\"kernel_regularizer\":null,\"bias_regularizer\":null,\"activity_regularizer\":null,"
          "\"kernel_constraint\":null,\"bias_constraint\":null}}";
}

LayersPlan layersPlan(const LayersModelOptions &options)
{
    const LayerWidths widths = layerWidths(options);
    LayersPlan plan;
    qint64 before = inputChannels;
    for (qsizetype i = 0; i < widths.convolutions.size(); ++i) {
        const qint64 width = widths.convolutions.at(i);
        const QByteArray name = "conv2d_" + number(i + 1);
        plan.tensors.append({ name + "/kernel", { 3, 3, before, width } });
        plan.tensors.append({ name + "/bias", { width } });
        plan.layers += (i == 0 ? "" : ",")
            + kerasLayer("Conv2D", name,
                         (i == 0 ? QByteArray("\"batch_input_shape\":[null,32,32,3],") : "")
                             + "\"filters\":" + number(width)
                             + ",\"kernel_size\":[3,3],\"strides\":[1,1],\"padding\":\"same\","
                               "\"data_format\":\"channels_last\",\"dilation_rate\":[1,1],"
                               "\"groups\":1,\"activation\":\"relu\",");
        before = width;
    }
    plan.layers += ",{\"class_name\":\"GlobalAveragePooling2D\",\"config\":{\"name\":\"pooling\","
                   "\"trainable\":true,\"dtype\":\"float32\",\"data_format\":\"channels_last\"}}";
    for (qsizetype i = 0; i < widths.denses.size(); ++i) {
        const qint64 width = widths.denses.at(i);
        const QByteArray name = "dense_" + number(i + 1);
        const bool isLast = i + 1 == widths.denses.size();
        plan.tensors.append({ name + "/kernel", { before, width } });
        plan.tensors.append({ name + "/bias", { width } });
        plan.layers += ','
            + kerasLayer("Dense", name,
                         "\"units\":" + number(width) + ",\"activation\":\""
                             + (isLast ? "softmax" : "relu") + "\",");
        before = width;
    }
    return plan;
}

/// `{"list":{"shape":[{"dim":[…]}]}}` of the _output_shapes attribute.
QByteArray outputShapes(const QByteArray &channels)
{
    return R"("_output_shapes":{"list":{"shape":[{"dim":[{"size":"-1"},{"size":"32"},{"size":"32"},)"
           R"({"size":")"
        + channels + R"("}]}]}})";
}

constexpr auto floatAttribute = R"("T":{"type":"DT_FLOAT"})";
constexpr auto layoutAttribute = R"("data_format":{"s":"TkhXQw=="})";
constexpr qint64 graphChannels = 2;

QByteArray constNode(const QByteArray &name, const QByteArray &dims)
{
    return R"({"name":")" + name
        + R"(","op":"Const","attr":{"value":{"tensor":{"dtype":"DT_FLOAT","tensorShape":{"dim":[)"
        + dims + R"(]}}},"dtype":{"type":"DT_FLOAT"}}})";
}

/// Kernel, bias, Conv2D, BiasAdd and Relu of the layer called \a scope, behind the node \a input.
QByteArray chainNodes(const QByteArray &scope, const QByteArray &input)
{
    const QByteArray channels = number(graphChannels);
    const QByteArray dim = R"({"size":")" + channels + R"("})";
    const QByteArray one = R"({"size":"1"},)";
    const QByteArray conv = scope + "/Conv2D";
    const QByteArray bias = scope + "/BiasAdd";
    return constNode(conv + "/ReadVariableOp", one + one + dim + ',' + dim) + ','
        + constNode(bias + "/ReadVariableOp", dim) + R"(,{"name":")" + conv
        + R"(","op":"Conv2D","input":[")" + input + R"(",")" + conv
        + R"(/ReadVariableOp"],"device":"/device:CPU:0","attr":{)" + floatAttribute
        + R"(,"strides":{"list":{"i":["1","1","1","1"]}},"padding":{"s":"U0FNRQ=="},)"
        + layoutAttribute + R"(,"use_cudnn_on_gpu":{"b":true},)" + outputShapes(channels)
        + R"(}},{"name":")" + bias + R"(","op":"BiasAdd","input":[")" + conv + R"(",")" + bias
        + R"(/ReadVariableOp"],"attr":{)" + floatAttribute + R"(}},{"name":")" + scope
        + R"(/Relu","op":"Relu","input":[")" + bias + R"("],"attr":{)" + floatAttribute + ','
        + outputShapes(channels) + "}}";
}

QByteArray graphSignature(const QByteArray &output)
{
    const auto tensor = [](const QByteArray &name) {
        return R"({"name":")" + name
            + R"(:0","dtype":"DT_FLOAT","tensorShape":{"dim":[{"size":"-1"},{"size":"32"},)"
              R"({"size":"32"},{"size":"2"}]}})";
    };
    return R"({"inputs":{"input_1":)" + tensor("input_1") + R"(},"outputs":{"output_1":)"
        + tensor(output) + "}}";
}

/// The scope of chain \a i: names as long as those of real models.
QByteArray graphScope(int i)
{
    return "stage_" + number(i / 1000) + "/block_" + number(i / 10 % 100) + "/conv2d_" + number(i);
}

constexpr int nodesOfChain = 5;

} // namespace

template <typename Value>
static Expected<Done> generateLayers(const QString &directory, const LayersModelOptions &options)
{
    if (auto made = makeFolder(directory); !made)
        return made;
    const LayersPlan plan = layersPlan(options);
    const qint64 bytes = options.weightBytes / 4 * qint64(sizeof(Value));
    const QList<ShardPlan> shards = planShards(bytes, options.shardBytes);
    TextWriter json(directory + u"/model.json"_s, false);
    json.add(
        R"({"modelTopology":{"class_name":"Sequential","config":{"name":"generated","layers":[)"
        + plan.layers
        + R"(]},"keras_version":"tfjs-layers 4.22.0","backend":"tensor_flow.js"},)"
          R"("format":"layers-model","generatedBy":"TensorFlow.js tfjs-layers v4.22.0",)"
          R"("convertedBy":null,"weightsManifest":[{"paths":[)"
        + pathList(shards) + R"(],"weights":[)");
    ShardWriter<Value> writer(directory, shards);
    bool isFirst = true;
    for (const auto &[name, shape] : plan.tensors) {
        const qint64 fanIn = *elementCount(shape) / shape.last();
        const auto width = static_cast<float>(std::sqrt(2.0 / double(std::max<qint64>(fanIn, 9))));
        const double scale = double(width) * 6.928 / 255;
        const QByteArray quantization = R"(,"quantization":{"dtype":"uint8","min":)"
            + QByteArray::number(-128 * scale, 'g', 17) + R"(,"scale":)"
            + QByteArray::number(scale, 'g', 17) + R"(,"original_dtype":"float32"})";
        json.add((isFirst ? "" : ",")
                 + manifestEntry(name, shape, options.isQuantized ? quantization : QByteArray()));
        isFirst = false;
        if (auto written = writer.add(*elementCount(shape), width); !written)
            return written;
    }
    json.add("]}]}");
    return json.finish();
}

Expected<Done> generateLayersModel(const QString &directory, const LayersModelOptions &options)
{
    return options.isQuantized ? generateLayers<quint8>(directory, options)
                               : generateLayers<float>(directory, options);
}

Expected<Done> generateGraphModel(const QString &directory, const GraphModelOptions &options)
{
    if (auto made = makeFolder(directory); !made)
        return made;
    const int chains = std::max((options.nodes - 1) / nodesOfChain, 1);
    TextWriter json(directory + u"/model.json"_s, options.blanks);
    json.add(
        R"({"format":"graph-model","generatedBy":"2.15.0","convertedBy":)"
        R"("TensorFlow.js Converter v4.22.0","signature":)"
        + graphSignature(graphScope(chains - 1) + "/Relu")
        + R"(,"modelTopology":{"node":[{"name":"input_1","op":"Placeholder","attr":{)"
        + R"("shape":{"shape":{"dim":[{"size":"-1"},{"size":"32"},{"size":"32"},{"size":"2"}]}},)"
        + R"("dtype":{"type":"DT_FLOAT"}}})");
    QByteArray before = "input_1";
    for (int i = 0; i < chains; ++i) {
        json.add(',' + chainNodes(graphScope(i), before));
        before = graphScope(i) + "/Relu";
    }
    for (int i = 1 + chains * nodesOfChain; i < options.nodes; ++i) {
        const QByteArray name = "Identity_" + number(i);
        json.add(R"(,{"name":")" + name + R"(","op":"Identity","input":[")" + before
                 + R"("],"attr":{)" + floatAttribute + "}}");
    }
    const qint64 chainFloats = graphChannels * graphChannels + graphChannels;
    const QList<ShardPlan> shards = planShards(chains * chainFloats * 4, 4'194'304);
    json.add(R"(],"library":{},"versions":{"producer":1645}},"weightsManifest":[{"paths":[)"
             + pathList(shards) + R"(],"weights":[)");
    ShardWriter<float> writer(directory, shards);
    for (int i = 0; i < chains; ++i) {
        const QByteArray scope = graphScope(i);
        json.add((i == 0 ? "" : ",")
                 + manifestEntry(scope + "/Conv2D/ReadVariableOp",
                                 { 1, 1, graphChannels, graphChannels })
                 + ',' + manifestEntry(scope + "/BiasAdd/ReadVariableOp", { graphChannels }));
        if (auto written = writer.add(chainFloats, 0.5F); !written)
            return written;
    }
    json.add("]}]}");
    return json.finish();
}

} // namespace weightroom::testing
