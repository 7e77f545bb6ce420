// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpexchange.h"
#include "core/io/http/httpoptions.h"

#include <functional>
#include <mutex>

namespace weightroom {

/// Sends requests for one load or save, from worker threads, which wait: follows redirects by hand,
/// adds the user's headers and login for the servers they are meant for, tries again where that
/// helps. Where a server wants a login or shows a certificate that cannot be verified, the
/// session's HttpAsker is asked, once for all requests together. Thread-safe.
///
/// Redirects: at most 10; Authorization, Cookie and custom headers are not carried to another
/// origin; nothing leads from https to http.
class HttpClient
{
    Q_DISABLE_COPY_MOVE(HttpClient)

public:
    /// For the model at the URL \a home; a login in it is used where \a options name none. Reads
    /// the files and secrets that \a options name. Errors: BadArgument, NotFound, Io.
    static Expected<std::shared_ptr<HttpClient>>
    create(HttpSessionPtr session, const HttpOptions &options, const QString &home);
    ~HttpClient();

    /// Gets what \a next asks for into \a sink and answers when all of it is there. A new request
    /// is asked for before each try; tries are HttpOptions::retries more than one, with the pauses
    /// of retryPause() or the server's Retry-After, for lost connections, 408, 429 and 5xx. A
    /// status in \a accepted counts as success. Errors: HttpStatus, Network, LengthMismatch (a body
    /// shorter than announced), NotSupported (a login over http), Canceled, the sink's.
    Expected<HttpAnswer> get(const std::function<HttpRequest()> &next, HttpSink &sink,
                             Operation &op, const QList<int> &accepted = {});
    Expected<HttpAnswer> get(const HttpRequest &request, HttpSink &sink, Operation &op);

    /// Sends \a request with its body. 307 and 308 send it again; 301, 302 and 303 are errors.
    /// Tried again only when the server said to come later (429, 503) or took nothing at all,
    /// unless the request is idempotent. Errors: as get(), and NoAnswer.
    Expected<HttpAnswer> upload(const HttpRequest &request, MemorySink &sink, Operation &op);

    const HttpOptions &options() const { return m_options; }
    HttpSession &session() const { return *m_session; }

private:
    struct Try;

    HttpClient(HttpSessionPtr session, const HttpOptions &options, const QUrl &home);
    Expected<Done> takeLogin(const QString &home);

    Expected<HttpAnswer> repeat(const std::function<HttpRequest()> &next, HttpSink &sink,
                                Operation &op, Try &attempt);
    void followRedirects(HttpRequest request, HttpSink &sink, Operation &op, Try &attempt);
    void exchangeOnce(const HttpRequest &request, bool carrySecrets, HttpSink &sink, Operation &op,
                      Try &attempt);
    void takeBody(HttpExchange &exchange, const HttpAnswer &answer, HttpSink &sink, Operation &op,
                  Try &attempt);
    Expected<QUrl> redirectTarget(const HttpRequest &request, const HttpAnswer &answer) const;
    bool askForLogin(const QUrl &url, const HttpAnswer &answer, const QByteArray &sent,
                     Operation &op);
    bool askForTrust(const CertificateSummary &certificate, Operation &op);
    bool isHome(const QUrl &url) const;
    Expected<QNetworkRequest> prepared(const HttpRequest &request, bool carrySecrets) const;
    QByteArray authorization() const;
    bool allowsPlainLogin() const;

    HttpSessionPtr m_session;
    HttpOptions m_options;
    QList<QUrl> m_homes; ///< whose origins get headers and login
    QSslConfiguration m_tls;
    HttpNetwork m_network;
    std::mutex m_askMutex; ///< held while somebody is asked
    bool m_askedForLogin = false;
    bool m_askedForTrust = false;
    mutable std::mutex m_mutex;
    QByteArray m_authorization;
    bool m_allowPlain = false;
};

using HttpClientPtr = std::shared_ptr<HttpClient>;

} // namespace weightroom
