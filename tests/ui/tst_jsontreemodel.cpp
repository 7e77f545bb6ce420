// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonsearch.h"
#include "ui/json/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

QList<JsonRoot> roots(const QByteArray &json)
{
    return { { u"modelTopology"_s, JsonText::parse(json).value() } };
}

/// {"node":[{"name":"n0"},{"name":"n1"}, …],"versions":{}}
QByteArray manyNodes(int count)
{
    QByteArray json = "{\"node\":[";
    for (int i = 0; i < count; ++i)
        json += (i > 0 ? ",{\"name\":\"n" : "{\"name\":\"n") + QByteArray::number(i) + "\"}";
    return json + "],\"versions\":{}}";
}

QString rowText(const QModelIndex &index)
{
    return index.data().toString() + u": "_s
        + index.siblingAtColumn(static_cast<int>(JsonTreeModel::Column::Value)).data().toString();
}

} // namespace

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_model = std::make_unique<JsonTreeModel>(&m_pool);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_tester->setUseFetchMore(false); // when to fetch is what is tested
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void childrenAreReadWhenTheyAreAskedFor()
    {
        m_model->setRoots(roots("{\"b\":[1,\"x\",null],\"a\":true,\"e\":{}}"));
        const QModelIndex root = m_model->index(0, 0);
        QVERIFY(m_model->hasChildren(root));
        QVERIFY(m_model->canFetchMore(root));
        QCOMPARE(m_model->rowCount(root), 0);
        m_model->fetchMore(root);
        QCOMPARE(m_model->rowCount(root), 3);
        QCOMPARE(rowText(m_model->index(0, 0, root)), u"b: 3 element(s)"_s);
        QCOMPARE(rowText(m_model->index(1, 0, root)), u"a: true"_s);
        QVERIFY(!m_model->hasChildren(m_model->index(1, 0, root)));
        QVERIFY(!m_model->hasChildren(m_model->index(2, 0, root)));
        QVERIFY(!m_model->canFetchMore(root));
    }

    void valuesAndTypes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("type");
        QTest::newRow("number as JavaScript writes it") << "[1e21]"_ba << u"1e+21"_s << u"number"_s;
        QTest::newRow("string with its quotes") << "[\"a\\n\"]"_ba << u"\"a\\n\""_s << u"string"_s;
        QTest::newRow("null") << "[null]"_ba << u"null"_s << u"null"_s;
        QTest::newRow("boolean") << "[false]"_ba << u"false"_s << u"boolean"_s;
        QTest::newRow("object") << "[{\"a\":1}]"_ba << u"1 member(s)"_s << u"object"_s;
        QTest::newRow("empty array") << "[[]]"_ba << u"0 element(s)"_s << u"array"_s;
    }
    void valuesAndTypes()
    {
        QFETCH(QByteArray, json);
        m_model->setRoots(roots(json));
        const QModelIndex root = m_model->index(0, 0);
        m_model->fetchMore(root);
        const QModelIndex first = m_model->index(0, 0, root);
        QTEST(first.siblingAtColumn(1).data().toString(), "value");
        QTEST(first.siblingAtColumn(2).data().toString(), "type");
    }

    void longStringsAreCutAtAWholeCharacter()
    {
        const QByteArray text = "[\"" + QByteArray("\xc3\xa9").repeated(5000) + "\"]";
        m_model->setRoots(roots(text));
        const QModelIndex root = m_model->index(0, 0);
        m_model->fetchMore(root);
        const QModelIndex value = m_model->index(0, 1, root);
        QCOMPARE(value.data().toString(), u'"' + QString(99, u'é') + u'…');
        const QString tip = value.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.size() > 900 && tip.size() < 2100, qPrintable(QString::number(tip.size())));
        QCOMPARE(tip.count(u'\uFFFD'), 0);
    }

    void longStringsAreCutOutsideOfEscapes()
    {
        const QByteArray text = "[\"" + QByteArray("\\u0001").repeated(200) + "\"]";
        m_model->setRoots(roots(text));
        const QModelIndex root = m_model->index(0, 0);
        m_model->fetchMore(root);
        const QString value = m_model->index(0, 1, root).data().toString();
        QVERIFY2(value.endsWith(u"\\u0001…"), qPrintable(value));
    }

    void pathsAreJavaScript_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QList<int>>("rows");
        QTest::addColumn<QString>("path");
        QTest::newRow("the root") << "{}"_ba << QList<int>{ 0 } << u"modelTopology"_s;
        QTest::newRow("keys and positions")
            << "{\"node\":[{},{\"attr\":{\"T\":1}}]}"_ba << QList<int>{ 0, 0, 1, 0, 0 }
            << u"modelTopology.node[1].attr.T"_s;
        QTest::newRow("a key with a blank")
            << "{\"a b\":1}"_ba << QList<int>{ 0, 0 } << u"modelTopology[\"a b\"]"_s;
        QTest::newRow("a key with a quote")
            << "{\"a\\\"b\":1}"_ba << QList<int>{ 0, 0 } << u"modelTopology[\"a\\\"b\"]"_s;
        QTest::newRow("a key that is a number")
            << "{\"0\":1}"_ba << QList<int>{ 0, 0 } << u"modelTopology[\"0\"]"_s;
        QTest::newRow("an empty key")
            << "{\"\":1}"_ba << QList<int>{ 0, 0 } << u"modelTopology[\"\"]"_s;
        QTest::newRow("groups are not in the path")
            << manyNodes(2500) << QList<int>{ 0, 0, 1, 7, 0 } << u"modelTopology.node[1007].name"_s;
    }
    void pathsAreJavaScript()
    {
        QFETCH(QByteArray, json);
        QFETCH(QList<int>, rows);
        m_model->setRoots(roots(json));
        QModelIndex index;
        for (const int row : rows) {
            if (m_model->canFetchMore(index))
                m_model->fetchMore(index);
            index = m_model->index(row, 0, index);
        }
        QTEST(m_model->path(index), "path");
    }

    void manyChildrenComeInGroups()
    {
        m_model->setRoots(roots(manyNodes(2500)));
        const QModelIndex root = m_model->index(0, 0);
        m_model->fetchMore(root);
        const QModelIndex nodes = m_model->index(0, 0, root);
        m_model->fetchMore(nodes);
        QCOMPARE(m_model->rowCount(nodes), 3);
        const QModelIndex last = m_model->index(2, 0, nodes);
        QCOMPARE(last.data().toString(), u"2000 … 2499"_s);
        QVERIFY(m_model->value(last).isAbsent());
        m_model->fetchMore(last);
        QCOMPARE(m_model->rowCount(last), 500);
        QCOMPARE(m_model->index(499, 0, last).data().toString(), u"2499"_s);
    }

    void longTextsAreReadInTheBackground()
    {
        m_model->setRoots(roots(manyNodes(20'000)));
        const QModelIndex root = m_model->index(0, 0);
        m_model->fetchMore(root);
        QCOMPARE(m_model->rowCount(root), 0);
        QVERIFY(!m_model->isIdle());
        QCOMPARE(root.siblingAtColumn(1).data().toString(), u"Reading…"_s);
        QVERIFY(!m_model->canFetchMore(root));
        QTRY_COMPARE(m_model->rowCount(root), 2);
        QVERIFY(m_model->isIdle());
    }

    void newRootsDropWhatIsBeingRead()
    {
        m_model->setRoots(roots(manyNodes(20'000)));
        m_model->fetchMore(m_model->index(0, 0));
        m_model->setRoots(roots("[1]"));
        QVERIFY(m_model->isIdle());
        QVERIFY(m_pool.waitForDone(2000));
        QCoreApplication::processEvents();
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    }

    void findsAndLocates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("paths");
        const QByteArray small = "{\"padding\":\"SAME\",\"list\":[\"same\",{\"x\":12.5}],"
                                 "\"line\\n\":\"n\\\\u0041\",\"ok\":true}";
        QTest::newRow("values and keys in any case, in order")
            << small << u"SaMe"_s
            << QStringList{ u"modelTopology.padding"_s, u"modelTopology.list[0]"_s };
        QTest::newRow("a key") << small << u"padd"_s << QStringList{ u"modelTopology.padding"_s };
        QTest::newRow("a number") << small << u"2.5"_s
                                  << QStringList{ u"modelTopology.list[1].x"_s };
        QTest::newRow("a literal") << small << u"true"_s << QStringList{ u"modelTopology.ok"_s };
        QTest::newRow("the root's name")
            << small << u"topology"_s << QStringList{ u"modelTopology"_s };
        QTest::newRow("structure is no text") << small << u"\":"_s << QStringList{};
        QTest::newRow("an escape is one character")
            << "[\"\\n\",\"n\"]"_ba << u"n"_s << QStringList{ u"modelTopology[1]"_s };
        QTest::newRow("a line end is found as such")
            << small << u"\n"_s << QStringList{ u"modelTopology[\"line\\n\"]"_s };
        QTest::newRow("nothing") << small << u"absent"_s << QStringList{};
        QTest::newRow("deep in a long document")
            << manyNodes(20'000) << u"n19999"_s
            << QStringList{ u"modelTopology.node[19999].name"_s };
        QTest::newRow("behind a long part")
            << manyNodes(20'000) << u"versions"_s << QStringList{ u"modelTopology.versions"_s };
    }
    void findsAndLocates()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        m_tester.reset(); // it would look at every row of the long ones
        const QList<JsonRoot> all = roots(json);
        m_model->setRoots(all);
        const auto found = findInJson(all, words, *Operation::create());
        QVERIFY(found);
        QSignalSpy located(m_model.get(), &JsonTreeModel::located);
        QStringList paths;
        for (const JsonHit &hit : found->hits) {
            located.clear();
            m_model->locate(hit);
            QTRY_COMPARE(located.count(), 1);
            paths.append(m_model->path(located.first().first().toModelIndex()));
        }
        QTEST(paths, "paths");
    }

    void tooManyHitsAreCut()
    {
        const QByteArray json = "[1" + QByteArray(",1").repeated(mostJsonHits) + "]";
        const auto found = findInJson(roots(json), u"1"_s, *Operation::create());
        QVERIFY(found);
        QCOMPARE(found->hits.size(), mostJsonHits);
        QVERIFY(found->isCut);
    }

    void aCancelledSearchEnds()
    {
        const OperationPtr operation = Operation::create();
        operation->cancel();
        const auto found = findInJson(roots("[1]"), u"1"_s, *operation);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Canceled);
    }

    void rootsAreTheFieldsInTheOrderOfTheFile()
    {
        ModelArtifacts artifacts;
        artifacts.format = JsonText::fromString(u"graph-model"_s);
        artifacts.modelTopology = *JsonText::parse("{\"node\":[]}");
        artifacts.convertedBy = JsonText::null();
        artifacts.weightSpecs = WeightSpecs::fromList(
            { WeightSpec{ .name = u"a"_s, .shape = { 1 } }, WeightSpec{ .name = u"b"_s } });
        artifacts.origin.groups = { { { u"one.bin"_s }, 1 }, { { u"two.bin"_s }, 1 } };
        const auto found = jsonRoots(artifacts, *Operation::create());
        QVERIFY(found);
        QStringList keys;
        for (const JsonRoot &root : *found)
            keys.append(root.key);
        QCOMPARE(keys,
                 QStringList(
                     { u"modelTopology"_s, u"format"_s, u"convertedBy"_s, u"weightsManifest"_s }));
        const auto manifest = JsonText::parse(found->last().json.text());
        QVERIFY(manifest);
        QCOMPARE(JsonView(*manifest).elementCount(), 2);
        QStringList parts;
        JsonView(*manifest).forEachElement([&parts](JsonView group) {
            group["weights"].forEachElement([&](JsonView weight) {
                parts.append(QString::fromUtf8(group["paths"].text()) + weight["name"].toString());
                return true;
            });
            return true;
        });
        QCOMPARE(parts, QStringList({ u"[\"one.bin\"]a"_s, u"[\"two.bin\"]b"_s }));
    }

private:
    QThreadPool m_pool;
    std::unique_ptr<JsonTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestJsonTreeModel)

#include "tst_jsontreemodel.moc"
