// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpclient.h"

#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"
#include "core/model/finding.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace weightroom {

namespace {

struct HttpClientText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr int mostRedirects = 10;
constexpr qint64 errorHeadBytes = 4096;
constexpr qint64 uploadAnswerBytes = 1024 * 1024;
constexpr std::chrono::milliseconds longestRetryAfter = 10min;
constexpr int mostUploadTries = 3;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isTemporary(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

bool isLoginHeader(const QByteArray &name)
{
    static const QByteArrayList names{ "authorization", "cookie", "proxy-authorization" };
    return names.contains(name.toLower());
}

Error shortAnswerError(const HttpAnswer &answer, qint64 received)
{
    return { .code = ErrorCode::LengthMismatch,
             .message = HttpClientText::tr("%1 ended after %2 of %3 bytes.")
                            .arg(displayUrl(answer.url), groupedDigits(received),
                                 groupedDigits(answer.contentLength())),
             .source = displayUrl(answer.url) };
}

/// \a options with the secrets that they name: values of headers, the proxy's password.
Expected<HttpOptions> withSecrets(const HttpOptions &options, LoginProvider &logins)
{
    HttpOptions whole = options;
    for (const auto &[name, key] : options.secretHeaders) {
        const Expected<QString> value
            = logins.secret(key,
                            HttpClientText::tr("The value of the header %1 is not kept any more.")
                                .arg(QString::fromLatin1(name)));
        if (!value)
            return value.error();
        whole.headers.append({ name, value->toUtf8() });
    }
    if (options.proxySecret.isEmpty())
        return whole;
    const Expected<QString> password = logins.secret(
        options.proxySecret,
        HttpClientText::tr("The password for the proxy %1 is not kept any more.")
            .arg(QUrl(options.proxy).authority(QUrl::FullyEncoded).section(u'@', -1)));
    if (!password)
        return password.error();
    QUrl proxy(options.proxy);
    proxy.setPassword(*password, QUrl::DecodedMode);
    whole.proxy = QString::fromUtf8(proxy.toEncoded());
    return whole;
}

} // namespace

/// What became of one try.
struct HttpClient::Try
{
    bool isUpload = false;
    bool idempotent = false;
    bool isHead = false; ///< the answer has a length but no body
    QList<int> accepted = {};

    std::optional<HttpAnswer> answer = {}; ///< the last one that came
    std::optional<Error> error = {};
    bool again = false; ///< the network failed in a way that may pass
    qint64 sentBytes = 0; ///< of the request's body
    QByteArray authorization = {}; ///< that was sent
    std::optional<CertificateSummary> refused = {}; ///< the server's certificate
};

HttpClient::HttpClient(HttpSessionPtr session, const HttpOptions &options, const QUrl &home)
    : m_session(std::move(session))
    , m_options(options)
    , m_homes{ home }
    , m_network(m_session, options.proxy)
{
    if (m_options.parallel == 0)
        m_options.parallel = m_session->parallel();
    if (!options.weightPathPrefix.isEmpty())
        m_homes.append(QUrl(options.weightPathPrefix));
}

HttpClient::~HttpClient() = default;

Expected<HttpClientPtr> HttpClient::create(HttpSessionPtr session, const HttpOptions &options,
                                           const QString &home)
{
    const Expected<QUrl> url = requestUrl(home);
    if (!url)
        return url.error();
    if (auto proxy = checkProxy(options.proxy); !proxy)
        return proxy.error();
    const Expected<HttpOptions> whole = withSecrets(options, session->logins());
    if (!whole)
        return whole.error();
    const HttpClientPtr client(new HttpClient(std::move(session), *whole, *url));
    Expected<QSslConfiguration> tls = tlsConfiguration(options, client->m_session->logins());
    if (!tls)
        return tls.error();
    client->m_tls = *tls;
    if (auto taken = client->takeLogin(home); !taken)
        return taken.error();
    return client;
}

Expected<Done> HttpClient::takeLogin(const QString &home)
{
    const QString origin = originOf(m_homes.first());
    const Expected<Login> login = m_session->logins().login(m_options.login, origin);
    // What is not kept any more can be typed when the server asks for it.
    const bool canBeAsked
        = !m_options.login.profile.isEmpty() && m_options.ask && m_session->asker();
    if (!login && !canBeAsked)
        return login.error();
    if (login)
        m_authorization = login->header();
    if (login && !m_options.login.isEmpty())
        return Done{};
    const UrlLogin inUrl = loginInUrl(home);
    if (!inUrl.user.isEmpty()) {
        m_authorization = Login{ Login::Kind::Basic, inUrl.user, inUrl.password }.header();
    } else if (const std::optional<Login> given = m_session->givenLogin(origin)) {
        m_authorization = given->header();
        m_allowPlain = given->allowPlain;
    }
    return Done{};
}

Expected<HttpAnswer> HttpClient::get(const HttpRequest &request, HttpSink &sink, Operation &op)
{
    return get([&request] { return request; }, sink, op);
}

Expected<HttpAnswer> HttpClient::get(const std::function<HttpRequest()> &next, HttpSink &sink,
                                     Operation &op, const QList<int> &accepted)
{
    Try attempt{ .accepted = accepted };
    return repeat(next, sink, op, attempt);
}

Expected<HttpAnswer> HttpClient::upload(const HttpRequest &request, MemorySink &sink, Operation &op)
{
    Try attempt{ .isUpload = true, .idempotent = request.idempotent };
    return repeat([&request] { return request; }, sink, op, attempt);
}

Expected<HttpAnswer> HttpClient::repeat(const std::function<HttpRequest()> &next, HttpSink &sink,
                                        Operation &op, Try &attempt)
{
    const int tries = attempt.isUpload && !attempt.idempotent
        ? std::min(m_options.retries + 1, mostUploadTries)
        : m_options.retries + 1;
    for (int number = 1;; ++number) {
        attempt.answer.reset();
        attempt.error.reset();
        attempt.again = false;
        attempt.sentBytes = 0;
        followRedirects(next(), sink, op, attempt);
        if (!attempt.error)
            return *attempt.answer;
        if (!attempt.again || number >= tries)
            return *attempt.error;
        std::chrono::milliseconds pause = retryPause(number);
        if (attempt.answer) {
            const QByteArray asked = attempt.answer->header("Retry-After");
            pause = retryAfter(asked, QDateTime::currentDateTimeUtc()).value_or(pause);
        }
        if (pause > longestRetryAfter)
            return *attempt.error;
        {
            const AnnouncedPause announced(pause);
            op.report(HttpClientText::tr("%1 Trying again in %n second(s).", "",
                                         static_cast<int>((pause.count() + 999) / 1000))
                          .arg(attempt.error->message));
        }
        if (!m_session->clock().wait(pause, op))
            return canceledError();
    }
}

void HttpClient::followRedirects(HttpRequest request, HttpSink &sink, Operation &op, Try &attempt)
{
    bool carrySecrets = isHome(request.url);
    QList<HttpAnswer::Hop> hops;
    for (int redirects = 0;; ++redirects) {
        attempt.answer.reset();
        attempt.refused.reset();
        exchangeOnce(request, carrySecrets, sink, op, attempt);
        if (attempt.refused && askForTrust(*attempt.refused, op)) {
            attempt.error.reset();
            continue;
        }
        if (!attempt.answer || (attempt.error && attempt.error->code == ErrorCode::Canceled))
            return;
        HttpAnswer &answer = *attempt.answer;
        answer.redirects = hops;
        if (answer.status == 401 && carrySecrets
            && askForLogin(request.url, answer, attempt.authorization, op)) {
            attempt.error.reset();
            continue;
        }
        if (!isRedirect(answer.status))
            return;
        const Expected<QUrl> target = redirectTarget(request, answer);
        if (!target || redirects == mostRedirects) {
            const QString last = QString::fromUtf8(answer.header("Location"));
            attempt.error = target ? redirectError(RedirectFault::TooMany, request.url, last)
                                   : target.error();
            attempt.again = false;
            return;
        }
        attempt.error.reset();
        hops.append({ request.url, answer.status });
        // Once at another origin, nothing secret goes along any more, also not on the way back.
        carrySecrets = carrySecrets && isSameOrigin(request.url, *target);
        request.url = *target;
    }
}

Expected<QUrl> HttpClient::redirectTarget(const HttpRequest &request,
                                          const HttpAnswer &answer) const
{
    const QByteArray location = answer.header("Location");
    const QString shown = QString::fromUtf8(location);
    if (location.isEmpty())
        return redirectError(RedirectFault::NoTarget, request.url, {});
    const QUrl target = request.url.resolved(QUrl::fromEncoded(location, QUrl::TolerantMode));
    if (request.body && answer.status < 307) {
        return redirectError(RedirectFault::OfUpload, request.url,
                             QString::fromUtf8(target.toEncoded()));
    }
    const bool web = target.scheme() == "https"_L1
        || (target.scheme() == "http"_L1 && request.url.scheme() == "http"_L1);
    if (!web || target.host().isEmpty())
        return redirectError(RedirectFault::Unsafe, request.url, shown);
    return requestUrl(QString::fromUtf8(target.toEncoded()));
}

/// \a sent: the Authorization header that was refused.
bool HttpClient::askForLogin(const QUrl &url, const HttpAnswer &answer, const QByteArray &sent,
                             Operation &op)
{
    const std::lock_guard asking(m_askMutex);
    if (authorization() != sent)
        return true; // given meanwhile, when another request was refused
    const std::shared_ptr<HttpAsker> asker = m_session->asker();
    if (m_askedForLogin || !asker || !m_options.ask)
        return false;
    m_askedForLogin = true;
    const bool isPlain = url.scheme() == "http"_L1 && !isLoopback(url);
    const LoginQuestion question{ .origin = originOf(url),
                                  .challenge = answer.header("WWW-Authenticate"),
                                  .wasRefused = !sent.isEmpty(),
                                  .isPlain = isPlain && !m_options.allowPlainLogin };
    const std::optional<Login> login = asker->askForLogin(question, op);
    if (!login || op.isCanceled())
        return false;
    m_session->setGivenLogin(originOf(url), *login);
    const std::lock_guard lock(m_mutex);
    m_authorization = login->header();
    m_allowPlain = login->allowPlain;
    return true;
}

bool HttpClient::askForTrust(const CertificateSummary &certificate, Operation &op)
{
    const std::lock_guard asking(m_askMutex);
    const auto isTrusted
        = [&] { return m_session->trust()->isTrusted(certificate.host, certificate.sha256); };
    if (isTrusted())
        return true; // meanwhile, when another request was refused
    const std::shared_ptr<HttpAsker> asker = m_session->asker();
    if (m_askedForTrust || !asker || !m_options.ask)
        return false;
    m_askedForTrust = true;
    return asker->askForTrust(certificate, op) && isTrusted();
}

bool HttpClient::isHome(const QUrl &url) const
{
    return std::any_of(m_homes.begin(), m_homes.end(),
                       [&url](const QUrl &home) { return isSameOrigin(url, home); });
}

bool HttpClient::allowsPlainLogin() const
{
    const std::lock_guard lock(m_mutex);
    return m_options.allowPlainLogin || m_allowPlain;
}

QByteArray HttpClient::authorization() const
{
    const std::lock_guard lock(m_mutex);
    return m_authorization;
}

Expected<QNetworkRequest> HttpClient::prepared(const HttpRequest &request, bool carrySecrets) const
{
    QNetworkRequest prepared(request.url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    // Qt 6.4 reads HTTP/2 streams without regard to setReadBufferSize.
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setDecompressedSafetyCheckThreshold(-1); // sinks have limits of their own
    prepared.setSslConfiguration(m_tls);
    prepared.setRawHeader("User-Agent", m_session->userAgent());
    if (request.identity)
        prepared.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    if (request.body) {
        prepared.setRawHeader("Content-Type", request.contentType);
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body->size());
    }
    if (!carrySecrets)
        return prepared;
    bool secret = false;
    for (const auto &[name, value] : m_options.headers) {
        prepared.setRawHeader(name, value);
        secret = secret || isLoginHeader(name);
        if (name.compare("cookie", Qt::CaseInsensitive) == 0) {
            prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute,
                                  QNetworkRequest::Manual);
        }
    }
    const QByteArray login = authorization();
    if (!login.isEmpty())
        prepared.setRawHeader("Authorization", login);
    secret = secret || !login.isEmpty() || !m_options.secretHeaders.isEmpty();
    const bool open = request.url.scheme() == "http"_L1 && !isLoopback(request.url);
    if (secret && open && !allowsPlainLogin())
        return plainLoginError(request.url);
    return prepared;
}

void HttpClient::exchangeOnce(const HttpRequest &request, bool carrySecrets, HttpSink &sink,
                              Operation &op, Try &attempt)
{
    const Expected<QNetworkRequest> ready = prepared(request, carrySecrets);
    if (!ready) {
        attempt.error = ready.error();
        return;
    }
    attempt.authorization = ready->rawHeader("Authorization");
    HttpExchange exchange(m_network, request.method, *ready, request.body,
                          { m_options.stallAfter, m_options.timeout });
    Expected<HttpAnswer> answer = exchange.awaitAnswer(op);
    attempt.sentBytes = exchange.bytesSent();
    if (!answer) {
        attempt.error = answer.error();
        attempt.again = exchange.isWorthRetrying();
        attempt.refused = exchange.refusedCertificate();
        if (attempt.isUpload && attempt.again && attempt.sentBytes > 0) {
            attempt.again = request.idempotent;
            attempt.error = attempt.sentBytes == request.body->size()
                ? noAnswerError(request.url, answer.error())
                : brokenUploadError(answer.error());
        }
        return;
    }
    attempt.answer = *answer;
    attempt.isHead = request.method == "HEAD";
    takeBody(exchange, *answer, sink, op, attempt);
}

void HttpClient::takeBody(HttpExchange &exchange, const HttpAnswer &answer, HttpSink &sink,
                          Operation &op, Try &attempt)
{
    const bool good = answer.isSuccess() || attempt.accepted.contains(answer.status);
    if (isRedirect(answer.status))
        return;
    if (good) {
        if (auto begun = sink.begin(answer); !begun) {
            attempt.error = begun.error();
            return;
        }
    }
    QByteArray head;
    qint64 received = 0;
    while (good || head.size() < errorHeadBytes) {
        const Expected<QByteArrayView> block = exchange.nextBlock(op);
        if (!block && block.error().code == ErrorCode::Canceled) {
            attempt.error = block.error();
            return;
        }
        if (!block && good && !attempt.isUpload) {
            attempt.error = block.error();
            attempt.again = exchange.isWorthRetrying();
            return;
        }
        if (!block || block->isEmpty())
            break;
        received += block->size();
        // What a server says to an upload may be long; nobody reads more of it.
        if (attempt.isUpload && received > uploadAnswerBytes)
            break;
        if (!good) {
            head.append(*block);
        } else if (auto taken = sink.take(*block); !taken) {
            attempt.error = taken.error();
            return;
        }
    }
    if (!good) {
        attempt.error
            = attempt.isUpload ? uploadStatusError(answer, head) : statusError(answer, head);
        const bool later = answer.status == 429 || answer.status == 503;
        attempt.again
            = attempt.isUpload && !attempt.idempotent ? later : isTemporary(answer.status);
    } else if (received < answer.contentLength() && !attempt.isUpload && !attempt.isHead) {
        attempt.error = shortAnswerError(answer, received);
        attempt.again = true;
    }
}

} // namespace weightroom
