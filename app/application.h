// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filetrash.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/servers/serverprofiles.h"
#include "core/manage/library.h"
#include "core/manage/modelmanager.h"
#include "core/manage/transfer/transferqueue.h"
#include "core/store/keyvaluestore.h"
#include "core/store/recordstore.h"

#include <QThreadPool>

#include <memory>
#include <optional>

namespace weightroom {

/// Where things are, as the user chose.
struct ApplicationOptions
{
    QString dataFolder; ///< of the local stores, the trash, plug-ins and the library
    QString downloadsFolder; ///< what downloads:// means
    QStringList handlerFiles = {}; ///< plug-ins beside those in the data folder
    qint64 localStorageQuota = 5'242'880; ///< UTF-16 units over keys and values; -1: none
    int trashDays = weightroom::trashDays; ///< how long removed models are kept; 0: for ever
};

/// The composition root: the only place that knows which schemes there are. Everything long-lived
/// is a member of it.
class Application
{
    Q_DISABLE_COPY_MOVE(Application)

public:
    explicit Application(const ApplicationOptions &options);
    /// Waits for work that is still running: cancel it before.
    ~Application();

    /// Knows URLs of all schemes and plain paths. Options when saving files: "layout" ("single",
    /// "keep" (the default), "same" or "sized"), "shardBytes" (for sized), "replace", "forever".
    const IoRouter &router() const { return m_router; }
    /// Why some handler plug-ins were not loaded: one sentence each, to be told once.
    const QList<Error> &pluginFailures() const { return m_pluginFailures; }
    /// What downloads:// means.
    const QString &downloadsFolder() const { return m_options.downloadsFolder; }
    const QString &dataFolder() const { return m_options.dataFolder; }
    /// What the user may choose anew while the program runs: quota, folder of downloads and days in
    /// the trash. Whatever else \a options says does not change.
    void takeChoices(const ApplicationOptions &options);
    /// Lists, copies, moves and removes models by URL; knows no plain paths.
    const ModelManager &manager() const { return *m_manager; }
    /// Tags, notes and what else is remembered beside the models.
    Library &library() const;
    /// Runs what the user wants to be moved or copied.
    TransferQueue &transfers();
    /// For reading and writing models; for computing on their values.
    QThreadPool *transferPool() const { return &m_transferPool; }
    QThreadPool *computePool() const { return &m_computePool; }

    /// What loads and saves over HTTP share: logins and trusted certificates.
    const HttpSessionPtr &http() const { return m_http; }
    /// The web servers that the user has set up.
    ServerProfiles &servers() const { return *m_servers; }

    /// How long removed models are kept; 0: until the trash is emptied.
    int trashDays() const { return m_options.trashDays; }
    /// What was removed before may go; nothing where it is kept.
    std::optional<QDateTime> trashLimit() const;
    /// Begins to remove what is older than trashLimit(); tells nobody.
    void purgeOldTrash();

    /// Loads one model from loose files in any order.
    QFuture<Expected<ModelArtifacts>> loadFiles(const QStringList &paths, OperationPtr op) const;

private:
    void registerScheme(IoScheme scheme);
    void registerFiles();
    void registerDownloads();
    void registerLocalStorage();
    void registerIndexedDb();
    void registerHttp();
    void registerPlugins();

    ApplicationOptions m_options;
    mutable QThreadPool m_transferPool;
    QThreadPool m_savePool; ///< writes models; threads of paused ones wait here
    mutable QThreadPool m_computePool;
    QThreadPool m_managePool; ///< lists and steps between, which do not wait for transfers
    FileTrash m_fileTrash;
    KeyValueStore m_localStorage;
    RecordStore m_indexedDb;
    mutable QThreadPool m_networkPool;
    HttpSessionPtr m_http;
    std::unique_ptr<ServerProfiles> m_servers;
    IoRouter m_router;
    QList<Error> m_pluginFailures;
    std::unique_ptr<ModelManager> m_manager;
    mutable std::unique_ptr<Library> m_library; ///< made when it is asked for
    std::unique_ptr<TransferQueue> m_transfers; ///< the same
    OperationPtr m_purge;
};

} // namespace weightroom
