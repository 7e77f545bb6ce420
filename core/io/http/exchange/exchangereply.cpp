// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/exchangereply.h"

#include "core/io/http/exchange/networkside.h"
#include "core/io/http/exchange/uploaddevice.h"

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

/// What Qt calls an error although a server answered: a status of 400 and more.
bool isStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::UnknownContentError)
        return false;
    return (error >= QNetworkReply::ContentAccessDenied
            && error < QNetworkReply::ProtocolUnknownError)
        || error >= QNetworkReply::InternalServerError;
}

/// What \a error, of a connection over a proxy, says about the proxy. Qt speaks of the server where
/// requests go to the proxy \a asAServer, and of an unknown error where it refuses a tunnel.
QNetworkReply::NetworkError ofProxy(QNetworkReply::NetworkError error, bool asAServer)
{
    if (error == QNetworkReply::UnknownNetworkError)
        return QNetworkReply::UnknownProxyError;
    if (asAServer && error == QNetworkReply::ConnectionRefusedError)
        return QNetworkReply::ProxyConnectionRefusedError;
    if (asAServer && error == QNetworkReply::HostNotFoundError)
        return QNetworkReply::ProxyNotFoundError;
    return error;
}

} // namespace

ExchangeReply::ExchangeReply(NetworkSide &side, ExchangeStatePtr state)
    : ExchangeEnd(side, std::move(state))
{
}

/// Not from within a signal of the reply. What Qt has still queued for the reply goes with it: left
/// alive behind its manager, it would use that.
ExchangeReply::~ExchangeReply()
{
    if (m_upload)
        m_upload->detach();
    if (m_reply)
        m_reply->disconnect(this);
    delete m_reply;
}

void ExchangeReply::start(const QByteArray &method, const QNetworkRequest &request, qint64 bodySize)
{
    if (bodySize >= 0) {
        m_upload = new UploadDevice(
            bodySize, [this](char *into, qint64 most) { return takeToSend(into, most); }, this);
    }
    QNetworkAccessManager &manager = side().manager;
    // Qt waits for a body after any HEAD that it does not know to be one.
    if (method == "HEAD")
        m_reply = manager.head(request);
    else if (method == "GET")
        m_reply = manager.get(request);
    else
        m_reply = manager.sendCustomRequest(request, method, m_upload);
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ExchangeReply::takeHeaders);
    connect(m_reply, &QIODevice::readyRead, this, &ExchangeReply::receive);
    connect(m_reply, &QNetworkReply::finished, this, &ExchangeReply::conclude);
    connect(m_reply, &QNetworkReply::sslErrors, this, &ExchangeReply::judgeCertificate);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        const std::lock_guard lock(state().mutex);
        state().lastActivity = ExchangeState::Clock::now();
    });
}

qint64 ExchangeReply::takeToSend(char *into, qint64 most)
{
    const std::lock_guard lock(state().mutex);
    if (state().toSend.empty())
        return 0;
    const QByteArray &first = state().toSend.front();
    const qint64 count = std::min(most, first.size() - m_firstSentBytes);
    std::memcpy(into, first.constData() + m_firstSentBytes, static_cast<std::size_t>(count));
    m_firstSentBytes += count;
    state().toSendBytes -= count;
    state().sentBytes += count;
    state().lastActivity = ExchangeState::Clock::now();
    if (m_firstSentBytes == first.size()) {
        state().toSend.pop_front();
        m_firstSentBytes = 0;
        // Qt takes 16 KiB at a time: the worker is woken for whole blocks only.
        state().changed.notify_all();
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
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        answer.headers.append({ name, value });
    publish(std::move(answer), m_reply->request().url(),
            m_reply->sslConfiguration().peerCertificate());
}

void ExchangeReply::receive()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        QByteArray block;
        {
            const std::lock_guard lock(state().mutex);
            if (state().receivedBytes >= exchangeQueueBytes)
                return;
            block.swap(state().spare);
        }
        const qint64 size = std::min(receiveBlockBytes, m_reply->bytesAvailable());
        if (block.capacity() < size)
            block = QByteArray(size, Qt::Uninitialized);
        block.resize(size);
        const qint64 got = m_reply->read(block.data(), size);
        if (got <= 0)
            break;
        block.truncate(got);
        const std::lock_guard lock(state().mutex);
        state().receivedBytes += block.size();
        state().received.push_back(std::move(block));
        state().lastActivity = ExchangeState::Clock::now();
        state().changed.notify_all();
    }
    if (m_reply && m_reply->isFinished()) {
        const std::lock_guard lock(state().mutex);
        state().finished = true;
        state().changed.notify_all();
    }
}

void ExchangeReply::conclude()
{
    takeHeaders();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError) {
        const std::lock_guard lock(state().mutex);
        if (!state().answer || !isStatusError(error)) {
            const bool ofTheWay = !state().proxy.isEmpty() && !state().answer;
            state().failure = ofTheWay ? ofProxy(error, state().asksProxy) : error;
            state().failureText = m_reply->errorString();
        }
    }
    receive();
}

void ExchangeReply::judgeCertificate(const QList<QSslError> &errors)
{
    if (isTrusted(m_reply->url(), m_reply->sslConfiguration().peerCertificate(), errors))
        m_reply->ignoreSslErrors(errors);
}

} // namespace weightroom
