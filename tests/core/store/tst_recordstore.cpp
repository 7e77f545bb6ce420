// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/store/recordstore.h"
#include "tests/support/memoryfolder.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// The store works in a thread of its own, so waiting does no harm.
template <typename T>
Expected<T> answered(QFuture<Expected<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

template <typename T>
QString codeOf(const Expected<T> &result)
{
    return result ? u"done"_s : errorCodeName(result.error().code);
}

JsonText json(const char *text)
{
    return JsonText::fromCompact(text);
}

WeightSpecs specsOf(qint64 floats)
{
    return WeightSpecs::fromList({ { .name = u"x"_s, .shape = { floats } } });
}

/// A topology and one tensor whose bytes are \a weights.
ModelArtifacts modelOf(const QByteArray &weights)
{
    ModelArtifacts model;
    model.modelTopology = json(R"({"a":1})");
    model.format = json(R"("layers-model")");
    model.generatedBy = JsonText::null();
    model.weightSpecs = specsOf(weights.size() / 4);
    model.weightData = WeightData::fromBytes(weights);
    return model;
}

ModelArtifacts everyField()
{
    ModelArtifacts model = modelOf("01234567");
    model.modelTopology = json(R"({"b":1,"a":[1e-7,"é文😀","\ud800"]})");
    model.generatedBy = json(R"("g")");
    model.convertedBy = JsonText::null();
    model.signature = json(R"({"inputs":{"z":1,"a":2}})");
    model.userDefinedMetadata = json(R"({"m":[]})");
    model.modelInitializer = json(R"({"node":[]})");
    model.initializerSignature = json(R"({"outputs":{}})");
    model.trainingConfig = json(R"({"loss":"mse"})");
    return model;
}

ModelArtifacts topologyOnly()
{
    ModelArtifacts model = everyField();
    model.weightSpecs.reset();
    model.weightData.reset();
    return model;
}

ModelArtifacts weightsOnly()
{
    ModelArtifacts model = modelOf("0123");
    model.modelTopology = {};
    model.format = {};
    model.generatedBy = {};
    return model;
}

ModelArtifacts emptyWeights()
{
    ModelArtifacts model = modelOf({});
    return model;
}

QByteArray weightsOf(const ModelArtifacts &model)
{
    if (!model.weightData)
        return "absent";
    QByteArray bytes(model.weightData->size(), '\0');
    const auto read = model.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? bytes : QByteArray("unreadable");
}

QByteArrayList textsOf(const ModelArtifacts &model)
{
    return { model.modelTopology.text(),
             model.format.text(),
             model.generatedBy.text(),
             model.convertedBy.text(),
             model.signature.text(),
             model.userDefinedMetadata.text(),
             model.modelInitializer.text(),
             model.initializerSignature.text(),
             model.trainingConfig.text(),
             model.weightSpecs ? model.weightSpecs->text.text() : QByteArray("absent") };
}

QStringList pathsOf(const Expected<QList<StoredModel>> &models)
{
    QStringList paths;
    if (models) {
        for (const StoredModel &model : *models)
            paths.append(model.path);
    }
    return paths;
}

} // namespace

Q_DECLARE_METATYPE(weightroom::ModelArtifacts)

class TestRecordStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allFieldsComeBack_data();
    void allFieldsComeBack();
    void infoCounts_data();
    void infoCounts();
    void loadsOneOfTwo();
    void unknownModels();
    void pathsThatCannotBeKept_data();
    void pathsThatCannotBeKept();
    void listsAscending();
    void listsWhatIsUnder_data();
    void listsWhatIsUnder();
    void anUntouchedFolderStaysSo();
    void replacesOnlyWhenAsked();
    void replacedModelsGoToTheTrash();
    void replacedForever();
    void equalWeightsAreStoredOnce();
    void renames();
    void duplicates();
    void targetsThatAreTaken();
    void trashAndRestore();
    void restoresElsewhere();
    void purges();
    void useCountsEqualWeightsOnce();
    void damagedModels_data();
    void damagedModels();
    void brokenRecordsDoNotBreakTheList();
    void nextStartRemovesOrphans();
    void orphansOfALostDatabaseStay();
    void aCancelledSaveLeavesNothing();
    void aFailedSaveLeavesTheOldModel();
    void twoProgramsShareAFolder();

private:
    Expected<SavedRecord> save(const QString &path, const ModelArtifacts &model,
                               const RecordSaveOptions &options = {});
    Expected<ModelArtifacts> load(const QString &path);
    QByteArray loadedWeights(const QString &path);
    Expected<QList<StoredModel>> list(const QString &under = {});
    Expected<QList<TrashedModel>> trash();
    QStringList objects() const;
    void reopen() { m_store = std::make_unique<RecordStore>(m_dir->filePath(u"data"_s)); }
    void execute(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RecordStore> m_store;
};

void TestRecordStore::init()
{
    m_store.reset();
    m_dir = testing::memoryFolder();
    reopen();
}

Expected<SavedRecord> TestRecordStore::save(const QString &path, const ModelArtifacts &model,
                                            const RecordSaveOptions &options)
{
    const auto op = Operation::create();
    const Expected<PendingObjectPtr> object = m_store->writeWeights(model, *op);
    if (!object)
        return object.error();
    return answered(m_store->save(path, model, *object, options, op));
}

Expected<ModelArtifacts> TestRecordStore::load(const QString &path)
{
    return answered(m_store->load(path, Operation::create()));
}

QByteArray TestRecordStore::loadedWeights(const QString &path)
{
    const Expected<ModelArtifacts> model = load(path);
    return model ? weightsOf(*model) : codeOf(model).toLatin1();
}

Expected<QList<StoredModel>> TestRecordStore::list(const QString &under)
{
    return answered(m_store->list(under, Operation::create()));
}

Expected<QList<TrashedModel>> TestRecordStore::trash()
{
    return answered(m_store->trash(Operation::create()));
}

/// The names of all objects, and of everything else that lies about there.
QStringList TestRecordStore::objects() const
{
    QStringList names;
    const QDir folder(m_dir->filePath(u"data/indexeddb/objects"_s));
    QDirIterator entries(folder.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = folder.relativeFilePath(entries.next());
        if (name != ".lock"_L1)
            names.append(QString(name).remove(u'/'));
    }
    names.sort();
    return names;
}

/// What another program might do to the database.
void TestRecordStore::execute(const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(m_dir->filePath(u"data/indexeddb.sqlite"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestRecordStore::allFieldsComeBack_data()
{
    QTest::addColumn<ModelArtifacts>("model");
    QTest::addColumn<QByteArray>("weights");

    QTest::newRow("C54 every field") << everyField() << QByteArray("01234567");
    ModelArtifacts buffers = modelOf("01234567");
    buffers.weightData
        = WeightData({ { memoryBytes("012"), 3, u"a"_s }, { memoryBytes("34567"), 5, u"b"_s } });
    QTest::newRow("C54 weightData as 2 buffers is stored joined")
        << buffers << QByteArray("01234567");
    QTest::newRow("absent fields stay absent, null ones null")
        << modelOf("0123") << QByteArray("0123");
    QTest::newRow("topology only: no weights") << topologyOnly() << QByteArray("absent");
    QTest::newRow("weights only: no topology") << weightsOnly() << QByteArray("0123");
    QTest::newRow("entries without bytes: weights of 0 bytes") << emptyWeights() << QByteArray();
    ModelArtifacts noBytes = topologyOnly();
    noBytes.weightData = WeightData();
    QTest::newRow("0 bytes and no entries: no weights") << noBytes << QByteArray("absent");
}

void TestRecordStore::allFieldsComeBack()
{
    QFETCH(const ModelArtifacts, model);
    QVERIFY(save(u"m"_s, model));
    reopen();
    const Expected<ModelArtifacts> loaded = load(u"m"_s);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(textsOf(*loaded), textsOf(model));
    QTEST(weightsOf(*loaded), "weights");
}

void TestRecordStore::infoCounts_data()
{
    QTest::addColumn<ModelArtifacts>("model");
    QTest::addColumn<qint64>("topology");
    QTest::addColumn<qint64>("specs");
    QTest::addColumn<qint64>("weights");

    QTest::newRow("a model") << modelOf("0123") << qint64(7) << qint64(44) << qint64(4);
    QTest::newRow("weights only") << weightsOnly() << qint64(0) << qint64(44) << qint64(4);
    QTest::newRow("topology only")
        << topologyOnly() << qint64(topologyOnly().modelTopology.size()) << qint64(0) << qint64(0);
}

void TestRecordStore::infoCounts()
{
    QFETCH(const ModelArtifacts, model);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Expected<SavedRecord> saved = save(u"m"_s, model);
    QVERIFY(saved);
    QTEST(saved->info.modelTopologyBytes, "topology");
    QTEST(saved->info.weightSpecsBytes, "specs");
    QTEST(saved->info.weightDataBytes, "weights");
    QCOMPARE(saved->info.modelTopologyType, u"JSON"_s);
    QVERIFY(saved->info.dateSaved >= before);
    QCOMPARE(saved->object, model.weightData ? sha256Hex(weightsOf(model)) : QByteArray());
    const Expected<QList<StoredModel>> models = list();
    QVERIFY(models);
    QCOMPARE(*models, (QList<StoredModel>{ { u"m"_s, saved->info } }));
}

void TestRecordStore::loadsOneOfTwo()
{
    QVERIFY(save(u"C55 a"_s, modelOf("aaaa")));
    QVERIFY(save(u"C55 b"_s, modelOf("bbbb")));
    QCOMPARE(loadedWeights(u"C55 a"_s), QByteArray("aaaa"));
    QCOMPARE(loadedWeights(u"C55 b"_s), QByteArray("bbbb"));
}

void TestRecordStore::unknownModels()
{
    const QString path = u"C56"_s;
    QCOMPARE(codeOf(load(path)), u"NotFound"_s);
    QVERIFY(save(u"m"_s, modelOf("0123")));
    const Expected<ModelArtifacts> loaded = load(path);
    QCOMPARE(codeOf(loaded), u"NotFound"_s);
    QVERIFY(loaded.error().message.contains(path));
    const auto op = Operation::create();
    QCOMPARE(codeOf(answered(m_store->remove(path, Removal::ToTrash, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->rename(path, u"n"_s, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->duplicate(path, u"n"_s, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->restore(path, {}, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->purge(path, op))), u"NotFound"_s);
    QCOMPARE(pathsOf(list()), QStringList{ u"m"_s });
}

void TestRecordStore::pathsThatCannotBeKept_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("nothing") << QString();
    QTest::newRow("half a character") << QString(QChar(0xd800));
}

void TestRecordStore::pathsThatCannotBeKept()
{
    QFETCH(const QString, path);
    QCOMPARE(codeOf(RecordStore::checkPath(path)), u"BadArgument"_s);
    QVERIFY(save(u"m"_s, modelOf("0123")));
    const auto op = Operation::create();
    QCOMPARE(codeOf(answered(m_store->rename(u"m"_s, path, op))), u"BadArgument"_s);
    QCOMPARE(codeOf(answered(m_store->duplicate(u"m"_s, path, op))), u"BadArgument"_s);
}

void TestRecordStore::listsAscending()
{
    // As IndexedDB compares keys: by UTF-16 code units, so 😀 (D83D DE00) stands before ～ (FF5E).
    const QStringList ascending{ u" ü #?"_s,  u"/x"_s, u"A"_s,  u"a"_s,    u"a//b"_s,
                                 u"a/info"_s, u"aa"_s, u"a✓"_s, u"info"_s, u"x/"_s,
                                 u"é"_s,      u"😀"_s,  u"～"_s };
    for (auto path = ascending.crbegin(); path != ascending.crend(); ++path)
        QVERIFY(save(*path, modelOf("0123")));
    QCOMPARE(pathsOf(list()), ascending);
}

void TestRecordStore::listsWhatIsUnder_data()
{
    QTest::addColumn<QString>("under");
    QTest::addColumn<QStringList>("paths");

    QTest::newRow("everything") << QString()
                                << QStringList{ u"a"_s, u"a/b"_s, u"a/b/c"_s, u"ab"_s };
    QTest::newRow("a model and those below")
        << u"a"_s << QStringList{ u"a"_s, u"a/b"_s, u"a/b/c"_s };
    QTest::newRow("with a slash, only those below")
        << u"a/"_s << QStringList{ u"a/b"_s, u"a/b/c"_s };
    QTest::newRow("nothing") << u"b"_s << QStringList{};
}

void TestRecordStore::listsWhatIsUnder()
{
    QFETCH(const QString, under);
    for (const QString &path : { u"ab"_s, u"a/b"_s, u"a"_s, u"a/b/c"_s })
        QVERIFY(save(path, modelOf("0123")));
    QTEST(pathsOf(list(under)), "paths");
}

void TestRecordStore::anUntouchedFolderStaysSo()
{
    const auto op = Operation::create();
    QCOMPARE(codeOf(load(u"m"_s)), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->remove(u"m"_s, Removal::Forever, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->rename(u"m"_s, u"n"_s, op))), u"NotFound"_s);
    QCOMPARE(codeOf(answered(m_store->purge(u"m"_s, op))), u"NotFound"_s);
    QCOMPARE(pathsOf(list()), QStringList());
    const Expected<StoreUse> use = answered(m_store->use(Operation::create()));
    QVERIFY(use);
    QCOMPARE(*use, StoreUse());
    const Expected<QList<TrashedModel>> trashed = trash();
    QVERIFY(trashed && trashed->isEmpty());
    m_store.reset();
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"data"_s)));
}

void TestRecordStore::replacesOnlyWhenAsked()
{
    QVERIFY(save(u"m"_s, modelOf("old!")));
    const auto op = Operation::create();
    QCOMPARE(codeOf(answered(m_store->requireFree(u"m"_s, op))), u"AlreadyExists"_s);
    QCOMPARE(codeOf(answered(m_store->requireFree(u"n"_s, op))), u"done"_s);
    QCOMPARE(codeOf(save(u"m"_s, modelOf("new!"))), u"AlreadyExists"_s);
    QCOMPARE(loadedWeights(u"m"_s), QByteArray("old!"));
    QCOMPARE(objects().size(), 1);
}

void TestRecordStore::replacedModelsGoToTheTrash()
{
    QVERIFY(save(u"m"_s, modelOf("old!")));
    QVERIFY(save(u"m"_s, modelOf("new!"), { .replace = true }));
    QCOMPARE(loadedWeights(u"m"_s), QByteArray("new!"));
    const Expected<QList<TrashedModel>> trashed = trash();
    QVERIFY(trashed);
    QCOMPARE(trashed->size(), 1);
    QCOMPARE(trashed->first().path, u"m"_s);
    QVERIFY(answered(m_store->restore(trashed->first().id, u"old"_s, Operation::create())));
    QCOMPARE(loadedWeights(u"old"_s), QByteArray("old!"));
}

void TestRecordStore::replacedForever()
{
    QVERIFY(save(u"m"_s, modelOf("old!")));
    QVERIFY(save(u"m"_s, modelOf("new!"), { .replace = true, .forever = true }));
    QCOMPARE(loadedWeights(u"m"_s), QByteArray("new!"));
    QVERIFY(trash()->isEmpty());
    QCOMPARE(objects(), QStringList{ QString::fromLatin1(sha256Hex("new!")) });
    // With the same weights again: they are not mistaken for the old ones.
    QVERIFY(save(u"m"_s, modelOf("new!"), { .replace = true, .forever = true }));
    QCOMPARE(loadedWeights(u"m"_s), QByteArray("new!"));
}

void TestRecordStore::equalWeightsAreStoredOnce()
{
    QVERIFY(save(u"a"_s, modelOf("same")));
    QVERIFY(save(u"b"_s, modelOf("same")));
    QCOMPARE(objects(), QStringList{ QString::fromLatin1(sha256Hex("same")) });
    const auto op = Operation::create();
    QVERIFY(answered(m_store->remove(u"a"_s, Removal::Forever, op)));
    QCOMPARE(loadedWeights(u"b"_s), QByteArray("same"));
    QVERIFY(answered(m_store->remove(u"b"_s, Removal::Forever, op)));
    QCOMPARE(objects(), QStringList());
}

void TestRecordStore::renames()
{
    const ModelArtifacts model = everyField();
    const Expected<SavedRecord> saved = save(u"from"_s, model);
    QVERIFY(saved);
    const Expected<SavedRecord> renamed
        = answered(m_store->rename(u"from"_s, u"to"_s, Operation::create()));
    QVERIFY(renamed);
    QCOMPARE(renamed->object, sha256Hex("01234567"));
    QCOMPARE(pathsOf(list()), QStringList{ u"to"_s });
    QCOMPARE(list()->first().info, saved->info);
    QCOMPARE(renamed->info, saved->info);
    const Expected<ModelArtifacts> loaded = load(u"to"_s);
    QVERIFY(loaded);
    QCOMPARE(textsOf(*loaded), textsOf(model));
    QCOMPARE(weightsOf(*loaded), QByteArray("01234567"));
}

void TestRecordStore::duplicates()
{
    const ModelArtifacts model = everyField();
    const Expected<SavedRecord> saved = save(u"from"_s, model);
    QVERIFY(saved);
    QTest::qSleep(2); // so that the dates differ
    const Expected<SavedRecord> copied
        = answered(m_store->duplicate(u"from"_s, u"to"_s, Operation::create()));
    QVERIFY(copied);
    QVERIFY(copied->info.dateSaved > saved->info.dateSaved);
    QCOMPARE(pathsOf(list()), (QStringList{ u"from"_s, u"to"_s }));
    QCOMPARE(objects().size(), 1);
    QVERIFY(answered(m_store->remove(u"from"_s, Removal::Forever, Operation::create())));
    const Expected<ModelArtifacts> loaded = load(u"to"_s);
    QVERIFY(loaded);
    QCOMPARE(textsOf(*loaded), textsOf(model));
    QCOMPARE(weightsOf(*loaded), QByteArray("01234567"));
}

void TestRecordStore::targetsThatAreTaken()
{
    QVERIFY(save(u"a"_s, modelOf("aaaa")));
    QVERIFY(save(u"b"_s, modelOf("bbbb")));
    const auto op = Operation::create();
    QCOMPARE(codeOf(answered(m_store->rename(u"a"_s, u"b"_s, op))), u"AlreadyExists"_s);
    QCOMPARE(codeOf(answered(m_store->duplicate(u"a"_s, u"b"_s, op))), u"AlreadyExists"_s);
    QVERIFY(answered(m_store->remove(u"a"_s, Removal::ToTrash, op)));
    const QString id = trash()->first().id;
    QCOMPARE(codeOf(answered(m_store->restore(id, u"b"_s, op))), u"AlreadyExists"_s);
    QCOMPARE(trash()->size(), 1);
    QCOMPARE(loadedWeights(u"b"_s), QByteArray("bbbb"));
}

void TestRecordStore::trashAndRestore()
{
    const ModelArtifacts model = everyField();
    const Expected<SavedRecord> saved = save(u"m"_s, model);
    QVERIFY(saved);
    const auto op = Operation::create();
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Expected<RemovedModel> removed = answered(m_store->remove(u"m"_s, Removal::ToTrash, op));
    QVERIFY(removed);
    QCOMPARE(removed->info, saved->info);
    QCOMPARE(codeOf(load(u"m"_s)), u"NotFound"_s);
    const Expected<QList<TrashedModel>> trashed = trash();
    QVERIFY(trashed);
    QCOMPARE(trashed->size(), 1);
    const TrashedModel &entry = trashed->first();
    QCOMPARE(entry.id, removed->trashId);
    QCOMPARE(entry.path, u"m"_s);
    QCOMPARE(entry.info, saved->info);
    QVERIFY(entry.removed >= before);
    QCOMPARE(entry.removed.timeSpec(), Qt::UTC);
    QVERIFY(entry.bytes > 8 + saved->info.modelTopologyBytes + saved->info.weightSpecsBytes);
    QVERIFY(QRegularExpression(u"^[A-Za-z0-9-]+$"_s).match(entry.id).hasMatch());

    const Expected<QString> restored = answered(m_store->restore(entry.id, {}, op));
    QVERIFY(restored);
    QCOMPARE(*restored, u"m"_s);
    QVERIFY(trash()->isEmpty());
    QCOMPARE(list()->first().info, saved->info);
    const Expected<ModelArtifacts> loaded = load(u"m"_s);
    QVERIFY(loaded);
    QCOMPARE(textsOf(*loaded), textsOf(model));
}

void TestRecordStore::restoresElsewhere()
{
    QVERIFY(save(u"m"_s, modelOf("0123")));
    const auto op = Operation::create();
    QVERIFY(answered(m_store->remove(u"m"_s, Removal::ToTrash, op)));
    const Expected<QString> restored = answered(m_store->restore(trash()->first().id, u"n"_s, op));
    QVERIFY(restored);
    QCOMPARE(*restored, u"n"_s);
    QCOMPARE(loadedWeights(u"n"_s), QByteArray("0123"));
}

void TestRecordStore::purges()
{
    QVERIFY(save(u"a"_s, modelOf("same")));
    QVERIFY(save(u"b"_s, modelOf("same")));
    const auto op = Operation::create();
    QVERIFY(answered(m_store->remove(u"a"_s, Removal::ToTrash, op)));
    QTest::qSleep(2); // so that the order is certain
    QVERIFY(answered(m_store->remove(u"b"_s, Removal::ToTrash, op)));
    const Expected<QList<TrashedModel>> trashed = trash();
    QVERIFY(trashed);
    QCOMPARE(trashed->size(), 2);
    QCOMPARE(trashed->first().path, u"b"_s);
    QVERIFY(answered(m_store->purge(trashed->first().id, op)));
    QCOMPARE(trash()->size(), 1);
    QCOMPARE(objects().size(), 1);
    QVERIFY(answered(m_store->purge(trashed->last().id, op)));
    QCOMPARE(objects(), QStringList());
    QCOMPARE(codeOf(answered(m_store->purge(trashed->last().id, op))), u"NotFound"_s);
}

void TestRecordStore::useCountsEqualWeightsOnce()
{
    const auto op = Operation::create();
    const auto used = [&] { return answered(m_store->use(op)).value_or(StoreUse()); };
    QVERIFY(save(u"a"_s, modelOf(QByteArray(4000, 'a'))));
    const StoreUse one = used();
    QCOMPARE(one.models, 1);
    QVERIFY(one.bytes > 4000 && one.bytes < 4200);
    QCOMPARE(one.trashBytes, 0);
    QCOMPARE(one.quota, -1);

    QVERIFY(answered(m_store->duplicate(u"a"_s, u"b"_s, op)));
    QCOMPARE(used().models, 2);
    QCOMPARE(used().bytes, one.bytes);
    QVERIFY(answered(m_store->remove(u"a"_s, Removal::ToTrash, op)));
    QCOMPARE(used().trashBytes, 0); // emptying it would free nothing
    QVERIFY(answered(m_store->remove(u"b"_s, Removal::ToTrash, op)));
    QCOMPARE(used().models, 0);
    QCOMPARE(used().bytes, 0);
    QCOMPARE(used().trashBytes, one.bytes);
}

void TestRecordStore::damagedModels_data()
{
    QTest::addColumn<std::optional<QByteArray>>("content");
    QTest::addColumn<QString>("code");

    using Content = std::optional<QByteArray>;
    QTest::newRow("its object is missing") << Content() << u"WeightFileMissing"_s;
    QTest::newRow("its object is too short") << Content("012") << u"LengthMismatch"_s;
}

void TestRecordStore::damagedModels()
{
    QFETCH(const std::optional<QByteArray>, content);
    QFETCH(const QString, code);
    QVERIFY(save(u"damaged"_s, modelOf("0123")));
    QVERIFY(save(u"whole"_s, modelOf("4567")));
    const QString name = QString::fromLatin1(sha256Hex("0123"));
    const QString path
        = m_dir->filePath(u"data/indexeddb/objects/%1/%2"_s.arg(name.first(2), name.sliced(2)));
    QVERIFY(QFile::remove(path));
    if (content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*content);
    }
    const Expected<QList<StoredModel>> models = list();
    QCOMPARE(pathsOf(models), (QStringList{ u"damaged"_s, u"whole"_s }));
    QVERIFY(models->first().damage);
    QCOMPARE(errorCodeName(models->first().damage->code), code);
    QVERIFY(!models->last().damage);
    const Expected<ModelArtifacts> loaded = load(u"damaged"_s);
    QCOMPARE(codeOf(loaded), code);
    QVERIFY2(loaded.error().message.contains(path), qPrintable(loaded.error().message));
    // Saving the same weights again makes it whole.
    QVERIFY(save(u"again"_s, modelOf("0123")));
    QCOMPARE(loadedWeights(u"damaged"_s), QByteArray("0123"));
}

void TestRecordStore::brokenRecordsDoNotBreakTheList()
{
    for (const QString &path : { u"a"_s, u"b"_s, u"c"_s, u"d"_s })
        QVERIFY(save(path, modelOf("0123")));
    m_store.reset();
    execute(u"DELETE FROM models_store WHERE modelPath = 'b'"_s);
    execute(u"UPDATE models_store SET weightObject = '../../x' WHERE modelPath = 'c'"_s);
    execute(u"UPDATE model_json SET modelTopology = '{\"a\":' WHERE id = "
            "(SELECT modelJson FROM models_store WHERE modelPath = 'd')"_s);
    reopen();
    const Expected<QList<StoredModel>> models = list();
    QVERIFY(models);
    QCOMPARE(models->size(), 4);
    QVERIFY(!models->at(0).damage);
    QVERIFY(models->at(1).damage);
    QVERIFY(models->at(2).damage);
    QCOMPARE(codeOf(load(u"a"_s)), u"done"_s);
    QCOMPARE(codeOf(load(u"b"_s)), u"MissingTopology"_s);
    QCOMPARE(codeOf(load(u"c"_s)), u"WeightFileMissing"_s);
    const Expected<ModelArtifacts> broken = load(u"d"_s);
    QCOMPARE(codeOf(broken), u"InvalidJson"_s);
    QVERIFY(broken.error().message.contains("modelTopology"_L1));
    // They can be removed as any other.
    const auto op = Operation::create();
    for (const QString &path : { u"b"_s, u"c"_s, u"d"_s })
        QVERIFY(answered(m_store->remove(path, Removal::Forever, op)));
    QCOMPARE(pathsOf(list()), QStringList{ u"a"_s });
}

void TestRecordStore::nextStartRemovesOrphans()
{
    QVERIFY(save(u"m"_s, modelOf("0123")));
    QVERIFY(save(u"t"_s, modelOf("4567")));
    QVERIFY(answered(m_store->remove(u"t"_s, Removal::ToTrash, Operation::create())));
    const QStringList named = objects();
    const ObjectStore store(m_dir->filePath(u"data/indexeddb/objects"_s));
    {
        const auto orphan = store.write(WeightData::fromBytes("lost"), *Operation::create());
        QVERIFY(orphan && store.publish(**orphan));
    }
    QFile leftover(store.folder() + u"/.part.x"_s);
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    QCOMPARE(objects().size(), named.size() + 2);
    QCOMPARE(pathsOf(list()), QStringList{ u"m"_s }); // this start has looked already
    QCOMPARE(objects().size(), named.size() + 2);
    reopen();
    QCOMPARE(pathsOf(list()), QStringList{ u"m"_s });
    m_store.reset(); // waits for what follows the first answer
    QCOMPARE(objects(), named);
}

void TestRecordStore::orphansOfALostDatabaseStay()
{
    QVERIFY(save(u"m"_s, modelOf("0123")));
    m_store.reset();
    const QStringList before = objects();
    QVERIFY(QFile::remove(m_dir->filePath(u"data/indexeddb.sqlite"_s)));
    reopen();
    QCOMPARE(pathsOf(list()), QStringList());
    m_store.reset();
    QCOMPARE(objects(), before);
}

void TestRecordStore::aCancelledSaveLeavesNothing()
{
    QVERIFY(save(u"m"_s, modelOf("old!")));
    const auto op = Operation::create();
    const ModelArtifacts model = modelOf("new!");
    const Expected<PendingObjectPtr> object = m_store->writeWeights(model, *op);
    QVERIFY(object);
    op->cancel();
    QCOMPARE(codeOf(answered(m_store->save(u"n"_s, model, *object, {}, op))), u"Canceled"_s);
    QCOMPARE(pathsOf(list()), QStringList{ u"m"_s });
    QCOMPARE(objects().size(), 1);
}

void TestRecordStore::aFailedSaveLeavesTheOldModel()
{
    QVERIFY(save(u"m"_s, modelOf("old!")));
    m_store.reset();
    execute(u"CREATE TRIGGER fails BEFORE INSERT ON models_store BEGIN "
            "SELECT raise(ABORT, 'fails'); END"_s);
    reopen();
    QCOMPARE(codeOf(save(u"m"_s, modelOf("new!"), { .replace = true, .forever = true })), u"Io"_s);
    QCOMPARE(codeOf(save(u"n"_s, modelOf("more"))), u"Io"_s);
    QCOMPARE(pathsOf(list()), QStringList{ u"m"_s });
    QCOMPARE(loadedWeights(u"m"_s), QByteArray("old!"));
    QCOMPARE(objects(), QStringList{ QString::fromLatin1(sha256Hex("old!")) });
    QVERIFY(trash()->isEmpty());
}

void TestRecordStore::twoProgramsShareAFolder()
{
    RecordStore other(m_dir->filePath(u"data"_s));
    QVERIFY(save(u"m"_s, modelOf("0123")));
    const auto op = Operation::create();
    QCOMPARE(pathsOf(answered(other.list({}, op))), QStringList{ u"m"_s });
    // One has written the weights and is about to name them while the other removes the last model
    // that has them.
    const ModelArtifacts model = modelOf("0123");
    const Expected<PendingObjectPtr> object = m_store->writeWeights(model, *op);
    QVERIFY(object);
    QVERIFY(answered(other.remove(u"m"_s, Removal::Forever, op)));
    QVERIFY(answered(m_store->save(u"n"_s, model, *object, {}, op)));
    QCOMPARE(loadedWeights(u"n"_s), QByteArray("0123"));
    QCOMPARE(pathsOf(answered(other.list({}, op))), QStringList{ u"n"_s });
}

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
