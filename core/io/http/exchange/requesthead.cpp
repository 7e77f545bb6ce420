// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/requesthead.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkRequest>

namespace weightroom {

namespace {

QByteArray hostHeader(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    const QString port = url.port() < 0 ? QString() : u':' + QString::number(url.port());
    return (shown + port).toLatin1();
}

QByteArray cookieHeader(const QNetworkRequest &request, const QNetworkCookieJar &jar)
{
    const bool hasOwn = request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt()
        == QNetworkRequest::Manual;
    QByteArrayList pairs;
    const QList<QNetworkCookie> known
        = hasOwn ? QList<QNetworkCookie>() : jar.cookiesForUrl(request.url());
    for (const QNetworkCookie &cookie : known)
        pairs.append(cookie.toRawForm(QNetworkCookie::NameAndValueOnly));
    return pairs.join("; ");
}

} // namespace

QByteArray requestHead(const QByteArray &method, const QNetworkRequest &request,
                       const QNetworkCookieJar &jar, bool keepsAlive)
{
    const QUrl url = request.url();
    const QByteArray target
        = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\n";
    const auto append = [&head](const QByteArray &name, const QByteArray &value) {
        head += name + ": " + value + "\r\n";
    };
    if (!request.hasRawHeader("Host"))
        append("Host", hostHeader(url));
    const QByteArrayList names = request.rawHeaderList();
    for (const QByteArray &name : names)
        append(name, request.rawHeader(name));
    const QByteArray cookies = cookieHeader(request, jar);
    if (!cookies.isEmpty())
        append("Cookie", cookies);
    if (!request.hasRawHeader("Connection"))
        append("Connection", keepsAlive ? "keep-alive" : "close");
    return head + "\r\n";
}

void keepCookies(const HttpHeaders &headers, const QUrl &url, QNetworkCookieJar &jar)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("set-cookie", Qt::CaseInsensitive) == 0)
            jar.setCookiesFromUrl(QNetworkCookie::parseCookies(value), url);
    }
}

} // namespace weightroom
