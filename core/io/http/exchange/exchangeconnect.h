// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/exchangeend.h"

#include <QTcpSocket>

namespace weightroom {

/// A GET over plain http whose bytes the worker moves itself: finds it a connection, one that is
/// open already or else a new one, and has it back in the end.
class ExchangeConnect final : public ExchangeEnd
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeConnect)

public:
    ExchangeConnect(NetworkSide &side, ExchangeStatePtr state);
    ~ExchangeConnect() override;

    void start(const QNetworkRequest &request);
    /// The worker is without a connection: the one it had was closed before it answered.
    void receive() override;
    void send() override { }

private:
    void reserve();
    void connectAnew();
    void takeOver();
    void handOver(const PlainConnectionPtr &connection);

    QString m_origin;
    QUrl m_url;
    QByteArray m_head;
    QTcpSocket m_socket;
    bool m_hasReserved = false;
};

} // namespace weightroom
