// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/answerparser.h"
#include "core/io/http/exchange/exchangeend.h"
#include "core/io/http/exchange/keptdescriptor.h"

#include <QNetworkRequest>
#include <QSslSocket>

namespace weightroom {

/// A large upload over a connection of its own: HTTP/1.1 whose body goes to the socket in the
/// blocks that the worker has read. Never sent a second time. Shares TLS settings, trusted
/// certificates and cookies with the requests that Qt sends.
class ExchangeSocket final : public ExchangeEnd
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeSocket)

public:
    ExchangeSocket(NetworkSide &side, ExchangeStatePtr state);
    ~ExchangeSocket() override;

    /// \a request has its Content-Length.
    void start(const QByteArray &method, const QNetworkRequest &request);
    void receive() override;
    void send() override;

private:
    void begin();
    void countWritten(qint64 bytes);
    void countSent();
    void takeAnswer(const QByteArray &bytes);
    void take();
    void takeRest();
    void fail(QAbstractSocket::SocketError error);
    void end(std::optional<QNetworkReply::NetworkError> failure);

    QNetworkRequest m_request;
    QSslSocket m_socket;
    KeptDescriptor m_kept;
    QByteArray m_head;
    qint64 m_written = 0; ///< bytes of head and body that Qt has passed on, maybe encrypted
    AnswerParser m_parser;
    bool m_isOpen = false;
    bool m_isFinished = false;
};

} // namespace weightroom
