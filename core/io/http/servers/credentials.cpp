// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/credentials.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CredentialsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

Expected<QString> fromEnvironment(const QString &variable)
{
    const QByteArray name = variable.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData())) {
        return Error{
            .code = ErrorCode::BadArgument,
            .message = CredentialsText::tr("The environment variable %1 is not set.").arg(variable),
            .advice = CredentialsText::tr("Put the password or token into it.")
        };
    }
    return qEnvironmentVariable(name.constData());
}

} // namespace

QByteArray Login::header() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Bearer:
        return "Bearer " + secret.toUtf8();
    case Kind::Basic:
        return "Basic " + (user.toUtf8() + ':' + secret.toUtf8()).toBase64();
    }
    Q_UNREACHABLE();
}

SecretStore::~SecretStore() = default;
LoginProvider::~LoginProvider() = default;

std::optional<QString> MemorySecrets::read(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.constEnd() ? std::nullopt : std::optional(*found);
}

bool MemorySecrets::write(const QString &name, const QString &secret, Keep)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(name, secret);
    return false;
}

void MemorySecrets::remove(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.remove(name);
}

StoredLogins::StoredLogins(std::shared_ptr<SecretStore> secrets)
    : m_secrets(std::move(secrets))
{
}

Expected<QString> StoredLogins::secret(const QString &name, const QString &ifGone)
{
    if (const std::optional<QString> found = m_secrets->read(name))
        return *found;
    return Error{ .code = ErrorCode::BadArgument,
                  .message = ifGone,
                  .advice = CredentialsText::tr("Type it again. Without a key store that answers, "
                                                "secrets are kept only until the program ends.") };
}

Expected<Login> StoredLogins::login(const LoginSource &source, const QString &origin)
{
    if (source.isEmpty())
        return Login{};
    const bool bearer = !source.bearerVariable.isEmpty();
    if (bearer && !source.user.isEmpty()) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = CredentialsText::tr("A token and a user name were given; a server "
                                                     "takes one of them.") };
    }
    const QString variable = bearer ? source.bearerVariable : source.passwordVariable;
    if (variable.isEmpty() && source.profile.isEmpty()) {
        return Error{
            .code = ErrorCode::BadArgument,
            .message
            = CredentialsText::tr("The user %1 was given without a password.").arg(source.user)
        };
    }
    const QString gone = source.user.isEmpty()
        ? CredentialsText::tr("The token for %1 is not kept any more.").arg(origin)
        : CredentialsText::tr("The password of %1 for %2 is not kept any more.")
              .arg(source.user, origin);
    Expected<QString> found
        = variable.isEmpty() ? secret(source.profile, gone) : fromEnvironment(variable);
    if (!found)
        return found.error();
    return Login{ .kind = source.user.isEmpty() ? Login::Kind::Bearer : Login::Kind::Basic,
                  .user = source.user,
                  .secret = *found };
}

Expected<QString> StoredLogins::keyPassword(const ClientCertificate &certificate)
{
    if (!certificate.passwordVariable.isEmpty())
        return fromEnvironment(certificate.passwordVariable);
    if (certificate.profile.isEmpty())
        return QString();
    const QString file
        = certificate.keyFile.isEmpty() ? certificate.certificateFile : certificate.keyFile;
    return secret(
        certificate.profile,
        CredentialsText::tr("The password of the key in %1 is not kept any more.").arg(file));
}

} // namespace weightroom
