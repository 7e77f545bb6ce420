// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/memoryhandler.h"
#include "core/manage/modelcomparison.h"
#include "tests/support/futures.h"
#include "tests/support/samplemodels.h"

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

class TestMemoryHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTheModelItself();
    void loadsParts_data();
    void loadsParts();
    void handsTheAnswerThrough();
    void handsErrorsThrough();
    void doesOnlyItsHalf();
    void cancelledLoadsNothing();
};

void TestMemoryHandler::loadsTheModelItself()
{
    const auto model = waited(fromMemory(fullModel())->load(Operation::create()));
    QVERIFY(model);
    QCOMPARE(differingField(fullModel(), *model), QString());
    QCOMPARE(weightBytes(*model), weightBytes(fullModel()));
}

void TestMemoryHandler::loadsParts_data()
{
    QTest::addColumn<bool>("withWeights");
    QTest::newRow("the topology alone") << false;
    QTest::newRow("topology, specs, data and training") << true;
}

void TestMemoryHandler::loadsParts()
{
    // tf.io's deprecated forms: exactly these fields, nothing else.
    QFETCH(const bool, withWeights);
    const ModelArtifacts full = fullModel();
    const IoHandlerPtr handler = withWeights
        ? fromMemory(full.modelTopology, full.weightSpecs, full.weightData, full.trainingConfig)
        : fromMemory(full.modelTopology);
    const auto model = waited(handler->load(Operation::create()));
    QVERIFY(model);
    QCOMPARE(model->modelTopology, full.modelTopology);
    QVERIFY(model->format.isAbsent());
    QVERIFY(model->generatedBy.isAbsent());
    QCOMPARE(model->weightSpecs.has_value(), withWeights);
    QCOMPARE(model->weightData.has_value(), withWeights);
    QCOMPARE(model->trainingConfig.isAbsent(), !withWeights);
}

void TestMemoryHandler::handsTheAnswerThrough()
{
    ModelArtifacts seen;
    OperationPtr seenOp;
    const IoHandlerPtr handler = withSaveHandler([&](ModelArtifacts model, OperationPtr op) {
        seen = std::move(model);
        seenOp = std::move(op);
        SaveResult result;
        result.url = u"somewhere"_s;
        return readyFuture<SaveResult>(result);
    });
    const OperationPtr op = Operation::create();
    const auto saved = waited(handler->save(fullModel(), op));
    QVERIFY(saved);
    QCOMPARE(saved->url, u"somewhere"_s);
    QVERIFY(!saved->verified);
    QCOMPARE(saved->info, ModelArtifactsInfo());
    QCOMPARE(seenOp, op);
    QCOMPARE(differingField(fullModel(), seen), QString());
}

void TestMemoryHandler::handsErrorsThrough()
{
    const Error error{ ErrorCode::Quota, u"It is full."_s };
    const auto saved = waited(withSaveHandler([&](const ModelArtifacts &, const OperationPtr &) {
                                  return readyFuture<SaveResult>(error);
                              })->save(fullModel(), Operation::create()));
    QVERIFY(!saved);
    QCOMPARE(saved.error(), error);
}

void TestMemoryHandler::doesOnlyItsHalf()
{
    const OperationPtr op = Operation::create();
    QCOMPARE(outcome(waited(fromMemory(fullModel())->save(fullModel(), op))), u"NotSupported"_s);
    const IoHandlerPtr saver = withSaveHandler([](const ModelArtifacts &, const OperationPtr &) {
        return readyFuture<SaveResult>(SaveResult());
    });
    QCOMPARE(outcome(waited(saver->load(op))), u"NotSupported"_s);
}

void TestMemoryHandler::cancelledLoadsNothing()
{
    const OperationPtr op = Operation::create();
    op->cancel();
    QCOMPARE(outcome(waited(fromMemory(fullModel())->load(op))), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestMemoryHandler)
#include "tst_memoryhandler.moc"
