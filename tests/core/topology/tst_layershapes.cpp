// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"
#include "core/model/modeljson.h"
#include "core/topology/layershapes/layershapes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// "[null, 3] [null, 4]"; "?" where it cannot be told.
QString outputsText(const std::optional<LayerOutputs> &outputs)
{
    QStringList texts;
    for (const PartialShape &shape : outputs.value_or(LayerOutputs()))
        texts.append(partialShapeText(shape));
    return outputs ? texts.join(u' ') : u"?"_s;
}

Topology topologyOf(const QByteArray &topology)
{
    const auto artifacts
        = readModelJson("{\"modelTopology\":" + topology + ",\"weightsManifest\":[]}", u"m"_s);
    return artifacts ? readTopology(*artifacts, *Operation::create()).value_or(Topology())
                     : Topology();
}

QString shapesOf(const Topology &topology)
{
    QStringList texts;
    for (const TopologyNode &node : topology.nodes()) {
        const auto shape = topology.outputShape(node);
        texts.append(QString::fromUtf8(node.name) + u' '
                     + (shape ? partialShapeText(*shape) : u"?"_s));
    }
    return texts.join(u", "_s);
}

QByteArray layer(const QByteArray &type, const QByteArray &config)
{
    return "{\"class_name\":\"" + type + "\",\"config\":{" + config + "}}";
}

QByteArray sequential(const QByteArrayList &layers)
{
    return "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\",\"layers\":["
        + layers.join(',') + "]}}";
}

} // namespace

/// The rules themselves are compared with TensorFlow.js (tests/interop/layershapes.mjs); here is
/// what it does not tell.
class TestLayerShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputs_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QList<PartialShape>>("inputs");
        QTest::addColumn<QString>("expected");
        const PartialShape picture{ -1, 9, 10, 3 };
        QTest::newRow("a class nobody knows")
            << "Custom"_ba
            << "{}"_ba << QList<PartialShape>{ { -1, 3 } } << u"?"_s;
        const auto einsum = [](const char *name, const QByteArray &config,
                               const PartialShape &input, const QString &expected) {
            QTest::newRow(name) << "EinsumDense"_ba << config << QList<PartialShape>{ input }
                                << expected;
        };
        einsum("EinsumDense as Dense", R"({"equation":"ab,bc->ac","output_shape":[64]})",
               { -1, 32 }, u"[null, 64]"_s);
        einsum("EinsumDense of a sequence",
               R"({"equation":"abc,cd->abd","output_shape":[null,64]})", { -1, 32, 128 },
               u"[null, null, 64]"_s);
        einsum("EinsumDense with what is before left out",
               R"({"equation":"...x,xy->...y","output_shape":64})", { -1, 32, 5, 128 },
               u"[null, 32, 5, 64]"_s);
        einsum("EinsumDense with what is behind left out",
               R"({"equation":"ab...,bc->ac...","output_shape":[7]})", { -1, 3, 4, 5 },
               u"[null, 7, 4, 5]"_s);
        einsum("EinsumDense with a shape that does not fit",
               R"({"equation":"ab,bc->ac","output_shape":[2,3]})", { -1, 32 }, u"?"_s);
        einsum("EinsumDense without an equation", R"({"output_shape":[2]})", { -1, 32 }, u"?"_s);
        einsum("EinsumDense of another rank", R"({"equation":"ab,bc->ac","output_shape":[2]})",
               { -1, 3, 32 }, u"?"_s);
        QTest::newRow("attention has the shape of its query")
            << "MultiHeadAttention"_ba
            << R"({"num_heads":2,"key_dim":3,"output_shape":null})"_ba
            << QList<PartialShape>{ { -1, 6, 8 }, { -1, 5, 8 } } << u"[null, 6, 8]"_s;
        QTest::newRow("attention that states its last size")
            << "MultiHeadAttention"_ba
            << R"({"num_heads":2,"key_dim":3,"output_shape":[4]})"_ba
            << QList<PartialShape>{ { -1, 6, 8 }, { -1, 5, 8 } } << u"[null, 6, 4]"_s;
        QTest::newRow("open sizes stay open")
            << "Conv2D"_ba
            << "{\"filters\":4,\"kernel_size\":3}"_ba << QList<PartialShape>{ { -1, -1, 10, 3 } }
            << u"[null, null, 8, 4]"_s;
        QTest::newRow("another rank than the layer takes")
            << "Conv2D"_ba
            << "{\"filters\":4,\"kernel_size\":[3,3]}"_ba << QList<PartialShape>{ { -1, 10, 3 } }
            << u"?"_s;
        QTest::newRow("a kernel larger than the picture")
            << "Conv2D"_ba
            << "{\"filters\":4,\"kernel_size\":[30,3]}"_ba << QList<PartialShape>{ picture }
            << u"?"_s;
        QTest::newRow("no filters")
            << "Conv2D"_ba
            << "{\"kernel_size\":[3,3]}"_ba << QList<PartialShape>{ picture } << u"?"_s;
        QTest::newRow("strides of zero")
            << "Conv2D"_ba
            << "{\"filters\":4,\"kernel_size\":[3,3],\"strides\":[0,1]}"_ba
            << QList<PartialShape>{ picture } << u"?"_s;
        QTest::newRow("dilated depthwise, as Keras")
            << "DepthwiseConv2D"_ba
            << "{\"kernel_size\":[3,3],\"dilation_rate\":[2,2]}"_ba
            << QList<PartialShape>{ picture } << u"[null, 5, 6, 3]"_s;
        QTest::newRow("causal padding, as Keras")
            << "Conv1D"_ba
            << "{\"filters\":4,\"kernel_size\":[3],\"padding\":\"causal\"}"_ba
            << QList<PartialShape>{ { -1, 7, 2 } } << u"[null, 7, 4]"_s;
        QTest::newRow("resizing keeps the batch")
            << "Resizing"_ba
            << "{\"height\":4,\"width\":5}"_ba << QList<PartialShape>{ picture }
            << u"[null, 4, 5, 3]"_s;
        QTest::newRow("a random width is open")
            << "RandomWidth"_ba
            << "{}"_ba << QList<PartialShape>{ picture } << u"[null, 9, null, 3]"_s;
        QTest::newRow("flatten of open sizes")
            << "Flatten"_ba
            << "{}"_ba << QList<PartialShape>{ { -1, -1, 3 } } << u"[null, null]"_s;
        QTest::newRow("reshape finds the open size")
            << "Reshape"_ba
            << "{\"target_shape\":[-1,2]}"_ba << QList<PartialShape>{ { -1, 8 } }
            << u"[null, 4, 2]"_s;
        QTest::newRow("reshape to what cannot be")
            << "Reshape"_ba
            << "{\"target_shape\":[3,null]}"_ba << QList<PartialShape>{ { -1, 8 } } << u"?"_s;
        QTest::newRow("reshape to nothing")
            << "Reshape"_ba
            << "{\"target_shape\":[0,-1]}"_ba << QList<PartialShape>{ { -1, 8 } } << u"?"_s;
        QTest::newRow("sizes beyond all bounds")
            << "Flatten"_ba
            << "{}"_ba << QList<PartialShape>{ { -1, qint64(1) << 40, qint64(1) << 40 } } << u"?"_s;
        QTest::newRow("what cannot be added")
            << "Add"_ba
            << "{}"_ba << QList<PartialShape>{ { -1, 3 }, { -1, 4 } } << u"?"_s;
        QTest::newRow("batches that differ")
            << "Add"_ba
            << "{}"_ba << QList<PartialShape>{ { 2, 3 }, { 4, 3 } } << u"?"_s;
        QTest::newRow("concatenation along open sizes")
            << "Concatenate"_ba
            << "{\"axis\":-1}"_ba << QList<PartialShape>{ { -1, 3 }, { -1, -1 } }
            << u"[null, null]"_s;
        QTest::newRow("an axis that is none")
            << "Concatenate"_ba
            << "{\"axis\":7}"_ba << QList<PartialShape>{ { -1, 3 }, { -1, 3 } } << u"?"_s;
        QTest::newRow("states behind the output")
            << "LSTM"_ba
            << "{\"units\":5,\"return_state\":true}"_ba << QList<PartialShape>{ { 2, 7, 3 } }
            << u"[2, 5] [2, 5] [2, 5]"_s;
        QTest::newRow("no input") << "Dense"_ba
                                  << "{\"units\":5}"_ba << QList<PartialShape>() << u"?"_s;
    }
    void outputs()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, config);
        QFETCH(QList<PartialShape>, inputs);
        const JsonText json = JsonText::parse(config).value();
        const auto outputs = layerOutputs({ type, JsonView(json), inputs });
        QTEST(outputsText(outputs), "expected");
    }

    void whatComesAfterAnUnknownLayerIsUnknown()
    {
        const Topology topology = topologyOf(sequential(
            { layer("Dense", "\"name\":\"a\",\"units\":3,\"batch_input_shape\":[null,2]"),
              layer("Custom", "\"name\":\"b\""), layer("Dense", "\"name\":\"c\",\"units\":3") }));
        QCOMPARE(shapesOf(topology), u"a [null, 3], b ?, c ?"_s);
    }

    void aSequentialWithoutAnyShapeTellsNone()
    {
        const Topology topology
            = topologyOf(sequential({ layer("Dense", "\"name\":\"a\",\"units\":3") }));
        QCOMPARE(shapesOf(topology), u"a ?"_s);
    }

    void aNestedModelWithoutShapesTakesThoseOfItsCall()
    {
        const QByteArray inner
            = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"in\",\"layers\":["
            + layer("Dense", "\"name\":\"x\",\"units\":6") + "]}}";
        const Topology topology = topologyOf(sequential(
            { layer("Dense", "\"name\":\"a\",\"units\":3,\"batch_input_shape\":[null,2]"),
              inner }));
        QCOMPARE(shapesOf(topology), u"a [null, 3], in [null, 6], in/x [null, 6]"_s);
    }

    void layersInAnyOrderAndCyclesEnd()
    {
        const auto node = [](const QByteArray &type, const QByteArray &name, const QByteArray &from,
                             const QByteArray &config) {
            const QByteArray inbound
                = from.isEmpty() ? QByteArray() : "[[\"" + from + "\",0,0,{}]]";
            return "{\"class_name\":\"" + type + "\",\"name\":\"" + name
                + "\",\"config\":{\"name\":\"" + name + "\"" + config + "},\"inbound_nodes\":["
                + inbound + "]}";
        };
        const Topology topology
            = topologyOf("{\"class_name\":\"Functional\",\"config\":{\"name\":\"f\",\"layers\":["
                         + node("Dense", "b", "a", ",\"units\":4") + ','
                         + node("Dense", "a", "x", ",\"units\":3") + ','
                         + node("InputLayer", "x", "", ",\"batch_input_shape\":[null,2]") + ','
                         + node("Dense", "p", "q", ",\"units\":4") + ','
                         + node("Dense", "q", "p", ",\"units\":4") + ','
                         + node("Dense", "lost", "nowhere", ",\"units\":4")
                         + "],\"input_layers\":[[\"x\",0,0]],\"output_layers\":[[\"b\",0,0]]}}");
        QCOMPARE(shapesOf(topology), u"b [null, 4], a [null, 3], x [null, 2], p ?, q ?, lost ?"_s);
        QCOMPARE(topology.outputs().first().shape, PartialShape({ -1, 4 }));
    }

    void canceled()
    {
        const auto artifacts = readModelJson(
            "{\"modelTopology\":" + sequential({ layer("Dense", "\"name\":\"a\",\"units\":3") })
                + ",\"weightsManifest\":[]}",
            u"m"_s);
        const OperationPtr op = Operation::create();
        op->cancel();
        QCOMPARE(readTopology(*artifacts, *op).error().code, ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestLayerShapes)

#include "tst_layershapes.moc"
