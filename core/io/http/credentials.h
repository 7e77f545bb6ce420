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

    /// The secret called \a name; nothing where there is none.
    virtual std::optional<QString> read(const QString &name) = 0;
    /// Keeps \a secret. Answers false where it could only be kept in memory for this run.
    virtual bool write(const QString &name, const QString &secret) = 0;
    virtual void remove(const QString &name) = 0;
};

/// Keeps secrets for this run of the program only.
class MemorySecrets final : public SecretStore
{
public:
    std::optional<QString> read(const QString &name) override;
    bool write(const QString &name, const QString &secret) override;
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
    /// Asks for a login after \a origin answered 401 with the \a challenge of its WWW-Authenticate
    /// header; once for each load or save. Default: nothing. May block: a window asks its user.
    virtual std::optional<Login> ask(const QString &origin, const QByteArray &challenge);
    /// The password of a client certificate's key; empty where none is named. Errors: BadArgument.
    virtual Expected<QString> keyPassword(const ClientCertificate &certificate) = 0;
};

/// Logins from environment variables and, for profiles, from a store of secrets.
class StoredLogins : public LoginProvider
{
public:
    explicit StoredLogins(std::shared_ptr<SecretStore> secrets);

    Expected<Login> login(const LoginSource &source, const QString &origin) override;
    Expected<QString> keyPassword(const ClientCertificate &certificate) override;

    SecretStore &secrets() const { return *m_secrets; }

private:
    Expected<QString> secretOf(const QString &profile) const;

    std::shared_ptr<SecretStore> m_secrets;
};

} // namespace weightroom
