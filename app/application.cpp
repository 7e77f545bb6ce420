// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"

#include "core/base/run.h"
#include "core/io/database/indexeddbhandler.h"
#include "core/io/database/indexeddbstore.h"
#include "core/io/database/localstoragehandler.h"
#include "core/io/database/localstoragestore.h"
#include "core/io/file/downloadshandler.h"
#include "core/io/file/filehandler.h"
#include "core/io/file/filepairhandler.h"
#include "core/io/file/filestore.h"
#include "core/io/file/userfileshandler.h"
#include "core/io/http/httphandler.h"
#include "core/io/http/servers/keychainsecrets.h"
#include "core/io/plugin/pluginloader.h"
#include "core/manage/modelplace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// A file:// URL, or a path: anything without a scheme.
bool isFilePlace(const QString &place)
{
    return place.startsWith("file://"_L1) || !place.contains("://"_L1);
}

FileSaveOptions fileOptions(const IoOptions &options)
{
    FileSaveOptions result;
    const QString layout = options.value(u"layout"_s, u"keep"_s).toString();
    if (layout == "sized"_L1)
        result.layout.kind = ShardLayout::Kind::Sized;
    else if (layout == "same"_L1)
        result.layout.kind = ShardLayout::Kind::Same;
    else if (layout == "keep"_L1)
        result.layout.kind = ShardLayout::Kind::Keep;
    result.layout.shardBytes
        = options.value(u"shardBytes"_s, result.layout.shardBytes).toLongLong();
    result.replace = options.value(u"replace"_s).toBool();
    result.forever = options.value(u"forever"_s).toBool();
    return result;
}

} // namespace

Application::Application(const ApplicationOptions &options)
    : m_options(options)
    , m_fileTrash(options.dataFolder + u"/trash/files"_s)
    , m_localStorage(options.dataFolder + u"/localstorage.sqlite"_s, options.localStorageQuota)
    , m_indexedDb(options.dataFolder)
    , m_manager(std::make_unique<ModelManager>(&m_router, &m_managePool,
                                               options.dataFolder + u"/trash"_s))
    , m_purge(Operation::create())
{
    // Files are read two at a time: more do not make a disk faster.
    m_transferPool.setMaxThreadCount(2);
    // The queue decides how many are written at once; paused ones keep their threads.
    m_savePool.setMaxThreadCount(256);
    m_computePool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_managePool.setMaxThreadCount(16); // moves may be paused while they compare
    registerFiles();
    registerDownloads();
    registerLocalStorage();
    registerIndexedDb();
    registerHttp();
    // What a kill interrupted is finished or undone; whatever works on files waits for it.
    run(&m_transferPool, m_purge, [trash = &m_fileTrash](Operation &) -> Expected<Done> {
        trash->recover();
        return Done{};
    });
    registerPlugins(); // last, so that they cannot take a scheme of the program
}

Application::~Application()
{
    m_purge->cancel();
    m_transfers.reset();
    m_manager.reset(); // nothing begins another step now
    m_computePool.waitForDone();
    m_transferPool.waitForDone();
    m_savePool.waitForDone();
    m_managePool.waitForDone();
    m_networkPool.waitForDone();
}

void Application::registerScheme(IoScheme scheme)
{
    const Expected<Done> registered = m_router.registerScheme(std::move(scheme));
    Q_ASSERT(registered);
    Q_UNUSED(registered)
}

void Application::registerFiles()
{
    const auto makeHandler
        = [this](const QString &url, const IoOptions &options, QThreadPool *pool) {
              return std::make_shared<FileHandler>(localPathOf(url), fileOptions(options), pool,
                                                   &m_fileTrash);
          };
    m_router.registerLoadRouter([this, makeHandler](const QString &url,
                                                    const IoOptions &options) -> IoHandlerPtr {
        // A plain word that is no path may be a slip: say which schemes there are.
        const bool isPlainWord = !url.contains(u'/');
        if (!isFilePlace(url) || (isPlainWord && !QFileInfo::exists(url)))
            return nullptr;
        // The weight files of this JSON lie elsewhere.
        if (const QStringList files = options.value(u"files"_s).toStringList(); !files.isEmpty())
            return std::make_shared<UserFilesHandler>(QStringList{ localPathOf(url) } + files,
                                                      &m_transferPool);
        return makeHandler(url, options, &m_transferPool);
    });
    m_router.registerSaveRouter(
        [this, makeHandler](const QString &url, const IoOptions &options) -> IoHandlerPtr {
            return isFilePlace(url) ? makeHandler(url, options, &m_savePool) : nullptr;
        });
    m_router.registerLoadListRouter(
        [pool = &m_transferPool](const QStringList &urls, const IoOptions &) {
            return filePairHandler(urls, pool);
        });
    registerScheme({ .name = u"file"_s,
                     .capabilities = { .reads = true,
                                       .writes = true,
                                       .lists = true,
                                       .removes = true,
                                       .renames = true,
                                       .keepsTrash = true,
                                       .pathsAreFolders = true },
                     .store = std::make_shared<FileStore>(&m_fileTrash, &m_managePool) });
}

void Application::registerDownloads()
{
    m_router.registerSaveRouter([this](const QString &url, const IoOptions &) {
        return downloadsHandler(url, m_options.downloadsFolder, &m_savePool, &m_fileTrash);
    });
    registerScheme({ .name = u"downloads"_s, .capabilities = { .writes = true } });
}

void Application::registerLocalStorage()
{
    if (m_options.dataFolder.isEmpty())
        return;
    const auto router = [this](QThreadPool *pool) {
        return [store = &m_localStorage, pool](const QString &url, const IoOptions &options) {
            return localStorageHandler(url, options, store, pool);
        };
    };
    m_router.registerLoadRouter(router(&m_transferPool));
    m_router.registerSaveRouter(router(&m_savePool));
    registerScheme({ .name = u"localstorage"_s,
                     .capabilities = { .reads = true,
                                       .writes = true,
                                       .lists = true,
                                       .removes = true,
                                       .renames = true,
                                       .keepsTrash = true,
                                       .hasQuota = true },
                     .store = std::make_shared<LocalStorageStore>(&m_localStorage) });
}

void Application::registerIndexedDb()
{
    const auto router = [this](QThreadPool *pool) {
        return [store = &m_indexedDb, pool](const QString &url, const IoOptions &options) {
            return indexedDbHandler(url, options, store, pool);
        };
    };
    m_router.registerLoadRouter(router(&m_transferPool));
    m_router.registerSaveRouter(router(&m_savePool));
    registerScheme({ .name = u"indexeddb"_s,
                     .capabilities = { .reads = true,
                                       .writes = true,
                                       .lists = true,
                                       .removes = true,
                                       .renames = true,
                                       .keepsTrash = true },
                     .store = std::make_shared<IndexedDbStore>(&m_indexedDb) });
}

void Application::registerHttp()
{
    // What Qt would write to standard error about certificates stands in the errors.
    QLoggingCategory::setFilterRules(
        u"qt.tlsbackend.ossl.warning=false\nqt.network.ssl.warning=false"_s);
    // Its threads wait for networks, not for processors.
    m_networkPool.setMaxThreadCount(16);
    const QString trusted = m_options.dataFolder.isEmpty()
        ? QString()
        : m_options.dataFolder + u"/trusted-certificates.json"_s;
    const auto secrets = std::make_shared<KeychainSecrets>(u"weightroom"_s);
    m_http = std::make_shared<HttpSession>(HttpSession::Services{
        .spoolFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation),
        .userAgent = "Weightroom/" + QCoreApplication::applicationVersion().toUtf8(),
        .secrets = secrets,
        .logins = std::make_shared<StoredLogins>(secrets),
        .trust = std::make_shared<TlsTrust>(trusted),
        .clock = nullptr });
    const QString servers
        = m_options.dataFolder.isEmpty() ? QString() : m_options.dataFolder + u"/servers.json"_s;
    m_servers = std::make_unique<ServerProfiles>(servers, secrets, &m_managePool);
    const IoRouter::Factory factory = HttpHandler::factory(
        { .session = m_http, .pool = &m_networkPool, .servers = m_servers.get() });
    m_router.registerLoadRouter(factory);
    m_router.registerSaveRouter(factory);
    registerScheme({ .name = u"https"_s, .capabilities = HttpHandler::capabilities() });
    registerScheme({ .name = u"http"_s, .capabilities = HttpHandler::capabilities() });
}

void Application::registerPlugins()
{
    PluginPlaces places{ m_options.handlerFiles, {} };
    if (!m_options.dataFolder.isEmpty())
        places.folder = m_options.dataFolder + u"/handlers"_s;
    m_pluginFailures = loadHandlerPlugins(places, m_router, &m_savePool);
}

Library &Application::library() const
{
    if (!m_library) {
        m_library = std::make_unique<Library>(
            m_options.dataFolder + u"/library.sqlite"_s,
            [router = &m_router](const QString &url) { return spelledUrl(*router, url); });
    }
    return *m_library;
}

TransferQueue &Application::transfers()
{
    if (!m_transfers) {
        m_transfers = std::make_unique<TransferQueue>(
            TransferQueue::Services{ .manager = m_manager.get(),
                                     .router = &m_router,
                                     .library = &library(),
                                     .folder = m_options.dataFolder + u"/transfers"_s });
    }
    return *m_transfers;
}

void Application::takeChoices(const ApplicationOptions &options)
{
    m_options.downloadsFolder = options.downloadsFolder;
    m_options.trashDays = options.trashDays;
    m_options.localStorageQuota = options.localStorageQuota;
    m_localStorage.setQuota(options.localStorageQuota);
}

std::optional<QDateTime> Application::trashLimit() const
{
    if (m_options.trashDays <= 0)
        return std::nullopt;
    return QDateTime::currentDateTimeUtc().addDays(-m_options.trashDays);
}

void Application::purgeOldTrash()
{
    if (const std::optional<QDateTime> limit = trashLimit())
        m_manager->emptyTrash(*limit, m_purge);
}

QFuture<Expected<ModelArtifacts>> Application::loadFiles(const QStringList &paths,
                                                         OperationPtr op) const
{
    return UserFilesHandler(paths, &m_transferPool).load(std::move(op));
}

} // namespace weightroom
