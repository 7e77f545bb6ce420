// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httperrors.h"

#include "core/io/http/httpurls.h"
#include "core/model/finding.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpErrorsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

QString statusText(const HttpAnswer &answer)
{
    const QString reason = QString::fromLatin1(answer.reason).simplified();
    return reason.isEmpty() ? QString::number(answer.status)
                            : u"%1 %2"_s.arg(QString::number(answer.status), reason);
}

Error errorAt(const QUrl &url, ErrorCode code, const QString &message)
{
    return { .code = code, .message = message, .source = displayUrl(url) };
}

/// What the body says, as a cause.
QString saidCause(QByteArrayView head)
{
    const QString line = firstLine(head);
    return line.isEmpty() ? QString() : HttpErrorsText::tr("The server says: %1").arg(line);
}

QString accessAdvice(const HttpAnswer &answer)
{
    const std::optional<QDateTime> expiry = linkExpiry(answer.url);
    if (expiry && *expiry < QDateTime::currentDateTimeUtc()) {
        return HttpErrorsText::tr("The link was valid until %1; ask for a new one.")
            .arg(QLocale().toString(expiry->toLocalTime(), QLocale::ShortFormat));
    }
    return answer.status == 401
        ? HttpErrorsText::tr("The server wants a login, or another one than was given.")
        : HttpErrorsText::tr("The server forbids it; another login may be allowed to.");
}

QString statusAdvice(const HttpAnswer &answer)
{
    switch (answer.status) {
    case 401:
    case 403:
        return accessAdvice(answer);
    case 404:
    case 410:
        return HttpErrorsText::tr("Check the URL.");
    case 407:
        return HttpErrorsText::tr("The proxy wants a login.");
    default:
        return {};
    }
}

} // namespace

QString firstLine(QByteArrayView head)
{
    static const QRegularExpression invisible(
        u"<(script|style)\\b.*?(</\\1>|$)|<!--.*?-->|<[^>]*>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype headBytes = 4096;
    constexpr qsizetype lineLength = 200;
    const QByteArrayView looked = head.first(std::min(head.size(), headBytes));
    if (looked.contains('\0'))
        return {};
    QString text = QString::fromUtf8(looked);
    if (text.count(QChar::ReplacementCharacter) > text.size() / 20)
        return {};
    text.replace(invisible, u"\n"_s);
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString shown = line.simplified();
        if (!shown.isEmpty())
            return shown.size() > lineLength ? shown.left(lineLength) + u"…"_s : shown;
    }
    return {};
}

Error statusError(const HttpAnswer &answer, QByteArrayView head)
{
    const QString status = statusText(answer);
    const QString shown = displayUrl(answer.url);
    if (answer.status == 407)
        return networkError(answer.url, QNetworkReply::ProxyAuthenticationRequiredError, status);
    Error error = errorAt(answer.url, ErrorCode::HttpStatus,
                          HttpErrorsText::tr("%1: the server answered %2.").arg(shown, status));
    if ((answer.status == 401 || answer.status == 403) && linkExpiry(answer.url)
        && *linkExpiry(answer.url) < QDateTime::currentDateTimeUtc()) {
        error.message = HttpErrorsText::tr("%1: the link has run out (the server answered %2).")
                            .arg(shown, status);
    }
    error.cause = saidCause(head);
    error.advice = statusAdvice(answer);
    error.detail = status;
    return error;
}

Error uploadStatusError(const HttpAnswer &answer, QByteArrayView head)
{
    Error error = statusError(answer, head);
    const QString shown = displayUrl(answer.url);
    switch (answer.status) {
    case 413:
        error.message
            = HttpErrorsText::tr("The model is too large for %1 (the server answered %2).")
                  .arg(shown, error.detail);
        break;
    case 405:
        error.advice = HttpErrorsText::tr("Nothing can be uploaded to this URL in this way; check "
                                          "the URL and the method.");
        break;
    case 409:
        error.advice = HttpErrorsText::tr("The folder may not be there: make it first, or choose "
                                          "another.");
        break;
    case 415:
        error.advice = HttpErrorsText::tr("The server does not take this form of upload; try one "
                                          "request for each file.");
        break;
    case 429:
        error.advice = HttpErrorsText::tr("The server wants fewer requests; try again later.");
        break;
    case 507:
        error.advice = HttpErrorsText::tr("There is no room left on the server.");
        break;
    default:
        break;
    }
    return error;
}

Error networkError(const QUrl &url, QNetworkReply::NetworkError error, const QString &text,
                   const QString &proxy)
{
    const QString origin = originOf(url);
    QString message;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        message = HttpErrorsText::tr("%1 refused the connection; does the server run?").arg(origin);
        break;
    case QNetworkReply::HostNotFoundError:
        message = HttpErrorsText::tr("There is no host %1.").arg(url.host());
        break;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        message = HttpErrorsText::tr("%1 closed the connection before everything was there.")
                      .arg(origin);
        break;
    case QNetworkReply::SslHandshakeFailedError:
        message = HttpErrorsText::tr("No secure connection to %1 could be made.").arg(origin);
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        message
            = HttpErrorsText::tr("The proxy for %1 wants a user name and a password.").arg(origin);
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
        message = HttpErrorsText::tr("The proxy %1, which leads to %2, refused the connection; "
                                     "does it run?")
                      .arg(proxy, origin);
        break;
    case QNetworkReply::ProxyNotFoundError:
        message = HttpErrorsText::tr("There is no proxy %1, which was to lead to %2.")
                      .arg(proxy, origin);
        break;
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        message = HttpErrorsText::tr("The proxy %1, which leads to %2, cannot be used; does it "
                                     "run?")
                      .arg(proxy, origin);
        break;
    case QNetworkReply::UnknownContentError:
        message = HttpErrorsText::tr("What %1 sent could not be unpacked.").arg(displayUrl(url));
        break;
    default:
        message = HttpErrorsText::tr("The connection to %1 failed.").arg(origin);
        break;
    }
    Error result = errorAt(url, ErrorCode::Network, message);
    if (!proxy.isEmpty() && message.contains(proxy)) {
        result.advice = HttpErrorsText::tr("Check the proxy in the settings of the server or of "
                                           "the system, or use none.");
    }
    // Qt's own sentences may hold the whole URL with its secrets.
    if (!text.contains("://"_L1))
        result.detail = text;
    return result;
}

Error timeoutError(const QUrl &url, std::chrono::milliseconds timeout)
{
    return errorAt(url, ErrorCode::Network,
                   HttpErrorsText::tr("%1 sent nothing for %n second(s).", "",
                                      static_cast<int>((timeout.count() + 999) / 1000))
                       .arg(originOf(url)));
}

Error certificateError(const QUrl &url, const CertificateSummary &certificate)
{
    const QString shown
        = HttpErrorsText::tr("Certificate for %1, issued by %2, valid from %3 to %4, SHA-256 %5")
              .arg(certificate.subject, certificate.issuer, certificate.validFrom,
                   certificate.validUntil, certificate.sha256);
    Error error
        = errorAt(url, ErrorCode::Network,
                  HttpErrorsText::tr("It is not certain that %1 is the server it says it is.")
                      .arg(originOf(url)));
    error.cause = certificate.problems.join(u' ');
    error.advice = HttpErrorsText::tr("Give the file of the authority that issued the certificate; "
                                      "or trust this one certificate, if you know it: %1")
                       .arg(shown);
    error.detail = shown;
    return error;
}

Error redirectError(RedirectFault fault, const QUrl &url, const QString &target)
{
    const QString shown = displayUrl(target);
    const QString from = displayUrl(url);
    switch (fault) {
    case RedirectFault::TooMany:
        return errorAt(url, ErrorCode::HttpStatus,
                       HttpErrorsText::tr("%1 was redirected more than ten times, at last to %2.")
                           .arg(from, shown));
    case RedirectFault::NoTarget:
        return errorAt(url, ErrorCode::HttpStatus,
                       HttpErrorsText::tr("%1 redirects without saying where to.").arg(from));
    case RedirectFault::Unsafe:
        return errorAt(url, ErrorCode::HttpStatus,
                       HttpErrorsText::tr("%1 redirects to %2, which is not secure; that is not "
                                          "followed.")
                           .arg(from, shown));
    case RedirectFault::OfUpload:
        break;
    }
    Error error = errorAt(url, ErrorCode::HttpStatus,
                          HttpErrorsText::tr("%1 redirects the upload to %2 in a way that would "
                                             "lose the model.")
                              .arg(from, shown));
    error.advice
        = HttpErrorsText::tr("Upload to %1 instead, if that is the right place.").arg(shown);
    return error;
}

Error plainLoginError(const QUrl &url)
{
    Error error = errorAt(url, ErrorCode::NotSupported,
                          HttpErrorsText::tr("The login for %1 would be sent over the network for "
                                             "everybody to read.")
                              .arg(originOf(url)));
    error.advice = HttpErrorsText::tr("Use https://, or allow it for this server.");
    return error;
}

Error noAnswerError(const QUrl &url, const Error &cause)
{
    Error error = errorAt(url, ErrorCode::NoAnswer,
                          HttpErrorsText::tr("The model was sent to %1, but no answer came: it is "
                                             "not known whether it was stored.")
                              .arg(displayUrl(url)));
    error.cause = cause.message;
    error.advice = HttpErrorsText::tr("Look at the server, or load the model back, before you send "
                                      "it again.");
    error.detail = cause.detail;
    return error;
}

Error brokenUploadError(Error error)
{
    error.cause = HttpErrorsText::tr("Only a part of the model was sent. Servers also end uploads "
                                     "so that are too large for them, or that want a login.");
    return error;
}

Error shortBodyError(const ByteSource &body, qint64 there)
{
    return { .code = ErrorCode::LengthMismatch,
             .message = HttpErrorsText::tr("%1 has %2 of %3 bytes.")
                            .arg(body.name(), groupedDigits(there), groupedDigits(body.size())),
             .source = body.name() };
}

} // namespace weightroom
