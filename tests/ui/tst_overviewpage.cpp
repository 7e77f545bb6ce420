// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/weights/encode.h"
#include "tests/ui/windowfixture.h"
#include "ui/document/modeldocument.h"
#include "ui/overview/dtypeshares.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/weightshash.h"
#include "ui/widgets/texttable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// A document that was opened from a sample, and its page.
struct OpenOverview
{
    WindowFixture fixture;
    ModelDocument document;
    std::unique_ptr<OverviewPage> page;

    explicit OpenOverview(const QString &sample)
        : document(WindowFixture::sample(sample), &fixture.pool)
    {
        document.open(
            [this](const OperationPtr &op) { return fixture.router.load(document.url(), op); });
        if (QTest::qWaitFor([this] { return document.state() == ModelDocument::State::Ready; })) {
            page = std::make_unique<OverviewPage>(&document);
            page->resize(1000, 800);
            page->show();
            page->activate();
        }
    }

    bool wait() const
    {
        return page && QTest::qWaitFor([this] { return page->isComplete(); });
    }
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init() { testing::failOnWarnings(); }

    void saysWhatTheModelIs()
    {
        const OpenOverview open(u"dense"_s);
        QVERIFY(open.wait());
        const QString text = open.page->plainText();
        for (const QString &part : { u"dense"_s, u"Layers model"_s, u"layers-model"_s, u"float32"_s,
                                     u"model.json"_s, u"weights.bin"_s })
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void namesInputsAndOutputsWithShapes()
    {
        const OpenOverview open(u"quantized"_s);
        QVERIFY(open.wait());
        const auto *ports = open.page->findChild<TextTable *>(u"overviewPorts"_s);
        QVERIFY(ports->isVisible());
        QVERIFY(ports->model()->rowCount() >= 2);
        QVERIFY2(ports->text(false).contains(u'['), qPrintable(ports->text(false)));
    }

    void marksTheFileThatIsTooShort()
    {
        const OpenOverview open(u"broken"_s);
        QVERIFY(open.wait());
        const auto *files = open.page->findChild<TextTable *>(u"overviewFiles"_s);
        QVERIFY2(files->text(false).contains(u"Too short"_s), qPrintable(files->text(false)));
        const auto *findings = open.page->findChild<TextTable *>(u"overviewFindings"_s);
        QVERIFY(findings->isVisible());
        QCOMPARE_EQ(findings->model()->rowCount(), int(open.document.findings().size()));
    }

    void copyTakesTheWholePage()
    {
        const OpenOverview open(u"dense"_s);
        QVERIFY(open.wait());
        open.page->copySelection();
        QCOMPARE_EQ(QApplication::clipboard()->text(), open.page->plainText());
    }

    void hashesTheWeightsOnDemand()
    {
        const OpenOverview open(u"dense"_s);
        QVERIFY(open.wait());
        auto *hash = open.page->findChild<WeightsHash *>();
        QVERIFY(hash->hash().isEmpty());
        QTest::mouseClick(open.page->findChild<QPushButton *>(u"computeHash"_s), Qt::LeftButton);
        QFile file(WindowFixture::sample(u"dense/weights.bin"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString expected = QString::fromLatin1(sha256Hex(file.readAll()));
        QTRY_COMPARE_EQ(hash->hash(), expected);
    }

    void aMissingShardIsNoHash()
    {
        const OpenOverview open(u"broken"_s);
        QVERIFY(open.wait());
        auto *hash = open.page->findChild<WeightsHash *>();
        auto *button = open.page->findChild<QPushButton *>(u"computeHash"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        const auto *text = hash->findChild<QLabel *>(u"weightsHash"_s);
        QTRY_VERIFY(text->isVisible());
        QVERIFY(hash->hash().isEmpty());
        QVERIFY2(text->text().contains(u"group1-shard2of3.bin"_s), qPrintable(text->text()));
    }

    void sharesAddUpAndTheLargestComesFirst()
    {
        const ModelArtifacts artifacts = artifactsOf(
            { encodeInt32(u"a"_s, { 2 }, { 1, 2 }), encodeFloat32(u"b"_s, { 3 }, { 1, 2, 3 }),
              quantize(u"c"_s, { 2 }, { 0.5F, 1 }, QuantizationType::Uint8).value() });
        const OperationPtr op = Operation::create();
        QList<Finding> findings;
        const Expected<QList<Tensor>> tensors = locateTensors(artifacts, *op, findings);
        QVERIFY(tensors);
        const Expected<ModelSummary> summary = summarize(artifacts, *tensors, *op);
        QVERIFY(summary);
        const QList<DtypeShare> expected{ { u"float32"_s, 1, 3, 12 },
                                          { u"int32"_s, 1, 2, 8 },
                                          { u"float32 as uint8"_s, 1, 2, 2 } };
        QCOMPARE_EQ(summary->shares, expected);
        QCOMPARE_EQ(summary->parameters, 7);
        QCOMPARE_EQ(summary->quantizedTensors, 1);
        QCOMPARE_EQ(summary->kind, ModelKind::WeightsOnly);
    }

    void aCancelledSummaryIsNone()
    {
        const OperationPtr op = Operation::create();
        op->cancel();
        const Expected<ModelSummary> summary
            = summarize(artifactsOf({ encodeInt32(u"a"_s, { 1 }, { 1 }) }), { Tensor{} }, *op);
        QVERIFY(!summary);
        QCOMPARE_EQ(summary.error().code, ErrorCode::Canceled);
    }

    void pieces_data()
    {
        using Pieces = QList<std::pair<int, int>>;
        QTest::addColumn<QList<qint64>>("values");
        QTest::addColumn<Pieces>("pieces");
        QTest::newRow("halves") << QList<qint64>{ 5, 5 } << Pieces{ { 0, 50 }, { 50, 100 } };
        QTest::newRow("a tiny part is still seen")
            << QList<qint64>{ 1, 1'000'000 } << Pieces{ { 0, 1 }, { 1, 100 } };
        QTest::newRow("a tiny part at the end may find no room")
            << QList<qint64>{ 1'000'000, 1 } << Pieces{ { 0, 100 }, { 100, 100 } };
        QTest::newRow("nothing") << QList<qint64>{ 0, 0 } << Pieces{ { 0, 0 }, { 0, 0 } };
        QTest::newRow("no parts") << QList<qint64>{} << Pieces{};
        QTest::newRow("sums beyond 64 bits")
            << QList<qint64>{ qint64(1) << 62, qint64(1) << 62, qint64(1) << 62 }
            << Pieces{ { 0, 33 }, { 33, 67 }, { 67, 100 } };
    }
    void pieces()
    {
        QFETCH(QList<qint64>, values);
        using Pieces = QList<std::pair<int, int>>;
        QFETCH(Pieces, pieces);
        QVERIFY(sharePieces(values, 100) == pieces);
    }

    void indentation_data()
    {
        QTest::addColumn<QByteArray>("compact");
        QTest::addColumn<QString>("indented");
        QTest::newRow("object") << QByteArray("{\"a\":1,\"b\":[2,3]}")
                                << u"{\n  \"a\": 1,\n  \"b\": [\n    2,\n    3\n  ]\n}"_s;
        QTest::newRow("empty ones stay on their line")
            << QByteArray("{\"a\":{},\"b\":[]}") << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
        QTest::newRow("brackets within strings are text")
            << QByteArray("[\"a{,}\\\"]\",\"b:c\"]") << u"[\n  \"a{,}\\\"]\",\n  \"b:c\"\n]"_s;
        QTest::newRow("a text that was cut off")
            << QByteArray("{\"a\":[1,") << u"{\n  \"a\": [\n    1,\n    "_s;
    }
    void indentation()
    {
        QFETCH(QByteArray, compact);
        QTEST(indentedJson(compact), "indented");
    }

    void tableModelIsAModel()
    {
        TextTable table({ u"A"_s, u"B"_s }, { 1 });
        const QAbstractItemModelTester tester(
            table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        table.setRows({ { { u"x"_s, u"1"_s }, {}, {} }, { { u"y"_s, u"2"_s }, {}, {} } });
        QCOMPARE_EQ(table.text(false), u"x\t1\ny\t2"_s);
        table.selectionModel()->select(table.model()->index(1, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE_EQ(table.text(true), u"y\t2"_s);
        table.setRows({});
        QCOMPARE_EQ(table.text(false), QString());
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
