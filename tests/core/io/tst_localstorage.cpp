// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragehandler.h"
#include "core/io/database/localstoragerecord.h"
#include "core/io/database/localstoragestore.h"
#include "core/io/file/saveplan.h"
#include "tests/support/futures.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplemodels.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::outcome;
using testing::waited;

namespace {

/// A source that cancels an operation when its bytes are asked for.
class CancelingBytes final : public ByteSource
{
public:
    CancelingBytes(qint64 size, OperationPtr op)
        : m_size(size)
        , m_op(std::move(op))
    {
    }
    qint64 size() const noexcept override { return m_size; }
    Expected<qint64> read(qint64, std::span<std::byte> into) const override
    {
        std::fill(into.begin(), into.end(), std::byte{});
        m_op->cancel();
        return static_cast<qint64>(into.size());
    }
    QString name() const override { return u"canceling"_s; }

private:
    qint64 m_size;
    OperationPtr m_op;
};

/// A source that cannot be read.
class BrokenBytes final : public ByteSource
{
public:
    qint64 size() const noexcept override { return 4; }
    Expected<qint64> read(qint64, std::span<std::byte>) const override
    {
        return Error{ ErrorCode::Io, u"broken"_s };
    }
    QString name() const override { return u"broken"_s; }
};

ModelArtifacts withWeights(ModelArtifacts model, const ByteSourcePtr &source)
{
    const auto count = source->size() / 4;
    model.weightSpecs = WeightSpecs::fromList(
        { { .name = u"x"_s, .shape = { count }, .dtypeName = u"float32"_s } });
    model.weightData = WeightData({ { source, source->size(), source->name() } });
    return model;
}

ModelArtifacts modelOfBytes(qint64 bytes)
{
    return withWeights(testing::smallModel(), memoryBytes(QByteArray(bytes, '\x01')));
}

} // namespace

class TestLocalStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fiveKeysAsTfjs();
    void metadataAsTfjs_data();
    void metadataAsTfjs();
    void roundTrips_data();
    void roundTrips();
    void absentPartsAreNotStored_data();
    void absentPartsAreNotStored();
    void readsWhatTfjsWrites_data();
    void readsWhatTfjsWrites();
    void loadErrors_data();
    void loadErrors();
    void saveErrors_data();
    void saveErrors();
    void emptyPaths();
    void urls_data();
    void urls();
    void existingModelsAreKept();
    void replacedModelsGoToTheTrash_data();
    void replacedModelsGoToTheTrash();
    void quota_data();
    void quota();
    void quotaFailureKeepsTheOldModel();
    void replacingNeedsOnlyTheDifference();
    void noQuota();
    void cancelLeavesNoTrace_data();
    void cancelLeavesNoTrace();
    void brokenSourceLeavesNoTrace();
    void progressReachesItsEnd();
    void readingMakesNoFile();
    void lists();
    void listsUnder_data();
    void listsUnder();
    void damagedRecordsAreListed_data();
    void damagedRecordsAreListed();
    void removes_data();
    void removes();
    void pathsDoNotCollide();
    void trashAndRestore();
    void restoreErrors();
    void renames();
    void renameErrors_data();
    void renameErrors();
    void duplicates();
    void tellsItsUse();
    void twoProgramsShareOneFile();

private:
    void open(qint64 quota = KeyValueStore::browserQuota);
    Expected<SaveResult> save(const QString &path, const ModelArtifacts &model,
                              const LocalStorageSaveOptions &options = {},
                              const OperationPtr &op = Operation::create());
    Expected<ModelArtifacts> load(const QString &path);
    QList<StoredModel> list(const QString &under = {});
    QStringList paths();
    QList<TrashedModel> trash();
    /// All items; the value of "info" only up to the date.
    QList<KeyValue> items();
    Expected<Done> setItem(const QString &key, const QByteArray &value);
    Expected<qint64> removeItem(const QString &key);

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
    std::unique_ptr<KeyValueStore> m_items;
    std::unique_ptr<LocalStorageStore> m_store;
};

void TestLocalStorage::init()
{
    m_store.reset();
    m_items.reset();
    m_dir = testing::memoryFolder();
    open();
}

void TestLocalStorage::open(qint64 quota)
{
    m_store.reset();
    m_items.reset();
    m_items
        = std::make_unique<KeyValueStore>(m_dir->filePath(u"data/localstorage.sqlite"_s), quota);
    m_store = std::make_unique<LocalStorageStore>(m_items.get());
}

Expected<SaveResult> TestLocalStorage::save(const QString &path, const ModelArtifacts &model,
                                            const LocalStorageSaveOptions &options,
                                            const OperationPtr &op)
{
    auto handler = LocalStorageHandler::create(path, options, m_items.get(), &m_pool);
    if (!handler)
        return handler.error();
    return waited((*handler)->save(model, op));
}

Expected<ModelArtifacts> TestLocalStorage::load(const QString &path)
{
    auto handler = LocalStorageHandler::create(path, {}, m_items.get(), &m_pool);
    if (!handler)
        return handler.error();
    return waited((*handler)->load(Operation::create()));
}

QList<StoredModel> TestLocalStorage::list(const QString &under)
{
    return waited(m_store->list(under, Operation::create())).value_or({});
}

QStringList TestLocalStorage::paths()
{
    QStringList found;
    for (const StoredModel &model : list())
        found.append(model.path);
    return found;
}

QList<TrashedModel> TestLocalStorage::trash()
{
    return waited(m_store->trash(Operation::create())).value_or({});
}

QList<KeyValue> TestLocalStorage::items()
{
    const auto read = [this](Operation &) -> Expected<QList<KeyValue>> {
        QList<KeyValue> found;
        const auto transaction = m_items->database().beginRead();
        if (!transaction || !*transaction)
            return found;
        auto keys = m_items->keys(localStoragePrefix());
        if (!keys)
            return keys.error();
        std::sort(keys->begin(), keys->end(), [](const KeyValueSize &a, const KeyValueSize &b) {
            return a.position < b.position;
        });
        for (const KeyValueSize &key : *keys) {
            const auto value = m_items->value(key.key);
            if (!value)
                return value.error();
            found.append({ key.key, value->value_or(QByteArray()) });
        }
        return found;
    };
    return waited(m_items->database().post(Operation::create(), read)).value_or({});
}

Expected<Done> TestLocalStorage::setItem(const QString &key, const QByteArray &value)
{
    return waited(
        m_items->database().post(Operation::create(), [&](Operation &op) -> Expected<Done> {
            Expected<DatabaseTransaction> transaction = m_items->database().beginWrite(op);
            if (!transaction)
                return transaction.error();
            const auto set = m_items->setItem({ key, value });
            return set ? transaction->commit() : set;
        }));
}

Expected<qint64> TestLocalStorage::removeItem(const QString &key)
{
    return waited(
        m_items->database().post(Operation::create(), [&](Operation &op) -> Expected<qint64> {
            Expected<DatabaseTransaction> transaction = m_items->database().beginWrite(op);
            if (!transaction)
                return transaction.error();
            const auto removed = m_items->removeItems({ key });
            const auto done = transaction->commit();
            return done ? removed : done.error();
        }));
}

void TestLocalStorage::fiveKeysAsTfjs()
{
    // C41, C42
    const auto saved = save(u"foo/FooModel"_s, testing::smallModel());
    QCOMPARE(outcome(saved), u"Done"_s);
    const QList<KeyValue> written = items();
    QCOMPARE(written.size(), 5);
    const QByteArray date = saved->info.dateSaved.toString(Qt::ISODateWithMs).toUtf8();
    QVERIFY2(date.endsWith('Z') && date.size() == 24, date.constData());
    const QByteArray info = "{\"dateSaved\":\"" + date
        + R"(","modelTopologyType":"JSON","modelTopologyBytes":7,"weightSpecsBytes":44,)"
        + R"("weightDataBytes":4})";
    const QByteArray specs = R"([{"name":"x","shape":[1],"dtype":"float32"}])";
    const QString path = u"tensorflowjs_models/foo/FooModel/"_s;
    const QList<KeyValue> expected{ { path + u"info"_s, info },
                                    { path + u"model_topology"_s, R"({"a":1})" },
                                    { path + u"weight_specs"_s, specs },
                                    { path + u"weight_data"_s, "AACAPw==" } };
    QVERIFY(written.first(4) == expected);
    QCOMPARE(written.at(4).key, u"tensorflowjs_models/foo/FooModel/model_metadata"_s);

    QCOMPARE(saved->url, u"localstorage://foo/FooModel"_s);
    QVERIFY(saved->verified);
    QCOMPARE(saved->weightDataSha256.size(), 64);
    QCOMPARE(saved->info.weightDataBytes, 4);
}

void TestLocalStorage::metadataAsTfjs_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("convertedBy");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("metadata");

    QTest::newRow("nothing is an empty object")
        << QByteArray() << QByteArray() << QByteArray() << QByteArray("{}");
    QTest::newRow("a null convertedBy stays")
        << QByteArray(R"("layers-model")") << QByteArray("null") << QByteArray()
        << QByteArray(R"({"format":"layers-model","convertedBy":null})");
    QTest::newRow("a null signature goes")
        << QByteArray("null") << QByteArray() << QByteArray("null")
        << QByteArray(R"({"format":null})");
    QTest::newRow("in tfjs's order")
        << QByteArray(R"("f")") << QByteArray(R"("c")") << QByteArray(R"({"b":1,"a":2})")
        << QByteArray(R"({"format":"f","convertedBy":"c","signature":{"b":1,"a":2}})");
}

void TestLocalStorage::metadataAsTfjs()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, convertedBy);
    QFETCH(const QByteArray, signature);
    QFETCH(const QByteArray, metadata);
    ModelArtifacts model = testing::smallModel();
    model.format = JsonText::fromCompact(format);
    model.generatedBy = {};
    model.convertedBy = JsonText::fromCompact(convertedBy);
    model.signature = JsonText::fromCompact(signature);
    QCOMPARE(outcome(save(u"m"_s, model)), u"Done"_s);
    QCOMPARE(items().last().value, metadata);
}

void TestLocalStorage::roundTrips_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("C43 a plain name") << u"m"_s;
    QTest::newRow("C43 a path") << u"a/b/c"_s;
    QTest::newRow("called info") << u"info"_s;
    QTest::newRow("ends with info") << u"a/info"_s;
    QTest::newRow("called like another item") << u"weight_data"_s;
    QTest::newRow("an empty part") << u"a//b"_s;
    QTest::newRow("a slash first") << u"/x"_s;
    QTest::newRow("a slash last") << u"x/"_s;
    QTest::newRow("blank, umlaut, marks") << u" ü #?"_s;
    QTest::newRow("percent signs are not decoded") << u"a%20b"_s;
    QTest::newRow("beyond the basic plane") << u"模型 \U0001F600"_s;
    QTest::newRow("another scheme in it") << u"a://b"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE items; --\""_s;
}

void TestLocalStorage::roundTrips()
{
    QFETCH(const QString, path);
    const ModelArtifacts model = testing::fullModel();
    const auto saved = save(path, model);
    QCOMPARE(outcome(saved), u"Done"_s);
    QCOMPARE(saved->url, u"localstorage://"_s + path);
    const auto back = load(path);
    QCOMPARE(outcome(back), u"Done"_s);
    QCOMPARE(back->modelTopology.text(), model.modelTopology.text());
    QCOMPARE(back->format.text(), model.format.text());
    QCOMPARE(back->generatedBy.text(), model.generatedBy.text());
    QCOMPARE(back->convertedBy.text(), model.convertedBy.text());
    QCOMPARE(back->signature.text(), model.signature.text());
    QCOMPARE(back->userDefinedMetadata.text(), model.userDefinedMetadata.text());
    QCOMPARE(back->modelInitializer.text(), model.modelInitializer.text());
    QCOMPARE(back->initializerSignature.text(), model.initializerSignature.text());
    QCOMPARE(back->trainingConfig.text(), model.trainingConfig.text());
    QCOMPARE(back->weightSpecs->text.text(), model.weightSpecs->text.text());
    QCOMPARE(testing::weightBytes(*back), testing::weightBytes(model));
    QCOMPARE(back->origin.url, saved->url);

    const QList<StoredModel> listed = list();
    QCOMPARE(listed.size(), 1);
    QVERIFY(listed.first() == (StoredModel{ path, saved->info }));
    const auto removed = waited(m_store->remove(path, Removal::Forever, Operation::create()));
    QCOMPARE(outcome(removed), u"Done"_s);
    QVERIFY(removed->info == saved->info);
    QVERIFY(items().isEmpty());
}

void TestLocalStorage::absentPartsAreNotStored_data()
{
    QTest::addColumn<bool>("topology");
    QTest::addColumn<bool>("specs");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QStringList>("items");

    QTest::newRow("D6 topology only: no text \"undefined\"")
        << true << false << -1
        << QStringList{ u"info"_s, u"model_topology"_s, u"model_metadata"_s };
    QTest::newRow("D6 weights only")
        << false << true << 4
        << QStringList{ u"info"_s, u"weight_specs"_s, u"weight_data"_s, u"model_metadata"_s };
    QTest::newRow("a tensor without elements: 0 bytes are there")
        << true << true << 0
        << QStringList{ u"info"_s, u"model_topology"_s, u"weight_specs"_s, u"weight_data"_s,
                        u"model_metadata"_s };
}

void TestLocalStorage::absentPartsAreNotStored()
{
    QFETCH(const bool, topology);
    QFETCH(const bool, specs);
    QFETCH(const int, bytes);
    QFETCH(const QStringList, items);
    ModelArtifacts model = testing::smallModel();
    if (!topology)
        model.modelTopology = {};
    if (specs) {
        const Shape shape = bytes == 0 ? Shape{ 0, 3 } : Shape{ 1 };
        model.weightSpecs = WeightSpecs::fromList(
            { { .name = u"x"_s, .shape = shape, .dtypeName = u"float32"_s } });
    } else {
        model.weightSpecs.reset();
    }
    model.weightData.reset();
    if (bytes >= 0)
        model.weightData = WeightData::fromBytes(QByteArray(bytes, '\x07'));
    QCOMPARE(outcome(save(u"m"_s, model)), u"Done"_s);
    QStringList names;
    const QList<KeyValue> written = this->items();
    for (const KeyValue &item : written)
        names.append(item.key.section(u'/', -1));
    QCOMPARE(names, items);
    const auto back = load(u"m"_s);
    QCOMPARE(outcome(back), u"Done"_s);
    QCOMPARE(back->modelTopology.isAbsent(), !topology);
    QCOMPARE(back->weightSpecs.has_value(), specs);
    QCOMPARE(back->weightData.has_value(), bytes >= 0);
    QCOMPARE(list().value(0).damage, std::optional<Error>());
}

void TestLocalStorage::readsWhatTfjsWrites_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("hasSpecs");
    QTest::addColumn<bool>("hasFormat");

    QTest::newRow("C44 no model_metadata") << u"model_metadata"_s << QByteArray() << true << false;
    QTest::newRow("D6 \"undefined\" for weight_specs")
        << u"weight_specs"_s << QByteArray("undefined") << false << true;
    QTest::newRow("C43 null members of the metadata are absent")
        << u"model_metadata"_s << QByteArray(R"({"format":"f","initializerSignature":null})")
        << true << true;
    QTest::newRow("info without weightDataBytes")
        << u"info"_s
        << QByteArray(
               R"({"modelTopologyType":"JSON","modelTopologyBytes":7,"weightSpecsBytes":44})")
        << true << true;
}

void TestLocalStorage::readsWhatTfjsWrites()
{
    QFETCH(const QString, item);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, hasSpecs);
    QFETCH(const bool, hasFormat);
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QString key = u"tensorflowjs_models/m/"_s + item;
    if (value.isEmpty())
        QVERIFY(removeItem(key));
    else
        QVERIFY(setItem(key, value));
    const auto back = load(u"m"_s);
    QCOMPARE(outcome(back), u"Done"_s);
    QCOMPARE(back->weightSpecs.has_value(), hasSpecs);
    QCOMPARE(!back->format.isAbsent(), hasFormat);
    QVERIFY(back->initializerSignature.isAbsent());
    QCOMPARE(list().value(0).damage, std::optional<Error>());
}

void TestLocalStorage::loadErrors_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");

    const QByteArray none;
    QTest::newRow("C45 no such model") << u"info"_s << none << u"NotFound"_s;
    QTest::newRow("C46 no topology") << u"model_topology"_s << none << u"MissingTopology"_s;
    QTest::newRow("C46 no specs") << u"weight_specs"_s << none << u"MissingWeightSpecs"_s;
    QTest::newRow("C46 no data") << u"weight_data"_s << none << u"MissingWeightData"_s;
    QTest::newRow("C47 another type of topology")
        << u"info"_s << QByteArray(R"({"modelTopologyType":"GraphDef"})") << u"NotSupported"_s;
    QTest::newRow("info is no JSON") << u"info"_s << QByteArray("{") << u"InvalidJson"_s;
    QTest::newRow("info is no object") << u"info"_s << QByteArray("3") << u"InvalidJson"_s;
    QTest::newRow("topology is no JSON")
        << u"model_topology"_s << QByteArray("{\"a\":") << u"InvalidJson"_s;
    QTest::newRow("topology is no object")
        << u"model_topology"_s << QByteArray("[]") << u"InvalidJson"_s;
    QTest::newRow("metadata are no JSON")
        << u"model_metadata"_s << QByteArray("{]") << u"InvalidJson"_s;
    QTest::newRow("specs are no list")
        << u"weight_specs"_s << QByteArray("{}") << u"MalformedManifest"_s;
    QTest::newRow("data are no base64")
        << u"weight_data"_s << QByteArray("AAC!Pw==") << u"MissingWeightData"_s;
    QTest::newRow("data are cut") << u"weight_data"_s << QByteArray("AACA") << u"LengthMismatch"_s;
    QTest::newRow("\"undefined\" where data should be")
        << u"weight_data"_s << QByteArray("undefined") << u"MissingWeightData"_s;
}

void TestLocalStorage::loadErrors()
{
    QFETCH(const QString, item);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QString key = u"tensorflowjs_models/m/"_s + item;
    if (value.isEmpty())
        QVERIFY(removeItem(key));
    else
        QVERIFY(setItem(key, value));
    const auto back = load(u"m"_s);
    QCOMPARE(outcome(back), code);
    QVERIFY2(back.error().message.contains("localstorage://m"_L1)
                 || back.error().source == "localstorage://m"_L1,
             qPrintable(back.error().message));
}

void TestLocalStorage::saveErrors_data()
{
    QTest::addColumn<bool>("topology");
    QTest::addColumn<bool>("specs");
    QTest::addColumn<QByteArray>("weights");
    QTest::addColumn<QString>("code");

    QTest::newRow("weights are missing") << true << true << QByteArray() << u"MissingWeightData"_s;
    QTest::newRow("weights are too short")
        << true << true << QByteArray("abc") << u"LengthMismatch"_s;
    QTest::newRow("nothing to save") << false << false << QByteArray() << u"EmptyModelJson"_s;
}

void TestLocalStorage::saveErrors()
{
    QFETCH(const bool, topology);
    QFETCH(const bool, specs);
    QFETCH(const QByteArray, weights);
    QFETCH(const QString, code);
    ModelArtifacts model = testing::smallModel();
    if (!topology)
        model.modelTopology = {};
    if (!specs)
        model.weightSpecs.reset();
    model.weightData.reset();
    if (!weights.isEmpty())
        model.weightData = WeightData::fromBytes(weights);
    QCOMPARE(outcome(save(u"m"_s, model)), code);
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"data"_s)));
}

void TestLocalStorage::emptyPaths()
{
    // C50
    QCOMPARE(outcome(LocalStorageHandler::create({}, {}, m_items.get(), &m_pool)),
             u"BadArgument"_s);
    const QString half(QChar(0xd800));
    QCOMPARE(outcome(LocalStorageHandler::create(half, {}, m_items.get(), &m_pool)),
             u"BadArgument"_s);
    const IoHandlerPtr handler
        = localStorageHandler(u"localstorage://"_s, {}, m_items.get(), &m_pool);
    QVERIFY(handler);
    QCOMPARE(outcome(waited(handler->load(Operation::create()))), u"BadArgument"_s);
    QCOMPARE(outcome(waited(handler->save(testing::smallModel(), Operation::create()))),
             u"BadArgument"_s);
}

void TestLocalStorage::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOurs");

    QTest::newRow("the scheme") << u"localstorage://m"_s << true;
    QTest::newRow("D13 another scheme inside") << u"localstorage://a://b"_s << true;
    QTest::newRow("another case") << u"LocalStorage://m"_s << false;
    QTest::newRow("another scheme") << u"indexeddb://m"_s << false;
    QTest::newRow("a plain word") << u"localstorage"_s << false;
}

void TestLocalStorage::urls()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isOurs);
    QCOMPARE(localStorageHandler(url, {}, m_items.get(), &m_pool) != nullptr, isOurs);
}

void TestLocalStorage::existingModelsAreKept()
{
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QList<KeyValue> before = items();
    QCOMPARE(outcome(save(u"m"_s, testing::fullModel())), u"AlreadyExists"_s);
    QVERIFY(items() == before);
    QVERIFY(trash().isEmpty());
}

void TestLocalStorage::replacedModelsGoToTheTrash_data()
{
    QTest::addColumn<bool>("forever");

    QTest::newRow("to the trash") << false;
    QTest::newRow("for good") << true;
}

void TestLocalStorage::replacedModelsGoToTheTrash()
{
    QFETCH(const bool, forever);
    const auto first = save(u"m"_s, testing::smallModel());
    QVERIFY(first);
    const ModelArtifacts full = testing::fullModel();
    QCOMPARE(outcome(save(u"m"_s, full, { .replace = true, .forever = forever })), u"Done"_s);
    QCOMPARE(testing::weightBytes(*load(u"m"_s)), testing::weightBytes(full));
    const QList<TrashedModel> trashed = trash();
    QCOMPARE(trashed.size(), forever ? 0 : 1);
    if (forever)
        return;
    QCOMPARE(trashed.first().path, u"m"_s);
    QVERIFY(trashed.first().info == first->info);
    QVERIFY(trashed.first().bytes > 100);
    QVERIFY(QRegularExpression(u"^[A-Za-z0-9-]+$"_s).match(trashed.first().id).hasMatch());
}

void TestLocalStorage::quota_data()
{
    QTest::addColumn<qint64>("spare");
    QTest::addColumn<QString>("code");

    QTest::newRow("C48 it just fits") << qint64(0) << u"Done"_s;
    QTest::newRow("C48 one unit is missing") << qint64(-1) << u"Quota"_s;
}

void TestLocalStorage::quota()
{
    QFETCH(const qint64, spare);
    QFETCH(const QString, code);
    const ModelArtifacts model = testing::fullModel();
    const qint64 units = localStorageUnits(u"\U0001F600"_s, model);
    open(units + spare);
    const auto saved = save(u"\U0001F600"_s, model);
    QCOMPARE(outcome(saved), code);
    if (saved) {
        const auto use = waited(m_store->use(Operation::create()));
        QVERIFY(use);
        QCOMPARE(use->quotaUsed, units);
        QCOMPARE(outcome(save(u"n"_s, testing::smallModel())), u"Quota"_s);
        return;
    }
    QVERIFY(items().isEmpty());
    const QString numbers = saved.error().message + saved.error().cause;
    for (const qint64 number :
         { units, units - 1, saved.error().message.isEmpty() ? 0 : units - 1 })
        QVERIFY2(numbers.contains(groupedDigits(number)), qPrintable(numbers));
    const auto info = ModelArtifactsInfo::of(model, {});
    QVERIFY(saved.error().cause.contains(groupedDigits(info.modelTopologyBytes)));
    QVERIFY(saved.error().cause.contains(groupedDigits(info.weightSpecsBytes)));
    QVERIFY(saved.error().cause.contains(groupedDigits(info.weightDataBytes)));
    QVERIFY(saved.error().advice.contains("indexeddb://"_L1));
}

void TestLocalStorage::quotaFailureKeepsTheOldModel()
{
    // C48, C49: 4 MiB of weights do not fit into what browsers allow.
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QList<KeyValue> before = items();
    const auto saved = save(u"m"_s, modelOfBytes(4 << 20), { .replace = true });
    QCOMPARE(outcome(saved), u"Quota"_s);
    QVERIFY(items() == before);
    QVERIFY(trash().isEmpty());
    QCOMPARE(outcome(save(u"other"_s, modelOfBytes(4 << 20))), u"Quota"_s);
    QVERIFY(items() == before);
}

void TestLocalStorage::replacingNeedsOnlyTheDifference()
{
    QCOMPARE(outcome(save(u"m"_s, modelOfBytes(3'000'000))), u"Done"_s);
    QCOMPARE(outcome(save(u"n"_s, modelOfBytes(3'000'000))), u"Quota"_s);
    QCOMPARE(outcome(save(u"m"_s, modelOfBytes(3'600'000), { .replace = true })), u"Done"_s);
    QCOMPARE(load(u"m"_s)->weightData->size(), 3'600'000);
    // The old one is in the trash, which does not count.
    QCOMPARE(trash().size(), 1);
}

void TestLocalStorage::noQuota()
{
    open(-1);
    QCOMPARE(outcome(save(u"m"_s, modelOfBytes(6'000'000))), u"Done"_s);
    QCOMPARE(testing::weightBytes(*load(u"m"_s)), QByteArray(6'000'000, '\x01'));
    const auto use = waited(m_store->use(Operation::create()));
    QCOMPARE(use->quota, -1);
    QCOMPARE(use->quotaUsed, -1);
}

void TestLocalStorage::cancelLeavesNoTrace_data()
{
    QTest::addColumn<bool>("atOnce");

    QTest::newRow("before it begins") << true;
    QTest::newRow("while weights are read") << false;
}

void TestLocalStorage::cancelLeavesNoTrace()
{
    QFETCH(const bool, atOnce);
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QList<KeyValue> before = items();
    const OperationPtr op = Operation::create();
    const auto source = std::make_shared<CancelingBytes>(2'500'000, op);
    if (atOnce)
        op->cancel();
    QCOMPARE(
        outcome(save(u"m"_s, withWeights(testing::smallModel(), source), { .replace = true }, op)),
        u"Canceled"_s);
    QVERIFY(items() == before);
    QVERIFY(trash().isEmpty());
}

void TestLocalStorage::brokenSourceLeavesNoTrace()
{
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QList<KeyValue> before = items();
    const ModelArtifacts broken
        = withWeights(testing::smallModel(), std::make_shared<BrokenBytes>());
    QCOMPARE(outcome(save(u"m"_s, broken, { .replace = true })), u"Io"_s);
    QVERIFY(items() == before);
}

void TestLocalStorage::progressReachesItsEnd()
{
    const OperationPtr op = Operation::create();
    const testing::ProgressLog log(op);
    QVERIFY(save(u"m"_s, modelOfBytes(3'000'000), {}, op));
    QVERIFY(log.isMonotone());
    QVERIFY(log.isAtEnd());
    QCOMPARE(log.timesAtEnd(), 1);
}

void TestLocalStorage::readingMakesNoFile()
{
    QVERIFY(list().isEmpty());
    QCOMPARE(outcome(load(u"m"_s)), u"NotFound"_s);
    QCOMPARE(outcome(waited(m_store->remove(u"m"_s, Removal::ToTrash, Operation::create()))),
             u"NotFound"_s);
    QCOMPARE(outcome(waited(m_store->purge(u"x"_s, Operation::create()))), u"NotFound"_s);
    QCOMPARE(outcome(waited(m_store->rename(u"m"_s, u"n"_s, Operation::create()))), u"NotFound"_s);
    QCOMPARE(waited(m_store->use(Operation::create()))->quotaUsed, 0);
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"data"_s)));
}

void TestLocalStorage::lists()
{
    // C51; in storage order, not sorted.
    const auto second = save(u"repeat/QuxModel"_s, testing::fullModel());
    const auto first = save(u"QuxModel"_s, testing::smallModel());
    QVERIFY(first && second);
    QVERIFY(setItem(u"other program's key"_s, "x"));
    const QList<StoredModel> expected{ { u"repeat/QuxModel"_s, second->info },
                                       { u"QuxModel"_s, first->info } };
    QVERIFY(list() == expected);
}

void TestLocalStorage::listsUnder_data()
{
    QTest::addColumn<QString>("under");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("everything") << QString() << QStringList{ u"a"_s, u"a/b"_s, u"ab"_s };
    QTest::newRow("a model and what is below it") << u"a"_s << QStringList{ u"a"_s, u"a/b"_s };
    QTest::newRow("one model") << u"a/b"_s << QStringList{ u"a/b"_s };
}

void TestLocalStorage::listsUnder()
{
    QFETCH(const QString, under);
    QFETCH(const QStringList, expected);
    for (const QString &path : { u"a"_s, u"a/b"_s, u"ab"_s })
        QVERIFY(save(path, testing::smallModel()));
    QStringList found;
    for (const StoredModel &model : list(under))
        found.append(model.path);
    QCOMPARE(found, expected);
    QCOMPARE(outcome(waited(m_store->list(u"c"_s, Operation::create()))), u"NotFound"_s);
}

void TestLocalStorage::damagedRecordsAreListed_data()
{
    QTest::addColumn<QString>("key"); // behind the prefix
    QTest::addColumn<QByteArray>("value"); // empty: removed
    QTest::addColumn<QString>("path"); // of the damaged record
    QTest::addColumn<QString>("code");

    const QByteArray none;
    QTest::newRow("C52 a stray key")
        << u"info"_s << QByteArray("{}") << u"info"_s << u"NotAModel"_s;
    QTest::newRow("D12 a key of no model")
        << u"foo/bar"_s << QByteArray("1") << u"foo/bar"_s << u"NotAModel"_s;
    QTest::newRow("D12 a name without a model")
        << u"/info"_s << QByteArray("{}") << u"/info"_s << u"NotAModel"_s;
    QTest::newRow("D12 info is no JSON")
        << u"m/info"_s << QByteArray("nonsense") << u"m"_s << u"InvalidJson"_s;
    QTest::newRow("D12 info is \"undefined\"")
        << u"m/info"_s << QByteArray("undefined") << u"m"_s << u"InvalidJson"_s;
    QTest::newRow("D12 info is missing") << u"m/info"_s << none << u"m"_s << u"NotFound"_s;
    QTest::newRow("D12 the topology is missing")
        << u"m/model_topology"_s << none << u"m"_s << u"MissingTopology"_s;
    QTest::newRow("D12 the specs are missing")
        << u"m/weight_specs"_s << none << u"m"_s << u"MissingWeightSpecs"_s;
    QTest::newRow("D12 the data are missing")
        << u"m/weight_data"_s << none << u"m"_s << u"MissingWeightData"_s;
    QTest::newRow("D12 the topology is broken")
        << u"m/model_topology"_s << QByteArray("{\"a\"") << u"m"_s << u"InvalidJson"_s;
    QTest::newRow("D12 the specs are broken")
        << u"m/weight_specs"_s << QByteArray("[}") << u"m"_s << u"InvalidJson"_s;
    QTest::newRow("D12 the metadata are broken")
        << u"m/model_metadata"_s << QByteArray("{") << u"m"_s << u"InvalidJson"_s;
    QTest::newRow("D12 the data are cut")
        << u"m/weight_data"_s << QByteArray("AACA") << u"m"_s << u"LengthMismatch"_s;
    QTest::newRow("C47 another type of topology")
        << u"m/info"_s << QByteArray(R"({"modelTopologyType":"GraphDef"})") << u"m"_s
        << u"NotSupported"_s;
}

void TestLocalStorage::damagedRecordsAreListed()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    for (const QString &name : { u"before"_s, u"m"_s, u"after"_s })
        QVERIFY(save(name, testing::smallModel()));
    const QString wholeKey = localStoragePrefix() + key;
    if (value.isEmpty())
        QVERIFY(removeItem(wholeKey));
    else
        QVERIFY(setItem(wholeKey, value));

    QStringList whole;
    QStringList damaged;
    for (const StoredModel &model : list()) {
        if (model.damage)
            damaged.append(model.path + u' ' + errorCodeName(model.damage->code));
        else
            whole.append(model.path);
    }
    QCOMPARE(damaged, QStringList{ path + u' ' + code });
    QVERIFY(whole.contains(u"before"_s) && whole.contains(u"after"_s));
    // It can be removed like a model.
    QCOMPARE(outcome(waited(m_store->remove(path, Removal::ToTrash, Operation::create()))),
             u"Done"_s);
    QVERIFY(!paths().contains(path));
    const QString id = trash().value(0).id;
    QCOMPARE(waited(m_store->restore(id, {}, Operation::create())).value_or(u"-"_s), path);
    QVERIFY(paths().contains(path));
}

void TestLocalStorage::removes_data()
{
    QTest::addColumn<Removal>("removal");
    QTest::addColumn<int>("trashed");

    QTest::newRow("C53 to the trash") << Removal::ToTrash << 1;
    QTest::newRow("C53 for good") << Removal::Forever << 0;
}

void TestLocalStorage::removes()
{
    QFETCH(const Removal, removal);
    QFETCH(const int, trashed);
    const auto first = save(u"m"_s, testing::smallModel());
    QVERIFY(first && save(u"m/2"_s, testing::smallModel()));
    const auto removed = waited(m_store->remove(u"m"_s, removal, Operation::create()));
    QCOMPARE(outcome(removed), u"Done"_s);
    QVERIFY(removed->info == first->info);
    QCOMPARE(items().size(), 5);
    QCOMPARE(paths(), QStringList{ u"m/2"_s });
    QCOMPARE(trash().size(), trashed);
    QCOMPARE(removed->trashId, trashed > 0 ? trash().first().id : QString());
    QCOMPARE(outcome(waited(m_store->remove(u"m"_s, removal, Operation::create()))), u"NotFound"_s);
}

void TestLocalStorage::pathsDoNotCollide()
{
    // m/info is a key of m, and a model.
    for (const QString &path : { u"m"_s, u"m/info"_s, u"info"_s, u"m/2"_s })
        QVERIFY(save(path, testing::smallModel()));
    QCOMPARE(items().size(), 20);
    QCOMPARE(paths(), QStringList({ u"m"_s, u"m/info"_s, u"info"_s, u"m/2"_s }));
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::Forever, Operation::create())));
    QCOMPARE(paths(), QStringList({ u"m/info"_s, u"info"_s, u"m/2"_s }));
    QVERIFY(load(u"m/info"_s));
    QCOMPARE(items().size(), 15);
}

void TestLocalStorage::trashAndRestore()
{
    const ModelArtifacts full = testing::fullModel();
    QVERIFY(save(u"m"_s, full));
    QVERIFY(save(u"n"_s, testing::smallModel()));
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, Operation::create())));
    QTest::qWait(2);
    QVERIFY(waited(m_store->remove(u"n"_s, Removal::ToTrash, Operation::create())));
    const QList<TrashedModel> trashed = trash();
    QCOMPARE(trashed.size(), 2);
    QCOMPARE(trashed.at(0).path, u"n"_s); // the latest first
    QVERIFY(trashed.at(1).removed.secsTo(QDateTime::currentDateTimeUtc()) < 60);

    QCOMPARE(waited(m_store->restore(trashed.at(1).id, {}, Operation::create())).value_or({}),
             u"m"_s);
    QCOMPARE(testing::weightBytes(*load(u"m"_s)), testing::weightBytes(full));
    QCOMPARE(waited(m_store->restore(trashed.at(0).id, u"a/new/place"_s, Operation::create()))
                 .value_or({}),
             u"a/new/place"_s);
    QVERIFY(load(u"a/new/place"_s));
    QVERIFY(trash().isEmpty());
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, Operation::create())));
    QVERIFY(waited(m_store->purge(trash().value(0).id, Operation::create())));
    QVERIFY(trash().isEmpty());
    QCOMPARE(paths(), QStringList{ u"a/new/place"_s });
}

void TestLocalStorage::restoreErrors()
{
    open(localStorageUnits(u"m"_s, testing::smallModel()) * 3 / 2);
    QVERIFY(save(u"m"_s, testing::smallModel()));
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, Operation::create())));
    QVERIFY(save(u"m"_s, testing::smallModel()));
    const QString id = trash().value(0).id;
    const QList<KeyValue> before = items();
    const auto restore = [&](const QString &which, const QString &path) {
        return outcome(waited(m_store->restore(which, path, Operation::create())));
    };
    QCOMPARE(restore(id, {}), u"AlreadyExists"_s);
    QCOMPARE(restore(id, u"other"_s), u"Quota"_s);
    QCOMPARE(restore(id, QString(QChar(0xdc00))), u"BadArgument"_s);
    QCOMPARE(restore(u"none"_s, {}), u"NotFound"_s);
    QCOMPARE(outcome(waited(m_store->purge(u"none"_s, Operation::create()))), u"NotFound"_s);
    QVERIFY(items() == before);
    QCOMPARE(trash().value(0).id, id);
}

void TestLocalStorage::renames()
{
    const ModelArtifacts full = testing::fullModel();
    const auto saved = save(u"m"_s, full);
    QVERIFY(saved && save(u"z"_s, testing::smallModel()));
    const auto renamed = waited(m_store->rename(u"m"_s, u"a/ü"_s, Operation::create()));
    QCOMPARE(outcome(renamed), u"Done"_s);
    QCOMPARE(renamed->url, u"localstorage://a/ü"_s);
    QVERIFY(renamed->info == saved->info);
    QCOMPARE(paths(), QStringList({ u"a/ü"_s, u"z"_s })); // its place in the list stays
    QCOMPARE(testing::weightBytes(*load(u"a/ü"_s)), testing::weightBytes(full));
    QCOMPARE(waited(m_store->use(Operation::create()))->quotaUsed,
             localStorageUnits(u"a/ü"_s, full) + localStorageUnits(u"z"_s, testing::smallModel()));
}

void TestLocalStorage::renameErrors_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");

    QTest::newRow("no such model") << u"x"_s << u"y"_s << u"NotFound"_s;
    QTest::newRow("the name is taken") << u"m"_s << u"n"_s << u"AlreadyExists"_s;
    QTest::newRow("the same name") << u"m"_s << u"m"_s << u"AlreadyExists"_s;
    QTest::newRow("no name") << u"m"_s << QString() << u"BadArgument"_s;
    QTest::newRow("a name too long for the quota") << u"m"_s << QString(90, u'x') << u"Quota"_s;
}

void TestLocalStorage::renameErrors()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, code);
    open(2 * localStorageUnits(u"m"_s, testing::smallModel()) + 100);
    QVERIFY(save(u"m"_s, testing::smallModel()));
    QVERIFY(save(u"n"_s, testing::smallModel()));
    const QList<KeyValue> before = items();
    QCOMPARE(outcome(waited(m_store->rename(from, to, Operation::create()))), code);
    QCOMPARE(outcome(waited(m_store->duplicate(from, to, Operation::create()))), code);
    QVERIFY(items() == before);
}

void TestLocalStorage::duplicates()
{
    const ModelArtifacts full = testing::fullModel();
    const auto saved = save(u"m"_s, full);
    QVERIFY(saved);
    QTest::qWait(2);
    const auto copied = waited(m_store->duplicate(u"m"_s, u"m 2"_s, Operation::create()));
    QCOMPARE(outcome(copied), u"Done"_s);
    QVERIFY(copied->info.dateSaved > saved->info.dateSaved);
    QCOMPARE(copied->info.weightDataBytes, saved->info.weightDataBytes);
    const QList<StoredModel> expected{ { u"m"_s, saved->info }, { u"m 2"_s, copied->info } };
    QVERIFY(list() == expected);
    QCOMPARE(testing::weightBytes(*load(u"m 2"_s)), testing::weightBytes(full));
    QCOMPARE(load(u"m 2"_s)->signature.text(), full.signature.text());
}

void TestLocalStorage::tellsItsUse()
{
    QVERIFY(save(u"m"_s, testing::smallModel()));
    QVERIFY(save(u"n"_s, testing::smallModel()));
    const auto whole = waited(m_store->use(Operation::create()));
    QVERIFY(whole);
    QCOMPARE(whole->models, 2);
    QCOMPARE(whole->quota, KeyValueStore::browserQuota);
    QCOMPARE(whole->quotaUsed, 2 * localStorageUnits(u"m"_s, testing::smallModel()));
    QCOMPARE(whole->bytes, whole->quotaUsed); // all ASCII
    QCOMPARE(whole->trashBytes, 0);
    QVERIFY(waited(m_store->remove(u"m"_s, Removal::ToTrash, Operation::create())));
    const auto after = waited(m_store->use(Operation::create()));
    QCOMPARE(after->models, 1);
    QCOMPARE(after->trashBytes, whole->bytes / 2);
    QCOMPARE(after->quotaUsed, whole->quotaUsed / 2);
}

void TestLocalStorage::twoProgramsShareOneFile()
{
    KeyValueStore otherItems(m_dir->filePath(u"data/localstorage.sqlite"_s));
    LocalStorageStore other(&otherItems);
    QList<QFuture<Expected<SaveResult>>> saves;
    for (int i = 0; i < 8; ++i) {
        for (KeyValueStore *items : { m_items.get(), &otherItems }) {
            const QString path = u"%1/%2"_s.arg(items == &otherItems ? u"b"_s : u"a"_s).arg(i);
            auto handler = LocalStorageHandler::create(path, {}, items, &m_pool);
            QVERIFY(handler);
            saves.append((*handler)->save(testing::fullModel(), Operation::create()));
        }
    }
    for (const auto &saving : std::as_const(saves))
        QCOMPARE(outcome(waited(saving)), u"Done"_s);
    QCOMPARE(paths().size(), 16);
    QCOMPARE(waited(other.list({}, Operation::create()))->size(), 16);
}

QTEST_GUILESS_MAIN(TestLocalStorage)
#include "tst_localstorage.moc"
