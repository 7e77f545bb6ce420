// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/testcertificate.h"

#include <QHash>
#include <QList>
#include <QTcpServer>

#include <functional>
#include <optional>
#include <utility>

class QTcpSocket;

namespace weightroom::testing {

using CannedHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came over the wire.
struct CannedRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    CannedHeaders headers;
    QByteArray body;
    int number = 1; ///< on its connection

    QByteArray header(QByteArrayView name) const;
};

/// What the server does with a request: an answer, or one of the faults.
struct CannedAnswer
{
    int status = 200;
    CannedHeaders headers = {};
    QByteArray body = {};

    qint64 announced = -1; ///< Content-Length; -1: the body's size
    bool chunked = false; ///< no Content-Length
    bool untilEnd = false; ///< nor that: the body ends where the connection does
    bool http10 = false; ///< the older version of the protocol
    bool thenClose = false; ///< close behind the answer, unannounced
    qint64 cutAfter = -1; ///< close after so many bytes of the body
    bool silent = false; ///< never answer
    bool hangUp = false; ///< close without an answer
    bool reset = false; ///< the same with RST instead of FIN
    /// Answer as soon as the headers of the request are there …
    bool beforeBody = false; ///< with reset: and then close at once, whatever is unread
    qint64 bodyBefore = 0; ///< … and so many bytes of the body
    int pieceBytes = 0; ///< send the body in pieces of this size …
    int pieceDelayMs = 0; ///< … with this pause before each
    bool endless = false; ///< repeat the body for ever
};

/// A web server on a port of its own in the test's thread that gives canned answers. With ranges()
/// it answers Range and If-Range for files as real servers do.
class CannedServer : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CannedServer)

public:
    using Handler = std::function<CannedAnswer(const CannedRequest &request)>;

    CannedServer();
    ~CannedServer() override;

    /// Speaks TLS to all that come from now on. To be called before url() is asked for.
    void useTls(const TestCertificate &certificate);
    /// "http://127.0.0.1:PORT" + \a path; https:// with TLS.
    QString url(const QString &path = {}) const;
    /// \a handler answers requests for \a path (without query); others get 404.
    void on(const QByteArray &path, Handler handler);
    void on(const QByteArray &path, const CannedAnswer &answer);
    /// GET and HEAD of \a path give \a body, whole or by ranges, with a strong ETag.
    void serve(const QByteArray &path, const QByteArray &body);
    /// What serve() answers to \a request; \a tag is the ETag, which depends on the size where
    /// none is given.
    static CannedAnswer fileAnswer(const CannedRequest &request, const QByteArray &body,
                                   QByteArray tag = {});

    const QList<CannedRequest> &requests() const { return m_requests; }
    /// How many requests there were for \a path.
    int count(const QByteArray &path) const;
    /// How many connections there have been.
    int connections() const { return m_connections; }
    /// The most requests that waited for their answers at one time.
    int mostInFlight() const { return m_mostInFlight; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void accept();
    void read(QTcpSocket *socket);
    bool readOne(QTcpSocket *socket);
    void send(QTcpSocket *socket, const CannedRequest &request, const CannedAnswer &answer);
    void sendPiece(QTcpSocket *socket, const CannedAnswer &answer, qint64 from);
    const Handler &handlerOf(const QByteArray &target) const;

    std::optional<TestCertificate> m_tls;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QByteArray, CannedAnswer> m_early; ///< given before the body of the request is there
    QHash<QTcpSocket *, QByteArray> m_received;
    QHash<QTcpSocket *, int> m_numbers; ///< of the last request
    int m_connections = 0;
    QList<CannedRequest> m_requests;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
};

} // namespace weightroom::testing
