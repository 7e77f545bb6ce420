// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"
#include "core/topology/layershapes/layershapes.h"
#include "core/topology/tfjsops.h"
#include "core/topology/typefindings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

Topology topologyOf(const QByteArray &topology)
{
    const auto artifacts
        = readModelJson("{\"modelTopology\":" + topology + ",\"weightsManifest\":[]}", u"m"_s);
    return artifacts ? readTopology(*artifacts, *Operation::create()).value_or(Topology())
                     : Topology();
}

/// "code: node, node" of each finding.
QStringList foundIn(const Topology &topology, bool isGraph)
{
    QStringList lines;
    for (const TopologyFinding &found : typeFindings(topology, isGraph)) {
        QStringList names;
        for (const qint32 node : found.nodes)
            names.append(QString::fromUtf8(topology.nodes().at(node).name));
        lines.append(found.finding.code + u": "_s + names.join(u", "_s));
    }
    return lines;
}

/// The same of all findings about a model with \a topology and \a tensors of one element.
QStringList placedIn(const QByteArray &topology, const QByteArrayList &tensors)
{
    QByteArrayList specs;
    for (const QByteArray &name : tensors)
        specs.append("{\"name\":\"" + name + "\",\"shape\":[1],\"dtype\":\"float32\"}");
    const auto artifacts = readModelJson(
        "{\"modelTopology\":" + topology + ",\"weightsManifest\":[{\"paths\":[\"w\"],\"weights\":["
            + specs.join(',') + "]}]}",
        u"m"_s);
    const auto op = Operation::create();
    const auto read = readTopology(*artifacts, *op);
    QStringList lines;
    for (const TopologyFinding &found : placedFindings(*artifacts, *read)) {
        QStringList names;
        for (const qint32 node : found.nodes)
            names.append(QString::fromUtf8(read->nodes().at(node).name));
        lines.append(found.finding.code + u": "_s + names.join(u", "_s));
    }
    QList<QStringList> names;
    const QList<Finding> plain = topologyFindings(*artifacts, *op, &names);
    return plain.size() == lines.size() && names.size() == lines.size()
        ? lines
        : QStringList{ u"other findings"_s };
}

} // namespace

class TestTypeFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationsOfTfjs()
    {
        for (const char *name : { "Add", "Abs", "_FusedConv2D", "Zeta", "ZerosLike", "Const" })
            QVERIFY2(isTfjsOperation(name) == (qstrcmp(name, "Zeta") != 0), name);
        QVERIFY(!isTfjsOperation(""));
        QVERIFY(!isTfjsOperation("add"));
    }

    void eachUnknownOperationIsOneFinding()
    {
        const Topology topology
            = topologyOf("{\"node\":[{\"name\":\"x\",\"op\":\"Placeholder\"},"
                         "{\"name\":\"a\",\"op\":\"Odd\",\"input\":[\"x\"]},"
                         "{\"name\":\"b\",\"op\":\"Odder\",\"input\":[\"x\",\"gone\"]},"
                         "{\"name\":\"c\",\"op\":\"Odd\",\"input\":[\"a\"]}],"
                         "\"library\":{\"function\":[{\"signature\":{\"name\":\"f\",\"inputArg\":["
                         "{\"name\":\"p\"}]},\"nodeDef\":[{\"name\":\"g\",\"op\":\"Odd\","
                         "\"input\":[\"p\"]}]}]}}");
        QCOMPARE(foundIn(topology, true),
                 QStringList({ u"unsupported-op: a, c, f/g"_s, u"unsupported-op: b"_s,
                               u"dangling-reference: b"_s }));
    }

    void layersThatTfjsDoesNotHave()
    {
        const Topology topology
            = topologyOf("{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\",\"layers\":["
                         "{\"class_name\":\"Dense\",\"config\":{\"name\":\"d\",\"units\":2,"
                         "\"batch_input_shape\":[null,3]}},"
                         "{\"class_name\":\"Lambda\",\"config\":{\"name\":\"l\"}},"
                         "{\"class_name\":\"TimeDistributed\",\"config\":{\"name\":\"t\",\"layer\":"
                         "{\"class_name\":\"Mine\",\"config\":{\"name\":\"m\"}}}}]}}");
        QCOMPARE(foundIn(topology, false),
                 QStringList({ u"unknown-layer: l"_s, u"unknown-layer: t/m"_s }));
    }

    void layersThatAreKnownButNotRegistered()
    {
        for (const char *type : { "EinsumDense", "MultiHeadAttention", "RandomHeight" })
            QVERIFY2(!isTfjsLayer(type), type);
        QVERIFY(isTfjsLayer("RandomWidth"));
    }

    void tensorsThatLayersLack()
    {
        const QByteArray norm = "{\"class_name\":\"BatchNormalization\",\"config\":{\"name\":\"n\","
                                "\"scale\":false}}";
        const QByteArray topology
            = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\",\"layers\":["
              "{\"class_name\":\"Dense\",\"config\":{\"name\":\"whole\"}},"
              "{\"class_name\":\"Dense\",\"config\":{\"name\":\"plain\",\"use_bias\":false}},"
              "{\"class_name\":\"Dense\",\"config\":{\"name\":\"half\"}},"
              "{\"class_name\":\"Dense\",\"config\":{\"name\":\"none\"}},"
              "{\"class_name\":\"Dense\",\"config\":{\"name\":\"other\"}},"
            + norm + "]}}";
        QCOMPARE(placedIn(topology,
                          { "whole/kernel_1", "whole/bias_1", "plain/kernel", "half/bias",
                            "other/odd", "n/beta", "n/moving_mean", "lost" }),
                 QStringList({ u"missing-tensor: none"_s, u"unreferenced-tensor: "_s,
                               u"missing-tensor: half, n"_s }));
    }

    void tensorsThatGraphsDoNotUse()
    {
        const QByteArray topology
            = "{\"node\":[{\"name\":\"x\",\"op\":\"Placeholder\"},"
              "{\"name\":\"used\",\"op\":\"Const\"},{\"name\":\"out\",\"op\":\"Const\"},"
              "{\"name\":\"idle\",\"op\":\"Const\"},{\"name\":\"gone\",\"op\":\"Const\"},"
              "{\"name\":\"y\",\"op\":\"Add\",\"input\":[\"x\",\"used\",\"gone\"]}]},"
              "\"signature\":{\"outputs\":{\"a\":{\"name\":\"y:0\"},\"b\":{\"name\":\"out:0\"}}}";
        QCOMPARE(placedIn(topology, { "used", "out", "idle" }),
                 QStringList({ u"missing-tensor: gone"_s, u"unused-tensor: idle"_s }));
    }

    void nothingAboutSoundModels()
    {
        const Topology topology
            = topologyOf("{\"node\":[{\"name\":\"x\",\"op\":\"Placeholder\"},"
                         "{\"name\":\"y\",\"op\":\"Relu\",\"input\":[\"x\"]}]}");
        QVERIFY(foundIn(topology, true).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTypeFindings)

#include "tst_typefindings.moc"
