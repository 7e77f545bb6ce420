// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/file/userfileshandler.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

using HeapFiles = QMap<QString, QByteArray>;

const QByteArray scalarEntry = R"({"name":"x","shape":[],"dtype":"float32"})";
const QByteArray intEntry = R"({"name":"y","shape":[],"dtype":"int32"})";

QByteArray modelWith(const QByteArray &manifest)
{
    return R"({"modelTopology":{"config":{}},"format":"layers-model","trainingConfig":{"loss":1},)"
           R"("weightsManifest":)"
        + manifest + '}';
}

QByteArray onePath(const QByteArray &path)
{
    return modelWith(R"([{"paths":[")" + path + R"("],"weights":[)" + scalarEntry + "]}]");
}

QByteArray weightsOf(const ModelArtifacts &model)
{
    if (!model.weightData)
        return "none";
    QByteArray bytes(model.weightData->size(), '\0');
    const auto read = model.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? bytes : QByteArray("unreadable");
}

} // namespace

class TestUserFilesHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opens_data();
    void opens();
    void errors_data();
    void errors();
    void groupsManyModels();
    void bareManifestOfTheSameFilesIsNoModel();

private:
    QStringList written(const HeapFiles &files, const QStringList &given);
    Expected<ModelArtifacts> load(const QStringList &paths, bool strict);

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
};

void TestUserFilesHandler::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QStringList TestUserFilesHandler::written(const HeapFiles &files, const QStringList &given)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = m_dir->filePath(file.key());
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
            return {};
    }
    QStringList paths;
    for (const QString &name : given)
        paths.append(m_dir->filePath(name));
    return paths;
}

Expected<ModelArtifacts> TestUserFilesHandler::load(const QStringList &paths, bool strict)
{
    auto future = UserFilesHandler(paths, &m_pool, { strict }).load(Operation::create());
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

void TestUserFilesHandler::opens_data()
{
    QTest::addColumn<HeapFiles>("files");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<QByteArray>("weights"); // "none": no weight data
    QTest::addColumn<QStringList>("findings");

    const QByteArray twoGroups
        = modelWith(R"([{"paths":["a.bin","b.bin"],"weights":[)" + scalarEntry
                    + R"(]},{"paths":["c.bin","d.bin"],"weights":[)" + intEntry + "]}]");
    const HeapFiles four{ { u"model.json"_s, twoGroups },
                          { u"a.bin"_s, "12" },
                          { u"b.bin"_s, "34" },
                          { u"c.bin"_s, "5" },
                          { u"d.bin"_s, "678" } };
    const QStringList reversed{ u"d.bin"_s, u"c.bin"_s, u"b.bin"_s, u"a.bin"_s, u"model.json"_s };
    QTest::newRow("C86 four files in reverse order")
        << four << reversed << true << QByteArray("12345678") << QStringList{};
    QTest::newRow("a folder") << four << QStringList{ u"."_s } << true << QByteArray("12345678")
                              << QStringList{};
    QTest::newRow("C87 matched by base name")
        << HeapFiles{ { u"x.json"_s, onePath("./dir1/w.1.bin") }, { u"w.1.bin"_s, "1234" } }
        << QStringList{ u"x.json"_s, u"w.1.bin"_s } << true << QByteArray("1234") << QStringList{};
    QTest::newRow("blanks around the name and a slash behind it")
        << HeapFiles{ { u"x"_s, onePath(" w.bin/ ") }, { u"w.bin"_s, "1234" } }
        << QStringList{ u"w.bin"_s, u"x"_s } << true << QByteArray("1234") << QStringList{};
    QTest::newRow("C93 only the JSON")
        << HeapFiles{ { u"model.json"_s, onePath("w.bin") }, { u"w.bin"_s, "1234" } }
        << QStringList{ u"model.json"_s } << true << QByteArray("none")
        << QStringList{ u"no-weights"_s };
    QTest::newRow("C93 only the JSON, and nothing beside it")
        << HeapFiles{ { u"model.json"_s, onePath("w.bin") } } << QStringList{ u"model.json"_s }
        << false << QByteArray("none") << QStringList{ u"no-weights"_s };
    QTest::newRow("only the JSON, its weights beside it")
        << HeapFiles{ { u"model.json"_s, onePath("w.bin") }, { u"w.bin"_s, "1234" } }
        << QStringList{ u"model.json"_s } << false << QByteArray("1234") << QStringList{};
    QTest::newRow("the JSON is found among others by content")
        << HeapFiles{ { u"metadata.json"_s, R"({"labels":["cat"]})" },
                      { u"net"_s, onePath("w.bin") },
                      { u"w.bin"_s, "{\x01\x02\x03" } }
        << QStringList{ u"metadata.json"_s, u"w.bin"_s, u"net"_s } << false
        << QByteArray("{\x01\x02\x03") << QStringList{ u"surplus-files"_s };
    QTest::newRow("a model beside its bare manifest")
        << HeapFiles{ { u"a.json"_s, R"([{"paths":["w.bin"],"weights":[]}])" },
                      { u"b.json"_s, onePath("w.bin") },
                      { u"w.bin"_s, "1234" } }
        << QStringList{ u"a.json"_s, u"b.json"_s, u"w.bin"_s } << false << QByteArray("1234")
        << QStringList{ u"surplus-files"_s };
    QTest::newRow("C92 a bare manifest")
        << HeapFiles{ { u"net-weights_manifest.json"_s,
                        R"([{"weights":[)" + scalarEntry + R"(],"paths":["net-shard1"]}])" },
                      { u"net-shard1"_s, "1234" } }
        << QStringList{ u"net-shard1"_s, u"net-weights_manifest.json"_s } << false
        << QByteArray("1234") << QStringList{};
    QTest::newRow("one of two files is missing")
        << HeapFiles{ { u"model.json"_s, twoGroups },
                      { u"a.bin"_s, "12" },
                      { u"b.bin"_s, "34" },
                      { u"d.bin"_s, "678" } }
        << QStringList{ u"model.json"_s, u"a.bin"_s, u"b.bin"_s, u"d.bin"_s } << false
        << QByteArray("unreadable") << QStringList{ u"missing-file"_s };
    QTest::newRow("C89 equal base names in the folders the manifest says")
        << HeapFiles{ { u"m.json"_s,
                        modelWith(R"([{"paths":["a/w.bin","b/w.bin"],"weights":[)" + scalarEntry
                                  + "]}]") },
                      { u"a/w.bin"_s, "12" },
                      { u"b/w.bin"_s, "34" } }
        << QStringList{ u"b/w.bin"_s, u"m.json"_s, u"a/w.bin"_s } << false << QByteArray("1234")
        << QStringList{};
    QTest::newRow("topology only")
        << HeapFiles{ { u"m.json"_s, R"({"modelTopology":{"config":{}}})" } }
        << QStringList{ u"m.json"_s } << false << QByteArray("none") << QStringList{};
}

void TestUserFilesHandler::opens()
{
    QFETCH(const HeapFiles, files);
    QFETCH(const QStringList, given);
    QFETCH(const bool, strict);
    QFETCH(const QByteArray, weights);
    QFETCH(const QStringList, findings);

    const Expected<ModelArtifacts> model = load(written(files, given), strict);
    QVERIFY2(model, qPrintable(model ? QString() : model.error().message));
    QCOMPARE(weightsOf(*model), weights);
    QStringList codes;
    for (const Finding &finding : model->origin.findings)
        codes.append(finding.code);
    QCOMPARE(codes, findings);
    if (!model->modelTopology.isAbsent() && model->weightSpecs) {
        QCOMPARE(model->format.text(), QByteArray("\"layers-model\""));
        QCOMPARE(model->trainingConfig.text(), QByteArray(R"({"loss":1})"));
    }
}

void TestUserFilesHandler::errors_data()
{
    QTest::addColumn<HeapFiles>("files");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("mentions");

    const HeapFiles two{ { u"m.json"_s, onePath("w.bin") },
                         { u"w.bin"_s, "1234" },
                         { u"more.bin"_s, "x" } };
    QTest::newRow("C88 one path, two files")
        << two << QStringList{ u"m.json"_s, u"w.bin"_s, u"more.bin"_s } << true
        << u"FileCountMismatch"_s << QStringList{ u"1"_s, u"2"_s, u"more.bin"_s };
    const HeapFiles twice{ { u"m.json"_s,
                             modelWith(R"([{"paths":["a/w.bin","b/w.bin"],"weights":[]}])") },
                           { u"w.bin"_s, "1234" } };
    QTest::newRow("C89 equal base names") << twice << QStringList{ u"m.json"_s, u"w.bin"_s } << true
                                          << u"DuplicateBasename"_s << QStringList{ u"w.bin"_s };
    QTest::newRow("C89 equal base names and only one file")
        << twice << QStringList{ u"m.json"_s, u"w.bin"_s } << false << u"DuplicateBasename"_s
        << QStringList{ u"w.bin"_s };
    QTest::newRow("C90 a file of another name: missing and surplus are named")
        << HeapFiles{ { u"m.json"_s, onePath("w.bin") }, { u"v.bin"_s, "1234" } }
        << QStringList{ u"m.json"_s, u"v.bin"_s } << true << u"WeightFileMissing"_s
        << QStringList{ u"w.bin"_s, u"v.bin"_s };
    QTest::newRow("C90 a name with a query is another name")
        << HeapFiles{ { u"m.json"_s, onePath("w.bin?x=1") }, { u"w.bin"_s, "1234" } }
        << QStringList{ u"m.json"_s, u"w.bin"_s } << true << u"WeightFileMissing"_s
        << QStringList{ u"w.bin?x=1"_s };
    QTest::newRow("C91 no files") << HeapFiles{} << QStringList{} << true << u"BadArgument"_s
                                  << QStringList{};
    QTest::newRow("C92 no modelTopology")
        << HeapFiles{ { u"m.json"_s, R"({"weightsManifest":[]})" } } << QStringList{ u"m.json"_s }
        << true << u"MissingTopology"_s << QStringList{ u"m.json"_s };
    QTest::newRow("C92 no weightsManifest")
        << HeapFiles{ { u"m.json"_s, R"({"modelTopology":{"config":{}}})" } }
        << QStringList{ u"m.json"_s } << true << u"MissingManifest"_s << QStringList{ u"m.json"_s };
    QTest::newRow("neither of them")
        << HeapFiles{ { u"m.json"_s, "{}" } } << QStringList{ u"m.json"_s } << false
        << u"MissingTopology"_s << QStringList{ u"m.json"_s };
    QTest::newRow("C94 JSON that cannot be parsed")
        << HeapFiles{ { u"m.json"_s, R"({"modelTopology":{)" }, { u"w.bin"_s, "1234" } }
        << QStringList{ u"w.bin"_s, u"m.json"_s } << true << u"InvalidJson"_s
        << QStringList{ u"m.json"_s };
    QTest::newRow("C94 JSON that is null")
        << HeapFiles{ { u"m.json"_s, "null" } } << QStringList{ u"m.json"_s } << true
        << u"InvalidJson"_s << QStringList{ u"m.json"_s };
    QTest::newRow("only weights") << HeapFiles{ { u"w.bin"_s, "\x01\x02" }, { u"v.bin"_s, "2" } }
                                  << QStringList{ u"w.bin"_s, u"v.bin"_s } << false
                                  << u"MissingTopology"_s << QStringList{ u"w.bin, v.bin"_s };
    QTest::newRow("a Keras file") << HeapFiles{ { u"k.h5"_s, "\x89HDF\r\n\x1a\n123" } }
                                  << QStringList{ u"k.h5"_s } << false << u"NotAModel"_s
                                  << QStringList{ u"HDF5"_s };
    QTest::newRow("two models") << HeapFiles{ { u"a.json"_s, onePath("v") },
                                              { u"b.json"_s, onePath("w") } }
                                << QStringList{ u"a.json"_s, u"b.json"_s } << false
                                << u"BadArgument"_s << QStringList{ u"a.json"_s, u"b.json"_s };
    QTest::newRow("a file that does not exist")
        << HeapFiles{} << QStringList{ u"m.json"_s } << false << u"NotFound"_s
        << QStringList{ u"m.json"_s };
}

void TestUserFilesHandler::errors()
{
    QFETCH(const HeapFiles, files);
    QFETCH(const QStringList, given);
    QFETCH(const bool, strict);
    QFETCH(const QString, code);
    QFETCH(const QStringList, mentions);

    const Expected<ModelArtifacts> model = load(written(files, given), strict);
    QVERIFY(!model);
    QCOMPARE(errorCodeName(model.error().code), code);
    const QString text = model.error().message + model.error().cause;
    for (const QString &part : mentions)
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestUserFilesHandler::groupsManyModels()
{
    const QByteArray shards = modelWith(
        R"([{"paths":["group1-shard1of2","group1-shard2of2"],"weights":[)" + scalarEntry + "]}]");
    const HeapFiles files{ { u"a/model.json"_s, shards },
                           { u"a/group1-shard1of2"_s, "12" },
                           { u"a/group1-shard2of2"_s, "34" },
                           { u"b/model.json"_s, shards },
                           { u"b/group1-shard1of2"_s, "56" },
                           { u"b/group1-shard2of2"_s, "78" },
                           { u"c/net.json"_s, onePath("w.bin") },
                           { u"d/w.bin"_s, "9abc" },
                           { u"d/labels.json"_s, R"(["cat"])" },
                           { u"d/photo.png"_s, "\x89PNG" },
                           { u"d/broken.json"_s, "{" } };
    const QStringList given = written(files, { u"c"_s, u"d"_s, u"b"_s, u"a"_s, u"a/model.json"_s });
    const auto op = Operation::create();
    const Expected<UserFileGroups> groups = groupUserFiles(given, *op);
    QVERIFY(groups);

    const auto path = [this](const QString &name) { return m_dir->filePath(name); };
    const QList<UserModel> models{
        { path(u"c/net.json"_s), { path(u"d/w.bin"_s) } },
        { path(u"b/model.json"_s),
          { path(u"b/group1-shard1of2"_s), path(u"b/group1-shard2of2"_s) } },
        { path(u"a/model.json"_s),
          { path(u"a/group1-shard1of2"_s), path(u"a/group1-shard2of2"_s) } },
    };
    QCOMPARE(groups->models, models);
    QStringList leftovers;
    for (const LeftoverFile &file : groups->leftovers) {
        leftovers.append(QFileInfo(file.path).fileName());
        QVERIFY(!file.reason.isEmpty());
    }
    QCOMPARE(leftovers, (QStringList{ u"broken.json"_s, u"labels.json"_s, u"photo.png"_s }));
    for (const UserModel &model : models) {
        const Expected<ModelArtifacts> opened
            = load(QStringList{ model.json } + model.files, false);
        QVERIFY(opened);
        QVERIFY(opened->weightData && opened->weightData->isComplete());
    }
}

void TestUserFilesHandler::bareManifestOfTheSameFilesIsNoModel()
{
    const HeapFiles files{ { u"model.json"_s, onePath("w.bin") },
                           { u"weights_manifest.json"_s,
                             R"([{"paths":["w.bin"],"weights":[)" + scalarEntry + "]}]" },
                           { u"w.bin"_s, "1234" } };
    const auto op = Operation::create();
    const Expected<UserFileGroups> groups = groupUserFiles(written(files, { u"."_s }), *op);
    QVERIFY(groups);
    QCOMPARE(groups->models.size(), 1);
    QCOMPARE(QFileInfo(groups->models.first().json).fileName(), u"model.json"_s);
    QCOMPARE(groups->leftovers.size(), 1);
    QCOMPARE(QFileInfo(groups->leftovers.first().path).fileName(), u"weights_manifest.json"_s);
}

QTEST_GUILESS_MAIN(TestUserFilesHandler)
#include "tst_userfileshandler.moc"
