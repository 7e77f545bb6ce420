// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"

#include <QTemporaryDir>

#include <functional>

namespace weightroom {

class Application;

namespace testing {

class CannedServer;
class MemoryPlace;

/// What the suite has to know of a scheme beside its capabilities. A new scheme is one more of
/// these.
struct SchemeUnderTest
{
    QString name;
    /// "%1" is the folder of the test, "%2" the model's name, "%3" a web server.
    QString url;
    enum class Names {
        Any, ///< odd in ways that no file can be called
        Files, ///< what files may be called
        Urls, ///< other letters mean something else
    };
    Names names = Names::Any;
    IoOptions saving = {};
    bool verifies = true; ///< what was written is read back before save() answers
};

/// All schemes of the program, a plug-in's, and one in memory.
QList<SchemeUnderTest> schemesUnderTest();

/// The program's own router and manager over an empty folder and an empty web server; for "memory"
/// a router that knows only that.
class Ground
{
    Q_DISABLE_COPY_MOVE(Ground)

public:
    explicit Ground(const SchemeUnderTest &scheme);
    ~Ground();

    const IoRouter &router() const { return *m_router; }
    const ModelManager &manager() const { return *m_manager; }
    Capabilities can() const;
    QString url(const QString &name) const { return url(m_scheme, name); }
    QString url(const SchemeUnderTest &scheme, const QString &name) const;
    /// URLs of the models of the scheme.
    QStringList models() const;
    /// All that is there: models with their sizes, what is in the trash, files but for databases.
    QStringList trace() const;

    Expected<SaveResult> save(const QString &name, const ModelArtifacts &model,
                              const IoOptions &options = {},
                              const OperationPtr &op = Operation::create()) const;
    Expected<ModelArtifacts> load(const QString &url) const;
    /// Where \a name was saved: what is loaded from there.
    Expected<ModelArtifacts> loadModel(const QString &name) const { return load(url(name)); }

private:
    SchemeUnderTest m_scheme;
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<IoRouter> m_ownRouter;
    std::unique_ptr<ModelManager> m_ownManager;
    const IoRouter *m_router = nullptr;
    const ModelManager *m_manager = nullptr;
};

/// A model and what is special about it.
struct ModelVariant
{
    const char *name;
    ModelArtifacts model;
};

QList<ModelVariant> modelVariants();

/// A model of \a shards shards, each of \a shardBytes bytes, all read through \a hook: it is told
/// how many reads there were before and may answer an error.
ModelArtifacts hookedModel(int shards, qint64 shardBytes,
                           const std::function<std::optional<Error>(int reads)> &hook);

/// Empty when \a found is \a saved in all fields and bytes; else what is not.
QString difference(const ModelArtifacts &saved, const Expected<ModelArtifacts> &found);

} // namespace testing
} // namespace weightroom
