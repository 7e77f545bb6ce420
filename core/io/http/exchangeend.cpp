// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchangeend.h"

#include "core/io/http/exchangereply.h"
#include "core/io/http/exchangesocket.h"

#include <QNetworkAccessManager>
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

/// As certificates are trusted for it.
QString hostOf(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(443));
}

} // namespace

void ExchangeEnd::begin(QNetworkAccessManager &manager, const ExchangeStatePtr &state,
                        std::shared_ptr<TlsTrust> trust, const QByteArray &method,
                        const QNetworkRequest &request, qint64 bodySize)
{
    const QNetworkProxy proxy = proxyFor(manager, request.url());
    if (proxy.type() != QNetworkProxy::NoProxy) {
        const std::lock_guard lock(state->mutex);
        state->proxy = proxy.hostName() + u':' + QString::number(proxy.port());
        state->asksProxy = isAskedFor(request.url(), proxy);
    }
    if (bodySize >= largeBodyBytes && proxy.type() == QNetworkProxy::NoProxy) {
        (new ExchangeSocket(manager, state, std::move(trust)))->start(method, request);
    } else {
        (new ExchangeReply(manager, state, std::move(trust)))
            ->start(method, withProxyLogin(request, proxy), bodySize);
    }
}

ExchangeEnd::ExchangeEnd(QObject *parent, ExchangeStatePtr state, std::shared_ptr<TlsTrust> trust)
    : QObject(parent)
    , m_state(std::move(state))
    , m_trust(std::move(trust))
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
    if (!certificate.isNull() && m_trust->isTrusted(summary.host, summary.sha256))
        return true;
    m_trust->setRejected(summary);
    const std::lock_guard lock(m_state->mutex);
    m_state->refused = summary;
    return false;
}

} // namespace weightroom
