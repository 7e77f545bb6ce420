// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/proxyserver.h"

#include <QTcpSocket>
#include <QUrl>

namespace weightroom::testing {

namespace {

/// The length of the body that follows \a head.
qint64 bodyLength(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("\r\ncontent-length:");
    return at < 0 ? 0
                  : head.mid(at + 17, head.indexOf('\r', at + 2) - at - 17).trimmed().toLongLong();
}

} // namespace

ProxyServer::ProxyServer(Kind kind, quint16 targetPort, const QByteArray &login)
    : m_kind(kind)
    , m_targetPort(targetPort)
    , m_login(login)
{
    connect(this, &QTcpServer::newConnection, this, &ProxyServer::accept);
    listen(QHostAddress::LocalHost);
}

ProxyServer::~ProxyServer() = default;

QString ProxyServer::url(const QString &user) const
{
    const QString scheme = m_kind == Kind::Http ? QStringLiteral("http") : QStringLiteral("socks5");
    const QString login = user.isEmpty() ? QString() : user + u'@';
    return scheme + QStringLiteral("://") + login + QStringLiteral("127.0.0.1:")
        + QString::number(serverPort());
}

void ProxyServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        m_clients.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (QTcpSocket *target = m_clients.take(socket).target)
                target->disconnectFromHost();
            socket->deleteLater();
        });
    }
}

void ProxyServer::read(QTcpSocket *socket)
{
    if (!m_clients.contains(socket))
        return;
    Client &client = m_clients[socket];
    client.received += socket->readAll();
    while (!client.target
           && (m_kind == Kind::Http ? readHttp(socket, client) : readSocks(socket, client))) { }
    pass(socket, client);
}

void ProxyServer::pass(QTcpSocket *socket, Client &client)
{
    while (client.target && !client.received.isEmpty()) {
        qsizetype count = client.received.size();
        if (client.rewrites && client.left == 0 && !readHttp(socket, client))
            return;
        if (client.rewrites) {
            count = std::min<qsizetype>(client.left, client.received.size());
            client.left -= count;
        }
        m_forwardedBytes += count;
        client.target->write(client.received.first(count));
        client.received.remove(0, count);
    }
}

bool ProxyServer::readHttp(QTcpSocket *socket, Client &client)
{
    const qsizetype end = client.received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QByteArray head = client.received.first(end);
    m_heads.append(head);
    if (!m_login.isEmpty() && !head.contains("Proxy-Authorization: Basic " + m_login.toBase64())) {
        client.received.clear();
        socket->write("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"gate\"\r\n"
                      "Content-Length: 0\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
        return false;
    }
    const QByteArrayList words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.first() == "CONNECT") {
        client.received.remove(0, end + 4);
        socket->write("HTTP/1.1 200 Connected\r\n\r\n");
        connectTarget(socket, client, QString::fromLatin1(words.at(1)));
        return false;
    }
    const QUrl url = QUrl::fromEncoded(words.at(1));
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArrayList lines = head.split('\n');
    lines.first() = words.first() + ' ' + path + " HTTP/1.1\r";
    lines.removeIf([](const QByteArray &line) { return line.startsWith("Proxy-"); });
    const QByteArray rewritten = lines.join('\n');
    client.received.replace(0, end, rewritten);
    client.rewrites = true;
    client.left = rewritten.size() + 4 + bodyLength(rewritten);
    if (!client.target)
        connectTarget(socket, client, url.host() + u':' + QString::number(url.port(80)));
    return true;
}

bool ProxyServer::readSocks(QTcpSocket *socket, Client &client)
{
    QByteArray &in = client.received;
    const auto byte = [&in](qsizetype at) { return static_cast<unsigned char>(in.at(at)); };
    if (client.step == 0) { // RFC 1928: version, methods
        if (in.size() < 2 || in.size() < 2 + byte(1))
            return false;
        in.remove(0, 2 + byte(1));
        socket->write(m_login.isEmpty() ? QByteArray("\x05\x00", 2) : QByteArray("\x05\x02", 2));
        client.step = m_login.isEmpty() ? 2 : 1;
        return true;
    }
    if (client.step == 1) { // RFC 1929: version, user, password
        if (in.size() < 2 || in.size() < 3 + byte(1) || in.size() < 3 + byte(1) + byte(2 + byte(1)))
            return false;
        const QByteArray user = in.mid(2, byte(1));
        const QByteArray password = in.mid(3 + byte(1), byte(2 + byte(1)));
        in.remove(0, 3 + user.size() + password.size());
        const bool good = user + ':' + password == m_login;
        socket->write(good ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        client.step = 2;
        return good;
    }
    if (in.size() < 5 || byte(3) != 3 || in.size() < 7 + byte(4)) // a host by its name
        return false;
    const QByteArray host = in.mid(5, byte(4));
    const int port = byte(5 + host.size()) * 256 + byte(6 + host.size());
    in.remove(0, 7 + host.size());
    socket->write(QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    connectTarget(socket, client, QString::fromLatin1(host) + u':' + QString::number(port));
    return false;
}

void ProxyServer::connectTarget(QTcpSocket *socket, Client &client, const QString &target)
{
    m_targets.append(target);
    client.target = new QTcpSocket(socket);
    connect(client.target, &QTcpSocket::readyRead, socket,
            [socket, from = client.target] { socket->write(from->readAll()); });
    connect(client.target, &QTcpSocket::disconnected, socket,
            [socket] { socket->disconnectFromHost(); });
    client.target->connectToHost(QHostAddress::LocalHost, m_targetPort);
}

} // namespace weightroom::testing
