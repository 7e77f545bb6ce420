// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/io/http/httpoptions.h"

class QJsonObject;

namespace weightroom {

/// A header as a user wrote it.
struct HeaderField
{
    QString name;
    QString value = {}; ///< empty where it is secret: then the store of secrets has it
    bool isSecret = false;

    bool operator==(const HeaderField &) const = default;
};

/// How to talk to a web server. Never holds a secret: those lie in a SecretStore, under names made
/// from the id.
struct ServerProfile
{
    enum class LoginKind { None, Bearer, Basic, Certificate };

    QString id = {}; ///< names its secrets; unique
    QString name = {}; ///< what people call it; empty for a server that is not kept
    QString url = {}; ///< that models are below; ends with '/'

    QByteArray method = "POST";
    UploadForm form = UploadForm::Multipart;
    QList<HeaderField> headers = {};
    LoginKind login = LoginKind::None;
    QString user = {}; ///< LoginKind::Basic
    QString certificateFile = {}; ///< LoginKind::Certificate
    QString keyFile = {}; ///< empty: in the certificate's file
    bool keyHasPassword = false;
    QStringList caFiles = {};
    QString proxy = {}; ///< as HttpOptions::proxy, without a password
    bool proxyHasPassword = false;
    bool allowPlainLogin = false; ///< the user lets secrets go over http:// to another machine

    bool operator==(const ServerProfile &) const = default;

    /// With an id of its own.
    static ServerProfile made();

    /// Under which names the secrets lie.
    QString loginSecret() const { return id + QStringLiteral("/login"); }
    QString keySecret() const { return id + QStringLiteral("/key"); }
    QString proxySecret() const { return id + QStringLiteral("/proxy"); }
    QString headerSecret(const QString &header) const;
    /// All of them that this profile uses.
    QStringList secretNames() const;

    /// Something secret goes along with a request.
    bool sendsSecrets() const;
    /// The options for HttpOptions::read(); names of secrets, no secret.
    IoOptions options() const;
    /// \a modelUrl lies below url.
    bool covers(const QString &modelUrl) const;

    QJsonObject toJson() const;
    static ServerProfile fromJson(const QJsonObject &object);
};

/// True for the names of headers whose values are secret by custom: Authorization, Cookie, and what
/// has "token", "key", "secret", "auth" or "password" in its name.
bool isSecretHeader(const QString &name);

} // namespace weightroom
