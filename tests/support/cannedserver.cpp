// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/cannedserver.h"

#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{ { 200, "OK" },
                                                 { 201, "Created" },
                                                 { 204, "No Content" },
                                                 { 206, "Partial Content" },
                                                 { 401, "Unauthorized" },
                                                 { 403, "Forbidden" },
                                                 { 404, "Not Found" },
                                                 { 500, "Internal Server Error" },
                                                 { 503, "Service Unavailable" } };
    return reasons.value(status, "Status");
}

QByteArray headOf(const CannedAnswer &answer)
{
    QByteArray head = (answer.http10 ? "HTTP/1.0 " : "HTTP/1.1 ")
        + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    const qint64 length = answer.announced < 0 ? answer.body.size() : answer.announced;
    if (answer.chunked || (answer.endless && answer.announced < 0))
        head += "Transfer-Encoding: chunked\r\n";
    else if (answer.status != 204 && !answer.untilEnd)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (answer.beforeBody)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

CannedRequest parsedHead(const QByteArray &head)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList first = lines.first().trimmed().split(' ');
    CannedRequest request;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    return request;
}

} // namespace

QByteArray CannedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

CannedServer::CannedServer()
{
    connect(this, &QTcpServer::newConnection, this, &CannedServer::accept);
    listen(QHostAddress::LocalHost);
}

CannedServer::~CannedServer()
{
    // Their signals still use the members.
    const QList<QTcpSocket *> sockets = m_received.keys();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
    }
}

QString CannedServer::url(const QString &path) const
{
    return u"%1://127.0.0.1:%2%3"_s.arg(m_tls ? u"https"_s : u"http"_s,
                                        QString::number(serverPort()), path);
}

void CannedServer::useTls(const TestCertificate &certificate)
{
    m_tls = certificate;
}

void CannedServer::incomingConnection(qintptr descriptor)
{
    if (!m_tls) {
        QTcpServer::incomingConnection(descriptor);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(m_tls->certificate);
    socket->setPrivateKey(m_tls->key);
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->startServerEncryption();
    addPendingConnection(socket);
}

void CannedServer::on(const QByteArray &path, Handler handler)
{
    m_handlers.insert(path, std::move(handler));
}

void CannedServer::on(const QByteArray &path, const CannedAnswer &answer)
{
    on(path, [answer](const CannedRequest &) { return answer; });
    if (answer.beforeBody)
        m_early.insert(path, answer);
}

CannedAnswer CannedServer::fileAnswer(const CannedRequest &request, const QByteArray &body,
                                      QByteArray tag)
{
    // With ranges: what nginx and Apache do.
    if (tag.isEmpty())
        tag = "\"tag-" + QByteArray::number(body.size()) + '"';
    CannedAnswer answer{ .headers = { { "ETag", tag }, { "Accept-Ranges", "bytes" } },
                         .body = body };
    const QByteArray range = request.header("Range");
    const QByteArray condition = request.header("If-Range");
    if (range.startsWith("bytes=") && (condition.isEmpty() || condition == tag)) {
        const QByteArrayList ends = range.sliced(6).split('-');
        const qint64 from = ends.value(0).toLongLong();
        const qint64 to = ends.value(1).isEmpty()
            ? body.size() - 1
            : std::min<qint64>(ends.value(1).toLongLong(), body.size() - 1);
        if (from >= body.size()) {
            answer.status = 416;
            answer.body.clear();
        } else {
            answer.status = 206;
            answer.body = body.sliced(from, to - from + 1);
            answer.headers.append({ "Content-Range",
                                    "bytes " + QByteArray::number(from) + '-'
                                        + QByteArray::number(to) + '/'
                                        + QByteArray::number(body.size()) });
        }
    }
    return answer;
}

void CannedServer::serve(const QByteArray &path, const QByteArray &body)
{
    on(path, [body](const CannedRequest &request) { return fileAnswer(request, body); });
}

int CannedServer::count(const QByteArray &path) const
{
    return static_cast<int>(
        std::count_if(m_requests.begin(), m_requests.end(), [&path](const CannedRequest &request) {
            return request.target.split('?').first() == path;
        }));
}

void CannedServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        m_received.insert(socket, {});
        ++m_connections;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            m_numbers.remove(socket);
            socket->deleteLater();
        });
    }
}

void CannedServer::read(QTcpSocket *socket)
{
    if (!m_received.contains(socket)) {
        socket->readAll();
        return;
    }
    m_received[socket] += socket->readAll();
    while (m_received.contains(socket) && readOne(socket)) { }
}

const CannedServer::Handler &CannedServer::handlerOf(const QByteArray &target) const
{
    static const Handler notFound = [](const CannedRequest &) {
        return CannedAnswer{ .status = 404, .body = "no such thing" };
    };
    const auto found = m_handlers.constFind(target.split('?').first());
    return found == m_handlers.constEnd() ? notFound : *found;
}

/// Takes one request off the socket's bytes; false when it is not all there.
bool CannedServer::readOne(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    CannedRequest request = parsedHead(received.left(end));
    request.number = m_numbers.value(socket) + 1;
    const Handler &handler = handlerOf(request.target);
    const qsizetype length = request.header("Content-Length").toLongLong();
    const QByteArray path = request.target.split('?').first();
    const bool early
        = m_early.contains(path) && received.size() >= end + 4 + m_early.value(path).bodyBefore;
    if (length > 0 && early) {
        m_received.remove(socket); // the body may still come, and is no request
        m_requests.append(request);
        send(socket, request, m_early.value(path));
        return false;
    }
    if (received.size() < end + 4 + length)
        return false;
    request.body = received.sliced(end + 4, length);
    received.remove(0, end + 4 + length);
    m_requests.append(request);
    m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
    m_numbers.insert(socket, request.number);
    send(socket, request, handler(request));
    return true;
}

void CannedServer::send(QTcpSocket *socket, const CannedRequest &request,
                        const CannedAnswer &answer)
{
    if (answer.silent)
        return;
    if (answer.reset && !answer.beforeBody) {
        const linger hard{ 1, 0 };
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                     sizeof hard);
    }
    if (answer.reset && answer.beforeBody) {
        // What is written is on its way; what is unread makes the kernel send a reset after it.
        socket->write(headOf(answer) + answer.body);
        socket->flush();
        socket->abort();
        return;
    }
    if (answer.hangUp || answer.reset) {
        --m_inFlight;
        answer.reset ? socket->abort() : socket->disconnectFromHost();
        return;
    }
    socket->write(headOf(answer));
    if (request.method == "HEAD") {
        --m_inFlight;
        return;
    }
    sendPiece(socket, answer, 0);
}

void CannedServer::sendPiece(QTcpSocket *socket, const CannedAnswer &answer, qint64 from)
{
    const qint64 end = answer.cutAfter < 0 ? answer.body.size() : answer.cutAfter;
    const qint64 most = answer.pieceBytes > 0 ? answer.pieceBytes : end;
    const bool chunked = answer.chunked || (answer.endless && answer.announced < 0);
    const QByteArray piece = answer.body.mid(from, std::min(most, end - from));
    if (!piece.isEmpty())
        socket->write(chunked ? chunk(piece) : piece);
    qint64 next = from + piece.size();
    if (answer.endless && next >= end)
        next = 0;
    if (next < end) {
        const QPointer<QTcpSocket> alive(socket);
        QTimer::singleShot(answer.pieceDelayMs, this, [this, alive, answer, next] {
            if (alive && m_received.contains(alive) && alive->bytesToWrite() < (1 << 20))
                sendPiece(alive, answer, next);
            else if (alive && m_received.contains(alive))
                connect(
                    alive, &QIODevice::bytesWritten, this,
                    [this, alive, answer, next] { sendPiece(alive, answer, next); },
                    Qt::SingleShotConnection);
        });
        return;
    }
    if (chunked && answer.cutAfter < 0)
        socket->write("0\r\n\r\n");
    --m_inFlight;
    if (answer.cutAfter >= 0 || answer.untilEnd || answer.thenClose)
        socket->disconnectFromHost();
}

} // namespace weightroom::testing
