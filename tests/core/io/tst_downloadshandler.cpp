// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/io/file/downloadshandler.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/modelfiles.h"
#include "core/io/iorouter.h"
#include "tests/support/filefixture.h"

#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

ModelArtifacts downloadedModel()
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

/// What tfjs writes for downloadedModel() saved as \a name.
QByteArray tfjsJson(const QByteArray &name)
{
    return R"({"modelTopology":{"a":1},"format":"layers-model","generatedBy":"g",)"
           R"("convertedBy":null,"weightsManifest":[{"paths":["./)"
        + name + R"(.weights.bin"],"weights":[{"name":"x","shape":[1],"dtype":"float32"}]}]})";
}

} // namespace

class TestDownloadsHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void pairs_data();
    void pairs();
    void writesWhatThereIs_data();
    void writesWhatThereIs();
    void writesTheFieldsInOrder();
    void neverOverwrites_data();
    void neverOverwrites();
    void resultTellsTheFile();
    void errors_data();
    void errors();
    void cancelLeavesNothing();
    void loadIsNotSupported();
    void routes_data();
    void routes();

private:
    Expected<SaveResult> save(const QString &name, const ModelArtifacts &model,
                              const OperationPtr &op = Operation::create());

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FileTrash> m_records;
    QString m_folder;
    QThreadPool m_pool;
};

void TestDownloadsHandler::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_records = std::make_unique<FileTrash>(m_dir->filePath(u"data"_s));
    m_folder = m_dir->filePath(u"home/Downloads"_s);
}

Expected<SaveResult> TestDownloadsHandler::save(const QString &name, const ModelArtifacts &model,
                                                const OperationPtr &op)
{
    return waited(DownloadsHandler(name, m_folder, &m_pool, m_records.get()).save(model, op));
}

void TestDownloadsHandler::names_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");

    QTest::newRow("C59 an empty one") << u""_s << u"model"_s;
    QTest::newRow("C58 a plain one") << u"test-model"_s << u"test-model"_s;
    QTest::newRow("D19 with a slash") << u"a/b"_s << u"a_b"_s;
    QTest::newRow("D19 with a backslash and a tab") << u"a\\b\tc"_s << u"a_b_c"_s;
    QTest::newRow("upwards") << u"../../x"_s << u"_._.._x"_s;
    QTest::newRow("a hidden one") << u".x"_s << u"_x"_s;
    QTest::newRow("signs of other scripts stay") << u" ü #?%20 文"_s << u" ü #?%20 文"_s;
}

void TestDownloadsHandler::names()
{
    QFETCH(const QString, wanted);
    QTEST(downloadName(wanted), "name");
}

void TestDownloadsHandler::pairs_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("name");

    QTest::newRow("C58 test-model") << u"test-model"_s << u"test-model"_s;
    QTest::newRow("C59 no prefix") << u""_s << u"model"_s;
    QTest::newRow("D19 the manifest names the file that is there") << u"a/b"_s << u"a_b"_s;
}

void TestDownloadsHandler::pairs()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, name);

    QCOMPARE(failureOf(save(prefix, downloadedModel())), QString());
    const Files expected{ { name + u".json"_s, tfjsJson(name.toUtf8()) },
                          { name + u".weights.bin"_s, QByteArray::fromHex("0000803f") } };
    QCOMPARE(filesBelow(m_folder), expected);
    const auto op = Operation::create();
    const auto loaded = loadModelFiles(m_folder + u'/' + name + u".json"_s, *op);
    QVERIFY(loaded);
    QVERIFY(loaded->weightData->isComplete());
}

void TestDownloadsHandler::writesWhatThereIs_data()
{
    QTest::addColumn<ModelArtifacts>("model");
    QTest::addColumn<Files>("files");

    ModelArtifacts topology;
    topology.modelTopology = JsonText::fromCompact(R"({"a":1})");
    QTest::newRow("C60 topology only: no weights file, the path without weights")
        << topology
        << Files{ { u"m.json"_s,
                    R"({"modelTopology":{"a":1},"weightsManifest":[)"
                    R"({"paths":["./m.weights.bin"]}]})" } };
    ModelArtifacts empty = topology;
    empty.weightSpecs = WeightSpecs::fromList({});
    empty.weightData = WeightData::fromBytes({});
    QTest::newRow("a buffer of 0 bytes counts")
        << empty
        << Files{ { u"m.json"_s,
                    R"({"modelTopology":{"a":1},"weightsManifest":[)"
                    R"({"paths":["./m.weights.bin"],"weights":[]}]})" },
                  { u"m.weights.bin"_s, "" } };
    ModelArtifacts weights = downloadedModel();
    weights.modelTopology = {};
    weights.format = weights.generatedBy = weights.convertedBy = {};
    QTest::newRow("weights only")
        << weights
        << Files{ { u"m.json"_s,
                    R"({"weightsManifest":[{"paths":["./m.weights.bin"],"weights":[)"
                    R"({"name":"x","shape":[1],"dtype":"float32"}]}]})" },
                  { u"m.weights.bin"_s, QByteArray::fromHex("0000803f") } };
}

void TestDownloadsHandler::writesWhatThereIs()
{
    QFETCH(const ModelArtifacts, model);
    QCOMPARE(failureOf(save(u"m"_s, model)), QString());
    QTEST(filesBelow(m_folder), "files");
}

void TestDownloadsHandler::writesTheFieldsInOrder()
{
    ModelArtifacts model = downloadedModel();
    model.signature = JsonText::fromCompact(R"({"s":1})");
    model.userDefinedMetadata = JsonText::fromCompact(R"({"u":2})");
    model.modelInitializer = JsonText::fromCompact(R"({"i":3})");
    model.initializerSignature = JsonText::null();
    model.trainingConfig = JsonText::fromCompact(R"({"t":4})");
    QCOMPARE(failureOf(save(u"m"_s, model)), QString());
    const QByteArray expected = tfjsJson("m").chopped(1)
        + R"(,"signature":{"s":1},"userDefinedMetadata":{"u":2},"modelInitializer":{"i":3},)"
          R"("trainingConfig":{"t":4}})";
    QCOMPARE(filesBelow(m_folder).value(u"m.json"_s), expected);
}

void TestDownloadsHandler::neverOverwrites_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("name");

    QTest::newRow("the JSON is there") << QStringList{ u"m.json"_s } << u"m (1)"_s;
    QTest::newRow("only the weights are there") << QStringList{ u"m.weights.bin"_s } << u"m (1)"_s;
    QTest::newRow("the next is half there, too")
        << QStringList{ u"m.json"_s, u"m (1).weights.bin"_s } << u"m (2)"_s;
    QTest::newRow("others do not matter") << QStringList{ u"m"_s, u"n.json"_s } << u"m"_s;
}

void TestDownloadsHandler::neverOverwrites()
{
    QFETCH(const QStringList, there);
    QFETCH(const QString, name);

    Files expected;
    for (const QString &file : there)
        expected.insert(file, "mine");
    writeFiles(m_folder, expected);
    QCOMPARE(failureOf(save(u"m"_s, downloadedModel())), QString());
    expected.insert(name + u".json"_s, tfjsJson(name.toUtf8()));
    expected.insert(name + u".weights.bin"_s, QByteArray::fromHex("0000803f"));
    QCOMPARE(filesBelow(m_folder), expected);
}

void TestDownloadsHandler::resultTellsTheFile()
{
    const Expected<SaveResult> saved = save(u"m"_s, downloadedModel());
    QVERIFY(saved);
    QCOMPARE(saved->url, u"file://"_s + m_folder + u"/m.json"_s);
    QCOMPARE(saved->info.modelTopologyBytes, 7);
    QCOMPARE(saved->info.weightSpecsBytes, 44);
    QCOMPARE(saved->info.weightDataBytes, 4);
    QCOMPARE(saved->weightDataSha256, sha256Hex(QByteArray::fromHex("0000803f")));
    QVERIFY(saved->verified);
    QCOMPARE(filesBelow(m_records->folder()).keys(), QStringList{ u".lock"_s });
}

void TestDownloadsHandler::errors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("code");

    QTest::newRow("a name that is too long") << QString(240, u'x') << u"d"_s << u"BadArgument"_s;
    QTest::newRow("a file in the folder's place") << u"m"_s << u"file"_s << u"PathIsFile"_s;
    QTest::newRow("no folder is known") << u"m"_s << u""_s << u"NotFound"_s;
}

void TestDownloadsHandler::errors()
{
    QFETCH(const QString, name);
    QFETCH(const QString, folder);

    writeFiles(m_dir->path(), { { u"file"_s, "mine" } });
    m_folder = folder.isEmpty() ? folder : m_dir->filePath(folder);
    QTEST(failureOf(save(name, downloadedModel())), "code");
    QCOMPARE(filesBelow(m_dir->path()).value(u"file"_s), QByteArray("mine"));
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"d"_s)));
}

void TestDownloadsHandler::cancelLeavesNothing()
{
    ModelArtifacts model = downloadedModel();
    constexpr qint64 size = 8 * 1024 * 1024;
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { size / 4 } } });
    model.weightData = WeightData::fromBytes(QByteArray(size, 'w'));
    const auto op = Operation::create();
    connect(
        op.get(), &Operation::progressChanged, op.get(), [op = op.get()] { op->cancel(); },
        Qt::DirectConnection);
    QCOMPARE(failureOf(save(u"m"_s, model, op)), u"Canceled"_s);
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"home"_s)));
}

void TestDownloadsHandler::loadIsNotSupported()
{
    DownloadsHandler handler(u"m"_s, m_folder, &m_pool);
    QCOMPARE(failureOf(waited(handler.load(Operation::create()))), u"NotSupported"_s);
}

void TestDownloadsHandler::routes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("handlers");

    QTest::newRow("C58 a name") << u"downloads://test-model"_s << 1;
    QTest::newRow("C59 no name") << u"downloads://"_s << 1;
    QTest::newRow("C61 another scheme that ends so") << u"invaliddownloads://foo"_s << 0;
    QTest::newRow("C61 no scheme") << u"foo"_s << 0;
    QTest::newRow("capital letters") << u"Downloads://foo"_s << 0;
}

void TestDownloadsHandler::routes()
{
    QFETCH(const QString, url);
    QFETCH(const int, handlers);

    IoRouter router;
    router.registerSaveRouter([this](const QString &asked, const IoOptions &) {
        return downloadsHandler(asked, m_folder, &m_pool, nullptr);
    });
    QCOMPARE(router.saveHandlers(url).size(), handlers);
    QCOMPARE(router.loadHandlers(url).size(), 0);
}

QTEST_GUILESS_MAIN(TestDownloadsHandler)
#include "tst_downloadshandler.moc"
