// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/weburl.h"

#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype longestUrl = 8192;

} // namespace

QString webUrlIn(const QMimeData *data)
{
    if (!data)
        return {};
    QString text = data->text().trimmed();
    if (const QList<QUrl> urls = data->urls(); urls.size() == 1)
        text = QString::fromUtf8(urls.first().toEncoded());
    const bool isOne = text.size() <= longestUrl
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return isOne && isHttpUrl(text) && requestUrl(text) ? text : QString();
}

QString proposedModelName(const QString &url)
{
    const Expected<QUrl> sent = requestUrl(url);
    if (!sent)
        return {};
    const QStringList parts = sent->path().split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return sent->host();
    const QString last = parts.last();
    if (last == "model.json"_L1)
        return parts.size() > 1 ? parts.at(parts.size() - 2) : sent->host();
    return last.endsWith(".json"_L1) ? last.chopped(5) : last;
}

std::optional<CertificateSummary> refusedCertificate(const WindowServices &services,
                                                     const Error &error)
{
    if (!services.http || error.code != ErrorCode::Network)
        return {};
    const QUrl url(error.source);
    const auto refused
        = services.http->trust()->rejected(url.host() + u':' + QString::number(url.port(443)));
    return refused && refused->problems.join(u' ') == error.cause ? refused : std::nullopt;
}

void trustInPool(const WindowServices &services, const CertificateSummary &certificate,
                 QObject *context, std::function<void(const QString &failure)> then)
{
    const TlsTrust::Entry entry{ certificate.host, certificate.sha256 };
    whenDone(
        run(services.pool, Operation::create(),
            [trust = services.http->trust(), entry](Operation &) { return trust->trust(entry); }),
        context, [then = std::move(then)](Expected<Done> trusted) {
            then(trusted ? QString() : trusted.error().message);
        });
}

} // namespace weightroom
