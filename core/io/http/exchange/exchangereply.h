// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/exchangeend.h"

class QNetworkReply;

namespace weightroom {

class UploadDevice;

/// An exchange by Qt's access manager.
class ExchangeReply final : public ExchangeEnd
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeReply)

public:
    ExchangeReply(NetworkSide &side, ExchangeStatePtr state);
    ~ExchangeReply() override;

    /// \a bodySize -1: there is no body.
    void start(const QByteArray &method, const QNetworkRequest &request, qint64 bodySize);
    void receive() override;
    void send() override;

private:
    void takeHeaders();
    void conclude();
    void judgeCertificate(const QList<QSslError> &errors);
    qint64 takeToSend(char *into, qint64 most);

    QNetworkReply *m_reply = nullptr;
    UploadDevice *m_upload = nullptr;
    qint64 m_firstSentBytes = 0; ///< of the first block in the queue
};

} // namespace weightroom
