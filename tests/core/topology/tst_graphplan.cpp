// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"
#include "core/topology/graphplan.h"
#include "core/topology/namescopes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A graph of \a nodes, "name:Op input input".
QByteArray graphJson(const QByteArrayList &nodes)
{
    QByteArrayList parts;
    for (const QByteArray &node : nodes) {
        const QByteArrayList words = node.split(' ');
        const QByteArrayList name = words.first().split(':');
        QByteArrayList inputs;
        for (const QByteArray &input : words.mid(1))
            inputs.append('"' + input + '"');
        parts.append(R"({"name":")" + name.at(0) + R"(","op":")" + name.at(1) + R"(","input":[)"
                     + inputs.join(',') + "]}");
    }
    return R"({"modelTopology":{"node":[)" + parts.join(',')
        + R"(]},"weightsManifest":[{"paths":["w.bin"],"weights":[)"
          R"({"name":"w","shape":[2,3],"dtype":"float32"}]}]})";
}

QByteArray layer(const QByteArray &type, const QByteArray &name, const QByteArray &inbound,
                 const QByteArray &config = {})
{
    const QByteArray nodes = inbound.isEmpty() ? QByteArray() : "[[\"" + inbound + "\",0,0,{}]]";
    return "{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{\"name\":\""
        + name + "\"" + config + "},\"inbound_nodes\":[" + nodes + "]}";
}

QByteArray functional(const QByteArrayList &layers, const QByteArray &input,
                      const QByteArray &output)
{
    return R"(,"layers":[)" + layers.join(',') + R"(],"input_layers":[[")" + input
        + R"(",0,0]],"output_layers":[[")" + output + R"(",0,0]])";
}

/// x -> outer model { in -> inner Sequential { d1 -> d2 } -> out } -> y
QByteArray nestedJson()
{
    const QByteArray dense = "{\"class_name\":\"Dense\",\"config\":{\"name\":\"d%\"}}";
    const QByteArray inner = ",\"layers\":[" + QByteArray(dense).replace('%', '1') + ','
        + QByteArray(dense).replace('%', '2') + ']';
    const QByteArray outer
        = functional({ layer("InputLayer", "in", {}), layer("Sequential", "inner", "in", inner),
                       layer("Activation", "out", "inner") },
                     "in", "out");
    const QByteArray whole
        = functional({ layer("InputLayer", "x", {}), layer("Functional", "outer", "x", outer),
                       layer("TimeDistributed", "y", "outer",
                             R"(,"layer":{"class_name":"Dense","config":{"name":"wrapped"}})") },
                     "x", "y");
    return R"({"modelTopology":{"class_name":"Functional","config":{"name":"m")" + whole
        + R"(}},"weightsManifest":[]})";
}

struct Planned
{
    Topology topology;
    GraphPlan plan;

    QString boxName(qint32 box) const
    {
        const qint32 node = plan.boxes[static_cast<std::size_t>(box)].node;
        return QString::fromUtf8(topology.nodes().at(node).name);
    }
    QString groupOf(std::size_t box) const
    {
        const qint32 group = plan.boxes[box].group;
        return group < 0 ? QString()
                         : QString::fromUtf8(plan.groups[static_cast<std::size_t>(group)].name);
    }
    QStringList boxes() const
    {
        QStringList lines;
        for (std::size_t i = 0; i < plan.boxes.size(); ++i)
            lines.append(boxName(static_cast<qint32>(i)) + u" in "_s + groupOf(i));
        return lines;
    }
    QStringList edges() const
    {
        QStringList lines;
        for (const auto &[from, to] : plan.edges)
            lines.append(boxName(from) + u" > "_s + boxName(to));
        return lines;
    }
};

Planned planned(const QByteArray &json)
{
    const OperationPtr op = Operation::create();
    Planned result;
    const auto artifacts = readModelJson(json, u"model.json"_s);
    if (!artifacts)
        return result;
    const auto topology = readTopology(*artifacts, *op);
    if (!topology)
        return result;
    result.topology = *topology;
    result.plan = planGraph(*topology, *op).value();
    return result;
}

} // namespace

class TestGraphPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantsBelongToWhatTheyFeed()
    {
        const Planned graph
            = planned(graphJson({ "x:Placeholder", "w:Const", "w/read:Identity w", "free:Const",
                                  "m:MatMul x w/read", "n:MatMul m w/read" }));
        QCOMPARE(graph.boxes(), QStringList({ u"x in "_s, u"free in "_s, u"m in "_s, u"n in "_s }));
        QCOMPARE(graph.edges(), QStringList({ u"x > m"_s, u"m > n"_s }));
        QCOMPARE(graph.plan.constantsOf(2), std::vector<qint32>{ 1 });
        QCOMPARE(graph.plan.constantsOf(3), std::vector<qint32>{ 1 });
        QCOMPARE(graph.plan.constantsOf(0), std::vector<qint32>());
        QCOMPARE(graph.plan.parameters(graph.topology, 2), 6);
        QCOMPARE(graph.plan.boxOfNode[1], 2); // the first of its users
    }

    void constantsInLoopsBelongToWhatTheyFeedToo()
    {
        const Planned graph = planned(graphJson({ "x:Placeholder", "c:Const ^x", "m:Add x c",
                                                  "n:NoOp ^m ^x", "o:Relu m ^x", "p:Add o ^o" }));
        QCOMPARE(graph.boxes(),
                 QStringList({ u"x in "_s, u"m in "_s, u"n in "_s, u"o in "_s, u"p in "_s }));
        QCOMPARE(graph.edges(),
                 QStringList(
                     { u"x > m"_s, u"m > n"_s, u"x > n"_s, u"m > o"_s, u"x > o"_s, u"o > p"_s }));
        QCOMPARE(graph.plan.constantsOf(1), std::vector<qint32>{ 1 });
        QCOMPARE(graph.plan.isControl,
                 (std::vector<bool>{ false, true, true, false, true, false }));
    }

    void functionsStandBesideWhoRunsThem()
    {
        const QByteArray json = R"({"modelTopology":{"node":[{"name":"x","op":"Placeholder"},
            {"name":"s/a","op":"Relu","input":["x"]},
            {"name":"s/if","op":"If","input":["s/a","x"],"attr":{
             "then_branch":{"func":{"name":"then"}},"else_branch":{"func":{"name":"else"}}}},
            {"name":"t/a","op":"Relu","input":["s/if"]},{"name":"t/b","op":"Relu","input":["t/a"]},
            {"name":"t/c","op":"If","input":["t/b"],"attr":{"else_branch":{"func":{"name":"else"}}}}],
            "library":{"function":[
             {"signature":{"name":"deep","inputArg":[],"outputArg":[{"name":"r"}]},
              "nodeDef":[{"name":"again","op":"PartitionedCall","attr":{"f":{"func":{"name":"deep"}}}}],
              "ret":{"r":"again"}},
             {"signature":{"name":"else","inputArg":[{"name":"e"}],"outputArg":[{"name":"r"}]},
              "nodeDef":[],"ret":{"r":"e"}},
             {"signature":{"name":"inner","inputArg":[],"outputArg":[{"name":"r"}]},
              "nodeDef":[{"name":"z","op":"Zeros"}],"ret":{"r":"z"}},
             {"signature":{"name":"then","inputArg":[{"name":"i"}],"outputArg":[{"name":"r"}]},
              "nodeDef":[{"name":"y","op":"PartitionedCall","input":["i"],
              "attr":{"f":{"func":{"name":"inner"}}}}],"ret":{"r":"y:out:0"}}]}},
            "weightsManifest":[]})";
        const Planned graph = planned(json);
        QCOMPARE(
            graph.boxes(),
            QStringList({ u"x in "_s, u"s/a in s"_s, u"s/if in s"_s, u"t/a in t"_s, u"t/b in t"_s,
                          u"t/c in t"_s, u"deep/again in deep"_s, u"else/e in else"_s,
                          u"inner/z in inner"_s, u"then/i in then"_s, u"then/y in then"_s }));
        QStringList groups;
        for (const GraphPlan::Group &group : graph.plan.groups) {
            const QByteArray around = group.parent < 0
                ? QByteArray()
                : graph.plan.groups[static_cast<std::size_t>(group.parent)].name;
            groups.append(QString::fromUtf8(group.name + " in " + around));
        }
        QCOMPARE(groups,
                 QStringList({ u"deep in "_s, u"else in "_s, u"s in "_s, u"t in "_s, u"then in s"_s,
                               u"inner in then"_s }));
        for (const QString &edge :
             { u"s/if > then/i"_s, u"then/y > s/if"_s, u"s/if > else/e"_s, u"t/c > else/e"_s,
               u"else/e > t/c"_s, u"then/y > inner/z"_s, u"inner/z > then/y"_s })
            QVERIFY2(graph.edges().contains(edge), qPrintable(edge));
        QCOMPARE(graph.plan.groups[2].boxes, 5);
    }

    void scopesAreGroupsWhereTheyTellSomething()
    {
        const Planned graph
            = planned(graphJson({ "x:Placeholder", "all/a/deep/one:Relu x",
                                  "all/a/deep/two:Relu all/a/deep/one", "all/b/single:Relu x",
                                  "all/c:Add all/a/deep/two all/b/single", "all/d:Relu all/c" }));
        QCOMPARE(graph.boxes(),
                 QStringList({ u"x in "_s, u"all/a/deep/one in all/a/deep"_s,
                               u"all/a/deep/two in all/a/deep"_s, u"all/b/single in "_s,
                               u"all/c in "_s, u"all/d in "_s }));
        QCOMPARE(graph.plan.commonScope, "all"_ba);
        QCOMPARE(graph.plan.groups.size(), 1U);
        QCOMPARE(graph.plan.groups[0].boxes, 2);
    }

    void namesOfLayersHaveScopesToo()
    {
        const QByteArray inner
            = functional({ layer("InputLayer", "i", {}), layer("Dense", "a/x", "i"),
                           layer("Dense", "a/y", "a/x"), layer("Dense", "z", "a/y") },
                         "i", "z");
        const QByteArray whole
            = functional({ layer("InputLayer", "in", {}), layer("Dense", "block/1/dense", "in"),
                           layer("ReLU", "block/1/relu", "block/1/dense"),
                           layer("Dense", "block/2/dense", "block/1/relu"),
                           layer("Functional", "inner", "block/2/dense", inner),
                           layer("Dense", "out", "inner") },
                         "in", "out");
        const Planned graph
            = planned(R"({"modelTopology":{"class_name":"Functional","config":{"name":"m")" + whole
                      + R"(}},"weightsManifest":[]})");
        QCOMPARE(
            graph.boxes(),
            QStringList({ u"in in "_s, u"block/1/dense in block/1"_s, u"block/1/relu in block/1"_s,
                          u"block/2/dense in block"_s, u"out in "_s, u"inner/i in inner"_s,
                          u"inner/a/x in a"_s, u"inner/a/y in a"_s, u"inner/z in inner"_s }));
    }

    void nestedModelsAreGroupsThatLinesEnter()
    {
        const Planned model = planned(nestedJson());
        QCOMPARE(model.boxes(),
                 QStringList({ u"x in "_s, u"y in "_s, u"outer/in in outer"_s,
                               u"outer/out in outer"_s, u"outer/inner/d1 in outer/inner"_s,
                               u"outer/inner/d2 in outer/inner"_s }));
        QCOMPARE(
            model.edges(),
            QStringList({ u"outer/out > y"_s, u"x > outer/in"_s, u"outer/inner/d2 > outer/out"_s,
                          u"outer/in > outer/inner/d1"_s, u"outer/inner/d1 > outer/inner/d2"_s }));
        QCOMPARE(model.plan.groups.size(), 2U);
        QCOMPARE(model.plan.groups[1].parent, 0);
        QCOMPARE(model.plan.groups[0].boxes, 4);
        const qint32 wrapped = model.topology.findNode("y/wrapped");
        QVERIFY(wrapped >= 0);
        QCOMPARE(model.boxName(model.plan.boxOfNode[static_cast<std::size_t>(wrapped)]), u"y"_s);
    }

    void smallGraphsBeginUnfoldedAndLargeOnesFolded()
    {
        QByteArrayList nodes{ "x:Placeholder" };
        for (int i = 0; i < 300; ++i)
            nodes.append("s" + QByteArray::number(i / 30) + "/n" + QByteArray::number(i)
                         + ":Relu x");
        const Planned large = planned(graphJson(nodes));
        QCOMPARE(large.plan.groups.size(), 10U);
        QCOMPARE(foldedAtFirst(large.plan), std::vector<bool>(10, false));
        QCOMPARE(foldedAtFirst(large.plan, 400), std::vector<bool>(10, true));
    }

    void aPictureThatWouldTellNothingIsUnfolded()
    {
        QByteArrayList nodes;
        for (int i = 0; i < 300; ++i) {
            const QByteArray scope = i < 150 ? "left" : "right";
            nodes.append(scope + '/' + QByteArray::number(i / 30) + "/n" + QByteArray::number(i)
                         + ":Relu");
        }
        const Planned graph = planned(graphJson(nodes));
        const std::vector<bool> open = foldedAtFirst(graph.plan);
        QVERIFY(std::count(open.begin(), open.end(), true) >= 1);
        QVERIFY(std::count(open.begin(), open.end(), false) >= 10);
    }

    void oneScopePerNameIsNone()
    {
        NameScopes scopes;
        for (const char *name : { "a/x", "b/x", "c/d/e/f", "plain", "" })
            scopes.add(name);
        scopes.simplify();
        QVERIFY(scopes.kept().empty());
        QCOMPARE(scopes.scopeOf(0), -1);
        QVERIFY(scopes.common().isEmpty());
    }

    void canceled()
    {
        const Planned graph = planned(graphJson({ "x:Placeholder", "y:Relu x" }));
        const OperationPtr op = Operation::create();
        op->cancel();
        const auto plan = planGraph(graph.topology, *op);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestGraphPlan)

#include "tst_graphplan.moc"
