// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/exchangeconnect.h"

#include "core/io/http/exchange/networkside.h"
#include "core/io/http/exchange/requesthead.h"
#include "core/io/http/httpurls.h"

#include <QNetworkProxy>
#include <QNetworkRequest>

namespace weightroom {

ExchangeConnect::ExchangeConnect(NetworkSide &side, ExchangeStatePtr state)
    : ExchangeEnd(side, std::move(state))
{
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    // Later, when the socket is done with what it does when it is connected.
    connect(&m_socket, &QTcpSocket::connected, this, &ExchangeConnect::takeOver,
            Qt::QueuedConnection);
    connect(&m_socket, &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                finish(networkErrorOf(error), m_socket.errorString());
            });
}

ExchangeConnect::~ExchangeConnect()
{
    m_socket.disconnect(this);
    if (!m_hasReserved)
        return;
    const PlainConnectionPtr connection = std::exchange(state().connection, {});
    side().connections.release(m_origin,
                               connection && connection->isReusable() ? connection : nullptr);
}

void ExchangeConnect::start(const QNetworkRequest &request)
{
    m_url = request.url();
    m_origin = originOf(m_url);
    m_head = requestHead("GET", request, *side().manager.cookieJar(), true);
    connect(&side().connections, &PlainConnections::released, this, &ExchangeConnect::reserve);
    reserve();
}

void ExchangeConnect::reserve()
{
    if (m_hasReserved || !side().connections.reserve(m_origin))
        return;
    m_hasReserved = true;
    if (const PlainConnectionPtr open = side().connections.takeOpen(m_origin))
        handOver(open);
    else
        connectAnew();
}

void ExchangeConnect::connectAnew()
{
    m_socket.connectToHost(m_url.host(QUrl::EncodeUnicode), static_cast<quint16>(m_url.port(80)));
}

void ExchangeConnect::takeOver()
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    handOver(std::make_shared<PlainConnection>(m_socket.socketDescriptor()));
    m_socket.abort();
}

void ExchangeConnect::receive()
{
    bool isWithout = false;
    {
        const std::lock_guard lock(state().mutex);
        isWithout = !state().connection && !state().finished;
    }
    if (isWithout && m_socket.state() == QAbstractSocket::UnconnectedState)
        connectAnew();
}

void ExchangeConnect::handOver(const PlainConnectionPtr &connection)
{
    connection->begin(m_url, m_head);
    const std::lock_guard lock(state().mutex);
    state().connection = connection;
    state().lastActivity = ExchangeState::Clock::now();
    state().changed.notify_all();
}

} // namespace weightroom
