// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchangestate.h"

#include <QObject>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkRequest;
class QSslCertificate;
class QSslError;

namespace weightroom {

/// The network thread's side of an exchange: starts the request, moves bytes between a connection
/// and the queues of the state, and tells what became of it. Ended by its destructor at any time.
class ExchangeEnd : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeEnd)

public:
    /// Begins to send \a request with a body of \a bodySize bytes; -1: there is none. Large bodies
    /// go over a socket of our own, unless a proxy is between; everything else over \a manager, of
    /// which it is a child.
    static void begin(QNetworkAccessManager &manager, const ExchangeStatePtr &state,
                      std::shared_ptr<TlsTrust> trust, const QByteArray &method,
                      const QNetworkRequest &request, qint64 bodySize);
    ~ExchangeEnd() override;

    /// Takes more of the answer, now that the queue has room.
    virtual void receive() = 0;
    /// The queue has more to send.
    virtual void send() = 0;

protected:
    ExchangeEnd(QObject *parent, ExchangeStatePtr state, std::shared_ptr<TlsTrust> trust);

    ExchangeState &state() const { return *m_state; }
    /// Gives \a answer, of \a url, to the worker that waits for it.
    void publish(HttpAnswer answer, const QUrl &url, const QSslCertificate &certificate);
    /// Whether the user trusts \a certificate for \a url all the same; otherwise it is remembered
    /// as refused.
    bool isTrusted(const QUrl &url, const QSslCertificate &certificate,
                   const QList<QSslError> &errors);

private:
    ExchangeStatePtr m_state;
    std::shared_ptr<TlsTrust> m_trust;
};

} // namespace weightroom
