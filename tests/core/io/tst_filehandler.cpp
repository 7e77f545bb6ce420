// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/io/file/filesaver.h"
#include "core/io/file/folderturn.h"
#include "core/io/file/modelfiles.h"
#include "core/io/file/saveplan.h"
#include "core/model/modeljson.h"
#include "core/model/tensor.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

using Files = QMap<QString, QByteArray>;

/// All files below a folder, hidden ones too.
Files filesBelow(const QString &folder)
{
    Files files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

void writeFiles(const QString &folder, const Files &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = folder + u'/' + file.key();
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(file.value()), file.value().size());
    }
}

template <typename T>
Expected<T> waited(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

const QByteArray entryA = R"({"name":"a","shape":[2],"dtype":"float32"})";
const QByteArray entryB = R"({"name":"b","shape":[4],"dtype":"bool"})";
const QByteArray entryC = R"({"name":"c","shape":[1],"dtype":"int32"})";

/// Two groups; the first in two files, cut inside the tensor a.
Files shardedModel()
{
    return { { u"model.json"_s,
               R"({"modelTopology":{"config":{}},"format":"layers-model","weightsManifest":[)"
               R"({"paths":["g1-1.bin","g1-2.bin"],"weights":[)"
                   + entryA + ',' + entryB + R"(]},{"paths":["deep/g2.bin"],"weights":[)" + entryC
                   + "]}]}" },
             { u"g1-1.bin"_s, "012345" },
             { u"g1-2.bin"_s, "67abcd" },
             { u"deep/g2.bin"_s, "WXYZ" } };
}

QByteArray allWeights(const ModelArtifacts &model)
{
    QByteArray bytes(model.weightData->size(), '\0');
    const auto read = model.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? bytes : QByteArray("unreadable");
}

ModelArtifacts smallModel()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    model.format = JsonText::fromString(u"layers-model");
    model.generatedBy = JsonText::fromString(u"g");
    model.convertedBy = JsonText::null();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 1 } } });
    model.weightData = WeightData::fromBytes(QByteArray::fromHex("0000803f"));
    return model;
}

const QByteArray smallJson
    = R"({"modelTopology":{"a":1},"format":"layers-model","generatedBy":"g","convertedBy":null,)"
      R"("weightsManifest":[{"paths":["weights.bin"],"weights":[{"name":"x","shape":[1],)"
      R"("dtype":"float32"}]}]})";

} // namespace

class TestFileHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void localPaths_data();
    void localPaths();
    void loadsModelOrFolder_data();
    void loadsModelOrFolder();
    void loadErrors_data();
    void loadErrors();
    void weightPaths_data();
    void weightPaths();
    void damagedShardsAreFindings_data();
    void damagedShardsAreFindings();
    void savesAsTfjs();
    void savedFiles_data();
    void savedFiles();
    void savesAllFields();
    void savesWithoutWeights_data();
    void savesWithoutWeights();
    void saveErrors_data();
    void saveErrors();
    void incompleteModelsAreRefused_data();
    void incompleteModelsAreRefused();
    void layouts_data();
    void layouts();
    void containedPaths_data();
    void containedPaths();
    void replaceKeepsForeignFiles();
    void replaceRemovesOnlyItsOwnLeftovers();
    void changesOfOneFolderTakeTurns();
    void whoWaitsForHisTurnCanBeCancelled();
    void savingOntoItselfLosesNothing_data();
    void savingOntoItselfLosesNothing();
    void cancelledSaveLeavesNothing();
    void failedSaveLeavesTheOldModel();
    void manyFilesNeedFewDescriptors();
    void fullDiskIsNoSpace();

private:
    Expected<ModelArtifacts> load(const QString &path);
    Expected<SaveResult> save(const ModelArtifacts &model, const QString &folder,
                              const FileSaveOptions &options = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
};

void TestFileHandler::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Expected<ModelArtifacts> TestFileHandler::load(const QString &path)
{
    return waited(FileHandler(path, {}, &m_pool).load(Operation::create()));
}

Expected<SaveResult> TestFileHandler::save(const ModelArtifacts &model, const QString &folder,
                                           const FileSaveOptions &options)
{
    return waited(FileHandler(folder, options, &m_pool).save(model, Operation::create()));
}

void TestFileHandler::localPaths_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");

    QTest::newRow("an absolute path") << u"file:///x/y"_s << u"/x/y"_s;
    QTest::newRow("a relative path") << u"file://./m"_s << u"./m"_s;
    QTest::newRow("percent signs are kept") << u"file://a%20b"_s << u"a%20b"_s;
    QTest::newRow("nothing is the current folder") << u"file://"_s << u"."_s;
    QTest::newRow("a plain path") << u"/x/y #?"_s << u"/x/y #?"_s;
}

void TestFileHandler::localPaths()
{
    QFETCH(const QString, url);
    QTEST(localPathOf(url), "path");
}

void TestFileHandler::loadsModelOrFolder_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("name");

    QTest::newRow("the JSON file") << u"m/model.json"_s << u"m/model.json"_s << u"m"_s;
    QTest::newRow("C83 a folder is its model.json") << u"m/model.json"_s << u"m"_s << u"m"_s;
    QTest::newRow("a folder with one model of another name")
        << u"m/net.json"_s << u"m/"_s << u"net"_s;
    QTest::newRow("a name that needs no extension")
        << u"m 1#é%20"_s << u"m 1#é%20"_s << u"m 1#é%20"_s;
}

void TestFileHandler::loadsModelOrFolder()
{
    QFETCH(const QString, json);
    QFETCH(const QString, opened);
    QFETCH(const QString, name);

    Files files = shardedModel();
    const QByteArray text = files.take(u"model.json"_s);
    const QString folder = QFileInfo(m_dir->filePath(json)).path();
    writeFiles(folder, files);
    writeFiles(m_dir->path(), { { json, "\xef\xbb\xbf" + text } });
    writeFiles(folder, { { u"labels.json"_s, "[\"cat\"]" } });

    const Expected<ModelArtifacts> model = load(m_dir->filePath(opened));
    QVERIFY2(model, qPrintable(model ? QString() : model.error().message));
    QCOMPARE(allWeights(*model), QByteArray("01234567abcdWXYZ"));
    QCOMPARE(model->origin.name, name);
    QCOMPARE(model->origin.url, u"file://"_s + m_dir->filePath(json));
    QCOMPARE(model->origin.findings, QList<Finding>());
    QCOMPARE(model->origin.files.size(), 4);
    QCOMPARE(model->origin.files.at(3).bytes, 4);
}

void TestFileHandler::loadErrors_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("C82 no JSON file")
        << Files{} << u"model.json"_s << u"NotFound"_s << u"model.json"_s;
    QTest::newRow("an empty folder")
        << Files{ { u"m/w.bin"_s, "x" } } << u"m"_s << u"NotFound"_s << u"model.json"_s;
    QTest::newRow("a folder with two models")
        << Files{ { u"m/a.json"_s, R"({"weightsManifest":[]})" },
                  { u"m/b.json"_s, R"({"weightsManifest":[]})" } }
        << u"m"_s << u"NotFound"_s << u"a.json, b.json"_s;
    QTest::newRow("a folder whose only JSON is broken")
        << Files{ { u"m/a.json"_s, "{" } } << u"m"_s << u"InvalidJson"_s << u"a.json"_s;
    QTest::newRow("C94 broken JSON") << Files{ { u"model.json"_s, "{\"modelTopology\":" } }
                                     << u"model.json"_s << u"InvalidJson"_s << u"model.json"_s;
    QTest::newRow("a file in the place of a folder")
        << Files{ { u"m"_s, "x" } } << u"m/model.json"_s << u"NotFound"_s << u"model.json"_s;
}

void TestFileHandler::loadErrors()
{
    QFETCH(const Files, files);
    QFETCH(const QString, opened);
    QFETCH(const QString, code);
    QFETCH(const QString, mentions);

    writeFiles(m_dir->path(), files);
    const Expected<ModelArtifacts> model = load(m_dir->filePath(opened));
    QVERIFY(!model);
    QCOMPARE(errorCodeName(model.error().code), code);
    QVERIFY2(model.error().message.contains(mentions), qPrintable(model.error().message));
}

void TestFileHandler::weightPaths_data()
{
    QTest::addColumn<QString>("manifestPath");
    QTest::addColumn<QString>("path");

    QTest::newRow("a name") << u"w.bin"_s << u"/m/w.bin"_s;
    QTest::newRow("below") << u"./a/w.bin"_s << u"/m/a/w.bin"_s;
    QTest::newRow("above, as tfjs does") << u"../w.bin"_s << u"/w.bin"_s;
    QTest::newRow("an absolute one stays inside") << u"/w.bin"_s << u"/m/w.bin"_s;
    QTest::newRow("percent signs are kept") << u"w%201#é.bin"_s << u"/m/w%201#é.bin"_s;
    QTest::newRow("no name at all") << QString() << QString();
    QTest::newRow("a NUL is in no file's name") << u"w\0.bin"_s << QString();
}

void TestFileHandler::weightPaths()
{
    QFETCH(const QString, manifestPath);
    QTEST(weightFilePath(u"/m"_s, manifestPath), "path");
}

void TestFileHandler::damagedShardsAreFindings_data()
{
    QTest::addColumn<Files>("changed"); // a null text removes the file
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QStringList>("readable");

    QTest::newRow("C82 the second shard is missing")
        << Files{ { u"g1-2.bin"_s, {} } }
        << QStringList{ u"g1-2.bin is missing; it should have 6 bytes."_s }
        << QStringList{ u"c"_s };
    QTest::newRow("the first shard is missing")
        << Files{ { u"g1-1.bin"_s, {} } }
        << QStringList{ u"g1-1.bin is missing; it should have 6 bytes."_s }
        << QStringList{ u"b"_s, u"c"_s };
    QTest::newRow("the second shard is short")
        << Files{ { u"g1-2.bin"_s, "67" } } << QStringList{ u"g1-2.bin has 2 of 6 bytes."_s }
        << QStringList{ u"a"_s, u"c"_s };
    QTest::newRow("the last group is missing")
        << Files{ { u"deep/g2.bin"_s, {} } }
        << QStringList{ u"deep/g2.bin is missing; it should have 4 bytes."_s }
        << QStringList{ u"a"_s, u"b"_s };
    QTest::newRow("the first group is missing and nothing tells the sizes of its files")
        << Files{ { u"g1-1.bin"_s, {} }, { u"g1-2.bin"_s, {} } }
        << QStringList{ u"g1-1.bin is missing."_s, u"g1-2.bin is missing."_s }
        << QStringList{ u"c"_s };
}

void TestFileHandler::damagedShardsAreFindings()
{
    QFETCH(const Files, changed);
    QFETCH(const QStringList, findings);
    QFETCH(const QStringList, readable);

    writeFiles(m_dir->path(), shardedModel());
    for (auto file = changed.begin(); file != changed.end(); ++file) {
        QFile::remove(m_dir->filePath(file.key()));
        if (!file.value().isNull())
            writeFiles(m_dir->path(), { { file.key(), file.value() } });
    }
    const Expected<ModelArtifacts> model = load(m_dir->path());
    QVERIFY(model);
    QStringList sentences;
    for (const Finding &finding : model->origin.findings) {
        QCOMPARE(finding.severity, Severity::Error);
        sentences.append(finding.message);
    }
    QCOMPARE(sentences, findings);

    QList<Finding> found;
    const auto op = Operation::create();
    const Expected<QList<Tensor>> tensors = locateTensors(*model, *op, found);
    QVERIFY(tensors);
    QCOMPARE(tensors->size(), 3);
    const QMap<QString, QByteArray> bytes
        = { { u"a"_s, "01234567" }, { u"b"_s, "abcd" }, { u"c"_s, "WXYZ" } };
    QStringList there;
    for (const Tensor &tensor : *tensors) {
        QByteArray read(tensor.bytes, '\0');
        const auto done = tensor.data.read(
            tensor.offset,
            std::as_writable_bytes(std::span(read.data(), static_cast<std::size_t>(read.size()))));
        QCOMPARE(done.has_value(), tensor.isReadable());
        if (!done) {
            QVERIFY(unreadableError(tensor).message.contains(tensor.spec.name));
            continue;
        }
        there.append(tensor.spec.name);
        QCOMPARE(read, bytes.value(tensor.spec.name));
    }
    QCOMPARE(there, readable);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, u"missing-bytes"_s);
}

void TestFileHandler::savesAsTfjs()
{
    const QString folder = m_dir->filePath(u"new/deep"_s);
    const Expected<SaveResult> saved = save(smallModel(), folder);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QCOMPARE(filesBelow(folder),
             (Files{ { u"model.json"_s, smallJson },
                     { u"weights.bin"_s, QByteArray::fromHex("0000803f") } }));
    QCOMPARE(saved->url, u"file://"_s + folder + u"/model.json"_s);
    QCOMPARE(saved->info.modelTopologyBytes, 7);
    QCOMPARE(saved->info.weightSpecsBytes, 44);
    QCOMPARE(saved->info.weightDataBytes, 4);
    QCOMPARE(saved->weightDataSha256, sha256Hex(QByteArray::fromHex("0000803f")));
    QVERIFY(saved->verified);
}

void TestFileHandler::savedFiles_data()
{
    QTest::addColumn<ModelArtifacts>("model");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Files>("files");

    const QByteArray one = QByteArray::fromHex("0000803f");
    QTest::newRow("C80 into a new folder with new parents")
        << smallModel() << u"new/deep"_s
        << Files{ { u"model.json"_s, smallJson }, { u"weights.bin"_s, one } };
    ModelArtifacts two = smallModel();
    two.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 2 } } });
    two.weightData = WeightData({ { memoryBytes("abc"), 3, {} }, { memoryBytes("defgh"), 5, {} } });
    QTest::newRow("C84 D7 two buffers are joined")
        << two << u"."_s
        << Files{ { u"model.json"_s,
                    QByteArray(smallJson).replace(R"("shape":[1])", R"("shape":[2])") },
                  { u"weights.bin"_s, "abcdefgh" } };
    ModelArtifacts initialized = smallModel();
    initialized.modelInitializer = JsonText::fromCompact(R"({"node":[1]})");
    initialized.initializerSignature = JsonText::fromCompact(R"({"outputs":{}})");
    QTest::newRow("C85 D7 initializer and its signature are written")
        << initialized << u"."_s
        << Files{ { u"model.json"_s,
                    smallJson.chopped(1)
                        + R"(,"modelInitializer":{"node":[1]},)"
                          R"("initializerSignature":{"outputs":{}}})" },
                  { u"weights.bin"_s, one } };
}

void TestFileHandler::savedFiles()
{
    QFETCH(const ModelArtifacts, model);
    QFETCH(const QString, folder);
    const Expected<SaveResult> saved = save(model, m_dir->filePath(folder));
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QCOMPARE(saved->info.weightDataBytes, model.weightData->size());
    QTEST(filesBelow(m_dir->filePath(folder)), "files");
}

void TestFileHandler::savesAllFields()
{
    ModelArtifacts model = smallModel();
    model.modelInitializer = JsonText::fromCompact(R"({"node":[1]})");
    model.initializerSignature = JsonText::fromCompact(R"({"outputs":{}})");
    model.signature = JsonText::fromCompact(R"({"inputs":{"z":1,"a":2}})");
    model.userDefinedMetadata = JsonText::fromCompact(R"({"k":"v"})");
    model.trainingConfig = JsonText::fromCompact(R"({"loss":"mse"})");
    QVERIFY(save(model, m_dir->path()));
    const Expected<ModelArtifacts> again = load(m_dir->path());
    QVERIFY(again);
    QCOMPARE(again->modelInitializer, model.modelInitializer);
    QCOMPARE(again->initializerSignature, model.initializerSignature);
    QCOMPARE(again->signature, model.signature);
    QCOMPARE(again->userDefinedMetadata, model.userDefinedMetadata);
    QCOMPARE(again->trainingConfig, model.trainingConfig);
    QCOMPARE(again->weightSpecs->text, model.weightSpecs->text);
    QCOMPARE(again->convertedBy, model.convertedBy);
}

void TestFileHandler::savesWithoutWeights_data()
{
    QTest::addColumn<bool>("topology");
    QTest::addColumn<bool>("specs");
    QTest::addColumn<bool>("emptyData");
    QTest::addColumn<Files>("files");

    const QByteArray end = R"("format":"layers-model","generatedBy":"g","convertedBy":null)";
    QTest::newRow("topology only")
        << true << false << false
        << Files{ { u"model.json"_s, R"({"modelTopology":{"a":1},)" + end + '}' } };
    QTest::newRow("weights only") << false << true << false
                                  << Files{ { u"model.json"_s,
                                              "{" + end + R"(,"weightsManifest":[]})" } };
    QTest::newRow("an empty buffer is an empty file")
        << true << true << true
        << Files{ { u"model.json"_s,
                    R"({"modelTopology":{"a":1},)" + end
                        + R"(,"weightsManifest":[{"paths":["weights.bin"],"weights":[]}]})" },
                  { u"weights.bin"_s, "" } };
}

void TestFileHandler::savesWithoutWeights()
{
    QFETCH(const bool, topology);
    QFETCH(const bool, specs);
    QFETCH(const bool, emptyData);
    QFETCH(const Files, files);

    ModelArtifacts model = smallModel();
    model.weightSpecs.reset();
    model.weightData.reset();
    if (!topology)
        model.modelTopology = {};
    if (specs)
        model.weightSpecs = WeightSpecs::fromList({});
    if (emptyData)
        model.weightData = WeightData::fromBytes({});
    const Expected<SaveResult> saved = save(model, m_dir->path());
    QVERIFY(saved);
    QCOMPARE(filesBelow(m_dir->path()), files);
    QCOMPARE(saved->info.weightDataBytes, 0);
    QCOMPARE(saved->weightDataSha256, emptyData ? sha256Hex({}) : QByteArray());
}

void TestFileHandler::saveErrors_data()
{
    QTest::addColumn<Files>("there");
    QTest::addColumn<QString>("target");
    QTest::addColumn<FileSaveOptions>("options");
    QTest::addColumn<QString>("code");

    QTest::newRow("C81 the target is a file")
        << Files{ { u"m"_s, "x" } } << u"m"_s << FileSaveOptions{} << u"PathIsFile"_s;
    QTest::newRow("a parent is a file")
        << Files{ { u"m"_s, "x" } } << u"m/n/o"_s << FileSaveOptions{} << u"PathIsFile"_s;
    QTest::newRow("a model is there") << Files{ { u"m/model.json"_s, "{}" } } << u"m"_s
                                      << FileSaveOptions{} << u"AlreadyExists"_s;
    QTest::newRow("a file with the weights' name is there")
        << Files{ { u"m/weights.bin"_s, "mine" } } << u"m"_s << FileSaveOptions{}
        << u"AlreadyExists"_s;
    QTest::newRow("shards of no bytes")
        << Files{} << u"m"_s << FileSaveOptions{ { ShardLayout::Kind::Sized, 0 }, false }
        << u"BadArgument"_s;
}

void TestFileHandler::saveErrors()
{
    QFETCH(const Files, there);
    QFETCH(const QString, target);
    QFETCH(const FileSaveOptions, options);
    QFETCH(const QString, code);

    writeFiles(m_dir->path(), there);
    const Expected<SaveResult> saved = save(smallModel(), m_dir->filePath(target), options);
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), code);
    QVERIFY(!saved.error().message.isEmpty());
    QCOMPARE(filesBelow(m_dir->path()), there);
}

void TestFileHandler::incompleteModelsAreRefused_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("code");

    QTest::newRow("a missing shard") << u"g1-2.bin"_s << QByteArray() << u"WeightFileMissing"_s;
    QTest::newRow("a short shard") << u"g1-2.bin"_s << QByteArray("6") << u"LengthMismatch"_s;
}

void TestFileHandler::incompleteModelsAreRefused()
{
    QFETCH(const QString, removed);
    QFETCH(const QByteArray, instead);
    QFETCH(const QString, code);

    Files files = shardedModel();
    files.remove(removed);
    if (!instead.isNull())
        files.insert(removed, instead);
    writeFiles(m_dir->filePath(u"from"_s), files);
    const Expected<ModelArtifacts> model = load(m_dir->filePath(u"from"_s));
    QVERIFY(model);
    const Expected<SaveResult> saved = save(*model, m_dir->filePath(u"to"_s));
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), code);
    QVERIFY(saved.error().message.contains(removed));
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"to"_s)));
}

void TestFileHandler::layouts_data()
{
    QTest::addColumn<Files>("source");
    QTest::addColumn<FileSaveOptions>("options");
    QTest::addColumn<Files>("weights");

    using Kind = ShardLayout::Kind;
    QTest::newRow("a single file")
        << shardedModel() << FileSaveOptions{ { Kind::SingleFile }, false }
        << Files{ { u"weights.bin"_s, "01234567abcdWXYZ" } };
    Files kept = shardedModel();
    kept.remove(u"model.json"_s);
    QTest::newRow("the layout it came with")
        << shardedModel() << FileSaveOptions{ { Kind::Keep }, false } << kept;
    QTest::newRow("C34 shards of 5 bytes, the last one shorter")
        << shardedModel() << FileSaveOptions{ { Kind::Sized, 5 }, false }
        << Files{ { u"group1-shard1of4.bin"_s, "01234" },
                  { u"group1-shard2of4.bin"_s, "567ab" },
                  { u"group1-shard3of4.bin"_s, "cdWXY" },
                  { u"group1-shard4of4.bin"_s, "Z" } };
    QTest::newRow("shards of exactly all bytes")
        << shardedModel() << FileSaveOptions{ { Kind::Sized, 16 }, false }
        << Files{ { u"group1-shard1of1.bin"_s, "01234567abcdWXYZ" } };

    const QByteArray outside
        = R"({"weightsManifest":[{"paths":["../../up.bin","/abs.bin","x/../y","model.json","y"],)"
          R"("weights":[{"name":"a","shape":[5],"dtype":"bool"}]}]})";
    QTest::newRow("names that would leave the folder or clash are changed")
        << Files{ { u"in/ner/model.json"_s, outside },
                  { u"up.bin"_s, "1" },
                  { u"in/ner/abs.bin"_s, "2" },
                  { u"in/ner/y"_s, "3" } }
        << FileSaveOptions{ { Kind::Keep }, false } << Files{};
}

void TestFileHandler::layouts()
{
    QFETCH(const Files, source);
    QFETCH(const FileSaveOptions, options);
    QFETCH(const Files, weights);

    const QString from = m_dir->filePath(u"from"_s);
    const QString to = m_dir->filePath(u"to"_s);
    writeFiles(from, source);
    const QString opened = source.contains(u"model.json"_s) ? from : from + u"/in/ner"_s;
    Expected<ModelArtifacts> model = load(opened);
    QVERIFY(model);
    if (weights.isEmpty()) {
        // The bytes do not matter here, the names do.
        model->weightData = WeightData({ { memoryBytes("1"), 1, {} },
                                         { memoryBytes("2"), 1, {} },
                                         { memoryBytes("3"), 1, {} },
                                         { memoryBytes("4"), 1, {} },
                                         { memoryBytes("5"), 1, {} } });
        QVERIFY(save(*model, to, options));
        QCOMPARE(filesBelow(to).keys(),
                 (QStringList{ u"abs.bin"_s, u"group1-shard4of5.bin"_s, u"model.json"_s,
                               u"up.bin"_s, u"x/y"_s, u"y"_s }));
        const Expected<ModelArtifacts> again = load(to);
        QVERIFY(again);
        QCOMPARE(allWeights(*again), QByteArray("12345"));
        return;
    }
    const Expected<SaveResult> saved = save(*model, to, options);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    Files files = filesBelow(to);
    files.remove(u"model.json"_s);
    QCOMPARE(files, weights);
    const Expected<ModelArtifacts> again = load(to);
    QVERIFY(again);
    QCOMPARE(allWeights(*again), QByteArray("01234567abcdWXYZ"));
    QCOMPARE(again->weightSpecs->text, model->weightSpecs->text);
    QCOMPARE(saved->weightDataSha256, sha256Hex("01234567abcdWXYZ"));
    if (options.layout.kind == ShardLayout::Kind::Keep)
        QCOMPARE(filesBelow(to), filesBelow(from));
}

void TestFileHandler::containedPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("contained");

    QTest::newRow("a name") << u"w.bin"_s << u"w.bin"_s;
    QTest::newRow("a folder and a name") << u"./a//w.bin"_s << u"a/w.bin"_s;
    QTest::newRow("upwards") << u"../../etc/passwd"_s << u"etc/passwd"_s;
    QTest::newRow("upwards in the middle") << u"a/../../b"_s << u"a/b"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"etc/passwd"_s;
    QTest::newRow("only upwards") << u"../.."_s << QString();
    QTest::newRow("a NUL") << u"a\0b"_s << QString();
    QTest::newRow("longer than a file's name can be") << QString(300, u'x') << QString();
}

void TestFileHandler::containedPaths()
{
    QFETCH(const QString, path);
    QTEST(containedPath(path), "contained");
}

void TestFileHandler::replaceKeepsForeignFiles()
{
    const Files foreign{ { u"readme.txt"_s, "mine" }, { u"sub/other.bin"_s, "mine too" } };
    writeFiles(m_dir->path(), foreign);
    QVERIFY(save(smallModel(), m_dir->path()));
    ModelArtifacts next = smallModel();
    next.modelTopology = JsonText::fromCompact(R"({"b":2})");
    next.weightData = WeightData::fromBytes("abcd");
    QVERIFY(!save(next, m_dir->path()));
    QCOMPARE(filesBelow(m_dir->path()).value(u"model.json"_s), smallJson);

    QVERIFY(save(next, m_dir->path(), { {}, true }));
    Files expected = foreign;
    expected.insert(u"model.json"_s, QByteArray(smallJson).replace(R"({"a":1})", R"({"b":2})"));
    expected.insert(u"weights.bin"_s, "abcd");
    QCOMPARE(filesBelow(m_dir->path()), expected);
}

void TestFileHandler::replaceRemovesOnlyItsOwnLeftovers()
{
    Files files = shardedModel();
    files.insert(u"other.json"_s, R"([{"paths":["g1-2.bin"],"weights":[]}])");
    files.insert(u"readme.txt"_s, "mine");
    writeFiles(m_dir->path(), files);
    QVERIFY(save(smallModel(), m_dir->path(), { {}, true }));
    QCOMPARE(filesBelow(m_dir->path()).keys(),
             (QStringList{ u"g1-2.bin"_s, u"model.json"_s, u"other.json"_s, u"readme.txt"_s,
                           u"weights.bin"_s }));
}

/// Each round two at once replace the model, with as many bytes as would show a mixture.
void TestFileHandler::changesOfOneFolderTakeTurns()
{
    QVERIFY(save(smallModel(), m_dir->path()));
    const auto op = Operation::create();
    const auto replaced = [this, op](char letter) {
        ModelArtifacts model = smallModel();
        model.weightData = WeightData::fromBytes(QByteArray(4, letter));
        const FileSaveOptions options{ .layout = { ShardLayout::Kind::SingleFile },
                                       .replace = true };
        return saveModelFiles(m_dir->path(), model, options, *op, nullptr).has_value();
    };
    for (int round = 0; round < 20; ++round) {
        if (round % 2 == 1)
            QVERIFY(QDir(m_dir->path()).removeRecursively()); // both make it
        const char other = static_cast<char>('b' + round % 20);
        QFuture<bool> first = QtConcurrent::run(replaced, 'a');
        QFuture<bool> second = QtConcurrent::run(replaced, other);
        QVERIFY(first.result());
        QVERIFY(second.result());
        const Expected<ModelArtifacts> model = load(m_dir->path());
        QVERIFY(model);
        const QByteArray weights = allWeights(*model);
        QVERIFY(weights == QByteArray(4, 'a') || weights == QByteArray(4, other));
        QCOMPARE(filesBelow(m_dir->path()).size(), 2); // nothing of the one that lost is left
    }
}

void TestFileHandler::whoWaitsForHisTurnCanBeCancelled()
{
    QVERIFY(save(smallModel(), m_dir->path()));
    const Files before = filesBelow(m_dir->path());
    const auto mine = Operation::create();
    const Expected<FolderTurn> turn = FolderTurn::take({ m_dir->path() }, *mine);
    QVERIFY(turn);
    const auto op = Operation::create();
    QString told;
    connect(op.get(), &Operation::reported, this, [&told, &op](const QString &sentence) {
        told = sentence;
        op->cancel();
    });
    FileHandler handler(m_dir->path(), { .replace = true }, QThreadPool::globalInstance());
    const Expected<SaveResult> saved = waited(handler.save(smallModel(), op));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Canceled);
    QVERIFY2(told.contains(m_dir->path()), qPrintable(told));
    QCOMPARE(filesBelow(m_dir->path()), before);
}

void TestFileHandler::savingOntoItselfLosesNothing_data()
{
    QTest::addColumn<ShardLayout::Kind>("kind");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("with the same files")
        << ShardLayout::Kind::Keep
        << QStringList{ u"deep/g2.bin"_s, u"g1-1.bin"_s, u"g1-2.bin"_s, u"model.json"_s };
    QTest::newRow("into one file")
        << ShardLayout::Kind::SingleFile << QStringList{ u"model.json"_s, u"weights.bin"_s };
}

void TestFileHandler::savingOntoItselfLosesNothing()
{
    QFETCH(const ShardLayout::Kind, kind);
    QFETCH(const QStringList, names);

    writeFiles(m_dir->path(), shardedModel());
    const Expected<ModelArtifacts> model = load(m_dir->path());
    QVERIFY(model);
    QVERIFY(save(*model, m_dir->path(), { { kind }, true }));
    QCOMPARE(filesBelow(m_dir->path()).keys(), names);
    const Expected<ModelArtifacts> again = load(m_dir->path());
    QVERIFY(again);
    QCOMPARE(allWeights(*again), QByteArray("01234567abcdWXYZ"));
    QCOMPARE(again->origin.findings, QList<Finding>());
}

void TestFileHandler::cancelledSaveLeavesNothing()
{
    ModelArtifacts model = smallModel();
    constexpr qint64 size = 32 * 1024 * 1024;
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { size / 4 } } });
    model.weightData = WeightData::fromBytes(QByteArray(size, 'w'));
    const auto op = Operation::create();
    FileHandler handler(m_dir->filePath(u"to"_s), { { ShardLayout::Kind::Sized, 1 << 20 }, false },
                        &m_pool);
    connect(
        op.get(), &Operation::progressChanged, op.get(), [op = op.get()] { op->cancel(); },
        Qt::DirectConnection);
    const Expected<SaveResult> saved = waited(handler.save(model, op));
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), u"Canceled"_s);
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"to"_s)));
}

void TestFileHandler::failedSaveLeavesTheOldModel()
{
    QVERIFY(save(smallModel(), m_dir->path()));
    const Files before = filesBelow(m_dir->path());
    ModelArtifacts broken = smallModel();
    const QString vanishing = m_dir->filePath(u"vanishing"_s);
    writeFiles(m_dir->path(), { { u"vanishing"_s, "12345678" } });
    const Expected<ByteSourcePtr> source = fileBytes(vanishing);
    QVERIFY(source);
    QVERIFY(QFile::remove(vanishing));
    broken.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 2 } } });
    broken.weightData = WeightData({ { *source, 8, u"vanishing"_s } });
    const Expected<SaveResult> saved = save(broken, m_dir->path(), { {}, true });
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(u"vanishing"_s));
    QCOMPARE(filesBelow(m_dir->path()), before);
}

void TestFileHandler::manyFilesNeedFewDescriptors()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit narrow{ 64, before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &narrow), 0);
    ModelArtifacts model = smallModel();
    QByteArray bytes(200, '\0');
    std::generate(bytes.begin(), bytes.end(), [n = 0]() mutable { return static_cast<char>(n++); });
    model.weightSpecs
        = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 200 }, .dtype = Dtype::Bool } });
    model.weightData = WeightData::fromBytes(bytes);
    const FileSaveOptions options{ { ShardLayout::Kind::Sized, 1 }, false };
    const Expected<SaveResult> saved = save(model, m_dir->filePath(u"to"_s), options);
    setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QCOMPARE(filesBelow(m_dir->filePath(u"to"_s)).size(), 201);
    const Expected<ModelArtifacts> again = load(m_dir->filePath(u"to"_s));
    QVERIFY(again);
    QCOMPARE(allWeights(*again), bytes);
}

void TestFileHandler::fullDiskIsNoSpace()
{
    // A source that claims more bytes than any disk has; none of them is asked for.
    class Endless final : public ByteSource
    {
    public:
        qint64 size() const noexcept override { return qint64(1) << 60; }
        Expected<qint64> read(qint64, std::span<std::byte>) const override
        {
            return Error{ ErrorCode::Internal, u"read"_s };
        }
        QString name() const override { return u"endless"_s; }
    };
    ModelArtifacts model = smallModel();
    const auto endless = std::make_shared<Endless>();
    model.weightData = WeightData({ { endless, endless->size(), u"endless"_s } });
    const Expected<SaveResult> saved = save(model, m_dir->filePath(u"to"_s));
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), u"NoSpace"_s);
    QVERIFY(saved.error().message.contains("1,152,921,504,606,84"_L1));
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"to"_s)));
}

QTEST_GUILESS_MAIN(TestFileHandler)
#include "tst_filehandler.moc"
