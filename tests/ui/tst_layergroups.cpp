// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/tensor.h"
#include "core/weights/encode.h"
#include "ui/histogram/differencenote.h"
#include "ui/histogram/layergroups.h"
#include "ui/histogram/layerhistogram.h"

#include <QTest>

#include <limits>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

struct NamedModel
{
    ModelArtifacts artifacts;
    QList<Tensor> tensors;
};

NamedModel modelOf(const QStringList &names, const QByteArray &topology = {})
{
    QList<EncodedTensor> encoded;
    for (const QString &name : names)
        encoded.append(encodeFloat32(name, { 1 }, { 1 }));
    NamedModel model{ .artifacts = artifactsOf(encoded), .tensors = {} };
    if (!topology.isEmpty())
        model.artifacts.modelTopology = JsonText::parse(topology).value();
    QList<Finding> findings;
    model.tensors = *locateTensors(model.artifacts, *Operation::create(), findings);
    return model;
}

} // namespace

class TestLayerGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTellWithoutATopology()
    {
        const NamedModel model
            = modelOf({ u"a/kernel"_s, u"b/kernel"_s, u"a/bias"_s, u"alone"_s, u"/x"_s });
        const QList<LayerGroup> wanted{
            { u"a"_s, { 0, 2 } }, { u"b"_s, { 1 } }, { u"alone"_s, { 3 } }, { u"/x"_s, { 4 } }
        };
        QVERIFY(layerGroups(model.tensors, nullptr) == wanted);
    }

    void constantsGoToTheOperationThatTakesThem()
    {
        const NamedModel model = modelOf({ u"w/conv"_s, u"b/conv"_s, u"w/dense"_s, u"lost/w"_s },
                                         R"({"node":[
            {"name":"w/conv","op":"Const"}, {"name":"b/conv","op":"Const"},
            {"name":"x","op":"Placeholder"},
            {"name":"read","op":"Identity","input":["b/conv"]},
            {"name":"conv","op":"_FusedConv2D","input":["x","w/conv","read"]},
            {"name":"w/dense","op":"Const"},
            {"name":"dense","op":"MatMul","input":["conv","w/dense"]}]})");
        const Topology topology = readTopology(model.artifacts, *Operation::create()).value();
        const QList<LayerGroup> wanted{ { u"conv"_s, { 0, 1 } },
                                        { u"dense"_s, { 2 } },
                                        { u"lost"_s, { 3 } } };
        QVERIFY(layerGroups(model.tensors, &topology) == wanted);
    }

    void layersHaveTheirTensors()
    {
        const NamedModel model
            = modelOf({ u"d1/kernel"_s, u"d1/bias"_s, u"d2/kernel"_s },
                      R"({"class_name":"Sequential","config":{"name":"s","layers":[
            {"class_name":"Dense","config":{"name":"d1","units":1,"batch_input_shape":[null,1]}},
            {"class_name":"Dense","config":{"name":"d2","units":1,"use_bias":false}}]}})");
        const Topology topology = readTopology(model.artifacts, *Operation::create()).value();
        const QList<LayerGroup> wanted{ { u"d1"_s, { 0, 1 } }, { u"d2"_s, { 2 } } };
        QVERIFY(layerGroups(model.tensors, &topology) == wanted);
    }

    void aLayerIsCountedAsOneTensor_data()
    {
        QTest::addColumn<HistogramRequest>("request");
        QTest::newRow("all values") << HistogramRequest{};
        QTest::newRow("7 bins") << HistogramRequest{ .bins = 17 };
        QTest::newRow("a part") << HistogramRequest{ .range = HistogramRange{ -0.5, 0.25 } };
    }
    void aLayerIsCountedAsOneTensor()
    {
        QFETCH(HistogramRequest, request);
        constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
        QList<float> kernel(1000);
        QList<float> bias(30);
        for (int i = 0; i < 1000; ++i)
            kernel[i] = float(i % 37) / 36 - 0.4F;
        for (int i = 0; i < 30; ++i)
            bias[i] = i % 3 == 0 ? 0.0F : float(i) / 10;
        kernel[77] = notANumber;
        const NamedModel two{ artifactsOf({ encodeFloat32(u"k"_s, { 100, 10 }, kernel),
                                            encodeFloat32(u"b"_s, { 30 }, bias) }),
                              {} };
        const NamedModel one{ artifactsOf({ encodeFloat32(u"k"_s, { 1030 }, kernel + bias) }), {} };
        const auto op = Operation::create();
        QList<Finding> findings;
        std::vector<CountedTensor> tensors;
        const auto located = locateTensors(two.artifacts, *op, findings);
        for (const Tensor &tensor : located.value())
            tensors.push_back({ tensor, {} });
        const Tensor whole = locateTensors(one.artifacts, *op, findings).value().first();
        const TensorHistogram layer = layerHistogramOf(tensors, request, *op, nullptr).value();
        const TensorHistogram tensor = histogramOf(whole, {}, request, *op).value();
        QVERIFY(layer.histogram == tensor.histogram);
        const TensorStatistics &a = layer.statistics;
        const TensorStatistics &b = tensor.statistics;
        QCOMPARE(a.elements, 1030);
        QCOMPARE(a.finite, 1029);
        QCOMPARE(a.zeros, b.zeros);
        QCOMPARE(a.nan, 1);
        QCOMPARE(a.min, b.min);
        QCOMPARE(a.max, b.max);
        for (const auto figure : { &TensorStatistics::mean, &TensorStatistics::std,
                                   &TensorStatistics::l1, &TensorStatistics::l2 })
            QVERIFY(std::abs(*(a.*figure) - *(b.*figure)) < 1e-9 * std::abs(*(b.*figure)));
        QVERIFY(!a.quantiles);
    }

    void aLayerWithoutNumbersHasNoBins()
    {
        const NamedModel model{ artifactsOf({ encodeString(u"s"_s, { 1 }, { "x"_ba }) }), {} };
        const auto op = Operation::create();
        QList<Finding> findings;
        const Tensor strings = locateTensors(model.artifacts, *op, findings).value().first();
        const TensorHistogram none
            = layerHistogramOf({ { strings, {} } }, {}, *op, nullptr).value();
        QVERIFY(none.histogram.counts.isEmpty());
        QCOMPARE(none.statistics.finite, 0);
    }

    void differencesAreToldInWords()
    {
        const TensorDifference found{ .elements = 6,
                                      .compared = 6,
                                      .equal = 3,
                                      .largest = 0.25,
                                      .largestAt = 5,
                                      .mean = 0.01,
                                      .rms = 0.1,
                                      .scale = 2 };
        const QString text = DifferenceNote::textOf(found, { 2, 3 }, u"other"_s);
        for (const QString &part : { u"0.25"_s, u"[1, 2]"_s, u"5 %"_s, u"50.00 %"_s, u"other"_s })
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(DifferenceNote::textOf({ .elements = 6, .compared = 6, .equal = 6 }, { 6 }, u"o"_s)
                    .contains(u"equal"));
        QVERIFY(DifferenceNote::textOf({ .elements = 6, .compared = 2, .equal = 1 }, { 6 }, u"o"_s)
                    .contains(u"4 values are not finite"));
    }
};

QTEST_MAIN(TestLayerGroups)

#include "tst_layergroups.moc"
