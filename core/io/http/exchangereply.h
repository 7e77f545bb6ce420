// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchangestate.h"
#include "core/io/http/tlstrust.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkRequest;

namespace weightroom {

class UploadDevice;

/// The network thread's side of an exchange: starts the request, moves bytes between Qt's reply and
/// the queues of the state, and tells what became of it.
class ExchangeReply final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeReply)

public:
    /// \a bodySize -1: there is no body. A child of \a manager.
    ExchangeReply(QNetworkAccessManager &manager, ExchangeStatePtr state,
                  std::shared_ptr<TlsTrust> trust);
    ~ExchangeReply() override;

    void start(const QByteArray &method, const QNetworkRequest &request, qint64 bodySize);
    /// Takes more from the reply, now that the queue has room.
    void receive();
    /// The queue has more to send.
    void send();

private:
    void takeHeaders();
    void finish();
    bool endsByItself() const;
    void judgeCertificate(const QList<QSslError> &errors);
    qint64 takeToSend(char *into, qint64 most);

    QNetworkAccessManager &m_manager;
    ExchangeStatePtr m_state;
    std::shared_ptr<TlsTrust> m_trust;
    QNetworkReply *m_reply = nullptr;
    UploadDevice *m_upload = nullptr;
};

} // namespace weightroom
