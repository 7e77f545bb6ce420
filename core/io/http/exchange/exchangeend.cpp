// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/exchangeend.h"

#include "core/io/http/exchange/exchangeconnect.h"
#include "core/io/http/exchange/exchangereply.h"
#include "core/io/http/exchange/exchangesocket.h"
#include "core/io/http/exchange/networkside.h"

#include <QNetworkProxyFactory>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// From here on it pays to leave Qt's HTTP code, which hands bodies from thread to thread in pieces
/// of 16 KiB. Below, its open connections are worth more.
constexpr qint64 largeBodyBytes = 16 * 1024 * 1024;

QNetworkProxy proxyFor(const QNetworkAccessManager &manager, const QUrl &url)
{
    const QList<QNetworkProxy> proxies
        = manager.proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

/// Whether requests for \a url are sent to \a proxy as to a server, and not through it.
bool isAskedFor(const QUrl &url, const QNetworkProxy &proxy)
{
    const bool isHttp = proxy.type() == QNetworkProxy::HttpProxy
        || proxy.type() == QNetworkProxy::HttpCachingProxy;
    return isHttp && url.scheme() == "http"_L1;
}

/// \a request with the login for \a proxy, where the proxy reads it from the request itself. Qt
/// sends it only when it is asked, and then cannot send a body again.
QNetworkRequest withProxyLogin(const QNetworkRequest &request, const QNetworkProxy &proxy)
{
    if (!isAskedFor(request.url(), proxy) || proxy.user().isEmpty())
        return request;
    QNetworkRequest whole = request;
    whole.setRawHeader("Proxy-Authorization",
                       "Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64());
    return whole;
}

/// Whether the answer's bytes are wanted just as they come over the connection.
bool isPlainGet(const QByteArray &method, const QNetworkRequest &request)
{
    return method == "GET" && request.url().scheme() == "http"_L1
        && request.rawHeader("Accept-Encoding") == "identity";
}

/// As certificates are trusted for it.
QString hostOf(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(443));
}

} // namespace

void ExchangeEnd::begin(NetworkSide &side, const ExchangeStatePtr &state, const QByteArray &method,
                        const QNetworkRequest &request, qint64 bodySize)
{
    const QNetworkProxy proxy = proxyFor(side.manager, request.url());
    const bool isDirect = proxy.type() == QNetworkProxy::NoProxy;
    if (!isDirect) {
        const std::lock_guard lock(state->mutex);
        state->proxy = proxy.hostName() + u':' + QString::number(proxy.port());
        state->asksProxy = isAskedFor(request.url(), proxy);
    }
    if (isDirect && bodySize >= largeBodyBytes) {
        (new ExchangeSocket(side, state))->start(method, request);
    } else if (isDirect && bodySize < 0 && isPlainGet(method, request)) {
        (new ExchangeConnect(side, state))->start(request);
    } else {
        (new ExchangeReply(side, state))->start(method, withProxyLogin(request, proxy), bodySize);
    }
}

ExchangeEnd::ExchangeEnd(NetworkSide &side, ExchangeStatePtr state)
    : QObject(&side.manager)
    , m_state(std::move(state))
    , m_side(side)
{
    m_state->end = this;
}

ExchangeEnd::~ExchangeEnd()
{
    m_state->end = nullptr;
}

void ExchangeEnd::publish(HttpAnswer answer, const QUrl &url, const QSslCertificate &certificate)
{
    answer.url = url;
    if (!certificate.isNull() && url.scheme() == "https"_L1)
        answer.certificate = CertificateSummary::of(hostOf(url), certificate, {});
    const std::lock_guard lock(m_state->mutex);
    m_state->answer = std::move(answer);
    m_state->lastActivity = ExchangeState::Clock::now();
    m_state->changed.notify_all();
}

bool ExchangeEnd::isTrusted(const QUrl &url, const QSslCertificate &certificate,
                            const QList<QSslError> &errors)
{
    const CertificateSummary summary = CertificateSummary::of(hostOf(url), certificate, errors);
    if (!certificate.isNull() && m_side.trust->isTrusted(summary.host, summary.sha256))
        return true;
    m_side.trust->setRejected(summary);
    const std::lock_guard lock(m_state->mutex);
    m_state->refused = summary;
    return false;
}

void ExchangeEnd::finish(std::optional<QNetworkReply::NetworkError> failure, const QString &text)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->finished)
        return;
    if (failure) {
        m_state->failure = failure;
        m_state->failureText = text;
    }
    m_state->finished = true;
    m_state->changed.notify_all();
}

QNetworkReply::NetworkError ExchangeEnd::networkErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace weightroom
