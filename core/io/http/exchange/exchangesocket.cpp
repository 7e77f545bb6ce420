// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/exchangesocket.h"

#include "core/io/http/exchange/networkside.h"
#include "core/io/http/exchange/requesthead.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 answerBufferBytes = 1024 * 1024;
/// So much waits in the socket, beside what the kernel takes.
constexpr qint64 mostUnwrittenBytes = 2 * 1024 * 1024;

} // namespace

ExchangeSocket::ExchangeSocket(NetworkSide &side, ExchangeStatePtr state)
    : ExchangeEnd(side, std::move(state))
{
}

ExchangeSocket::~ExchangeSocket()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void ExchangeSocket::start(const QByteArray &method, const QNetworkRequest &request)
{
    m_request = request;
    m_head = requestHead(method, request, *side().manager.cookieJar(), false);
    m_socket.setReadBufferSize(answerBufferBytes);
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(&m_socket, &QSslSocket::bytesWritten, this, &ExchangeSocket::countWritten);
    connect(&m_socket, &QSslSocket::readyRead, this, &ExchangeSocket::receive);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ExchangeSocket::fail);
    const QUrl url = request.url();
    if (url.scheme() != "https"_L1) {
        connect(&m_socket, &QSslSocket::connected, this, &ExchangeSocket::begin);
        m_socket.connectToHost(url.host(QUrl::EncodeUnicode), static_cast<quint16>(url.port(80)));
        return;
    }
    m_socket.setSslConfiguration(request.sslConfiguration());
    connect(&m_socket, &QSslSocket::encrypted, this, &ExchangeSocket::begin);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        countSent();
        send();
    });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (isTrusted(m_request.url(), m_socket.peerCertificate(), errors))
            m_socket.ignoreSslErrors(errors);
    });
    m_socket.connectToHostEncrypted(url.host(QUrl::EncodeUnicode),
                                    static_cast<quint16>(url.port(443)));
}

void ExchangeSocket::begin()
{
    m_isOpen = true;
    m_kept.keep(m_socket.socketDescriptor());
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write(m_head);
    send();
}

void ExchangeSocket::send()
{
    const auto waiting
        = [this] { return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite(); };
    while (m_isOpen && !m_isFinished && waiting() < mostUnwrittenBytes) {
        QByteArray block;
        {
            const std::lock_guard lock(state().mutex);
            if (state().toSend.empty())
                return;
            block = std::move(state().toSend.front());
            state().toSend.pop_front();
            state().toSendBytes -= block.size();
            state().changed.notify_all();
        }
        m_socket.write(block); // shared, not copied
    }
}

void ExchangeSocket::countWritten(qint64 bytes)
{
    m_written += bytes;
    countSent();
    send();
}

/// What is encrypted, but still here, has not been sent.
void ExchangeSocket::countSent()
{
    const qint64 sent = m_written - m_head.size() - m_socket.encryptedBytesToWrite();
    const std::lock_guard lock(state().mutex);
    state().sentBytes = std::max(state().sentBytes, sent);
    state().lastActivity = ExchangeState::Clock::now();
}

void ExchangeSocket::receive()
{
    while (!m_isFinished && m_socket.bytesAvailable() > 0) {
        {
            const std::lock_guard lock(state().mutex);
            if (state().receivedBytes >= exchangeQueueBytes)
                return;
        }
        takeAnswer(m_socket.read(answerBufferBytes));
    }
}

void ExchangeSocket::takeAnswer(const QByteArray &bytes)
{
    const bool hadHead = m_parser.state() != AnswerParser::State::Head;
    m_parser.feed(bytes);
    const bool hasHead = m_parser.state() == AnswerParser::State::Body
        || m_parser.state() == AnswerParser::State::Done;
    if (!hadHead && hasHead) {
        const QUrl url = m_request.url();
        keepCookies(m_parser.answer().headers, url, *side().manager.cookieJar());
        publish(m_parser.answer(), url, m_socket.peerCertificate());
    }
    take();
    if (m_parser.state() == AnswerParser::State::Done)
        end({});
    else if (m_parser.state() == AnswerParser::State::Broken)
        end(QNetworkReply::ProtocolFailure);
}

/// Gives what came of the answer's body to the worker.
void ExchangeSocket::take()
{
    QByteArray block = m_parser.takeBody();
    const std::lock_guard lock(state().mutex);
    state().lastActivity = ExchangeState::Clock::now();
    if (block.isEmpty())
        return;
    state().receivedBytes += block.size();
    state().received.push_back(std::move(block));
    state().changed.notify_all();
}

/// Takes what came before the connection ended, also what Qt has left in the kernel.
void ExchangeSocket::takeRest()
{
    receive();
    const QByteArray rest = m_isFinished ? QByteArray() : m_kept.readRest(answerBufferBytes);
    if (rest.isEmpty())
        return;
    if (!m_socket.isEncrypted()) {
        takeAnswer(rest);
        return;
    }
    // A QSslSocket reads what is encrypted from a socket of its own, when it is flushed.
    auto *transport = m_socket.findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    if (!transport || !transport->isReadable())
        return;
    for (qsizetype i = rest.size(); i-- > 0;)
        transport->ungetChar(rest.at(i));
    m_socket.flush();
    receive();
}

/// The connection has ended, in the middle of sending or where the answer does.
void ExchangeSocket::fail(QAbstractSocket::SocketError error)
{
    m_isOpen = false;
    takeRest(); // what came before that may be the reason
    if (m_isFinished)
        return;
    if (error == QAbstractSocket::RemoteHostClosedError
        && m_parser.end() == AnswerParser::State::Done)
        end({});
    else
        end(networkErrorOf(error));
}

/// Answers only once.
void ExchangeSocket::end(std::optional<QNetworkReply::NetworkError> failure)
{
    m_isFinished = true;
    finish(failure, m_socket.errorString());
}

} // namespace weightroom
