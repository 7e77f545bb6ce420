// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/io/http/httpoptions.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <optional>

namespace weightroom {

/// A login that is ready to be sent. The only type that holds a secret in clear; never shown.
struct Login
{
    enum class Kind { None, Bearer, Basic };
    Kind kind = Kind::None;
    QString user; ///< Basic only
    QString secret; ///< the token or password
    bool allowPlain = false; ///< the user lets it go over http:// to another machine

    /// The value of the Authorization header; empty for None.
    QByteArray header() const;
};

/// Keeps secrets under names. Called from worker threads, may block.
class SecretStore
{
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    SecretStore() = default;
    virtual ~SecretStore();

    enum class Keep { Stored, ThisRun };

    /// The secret called \a name; nothing where there is none.
    virtual std::optional<QString> read(const QString &name) = 0;
    /// Keeps \a secret. Answers false where it is kept in memory for this run only: as was asked
    /// for, or since nothing else could be had.
    virtual bool write(const QString &name, const QString &secret, Keep keep = Keep::Stored) = 0;
    virtual void remove(const QString &name) = 0;
};

/// Keeps secrets for this run of the program only.
class MemorySecrets final : public SecretStore
{
public:
    std::optional<QString> read(const QString &name) override;
    bool write(const QString &name, const QString &secret, Keep keep = Keep::Stored) override;
    void remove(const QString &name) override;

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_secrets;
};

/// Finds the login for a server, when a request is about to be sent. Called from worker threads.
class LoginProvider
{
    Q_DISABLE_COPY_MOVE(LoginProvider)

public:
    LoginProvider() = default;
    virtual ~LoginProvider();

    /// The login that \a source names, for \a origin such as "https://host". Errors: BadArgument
    /// where the source names something that is not there.
    virtual Expected<Login> login(const LoginSource &source, const QString &origin) = 0;
    /// The secret called \a name, such as the value of a header. Errors: BadArgument with
    /// \a ifGone, a sentence that says what is missing: the name means nothing to people.
    virtual Expected<QString> secret(const QString &name, const QString &ifGone) = 0;
    /// The password of a client certificate's key; empty where none is named. Errors: BadArgument.
    virtual Expected<QString> keyPassword(const ClientCertificate &certificate) = 0;
};

/// Logins from environment variables and, for profiles, from a store of secrets.
class StoredLogins : public LoginProvider
{
public:
    explicit StoredLogins(std::shared_ptr<SecretStore> secrets);

    Expected<Login> login(const LoginSource &source, const QString &origin) override;
    Expected<QString> secret(const QString &name, const QString &ifGone) override;
    Expected<QString> keyPassword(const ClientCertificate &certificate) override;

    SecretStore &secrets() const { return *m_secrets; }

private:
    std::shared_ptr<SecretStore> m_secrets;
};

} // namespace weightroom
