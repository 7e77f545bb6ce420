// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/manage/keptstatistics.h"
#include "core/manage/library.h"
#include "core/weights/encode.h"
#include "tests/ui/windowfixture.h"
#include "ui/document/modeldocument.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTranslator>

#include <limits>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// A document of \a url, read through the router of the fixture.
struct Subject : WindowFixture
{
    ModelDocument document;

    explicit Subject(const QString &url)
        : document(url, &pool)
    {
    }
    void open()
    {
        document.open([this](const OperationPtr &op) { return router.load(document.url(), op); });
    }
    bool getsReady()
    {
        return QTest::qWaitFor([this] { return document.state() == ModelDocument::State::Ready; });
    }
    bool opens()
    {
        open();
        return getsReady();
    }
    bool opens(const ModelArtifacts &answer)
    {
        open();
        fake.answer(answer);
        return getsReady();
    }
};

/// A model of \a count tensors of two values each, one with a NaN at \a nanTensor.
ModelArtifacts smallModel(int count, int nanTensor = -1)
{
    QList<EncodedTensor> tensors;
    for (int i = 0; i < count; ++i) {
        const float odd = i == nanTensor ? std::numeric_limits<float>::quiet_NaN() : 1.0F;
        tensors += encodeFloat32(u"t%1"_s.arg(i), { 2 }, { float(i), odd });
    }
    return artifactsOf(tensors);
}

/// A language in which every text begins with a sign.
class MarkedLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"¡"_s + QString::fromUtf8(text);
    }
};

bool isMarked(const QString &text)
{
    return text.startsWith(u'¡');
}

} // namespace

class TestModelDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void opensASampleWithItsTensors()
    {
        Subject fixture(WindowFixture::sample(u"convolutional"_s));
        ModelDocument &document = fixture.document;
        const QSignalSpy loaded(&document, &ModelDocument::loaded);
        fixture.open();
        QCOMPARE_EQ(document.state(), ModelDocument::State::Loading);
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Ready);
        QCOMPARE_EQ(loaded.count(), 1);
        QCOMPARE_EQ(document.title(), u"convolutional"_s);
        QCOMPARE_EQ(document.tensors().size(), 6);
        QCOMPARE_EQ(document.currentTensor(), 0);
    }

    void statisticsOfLargeModelsAreKept()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"w.bin"_s, QByteArray(8 << 20, 'w')));
        QVERIFY(write(u"model.json"_s,
                      "[{\"paths\":[\"w.bin\"],\"weights\":[{\"name\":\"x\",\"shape\":[2048,1024],"
                      "\"dtype\":\"float32\"}]}]"));
        Library library(folder.filePath(u"library.sqlite"_s));
        Subject first(folder.filePath(u"model.json"_s));
        first.document.keepStatisticsIn(&library);
        QVERIFY(first.opens());
        // A file that was written just now may be written again unseen.
        QTRY_VERIFY_WITH_TIMEOUT(!statisticsKey(first.document.tensors()).isEmpty(), 10'000);
        first.document.requestStatistics();
        QTRY_VERIFY_WITH_TIMEOUT(first.document.areStatisticsComplete(), 20'000);
        KeptStatistics keeper(&library, QThreadPool::globalInstance());
        const auto kept = [&] {
            std::optional<KeptStatistics::Look> look;
            whenDone(
                keeper.find(first.document.tensors(), Operation::create()), &library,
                [&](const Expected<KeptStatistics::Look> &found) { look = found.value_or({}); });
            return QTest::qWaitFor([&] { return look.has_value(); }, 10'000)
                ? *look
                : KeptStatistics::Look();
        };
        QTRY_VERIFY_WITH_TIMEOUT(kept().statistics, 10'000);
        const KeptStatistics::Look look = kept();
        QCOMPARE(look.identity, statisticsKey(first.document.tensors()));
        QVERIFY(look.statistics->size() == 1);
        QVERIFY(*look.statistics->front() == **first.document.statistics(0));

        // Figures that only the library can have told.
        TensorStatistics told = *look.statistics->front();
        told.denormals = 77;
        bool isSet = false;
        whenDone(
            keeper.keep(first.document.tensors(), { told }, look.identity, Operation::create()),
            &library, [&isSet](const Expected<Done> &set) { isSet = set.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isSet, 10'000);
        Subject second(folder.filePath(u"model.json"_s));
        second.document.keepStatisticsIn(&library);
        QVERIFY(second.opens());
        second.document.requestStatistics();
        QTRY_VERIFY_WITH_TIMEOUT(second.document.areStatisticsComplete(), 20'000);
        QCOMPARE((*second.document.statistics(0))->denormals, 77);
        QCOMPARE(second.document.statisticsOperation()->done(), 8 << 20);
    }

    void tellsWhatIsBrokenAndOpensTheRest()
    {
        Subject fixture(WindowFixture::sample(u"broken"_s));
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens());
        QVERIFY(!document.findings().isEmpty());
        QCOMPARE_EQ(document.findings().first().severity, Severity::Error);
        document.requestStatistics();
        QTRY_VERIFY(document.areStatisticsComplete());
        int readable = 0;
        for (int i = 0; i < document.tensors().size(); ++i) {
            QVERIFY(document.statistics(i).has_value());
            QCOMPARE_EQ(document.statistics(i)->has_value(), document.tensors().at(i).isReadable());
            readable += document.tensors().at(i).isReadable() ? 1 : 0;
        }
        QVERIFY(readable > 0 && readable < document.tensors().size());
    }

    void failsWithAnErrorThatNamesTheSource()
    {
        Subject fixture(u"/nowhere/nothing.json"_s);
        ModelDocument &document = fixture.document;
        fixture.open();
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Failed);
        QCOMPARE_EQ(document.error().code, ErrorCode::NotFound);
        QVERIFY(!document.error().source.isEmpty());
        QVERIFY(document.tensors().isEmpty());
    }

    void cancelWhileLoadingFailsAtOnceAndDropsALateAnswer()
    {
        Subject fixture(u"fake://slow"_s);
        ModelDocument &document = fixture.document;
        const QSignalSpy loaded(&document, &ModelDocument::loaded);
        fixture.open();
        document.cancel();
        QCOMPARE_EQ(document.state(), ModelDocument::State::Failed);
        QCOMPARE_EQ(document.error().code, ErrorCode::Canceled);
        QVERIFY(fixture.fake.operation->isCanceled());
        fixture.fake.answer(smallModel(3));
        QTest::qWait(50);
        QCOMPARE_EQ(loaded.count(), 0);
        QCOMPARE_EQ(document.state(), ModelDocument::State::Failed);
    }

    void deletingWhileLoadingCancels()
    {
        WindowFixture fixture;
        auto document = std::make_unique<ModelDocument>(u"fake://slow"_s, &fixture.pool);
        document->open([&fixture](const OperationPtr &op) {
            return fixture.router.load(u"fake://slow"_s, op);
        });
        document.reset();
        QVERIFY(fixture.fake.operation->isCanceled());
        fixture.fake.answer(smallModel(3));
        QTest::qWait(20);
    }

    void reloadReadsAgain()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        fixture.open();
        fixture.fake.answer(canceledError());
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Failed);
        document.reload();
        QCOMPARE_EQ(document.state(), ModelDocument::State::Loading);
        fixture.fake.answer(smallModel(3));
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Ready);
        QCOMPARE_EQ(fixture.fake.loads, 2);
        QCOMPARE_EQ(document.tensors().size(), 3);
    }

    void statisticsBeginWithTheCurrentTensor()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens(smallModel(40)));
        document.setCurrentTensor(30);
        QVERIFY(!document.statistics(30));
        const QSignalSpy changed(&document, &ModelDocument::statisticsChanged);
        const QSignalSpy finished(&document, &ModelDocument::statisticsFinished);
        document.requestStatistics();
        document.requestStatistics();
        QTRY_COMPARE_EQ(finished.count(), 1);
        QCOMPARE_EQ(changed.first().at(0).toInt(), 30);
        QCOMPARE_EQ(changed.first().at(1).toInt(), 30);
        QSet<int> told;
        for (const QList<QVariant> &run : changed) {
            for (int i = run.at(0).toInt(); i <= run.at(1).toInt(); ++i)
                told += i;
        }
        QCOMPARE_EQ(told.size(), 40);
        QCOMPARE_EQ(document.statistics(7)->value().max, 7.0);
        QCOMPARE_EQ(document.statisticsOperation()->done(), 320);
        QCOMPARE_EQ(document.statisticsOperation()->total(), 320);
    }

    void valuesAddFindings()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens(smallModel(5, 3)));
        const qsizetype before = document.findings().size();
        const QSignalSpy changed(&document, &ModelDocument::findingsChanged);
        document.requestStatistics();
        QTRY_VERIFY(document.areStatisticsComplete());
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE_EQ(document.findings().size(), before + 1);
        QCOMPARE_EQ(document.findings().last().tensor, u"t3"_s);
    }

    void manyTensorsComeInFewSignalsAndWithoutGaps()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        constexpr int tensors = 20'000;
        QVERIFY(fixture.opens(smallModel(tensors)));
        const QSignalSpy changed(&document, &ModelDocument::statisticsChanged);
        document.requestStatistics();
        QTRY_VERIFY(document.areStatisticsComplete());
        QVERIFY2(changed.count() < tensors / 50, qPrintable(QString::number(changed.count())));
    }

    void theTopologyComesOnceAndNeverFromWithinTheCall()
    {
        Subject fixture(WindowFixture::sample(u"dense"_s));
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens());
        const QSignalSpy changed(&document, &ModelDocument::topologyChanged);
        document.requestTopology();
        document.requestTopology();
        QVERIFY(!document.topology());
        QTRY_COMPARE_EQ(changed.count(), 1);
        QVERIFY(document.topology()->has_value());
        QVERIFY(!document.topology()->value().nodes().isEmpty());
    }

    void aChangeOfTheLanguageRewordsAndKeepsWhatWasComputed()
    {
        Subject fixture(WindowFixture::sample(u"broken"_s));
        ModelDocument &document = fixture.document;
        const QSignalSpy loaded(&document, &ModelDocument::loaded);
        QVERIFY(fixture.opens());
        document.requestTopology();
        document.requestStatistics();
        QTRY_VERIFY(document.areStatisticsComplete() && document.topology());
        document.setCurrentTensor(3);
        const qsizetype findings = document.findings().size();
        const auto unreadable = [&document] {
            for (int i = 0; i < document.tensors().size(); ++i) {
                if (!*document.statistics(i))
                    return document.statistics(i)->error().message;
            }
            return QString();
        };
        QVERIFY(!isMarked(document.findings().first().message));
        QVERIFY(!unreadable().isEmpty() && !isMarked(unreadable()));

        MarkedLanguage language;
        QCoreApplication::installTranslator(&language);
        const QSignalSpy changed(&document, &ModelDocument::stateChanged);
        document.retranslate();
        document.retranslate();
        QTRY_COMPARE_EQ(changed.count(), 1);
        QCOMPARE_EQ(document.findings().size(), findings);
        for (const Finding &finding : document.findings())
            QVERIFY2(isMarked(finding.message), qPrintable(finding.message));
        QVERIFY2(isMarked(unreadable()), qPrintable(unreadable()));
        QVERIFY(document.areStatisticsComplete());
        QVERIFY(document.topology()->has_value());
        QCOMPARE_EQ(document.currentTensor(), 3);
        QCOMPARE_EQ(loaded.count(), 1);
    }

    void aModelFromElsewhereIsNotReadAgainForItsWords()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens(smallModel(3)));
        document.retranslate();
        QCOMPARE_EQ(fixture.fake.loads, 1);
    }

    void aFailureIsRewordedToo()
    {
        Subject fixture(u"/nowhere/nothing.json"_s);
        ModelDocument &document = fixture.document;
        fixture.open();
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Failed);
        MarkedLanguage language;
        QCoreApplication::installTranslator(&language);
        document.retranslate();
        QTRY_COMPARE_EQ(document.state(), ModelDocument::State::Failed);
        QVERIFY2(isMarked(document.error().message), qPrintable(document.error().message));
    }

    void theCurrentTensorStaysWithinTheModel()
    {
        Subject fixture(u"fake://model"_s);
        ModelDocument &document = fixture.document;
        QVERIFY(fixture.opens(smallModel(3)));
        const QSignalSpy changed(&document, &ModelDocument::currentTensorChanged);
        document.setCurrentTensor(2);
        document.setCurrentTensor(2);
        document.setCurrentTensor(3);
        document.setCurrentTensor(-2);
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE_EQ(document.currentTensor(), 2);
    }
};

QTEST_GUILESS_MAIN(TestModelDocument)
#include "tst_modeldocument.moc"
