// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filehandler.h"
#include "core/io/file/filestore.h"
#include "core/io/file/filetrash.h"
#include "tests/support/filefixture.h"
#include "tests/support/smalldisk.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

QByteArray oneTensorJson(const QByteArray &topology, const QByteArray &weights)
{
    return R"({"modelTopology":)" + topology + R"(,"weightsManifest":[{"paths":[")" + weights
        + R"("],"weights":[{"name":"x","shape":[2],"dtype":"float32"}]}]})";
}

Files oldModel()
{
    return { { u"m/model.json"_s, oneTensorJson(R"({"a":1})", "weights.bin") },
             { u"m/weights.bin"_s, "01234567" } };
}

Files shardedModel()
{
    return { { u"m/model.json"_s,
               R"([{"paths":["a.bin","deep/b.bin"],"weights":[)"
               R"({"name":"x","shape":[2],"dtype":"float32"}]}])" },
             { u"m/a.bin"_s, "012" },
             { u"m/deep/b.bin"_s, "34567" } };
}

ModelArtifacts newModel()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"b":2})");
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 1 } } });
    model.weightData = WeightData::fromBytes("new!");
    return model;
}

} // namespace

class TestFileTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void removedAndRestored_data();
    void removedAndRestored();
    void restoresTimesAndPermissions_data();
    void restoresTimesAndPermissions();
    void tellsWhatItHolds();
    void latestFirst();
    void purges();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void restoresElsewhere_data();
    void restoresElsewhere();
    void unknownIds_data();
    void unknownIds();
    void replacedModelGoesToTheTrash_data();
    void replacedModelGoesToTheTrash();
    void replacingOverwritesNobodyElse();
    void replacedForever();
    void listSkipsTheTrash();
    void refusedWithoutPlace_data();
    void refusedWithoutPlace();
    void readOnlyModelStays();
    void cancelledRemovalLeavesAll();
    void replacesAJsonOfAnotherName();

private:
    QString at(const QString &name) const { return m_dir->filePath(name); }
    QString remove(const QString &path, Removal removal = Removal::ToTrash);
    QList<TrashedModel> trashed();
    QString restore(const QString &id, const QString &path = {});
    QString saveOver(const FileSaveOptions &options);
    void useTrash(const QString &folder);

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
    std::unique_ptr<FileTrash> m_trash;
    std::unique_ptr<FileStore> m_store;
};

void TestFileTrash::init()
{
    // In memory, so that nobody waits for a disk.
    m_dir = std::make_unique<QTemporaryDir>(u"/dev/shm/weightroom-XXXXXX"_s);
    if (!m_dir->isValid())
        m_dir = std::make_unique<QTemporaryDir>();
    useTrash(at(u"data/trash/files"_s));
}

void TestFileTrash::useTrash(const QString &folder)
{
    m_store.reset();
    m_trash = std::make_unique<FileTrash>(folder);
    m_store = std::make_unique<FileStore>(m_trash.get(), &m_pool);
}

QString TestFileTrash::remove(const QString &path, Removal removal)
{
    return failureOf(waited(m_store->remove(at(path), removal, Operation::create())));
}

QList<TrashedModel> TestFileTrash::trashed()
{
    return waited(m_store->trash(Operation::create())).value_or({});
}

/// Where it is now, below the folder, or the name of the error and what it is about.
QString TestFileTrash::restore(const QString &id, const QString &path)
{
    const auto result
        = waited(m_store->restore(id, path.isEmpty() ? path : at(path), Operation::create()));
    const QString place = result ? *result : result.error().source;
    const QString below = QDir(m_dir->path()).relativeFilePath(place);
    return result ? below : failureOf(result) + u": "_s + below;
}

QString TestFileTrash::saveOver(const FileSaveOptions &options)
{
    FileHandler handler(at(u"m"_s), options, &m_pool, m_trash.get());
    return failureOf(waited(handler.save(newModel(), Operation::create())));
}

void TestFileTrash::removedAndRestored_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<bool>("elsewhere");

    for (const bool elsewhere : { false, true }) {
        const char *where = elsewhere ? "to another file system" : "on one file system";
        QTest::addRow("one file, %s", where) << oldModel() << elsewhere;
        QTest::addRow("shards and folders, %s", where) << shardedModel() << elsewhere;
        QTest::addRow("topology only, %s", where)
            << Files{ { u"m/model.json"_s, R"({"modelTopology":{"config":{}}})" } } << elsewhere;
        QTest::addRow("a damaged one, %s", where)
            << Files{ { u"m/model.json"_s, "{" } } << elsewhere;
    }
}

void TestFileTrash::removedAndRestored()
{
    QFETCH(const Files, files);
    QFETCH(const bool, elsewhere);

    const QTemporaryDir other;
    if (elsewhere) {
        if (FileIdentity::at(other.path()).device == FileIdentity::at(m_dir->path()).device)
            QSKIP("there is no second file system");
        useTrash(other.filePath(u"trash"_s));
    }
    writeFiles(m_dir->path(), files);
    QCOMPARE(remove(u"m"_s), QString());
    QCOMPARE(QFileInfo::exists(at(u"m"_s)), false);
    const QList<TrashedModel> models = trashed();
    QCOMPARE(models.size(), 1);
    QCOMPARE(restore(models.first().id), u"m/model.json"_s);
    QCOMPARE(filesBelow(at(u"m"_s)).size(), files.size());
    for (auto file = files.begin(); file != files.end(); ++file)
        QCOMPARE(filesBelow(m_dir->path()).value(file.key()), file.value());
    QCOMPARE(trashed(), QList<TrashedModel>());
    QCOMPARE(foldersBelow(m_trash->folder()), QStringList());
}

void TestFileTrash::restoresTimesAndPermissions_data()
{
    QTest::addColumn<bool>("elsewhere");

    QTest::newRow("on one file system") << false;
    QTest::newRow("to another file system") << true;
}

void TestFileTrash::restoresTimesAndPermissions()
{
    QFETCH(const bool, elsewhere);
    const QTemporaryDir other;
    if (elsewhere)
        useTrash(other.filePath(u"trash"_s));

    writeFiles(m_dir->path(), oldModel());
    const QDateTime then(QDate(2020, 1, 2), QTime(3, 4, 5), Qt::UTC);
    QFile json(at(u"m/model.json"_s));
    QVERIFY(json.open(QIODevice::ReadWrite));
    QVERIFY(json.setFileTime(then, QFile::FileModificationTime));
    json.close();
    QCOMPARE(::chmod(qPrintable(at(u"m/weights.bin"_s)), 0640), 0);
    QVERIFY(QFile::rename(at(u"m/weights.bin"_s), at(u"m/blob"_s)));
    QVERIFY(QFile::link(u"blob"_s, at(u"m/weights.bin"_s)));
    writeFiles(m_dir->path(), { { u"m/keep"_s, "mine" } });
    const Files before = filesBelow(at(u"m"_s));

    QCOMPARE(remove(u"m"_s), QString());
    QCOMPARE(filesBelow(at(u"m"_s)).keys(), (QStringList{ u"blob"_s, u"keep"_s }));
    QCOMPARE(restore(trashed().first().id), u"m/model.json"_s);
    QCOMPARE(filesBelow(at(u"m"_s)), before);
    QCOMPARE(QFileInfo(at(u"m/model.json"_s)).lastModified().toUTC(), then);
    QCOMPARE(QFileInfo(at(u"m/blob"_s)).permission(QFile::ReadOther), false);
}

void TestFileTrash::tellsWhatItHolds()
{
    writeFiles(m_dir->path(), oldModel());
    const qint64 size = QFileInfo(at(u"m/model.json"_s)).size() + 8;
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const auto removed = waited(m_store->remove(at(u"m"_s), Removal::ToTrash, Operation::create()));
    QVERIFY(removed);
    const QList<TrashedModel> models = trashed();
    QCOMPARE(models.size(), 1);
    QCOMPARE(models.first().path, at(u"m/model.json"_s));
    QCOMPARE(models.first().bytes, size);
    QCOMPARE(models.first().id, removed->trashId);
    QCOMPARE(models.first().info, removed->info);
    QCOMPARE(models.first().info.weightDataBytes, 8);
    QVERIFY(models.first().removed >= before);
    QVERIFY(QRegularExpression(u"^[A-Za-z0-9-]+$"_s).match(models.first().id).hasMatch());
    const auto use = waited(m_store->use(Operation::create()));
    QVERIFY(use);
    QCOMPARE(use->trashBytes, size);
}

void TestFileTrash::latestFirst()
{
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s }) {
        writeFiles(m_dir->path(), { { name + u"/model.json"_s, R"({"modelTopology":{}})" } });
        QCOMPARE(remove(name), QString());
        QTest::qSleep(2);
    }
    QStringList names;
    for (const TrashedModel &model : trashed())
        names.append(QDir(m_dir->path()).relativeFilePath(model.path));
    QCOMPARE(names, (QStringList{ u"c/model.json"_s, u"b/model.json"_s, u"a/model.json"_s }));
}

void TestFileTrash::purges()
{
    writeFiles(m_dir->path(), oldModel());
    QCOMPARE(remove(u"m"_s), QString());
    const QString id = trashed().first().id;
    QCOMPARE(failureOf(waited(m_store->purge(id, Operation::create()))), QString());
    QCOMPARE(trashed(), QList<TrashedModel>());
    QCOMPARE(foldersBelow(m_trash->folder()), QStringList());
    QCOMPARE(failureOf(waited(m_store->purge(id, Operation::create()))), u"NotFound"_s);
}

void TestFileTrash::nothingIsOverwritten_data()
{
    QTest::addColumn<QString>("inTheWay");

    QTest::newRow("another model.json") << u"m/model.json"_s;
    QTest::newRow("a weight file") << u"m/weights.bin"_s;
}

void TestFileTrash::nothingIsOverwritten()
{
    QFETCH(const QString, inTheWay);
    writeFiles(m_dir->path(), oldModel());
    QCOMPARE(remove(u"m"_s), QString());
    writeFiles(m_dir->path(), { { inTheWay, "mine" } });
    const Files before = filesBelow(m_dir->path());
    QCOMPARE(restore(trashed().first().id), u"AlreadyExists: "_s + inTheWay);
    QCOMPARE(filesBelow(m_dir->path()), before);
    QCOMPARE(trashed().size(), 1);
}

void TestFileTrash::restoresElsewhere_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("weights");

    QTest::newRow("in a new folder") << u"x/y"_s << u"x/y/model.json"_s << u"x/y/weights.bin"_s;
    QTest::newRow("as a JSON file") << u"x/net.json"_s << u"x/net.json"_s << u"x/weights.bin"_s;
}

void TestFileTrash::restoresElsewhere()
{
    QFETCH(const QString, to);
    QFETCH(const QString, json);
    QFETCH(const QString, weights);

    writeFiles(m_dir->path(), oldModel());
    QCOMPARE(remove(u"m"_s), QString());
    QCOMPARE(restore(trashed().first().id, to), json);
    QCOMPARE(filesBelow(at(u"x"_s)).size(), 2);
    QCOMPARE(filesBelow(m_dir->path()).value(json), oldModel().value(u"m/model.json"_s));
    QCOMPARE(filesBelow(m_dir->path()).value(weights), QByteArray("01234567"));
}

void TestFileTrash::unknownIds_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("nothing") << QString();
    QTest::newRow("unknown") << u"20200101T000000000-abc"_s;
    QTest::newRow("a path") << u"../../m"_s;
    QTest::newRow("a folder above") << u".."_s;
}

void TestFileTrash::unknownIds()
{
    QFETCH(const QString, id);
    writeFiles(m_dir->path(), oldModel());
    QVERIFY(restore(id).startsWith(u"NotFound"_s));
    QCOMPARE(failureOf(waited(m_store->purge(id, Operation::create()))), u"NotFound"_s);
    QCOMPARE(filesBelow(at(u"m"_s)).size(), 2);
}

void TestFileTrash::replacedModelGoesToTheTrash_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<bool>("elsewhere");

    QTest::newRow("D5 with the same names") << oldModel() << false;
    QTest::newRow("with other names") << shardedModel() << false;
    QTest::newRow("with the same names, to another file system") << oldModel() << true;
    QTest::newRow("with other names, to another file system") << shardedModel() << true;
}

void TestFileTrash::replacedModelGoesToTheTrash()
{
    QFETCH(const Files, files);
    QFETCH(const bool, elsewhere);
    const QTemporaryDir other;
    if (elsewhere)
        useTrash(other.filePath(u"trash"_s));

    writeFiles(m_dir->path(), files);
    QCOMPARE(saveOver({}), u"AlreadyExists"_s);
    QCOMPARE(trashed(), QList<TrashedModel>());
    QCOMPARE(saveOver({ .replace = true }), QString());
    const Files replaced{ { u"model.json"_s,
                            R"({"modelTopology":{"b":2},"weightsManifest":[{"paths":[)"
                            R"("weights.bin"],"weights":[{"name":"x","shape":[1],)"
                            R"("dtype":"float32"}]}]})" },
                          { u"weights.bin"_s, "new!" } };
    QCOMPARE(filesBelow(at(u"m"_s)), replaced);
    QCOMPARE(trashed().size(), 1);

    const QString id = trashed().first().id;
    QCOMPARE(restore(id), u"AlreadyExists: m/model.json"_s);
    QCOMPARE(remove(u"m"_s, Removal::Forever), QString());
    QCOMPARE(restore(id), u"m/model.json"_s);
    for (auto file = files.begin(); file != files.end(); ++file)
        QCOMPARE(filesBelow(m_dir->path()).value(file.key()), file.value());
    QCOMPARE(filesBelow(at(u"m"_s)).size(), files.size());
}

void TestFileTrash::replacingOverwritesNobodyElse()
{
    Files files = oldModel();
    files.insert(u"m/other.json"_s, oneTensorJson(R"({"c":3})", "weights.bin"));
    writeFiles(m_dir->path(), files);
    QCOMPARE(saveOver({ .replace = true }), QString());
    const Files after = filesBelow(at(u"m"_s));
    QCOMPARE(
        after.keys(),
        (QStringList{ u"model.json"_s, u"other.json"_s, u"weights-2.bin"_s, u"weights.bin"_s }));
    QCOMPARE(after.value(u"weights.bin"_s), QByteArray("01234567"));
    QCOMPARE(after.value(u"weights-2.bin"_s), QByteArray("new!"));
    QVERIFY(after.value(u"model.json"_s).contains(R"("paths":["weights-2.bin"])"));
}

void TestFileTrash::replacedForever()
{
    writeFiles(m_dir->path(), shardedModel());
    QCOMPARE(saveOver({ .replace = true, .forever = true }), QString());
    QCOMPARE(filesBelow(at(u"m"_s)).keys(), (QStringList{ u"model.json"_s, u"weights.bin"_s }));
    QCOMPARE(foldersBelow(at(u"m"_s)), QStringList());
    QCOMPARE(trashed(), QList<TrashedModel>());
    QCOMPARE(foldersBelow(m_trash->folder()), QStringList());
}

void TestFileTrash::listSkipsTheTrash()
{
    writeFiles(m_dir->path(), oldModel());
    QCOMPARE(remove(u"m"_s), QString());
    const auto models = waited(m_store->list(m_dir->path(), Operation::create()));
    QVERIFY(models);
    QCOMPARE(*models, QList<StoredModel>());
}

void TestFileTrash::refusedWithoutPlace_data()
{
    QTest::addColumn<QByteArray>("disk"); // empty: the data folder cannot be made
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("replaces");

    for (const bool replaces : { false, true }) {
        const char *what = replaces ? "replacing" : "removing";
        QTest::addRow("%s, a file has the data folder's place", what)
            << QByteArray() << u"Io"_s << replaces;
        QTest::addRow("%s, the data folder is read-only", what)
            << QByteArray("ro") << u"Io"_s << replaces;
        QTest::addRow("%s, the data folder's disk is full", what)
            << QByteArray("size=64k") << u"NoSpace"_s << replaces;
    }
}

void TestFileTrash::refusedWithoutPlace()
{
    QFETCH(const QByteArray, disk);
    QFETCH(const QString, code);
    QFETCH(const bool, replaces);

    Files files = oldModel();
    files[u"m/weights.bin"_s] = QByteArray(100'000, 'w');
    writeFiles(m_dir->path(), files);
    writeFiles(m_dir->path(), { { u"data"_s, "a file" } });
    const SmallDisk small(disk == "ro" ? "size=64k" : disk.constData());
    if (!disk.isEmpty()) {
        if (!small.isMounted())
            QSKIP("no file system can be mounted here");
        if (disk == "ro")
            QVERIFY(small.makeReadOnly());
        useTrash(small.path() + u"/trash"_s);
    }
    const Files before = filesBelow(m_dir->path());
    std::optional<Error> error;
    if (replaces) {
        FileHandler handler(at(u"m"_s), { .replace = true }, &m_pool, m_trash.get());
        const auto saved = waited(handler.save(newModel(), Operation::create()));
        QVERIFY(!saved);
        error = saved.error();
    } else {
        const auto removed
            = waited(m_store->remove(at(u"m"_s), Removal::ToTrash, Operation::create()));
        QVERIFY(!removed);
        error = removed.error();
    }
    QCOMPARE(errorCodeName(error->code), code);
    QVERIFY2(error->message.contains(at(u"m/model.json"_s)), qPrintable(error->message));
    QVERIFY2(error->advice.contains(u"--forever"_s), qPrintable(error->advice));
    QCOMPARE(filesBelow(m_dir->path()), before);
    if (disk.startsWith("size"))
        QCOMPARE(filesBelow(small.path()).keys(), QStringList{ u"trash/.lock"_s });

    if (replaces)
        QCOMPARE(saveOver({ .replace = true, .forever = true }), QString());
    else
        QCOMPARE(remove(u"m"_s, Removal::Forever), QString());
}

void TestFileTrash::readOnlyModelStays()
{
    const SmallDisk disk("size=1m");
    if (!disk.isMounted())
        QSKIP("no file system can be mounted here");
    writeFiles(disk.path(), oldModel());
    QVERIFY(disk.makeReadOnly());
    const auto removed
        = waited(m_store->remove(disk.path() + u"/m"_s, Removal::ToTrash, Operation::create()));
    QCOMPARE(failureOf(removed), u"Io"_s);
    QCOMPARE(filesBelow(disk.path()), oldModel());
    QCOMPARE(trashed(), QList<TrashedModel>());
}

void TestFileTrash::cancelledRemovalLeavesAll()
{
    writeFiles(m_dir->path(), shardedModel());
    const auto op = Operation::create();
    op->cancel();
    const auto removed = waited(m_store->remove(at(u"m"_s), Removal::ToTrash, op));
    QCOMPARE(failureOf(removed), u"Canceled"_s);
    QCOMPARE(filesBelow(m_dir->path()), shardedModel());
}

void TestFileTrash::replacesAJsonOfAnotherName()
{
    const QByteArray other = R"({"modelTopology":{"b":2},"weightsManifest":[]})";
    writeFiles(m_dir->path(),
               { { u"m/model.json"_s, other },
                 { u"m/face.json"_s, oneTensorJson(R"({"a":1})", "face.bin") },
                 { u"m/face.bin"_s, "01234567" } });
    auto model = waited(FileHandler(at(u"m/face.json"_s), {}, &m_pool).load(Operation::create()));
    QVERIFY(model);
    model->userDefinedMetadata = JsonText::fromCompact(R"({"k":1})");
    const auto save = [&](const FileSaveOptions &options) {
        return waited(FileHandler(at(u"m/face.json"_s), options, &m_pool, m_trash.get())
                          .save(*model, Operation::create()));
    };
    QVERIFY(!save({}));
    const auto saved = save({ .layout = { ShardLayout::Kind::Same }, .replace = true });
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->url, u"file://"_s + at(u"m/face.json"_s));
    const Files files = filesBelow(at(u"m"_s));
    QCOMPARE(files.keys(), (QStringList{ u"face.bin"_s, u"face.json"_s, u"model.json"_s }));
    QCOMPARE(files.value(u"model.json"_s), other);
    QVERIFY(files.value(u"face.json"_s).contains(R"("userDefinedMetadata":{"k":1})"));
    QCOMPARE(files.value(u"face.bin"_s), QByteArray("01234567"));
    const QList<TrashedModel> old = trashed();
    QCOMPARE(old.size(), 1);
    QCOMPARE(old.first().id, saved->replacedId);
}

QTEST_GUILESS_MAIN(TestFileTrash)
#include "tst_filetrash.moc"
