// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpurls.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpUrlsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

bool isAbsoluteUrl(const QString &path)
{
    return path.startsWith("http://"_L1, Qt::CaseInsensitive)
        || path.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// The length of "http://host" at the head of \a url; 0 where there is none.
qsizetype authorityEnd(const QString &url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    if (!isAbsoluteUrl(url))
        return 0;
    for (qsizetype i = scheme + 3; i < url.size(); ++i) {
        if (u"/?#"_s.contains(url.at(i)))
            return i;
    }
    return url.size();
}

/// \a path with everything encoded that no URL path may hold; what is encoded already stays so.
QString encodedPath(const QString &path)
{
    static constexpr QByteArrayView kept = "-._~!$&'()*+,;=:@/?";
    const QByteArray utf8 = path.toUtf8();
    QByteArray text;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        const bool alphanumeric
            = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool encoded = c == '%' && i + 2 < utf8.size()
            && QByteArray::fromHex(utf8.sliced(i + 1, 2)).size() == 1
            && std::isxdigit(static_cast<unsigned char>(utf8.at(i + 1))) != 0
            && std::isxdigit(static_cast<unsigned char>(utf8.at(i + 2))) != 0;
        if (alphanumeric || encoded || kept.contains(c))
            text += c;
        else
            text += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return QString::fromLatin1(text);
}

bool isSecretKey(const QString &key)
{
    static const QRegularExpression secret(
        u"token|sig|secret|passw|^pwd$|credential|auth|api[-_]?key|^key$|^code$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch();
}

QString maskedQuery(const QString &query)
{
    QStringList items = query.split(u'&');
    for (QString &item : items) {
        const qsizetype sign = item.indexOf(u'=');
        if (sign > 0 && isSecretKey(item.left(sign)))
            item = item.left(sign + 1) + u"•••"_s;
    }
    return items.join(u'&');
}

/// The value of the first of \a keys that \a query holds.
QString queryValue(const QUrlQuery &query, const QStringList &keys)
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (keys.contains(key, Qt::CaseInsensitive))
            return value;
    }
    return {};
}

} // namespace

bool isHttpUrl(const QString &url)
{
    return url.startsWith("http://"_L1) || url.startsWith("https://"_L1);
}

WeightUrlBase WeightUrlBase::of(const QString &modelUrl)
{
    const QString url = modelUrl.left(modelUrl.indexOf(u'#'));
    const qsizetype lastSlash = url.lastIndexOf(u'/');
    const qsizetype lastMark = url.lastIndexOf(u'?');
    const qsizetype firstMark = url.indexOf(u'?');
    const qsizetype authority = authorityEnd(url);
    qsizetype prefixEnd = lastSlash + 1;
    qsizetype suffixAt = lastMark > lastSlash ? lastMark : -1;
    const bool queryNamesModel = url.endsWith(".json"_L1);
    if (firstMark >= 0 && suffixAt < 0 && !queryNamesModel) {
        prefixEnd = url.lastIndexOf(u'/', firstMark) + 1;
        suffixAt = firstMark;
    }
    const QString suffix = suffixAt < 0 ? QString() : url.sliced(suffixAt);
    if (prefixEnd <= authority && authority > 0)
        return { url.left(authority) + u'/', suffix };
    return { url.left(prefixEnd), suffix };
}

WeightUrlBase WeightUrlBase::withPrefix(const QString &weightPathPrefix) const
{
    if (weightPathPrefix.isEmpty())
        return *this;
    const bool joins = weightPathPrefix.endsWith(u'/') || weightPathPrefix.contains(u'?');
    return { joins ? weightPathPrefix : weightPathPrefix + u'/', suffix };
}

QString WeightUrlBase::urlOf(const QString &manifestPath) const
{
    if (isAbsoluteUrl(manifestPath))
        return manifestPath;
    return prefix + encodedPath(manifestPath) + suffix;
}

QString tfHubModelUrl(const QString &url)
{
    return (url.endsWith(u'/') ? url : url + u'/') + u"model.json?tfjs-format=file"_s;
}

Expected<QUrl> requestUrl(const QString &url)
{
    QUrl parsed(url, QUrl::TolerantMode);
    const bool known = parsed.scheme() == "http"_L1 || parsed.scheme() == "https"_L1;
    if (!parsed.isValid() || !known || parsed.host().isEmpty()) {
        return Error{
            .code = ErrorCode::BadArgument,
            .message = url.isEmpty()
                ? HttpUrlsText::tr("A URL is needed, none was given.")
                : HttpUrlsText::tr("%1 is not a URL of a web server.").arg(displayUrl(url)),
            .advice = HttpUrlsText::tr("A URL looks like https://host/model.json."),
            .source = displayUrl(url)
        };
    }
    parsed.setFragment({});
    parsed.setUserInfo({});
    if (parsed.path().isEmpty())
        parsed.setPath(u"/"_s);
    return parsed.resolved(parsed);
}

UrlLogin loginInUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    return { parsed.userName(QUrl::FullyDecoded), parsed.password(QUrl::FullyDecoded) };
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return originOf(a) == originOf(b);
}

QString originOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(usual);
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    const QString origin = url.scheme() + u"://"_s + host;
    return port == usual ? origin : origin + u':' + QString::number(port);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QString displayUrl(const QString &url)
{
    QString shown = url;
    const qsizetype end = authorityEnd(url);
    const qsizetype start = url.indexOf("://"_L1) + 3;
    const qsizetype at = end > 0 ? url.lastIndexOf(u'@', end - 1) : -1;
    if (at >= start)
        shown.remove(start, at + 1 - start);
    const qsizetype mark = shown.indexOf(u'?');
    return mark < 0 ? shown : shown.left(mark + 1) + maskedQuery(shown.sliced(mark + 1));
}

QString displayUrl(const QUrl &url)
{
    return displayUrl(QString::fromUtf8(url.toEncoded()));
}

bool hasSecret(const QString &url)
{
    return displayUrl(url) != url;
}

bool isSignedUrl(const QUrl &url)
{
    static const QStringList keys{ u"X-Amz-Signature"_s, u"X-Goog-Signature"_s, u"Signature"_s,
                                   u"sig"_s };
    return !queryValue(QUrlQuery(url), keys).isEmpty();
}

std::optional<QDateTime> linkExpiry(const QUrl &url)
{
    const QUrlQuery query(url);
    const QString begin = queryValue(query, { u"X-Amz-Date"_s, u"X-Goog-Date"_s });
    const qint64 lasts
        = queryValue(query, { u"X-Amz-Expires"_s, u"X-Goog-Expires"_s }).toLongLong();
    if (!begin.isEmpty() && lasts > 0) {
        QDateTime date = QDateTime::fromString(begin, u"yyyyMMdd'T'HHmmss'Z'"_s);
        date.setTimeSpec(Qt::UTC);
        return date.isValid() ? std::optional(date.addSecs(lasts)) : std::nullopt;
    }
    const QDateTime azure
        = QDateTime::fromString(queryValue(query, { u"se"_s }), Qt::ISODate).toUTC();
    if (azure.isValid())
        return azure;
    constexpr qint64 earliest = 1'000'000'000; // what is smaller is no time in seconds
    const qint64 seconds = queryValue(query, { u"Expires"_s, u"exp"_s, u"expiry"_s }).toLongLong();
    if (seconds >= earliest)
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return {};
}

} // namespace weightroom
