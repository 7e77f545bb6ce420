// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"
#include "tests/ui/warnings.h"
#include "ui/settings.h"
#include "ui/topology/graph/graphcolouring.h"
#include "ui/topology/graph/graphexport.h"
#include "ui/topology/graph/graphpane.h"
#include "ui/topology/graph/graphselection.h"
#include "ui/topology/graph/graphview.h"
#include "ui/topology/graph/graphwalk.h"
#include "ui/topology/graph/pictureexport.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

QByteArray graphNode(const QByteArray &name, const QByteArray &op, const QByteArrayList &inputs)
{
    QByteArrayList quoted;
    for (const QByteArray &input : inputs)
        quoted.append('"' + input + '"');
    return R"({"name":")" + name + R"(","op":")" + op + R"(","input":[)" + quoted.join(',') + "]}";
}

/// x -> block { left, right -> sum } -> y
ModelArtifacts blockGraph()
{
    const QByteArrayList nodes{ graphNode("x", "Placeholder", {}),
                                graphNode("w", "Const", {}),
                                graphNode("block/left", "MatMul", { "x", "w" }),
                                graphNode("block/right", "Relu", { "x" }),
                                graphNode("block/sum", "AddV2", { "block/left", "block/right" }),
                                graphNode("y", "Softmax", { "block/sum" }) };
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse("{\"node\":[" + nodes.join(',') + "]}");
    artifacts.weightSpecs = WeightSpecs::fromList(
        { WeightSpec{ .name = u"w"_s, .shape = { 4, 300 }, .dtypeName = u"float32"_s } });
    return artifacts;
}

/// Thirty nodes one after the other; the three in the middle are in a group.
ModelArtifacts chainWithBlock()
{
    QByteArrayList nodes;
    QByteArray before;
    for (int i = 0; i < 30; ++i) {
        const QByteArray scope = i >= 14 && i < 17 ? "block/" : "";
        const QByteArray name = scope + 'n' + QByteArray::number(i);
        nodes.append(graphNode(name, "Relu", i == 0 ? QByteArrayList() : QByteArrayList{ before }));
        before = name;
    }
    ModelArtifacts artifacts;
    artifacts.modelTopology = *JsonText::parse("{\"node\":[" + nodes.join(',') + "]}");
    return artifacts;
}

GraphSourcePtr sourceOf(const ModelArtifacts &artifacts)
{
    const OperationPtr op = Operation::create();
    return makeGraphSource(readTopology(artifacts, *op).value(), artifacts, *op).value();
}

GraphPicturePtr pictureOf(const GraphSourcePtr &source, bool open, bool horizontal = false)
{
    GraphArrangement arrangement;
    arrangement.open.assign(source->plan.groups.size(), open);
    arrangement.isHorizontal = horizontal;
    return GraphPicture::make(source, arrangement, *Operation::create()).value();
}

GraphItem itemNamed(const GraphPicture &picture, const char *name)
{
    return picture.shownNode(picture.source().topology.findNode(name));
}

QString nameOf(const GraphPicture &picture, GraphItem item)
{
    const qint32 node = picture.nodeOf(item);
    return node < 0 ? QString()
                    : QString::fromUtf8(picture.source().topology.nodes().at(node).name);
}

} // namespace

class TestGraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_source = sourceOf(blockGraph()); }
    void init() { testing::failOnWarnings(); }

    void aCardTellsTypeNameWeightsAndParameters()
    {
        const GraphPicturePtr picture = pictureOf(m_source, true);
        const CardText &card = picture->card(itemNamed(*picture, "block/left"));
        QCOMPARE(card.title, u"MatMul"_s);
        QCOMPARE(card.name, u"left"_s);
        QCOMPARE(card.details, QStringList({ u"w 4×300"_s }));
        QCOMPARE(card.parameters, u"1,200"_s);
    }

    void layersTellWhatDoesNotGoWithoutSaying()
    {
        ModelArtifacts artifacts;
        artifacts.modelTopology = *JsonText::parse(
            R"({"class_name":"Sequential","config":{"name":"m","layers":[{"class_name":"Conv2D",)"
            R"("config":{"name":"c","filters":8,"kernel_size":[3,5],"strides":[1,1],)"
            R"("padding":"same","activation":"relu","dilation_rate":[2,2],)"
            R"("batch_input_shape":[null,9,9,1]}}]}})");
        const GraphPicturePtr picture = pictureOf(sourceOf(artifacts), true);
        const CardText &card = picture->card(picture->cards().front());
        QCOMPARE(card.details,
                 QStringList(
                     { u"filters 8 · kernel 3×5"_s, u"dilation 2×2 · padding same"_s, u"relu"_s }));
    }

    void findingsAreShownWhereTheyAre()
    {
        ModelArtifacts artifacts;
        artifacts.modelTopology = *JsonText::parse(
            "{\"node\":["
            + QByteArrayList{ graphNode("x", "Placeholder", {}),
                              graphNode("a/odd", "MadeUpOp", { "x" }),
                              graphNode("a/lost", "Relu", { "a/odd", "nowhere" }),
                              graphNode("b/c", "Relu", { "a/lost" }),
                              graphNode("b/d", "Relu", { "b/c" }) }
                  .join(',')
            + "]}");
        const GraphSourcePtr source = sourceOf(artifacts);
        const GraphPicturePtr picture = pictureOf(source, true);
        const auto severity
            = [&](const char *name) { return picture->card(itemNamed(*picture, name)).severity; };
        QCOMPARE(severity("x"), std::nullopt);
        QCOMPARE(severity("a/odd"), Severity::Warning);
        QCOMPARE(severity("a/lost"), Severity::Error);
        QCOMPARE(severity("b/c"), std::nullopt);
        const GraphPicturePtr folded = pictureOf(source, false);
        QCOMPARE(folded->card(itemNamed(*folded, "a/odd")).severity, Severity::Error);
        const QString text = graphItemText(*picture, itemNamed(*picture, "a/odd"));
        QVERIFY2(text.contains(u"MadeUpOp of 1 node"_s), qPrintable(text));
    }

    void foldedGroupsStandForWhatIsInThem()
    {
        const GraphPicturePtr open = pictureOf(m_source, true);
        const GraphPicturePtr folded = pictureOf(m_source, false);
        QCOMPARE(open->cards().size(), 5U);
        QCOMPARE(folded->cards().size(), 3U);
        const GraphItem block = itemNamed(*folded, "block/sum");
        QVERIFY(block.isGroup());
        QCOMPARE(itemNamed(*folded, "w"), block);
        QCOMPARE(folded->neighbours(block, false).size(), 1U);
        QCOMPARE(folded->neighbours(block, true).size(), 1U);
        QVERIFY(open->rect(block).contains(open->rect(itemNamed(*open, "block/left"))));
    }

    void horizontalPicturesGoToTheRight()
    {
        const GraphPicturePtr down = pictureOf(m_source, true);
        const GraphPicturePtr right = pictureOf(m_source, true, true);
        QVERIFY(down->rect(itemNamed(*down, "y")).top()
                > down->rect(itemNamed(*down, "block/sum")).bottom());
        QVERIFY(right->rect(itemNamed(*right, "y")).left()
                > right->rect(itemNamed(*right, "block/sum")).right());
        QCOMPARE(right->rect(itemNamed(*right, "y")).size(),
                 down->rect(itemNamed(*down, "y")).size());
    }

    void keysResetAndFitTheZoom()
    {
        GraphView view;
        view.resize(500, 500);
        view.show();
        view.setPicture(pictureOf(m_source, true, false));
        view.fit();
        const double fitting = view.zoom();
        QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view.zoom(), 1.0);
        view.zoomOut();
        view.zoomOut();
        QTest::keyClick(&view, Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(view.zoom(), fitting);
    }

    void arrowKeysFollowTheLines_data()
    {
        QTest::addColumn<bool>("horizontal");
        QTest::addColumn<QList<int>>("keys"); // on, back, to the next one beside, and back
        QTest::newRow("downwards")
            << false << QList<int>{ Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left };
        QTest::newRow("to the right")
            << true << QList<int>{ Qt::Key_Right, Qt::Key_Left, Qt::Key_Down, Qt::Key_Up };
    }
    void arrowKeysFollowTheLines()
    {
        QFETCH(bool, horizontal);
        QFETCH(QList<int>, keys);
        GraphView view;
        view.resize(500, 500);
        view.show();
        const GraphPicturePtr picture = pictureOf(m_source, true, horizontal);
        view.setPicture(picture);
        const QSignalSpy chosen(&view, &GraphView::itemChosen);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(nameOf(*picture, view.current()), u"x"_s);
        QTest::keyClick(&view, Qt::Key(keys.at(0)));
        const QString first = nameOf(*picture, view.current());
        QVERIFY2(first == u"block/left" || first == u"block/right", qPrintable(first));
        const bool isLeft = view.current() == itemNamed(*picture, "block/left");
        QTest::keyClick(&view, Qt::Key(keys.at(isLeft ? 2 : 3)));
        QTest::keyClick(&view, Qt::Key(keys.at(isLeft ? 3 : 2)));
        QCOMPARE(nameOf(*picture, view.current()), first);
        QTest::keyClick(&view, Qt::Key(keys.at(0)));
        QCOMPARE(nameOf(*picture, view.current()), u"block/sum"_s);
        QTest::keyClick(&view, Qt::Key_Backspace);
        QVERIFY(picture->isOpenGroup(view.current()));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(nameOf(*picture, view.current()), u"y"_s);
        QTest::keyClick(&view, Qt::Key(keys.at(1)));
        QCOMPARE(nameOf(*picture, view.current()), u"block/sum"_s);
        QCOMPARE(chosen.size(), 8);
        QVERIFY(view.accessibleDescription().contains(u"sum"_s));
    }

    void zoomingKeepsThePointUnderTheMouse()
    {
        GraphView view;
        view.resize(300, 200);
        view.show();
        view.setPicture(pictureOf(m_source, true));
        view.setZoom(1.5, { 150, 100 });
        const QPointF mouse(120, 80);
        const QPointF before = view.toPicture(mouse);
        view.setZoom(2.5, mouse);
        const QPointF after = view.toPicture(mouse);
        QVERIFY2((after - before).manhattanLength() < 1,
                 qPrintable(u"%1"_s.arg((after - before).manhattanLength())));
        view.fit();
        QVERIFY(view.visibleArea().contains(QRectF(QPointF(0, 0), view.picture()->size())));
        QVERIFY(view.zoom() < 1);
    }

    void ofWhatIsLargerThanTheWindowTheBeginningIsRevealed()
    {
        GraphView view;
        view.resize(300, 200);
        view.show();
        const GraphPicturePtr picture = pictureOf(sourceOf(chainWithBlock()), true);
        view.setPicture(picture);
        view.setZoom(2, {});
        const GraphItem block{ GraphItem::Kind::Group, 0 };
        for (const QPointF from : { QPointF(0, 0), picture->rect(block).center(),
                                    QPointF(0, picture->size().height()) }) {
            view.centreOn(from);
            view.reveal(block);
            const QPointF begin = view.toViewport(picture->rect(block).topLeft());
            QVERIFY2(begin.y() >= 0 && begin.y() < 60, qPrintable(QString::number(begin.y())));
        }
    }

    void aGroupThatIsFoldedStaysInSight()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(420, 320);
        pane.show();
        pane.setSource(sourceOf(chainWithBlock()));
        QTRY_VERIFY(pane.isComplete());
        GraphView *view = pane.view();
        view->setZoom(1.5, { 0, 0 });
        const GraphItem block{ GraphItem::Kind::Group, 0 };
        view->centreOn(view->picture()->rect(block).bottomLeft());
        QVERIFY(view->toViewport(view->picture()->rect(block).topLeft()).y() < 0);
        Q_EMIT view->toggleRequested(0);
        QTRY_VERIFY(!view->picture()->isOpen(0));
        QVERIFY(view->visibleArea().intersects(view->picture()->rect(block)));
    }

    void aClickSelectsAndTheMarkFolds()
    {
        GraphView view;
        view.resize(600, 600);
        view.show();
        const GraphPicturePtr picture = pictureOf(m_source, true);
        view.setPicture(picture);
        const QSignalSpy toggled(&view, &GraphView::toggleRequested);
        const auto click = [&](QPointF point) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                              view.toViewport(point).toPoint());
        };
        const GraphItem sum = itemNamed(*picture, "block/sum");
        click(picture->rect(sum).center());
        QCOMPARE(view.current(), sum);
        QVERIFY(toggled.isEmpty());
        const GraphItem block{ GraphItem::Kind::Group, 0 };
        click(picture->rect(block).topLeft() + QPointF(10, 8));
        QCOMPARE(view.current(), block);
        QCOMPARE(toggled.size(), 1);
        click({ -10, -10 });
        QVERIFY(view.current().isNone());
    }

    void unfoldingLeavesTheGroupWhereItIs()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(420, 320);
        pane.show();
        pane.setSource(sourceOf(chainWithBlock()));
        QTRY_VERIFY(pane.isComplete());
        GraphView *view = pane.view();
        view->setZoom(1, { 0, 0 });
        const GraphItem block{ GraphItem::Kind::Group, 0 };
        const auto place = [&] { return view->toViewport(view->picture()->rect(block).topLeft()); };
        view->centreOn(view->picture()->rect(block).topLeft());
        for (const bool isOpen : { false, true }) {
            const QPointF before = place();
            Q_EMIT view->toggleRequested(0);
            QTRY_COMPARE(view->picture()->isOpen(0), isOpen);
            QCOMPARE(view->current(), block);
            QVERIFY2(qAbs(place().y() - before.y()) <= 1,
                     qPrintable(u"%1 to %2"_s.arg(before.y()).arg(place().y())));
        }
    }

    void findingOpensTheGroupsAround()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(500, 400);
        pane.show();
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        pane.findChild<QToolButton *>(u"graphFoldAll"_s)->click();
        QTRY_VERIFY(pane.isComplete() && !pane.view()->picture()->isOpen(0));
        const QSignalSpy chosen(&pane, &GraphPane::nodeChosen);
        QTest::keyClicks(pane.findField(), u"ADDV"_s);
        QTest::keyClick(pane.findField(), Qt::Key_Return);
        QTRY_VERIFY(pane.isComplete() && pane.view()->picture()->isOpen(0));
        QCOMPARE(pane.currentName(), u"block/sum"_s);
        QCOMPARE(chosen.last().first().value<qint32>(), m_source->topology.findNode("block/sum"));
        QVERIFY(pane.findChild<QLabel *>(u"graphTrail"_s)->text().contains(u"block"_s));
    }

    void exports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SVG") << u"graph.svg"_s;
        QTest::newRow("PNG") << u"graph.PNG"_s;
        QTest::newRow("PDF") << u"graph.pdf"_s;
    }
    void exports()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const GraphPicturePtr picture = pictureOf(m_source, true);
        const QRectF all(QPointF(0, 0), picture->size());
        const QString path = folder.filePath(name);
        const auto done = exportPicture(*picture, { all }, { path, pictureFormat(path).value() },
                                        *Operation::create());
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (name.endsWith(u"svg"_s)) {
            QXmlStreamReader xml(bytes);
            QString texts;
            while (!xml.atEnd()) {
                if (xml.readNext() == QXmlStreamReader::Characters)
                    texts += xml.text();
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            for (const QString &text : { u"Softmax"_s, u"AddV2"_s, u"block"_s, u"1,200"_s })
                QVERIFY2(texts.contains(text), qPrintable(text));
        } else if (name.endsWith(u"pdf"_s)) {
            QVERIFY(bytes.startsWith("%PDF"));
        } else {
            const QImage image = QImage::fromData(bytes);
            QCOMPARE(image.width(), qRound((picture->size().width() + 32) * 2));
            QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        }
    }

    void anExportNeedsAKnownKindOfFile()
    {
        QCOMPARE(pictureFormat(u"/a/graph.xyz"_s).error().code, ErrorCode::BadArgument);
        QCOMPARE(pictureFormat(u"/a.svg/graph"_s).error().code, ErrorCode::BadArgument);
        const auto done
            = exportPicture(*pictureOf(m_source, true), { { 0, 0, 10, 10 } },
                            { u"/nowhere/graph.svg"_s, PictureFormat::Svg }, *Operation::create());
        QCOMPARE(done.error().code, ErrorCode::Io);
    }

    void everythingIsDrawnInLightAndDark()
    {
        for (const QPalette &palette : { lightPalette(), darkPalette() }) {
            GraphView view;
            view.setPalette(palette);
            view.resize(400, 500);
            view.setPicture(pictureOf(m_source, true));
            view.show();
            view.setFound(std::vector<bool>(5, true));
            const QImage image = view.grab().toImage();
            const GraphItem relu = itemNamed(*view.picture(), "block/right");
            const QRectF rect = view.picture()->rect(relu);
            const QPoint bar = view.toViewport({ rect.left() + 2, rect.center().y() }).toPoint();
            QCOMPARE(image.pixelColor(bar), nodeKindColour(NodeKind::Activation, palette));
        }
    }

    void coloursTellWhereTheParametersAre()
    {
        const GraphPicturePtr picture = pictureOf(m_source, true);
        const GraphPicturePtr folded = pictureOf(m_source, false);
        const QPalette palette = lightPalette();
        const GraphColours colours = GraphColours::byParameters(*m_source);
        const auto colourOf = [&](const GraphPicture &in, const char *name) {
            const GraphItem item = itemNamed(in, name);
            return colours.colour(item, in.card(item), palette);
        };
        QVERIFY(colours.note(itemNamed(*picture, "block/left")).startsWith(u"100 %"_s));
        QVERIFY(colours.note(itemNamed(*picture, "x")).isEmpty());
        QCOMPARE(colourOf(*picture, "block/left"), colourOf(*folded, "block/left"));
        QCOMPARE(colourOf(*picture, "x"), colourOf(*picture, "y"));
        const QList<LegendEntry> legend = colours.legend(*picture, palette);
        QCOMPARE(legend.size(), 6);
        QCOMPARE(legend.first().colour, colourOf(*picture, "x"));
        QCOMPARE(legend.last().colour, colourOf(*picture, "block/left"));
    }

    void coloursTellTheShareOfZeros_data()
    {
        QTest::addColumn<qint64>("zeros");
        QTest::addColumn<int>("entry");
        QTest::newRow("none") << qint64(0) << 1;
        QTest::newRow("one") << qint64(1) << 2;
        QTest::newRow("a tenth") << qint64(120) << 3;
        QTest::newRow("half") << qint64(600) << 4;
        QTest::newRow("nearly all") << qint64(1199) << 5;
    }
    void coloursTellTheShareOfZeros()
    {
        QFETCH(qint64, zeros);
        QFETCH(int, entry);
        const GraphPicturePtr picture = pictureOf(m_source, true);
        QList<WeightZeros> known(1);
        const auto colours = [&] { return GraphColours::bySparsity(*m_source, known); };
        const GraphItem left = itemNamed(*picture, "block/left");
        const auto colour
            = [&] { return colours().colour(left, picture->card(left), darkPalette()); };
        const QList<LegendEntry> legend = colours().legend(*picture, darkPalette());
        QCOMPARE(colour(), legend.first().colour);
        known[0] = { .zeros = zeros, .elements = 1200 };
        QCOMPARE(colour(), legend.at(entry).colour);
        const QString note = colours().note({ GraphItem::Kind::Group, 0 });
        QVERIFY2(note.endsWith(u"zeros"_s), qPrintable(note));
    }

    void theColoursAreChosenInAMenu()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.setTensors(
            {}, [none = std::optional<Expected<TensorStatistics>>()](int) -> const auto & {
                return none;
            });
        pane.resize(900, 500);
        pane.show();
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        const auto *legend = pane.findChild<QLabel *>(u"graphLegend"_s);
        QVERIFY2(legend->text().contains(u"activation"_s), qPrintable(legend->text()));
        const QSignalSpy wanted(&pane, &GraphPane::statisticsWanted);
        pane.findChild<QAction *>(u"colourBySparsity"_s)->trigger();
        QCOMPARE(pane.colouredBy(), ColourBy::Sparsity);
        QCOMPARE(wanted.size(), 1);
        QVERIFY2(legend->text().contains(u"50&nbsp;%&nbsp;to&nbsp;90&nbsp;%"_s),
                 qPrintable(legend->text()));
        pane.findChild<QAction *>(u"colourByFindings"_s)->trigger();
        QCOMPARE(pane.colouredBy(), ColourBy::Findings);
        QVERIFY(legend->text().contains(u"▲"_s) && legend->text().contains(u"●"_s));
    }

    void cardsWithWeightsHaveRoomForAChart()
    {
        GraphArrangement arrangement;
        arrangement.open = { true };
        const auto op = Operation::create();
        const auto plain = GraphPicture::make(m_source, arrangement, *op).value();
        arrangement.hasCharts = true;
        const auto charted = GraphPicture::make(m_source, arrangement, *op).value();
        const GraphItem left = itemNamed(*plain, "block/left");
        const GraphItem right = itemNamed(*plain, "block/right");
        QCOMPARE(plain->card(left).charted, -1);
        QCOMPARE(charted->card(left).charted, 0);
        QCOMPARE(charted->card(right).charted, -1);
        QCOMPARE(charted->rect(left).height(),
                 plain->rect(left).height() + charted->metrics().chartHeight());
        QCOMPARE(charted->rect(right).size(), plain->rect(right).size());
    }

    void onlyChartsInViewAreWanted()
    {
        GraphArrangement arrangement;
        arrangement.open = { true };
        arrangement.hasCharts = true;
        GraphView view;
        view.resize(500, 500);
        view.show();
        view.setPicture(GraphPicture::make(m_source, arrangement, *Operation::create()).value());
        view.setZoom(1, {});
        view.centreOn(view.picture()->rect(itemNamed(*view.picture(), "block/left")).center());
        QCOMPARE(view.chartedTensors(), QList<int>{ 0 });
        view.setZoom(0.4, {});
        QVERIFY(view.chartedTensors().isEmpty());
        view.setZoom(4, {});
        view.centreOn({ 0, 0 });
        const QRectF left = view.picture()->rect(itemNamed(*view.picture(), "block/left"));
        QCOMPARE(view.chartedTensors().isEmpty(), !view.visibleArea().intersects(left));
    }

    void shapesStandBesideTheirLines_data()
    {
        QTest::addColumn<bool>("horizontal");
        QTest::newRow("downwards") << false;
        QTest::newRow("to the right") << true;
    }
    void shapesStandBesideTheirLines()
    {
        QFETCH(bool, horizontal);
        ModelArtifacts artifacts;
        artifacts.modelTopology = *JsonText::parse(
            R"({"node":[{"name":"x","op":"Placeholder","attr":{"shape":{"shape":{"dim":[)"
            R"({"size":"-1"},{"size":"4"}]}}}},)"
            + QByteArrayList{ graphNode("odd", "MadeUpOp", { "x" }),
                              graphNode("y", "MadeUpOp", { "odd", "x" }) }
                  .join(',')
            + "]}");
        const GraphPicturePtr picture = pictureOf(sourceOf(artifacts), true, horizontal);
        QVERIFY(!picture->labels().empty());
        for (const LineLabel &label : picture->labels()) {
            QCOMPARE(label.text, u"?×4"_s); // what comes out of the made up operation is not known
            for (const GraphItem card : picture->cards())
                QVERIFY(!picture->rect(card).intersects(label.rect));
        }
    }

    void labelsGoWhereThereIsRoom()
    {
        LabelSurroundings around;
        around.lines = { { { 100, 0 }, { 100, 60 } } };
        const LineLabel wanted{ 0, u"label"_s, QRectF(0, 0, 40, 14) };
        const auto place = [&] { return placeLineLabels({ wanted, wanted }, around); };
        const auto both = place();
        QCOMPARE(both.size(), 2U);
        QVERIFY(both.at(0).rect.left() > 100 && both.at(1).rect.right() < 100);
        around.boxes = { { 102, 0, 60, 60 } };
        QVERIFY(place().at(0).rect.right() < 100);
        around.lines.push_back({ { 80, -10 }, { 80, 70 } });
        QVERIFY(place().empty());
    }

    /// Nor do they lie across the border of a group.
    void labelsOfAGroupStayInIt()
    {
        const QByteArray attributes = R"("attr":{"shape":{"shape":{"dim":[{"size":"-1"},)"
                                      R"({"size":"40000"},{"size":"40000"},{"size":"6400"}]}}}})";
        QByteArrayList nodes{ R"({"name":"x","op":"Placeholder",)" + attributes };
        QByteArray before = "x";
        for (const char *name : { "b/a", "b/c", "b/d", "y" }) {
            nodes.append(R"({"name":")" + QByteArray(name) + R"(","op":"PlaceholderWithDefault",)"
                         + R"("input":[")" + before + R"("],)" + attributes);
            before = name;
        }
        ModelArtifacts artifacts;
        artifacts.modelTopology = *JsonText::parse("{\"node\":[" + nodes.join(',') + "]}");
        const GraphPicturePtr picture = pictureOf(sourceOf(artifacts), true);
        const QRectF group = picture->rect({ GraphItem::Kind::Group, 0 });
        QVERIFY(!group.isNull() && !picture->labels().empty());
        for (const LineLabel &label : picture->labels()) {
            QVERIFY(group.contains(label.rect) || !group.intersects(label.rect));
            const QRectF line = picture->lineBounds(static_cast<std::size_t>(label.line));
            QVERIFY(line.adjusted(-9, -9, 9, 9).intersects(label.rect));
        }
    }

    void controlInputsAreTold()
    {
        ModelArtifacts artifacts;
        artifacts.modelTopology = *JsonText::parse(
            "{\"node\":["
            + QByteArrayList{ graphNode("x", "Placeholder", {}), graphNode("a", "Relu", { "x" }),
                              graphNode("y", "Relu", { "a", "^x" }) }
                  .join(',')
            + "]}");
        const GraphPicturePtr picture = pictureOf(sourceOf(artifacts), true);
        const std::size_t count = picture->lines().size();
        QCOMPARE(count, 3U);
        int control = 0;
        for (std::size_t line = 0; line < count; ++line)
            control += picture->isControl(line) ? 1 : 0;
        QCOMPARE(control, 1);
        QVERIFY(picture->hasControlLines());
        QVERIFY(!pictureOf(m_source, true)->hasControlLines());
    }

    void missingTensorsAreMarked()
    {
        ModelArtifacts artifacts = blockGraph();
        artifacts.weightSpecs = WeightSpecs::fromList(
            { WeightSpec{ .name = u"other"_s, .shape = { 2 }, .dtypeName = u"float32"_s } });
        const GraphPicturePtr picture = pictureOf(sourceOf(artifacts), true);
        QCOMPARE(picture->card(itemNamed(*picture, "block/left")).severity, Severity::Error);
        QCOMPARE(picture->card(itemNamed(*picture, "block/right")).severity, std::nullopt);
        const qint32 node = picture->source().topology.findNode("w");
        QCOMPARE(picture->source().findings.value(node).size(), 1);
    }

    void anSvgSaysEachLookOnce()
    {
        const QTemporaryDir folder;
        const GraphPicturePtr picture = pictureOf(sourceOf(chainWithBlock()), true);
        const QString path = folder.filePath(u"graph.svg"_s);
        const QRectF all(QPointF(0, 0), picture->size());
        QVERIFY(
            exportPicture(*picture, { all }, { path, PictureFormat::Svg }, *Operation::create()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        const qsizetype body = svg.indexOf("</style>");
        QVERIFY(body > 0);
        QVERIFY(!svg.mid(body).contains("stroke") && !svg.mid(body).contains("fill"));
        const QRegularExpression twoDecimals(u"[0-9]\\.[0-9][0-9]"_s);
        QVERIFY(!QString::fromUtf8(svg.mid(body)).contains(twoDecimals));
        QVERIFY2(svg.size() < 30 * 500, qPrintable(QString::number(svg.size())));
    }

    void aSelectionIsExportedWithItsNeighbours()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(500, 400);
        pane.show();
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        const GraphPicture &picture = *pane.view()->picture();
        const auto rect = [&](const char *name) { return picture.rect(itemNamed(picture, name)); };
        QVERIFY(pane.exporter().selectedArea().isNull());
        pane.view()->setCurrent(itemNamed(picture, "block/left"));
        const QRectF area = pane.exporter().selectedArea();
        QVERIFY(area.contains(rect("x")) && area.contains(rect("block/sum")));
        QVERIFY(!area.contains(rect("y")));
        pane.view()->setCurrent({ GraphItem::Kind::Group, 0 });
        QCOMPARE(pane.exporter().selectedArea(), picture.rect({ GraphItem::Kind::Group, 0 }));
    }

    void severalAreSelectedByMouse()
    {
        GraphView view;
        view.resize(600, 700);
        view.show();
        const GraphPicturePtr picture = pictureOf(m_source, true);
        view.setPicture(picture);
        const auto at = [&](const char *name) {
            return view.toViewport(picture->rect(itemNamed(*picture, name)).center()).toPoint();
        };
        const auto names = [&] {
            QStringList found;
            for (const GraphItem item : view.selection())
                found.append(nameOf(*picture, item));
            return found;
        };
        const QSignalSpy chosen(&view, &GraphView::selectionChosen);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at("x"));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at("y"));
        QCOMPARE(names(), QStringList({ u"x"_s, u"y"_s }));
        QCOMPARE(nameOf(*picture, view.current()), u"y"_s);
        QCOMPARE(selectedNames(view), u"x\ny"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at("y"));
        QCOMPARE(names(), QStringList{ u"x"_s });
        QCOMPARE(chosen.size(), 2);
        // A frame around the two in the middle.
        const QRect left
            = QRect(at("block/left"), at("block/right")).normalized().adjusted(-9, -9, 9, 9);
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, left.topLeft());
        QTest::mouseMove(view.viewport(), left.center());
        QTest::mouseMove(view.viewport(), left.bottomRight());
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, left.bottomRight());
        QStringList framed = names();
        framed.sort();
        QCOMPARE(framed, QStringList({ u"block/left"_s, u"block/right"_s }));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at("x"));
        QCOMPARE(names(), QStringList{ u"x"_s });
    }

    void severalAreSelectedByKeys()
    {
        GraphView view;
        view.resize(500, 500);
        view.show();
        const GraphPicturePtr picture = pictureOf(m_source, true);
        view.setPicture(picture);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selection().size(), 3U);
        QCOMPARE(nameOf(*picture, view.current()), u"block/sum"_s);
        QVERIFY(view.accessibleDescription().startsWith(u"3 selected"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.selection(), std::vector<GraphItem>{ itemNamed(*picture, "block/sum") });
        view.selectAll();
        QCOMPARE(view.selection().size(), 5U);
        QCOMPARE(nameOf(*picture, view.current()), u"block/sum"_s);
        // What is folded away is not selected any more.
        view.setPicture(pictureOf(m_source, false));
        QCOMPARE(view.selection().size(), 2U);
    }

    void severalAreExportedAsTheyAre()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(500, 400);
        pane.show();
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        const GraphPicture &picture = *pane.view()->picture();
        const auto rect = [&](const char *name) { return picture.rect(itemNamed(picture, name)); };
        const GraphSelection selection{ { m_source->topology.findNode("block/left"),
                                          m_source->topology.findNode("block/right") },
                                        {} };
        selection.selectIn(*pane.view());
        QCOMPARE(pane.exporter().selectedArea(), rect("block/left") | rect("block/right"));
        QCOMPARE(GraphSelection::of(*pane.view()).nodes, selection.nodes);
    }

    void directionAndColoursComeBack()
    {
        QThreadPool pool;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        const auto isRight = [](const GraphPane &pane) {
            return pane.view()->picture()->arrangement().isHorizontal;
        };
        {
            Settings settings(path);
            GraphPane pane(&pool);
            pane.setSettings(&settings);
            pane.setSource(m_source);
            QTRY_VERIFY(pane.isComplete());
            QVERIFY(!isRight(pane));
            pane.findChild<QAction *>(u"graphDirection"_s)->trigger();
            pane.findChild<QAction *>(u"colourByParameters"_s)->trigger();
        }
        Settings settings(path);
        GraphPane pane(&pool);
        pane.setSettings(&settings);
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        QVERIFY(isRight(pane));
        QCOMPARE(pane.view()->colours().by(), ColourBy::Parameters);
        QVERIFY(pane.findChild<QAction *>(u"graphDirection"_s)->isChecked());
        QVERIFY(pane.findChild<QAction *>(u"colourByParameters"_s)->isChecked());
        QVERIFY(!pane.view()->colours().note({ GraphItem::Kind::Group, 0 }).isEmpty());
    }

    /// With many nodes, where a worker finds the colours.
    void sharesOfZerosFollowTheFigures()
    {
        QByteArrayList nodes;
        QList<WeightSpec> specs;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray number = QByteArray::number(i);
            nodes.append(graphNode("w" + number, "Const", {}));
            nodes.append(graphNode("n" + number, "Relu", { "w" + number }));
            specs.append(WeightSpec{
                .name = u'w' + QString::number(i), .shape = { 2 }, .dtypeName = u"float32"_s });
        }
        ModelArtifacts artifacts;
        artifacts.modelTopology = JsonText::fromCompact("{\"node\":[" + nodes.join(',') + "]}");
        artifacts.weightSpecs = WeightSpecs::fromList(specs);
        QThreadPool pool;
        GraphColouring colouring(&pool);
        std::vector<std::optional<Expected<TensorStatistics>>> figures(3000);
        colouring.setStatistics([&figures](int tensor) -> const auto & {
            return figures[static_cast<std::size_t>(tensor)];
        });
        GraphColours colours;
        connect(&colouring, &GraphColouring::changed, this,
                [&colours](const GraphColours &found) { colours = found; });
        const QSignalSpy wanted(&colouring, &GraphColouring::statisticsWanted);
        colouring.setSource(sourceOf(artifacts));
        colouring.choose(ColourBy::Sparsity);
        QCOMPARE(wanted.size(), 1);
        QTRY_VERIFY(colouring.isComplete());
        const GraphItem box{ GraphItem::Kind::Box, 2345 };
        QVERIFY(colours.note(box).isEmpty());
        figures[2345] = TensorStatistics{ .elements = 2, .zeros = 1 };
        colouring.takeStatistics(2345, 2345);
        QTRY_VERIFY(colouring.isComplete());
        QVERIFY2(colours.note(box).startsWith(u"50"), qPrintable(colours.note(box)));
        QVERIFY(colours.note({ GraphItem::Kind::Box, 2344 }).isEmpty());
    }

    void aPictureStaysWithinItsPaper()
    {
        QThreadPool pool;
        GraphPane pane(&pool);
        pane.resize(500, 400);
        pane.setPalette(darkPalette());
        pane.show();
        pane.setSource(m_source);
        QTRY_VERIFY(pane.isComplete());
        QImage paper(400, 300, QImage::Format_RGB32);
        paper.fill(Qt::white);
        const QRect area(50, 40, 300, 220);
        QPainter painter(&paper);
        pane.exporter().print(painter, area);
        painter.end();
        QImage blank(paper.size(), paper.format());
        blank.fill(Qt::white);
        QVERIFY(paper != blank);
        painter.begin(&paper);
        painter.fillRect(area, Qt::white);
        painter.end();
        QCOMPARE(paper, blank);
    }

private:
    GraphSourcePtr m_source;
};

QTEST_MAIN(TestGraphView)

#include "tst_graphview.moc"
