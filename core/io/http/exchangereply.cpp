// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchangereply.h"

#include "core/io/http/httpurls.h"
#include "core/io/http/uploaddevice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 receiveBlockBytes = 256 * 1024;
constexpr qint64 readBufferBytes = 1024 * 1024;

/// As certificates are trusted for it.
QString hostOf(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(443));
}

/// What Qt calls an error although a server answered: a status of 400 and more.
bool isStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::UnknownContentError)
        return false;
    return (error >= QNetworkReply::ContentAccessDenied
            && error < QNetworkReply::ProtocolUnknownError)
        || error >= QNetworkReply::InternalServerError;
}

} // namespace

ExchangeReply::ExchangeReply(QNetworkAccessManager &manager, ExchangeStatePtr state,
                             std::shared_ptr<TlsTrust> trust)
    : QObject(&manager)
    , m_manager(manager)
    , m_state(std::move(state))
    , m_trust(std::move(trust))
{
    m_state->reply = this;
}

ExchangeReply::~ExchangeReply()
{
    m_state->reply = nullptr;
    if (m_reply) {
        m_reply->disconnect(this);
        if (!endsByItself())
            m_reply->abort();
        m_reply->setParent(nullptr);
        m_reply->deleteLater();
        if (m_upload)
            m_upload->setParent(m_reply);
    }
}

/// A reply that has failed does, and one to an upload that is redirected with its body: Qt sees
/// that the body cannot be read again. It complains about an abort beside that.
bool ExchangeReply::endsByItself() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return m_reply->error() != QNetworkReply::NoError
        || (m_upload && (status == 307 || status == 308));
}

void ExchangeReply::start(const QByteArray &method, const QNetworkRequest &request, qint64 bodySize)
{
    if (bodySize >= 0) {
        m_upload = new UploadDevice(
            bodySize, [this](char *into, qint64 most) { return takeToSend(into, most); }, this);
    }
    // Qt waits for a body after any HEAD that it does not know to be one.
    if (method == "HEAD")
        m_reply = m_manager.head(request);
    else if (method == "GET")
        m_reply = m_manager.get(request);
    else
        m_reply = m_manager.sendCustomRequest(request, method, m_upload);
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ExchangeReply::takeHeaders);
    connect(m_reply, &QIODevice::readyRead, this, &ExchangeReply::receive);
    connect(m_reply, &QNetworkReply::finished, this, &ExchangeReply::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, &ExchangeReply::judgeCertificate);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        const std::lock_guard lock(m_state->mutex);
        m_state->lastActivity = ExchangeState::Clock::now();
    });
}

qint64 ExchangeReply::takeToSend(char *into, qint64 most)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->toSend.empty())
        return 0;
    const QByteArray &first = m_state->toSend.front();
    const qint64 count = std::min(most, first.size() - m_state->firstSentBytes);
    std::memcpy(into, first.constData() + m_state->firstSentBytes, static_cast<std::size_t>(count));
    m_state->firstSentBytes += count;
    m_state->toSendBytes -= count;
    m_state->sentBytes += count;
    m_state->lastActivity = ExchangeState::Clock::now();
    if (m_state->firstSentBytes == first.size()) {
        m_state->toSend.pop_front();
        m_state->firstSentBytes = 0;
        // Qt takes 16 KiB at a time: the worker is woken for whole blocks only.
        m_state->changed.notify_all();
    }
    return count;
}

void ExchangeReply::send()
{
    if (m_upload)
        m_upload->wake();
}

void ExchangeReply::takeHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    HttpAnswer answer;
    answer.status = status;
    answer.reason
        = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toLatin1();
    answer.url = m_reply->request().url();
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        answer.headers.append({ name, value });
    if (const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
        !shown.isNull() && answer.url.scheme() == "https"_L1)
        answer.certificate = CertificateSummary::of(hostOf(answer.url), shown, {});
    const std::lock_guard lock(m_state->mutex);
    m_state->answer = std::move(answer);
    m_state->lastActivity = ExchangeState::Clock::now();
    m_state->changed.notify_all();
}

void ExchangeReply::receive()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        {
            const std::lock_guard lock(m_state->mutex);
            if (m_state->receivedBytes >= exchangeQueueBytes)
                return;
        }
        QByteArray block = m_reply->read(receiveBlockBytes);
        if (block.isEmpty())
            break;
        const std::lock_guard lock(m_state->mutex);
        m_state->receivedBytes += block.size();
        m_state->received.push_back(std::move(block));
        m_state->lastActivity = ExchangeState::Clock::now();
        m_state->changed.notify_all();
    }
    if (m_reply && m_reply->isFinished()) {
        const std::lock_guard lock(m_state->mutex);
        m_state->finished = true;
        m_state->changed.notify_all();
    }
}

void ExchangeReply::finish()
{
    takeHeaders();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError) {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->answer || !isStatusError(error)) {
            m_state->failure = error;
            m_state->failureText = m_reply->errorString();
        }
    }
    receive();
}

void ExchangeReply::judgeCertificate(const QList<QSslError> &errors)
{
    const QString host = hostOf(m_reply->url());
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    const CertificateSummary summary = CertificateSummary::of(host, certificate, errors);
    if (!certificate.isNull() && m_trust->isTrusted(host, summary.sha256)) {
        m_reply->ignoreSslErrors(errors);
        return;
    }
    m_trust->setRejected(summary);
    const std::lock_guard lock(m_state->mutex);
    m_state->refused = summary;
}

} // namespace weightroom
