// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/io/database/indexeddbhandler.h"
#include "core/io/database/indexeddbstore.h"
#include "core/io/iorouter.h"
#include "core/manage/modelmanager.h"
#include "core/model/ownweights.h"
#include "tests/support/futures.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplemodels.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// The fields that travel, as texts.
QByteArrayList fieldsOf(const ModelArtifacts &model)
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
             model.weightSpecs ? model.weightSpecs->text.text() : QByteArray(),
             weightBytes(model) };
}

ModelArtifacts withoutWeights()
{
    ModelArtifacts model = fullModel();
    model.weightSpecs.reset();
    model.weightData.reset();
    return model;
}

ModelArtifacts withoutTopology()
{
    ModelArtifacts model = fullModel();
    model.modelTopology = {};
    return model;
}

ModelArtifacts withZeroBytes()
{
    ModelArtifacts model = fullModel();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 0, 3 } } });
    model.weightData = WeightData();
    return model;
}

constexpr qint64 largeBytes = 8 << 20;

/// Bytes that call a function when the byte at an offset is read.
class WatchedBytes final : public ByteSource
{
public:
    explicit WatchedBytes(qint64 watchedOffset = -1, std::function<void()> call = {})
        : m_watchedOffset(watchedOffset)
        , m_call(std::move(call))
    {
    }
    qint64 size() const noexcept override { return largeBytes; }
    QString name() const override { return u"watched"_s; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const auto count = static_cast<qint64>(into.size());
        std::fill(into.begin(), into.end(), std::byte('w'));
        if (offset <= m_watchedOffset && m_watchedOffset < offset + count)
            m_call();
        return count;
    }

private:
    qint64 m_watchedOffset;
    std::function<void()> m_call;
};

ModelArtifacts modelOfFloats(const std::shared_ptr<WatchedBytes> &bytes)
{
    ModelArtifacts model = smallModel();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { largeBytes / 4 } } });
    model.weightData = WeightData({ { bytes, largeBytes, u"watched"_s } });
    return model;
}

} // namespace

Q_DECLARE_METATYPE(weightroom::ModelArtifacts)

/// The whole scheme through the router, as programs see it.
class TestIndexedDb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void routes_data();
    void routes();
    void emptyPathsAreRefused();
    void savesAndLoads_data();
    void savesAndLoads();
    void futileSavesAreRefused_data();
    void futileSavesAreRefused();
    void loadsOneOfTwo();
    void unknownModelsAreNotFound();
    void removesWithAndWithoutPrefix_data();
    void removesWithAndWithoutPrefix();
    void replacesOnlyWhenAsked_data();
    void replacesOnlyWhenAsked();
    void progressReachesItsEndOnce();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void failingSourceLeavesTheOldModel();
    void damagedBytesAreNotCopied();
    void renamesAndDuplicates();
    void trashThroughTheStore();
    void errorsNameTheUrl();

private:
    Expected<SaveResult> save(const QString &url, const ModelArtifacts &model,
                              const IoOptions &options = {});
    Expected<ModelArtifacts> load(const QString &url);
    QStringList listed();
    qsizetype fileCount() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<RecordStore> m_records;
    std::unique_ptr<IoRouter> m_router;
    ModelStorePtr m_store;
};

void TestIndexedDb::init()
{
    m_dir = memoryFolder();
    m_pool = std::make_unique<QThreadPool>();
    m_records = std::make_unique<RecordStore>(m_dir->path());
    m_store = std::make_shared<IndexedDbStore>(m_records.get());
    m_router = std::make_unique<IoRouter>();
    const auto factory = [this](const QString &url, const IoOptions &options) {
        return indexedDbHandler(url, options, m_records.get(), m_pool.get());
    };
    m_router->registerSaveRouter(factory);
    m_router->registerLoadRouter(factory);
    QVERIFY(m_router->registerScheme({ u"indexeddb"_s, {}, m_store }));
}

void TestIndexedDb::cleanup()
{
    m_pool->waitForDone();
    m_router.reset();
    m_store.reset();
    m_records.reset();
    m_pool.reset();
    m_dir.reset();
}

Expected<SaveResult> TestIndexedDb::save(const QString &url, const ModelArtifacts &model,
                                         const IoOptions &options)
{
    return waited(m_router->save(url, model, Operation::create(), options));
}

Expected<ModelArtifacts> TestIndexedDb::load(const QString &url)
{
    return waited(m_router->load(url, Operation::create()));
}

QStringList TestIndexedDb::listed()
{
    const Expected<QList<StoredModel>> models = waited(m_store->list({}, Operation::create()));
    QStringList paths;
    for (const StoredModel &model : models.value_or({}))
        paths.append(model.path);
    return paths;
}

/// Weight files, and others that lie about there.
qsizetype TestIndexedDb::fileCount() const
{
    qsizetype count = 0;
    QDirIterator entries(m_dir->filePath(u"indexeddb/objects"_s),
                         QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        count += entries.next().endsWith("/.lock"_L1) ? 0 : 1;
    return count;
}

void TestIndexedDb::routes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("matches");

    QTest::newRow("a model") << u"indexeddb://m"_s << true;
    QTest::newRow("everything after the first :// is the path") << u"indexeddb://a://b"_s << true;
    QTest::newRow("other case") << u"IndexedDB://m"_s << false;
    QTest::newRow("another scheme") << u"localstorage://m"_s << false;
    QTest::newRow("no scheme") << u"indexeddb"_s << false;
}

void TestIndexedDb::routes()
{
    QFETCH(const QString, url);
    QFETCH(const bool, matches);
    QCOMPARE(m_router->saveHandlers(url).size(), matches ? 1 : 0);
    QCOMPARE(m_router->loadHandlers(url).size(), matches ? 1 : 0);
}

void TestIndexedDb::emptyPathsAreRefused()
{
    const auto made = IndexedDbHandler::create({}, {}, m_records.get(), m_pool.get());
    QCOMPARE(outcome(made), u"BadArgument"_s);
    QCOMPARE(outcome(save(u"indexeddb://"_s, smallModel())), u"BadArgument"_s);
    QCOMPARE(outcome(load(u"indexeddb://"_s)), u"BadArgument"_s);
}

void TestIndexedDb::savesAndLoads_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ModelArtifacts>("model");

    QTest::newRow("C54 all fields, weightData as 2 buffers") << u"m"_s << fullModel();
    QTest::newRow("topology only, with all its fields") << u"m"_s << withoutWeights();
    QTest::newRow("weights only, with all other fields") << u"m"_s << withoutTopology();
    QTest::newRow("weights of 0 bytes") << u"m"_s << withZeroBytes();
    QTest::newRow("a name with blanks, signs and letters of many scripts")
        << u" ü #?%20/文😀"_s << smallModel();
    QTest::newRow("a name with slashes at its ends") << u"/x//y/"_s << smallModel();
    QTest::newRow("a name with ://") << u"a://b"_s << smallModel();
    QTest::newRow("a name that is a key of tfjs's records") << u"info"_s << smallModel();
    QTest::newRow("a very long name") << QString(5000, u'n') << smallModel();
}

void TestIndexedDb::savesAndLoads()
{
    QFETCH(const QString, path);
    QFETCH(const ModelArtifacts, model);
    const QString url = u"indexeddb://"_s + path;
    const Expected<SaveResult> saved = save(url, model);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->url, url);
    QVERIFY(saved->verified);
    QCOMPARE(saved->weightDataSha256,
             model.weightData ? sha256Hex(weightBytes(model)) : QByteArray());
    const ModelArtifactsInfo expected = ModelArtifactsInfo::of(model, saved->info.dateSaved);
    QCOMPARE(saved->info, expected);

    const Expected<ModelArtifacts> loaded = load(url);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(fieldsOf(*loaded), fieldsOf(model));
    QCOMPARE(loaded->weightSpecs.has_value(), model.weightSpecs.has_value());
    QCOMPARE(loaded->weightData.has_value(), model.weightData.has_value());
    QCOMPARE(loaded->origin.url, url);
    if (loaded->weightData && loaded->weightData->size() > 0)
        QCOMPARE(loaded->weightData->shards().size(), 1);
}

void TestIndexedDb::futileSavesAreRefused_data()
{
    QTest::addColumn<ModelArtifacts>("model");
    QTest::addColumn<QString>("code");

    ModelArtifacts nothing = withoutWeights();
    nothing.modelTopology = {};
    QTest::newRow("neither topology nor weights") << nothing << u"EmptyModelJson"_s;
    ModelArtifacts noData = fullModel();
    noData.weightData.reset();
    QTest::newRow("entries without bytes") << noData << u"MissingWeightData"_s;
    ModelArtifacts tooFew = smallModel();
    tooFew.weightData = WeightData::fromBytes("123");
    QTest::newRow("fewer bytes than the entries need") << tooFew << u"LengthMismatch"_s;
    ModelArtifacts lost = smallModel();
    lost.weightData = WeightData({ { {}, 4, u"lost.bin"_s } });
    QTest::newRow("a shard is missing") << lost << u"WeightFileMissing"_s;
}

void TestIndexedDb::futileSavesAreRefused()
{
    QFETCH(const ModelArtifacts, model);
    QTEST(outcome(save(u"indexeddb://m"_s, model)), "code");
    QCOMPARE(listed(), QStringList());
    QCOMPARE(fileCount(), 0);
}

void TestIndexedDb::loadsOneOfTwo()
{
    QVERIFY(save(u"indexeddb://C55/a"_s, smallModel()));
    QVERIFY(save(u"indexeddb://C55/b"_s, fullModel()));
    QCOMPARE(fieldsOf(load(u"indexeddb://C55/a"_s).value_or({})), fieldsOf(smallModel()));
    QCOMPARE(fieldsOf(load(u"indexeddb://C55/b"_s).value_or({})), fieldsOf(fullModel()));
}

void TestIndexedDb::unknownModelsAreNotFound()
{
    const Expected<ModelArtifacts> loaded = load(u"indexeddb://C56"_s);
    QCOMPARE(outcome(loaded), u"NotFound"_s);
    QVERIFY(loaded.error().message.contains("C56"_L1));
    QCOMPARE(outcome(waited(m_store->remove(u"C56"_s, Removal::Forever, Operation::create()))),
             u"NotFound"_s);
}

void TestIndexedDb::removesWithAndWithoutPrefix_data()
{
    QTest::addColumn<bool>("withPrefix");

    QTest::newRow("C57 with the scheme, through the manager") << true;
    QTest::newRow("C57 without, in the store") << false;
}

void TestIndexedDb::removesWithAndWithoutPrefix()
{
    QFETCH(const bool, withPrefix);
    QVERIFY(save(u"indexeddb://kept"_s, fullModel()));
    const Expected<SaveResult> saved = save(u"indexeddb://m"_s, smallModel());
    QVERIFY(saved);
    const ModelManager manager(m_router.get(), m_pool.get(), m_dir->filePath(u"trash"_s));
    const auto remove = [&] {
        return withPrefix
            ? waited(manager.removeModel(u"indexeddb://m"_s, Removal::Forever, Operation::create()))
            : waited(m_store->remove(u"m"_s, Removal::Forever, Operation::create()));
    };
    const Expected<RemovedModel> removed = remove();
    QVERIFY(removed);
    QCOMPARE(removed->info, saved->info);
    QCOMPARE(removed->trashId, QString());
    QCOMPARE(listed(), QStringList{ u"kept"_s });
    QCOMPARE(outcome(remove()), u"NotFound"_s);
}

void TestIndexedDb::replacesOnlyWhenAsked_data()
{
    QTest::addColumn<IoOptions>("options");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("inTrash");

    QTest::newRow("not asked") << IoOptions() << u"AlreadyExists"_s << 0;
    QTest::newRow("asked") << IoOptions{ { u"replace"_s, true } } << u"Done"_s << 1;
    QTest::newRow("asked, and for good")
        << IoOptions{ { u"replace"_s, true }, { u"forever"_s, true } } << u"Done"_s << 0;
}

void TestIndexedDb::replacesOnlyWhenAsked()
{
    QFETCH(const IoOptions, options);
    QFETCH(const QString, code);
    QFETCH(const int, inTrash);
    const QString url = u"indexeddb://m"_s;
    QVERIFY(save(url, smallModel()));
    QCOMPARE(outcome(save(url, fullModel(), options)), code);
    const bool replaced = code == "Done"_L1;
    QCOMPARE(fieldsOf(load(url).value_or({})), fieldsOf(replaced ? fullModel() : smallModel()));
    QCOMPARE(waited(m_store->trash(Operation::create())).value_or({}).size(), inTrash);
    QCOMPARE(fileCount(), 1 + inTrash);
}

void TestIndexedDb::progressReachesItsEndOnce()
{
    const auto op = Operation::create();
    const ProgressLog log(op);
    QVERIFY(waited(
        m_router->save(u"indexeddb://m"_s, modelOfFloats(std::make_shared<WatchedBytes>()), op)));
    QVERIFY(log.isMonotone());
    QCOMPARE(log.timesAtEnd(), 1);
}

void TestIndexedDb::cancelLeavesNothing_data()
{
    QTest::addColumn<qint64>("offset");

    QTest::newRow("at the first byte") << qint64(0);
    QTest::newRow("in the middle") << largeBytes / 2;
    QTest::newRow("when all is read but not yet named") << largeBytes - 1;
}

void TestIndexedDb::cancelLeavesNothing()
{
    QFETCH(const qint64, offset);
    QVERIFY(save(u"indexeddb://m"_s, smallModel()));
    const auto op = Operation::create();
    const auto bytes = std::make_shared<WatchedBytes>(offset, [&op] { op->cancel(); });
    const Expected<SaveResult> saved = waited(
        m_router->save(u"indexeddb://m"_s, modelOfFloats(bytes), op, { { u"replace"_s, true } }));
    QCOMPARE(outcome(saved), u"Canceled"_s);
    QCOMPARE(fieldsOf(load(u"indexeddb://m"_s).value_or({})), fieldsOf(smallModel()));
    QCOMPARE(fileCount(), 1);
    QVERIFY(waited(m_store->trash(Operation::create())).value_or({}).isEmpty());
}

void TestIndexedDb::failingSourceLeavesTheOldModel()
{
    QVERIFY(save(u"indexeddb://m"_s, smallModel()));
    QFile file(m_dir->filePath(u"vanishing"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("12345678"), 8);
    file.close();
    ModelArtifacts model = smallModel();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 2 } } });
    model.weightData = WeightData({ { *fileBytes(file.fileName()), 8, u"vanishing"_s } });
    QVERIFY(file.remove());
    QCOMPARE(outcome(save(u"indexeddb://m"_s, model, { { u"replace"_s, true } })), u"NotFound"_s);
    QCOMPARE(fieldsOf(load(u"indexeddb://m"_s).value_or({})), fieldsOf(smallModel()));
    QCOMPARE(fileCount(), 1);
}

void TestIndexedDb::damagedBytesAreNotCopied()
{
    QVERIFY(save(u"indexeddb://m"_s, smallModel()));
    const Expected<ModelArtifacts> whole = load(u"indexeddb://m"_s);
    QVERIFY(whole);
    QVERIFY(requireOwnWeights(*whole->weightData, sha256Hex(weightBytes(*whole))));
    QFile object(whole->origin.files.first().path);
    QVERIFY(object.open(QIODevice::ReadWrite));
    QCOMPARE(object.write("?"), 1); // the size stays
    object.close();
    const Expected<ModelArtifacts> damaged = load(u"indexeddb://m"_s);
    QVERIFY(damaged);
    const Expected<Done> own
        = requireOwnWeights(*damaged->weightData, sha256Hex(weightBytes(*damaged)));
    QCOMPARE(outcome(own), u"ChecksumMismatch"_s);
    QVERIFY(own.error().message.contains(object.fileName()));
    QCOMPARE(outcome(save(u"indexeddb://n"_s, *damaged)), u"ChecksumMismatch"_s);
    QCOMPARE(listed(), QStringList{ u"m"_s });
    QCOMPARE(fileCount(), 1);
}

void TestIndexedDb::renamesAndDuplicates()
{
    const auto op = Operation::create();
    const Expected<SaveResult> saved = save(u"indexeddb://m"_s, fullModel());
    QVERIFY(saved);
    const Expected<SaveResult> renamed = waited(m_store->rename(u"m"_s, u"n"_s, op));
    QVERIFY(renamed);
    QCOMPARE(renamed->url, u"indexeddb://n"_s);
    QCOMPARE(renamed->weightDataSha256, saved->weightDataSha256);
    const Expected<SaveResult> copied = waited(m_store->duplicate(u"n"_s, u"o"_s, op));
    QVERIFY(copied);
    QCOMPARE(copied->url, u"indexeddb://o"_s);
    QCOMPARE(listed(), (QStringList{ u"n"_s, u"o"_s }));
    QCOMPARE(fileCount(), 1);
    QCOMPARE(fieldsOf(load(u"indexeddb://o"_s).value_or({})), fieldsOf(fullModel()));
}

void TestIndexedDb::trashThroughTheStore()
{
    const auto op = Operation::create();
    QVERIFY(save(u"indexeddb://m"_s, fullModel()));
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, op)));
    const QList<TrashedModel> trashed = waited(m_store->trash(op)).value_or({});
    QCOMPARE(trashed.size(), 1);
    QCOMPARE(waited(m_store->restore(trashed.first().id, {}, op)).value_or({}), u"m"_s);
    QCOMPARE(fieldsOf(load(u"indexeddb://m"_s).value_or({})), fieldsOf(fullModel()));
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, op)));
    const StoreUse use = waited(m_store->use(op)).value_or({});
    QCOMPARE(use.models, 0);
    QVERIFY(use.trashBytes > 0);
    QVERIFY(waited(m_store->purge(waited(m_store->trash(op))->first().id, op)));
    QCOMPARE(fileCount(), 0);
}

void TestIndexedDb::errorsNameTheUrl()
{
    const auto op = Operation::create();
    const QString url = u"indexeddb://m"_s;
    QCOMPARE(load(url).error().source, url);
    QCOMPARE(waited(m_store->remove(u"m"_s, Removal::ToTrash, op)).error().source, url);
    QCOMPARE(waited(m_store->rename(u"m"_s, u"n"_s, op)).error().source, url);
    QVERIFY(save(url, smallModel()));
    QCOMPARE(save(url, smallModel()).error().source, url);
}

QTEST_GUILESS_MAIN(TestIndexedDb)
#include "tst_indexeddb.moc"
