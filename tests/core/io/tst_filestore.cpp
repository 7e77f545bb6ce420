// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filestore.h"
#include "tests/support/filefixture.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// A layers-model whose single tensor takes 8 bytes, in the file \a weights.
QByteArray jsonWith(const QByteArray &weights)
{
    return R"({"modelTopology":{"config":{}},"weightsManifest":[{"paths":[")" + weights
        + R"("],"weights":[{"name":"x","shape":[2],"dtype":"float32"}]}]})";
}

Files modelNamed(const QString &folder, const QByteArray &weights = "w.bin")
{
    return { { folder + u"/model.json"_s, jsonWith(weights) },
             { folder + u'/' + QString::fromUtf8(weights), "01234567" } };
}

} // namespace

class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsAModel_data();
    void listsWhatIsAModel();
    void figuresAreThoseOfTfjs_data();
    void figuresAreThoseOfTfjs();
    void manyAreInOrder();
    void linksAreVisitedOnce();
    void listErrors();
    void readsNoWeights();
    void samePlaces_data();
    void samePlaces();
    void removesOnlyWhatIsTheModels_data();
    void removesOnlyWhatIsTheModels();
    void removeErrors_data();
    void removeErrors();

private:
    QString at(const QString &name) const { return m_dir->filePath(name); }
    QStringList listed(const QString &under = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
    std::unique_ptr<FileStore> m_store;
};

void TestFileStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<FileStore>(nullptr, &m_pool);
}

/// Each model's path below the folder, and what is wrong with it.
QStringList TestFileStore::listed(const QString &under)
{
    const auto models = waited(m_store->list(m_dir->path() + under, Operation::create()));
    if (!models)
        return { errorCodeName(models.error().code) };
    QStringList rows;
    for (const StoredModel &model : *models) {
        const QString path = QDir(m_dir->path()).relativeFilePath(model.path);
        rows.append(model.damage ? path + u": "_s + errorCodeName(model.damage->code) : path);
    }
    return rows;
}

void TestFileStore::listsWhatIsAModel_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("expected");

    Files several = modelNamed(u"b"_s);
    several.insert(modelNamed(u"a/deep/er"_s));
    several.insert(u"model.json"_s, R"({"modelTopology":{"config":{}}})");
    QTest::newRow("folders at any depth, sorted")
        << several << QStringList{ u"a/deep/er/model.json"_s, u"b/model.json"_s, u"model.json"_s };
    QTest::newRow("other names, several in one folder")
        << Files{ { u"x.json"_s, jsonWith("x.bin") },
                  { u"x.bin"_s, "01234567" },
                  { u"Y.JSON"_s, R"({"modelTopology":{}})" } }
        << QStringList{ u"Y.JSON"_s, u"x.json"_s };
    QTest::newRow("a bare manifest")
        << Files{ { u"face-weights_manifest.json"_s, R"([{"weights":[],"paths":[]}])" } }
        << QStringList{ u"face-weights_manifest.json"_s };
    QTest::newRow("plain Keras JSON")
        << Files{ { u"k.json"_s, R"({"class_name":"Sequential","config":[]})" } }
        << QStringList{ u"k.json"_s };
    QTest::newRow("JSON of other things is no model")
        << Files{ { u"package.json"_s, R"({"name":"x"})" },
                  { u"labels.json"_s, R"(["cat"])" },
                  { u"broken.json"_s, "{" },
                  { u"talk.json"_s, R"({"text":"modelTopology"})" },
                  { u"notes.txt"_s, R"({"modelTopology":{}})" } }
        << QStringList();
    QTest::newRow("hidden files and folders and files in the making are passed over")
        << Files{ { u".part.x"_s, jsonWith("w.bin") },
                  { u".m.json"_s, jsonWith("w.bin") },
                  { u".git/model.json"_s, jsonWith("w.bin") } }
        << QStringList();
    QTest::newRow("D12 damaged ones do not break the list")
        << Files{ { u"a/model.json"_s, "" },
                  { u"b/model.json"_s, R"({"modelTopology":)" },
                  { u"c/model.json"_s, "<!doctype html><html></html>" },
                  { u"d/net.json"_s, R"({"weightsManifest":[{"weights":[]}]})" },
                  { u"e/model.json"_s, "{}" },
                  { u"f/model.json"_s, R"({"modelTopology":{"config":{}}})" } }
        << QStringList{ u"a/model.json: NotAModel"_s,      u"b/model.json: InvalidJson"_s,
                        u"c/model.json: NotAModel"_s,      u"d/net.json: MalformedManifest"_s,
                        u"e/model.json: EmptyModelJson"_s, u"f/model.json"_s };
    QTest::newRow("missing and short weight files")
        << Files{ { u"a/model.json"_s, jsonWith("w.bin") },
                  { u"b/model.json"_s, jsonWith("w.bin") },
                  { u"b/w.bin"_s, "0123456" },
                  { u"c/model.json"_s, jsonWith("../b/w8.bin") },
                  { u"b/w8.bin"_s, "01234567" } }
        << QStringList{ u"a/model.json: WeightFileMissing"_s, u"b/model.json: LengthMismatch"_s,
                        u"c/model.json"_s };
    QTest::newRow("odd names") << modelNamed(u" ü #?%20"_s)
                               << QStringList{ u" ü #?%20/model.json"_s };
}

void TestFileStore::listsWhatIsAModel()
{
    QFETCH(const Files, files);
    writeFiles(m_dir->path(), files);
    QTEST(listed(), "expected");
}

void TestFileStore::figuresAreThoseOfTfjs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("weights");
    QTest::addColumn<QList<qint64>>("figures"); // topology, specs, data

    QTest::newRow("C35 the small model")
        << QByteArray(R"({"modelTopology":{"a":1},"weightsManifest":[{"paths":["w.bin"],)"
                      R"("weights":[{"name":"x","shape":[1],"dtype":"float32"}]}]})")
        << QByteArray("1234") << QList<qint64>{ 7, 44, 4 };
    QTest::newRow("C37 topology only")
        << QByteArray(R"({"modelTopology":{}})") << QByteArray() << QList<qint64>{ 2, 0, 0 };
    QTest::newRow("C38 text with blanks counts as JSON.stringify writes it")
        << QByteArray(R"({ "modelTopology" : { "n" : "é文😀" } })") << QByteArray()
        << QList<qint64>{ 17, 0, 0 };
    QTest::newRow("strings are as long as their files")
        << QByteArray(R"([{"paths":["w.bin"],"weights":[)"
                      R"({"name":"x","shape":[1],"dtype":"string"}]}])")
        << QByteArray::fromHex("01000000") + "a" << QList<qint64>{ 0, 43, 5 };
}

void TestFileStore::figuresAreThoseOfTfjs()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, weights);
    QFETCH(const QList<qint64>, figures);

    writeFiles(m_dir->path(), { { u"model.json"_s, json }, { u"w.bin"_s, weights } });
    const QDateTime saved(QDate(2024, 2, 29), QTime(12, 30, 1, 250), Qt::UTC);
    QFile file(at(u"model.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(saved, QFile::FileModificationTime));
    const auto models = waited(m_store->list(m_dir->path(), Operation::create()));
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().damage, std::nullopt);
    const ModelArtifactsInfo &info = models->first().info;
    QCOMPARE(info.dateSaved, saved);
    QCOMPARE(
        (QList<qint64>{ info.modelTopologyBytes, info.weightSpecsBytes, info.weightDataBytes }),
        figures);
}

void TestFileStore::manyAreInOrder()
{
    // So many that two threads read them.
    QStringList expected;
    for (int i = 0; i < 300; ++i) {
        const QString folder = u"m%1"_s.arg(i, 3, 10, QChar(u'0'));
        writeFiles(m_dir->path(), modelNamed(folder));
        expected.append(folder + u"/model.json"_s);
    }
    QCOMPARE(listed(), expected);
}

void TestFileStore::linksAreVisitedOnce()
{
    const QTemporaryDir elsewhere;
    writeFiles(elsewhere.path(), modelNamed(u"far"_s));
    writeFiles(m_dir->path(), modelNamed(u"z/m"_s));
    QVERIFY(QFile::link(m_dir->path(), at(u"z/loop"_s)));
    QVERIFY(QFile::link(u"/"_s, at(u"z/root"_s)));
    QVERIFY(QFile::link(at(u"z/m"_s), at(u"a"_s)));
    QVERIFY(QFile::link(elsewhere.path(), at(u"out"_s)));
    QVERIFY(QFile::link(at(u"nowhere"_s), at(u"model.json"_s)));
    QCOMPARE(::mkfifo(qPrintable(at(u"pipe.json"_s)), 0600), 0);
    QCOMPARE(listed(), (QStringList{ u"out/far/model.json"_s, u"z/m/model.json"_s }));
}

void TestFileStore::listErrors()
{
    QCOMPARE(listed(u"/none"_s), QStringList{ u"NotFound"_s });
    writeFiles(m_dir->path(), modelNamed(u"m"_s));
    QCOMPARE(listed(u"/m/model.json"_s), QStringList{ u"m/model.json"_s });
    QCOMPARE(listed(u"/m/w.bin"_s), QStringList());
    const auto op = Operation::create();
    op->cancel();
    QCOMPARE(failureOf(waited(m_store->list(m_dir->path(), op))), u"Canceled"_s);
}

void TestFileStore::readsNoWeights()
{
    writeFiles(m_dir->path(), modelNamed(u"m"_s));
    // A sparse file of 1 TiB: whoever read it would be at it for minutes.
    QFile weights(at(u"m/w.bin"_s));
    QVERIFY(weights.open(QIODevice::ReadWrite));
    QVERIFY(weights.resize(qint64(1) << 40));
    const auto models = waited(m_store->list(m_dir->path(), Operation::create()));
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().info.weightDataBytes, qint64(1) << 40);
}

void TestFileStore::samePlaces_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("same");

    QTest::newRow("the folder") << u"m"_s << u"m/model.json"_s;
    QTest::newRow("with a slash") << u"m/"_s << u"m/model.json"_s;
    QTest::newRow("with dots") << u"./x/../m"_s << u"m/model.json"_s;
    QTest::newRow("the file") << u"m/model.json"_s << u"m/model.json"_s;
    QTest::newRow("a link to the folder") << u"linked"_s << u"m/model.json"_s;
    QTest::newRow("a link to the file") << u"other/model.json"_s << u"m/model.json"_s;
    QTest::newRow("a folder with a model of another name") << u"n"_s << u"n/net.json"_s;
    QTest::newRow("a folder that is not there yet") << u"linked/new"_s << u"m/new/model.json"_s;
    QTest::newRow("a file that is not there yet") << u"linked/x.json"_s << u"m/x.json"_s;
}

void TestFileStore::samePlaces()
{
    QFETCH(const QString, path);
    QFETCH(const QString, same);

    writeFiles(m_dir->path(), modelNamed(u"m"_s));
    writeFiles(m_dir->path(), { { u"n/net.json"_s, jsonWith("w.bin") }, { u"other/x"_s, "" } });
    QVERIFY(QFile::link(at(u"m"_s), at(u"linked"_s)));
    QVERIFY(QFile::link(at(u"m/model.json"_s), at(u"other/model.json"_s)));
    const QString real = QFileInfo(m_dir->path()).canonicalFilePath();
    QCOMPARE(m_store->canonicalPath(at(path)), real + u'/' + same);
}

void TestFileStore::removesOnlyWhatIsTheModels_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<QStringList>("folders");

    QTest::newRow("the whole folder")
        << modelNamed(u"m"_s, "deep/w.bin") << u"m"_s << QStringList() << QStringList();
    Files withNotes = modelNamed(u"m"_s);
    withNotes.insert(u"m/notes.txt"_s, "mine");
    QTest::newRow("a folder with other files stays")
        << withNotes << u"m/model.json"_s << QStringList{ u"m/notes.txt"_s }
        << QStringList{ u"m"_s };
    QTest::newRow("a JSON of another name has no folder of its own")
        << Files{ { u"d/x.json"_s, jsonWith("x.bin") }, { u"d/x.bin"_s, "01234567" } }
        << u"d/x.json"_s << QStringList() << QStringList{ u"d"_s };

    const auto shared = [](const QString &other, const QByteArray &path) {
        Files files = modelNamed(u"m"_s);
        files.insert(other, jsonWith(path));
        return files;
    };
    const auto left = [](const QString &other) {
        QStringList names{ other, u"m/w.bin"_s };
        names.sort();
        return names;
    };
    QTest::newRow("weights another JSON in the folder uses stay")
        << shared(u"m/other.json"_s, "w.bin") << u"m"_s << left(u"m/other.json"_s)
        << QStringList{ u"m"_s };
    QTest::newRow("weights a JSON in the folder above uses stay")
        << shared(u"up.json"_s, "m/w.bin") << u"m"_s << left(u"up.json"_s) << QStringList{ u"m"_s };
    QTest::newRow("weights a JSON in the folder beside uses stay")
        << shared(u"n/model.json"_s, "../m/w.bin") << u"m"_s << left(u"n/model.json"_s)
        << QStringList{ u"m"_s, u"n"_s };
    QTest::newRow("weights a JSON in a folder below uses stay")
        << shared(u"m/s/model.json"_s, "../w.bin") << u"m"_s << left(u"m/s/model.json"_s)
        << QStringList{ u"m"_s, u"m/s"_s };
    Files broken = modelNamed(u"m"_s);
    broken.insert(u"m/other.json"_s, R"({"weightsManifest":[{"paths":["w.bin")");
    QTest::newRow("weights a broken JSON may use stay")
        << broken << u"m"_s << left(u"m/other.json"_s) << QStringList{ u"m"_s };
    QTest::newRow("files of the same names elsewhere are others")
        << shared(u"n/model.json"_s, "w.bin") << u"m"_s << QStringList{ u"n/model.json"_s }
        << QStringList{ u"n"_s };
    QTest::newRow("weights outside of the folder stay")
        << Files{ { u"m/model.json"_s, jsonWith("../w.bin") }, { u"w.bin"_s, "01234567" } }
        << u"m"_s << QStringList{ u"w.bin"_s } << QStringList();
    QTest::newRow("a damaged model")
        << Files{ { u"m/model.json"_s, "{" }, { u"m/w.bin"_s, "01234567" } } << u"m/model.json"_s
        << QStringList{ u"m/w.bin"_s } << QStringList{ u"m"_s };
}

void TestFileStore::removesOnlyWhatIsTheModels()
{
    QFETCH(const Files, files);
    QFETCH(const QString, removed);
    QFETCH(const QStringList, left);
    QFETCH(const QStringList, folders);

    writeFiles(m_dir->path(), files);
    const auto info = waited(m_store->remove(at(removed), Removal::Forever, Operation::create()));
    QVERIFY2(info, qPrintable(info ? QString() : info.error().message));
    QVERIFY(info->info.dateSaved.isValid());
    QCOMPARE(info->trashId, QString());
    QCOMPARE(filesBelow(m_dir->path()).keys(), left);
    QCOMPARE(foldersBelow(m_dir->path()), folders);
}

void TestFileStore::removeErrors_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");

    QTest::newRow("C101 what is not there") << u"none"_s << u"NotFound"_s;
    QTest::newRow("a folder without a model") << u"d"_s << u"EmptyModelJson"_s;
    QTest::newRow("a file that is no model") << u"d/notes.txt"_s << u"NotAModel"_s;
    QTest::newRow("JSON that is no model") << u"d/labels.json"_s << u"EmptyModelJson"_s;
}

void TestFileStore::removeErrors()
{
    QFETCH(const QString, path);

    const Files files{ { u"d/notes.txt"_s, "mine" }, { u"d/labels.json"_s, R"(["cat"])" } };
    writeFiles(m_dir->path(), files);
    QTEST(failureOf(waited(m_store->remove(at(path), Removal::Forever, Operation::create()))),
          "code");
    QCOMPARE(filesBelow(m_dir->path()), files);
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
