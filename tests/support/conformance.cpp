// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/conformance.h"

#include "app/application.h"
#include "core/manage/modelcomparison.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/memoryplace.h"
#include "tests/support/samplemodels.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <atomic>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

/// Zeros and small numbers that are made up as they are read.
class HookedBytes final : public ByteSource
{
public:
    using Hook = std::function<std::optional<Error>(int reads)>;

    HookedBytes(qint64 size, char first, const Hook &hook,
                const std::shared_ptr<std::atomic_int> &reads)
        : m_size(size)
        , m_first(first)
        , m_hook(hook)
        , m_reads(reads)
    {
    }

    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return u"hooked.bin"_s; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        if (const std::optional<Error> error = m_hook((*m_reads)++))
            return *error;
        const qint64 length = std::min(m_size - offset, static_cast<qint64>(into.size()));
        for (qint64 i = 0; i < length; ++i)
            into[static_cast<std::size_t>(i)]
                = static_cast<std::byte>(m_first + static_cast<char>((offset + i) % 97));
        return length;
    }

private:
    qint64 m_size;
    char m_first;
    Hook m_hook;
    std::shared_ptr<std::atomic_int> m_reads;
};

ModelArtifacts shardedInput()
{
    // Shards end inside tensors, one is empty, and the last is the largest (D4).
    ModelArtifacts model = fullModel();
    const QByteArray bytes = weightBytes(model);
    QList<WeightShard> shards;
    qint64 start = 0;
    for (const qint64 size : { qint64(3), qint64(4), qint64(0), bytes.size() - 7 }) {
        shards.append({ memoryBytes(bytes.mid(start, size)), size });
        start += size;
    }
    model.weightData = WeightData(shards);
    return model;
}

ModelArtifacts topologyOnly()
{
    ModelArtifacts model = fullModel();
    model.weightSpecs.reset();
    model.weightData.reset();
    return model;
}

ModelArtifacts weightsOnly()
{
    ModelArtifacts model;
    model.weightSpecs = smallModel().weightSpecs;
    model.weightData = smallModel().weightData;
    return model;
}

ModelArtifacts withTensors(const QList<WeightSpec> &specs, const QByteArray &bytes)
{
    ModelArtifacts model = smallModel();
    model.weightSpecs = WeightSpecs::fromList(specs);
    model.weightData = WeightData::fromBytes(bytes);
    return model;
}

ModelArtifacts named(const QString &convertedBy)
{
    ModelArtifacts model = fullModel();
    model.format = {};
    model.generatedBy = JsonText::null();
    model.convertedBy = JsonText::fromString(convertedBy);
    return model;
}

/// In memory where that can be: waiting for the disk is for other tests.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/conformance-XXXXXX"_s;
}

/// What is put at \a path is served there from then on.
void takeUploads(CannedServer &server, const QByteArray &path)
{
    server.on(path, [&server, path](const CannedRequest &request) {
        const bool isUpload = request.method == "PUT";
        if (isUpload)
            server.serve(path, request.body);
        return CannedAnswer{ .status = isUpload ? 201 : 404 };
    });
}

bool isDatabase(const QString &path)
{
    return path.contains(".sqlite"_L1) || path.endsWith(".lock"_L1) || path.endsWith("lock"_L1);
}

} // namespace

QList<SchemeUnderTest> schemesUnderTest()
{
    using Names = SchemeUnderTest::Names;
    return {
        { u"memory"_s, u"memory://%2"_s },
        { u"file"_s, u"file://%1/models/%2"_s, Names::Files },
        { u"localstorage"_s, u"localstorage://%2"_s },
        { u"indexeddb"_s, u"indexeddb://%2"_s },
        { u"downloads"_s, u"downloads://%2"_s, Names::Files },
        { u"http"_s, u"%3/%2/"_s, Names::Urls, { { u"form"_s, u"files"_s } }, false },
#ifdef ZIP_HANDLER
        { u"zip"_s, u"zip://%1/archives/%2.zip"_s, Names::Files },
#endif
    };
}

Ground::Ground(const SchemeUnderTest &scheme)
    : m_scheme(scheme)
    , m_folder(folderTemplate())
{
    if (scheme.name == u"memory"_s) {
        m_ownRouter = std::make_unique<IoRouter>();
        MemoryPlace::enter(std::make_shared<MemoryPlace>(scheme.name, &m_pool), *m_ownRouter);
        m_ownManager = std::make_unique<ModelManager>(m_ownRouter.get(), &m_pool,
                                                      m_folder.filePath(u"trash"_s));
        m_router = m_ownRouter.get();
        m_manager = m_ownManager.get();
        return;
    }
    m_server = std::make_unique<CannedServer>();
    for (const char *folder : { "/m/", "/copied/", "/moved/" }) {
        takeUploads(*m_server, QByteArray(folder) + "model.json");
        takeUploads(*m_server, QByteArray(folder) + "weights.bin");
    }
    ApplicationOptions options;
    options.dataFolder = m_folder.filePath(u"data"_s);
    options.downloadsFolder = m_folder.filePath(u"downloads"_s);
#ifdef ZIP_HANDLER
    options.handlerFiles = { QStringLiteral(ZIP_HANDLER) };
#endif
    m_application = std::make_unique<Application>(options);
    m_router = &m_application->router();
    m_manager = &m_application->manager();
    for (const QString &folder :
         { u"models"_s, u"archives/m"_s, u"archives/deep"_s, u"archives/a/b c"_s })
        QDir(m_folder.path()).mkpath(folder);
}

Ground::~Ground()
{
    m_ownManager.reset();
    m_pool.waitForDone();
}

Capabilities Ground::can() const
{
    const IoScheme *scheme = m_router->scheme(m_scheme.name);
    return scheme ? scheme->capabilities : Capabilities();
}

QString Ground::url(const SchemeUnderTest &scheme, const QString &name) const
{
    QString url = scheme.url;
    url.replace(u"%2"_s, name);
    if (m_server)
        url.replace(u"%3"_s, m_server->url());
    return url.replace(u"%1"_s, m_folder.path());
}

QStringList Ground::models() const
{
    QString place = m_scheme.url.first(m_scheme.url.indexOf(u"%2"_s));
    if (place.endsWith(u'/') && !place.endsWith("://"_L1))
        place.chop(1);
    const auto listed = waited(
        m_manager->listModels(place.replace(u"%1"_s, m_folder.path()), Operation::create()));
    if (!listed)
        return { listed.error().message };
    QStringList urls;
    for (const ListedModel &model : *listed) {
        urls.append(model.damage ? u"damaged "_s + model.url : model.url);
        // A folder's model is its model.json.
        if (urls.constLast().endsWith("/model.json"_L1) && can().pathsAreFolders)
            urls.last().chop(11);
    }
    urls.sort();
    return urls;
}

QStringList Ground::trace() const
{
    QStringList all;
    if (can().lists)
        all = models();
    if (const auto trash = waited(m_manager->trash(Operation::create()))) {
        for (const TrashEntry &entry : *trash)
            all.append(u"trash %1 of %2"_s.arg(entry.id, entry.url));
    }
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!isDatabase(path))
            all.append(u"%1: %2 bytes"_s.arg(path, QString::number(files.fileInfo().size())));
    }
    all.sort();
    return all;
}

Expected<SaveResult> Ground::save(const QString &name, const ModelArtifacts &model,
                                  const IoOptions &options, const OperationPtr &op) const
{
    IoOptions all = m_scheme.saving;
    all.insert(options);
    return waited(m_router->save(url(name), model, op, all));
}

Expected<ModelArtifacts> Ground::load(const QString &url) const
{
    return waited(m_router->load(url, Operation::create()));
}

QList<ModelVariant> modelVariants()
{
    WeightSpec zero{ .name = u"none"_s, .shape = { 0, 3 } };
    WeightSpec quantized{ .name = u"codes"_s, .shape = { 3 } };
    quantized.quantization = { .type = QuantizationType::Uint8,
                               .typeName = u"uint8"_s,
                               .min = -1.0,
                               .scale = 0.1,
                               .originalDtype = u"float32"_s };
    return {
        { "all ten fields, convertedBy null, strings, optimizer", fullModel() },
        { "T, S1, W1", smallModel() },
        { "other nulls and names", named(u"TensorFlow.js Converter v1 é"_s) },
        { "topology only", topologyOnly() },
        { "weights only", weightsOnly() },
        { "weights of 0 bytes", withTensors({ zero }, {}) },
        { "no tensors at all", withTensors({}, {}) },
        { "quantized", withTensors({ quantized }, QByteArray::fromHex("0030ff")) },
        { "input in shards that end inside tensors", shardedInput() },
        { "more than one block", hookedModel(3, 700'001, [](int) { return std::nullopt; }) },
    };
}

ModelArtifacts hookedModel(int shards, qint64 shardBytes, const HookedBytes::Hook &hook)
{
    ModelArtifacts model = smallModel();
    QList<WeightShard> list;
    const auto reads = std::make_shared<std::atomic_int>(0);
    for (int i = 0; i < shards; ++i) {
        list.append({ std::make_shared<HookedBytes>(shardBytes, static_cast<char>(i), hook, reads),
                      shardBytes });
    }
    model.weightSpecs = WeightSpecs::fromList(
        { { .name = u"bytes"_s, .shape = { shards * shardBytes }, .dtype = Dtype::Bool } });
    model.weightData = WeightData(list);
    return model;
}

QString difference(const ModelArtifacts &saved, const Expected<ModelArtifacts> &found)
{
    if (!found)
        return found.error().message;
    const QString field = differingField(saved, *found);
    if (!field.isEmpty())
        return field;
    return weightBytes(saved) == weightBytes(*found) ? QString() : u"weightData"_s;
}

} // namespace weightroom::testing
