// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace weightroom::testing {

/// A proxy in the test's thread: HTTP (both whole URLs and CONNECT) or SOCKS5, with or without a
/// login. Every host leads to one port of this computer, so that names need not exist.
class ProxyServer : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyServer)

public:
    enum class Kind { Http, Socks5 };

    /// \a login: "user:password" that clients must give; empty: none.
    ProxyServer(Kind kind, quint16 targetPort, const QByteArray &login = {});
    ~ProxyServer() override;

    /// "http://127.0.0.1:PORT", or "socks5://…", with \a user in it.
    QString url(const QString &user = {}) const;
    /// "host:port" of each connection that was asked for.
    const QStringList &targets() const { return m_targets; }
    /// The requests of HTTP clients as they came, heads only.
    const QByteArrayList &heads() const { return m_heads; }
    qint64 forwardedBytes() const { return m_forwardedBytes; }

private:
    struct Client
    {
        int step = 0;
        QByteArray received;
        QTcpSocket *target = nullptr;
        bool rewrites = false; ///< whole URLs become paths, one request after the other
        qint64 left = 0; ///< of the body of the request that is passed on
    };

    void accept();
    void read(QTcpSocket *socket);
    void pass(QTcpSocket *socket, Client &client);
    bool readHttp(QTcpSocket *socket, Client &client);
    bool readSocks(QTcpSocket *socket, Client &client);
    void connectTarget(QTcpSocket *socket, Client &client, const QString &target);

    Kind m_kind;
    quint16 m_targetPort;
    QByteArray m_login;
    QHash<QTcpSocket *, Client> m_clients;
    QStringList m_targets;
    QByteArrayList m_heads;
    qint64 m_forwardedBytes = 0;
};

} // namespace weightroom::testing
