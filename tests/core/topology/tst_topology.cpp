// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"
#include "core/topology/topology.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A model.json for \a topology with \a weights: name, then elements, such as "d/kernel 12".
QByteArray modelJson(const QByteArray &topology, const QByteArrayList &weights,
                     const QByteArray &more = {})
{
    QByteArray entries;
    for (const QByteArray &weight : weights) {
        const QByteArrayList parts = weight.split(' ');
        const QByteArray group
            = parts.size() > 2 ? ",\"group\":\"" + parts.at(2) + '"' : QByteArray();
        entries += QByteArray(entries.isEmpty() ? "" : ",") + "{\"name\":\"" + parts.at(0)
            + "\",\"shape\":[" + parts.at(1) + "],\"dtype\":\"float32\"" + group + '}';
    }
    return "{\"modelTopology\":" + topology + more
        + ",\"weightsManifest\":[{\"paths\":[\"w.bin\"],\"weights\":[" + entries + "]}]}";
}

Expected<Topology> topologyOf(const QByteArray &json)
{
    auto artifacts = readModelJson(json, u"model.json"_s);
    if (!artifacts)
        return artifacts.error();
    return readTopology(*artifacts, *Operation::create());
}

QString text(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

/// "name Type < inbound,inbound #parameters [shape] in outer", each part where there is one.
QStringList nodesOf(const Topology &topology)
{
    QStringList lines;
    for (const TopologyNode &node : topology.nodes()) {
        QString line = text(node.name) + u' ' + text(node.type);
        QStringList inbound;
        for (const qint32 from : node.inbound)
            inbound += text(topology.nodes().at(from).name);
        if (!inbound.isEmpty())
            line += u" < "_s + inbound.join(u',');
        if (topology.parameters(node) > 0)
            line += u" #"_s + QString::number(topology.parameters(node));
        if (const auto shape = topology.outputShape(node))
            line += u' ' + partialShapeText(*shape);
        if (node.parent >= 0)
            line += u" in "_s + text(topology.nodes().at(node.parent).name);
        lines += line;
    }
    return lines;
}

/// "from>to" of each edge, with the output behind a colon and the call behind an @ where they are
/// not the first, and control edges marked as TensorFlow does.
QStringList slotsOf(const Topology &topology)
{
    QStringList lines;
    for (const TopologyNode &node : topology.nodes()) {
        for (qsizetype i = 0; i < node.inbound.size(); ++i) {
            const InboundSlot slot = topology.inboundSlot(node, i);
            lines += (slot.isControl ? u"^"_s : QString())
                + text(topology.nodes().at(node.inbound[i]).name)
                + (slot.output > 0 ? u':' + QString::number(slot.output) : QString())
                + (slot.call > 0 ? u'@' + QString::number(slot.call) : QString()) + u'>'
                + text(node.name);
        }
    }
    return lines;
}

QStringList portsOf(const QList<ModelPort> &ports)
{
    QStringList lines;
    for (const ModelPort &port : ports) {
        lines += port.name + (port.shape ? u' ' + partialShapeText(*port.shape) : QString())
            + (port.dtype.isEmpty() ? QString() : u' ' + port.dtype)
            + (port.tensor.isEmpty() ? QString() : u" = "_s + port.tensor);
    }
    return lines;
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void trainableParameters_data();
    void trainableParameters();
    void refuses_data();
    void refuses();
    void dtypes_data();
    void dtypes();
    void countsWithoutOptimizer();
    void namesWithEscapes();
    void tellsDanglingReferences();
    void tellsSlotsOfGraphs();
    void tellsSlotsOfLayers();
    void joinsFunctionsToTheirCallers();
    void tellsUnassignedWeights();
    void overridesTheSignature();
    void livesLongerThanItsArtifacts();
    void readsDeepAndCyclicGraphs();
    void readsDeeplyNestedModels();
    void readsNoWeightsAsUnknown();
    void stopsWhenCanceled();
};

void TestTopology::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("nodes");
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<QStringList>("outputs");

    QTest::newRow("Sequential as tfjs saves it")
        << modelJson(R"({"class_name":"Sequential","config":{"name":"sequential_1","layers":[
            {"class_name":"Dense","config":{"units":3,"name":"d1","trainable":true,
             "batch_input_shape":[null,4],"dtype":"float32"}},
            {"class_name":"Dense","config":{"units":2,"name":"d2"}}]},
            "keras_version":"tfjs-layers 4.22.0","backend":"tensor_flow.js"})",
                     { "d1/kernel 4,3", "d1/bias 3", "d2/kernel 3,2", "d2/bias 2" })
        << QStringList{ u"d1 Dense #15 [null, 3]"_s, u"d2 Dense < d1 #8 [null, 2]"_s }
        << QStringList{ u"d1_input [null, 4] float32"_s } << QStringList{ u"d2 [null, 2]"_s };

    QTest::newRow("Sequential of old, nested in model_config, config is a list")
        << modelJson(R"({"keras_version":"2.1.6","backend":"tensorflow","model_config":
            {"class_name":"Sequential","config":[
            {"class_name":"Reshape","config":{"name":"r","target_shape":[2,3],
             "batch_input_shape":[null,6],"dtype":"float32"}},
            {"class_name":"Reshape","config":{"name":"s","target_shape":[-1,3]}}]}})",
                     {})
        << QStringList{ u"r Reshape [null, 2, 3]"_s, u"s Reshape < r [null, 2, 3]"_s }
        << QStringList{ u"r_input [null, 6] float32"_s } << QStringList{ u"s [null, 2, 3]"_s };

    QTest::newRow("Sequential with an InputLayer")
        << modelJson(R"({"class_name":"Sequential","config":{"name":"s","layers":[
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,2],"dtype":"int32",
             "name":"in"}},{"class_name":"Dense","config":{"name":"d"}}]}})",
                     { "d/kernel 2" })
        << QStringList{ u"in InputLayer [null, 2]"_s, u"d Dense < in #2"_s }
        << QStringList{ u"in [null, 2] int32"_s } << QStringList{ u"d"_s };

    QTest::newRow("a functional model with a shared layer, two inputs and two outputs")
        << modelJson(R"({"class_name":"Functional","config":{"name":"m","layers":[
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,8],"dtype":"float32",
             "name":"a"},"name":"a","inbound_nodes":[]},
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,8],"dtype":"int32",
             "name":"b"},"name":"b","inbound_nodes":[]},
            {"class_name":"Dense","config":{"name":"shared"},"name":"shared",
             "inbound_nodes":[[["a",0,0,{}]],[["b",0,0,{}]]]},
            {"class_name":"Concatenate","config":{"name":"cat"},"name":"cat",
             "inbound_nodes":[[["shared",0,0,{}],["shared",1,0,{}]]]}],
            "input_layers":[["a",0,0],["b",0,0]],"output_layers":[["cat",0,0],["shared",1,0]]}})",
                     { "shared/kernel 8,2", "shared/bias 2" })
        << QStringList{ u"a InputLayer [null, 8]"_s, u"b InputLayer [null, 8]"_s,
                        u"shared Dense < a,b #18"_s, u"cat Concatenate < shared,shared"_s }
        << QStringList{ u"a [null, 8] float32"_s, u"b [null, 8] int32"_s }
        << QStringList{ u"cat"_s, u"shared"_s };

    QTest::newRow("operations among the layers: bare lists, constants and keyword arguments")
        << modelJson(R"({"class_name":"Functional","config":{"name":"m","layers":[
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,8],"name":"a"},
             "name":"a","inbound_nodes":[]},
            {"class_name":"TFOpLambda","config":{"name":"tf.math.multiply"},
             "name":"tf.math.multiply",
             "inbound_nodes":[["_CONSTANT_VALUE",-1,2.0,{"y":["a",0,0],"name":null}]]},
            {"class_name":"TFOpLambda","config":{"name":"tf.add"},"name":"tf.add",
             "inbound_nodes":[["tf.math.multiply",0,0,{"y":["a",0,0],"z":["nobody",1,2]}]]},
            {"class_name":"Custom","config":{"name":"dict"},"name":"dict",
             "inbound_nodes":[{"x":["a",0,0,{}],"y":["tf.add",0,0,{}]}]}],
            "input_layers":["a",0,0],"output_layers":{"out":["dict",0,0]}}})",
                     {})
        << QStringList{ u"a InputLayer [null, 8]"_s, u"tf.math.multiply TFOpLambda < a"_s,
                        u"tf.add TFOpLambda < tf.math.multiply,a"_s, u"dict Custom < a,tf.add"_s }
        << QStringList{ u"a [null, 8]"_s } << QStringList{ u"dict"_s };

    QTest::newRow("a functional model of Keras 3")
        << modelJson(R"({"class_name":"Functional","config":{"name":"f","trainable":true,"layers":[
            {"module":"keras.layers","class_name":"InputLayer","config":{"batch_shape":[null,4],
             "dtype":"float32","sparse":false,"name":"in"},"name":"in","inbound_nodes":[]},
            {"module":"keras.layers","class_name":"Dense","config":{"name":"dense",
             "dtype":{"module":"keras","class_name":"DTypePolicy","config":{"name":"float32"}}},
             "name":"dense","inbound_nodes":[{"args":[{"class_name":"__keras_tensor__",
             "config":{"shape":[null,4],"dtype":"float32","keras_history":["in",0,0]}}],
             "kwargs":{}}]},
            {"module":"keras.layers","class_name":"Add","config":{"name":"add"},"name":"add",
             "inbound_nodes":[{"args":[[{"class_name":"__keras_tensor__",
             "config":{"shape":[null,3],"dtype":"float32","keras_history":["dense",0,0]}},
             {"class_name":"__keras_tensor__","config":{"shape":[null,3],"dtype":"float32",
             "keras_history":["dense",0,0]}}]],"kwargs":{}}]}],
            "input_layers":[["in",0,0]],"output_layers":[["add",0,0]]}})",
                     { "f/dense/kernel 4,3", "f/dense/bias 3" })
        << QStringList{ u"in InputLayer [null, 4]"_s, u"dense Dense < in #15 [null, 3]"_s,
                        u"add Add < dense,dense"_s }
        << QStringList{ u"in [null, 4] float32"_s } << QStringList{ u"add"_s };

    QTest::newRow("Keras 3: Sequential with a dtype policy and build_input_shape")
        << modelJson(R"({"class_name":"Sequential","config":{"name":"s","layers":[
            {"class_name":"Dense","config":{"name":"d","dtype":{"module":"keras",
             "class_name":"DTypePolicy","config":{"name":"float32"}}}}],
            "build_input_shape":[null,7]}})",
                     { "s/d/kernel 7" })
        << QStringList{ u"d Dense #7"_s } << QStringList{ u"d_input [null, 7] float32"_s }
        << QStringList{ u"d"_s };

    QTest::newRow("a nested Sequential: one row, and its layers inside")
        << modelJson(
               R"({"class_name":"Sequential","config":{"name":"outer","layers":[
            {"class_name":"Sequential","config":{"name":"inner","layers":[
             {"class_name":"Dense","config":{"name":"d3","batch_input_shape":[null,4],
              "dtype":"float32"}},
             {"class_name":"BatchNormalization","config":{"name":"bn"}}]}},
            {"class_name":"Dense","config":{"name":"d4"}}]}})",
               { "d3/kernel 4,3", "d3/bias 3", "bn/gamma 3", "d4/kernel 3", "bn/moving_mean 3" })
        << QStringList{ u"inner Sequential #21"_s, u"d4 Dense < inner #3"_s,
                        u"inner/d3 Dense #15 in inner"_s,
                        u"inner/bn BatchNormalization < inner/d3 #6 in inner"_s }
        << QStringList{ u"d3_input [null, 4] float32"_s } << QStringList{ u"d4"_s };

    QTest::newRow("a nested functional model whose weights carry both names")
        << modelJson(R"({"class_name":"Model","config":{"name":"m","layers":[
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,4],"dtype":"float32",
             "name":"o"},"name":"o","inbound_nodes":[]},
            {"class_name":"Model","config":{"name":"fn","layers":[
              {"class_name":"InputLayer","config":{"batch_input_shape":[null,4],"name":"i"},
               "name":"i","inbound_nodes":[]},
              {"class_name":"Dense","config":{"name":"deep"},"name":"deep",
               "inbound_nodes":[[["i",0,0,{}]]]}],
              "input_layers":[["i",0,0]],"output_layers":[["deep",0,0]]},
             "name":"fn","inbound_nodes":[[["o",0,0,{}]]]},
            {"class_name":"Dense","config":{"name":"deep"},"name":"deep",
             "inbound_nodes":[[["fn",1,0,{}]]]}],
            "input_layers":[["o",0,0]],"output_layers":[["deep",0,0]]}})",
                     { "fn/deep/kernel 4,2", "deep/kernel 5" })
        << QStringList{ u"o InputLayer [null, 4]"_s, u"fn Model < o #8"_s, u"deep Dense < fn #5"_s,
                        u"fn/i InputLayer [null, 4] in fn"_s, u"fn/deep Dense < fn/i #8 in fn"_s }
        << QStringList{ u"o [null, 4] float32"_s } << QStringList{ u"deep"_s };

    QTest::newRow("wrappers and cells")
        << modelJson(R"({"class_name":"Sequential","config":{"name":"w","layers":[
            {"class_name":"Bidirectional","config":{"name":"bi","batch_input_shape":[null,5,4],
             "layer":{"class_name":"LSTM","config":{"name":"lstm"}}}},
            {"class_name":"TimeDistributed","config":{"name":"td",
             "layer":{"class_name":"Dense","config":{"name":"dense"}}}},
            {"class_name":"RNN","config":{"name":"rnn",
             "cells":[{"class_name":"GRUCell","config":{"name":"g"}}],
             "cell":{"class_name":"StackedRNNCells",
             "config":{"name":"stack","cells":[{"class_name":"GRUCell","config":{"name":"g"}}]}}}}
            ]}})",
                     { "bi/forward_lstm/kernel 4", "bi/backward_lstm/lstm_cell/kernel 4",
                       "td/kernel 3", "rnn/stack/g/kernel 9" })
        << QStringList{ u"bi Bidirectional #8"_s,
                        u"td TimeDistributed < bi #3"_s,
                        u"rnn RNN < td #9"_s,
                        u"bi/lstm LSTM #8 in bi"_s,
                        u"td/dense Dense #3 in td"_s,
                        u"rnn/stack StackedRNNCells #9 in rnn"_s,
                        u"rnn/stack/g GRUCell #9 in rnn/stack"_s }
        << QStringList{ u"bi_input [null, 5, 4]"_s } << QStringList{ u"rnn"_s };

    QTest::newRow("plain Keras JSON without modelTopology")
        << QByteArray(R"({"class_name":"Sequential","config":{"name":"s","layers":[
            {"class_name":"Flatten","config":{"name":"f","batch_input_shape":[null,2,2]}}]}})")
        << QStringList{ u"f Flatten [null, 4]"_s } << QStringList{ u"f_input [null, 2, 2]"_s }
        << QStringList{ u"f [null, 4]"_s };

    QTest::newRow("a layer without a name: none is made up")
        << modelJson(
               R"({"class_name":"Sequential","config":[{"class_name":"Flatten","config":{}}]})", {})
        << QStringList{ u" Flatten"_s } << QStringList{ u"_input"_s } << QStringList{ QString() };

    QTest::newRow("a graph with a signature, whose order is kept")
        << modelJson(R"({"node":[
            {"name":"x","op":"Placeholder","attr":{"shape":{"shape":{"dim":[{"size":"-1"},
             {"size":"2"}]}},"dtype":{"type":"DT_FLOAT"}}},
            {"name":"w","op":"Const","attr":{"dtype":{"type":"DT_FLOAT"},
             "value":{"tensor":{"dtype":"DT_FLOAT","tensorShape":{"dim":[{"size":"2"},{"size":"3"}]}}}}},
            {"name":"c","op":"Const","attr":{"value":{"tensor":{"tensorShape":{}}}}},
            {"name":"m","op":"MatMul","input":["x:0","w","^c"],"attr":{
             "_output_shapes":{"list":{"shape":[{"dim":[{"size":"-1"},{"size":"3"}]}]}}}},
            {"name":"u","op":"Unique","input":["m"],"attr":{
             "_output_shapes":{"list":{"shape":[{"unknownRank":true}]}}}},
            {"name":"out","op":"Identity","input":["u:1"]}],"versions":{"producer":1}})",
                     { "w 2,3", "c 1" },
                     R"(,"signature":{"inputs":{"z":{"name":"x:0","dtype":"DT_FLOAT",
                     "tensorShape":{"dim":[{"size":"-1"},{"size":"2"}]}},
                     "a":{"name":"y:0","dtype":"DT_INT64"}},
                     "outputs":{"r":{"name":"out:0","dtype":"DT_BOOL","tensorShape":{}}}})")
        << QStringList{ u"x Placeholder [null, 2]"_s,
                        u"w Const #6 [2, 3]"_s,
                        u"c Const #1 []"_s,
                        u"m MatMul < x,w,c [null, 3]"_s,
                        u"u Unique < m"_s,
                        u"out Identity < u"_s }
        << QStringList{ u"z [null, 2] float32 = x:0"_s, u"a int32 = y:0"_s }
        << QStringList{ u"r [] bool = out:0"_s };

    QTest::newRow("a graph without a signature")
        << modelJson(R"({"node":[
            {"name":"x","op":"Placeholder","attr":{"shape":{"shape":{"unknownRank":true}},
             "dtype":{"type":"DT_INT32"}}},
            {"name":"a","op":"Relu","input":["x"]},{"name":"b","op":"Relu","input":["x"]},
            {"name":"l","op":"Neg","input":["a"]}],"library":{},"versions":{}})",
                     {})
        << QStringList{ u"x Placeholder"_s, u"a Relu < x"_s, u"b Relu < x"_s, u"l Neg < a"_s }
        << QStringList{ u"x int32 = x"_s } << QStringList{ u"b = b"_s, u"l = l"_s };

    QTest::newRow("library functions and the initializer are scopes of their own")
        << modelJson(R"({"library":{"function":[{"signature":{"name":"cond",
             "inputArg":[{"name":"p","type":"DT_FLOAT"}],"outputArg":[]},
             "nodeDef":[{"name":"w","op":"Const"},{"name":"sum","op":"AddV2","input":["p","w:output:0"]}],
             "ret":{}}]},
             "node":[{"name":"x","op":"Placeholder"},{"name":"w","op":"Identity","input":["x"]}]})",
                     { "w 4", "t 5" },
                     R"(,"modelInitializer":{"node":[{"name":"t","op":"Const"},
                        {"name":"h","op":"Fill","input":["t"]}]})")
        << QStringList{ u"x Placeholder"_s,
                        u"w Identity < x"_s,
                        u"cond Function"_s,
                        u"modelInitializer Initializer"_s,
                        u"cond/p _Arg in cond"_s,
                        u"cond/w Const #4 in cond"_s,
                        u"cond/sum AddV2 < cond/p,cond/w in cond"_s,
                        u"modelInitializer/t Const #5 in modelInitializer"_s,
                        u"modelInitializer/h Fill < modelInitializer/t in modelInitializer"_s }
        << QStringList{ u"x = x"_s } << QStringList{ u"w = w"_s };

    QTest::newRow("an empty graph") << modelJson(R"({"node":[],"versions":{}})", {})
                                    << QStringList() << QStringList() << QStringList();

    QTest::newRow("a bare manifest: one node for each name scope")
        << QByteArray(R"([{"weights":[{"name":"a/b/filters","shape":[2,2],"dtype":"float32"},
            {"name":"fc/w","shape":[3],"dtype":"float32"},
            {"name":"a/b/bias","shape":[2],"dtype":"float32"},
            {"name":"scale","shape":[],"dtype":"float32"}],"paths":["m.bin"]}])")
        << QStringList{ u"a/b scope #6"_s, u"fc scope #3"_s, u"scale tensor #1"_s } << QStringList()
        << QStringList();
}

void TestTopology::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, nodes);
    QFETCH(QStringList, inputs);
    QFETCH(QStringList, outputs);
    const auto topology = topologyOf(json);
    QVERIFY2(topology.has_value(), topology ? "" : qPrintable(topology.error().message));
    QCOMPARE_EQ(nodesOf(*topology), nodes);
    QCOMPARE_EQ(portsOf(topology->inputs()), inputs);
    QCOMPARE_EQ(portsOf(topology->outputs()), outputs);
    QCOMPARE_EQ(topology->edges().size(), topology->edgeCount());
    QVERIFY(topology->danglingReferences().isEmpty());
    QVERIFY(topology->unassignedWeights().isEmpty());
    const auto inner = std::find_if(topology->nodes().begin(), topology->nodes().end(),
                                    [](const TopologyNode &node) { return node.parent >= 0; });
    QCOMPARE_EQ(topology->topLevelCount(), inner - topology->nodes().begin());
}

void TestTopology::trainableParameters_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArrayList>("weights");
    QTest::addColumn<qint64>("trainable");
    QTest::newRow("statistics of normalization are not")
        << QByteArray(R"({"class_name":"BatchNormalization","config":{"name":"bn"}})")
        << QByteArrayList{ "bn/gamma 2", "bn/beta 2", "bn/moving_mean 2", "bn/moving_variance 2" }
        << qint64(4);
    QTest::newRow("frozen layers are not")
        << QByteArray(R"({"class_name":"Dense","config":{"name":"a","trainable":false}},
                         {"class_name":"Dense","config":{"name":"b","trainable":true}})")
        << QByteArrayList{ "a/kernel 5", "b/kernel 7" } << qint64(7);
    QTest::newRow("layers in a frozen model are not")
        << QByteArray(R"({"class_name":"Sequential","config":{"name":"s","trainable":false,
                "layers":[{"class_name":"Dense","config":{"name":"a","trainable":true}}]}})")
        << QByteArrayList{ "a/kernel 5", "s/a/bias 6" } << qint64(0);
    QTest::newRow("Normalization learns by adapt() alone")
        << QByteArray(R"({"class_name":"Normalization","config":{"name":"n"}})")
        << QByteArrayList{ "n/mean 2", "n/variance 2", "n/count 1" } << qint64(0);
    QTest::newRow("the optimizer's are not the model's")
        << QByteArray(R"({"class_name":"Dense","config":{"name":"a"}})")
        << QByteArrayList{ "a/kernel 5", "a/kernel/m 5 optimizer" } << qint64(5);
}

void TestTopology::trainableParameters()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArrayList, weights);
    QFETCH(qint64, trainable);
    const auto topology = topologyOf(
        modelJson(R"({"class_name":"Sequential","config":{"layers":[)" + config + "]}}", weights));
    QVERIFY(topology);
    QCOMPARE_EQ(topology->trainableParameters(), trainable);
}

void TestTopology::refuses_data()
{
    QTest::addColumn<QByteArray>("topology");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *topology, const QString &message) {
        QTest::newRow(name) << QByteArray(topology) << message;
    };
    row("a topology that is a number", "7",
        u"The topology cannot be read: an object was expected at modelTopology."_s);
    row("neither layers nor a graph", R"({"a":1})",
        u"The topology cannot be read: modelTopology holds neither layers (class_name and config) "
        "nor a graph (node)."_s);
    row("neither of them in model_config", R"({"model_config":{}})",
        u"The topology cannot be read: modelTopology.model_config holds neither layers (class_name "
        "and config) nor a graph (node)."_s);
    row("a model without layers", R"({"class_name":"Model","config":{"name":"m"}})",
        u"The topology cannot be read: an array was expected at modelTopology.config.layers."_s);
    row("a model without config", R"({"class_name":"Model"})",
        u"The topology cannot be read: an array was expected at modelTopology.config.layers."_s);
    row("a layer that is a string",
        R"({"model_config":{"class_name":"Model","config":{"layers":["x"]}}})",
        u"The topology cannot be read: an object was expected at "
        "modelTopology.model_config.config.layers[0]."_s);
    row("a layer without a class", R"({"config":[{"class_name":"A"},{"config":{}}]})",
        u"The topology cannot be read: a string was expected at modelTopology.config[1].class_name."_s);
    row("a graph whose nodes are no array", R"({"node":{}})",
        u"The topology cannot be read: an array was expected at modelTopology.node."_s);
    row("a node that is a number", R"({"node":[{"name":"a","op":"b"},3]})",
        u"The topology cannot be read: an object was expected at modelTopology.node[1]."_s);
    row("a node without a name", R"({"node":[{"op":"b"}]})",
        u"The topology cannot be read: a string was expected at modelTopology.node[0].name."_s);
    row("a node whose operation is null", R"({"node":[{"name":"b","op":null}]})",
        u"The topology cannot be read: a string was expected at modelTopology.node[0].op."_s);
    row("an empty node", R"({"node":[{}]})",
        u"The topology cannot be read: a string was expected at modelTopology.node[0].name."_s);
    row("inputs that are no strings", R"({"node":[{"name":"a","op":"b","input":[1]}]})",
        u"The topology cannot be read: an array was expected at modelTopology.node[0].input."_s);
    row("a function without a name", R"({"node":[],"library":{"function":[{}]}})",
        u"The topology cannot be read: a string was expected at "
        "modelTopology.library.function[0].signature.name."_s);
}

void TestTopology::refuses()
{
    QFETCH(QByteArray, topology);
    QFETCH(QString, message);
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse(topology);
    const auto read = readTopology(artifacts, *Operation::create());
    QVERIFY(!read);
    QCOMPARE_EQ(read.error().message, message);
    QCOMPARE_EQ(read.error().code, ErrorCode::MalformedTopology);
}

void TestTopology::dtypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("dtype");
    QTest::newRow("DT_FLOAT") << QByteArray("\"DT_FLOAT\"") << u"float32"_s;
    QTest::newRow("DT_HALF") << QByteArray("\"DT_HALF\"") << u"float32"_s;
    QTest::newRow("DT_UINT8") << QByteArray("\"DT_UINT8\"") << u"int32"_s;
    QTest::newRow("DT_STRING") << QByteArray("\"DT_STRING\"") << u"string"_s;
    QTest::newRow("DT_COMPLEX64") << QByteArray("\"DT_COMPLEX64\"") << u"complex64"_s;
    QTest::newRow("a number") << QByteArray("10") << u"bool"_s;
    QTest::newRow("a type that tfjs has no word for") << QByteArray("\"DT_RESOURCE\"") << QString();
}

void TestTopology::dtypes()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, dtype);
    const auto topology = topologyOf(modelJson(
        R"({"node":[{"name":"x","op":"Placeholder","attr":{"dtype":{"type":)" + type + "}}}]}",
        {}));
    QVERIFY(topology);
    QCOMPARE_EQ(topology->inputs().value(0).dtype, dtype);
}

void TestTopology::countsWithoutOptimizer()
{
    const auto topology = topologyOf(modelJson(
        R"({"class_name":"Sequential","config":[{"class_name":"Dense","config":{"name":"d"}}]})",
        { "d/kernel 6", "iter 1 optimizer", "d/kernel/m 6 optimizer" }));
    QVERIFY(topology);
    QVERIFY(topology->knowsParameters());
    QCOMPARE_EQ(topology->totalParameters(), 6);
    QCOMPARE_EQ(topology->nodes().at(0).weights.size(), 1);
    QVERIFY(topology->unassignedWeights().isEmpty());
}

void TestTopology::namesWithEscapes()
{
    const auto topology = topologyOf(modelJson(
        R"({"node":[{"name":"a\"b\u00e9","op":"Const"},{"name":"c","op":"Re\\lu","input":["a\"bé:0"]}]})",
        { "a\\\"b\\u00e9 3" }));
    QVERIFY(topology);
    QCOMPARE_EQ(nodesOf(*topology), (QStringList{ u"a\"bé Const #3"_s, u"c Re\\lu < a\"bé"_s }));
    QCOMPARE_EQ(topology->findNode(u"a\"bé"_s.toUtf8()), 0);
    QCOMPARE_EQ(topology->findNode("c"), 1);
    QCOMPARE_EQ(topology->findNode("d"), -1);
    QCOMPARE_EQ(Topology().findNode("c"), -1);
}

void TestTopology::tellsDanglingReferences()
{
    const auto graph = topologyOf(modelJson(
        R"({"node":[{"name":"a","op":"Relu","input":["^gone:1","a"]}],"versions":{}})", {}));
    QVERIFY(graph);
    QCOMPARE_EQ(graph->danglingReferences(),
                (QList<DanglingReference>{ { .node = 0, .name = "gone" } }));
    QCOMPARE_EQ(graph->edges(), (QList<std::pair<qint32, qint32>>{ { 0, 0 } }));

    const auto layers = topologyOf(modelJson(
        R"({"class_name":"Model","config":{"layers":[{"class_name":"Dense","config":{"name":"d"},
            "inbound_nodes":[[["lost",0,0,{}]]]}],"input_layers":[],"output_layers":[]}})",
        {}));
    QVERIFY(layers);
    QCOMPARE_EQ(layers->danglingReferences(),
                (QList<DanglingReference>{ { .node = 0, .name = "lost" } }));
}

void TestTopology::tellsSlotsOfGraphs()
{
    const auto graph = topologyOf(modelJson(
        R"({"node":[{"name":"s","op":"Split","input":["x","^gone","d"]},
            {"name":"x","op":"Placeholder"},{"name":"d","op":"Const","input":["^x"]},
            {"name":"b","op":"AddN","input":["s:0","s:2","s:values:1","^s","^d"]},
            {"name":"t","op":"StringSplit"},
            {"name":"n","op":"Pack","input":["t","t:shape:0","t:indices:0"]}]})",
        {}));
    QVERIFY(graph);
    QCOMPARE_EQ(slotsOf(*graph),
                (QStringList{ u"x>s"_s, u"d>s"_s, u"^x>d"_s, u"s>b"_s, u"s:2>b"_s, u"s:1>b"_s,
                              u"^s>b"_s, u"^d>b"_s, u"t>n"_s, u"t:2>n"_s, u"t>n"_s }));
}

void TestTopology::tellsSlotsOfLayers()
{
    // "in" is called twice, and as nested models do counts its calls from one.
    const auto model = topologyOf(modelJson(
        R"({"class_name":"Functional","config":{"name":"m","layers":[
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,4],"name":"a"},
             "name":"a","inbound_nodes":[]},
            {"class_name":"InputLayer","config":{"batch_input_shape":[null,6],"name":"b"},
             "name":"b","inbound_nodes":[]},
            {"class_name":"Functional","config":{"name":"in","layers":[
              {"class_name":"InputLayer","config":{"batch_input_shape":[null,null],"name":"i"},
               "name":"i","inbound_nodes":[]},
              {"class_name":"Dense","config":{"units":3,"name":"d"},"name":"d",
               "inbound_nodes":[[["i",0,0,{}]]]}],
              "input_layers":[["i",0,0]],"output_layers":[["i",0,0],["d",0,0]]},
             "name":"in","inbound_nodes":[[["a",0,0,{}]],[["b",0,0,{}]]]},
            {"class_name":"Activation","config":{"name":"first"},"name":"first",
             "inbound_nodes":[[["in",1,0,{}]]]},
            {"class_name":"Concatenate","config":{"name":"c"},"name":"c",
             "inbound_nodes":[[["in",1,1,{}],["in",2,0,{}]]]}],
            "input_layers":[["a",0,0],["b",0,0]],"output_layers":[["c",0,0],["first",0,0]]}})",
        {}));
    QVERIFY(model);
    QCOMPARE_EQ(slotsOf(*model),
                (QStringList{ u"a>in"_s, u"b>in"_s, u"in>first"_s, u"in:1>c"_s, u"in@1>c"_s,
                              u"in/i>in/d"_s }));
    const auto shape = [&model](QByteArrayView name) {
        const auto found = model->outputShape(model->nodes().at(model->findNode(name)));
        return found ? partialShapeText(*found) : QString();
    };
    QCOMPARE_EQ(shape("first"), u"[null, 4]"_s);
    QCOMPARE_EQ(shape("c"), u"[null, 9]"_s);
    const auto outputs = model->outputShapes(model->nodes().at(2));
    QCOMPARE_EQ(outputs.size(), 2);
    QCOMPARE_EQ(outputs.at(1), (std::optional<PartialShape>{ { -1, 3 } }));
}

void TestTopology::joinsFunctionsToTheirCallers()
{
    const auto graph = topologyOf(modelJson(
        R"({"node":[{"name":"x","op":"Placeholder"},
            {"name":"while","op":"StatelessWhile","input":["x"],"attr":{
             "T":{"list":{"type":["DT_FLOAT"]}},"body":{"func":{"name":"b"}},
             "cond":{"func":{"name":"c"}}}},
            {"name":"case","op":"Case","attr":{"branches":{"list":{"func":[{"name":"b"},
             {"name":"nobody"}]}}}}],
            "library":{"function":[
             {"signature":{"name":"b","inputArg":[{"name":"i","type":"DT_FLOAT"}],
              "outputArg":[{"name":"o"},{"name":"p"},{"name":"q"}]},
              "nodeDef":[{"name":"n","op":"Neg","input":["i"]}],
              "ret":{"p":"i","o":"n:y:0","q":"gone"}},
             {"signature":{"name":"c","inputArg":[],"outputArg":[{"name":"o"}]},"nodeDef":[],
              "ret":{}}]}})",
        {}));
    QVERIFY(graph);
    const qint32 body = graph->findNode("b");
    QCOMPARE_EQ(graph->functionCalls(),
                (QList<FunctionCall>{ { 1, body, "body" },
                                      { 1, graph->findNode("c"), "cond" },
                                      { 2, body, "branches" } }));
    QCOMPARE_EQ(graph->functionResults(graph->nodes().at(body)),
                (QList<qint32>{ graph->findNode("b/n"), graph->findNode("b/i"), -1 }));
    QVERIFY(graph->functionResults(graph->nodes().at(0)).isEmpty());
}

void TestTopology::tellsUnassignedWeights()
{
    const auto layers = topologyOf(modelJson(
        R"({"class_name":"Sequential","config":[{"class_name":"Dense","config":{"name":"d"}}]})",
        { "other/kernel 4", "d 2", "d/kernel 3" }));
    QVERIFY(layers);
    QCOMPARE_EQ(layers->unassignedWeights(), (QList<qint32>{ 0, 1 }));
    QCOMPARE_EQ(layers->totalParameters(), 9);

    const auto graph
        = topologyOf(modelJson(R"({"node":[{"name":"a","op":"Relu"}]})", { "a 4", "b 2" }));
    QVERIFY(graph);
    QCOMPARE_EQ(graph->unassignedWeights(), (QList<qint32>{ 0, 1 }));
}

void TestTopology::overridesTheSignature()
{
    const auto topology = topologyOf(
        modelJson(R"({"node":[{"name":"a","op":"Placeholder"}]})", {},
                  R"(,"signature":{"inputs":{"x":{"name":"a"}},"outputs":{"x":{"name":"a"}}},
            "userDefinedMetadata":{"signature":{"inputs":{"y":{"name":"a:0"}},"outputs":{}}})"));
    QVERIFY(topology);
    QCOMPARE_EQ(portsOf(topology->inputs()), QStringList{ u"y = a:0"_s });
    QCOMPARE_EQ(portsOf(topology->outputs()), QStringList{ u"a = a"_s });
}

void TestTopology::livesLongerThanItsArtifacts()
{
    Topology topology;
    {
        auto read = topologyOf(modelJson(
            R"( { "node" : [ { "name" : "lives", "op" : "Const", "attr" : { "x" : { } } } ] } )",
            { "lives 3" }));
        QVERIFY(read);
        topology = *read;
    }
    QCOMPARE_EQ(nodesOf(topology), QStringList{ u"lives Const #3"_s });
    QCOMPARE_EQ(topology.nodes().at(0).attributes.text().toByteArray(), QByteArray(R"({"x":{}})"));
}

void TestTopology::readsDeepAndCyclicGraphs()
{
    constexpr int count = 20'000;
    QByteArray nodes;
    for (int i = 0; i < count; ++i) {
        nodes += (i > 0 ? "," : "") + QByteArray(R"({"name":"n)") + QByteArray::number(i)
            + R"(","op":"NextIteration","input":["n)" + QByteArray::number((i + count - 1) % count)
            + R"("]})";
    }
    const auto topology = topologyOf(modelJson(R"({"node":[)" + nodes + "]}", {}));
    QVERIFY(topology);
    QCOMPARE_EQ(topology->nodes().size(), count);
    QCOMPARE_EQ(topology->edgeCount(), count);
    QCOMPARE_EQ(topology->nodes().at(0).inbound.at(0), count - 1);
    QVERIFY(topology->outputs().isEmpty());
}

void TestTopology::readsDeeplyNestedModels()
{
    const QByteArray head = R"({"class_name":"Sequential","config":{"name":"s","layers":[)";
    const auto topology = topologyOf(modelJson(head.repeated(300) + QByteArray("]}}").repeated(300),
                                               { QByteArray("s/").repeated(20) + "kernel 2",
                                                 QByteArray("s/").repeated(3000) + "kernel 3" }));
    QVERIFY(topology);
    QCOMPARE_EQ(topology->topLevelCount(), 1);
    QVERIFY(topology->nodes().size() > 10);
    QCOMPARE_EQ(topology->parameters(topology->nodes().at(0)), 2);
}

void TestTopology::readsNoWeightsAsUnknown()
{
    const auto topology
        = topologyOf(R"({"modelTopology":{"node":[{"name":"a","op":"Const"}],"versions":{}}})");
    QVERIFY(topology);
    QVERIFY(!topology->knowsParameters());
    QVERIFY(!topology->trainableParameters());
    const auto nothing = readTopology(ModelArtifacts(), *Operation::create());
    QVERIFY(!nothing);
    QCOMPARE_EQ(nothing.error().code, ErrorCode::MissingTopology);
}

void TestTopology::stopsWhenCanceled()
{
    const auto artifacts
        = readModelJson(modelJson(R"({"node":[{"name":"a","op":"b"}]})", {}), u"m"_s);
    QVERIFY(artifacts);
    const auto op = Operation::create();
    op->cancel();
    const auto topology = readTopology(*artifacts, *op);
    QVERIFY(!topology);
    QCOMPARE_EQ(topology.error().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestTopology)
#include "tst_topology.moc"
