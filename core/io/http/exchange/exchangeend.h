// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/exchangestate.h"

#include <QAbstractSocket>
#include <QObject>
#include <QUrl>

class QNetworkRequest;
class QSslCertificate;
class QSslError;

namespace weightroom {

struct NetworkSide;

/// The network thread's side of an exchange: starts the request, moves bytes between a connection
/// and the queues of the state (or leaves the worker a connection to do so), and tells what became
/// of it. Ended by its destructor at any time.
class ExchangeEnd : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeEnd)

public:
    /// Begins to send \a request with a body of \a bodySize bytes; -1: there is none. Unless a
    /// proxy is between, large bodies go over a socket of our own, and what is got over plain http
    /// as it is, such as weights, over connections that workers read; everything else goes over the
    /// access manager of \a side, of which it is a child.
    static void begin(NetworkSide &side, const ExchangeStatePtr &state, const QByteArray &method,
                      const QNetworkRequest &request, qint64 bodySize);
    ~ExchangeEnd() override;

    /// Takes more of the answer, now that the queue or the worker has need of it.
    virtual void receive() = 0;
    /// The queue has more to send.
    virtual void send() = 0;

protected:
    ExchangeEnd(NetworkSide &side, ExchangeStatePtr state);

    static QNetworkReply::NetworkError networkErrorOf(QAbstractSocket::SocketError error);

    ExchangeState &state() const { return *m_state; }
    NetworkSide &side() const { return m_side; }
    /// Gives \a answer, of \a url, to the worker that waits for it.
    void publish(HttpAnswer answer, const QUrl &url, const QSslCertificate &certificate);
    /// Whether the user trusts \a certificate for \a url all the same; otherwise it is remembered
    /// as refused.
    bool isTrusted(const QUrl &url, const QSslCertificate &certificate,
                   const QList<QSslError> &errors);
    /// Nothing more comes; \a text tells more about \a failure.
    void finish(std::optional<QNetworkReply::NetworkError> failure, const QString &text);

private:
    ExchangeStatePtr m_state;
    NetworkSide &m_side;
};

} // namespace weightroom
