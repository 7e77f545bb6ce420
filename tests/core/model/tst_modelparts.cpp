// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modelparts.h"
#include "core/model/tensor.h"
#include "tests/support/futures.h"
#include "tests/support/samplemodels.h"

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

class TestModelParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAModelHas();
    void leavesOutWhatIsAsked_data();
    void leavesOutWhatIsAsked();
    void theOptimizersWeightsGoWithTheTrainingConfiguration();
    void somethingMustBeLeft();
    void lostWeightsAreNotMadeUp();
};

void TestModelParts::tellsWhatAModelHas()
{
    QCOMPARE(partsOf(fullModel()),
             ModelParts(ModelPart::Topology | ModelPart::Weights | ModelPart::TrainingConfig
                        | ModelPart::Metadata));
    QCOMPARE(partsOf(smallModel()), ModelParts(ModelPart::Topology | ModelPart::Weights));
    QCOMPARE(partsOf({}), ModelParts());
}

void TestModelParts::leavesOutWhatIsAsked_data()
{
    QTest::addColumn<ModelParts>("parts");
    QTest::addColumn<ModelParts>("left");
    const ModelParts all = partsOf(fullModel());
    for (const auto &[name, parts] :
         { std::pair{ "nothing", ModelParts() },
           std::pair{ "the topology", ModelParts(ModelPart::Topology) },
           std::pair{ "the metadata", ModelParts(ModelPart::Metadata) },
           std::pair{ "the training configuration", ModelParts(ModelPart::TrainingConfig) },
           std::pair{ "all but the weights",
                      ModelPart::Topology | ModelPart::TrainingConfig | ModelPart::Metadata } })
        QTest::newRow(name) << parts << (all & ~parts);
    QTest::newRow("the weights with what only weights have")
        << (ModelPart::Weights | ModelPart::TrainingConfig)
        << (ModelPart::Topology | ModelPart::Metadata);
}

void TestModelParts::leavesOutWhatIsAsked()
{
    QFETCH(const ModelParts, parts);
    const auto rest = withoutParts(fullModel(), parts, *Operation::create());
    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
    QTEST(partsOf(*rest), "left");
    QCOMPARE(rest->signature.isAbsent(), parts.testFlag(ModelPart::Topology));
    QCOMPARE(rest->modelInitializer.isAbsent(), parts.testFlag(ModelPart::Topology));
    QCOMPARE(rest->generatedBy, fullModel().generatedBy);
}

void TestModelParts::theOptimizersWeightsGoWithTheTrainingConfiguration()
{
    ModelArtifacts model = fullModel();
    // The optimizer's weights in the middle, and a key that nobody knows.
    model.weightSpecs = *WeightSpecs::read(
        JsonText::fromCompact(R"([{"name":"a","shape":[1],"dtype":"int32","odd":[1,{"x":"]"}]},)"
                              R"({"name":"m","shape":[2],"dtype":"int32","group":"optimizer"},)"
                              R"({"name":"s","shape":[1],"dtype":"string"}])"),
        u"weightSpecs"_s);
    const QByteArray a("abcd");
    const QByteArray s("\3\0\0\0xyz", 7);
    model.weightData
        = WeightData({ { memoryBytes(a + "op"), 6 }, { memoryBytes("timise" + s), 6 + s.size() } });
    const auto rest = withoutParts(model, ModelPart::TrainingConfig, *Operation::create());
    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
    QCOMPARE(weightBytes(*rest), a + s);
    QCOMPARE(rest->weightSpecs->text.text(),
             QByteArray(R"([{"name":"a","shape":[1],"dtype":"int32","odd":[1,{"x":"]"}]},)"
                        R"({"name":"s","shape":[1],"dtype":"string"}])"));
    QList<Finding> findings;
    const auto tensors = locateTensors(*rest, *Operation::create(), findings);
    QVERIFY(tensors && findings.isEmpty());
    QCOMPARE(tensors->at(1).bytes, s.size());
}

void TestModelParts::somethingMustBeLeft()
{
    QCOMPARE(outcome(withoutParts(fullModel(), ModelPart::Topology | ModelPart::Weights,
                                  *Operation::create())),
             u"EmptyModelJson"_s);
}

void TestModelParts::lostWeightsAreNotMadeUp()
{
    ModelArtifacts model = fullModel();
    model.weightData = WeightData({ { nullptr, 39, u"lost.bin"_s } });
    QCOMPARE(outcome(withoutParts(model, ModelPart::TrainingConfig, *Operation::create())),
             u"WeightFileMissing"_s);
}

QTEST_GUILESS_MAIN(TestModelParts)
#include "tst_modelparts.moc"
