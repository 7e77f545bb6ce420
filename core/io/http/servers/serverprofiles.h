// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/run.h"
#include "core/io/http/servers/credentials.h"
#include "core/io/http/servers/serverprofile.h"

#include <QObject>

class QThreadPool;

namespace weightroom {

/// Secrets by the names that ServerProfile gives them.
using SecretTexts = QHash<QString, QString>;

/// The servers that the user has set up, in the order of their names. Kept in a JSON file that
/// several windows and commands may change; secrets in \a secrets. list() and the signal belong to
/// the thread of the object; find() and covering() may be called from any.
class ServerProfiles : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerProfiles)

public:
    /// \a path: the file, read here; empty: only this run. \a pool writes; it and \a secrets
    /// outlive the object.
    ServerProfiles(const QString &path, std::shared_ptr<SecretStore> secrets, QThreadPool *pool,
                   QObject *parent = nullptr);
    ~ServerProfiles() override;

    QList<ServerProfile> list() const;
    /// By its id, or by its name.
    std::optional<ServerProfile> find(const QString &idOrName) const;
    /// The one with the longest URL that \a modelUrl lies below.
    std::optional<ServerProfile> covering(const QString &modelUrl) const;

    /// What became of the secrets of a saved profile.
    struct Saved
    {
        ServerProfile profile;
        bool secretsKept = true; ///< false: some are kept in memory for this run only
    };
    /// Adds \a profile, or changes the one with its id, and keeps \a secrets; those of its older
    /// form that are not used any more are removed. changed() comes before the future's result.
    /// Errors: as check(), Io.
    QFuture<Expected<Saved>> save(const ServerProfile &profile, const SecretTexts &secrets);
    /// Removes the profile with its secrets. Errors: NotFound, Io.
    QFuture<Expected<Done>> remove(const QString &id);

    /// Whether \a profile can be kept. Errors: BadArgument (no name, no URL of a web server, a
    /// secret in the URL), AlreadyExists (another has the name).
    Expected<Done> check(const ServerProfile &profile) const;

Q_SIGNALS:
    void changed();

private:
    class File;
    template <typename T>
    QFuture<Expected<T>> announced(QFuture<Expected<T>> future);

    std::shared_ptr<File> m_file;
    std::shared_ptr<SecretStore> m_secrets;
    QThreadPool *m_pool;
};

/// \a given, completed by what the profile that it names ("server": an id or a name) or, where it
/// names none, the one that covers \a url says. "server": empty takes none. Errors: NotFound (no
/// such profile).
Expected<IoOptions> withServer(const ServerProfiles *profiles, const QString &url,
                               const IoOptions &given);

} // namespace weightroom
