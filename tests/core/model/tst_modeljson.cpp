// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestModelJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variants_data();
    void variants();
    void malformed_data();
    void malformed();
    void emptyAndForeignJson_data();
    void emptyAndForeignJson();
    void currentFieldsAreKept();
    void nullsCountAsTfjsCountsThem();
    void nestedKerasTopologyIsUnwrapped();
    void unknownEntryKeysSurvive();
    void formatThatDisagreesIsAFinding_data();
    void formatThatDisagreesIsAFinding();
    void unknownTypesDoNotFailTheModel();
    void writerHasTheKeyOrderOfTheCoreHandlers_data();
    void writerHasTheKeyOrderOfTheCoreHandlers();
    void readThenWrittenIsByteEqual();
};

namespace {

const QByteArray entryX = R"({"name":"x","shape":[1],"dtype":"float32"})";

QByteArray manifestWith(const QByteArray &entry)
{
    return R"({"modelTopology":{"config":{}},"weightsManifest":[{"paths":["a"],"weights":[]},)"
           R"({"paths":["b"],"weights":[)"
        + entryX + ',' + entry + "]}]}";
}

} // namespace

void TestModelJson::variants_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("tensors"); // -1: no specs
    QTest::addColumn<QStringList>("paths");

    QTest::newRow("a layers-model")
        << QByteArray(R"({"format":"layers-model","modelTopology":{"class_name":"Sequential",)"
                      R"("config":{}},"weightsManifest":[{"paths":["w.bin"],"weights":[)"
                      + entryX + "]}]}")
        << u"layers-model"_s << 1 << QStringList{ u"w.bin"_s };
    QTest::newRow("a graph-model without a format")
        << QByteArray(R"({"modelTopology":{"node":[],"versions":{}},"weightsManifest":[{"paths":)"
                      R"(["group1-shard1of1"],"weights":[)"
                      + entryX + "]}]}")
        << u"graph-model"_s << 1 << QStringList{ u"group1-shard1of1"_s };
    QTest::newRow("a nested Keras topology")
        << QByteArray(R"({"modelTopology":{"keras_version":"2","model_config":{"class_name":)"
                      R"("Model","config":{}}},"weightsManifest":[]})")
        << u"layers-model"_s << 0 << QStringList{};
    QTest::newRow("topology only") << QByteArray(R"({"modelTopology":{"class_name":"M"}})")
                                   << u"topology-only"_s << -1 << QStringList{};
    QTest::newRow("C40 a manifest that is null")
        << QByteArray(R"({"modelTopology":{"a":1},"weightsManifest":null})") << u"topology-only"_s
        << -1 << QStringList{};
    QTest::newRow("weights only") << QByteArray(R"({"weightsManifest":[{"paths":["w"],"weights":[)"
                                                + entryX + "]}]}")
                                  << u"weights-only"_s << 1 << QStringList{ u"w"_s };
    QTest::newRow("weights only with a null topology")
        << QByteArray(R"({"modelTopology":null,"weightsManifest":[{"paths":["w"],"weights":[)"
                      + entryX + "]}]}")
        << u"weights-only"_s << 1 << QStringList{ u"w"_s };
    QTest::newRow("a bare manifest with weights before paths, as face-api.js has it")
        << QByteArray(R"([{"weights":[)" + entryX + "],\"paths\":[\"net-shard1\"]}]")
        << u"weights-only"_s << 1 << QStringList{ u"net-shard1"_s };
    QTest::newRow("plain Keras JSON") << QByteArray(R"({"class_name":"Sequential","config":[]})")
                                      << u"topology-only"_s << -1 << QStringList{};
    QTest::newRow("several groups with several paths and one without")
        << QByteArray(R"({"modelTopology":{"config":{}},"weightsManifest":[)"
                      R"({"paths":["a","b"],"weights":[)"
                      + entryX + R"(]},{"paths":[],"weights":[]},{"paths":["c"],"weights":[)"
                      + entryX + "," + entryX + "]}]}")
        << u"layers-model"_s << 3 << QStringList{ u"a"_s, u"b"_s, u"c"_s };
    QTest::newRow("a download of a model without weights") << QByteArray(
        R"({"modelTopology":{"config":{}},"weightsManifest":[{"paths":["./m.weights.bin"]}]})")
                                                           << u"topology-only"_s << -1
                                                           << QStringList{};
    QTest::newRow("a byte order mark before it")
        << QByteArray("\xef\xbb\xbf{\"modelTopology\":{\"node\":[]},\"weightsManifest\":[]}")
        << u"graph-model"_s << 0 << QStringList{};
    QTest::newRow("C92 no modelTopology but a manifest opens as weights only")
        << QByteArray(R"({"weightsManifest":[]})") << u"weights-only"_s << 0 << QStringList{};
}

void TestModelJson::variants()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, kind);
    QFETCH(const int, tensors);
    QFETCH(const QStringList, paths);

    const Expected<ModelArtifacts> model = readModelJson(json, u"model.json"_s);
    QVERIFY2(model, qPrintable(model ? QString() : model.error().message));
    QCOMPARE(modelKindName(modelKind(*model)), kind);
    QCOMPARE(model->weightSpecs ? int(model->weightSpecs->list.size()) : -1, tensors);
    QStringList found;
    qsizetype counted = 0;
    for (const ManifestGroup &group : model->origin.groups) {
        found += group.paths;
        counted += group.weightCount;
    }
    QCOMPARE(found, paths);
    QCOMPARE(counted, std::max(tensors, 0));
    QVERIFY(!model->weightData);
}

void TestModelJson::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");

    const auto entry = [](const char *title, const QByteArray &text, const QString &message) {
        QTest::newRow(title) << manifestWith(text) << u"weightsManifest[1].weights[1]"_s + message;
    };
    const auto member = [](const char *title, const QByteArray &manifest, const QString &message) {
        QTest::newRow(title) << QByteArray(R"({"weightsManifest":)" + manifest + '}') << message;
    };
    const auto shape = u".shape: expected integers >= 0"_s;
    const auto size = u".shape: expected a size that fits 64 bits"_s;

    entry("a negative dimension", R"({"name":"y","shape":[2,-1],"dtype":"int32"})", shape);
    entry("a fractional dimension", R"({"name":"y","shape":[1.5],"dtype":"int32"})", shape);
    entry("a huge dimension", R"({"name":"y","shape":[1e300],"dtype":"int32"})", shape);
    entry("a dimension that is a string", R"({"name":"y","shape":["2"],"dtype":"int32"})", shape);
    entry("a shape that is no array", R"({"name":"y","shape":2,"dtype":"int32"})", shape);
    entry("no shape", R"({"name":"y","dtype":"int32"})", shape);
    entry("a null shape", R"({"name":"y","shape":null,"dtype":"int32"})", shape);
    entry("a product over 64 bits",
          R"({"name":"y","shape":[4294967296,4294967296],"dtype":"int32"})", size);
    entry("a byte count over 64 bits",
          R"({"name":"y","shape":[2147483648,2147483648],"dtype":"int32"})", size);
    entry("no name", R"({"shape":[],"dtype":"int32"})", u".name: expected a string"_s);
    entry("a name that is a number", R"({"name":3,"shape":[],"dtype":"int32"})",
          u".name: expected a string"_s);
    entry("no dtype", R"({"name":"y","shape":[]})", u".dtype: expected a string"_s);
    entry("an entry that is a string", R"("y")", u": expected an object"_s);
    entry("a group that is a number", R"({"name":"y","shape":[],"dtype":"int32","group":1})",
          u".group: expected a string"_s);
    entry("a quantization that is a string",
          R"({"name":"y","shape":[],"dtype":"int32","quantization":"uint8"})",
          u".quantization: expected an object"_s);
    entry("a scale that is a string",
          R"({"name":"y","shape":[],"dtype":"int32","quantization":{"dtype":"uint8","scale":"1"}})",
          u".quantization.scale: expected a number"_s);
    member("a manifest that is an object", "{}", u"weightsManifest: expected an array"_s);
    member("a group that is a list", "[[]]", u"weightsManifest[0]: expected an object"_s);
    member("no paths", R"([{"weights":[]}])", u"weightsManifest[0].paths: expected an array"_s);
    member("paths that is a string", R"([{"paths":"w","weights":[]}])",
           u"weightsManifest[0].paths: expected an array"_s);
    member("a path that is null", R"([{"paths":["w",null],"weights":[]}])",
           u"weightsManifest[0].paths[1]: expected a string"_s);
    member("weights that is an object", R"([{"paths":[],"weights":{}}])",
           u"weightsManifest[0].weights: expected an array"_s);
    member(
        "entries whose sum is over 64 bits",
        R"([{"paths":[],"weights":[{"name":"a","shape":[1073741824,536870912],"dtype":"complex64"},)"
        R"({"name":"b","shape":[1073741824,536870912],"dtype":"complex64"}]}])",
        u"weightsManifest[0].weights[1].shape: expected a size that fits 64 bits"_s);
}

void TestModelJson::malformed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);

    const Expected<ModelArtifacts> model = readModelJson(json, u"model.json"_s);
    QVERIFY(!model);
    QCOMPARE(errorCodeName(model.error().code), u"MalformedManifest"_s);
    QCOMPARE(model.error().message, message);
    QCOMPARE(model.error().source, u"model.json"_s);
    QVERIFY(model.error().detail.startsWith("found: "_L1));
}

void TestModelJson::emptyAndForeignJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");

    QTest::newRow("C72 an empty object") << QByteArray("{}") << u"EmptyModelJson"_s;
    QTest::newRow("an object of other things")
        << QByteArray(R"({"labels":["a"]})") << u"EmptyModelJson"_s;
    QTest::newRow("an empty array") << QByteArray("[]") << u"EmptyModelJson"_s;
    QTest::newRow("an array of numbers") << QByteArray("[1,2]") << u"EmptyModelJson"_s;
    QTest::newRow("null") << QByteArray("null") << u"InvalidJson"_s;
    QTest::newRow("a string") << QByteArray("\"model\"") << u"InvalidJson"_s;
    QTest::newRow("a topology that is a string")
        << QByteArray(R"({"modelTopology":"x"})") << u"InvalidJson"_s;
    QTest::newRow("C94 cut JSON") << QByteArray(R"({"modelTopology":)") << u"InvalidJson"_s;
    QTest::newRow("C79 an HTML page") << QByteArray("<!DOCTYPE html><html>") << u"NotAModel"_s;
    QTest::newRow("nothing") << QByteArray() << u"NotAModel"_s;
}

void TestModelJson::emptyAndForeignJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, code);

    const Expected<ModelArtifacts> model = readModelJson(json, u"model.json"_s);
    QVERIFY(!model);
    QCOMPARE(errorCodeName(model.error().code), code);
    QVERIFY(model.error().message.contains("model.json"_L1));
}

void TestModelJson::currentFieldsAreKept()
{
    const Expected<ModelArtifacts> model = readModelJson(
        R"({ "modelTopology": {"config": {"b": 1.0, "a": 2}}, "format": "layers-model",
             "generatedBy": "me", "convertedBy": null, "weightsManifest": [],
             "signature": {"inputs": {"z": {}, "a": {}}}, "userDefinedMetadata": {"k": [1]},
             "modelInitializer": {"node": []}, "initializerSignature": {"outputs": {}},
             "trainingConfig": {"loss": "x"}, "unknown": 1 })",
        u"model.json"_s);
    QVERIFY(model);
    QCOMPARE(model->modelTopology.text(), QByteArray(R"({"config":{"b":1,"a":2}})"));
    QCOMPARE(model->format.text(), QByteArray(R"("layers-model")"));
    QCOMPARE(model->generatedBy.text(), QByteArray(R"("me")"));
    QVERIFY(model->convertedBy.isNull());
    QCOMPARE(model->signature.text(), QByteArray(R"({"inputs":{"z":{},"a":{}}})"));
    QCOMPARE(model->userDefinedMetadata.text(), QByteArray(R"({"k":[1]})"));
    QCOMPARE(model->modelInitializer.text(), QByteArray(R"({"node":[]})"));
    QCOMPARE(model->initializerSignature.text(), QByteArray(R"({"outputs":{}})"));
    QCOMPARE(model->trainingConfig.text(), QByteArray(R"({"loss":"x"})"));
    QVERIFY(!writeModelJson(*model, model->origin.groups).contains("unknown"));
}

void TestModelJson::nullsCountAsTfjsCountsThem()
{
    const Expected<ModelArtifacts> model = readModelJson(
        R"({"modelTopology":{"config":{}},"format":null,"generatedBy":null,"signature":null,)"
        R"("userDefinedMetadata":null,"trainingConfig":null,"modelInitializer":null,)"
        R"("initializerSignature":null})",
        u"model.json"_s);
    QVERIFY(model);
    QVERIFY(model->format.isNull());
    QVERIFY(model->generatedBy.isNull());
    QVERIFY(model->convertedBy.isAbsent());
    QCOMPARE(writeModelJson(*model, {}),
             QByteArray(R"({"modelTopology":{"config":{}},"format":null,"generatedBy":null})"));
}

void TestModelJson::nestedKerasTopologyIsUnwrapped()
{
    const Expected<ModelArtifacts> model = readModelJson(
        R"({"modelTopology":{"backend":"tensorflow","model_config":{"config":[1]}}})", u"m"_s);
    QVERIFY(model);
    QCOMPARE(effectiveTopology(*model).text().toByteArray(), QByteArray(R"({"config":[1]})"));
    QCOMPARE(model->modelTopology.text(),
             QByteArray(R"({"backend":"tensorflow","model_config":{"config":[1]}})"));
}

void TestModelJson::unknownEntryKeysSurvive()
{
    const QByteArray json = R"({"modelTopology":{"config":{}},"weightsManifest":[{"paths":["a"],)"
                            R"("weights":[{"future":{"z":1,"a":2},"name":"x","shape":[1],)"
                            R"("dtype":"float32"}]},{"paths":["b"],"weights":[{"name":"y",)"
                            R"("shape":[],"dtype":"bool","note":null}]}]})";
    const Expected<ModelArtifacts> model = readModelJson(json, u"m"_s);
    QVERIFY(model);
    QCOMPARE(writeModelJson(*model, model->origin.groups), json);
    QCOMPARE(writeModelJson(*model, { { { u"all"_s }, 2 } }),
             QByteArray(R"({"modelTopology":{"config":{}},"weightsManifest":[{"paths":["all"],)"
                        R"("weights":[{"future":{"z":1,"a":2},"name":"x","shape":[1],)"
                        R"("dtype":"float32"},{"name":"y","shape":[],"dtype":"bool",)"
                        R"("note":null}]}]})"));
}

void TestModelJson::formatThatDisagreesIsAFinding_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *title, const QByteArray &format, const QByteArray &topology,
                        const QString &code) {
        QTest::newRow(title) << QByteArray("{\"format\":\"" + format + "\",\"modelTopology\":"
                                           + topology + ",\"weightsManifest\":[]}")
                             << code;
    };
    row("a graph called layers-model", "layers-model", R"({"node":[]})", u"format-mismatch"_s);
    row("layers called tfjs-graph-model", "tfjs-graph-model", R"({"class_name":"M"})",
        u"format-mismatch"_s);
    row("a graph called graph-model", "graph-model", R"({"versions":{}})", {});
    row("layers called tfjs-layers", "tfjs-layers", R"({"config":{}})", {});
    row("a format nobody knows", "my-format", R"({"config":{}})", {});
    row("a topology of neither kind", "layers-model", R"({"a":1})", u"unknown-topology"_s);
}

void TestModelJson::formatThatDisagreesIsAFinding()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, code);

    const Expected<ModelArtifacts> model = readModelJson(json, u"m"_s);
    QVERIFY(model);
    QCOMPARE(model->origin.findings.value(0).code, code);
    QCOMPARE(model->origin.findings.size(), code.isEmpty() ? 0 : 1);
}

void TestModelJson::unknownTypesDoNotFailTheModel()
{
    const Expected<ModelArtifacts> model = readModelJson(
        R"([{"paths":[],"weights":[{"name":"a","shape":[2],"dtype":"int64"},)"
        R"({"name":"b","shape":[2],"dtype":"float32","quantization":{"dtype":"int8","min":null}},)"
        R"({"name":"c","shape":[2],"dtype":"float32","quantization":null,"group":null}]}])",
        u"m"_s);
    QVERIFY(model);
    const QList<WeightSpec> &specs = model->weightSpecs->list;
    QCOMPARE(specs.at(0).dtype, Dtype::Unknown);
    QCOMPARE(specs.at(0).dtypeName, u"int64"_s);
    QCOMPARE(specs.at(1).quantization.type, QuantizationType::Unknown);
    QCOMPARE(specs.at(1).quantization.min, std::optional<double>(0.0));
    QCOMPARE(specs.at(1).quantization.scale, std::nullopt);
    QVERIFY(!specs.at(2).isQuantized());
    QCOMPARE(specs.at(2).byteLength(), std::optional<qint64>(8));
}

void TestModelJson::writerHasTheKeyOrderOfTheCoreHandlers_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("C39 full artifacts")
        << true
        << QByteArray(
               R"({"modelTopology":{"a":1},"format":"layers-model","generatedBy":"g",)"
               R"("convertedBy":null,"weightsManifest":[{"paths":["weights.bin"],"weights":[)"
               + entryX
               + R"(]}],"signature":{"s":1},"userDefinedMetadata":{"u":1},)"
                 R"("modelInitializer":{"i":1},"initializerSignature":{"n":1},)"
                 R"("trainingConfig":{"t":1}})");
    QTest::newRow("C39 absent keys are left out")
        << false << QByteArray(R"({"modelTopology":{"a":1},"convertedBy":null})");
}

void TestModelJson::writerHasTheKeyOrderOfTheCoreHandlers()
{
    QFETCH(const bool, full);
    QFETCH(const QByteArray, json);

    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    model.convertedBy = JsonText::null();
    QList<ManifestGroup> groups;
    if (full) {
        model.format = JsonText::fromString(u"layers-model");
        model.generatedBy = JsonText::fromString(u"g");
        model.signature = JsonText::fromCompact(R"({"s":1})");
        model.userDefinedMetadata = JsonText::fromCompact(R"({"u":1})");
        model.modelInitializer = JsonText::fromCompact(R"({"i":1})");
        model.initializerSignature = JsonText::fromCompact(R"({"n":1})");
        model.trainingConfig = JsonText::fromCompact(R"({"t":1})");
        model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 1 } } });
        groups = { { { u"weights.bin"_s }, 1 } };
    }
    QCOMPARE(writeModelJson(model, groups), json);
}

void TestModelJson::readThenWrittenIsByteEqual()
{
    const QByteArray json
        = R"({"modelTopology":{"node":[{"name":"é😀","attr":{"v":{"f":1e-7}}}],"versions":{}},)"
          R"("format":"graph-model","generatedBy":"2.1","convertedBy":"c","weightsManifest":[)"
          R"({"paths":["group1-shard1of2.bin","group1-shard2of2.bin"],"weights":[{"name":"w",)"
          R"("shape":[3,2],"dtype":"float32","quantization":{"dtype":"uint8","min":-1.5,)"
          R"("scale":0.5,"original_dtype":"float32"}}]}],"signature":{"inputs":{"2":{},"b":{}}}})";
    const Expected<ModelArtifacts> model = readModelJson(json, u"m"_s);
    QVERIFY(model);
    QCOMPARE(writeModelJson(*model, model->origin.groups), json);
    const WeightSpecs again = WeightSpecs::fromList(model->weightSpecs->list);
    QCOMPARE(again.text, model->weightSpecs->text);
}

QTEST_GUILESS_MAIN(TestModelJson)
#include "tst_modeljson.moc"
