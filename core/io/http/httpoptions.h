// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filehandler.h"
#include "core/io/http/exchange/httpmessage.h"
#include "core/io/http/partialfiles.h"

#include <QMetaType>

#include <chrono>
#include <functional>

namespace weightroom {

/// tfjs's weightUrlConverter as a value of IoOptions: called once for each manifest path in order;
/// its answer is the URL, prefix and suffix are ignored.
struct WeightUrlConverter
{
    std::function<QString(const QString &manifestPath)> convert;
};

/// Where the login for a server comes from. Holds no secret.
struct LoginSource
{
    QString bearerVariable; ///< the environment variable that holds a token
    QString user; ///< of a basic login
    QString passwordVariable; ///< the environment variable that holds its password
    QString profile; ///< the name under which the key store has the secret

    bool operator==(const LoginSource &) const = default;
    bool isEmpty() const { return *this == LoginSource(); }
};

/// A client certificate: PEM (with the key in a file of its own, or in the same) or PKCS#12.
struct ClientCertificate
{
    QString certificateFile;
    QString keyFile;
    QString passwordVariable; ///< the environment variable that holds the key's password
    QString profile; ///< or the name under which the key store has it

    bool isEmpty() const { return certificateFile.isEmpty(); }
};

/// How a model goes to a server.
enum class UploadForm {
    Multipart, ///< one request with all, as tfjs sends it
    Files, ///< one PUT for each file into a base URL
};

/// The choices for a load or save over HTTP. Never holds a secret of its own: those come from a
/// LoginProvider when a request is made.
struct HttpOptions
{
    QByteArray method = "POST"; ///< of a save; loads always GET
    HttpHeaders headers; ///< for the model's own origin only
    /// More of them: the name of each with the name under which a LoginProvider has its value.
    QList<std::pair<QByteArray, QString>> secretHeaders;
    UploadForm form = UploadForm::Multipart;
    ShardLayout layout; ///< of UploadForm::Files
    QString weightPathPrefix;
    WeightUrlConverter converter;
    bool fromTfHub = false;
    bool resolveRedirected = false; ///< weights lie beside the URL model.json was redirected to
    bool lazy = false; ///< fetch tensors when they are read, not the whole model now
    int parallel = 0; ///< requests in flight, 1 to 6; 0: HttpSession::parallel()
    std::chrono::milliseconds timeout{ 60'000 }; ///< without any data
    std::chrono::milliseconds stallAfter{ 10'000 }; ///< then the user is told
    int retries = 4;
    bool probe = true; ///< ask before a large upload
    bool allowPlainLogin = false; ///< send a login over http:// to another machine
    LoginSource login;
    ClientCertificate clientCertificate;
    QStringList caFiles; ///< PEM files with certificate authorities beside the system's
    PartialFilesPtr partialFiles; ///< where loads keep weights from one to the next; null: nowhere
    QStringList roomIn; ///< folders on whose disks the weights have to fit before they are fetched
    QString proxy; ///< empty: the system's; "none"; or http://host:port, socks5://host:port
    QString proxySecret; ///< the name under which the proxy's password lies; empty: it has none
    bool ask = true; ///< let the session's HttpAsker ask for logins and trust

    /// Reads the choices "method", "headers" (a list of "Name: value"), "secretHeaders" (a list of
    /// "Name: name of the secret"), "form" ("multipart" or
    /// "files"), "layout", "shardBytes", "weightPathPrefix", "weightUrlConverter", "fromTFHub",
    /// "resolveRedirected", "lazy", "parallel", "timeoutMs", "retries", "noProbe",
    /// "allowPlainLogin", "bearerVariable", "user", "passwordVariable", "profile",
    /// "clientCertificate", "clientKey", "clientPasswordVariable", "clientProfile", "caFiles",
    /// "proxy", "proxySecret", "ask", "partialFiles", "roomIn". Errors: BadArgument; BodyNotAllowed
    /// for a "body" of any kind but null, and for headers that belong to the body.
    static Expected<HttpOptions> read(const IoOptions &options);
};

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::WeightUrlConverter)
