// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "core/io/plugin/pluginhandler.h"
#include "core/io/plugin/pluginstore.h"
#include "core/model/modeljson.h"

#include <QBuffer>
#include <QMap>
#include <QTest>
#include <QThreadPool>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

template <typename T>
Expected<T> waited(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

} // namespace

/// A plug-in that keeps models in memory and can be told to go wrong.
class FakePlugin final : public HandlerPlugin
{
public:
    enum class Fault {
        None,
        Throw,
        ThrowNumber,
        SilentFailure,
        ForgetAByte,
        LoseTheWeights,
        ChangeTheJson,
        ReadTooFar,
        ReadBackwards,
        VerifyFirst,
        VerifyGarbage,
        WaitForCancel,
    };

    QStringList schemes() const override { return { u"fake"_s }; }
    int abilities(const QString &) const override
    {
        return Reads | Writes | Lists | Removes | Renames;
    }

    bool load(const HandlerPlace &place, HandlerModel &model, HandlerContext &context) override
    {
        context.setProgress(1, 2);
        if (fault == Fault::Throw)
            throw std::runtime_error("out of order");
        if (fault == Fault::ThrowNumber)
            throw 7;
        if (fault == Fault::SilentFailure)
            return false;
        while (fault == Fault::WaitForCancel) {
            if (context.canceled())
                return false;
        }
        if (!kept.contains(place.path))
            return context.fail(HandlerError::NotFound, u"There is no "_s + place.path);
        model = kept.value(place.path);
        return true;
    }

    bool save(const HandlerPlace &place, const ModelToSave &model, HandlerContext &context) override
    {
        options = place.options;
        if (!model.replaces() && kept.contains(place.path))
            return context.fail(HandlerError::AlreadyExists, place.path + u" is there."_s);
        HandlerModel written{ model.json(u"w"_s), {} };
        QByteArray bytes;
        if (!readAll(model, bytes, context))
            return false;
        if (fault == Fault::ForgetAByte)
            bytes.chop(1);
        if (fault == Fault::ChangeTheJson)
            written.json.replace("layers-model", "layers_model");
        if (model.hasWeights() && fault != Fault::LoseTheWeights)
            written.files.insert(u"w"_s, std::make_shared<HandlerMemory>(bytes));
        if (fault == Fault::VerifyGarbage)
            written.json = "garbage";
        if ((fault == Fault::VerifyFirst || fault == Fault::VerifyGarbage)
            && !model.verify(written, context))
            return false;
        kept.insert(place.path, written);
        return true;
    }

    bool list(const HandlerPlace &, QList<HandlerEntry> &models, HandlerContext &) override
    {
        for (auto model = kept.begin(); model != kept.end(); ++model)
            models.append({ model.key(), saved });
        return true;
    }

    bool remove(const HandlerPlace &place, HandlerContext &context) override
    {
        return kept.remove(place.path) == 1 || context.fail(HandlerError::NotFound, place.path);
    }

    bool rename(const HandlerPlace &from, const HandlerPlace &to, HandlerContext &context) override
    {
        if (kept.contains(to.path))
            return context.fail(HandlerError::AlreadyExists, to.path + u" is there."_s);
        kept.insert(to.path, kept.take(from.path));
        return true;
    }

    QString canonicalPath(const HandlerPlace &place) const override
    {
        if (fault == Fault::Throw)
            throw std::runtime_error("no");
        return place.path.toLower();
    }

    QMap<QString, HandlerModel> kept;
    QDateTime saved = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    IoOptions options;
    Fault fault = Fault::None;

private:
    bool readAll(const ModelToSave &model, QByteArray &bytes, HandlerContext &context) const
    {
        if (fault == Fault::ReadTooFar) {
            bytes.resize(model.weightBytes() + 1);
            return model.readWeights(0, bytes.data(), bytes.size(), context);
        }
        if (fault == Fault::ReadBackwards) {
            bytes.resize(model.weightBytes());
            for (qint64 i = model.weightBytes() - 1; i >= 0; --i) {
                if (!model.readWeights(i, bytes.data() + i, 1, context))
                    return false;
            }
            return true;
        }
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::WriteOnly) && model.writeWeights(buffer, context);
    }
};

namespace {

ModelArtifacts fullModel()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    model.format = JsonText::fromString(u"layers-model");
    model.generatedBy = JsonText::fromString(u"g");
    model.convertedBy = JsonText::null();
    model.signature = JsonText::fromCompact(R"({"z":1,"a":2})");
    model.userDefinedMetadata = JsonText::fromCompact(R"({"u":"ü"})");
    model.modelInitializer = JsonText::fromCompact(R"({"i":1})");
    model.initializerSignature = JsonText::fromCompact(R"({"s":1})");
    model.trainingConfig = JsonText::fromCompact(R"({"t":1})");
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 2, 3 } } });
    model.weightData = WeightData::fromBytes(QByteArray("0123456789abcdefghijklmn"));
    return model;
}

QByteArray jsonOf(const ModelArtifacts &model)
{
    return writeModelJson(model, { { { u"w"_s }, 1 } });
}

} // namespace

class TestPluginHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndLoadsAllFields();
    void partialModels_data();
    void partialModels();
    void refusesToReplaceUnasked();
    void givesOptionsToThePlugin();
    void progressEndsAtTheTotal();
    void brokenLoads_data();
    void brokenLoads();
    void brokenSaves_data();
    void brokenSaves();
    void readsInAnyOrderAreHashed();
    void aVerifiedSaveIsNotReadAgain();
    void badBytes_data();
    void badBytes();
    void cancelEndsACall();
    void listsWithDamage();
    void removesAndAnswersWhatWasThere();
    void removesDamagedModels();
    void trashIsNotSupported();
    void renames();
    void canonicalPathSurvivesAFault();

private:
    PluginScheme scheme() { return { &m_plugin, u"fake"_s, m_plugin.abilities({}) }; }
    Expected<SaveResult> save(const QString &path, const ModelArtifacts &model,
                              const IoOptions &options = {})
    {
        return waited(
            PluginHandler(scheme(), path, options, &m_pool).save(model, Operation::create()));
    }
    Expected<ModelArtifacts> load(const QString &path)
    {
        return waited(PluginHandler(scheme(), path, {}, &m_pool).load(Operation::create()));
    }

    FakePlugin m_plugin;
    QThreadPool m_pool;
};

Q_DECLARE_METATYPE(FakePlugin::Fault)

void TestPluginHandler::init()
{
    m_plugin.kept.clear();
    m_plugin.fault = FakePlugin::Fault::None;
}

void TestPluginHandler::savesAndLoadsAllFields()
{
    const ModelArtifacts model = fullModel();
    const auto saved = save(u"m"_s, model);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->url, u"fake://m"_s);
    QCOMPARE(saved->weightDataSha256, sha256Hex("0123456789abcdefghijklmn"));
    QCOMPARE(saved->info.weightDataBytes, 24);
    QVERIFY(saved->verified);
    const auto loaded = load(u"m"_s);
    QVERIFY(loaded);
    QCOMPARE(jsonOf(*loaded), jsonOf(model));
    QCOMPARE(loaded->origin.url, u"fake://m"_s);
    QVERIFY(loaded->weightData->isComplete());
}

void TestPluginHandler::partialModels_data()
{
    QTest::addColumn<ModelArtifacts>("model");

    ModelArtifacts topologyOnly = fullModel();
    topologyOnly.weightSpecs.reset();
    topologyOnly.weightData.reset();
    QTest::newRow("topology only") << topologyOnly;
    ModelArtifacts weightsOnly;
    weightsOnly.weightSpecs = fullModel().weightSpecs;
    weightsOnly.weightData = fullModel().weightData;
    QTest::newRow("weights only") << weightsOnly;
    ModelArtifacts noBytes = fullModel();
    noBytes.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 0 } } });
    noBytes.weightData = WeightData::fromBytes({});
    QTest::newRow("weights of 0 bytes") << noBytes;
    ModelArtifacts noData = noBytes;
    noData.weightData.reset();
    QTest::newRow("specs of 0 bytes without data") << noData;
    ModelArtifacts surplus = fullModel();
    surplus.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 1 } } });
    QTest::newRow("more bytes than the tensors need") << surplus;
}

void TestPluginHandler::partialModels()
{
    QFETCH(ModelArtifacts, model);

    const auto saved = save(u"m"_s, model);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    const auto loaded = load(u"m"_s);
    QVERIFY(loaded);
    QCOMPARE(jsonOf(*loaded), jsonOf(model));
    const qint64 bytes = model.weightData ? model.weightData->size() : 0;
    QCOMPARE(loaded->weightData ? loaded->weightData->size() : 0, bytes);
    QVERIFY(!loaded->weightData || loaded->weightData->isComplete());
}

void TestPluginHandler::refusesToReplaceUnasked()
{
    QVERIFY(save(u"m"_s, fullModel()));
    const auto again = save(u"m"_s, fullModel());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(again.error().message, u"m is there."_s);
    QCOMPARE(again.error().source, u"fake://m"_s);
    QVERIFY(save(u"m"_s, fullModel(), { { u"replace"_s, true } }));
}

void TestPluginHandler::givesOptionsToThePlugin()
{
    const IoOptions options{ { u"flavour"_s, u"sweet"_s } };
    QVERIFY(save(u"m"_s, fullModel(), options));
    QCOMPARE(m_plugin.options, options);
}

void TestPluginHandler::progressEndsAtTheTotal()
{
    const OperationPtr op = Operation::create();
    QVERIFY(waited(PluginHandler(scheme(), u"m"_s, {}, &m_pool).save(fullModel(), op)));
    QCOMPARE(op->total(), 48);
    QCOMPARE(op->done(), 48);
}

void TestPluginHandler::brokenLoads_data()
{
    QTest::addColumn<FakePlugin::Fault>("fault");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");

    using Fault = FakePlugin::Fault;
    QTest::newRow("an exception") << Fault::Throw << QByteArray("{}") << ErrorCode::Internal
                                  << u"The handler plug-in for fake://m failed: out of order"_s;
    QTest::newRow("something else that is thrown")
        << Fault::ThrowNumber << QByteArray("{}") << ErrorCode::Internal
        << u"The handler plug-in for fake://m failed: ?"_s;
    QTest::newRow("no reason") << Fault::SilentFailure << QByteArray("{}") << ErrorCode::Internal
                               << u"The handler plug-in for fake://m failed without a reason."_s;
    QTest::newRow("no such model")
        << Fault::None << QByteArray() << ErrorCode::NotFound << u"There is no m"_s;
    QTest::newRow("empty JSON") << Fault::None << QByteArray("") << ErrorCode::NotAModel
                                << QString();
    QTest::newRow("broken JSON") << Fault::None << QByteArray("{\"a\":") << ErrorCode::InvalidJson
                                 << QString();
    QTest::newRow("JSON of something else")
        << Fault::None << QByteArray("{}") << ErrorCode::EmptyModelJson << QString();
}

void TestPluginHandler::brokenLoads()
{
    QFETCH(FakePlugin::Fault, fault);
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);

    m_plugin.fault = fault;
    if (!json.isNull())
        m_plugin.kept.insert(u"m"_s, { json, {} });
    const auto loaded = load(u"m"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QCOMPARE(loaded.error().source, u"fake://m"_s);
    if (!message.isEmpty())
        QCOMPARE(loaded.error().message, message);
}

void TestPluginHandler::brokenSaves_data()
{
    QTest::addColumn<FakePlugin::Fault>("fault");
    QTest::addColumn<ErrorCode>("code");

    using Fault = FakePlugin::Fault;
    QTest::newRow("a byte is forgotten") << Fault::ForgetAByte << ErrorCode::LengthMismatch;
    QTest::newRow("the weights are lost") << Fault::LoseTheWeights << ErrorCode::WeightFileMissing;
    QTest::newRow("the JSON is changed") << Fault::ChangeTheJson << ErrorCode::ChecksumMismatch;
    QTest::newRow("it reads beyond the end") << Fault::ReadTooFar << ErrorCode::Internal;
    QTest::newRow("what is to be verified is no model")
        << Fault::VerifyGarbage << ErrorCode::NotAModel;
}

void TestPluginHandler::brokenSaves()
{
    QFETCH(FakePlugin::Fault, fault);
    QFETCH(ErrorCode, code);

    m_plugin.fault = fault;
    const auto saved = save(u"m"_s, fullModel());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, code);
    QVERIFY(!saved.error().source.isEmpty());
    QVERIFY(m_plugin.kept.isEmpty());
}

void TestPluginHandler::readsInAnyOrderAreHashed()
{
    m_plugin.fault = FakePlugin::Fault::ReadBackwards;
    const auto saved = save(u"m"_s, fullModel());
    QVERIFY(saved);
    QCOMPARE(saved->weightDataSha256, sha256Hex("0123456789abcdefghijklmn"));
}

void TestPluginHandler::aVerifiedSaveIsNotReadAgain()
{
    m_plugin.fault = FakePlugin::Fault::VerifyFirst;
    const auto saved = save(u"m"_s, fullModel());
    QVERIFY(saved);
    QVERIFY(saved->verified);
    QCOMPARE(saved->weightDataSha256, sha256Hex("0123456789abcdefghijklmn"));
}

void TestPluginHandler::badBytes_data()
{
    QTest::addColumn<bool>("throws");
    QTest::addColumn<bool>("negative");

    QTest::newRow("reading throws") << true << false;
    QTest::newRow("reading fails without a reason") << false << false;
    QTest::newRow("a size below 0") << false << true;
}

void TestPluginHandler::badBytes()
{
    QFETCH(bool, throws);
    QFETCH(bool, negative);

    struct BadBytes final : HandlerBytes
    {
        bool throws = false;
        bool negative = false;
        qint64 size() const override { return negative ? -5 : 24; }
        bool read(qint64, char *, qint64, HandlerContext &) const override
        {
            if (throws)
                throw std::runtime_error("gone");
            return false;
        }
    };
    auto bytes = std::make_shared<BadBytes>();
    bytes->throws = throws;
    bytes->negative = negative;
    m_plugin.kept.insert(u"m"_s, { jsonOf(fullModel()), { { u"w"_s, bytes } } });
    const auto loaded = load(u"m"_s);
    QCOMPARE(loaded.has_value(), !negative);
    if (!loaded) {
        QCOMPARE(loaded.error().message,
                 u"The handler plug-in for fake://m says that w has -5 bytes."_s);
        return;
    }
    std::byte byte{};
    const auto read = loaded->weightData->read(3, std::span(&byte, 1));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Internal);
}

void TestPluginHandler::cancelEndsACall()
{
    m_plugin.fault = FakePlugin::Fault::WaitForCancel;
    const OperationPtr op = Operation::create();
    auto future = PluginHandler(scheme(), u"m"_s, {}, &m_pool).load(op);
    QTRY_COMPARE(op->total(), 2);
    op->cancel();
    const auto loaded = waited(future);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Canceled);
}

void TestPluginHandler::listsWithDamage()
{
    QVERIFY(save(u"a"_s, fullModel()));
    m_plugin.kept.insert(u"b"_s, { "{\"x\"", {} });
    m_plugin.kept.insert(u"c"_s, { jsonOf(fullModel()), {} });
    PluginStore store(scheme(), &m_pool);
    const auto listed = waited(store.list({}, Operation::create()));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 3);
    QCOMPARE(listed->at(0).path, u"a"_s);
    QCOMPARE(listed->at(0).info, ModelArtifactsInfo::of(fullModel(), m_plugin.saved));
    QVERIFY(!listed->at(0).damage);
    QCOMPARE(listed->at(1).damage->code, ErrorCode::InvalidJson);
    QCOMPARE(listed->at(2).damage->code, ErrorCode::WeightFileMissing);
}

void TestPluginHandler::removesAndAnswersWhatWasThere()
{
    QVERIFY(save(u"a"_s, fullModel()));
    PluginStore store(scheme(), &m_pool);
    const auto removed = waited(store.remove(u"a"_s, Removal::Forever, Operation::create()));
    QVERIFY(removed);
    QCOMPARE(removed->info.weightDataBytes, 24);
    const auto again = waited(store.remove(u"a"_s, Removal::Forever, Operation::create()));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void TestPluginHandler::removesDamagedModels()
{
    m_plugin.kept.insert(u"b"_s, { "{\"x\"", {} });
    PluginStore store(scheme(), &m_pool);
    QVERIFY(waited(store.remove(u"b"_s, Removal::Forever, Operation::create())));
    QVERIFY(m_plugin.kept.isEmpty());
}

void TestPluginHandler::trashIsNotSupported()
{
    QVERIFY(save(u"a"_s, fullModel()));
    PluginStore store(scheme(), &m_pool);
    const auto removed = waited(store.remove(u"a"_s, Removal::ToTrash, Operation::create()));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::NotSupported);
    QCOMPARE(m_plugin.kept.size(), 1);
}

void TestPluginHandler::renames()
{
    QVERIFY(save(u"a"_s, fullModel()));
    QVERIFY(save(u"b"_s, fullModel()));
    PluginStore store(scheme(), &m_pool);
    const auto taken = waited(store.rename(u"a"_s, u"b"_s, Operation::create()));
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
    const auto renamed = waited(store.rename(u"a"_s, u"c"_s, Operation::create()));
    QVERIFY(renamed);
    QCOMPARE(renamed->url, u"fake://c"_s);
    QCOMPARE(m_plugin.kept.keys(), QStringList({ u"b"_s, u"c"_s }));
}

void TestPluginHandler::canonicalPathSurvivesAFault()
{
    const PluginStore store(scheme(), &m_pool);
    QCOMPARE(store.canonicalPath(u"M"_s), u"m"_s);
    m_plugin.fault = FakePlugin::Fault::Throw;
    QCOMPARE(store.canonicalPath(u"M"_s), u"M"_s);
}

QTEST_GUILESS_MAIN(TestPluginHandler)
#include "tst_pluginhandler.moc"
