// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"
#include "tests/ui/warnings.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/datacell.h"
#include "ui/tables/indexproxy.h"
#include "ui/topology/attributetext.h"
#include "ui/topology/nodedetails.h"
#include "ui/topology/tablefolding.h"
#include "ui/topology/topologymodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A small graph: x and a weight go into MatMul, which two others use.
ModelArtifacts graph()
{
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse(
        "{\"node\":["
        "{\"name\":\"x\",\"op\":\"Placeholder\",\"attr\":{\"dtype\":{\"type\":\"DT_FLOAT\"},"
        "\"shape\":{\"shape\":{\"dim\":[{\"size\":\"-1\"},{\"size\":\"4\"}]}}}},"
        "{\"name\":\"w\",\"op\":\"Const\",\"attr\":{\"dtype\":{\"type\":1}}},"
        "{\"name\":\"dense_10/MatMul\",\"op\":\"MatMul\",\"input\":[\"x\",\"w\"]},"
        "{\"name\":\"dense_9/Relu\",\"op\":\"Relu\",\"input\":[\"dense_10/MatMul\"]},"
        "{\"name\":\"out\",\"op\":\"Softmax\",\"input\":[\"dense_10/MatMul\"]}]}");
    artifacts.weightSpecs = WeightSpecs::fromList(
        { WeightSpec{ .name = u"w"_s, .shape = { 4, 300 }, .dtypeName = u"float32"_s } });
    return artifacts;
}

/// Two models inside of one, in a layers-model.
ModelArtifacts nested()
{
    const QByteArray inner
        = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"inner\",\"layers\":["
          "{\"class_name\":\"Dense\",\"config\":{\"name\":\"d1\",\"units\":2,"
          "\"batch_input_shape\":[null,3]}}]}}";
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse(
        "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"outer\",\"layers\":[" + inner
        + ",{\"class_name\":\"Activation\",\"config\":{\"name\":\"last\",\"activation\":\"relu\"}"
          "}]}}");
    return artifacts;
}

/// Scopes in names, one inside of another.
ModelArtifacts scoped()
{
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse(
        R"({"node":[{"name":"x","op":"Placeholder"},{"name":"block/w","op":"Const"},)"
        R"({"name":"block/left","op":"MatMul","input":["x","block/w"]},{"name":"c","op":"Const"},)"
        R"({"name":"block/deep/a","op":"Relu","input":["block/left"]},)"
        R"({"name":"block/deep/b","op":"Relu","input":["block/deep/a","c"]},)"
        R"({"name":"block/sum","op":"AddV2","input":["block/left","block/deep/b"]},)"
        R"({"name":"one/y","op":"Softmax","input":["block/sum"]}]})");
    artifacts.weightSpecs = WeightSpecs::fromList(
        { WeightSpec{ .name = u"block/w"_s, .shape = { 4, 300 }, .dtypeName = u"float32"_s } });
    return artifacts;
}

} // namespace

class TestTopologyModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_model = std::make_unique<TopologyModel>();
        m_proxy = std::make_unique<IndexProxy>(&m_pool);
        m_proxy->setSource(m_model.get(), m_model.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_proxyTester = std::make_unique<QAbstractItemModelTester>(
            m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_proxyTester.reset();
        m_tester.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void aRowTellsWhatTheTopologyTells()
    {
        show(graph());
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(rowText(0), u"x|Placeholder|[null, 4]|0|"_s);
        QCOMPARE(rowText(1), u"w|Const||1,200|"_s);
        QCOMPARE(rowText(2), u"dense_10/MatMul|MatMul||0|x, w"_s);
        const QModelIndex parameters
            = m_model->index(1, static_cast<int>(TopologyModel::Column::Parameters));
        QCOMPARE(parameters.data(CopyRole).toString(), u"1200"_s);
    }

    void nestedLayersStandIndentedBelowTheirModel()
    {
        show(nested());
        QCOMPARE(tree(), QStringList({ u"v inner"_s, u"    d1"_s, u"  last"_s }));
        QCOMPARE(m_model->index(1, 0).data(CopyRole).toString(), u"inner/d1"_s);
        QCOMPARE(m_model->rowOf(m_model->node(1)), 1);
    }

    /// Constants stand in the scope of their name, a scope with one box is none.
    void scopesOfNamesAreRows()
    {
        show(scoped());
        QCOMPARE(
            tree(),
            QStringList({ u"  x"_s, u"v block"_s, u"    w"_s, u"    left"_s, u"  v deep"_s,
                          u"      c"_s, u"      a"_s, u"      b"_s, u"    sum"_s, u"  one/y"_s }));
        QCOMPARE(rowText(1), u"block|4 node(s)||1,200|"_s);
        QCOMPARE(m_model->index(4, 0).data(CopyRole).toString(), u"block/deep"_s);
        QCOMPARE(m_model->node(4), -1);
        QCOMPARE(m_model->rowOfGroup(m_model->group(4)), 4);
        QCOMPARE(m_model->rowAround(5), 4);
        QVERIFY(m_model->canFold(1) && !m_model->canFold(0));
        QVERIFY(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"unfolded"));
    }

    /// A list in another order has no scopes, but all nodes, with their whole names.
    void foldedScopesAreSearchedAndSorted()
    {
        show(scoped());
        m_model->setFolded(1, true);
        m_proxy->refresh();
        QCOMPARE(sourceRows(), QList<int>({ 0, 1, 9 }));
        m_proxy->setFilter(u"deep"_s);
        QCOMPARE(sourceRows(), QList<int>({ 6, 7 }));
        m_model->setFlat(true);
        QCOMPARE(m_proxy->index(0, 0).data().toString(), u"block/deep/a"_s);
        m_proxy->setFilter({});
        QCOMPARE(sourceRows(), QList<int>({ 0, 1, 9 }));
        m_proxy->sort(static_cast<int>(TopologyModel::Column::Parameters), Qt::DescendingOrder);
        QCOMPARE(sourceRows(), QList<int>({ 2, 0, 3, 5, 6, 7, 8, 9 }));
    }

    void nestedLayersFold()
    {
        show(nested());
        ArrangedTable table({ u"t"_s, u"Table"_s, u"Filter"_s }, &m_pool, nullptr);
        table.setModel(m_model.get());
        TableFolding folding(&table, m_model.get());
        table.setCurrentRow(1);
        const auto press = [&](Qt::Key key) { QTest::keyClick(table.table(), key); };
        QSignalSpy chosen(&table, &ArrangedTable::rowChosen);
        press(Qt::Key_Left); // out to the model around
        QCOMPARE(chosen.last().first().toInt(), 0);
        press(Qt::Key_Left);
        QCOMPARE(table.rowOrder(), QList<int>({ 0, 2 }));
        QCOMPARE(tree().first(), u"> inner"_s);
        press(Qt::Key_Right);
        QCOMPARE(table.rowOrder(), QList<int>({ 0, 1, 2 }));
        press(Qt::Key_Left);
        folding.unfoldAround(1);
        QCOMPARE(table.rowOrder(), QList<int>({ 0, 1, 2 }));
    }

    void aClickOnTheMarkFolds_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    void aClickOnTheMarkFolds()
    {
        QFETCH(Qt::LayoutDirection, direction);
        show(scoped());
        ArrangedTable table({ u"t"_s, u"Table"_s, u"Filter"_s }, &m_pool, nullptr);
        table.setLayoutDirection(direction);
        table.setModel(m_model.get());
        const TableFolding folding(&table, m_model.get());
        table.resize(500, 400);
        table.show();
        const auto click = [&](int row) {
            const QRect cell = table.table()->visualRect(table.table()->model()->index(row, 0));
            const int aside = table.fontMetrics().height() / 2;
            const QPoint mark(direction == Qt::LeftToRight ? cell.left() + aside
                                                           : cell.right() - aside,
                              cell.center().y());
            QTest::mouseClick(table.table()->viewport(), Qt::LeftButton, {}, mark);
        };
        click(1);
        QCOMPARE(table.rowOrder(), QList<int>({ 0, 1, 9 }));
        click(0); // no mark there
        QCOMPARE(table.rowOrder(), QList<int>({ 0, 1, 9 }));
        click(1);
        QCOMPARE(table.rowOrder().size(), 10);
    }

    void shapesAreReadFromLeftToRight_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("text");
        QTest::newRow("from left to right") << Qt::LeftToRight << u"[1, 2, 3]"_s;
        QTest::newRow("from right to left")
            << Qt::RightToLeft << QChar(0x2068) + u"[1, 2, 3]"_s + QChar(0x2069);
    }
    void shapesAreReadFromLeftToRight()
    {
        struct Cell : DataCell
        {
            using DataCell::initStyleOption;
        };
        QFETCH(Qt::LayoutDirection, direction);
        const Cell cell;
        QStandardItemModel model;
        model.appendRow(new QStandardItem(u"[1, 2, 3]"_s));
        QStyleOptionViewItem option;
        option.direction = direction;
        cell.initStyleOption(&option, model.index(0, 0));
        QTEST(option.text, "text");
    }

    void severalRowsStaySelected()
    {
        show(scoped());
        ArrangedTable table({ u"t"_s, u"Table"_s, u"Filter"_s }, &m_pool, nullptr);
        table.setModel(m_model.get());
        const auto selected = [&table] {
            QList<int> rows = table.selectedRows();
            std::sort(rows.begin(), rows.end());
            return rows;
        };
        // A table that gets the focus makes its first row current, without selecting it.
        table.table()->selectionModel()->setCurrentIndex(table.table()->model()->index(0, 0),
                                                         QItemSelectionModel::NoUpdate);
        table.setCurrentRow(0);
        QCOMPARE(selected(), QList<int>{ 0 });
        table.setSelectedRows({ 5, 0, 2 });
        QCOMPARE(selected(), QList<int>({ 0, 2, 5 }));
        QCOMPARE(table.table()->currentIndex().row(), 2);
        table.refresh();
        QCOMPARE(selected(), QList<int>({ 0, 2, 5 }));
        const QSignalSpy chosen(&table, &ArrangedTable::selectionChosen);
        table.table()->selectionModel()->select(table.table()->model()->index(7, 0),
                                                QItemSelectionModel::Select
                                                    | QItemSelectionModel::Rows);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(selected(), QList<int>({ 0, 2, 5, 7 }));
        table.setCurrentRow(2);
        QCOMPARE(selected(), QList<int>{ 2 });
        QCOMPARE(chosen.size(), 1);
    }

    void aFilterFindsWhatIsFolded()
    {
        show(nested());
        m_model->setFolded(0, true);
        m_proxy->refresh();
        QCOMPARE(sourceRows(), QList<int>({ 0, 2 }));
        m_proxy->setFilter(u"d1"_s);
        QCOMPARE(sourceRows(), QList<int>{ 1 });
    }

    void sorts_data()
    {
        QTest::addColumn<TopologyModel::Column>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("names as people count")
            << TopologyModel::Column::Name << Qt::AscendingOrder << QList<int>{ 3, 2, 4, 1, 0 };
        QTest::newRow("types, descending")
            << TopologyModel::Column::Type << Qt::DescendingOrder << QList<int>{ 4, 3, 0, 2, 1 };
        QTest::newRow("parameters as numbers")
            << TopologyModel::Column::Parameters << Qt::DescendingOrder
            << QList<int>{ 1, 0, 2, 3, 4 };
        QTest::newRow("number of inputs")
            << TopologyModel::Column::Inbound << Qt::DescendingOrder << QList<int>{ 2, 3, 4, 0, 1 };
        QTest::newRow("shapes, unknown last") << TopologyModel::Column::OutputShape
                                              << Qt::AscendingOrder << QList<int>{ 0, 1, 2, 3, 4 };
        QTest::newRow("shapes, descending, unknown last, too")
            << TopologyModel::Column::OutputShape << Qt::DescendingOrder
            << QList<int>{ 0, 1, 2, 3, 4 };
    }
    void sorts()
    {
        QFETCH(TopologyModel::Column, column);
        QFETCH(Qt::SortOrder, order);
        show(graph());
        m_proxy->sort(static_cast<int>(column), order);
        QTEST(sourceRows(), "rows");
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("by name, any case") << u"DENSE"_s << QList<int>{ 2, 3 };
        QTest::newRow("by type") << u"softmax"_s << QList<int>{ 4 };
        QTest::newRow("name and type") << u"dense relu"_s << QList<int>{ 3 };
        QTest::newRow("nothing") << u"lstm"_s << QList<int>{};
    }
    void filters()
    {
        QFETCH(QString, text);
        show(graph());
        m_proxy->setFilter(text);
        QTEST(sourceRows(), "rows");
    }

    void linksTellConsumers()
    {
        show(graph());
        const auto users = m_links->consumers(2);
        QCOMPARE(QList<qint32>(users.begin(), users.end()), QList<qint32>({ 3, 4 }));
        QVERIFY(m_links->consumers(4).empty());
    }

    void detailsLinkToNodesAndWeights()
    {
        show(graph());
        NodeDetails details(&m_pool);
        Tensor weight;
        weight.spec = graph().weightSpecs->list.first();
        details.setTopology(m_source->topology, m_links, { weight }, true);
        details.showNode(2);
        auto *text = details.findChild<QTextBrowser *>(u"nodeLinks"_s);
        QVERIFY(text);
        QVERIFY2(text->toPlainText().contains(u"dense_9/Relu"), qPrintable(text->toPlainText()));
        QSignalSpy nodes(&details, &NodeDetails::nodeActivated);
        Q_EMIT text->anchorClicked(QUrl(u"node:3"_s));
        QCOMPARE(nodes.count(), 1);
        QCOMPARE(nodes.first().first().toInt(), 3);
        details.showNode(1);
        QVERIFY2(text->toPlainText().contains(u"[4, 300]"), qPrintable(text->toPlainText()));
        QSignalSpy tensors(&details, &NodeDetails::tensorActivated);
        Q_EMIT text->anchorClicked(QUrl(u"tensor:0"_s));
        QCOMPARE(tensors.count(), 1);
        QVERIFY(text->toHtml().contains(u"histogram:0"_s));
        const QSignalSpy histograms(&details, &NodeDetails::histogramActivated);
        Q_EMIT text->anchorClicked(QUrl(u"histogram:0"_s));
        QCOMPARE(histograms.count(), 1);
    }

    void detailsBeginWhereReadingBegins_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("from left to right") << Qt::LeftToRight << false;
        QTest::newRow("from right to left") << Qt::RightToLeft << true;
    }
    void detailsBeginWhereReadingBegins()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(bool, isRight);
        QWidget window;
        window.setLayoutDirection(direction);
        window.resize(600, 400);
        show(graph());
        NodeDetails details(&m_pool, &window);
        details.setTopology(m_source->topology, m_links, {}, true);
        details.resize(window.size());
        details.showNode(2);
        window.show();
        for (const QString &name : { u"nodeName"_s, u"nodeLinks"_s }) {
            const QImage image = details.findChild<QWidget *>(name)->grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 1);
            int right = 0; // pixels of the text in the right third less those in the left one
            for (int x = 0; x < image.width(); ++x) {
                const int side = x < image.width() / 3 ? -1 : x > image.width() * 2 / 3 ? 1 : 0;
                for (int y = 0; y < image.height(); ++y)
                    right += image.pixelColor(x, y) != ground ? side : 0;
            }
            QVERIFY2((right > 0) == isRight, qPrintable(name));
        }
    }

    void detailsShowDecodedAttributes()
    {
        show(graph());
        NodeDetails details(&m_pool);
        details.setTopology(m_source->topology, m_links, {}, true);
        details.showNode(0);
        auto *tree = details.findChild<QTreeView *>(u"nodeAttributes"_s);
        QVERIFY(tree);
        QAbstractItemModel *model = tree->model();
        const QModelIndex root = tree->rootIndex();
        QVERIFY(root.isValid());
        if (model->canFetchMore(root))
            model->fetchMore(root);
        QCOMPARE(model->rowCount(root), 2);
        QCOMPARE(model->index(0, 1, root).data().toString(), u"float32"_s);
        QCOMPARE(model->index(1, 1, root).data().toString(), u"[null, 4]"_s);
        details.showNode(-1);
        QCOMPARE(model->rowCount(), 0);
    }

    void attributesAreReadable_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("type by name") << "{\"type\":\"DT_INT32\"}"_ba << u"int32"_s;
        QTest::newRow("type by number") << "{\"type\":9}"_ba << u"int64"_s;
        QTest::newRow("reference type") << "{\"type\":101}"_ba << u"float32"_s;
        QTest::newRow("unknown type number") << "{\"type\":77}"_ba << u"77"_s;
        QTest::newRow("text") << "{\"s\":\"U0FNRQ==\"}"_ba << u"\"SAME\""_s;
        QTest::newRow("bytes that are no text") << "{\"s\":\"/wA=\"}"_ba << u"0xff00"_s;
        QTest::newRow("integer as text") << "{\"i\":\"42\"}"_ba << u"42"_s;
        QTest::newRow("bool") << "{\"b\":false}"_ba << u"false"_s;
        QTest::newRow("float") << "{\"f\":0.001}"_ba << u"0.001"_s;
        QTest::newRow("shape") << "{\"shape\":{\"dim\":[{\"size\":\"1\"},{\"size\":-1}]}}"_ba
                               << u"[1, null]"_s;
        QTest::newRow("scalar shape") << "{\"shape\":{}}"_ba << u"[]"_s;
        QTest::newRow("unknown rank")
            << "{\"shape\":{\"unknownRank\":true}}"_ba << u"unknown rank"_s;
        QTest::newRow("list") << "{\"list\":{\"i\":[\"1\",\"2\",\"2\"]}}"_ba << u"[1, 2, 2]"_s;
        QTest::newRow("empty list") << "{\"list\":{}}"_ba << u"[]"_s;
        QTest::newRow("list of types")
            << "{\"list\":{\"type\":[1,\"DT_BOOL\"]}}"_ba << u"[float32, bool]"_s;
        QTest::newRow("a tensor stays JSON") << "{\"tensor\":{\"dtype\":1}}"_ba << QString();
        QTest::newRow("no attribute value") << "{\"i\":1,\"f\":2}"_ba << QString();
        QTest::newRow("not an object") << "3"_ba << QString();
    }
    void attributesAreReadable()
    {
        QFETCH(QByteArray, json);
        const JsonText text = *JsonText::parse(json);
        QTEST(graphAttributeText(text), "text");
    }

    /// 200,000 nodes: nothing is converted before it is shown.
    void manyNodesAppearAtOnce()
    {
        m_proxyTester.reset();
        m_tester.reset();
        QByteArray json = "{\"node\":[{\"name\":\"n0\",\"op\":\"Placeholder\"}";
        for (int i = 1; i < 200'000; ++i)
            json += ",{\"name\":\"n" + QByteArray::number(i) + "\",\"op\":\"Relu\",\"input\":[\"n"
                + QByteArray::number(i - 1) + "\"]}";
        ModelArtifacts artifacts;
        artifacts.modelTopology = JsonText::fromCompact(json + "]}");
        show(artifacts);
        QCOMPARE(m_proxy->rowCount(), 200'000);
        m_proxy->setFilter(u"n19999"_s);
        QTRY_COMPARE(m_proxy->rowCount(), 11);
        QCOMPARE(m_proxy->index(10, 0).data().toString(), u"n199999"_s);
    }

private:
    void show(const ModelArtifacts &artifacts)
    {
        const auto topology = readTopology(artifacts, *Operation::create());
        QVERIFY2(topology, topology ? "" : qPrintable(topology.error().message));
        m_links = std::make_shared<const NodeLinks>(
            NodeLinks::of(*topology, *Operation::create()).value());
        m_source = makeGraphSource(*topology, artifacts, *Operation::create()).value();
        m_model->setSource(m_source,
                           std::make_shared<const TableRows>(
                               TableRows::of(*m_source, *Operation::create()).value()));
        m_proxy->refresh();
    }
    /// The names as they are shown, with their marks and set in.
    QStringList tree() const
    {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex cell = m_model->index(row, 0);
            const auto fold = cell.data(TopologyModel::FoldRole).value<TopologyModel::Fold>();
            const QString mark = fold == TopologyModel::Fold::Open ? u"v "_s
                : fold == TopologyModel::Fold::Folded              ? u"> "_s
                                                                   : u"  "_s;
            lines.append(QString(2 * cell.data(TopologyModel::DepthRole).toInt(), u' ') + mark
                         + cell.data().toString());
        }
        return lines;
    }
    QString rowText(int row) const
    {
        QStringList cells;
        for (int column = 0; column < TopologyModel::columns; ++column)
            cells.append(m_model->index(row, column).data().toString());
        return cells.join(u'|');
    }
    QList<int> sourceRows() const
    {
        QList<int> rows;
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            rows.append(m_proxy->sourceRow(row));
        return rows;
    }

    QThreadPool m_pool;
    NodeLinksPtr m_links;
    GraphSourcePtr m_source;
    std::unique_ptr<TopologyModel> m_model;
    std::unique_ptr<IndexProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_proxyTester;
};

QTEST_MAIN(TestTopologyModel)

#include "tst_topologymodel.moc"
