// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/io/http/servers/tlstrust.h"

#include <QList>
#include <QUrl>

#include <utility>

namespace weightroom {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first header \a name (case does not matter); empty where there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// One request as it goes to a server.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url = {};
    HttpHeaders headers = {}; ///< of this request alone; may go to any origin
    ByteSourcePtr body = {}; ///< null: none
    QByteArray contentType = {}; ///< of the body
    bool identity = false; ///< ask for the bytes as they are: no content encoding
    bool idempotent = false; ///< an upload that may be sent again, whatever became of it
};

/// What a server answered, without the body.
struct HttpAnswer
{
    int status = 0;
    QByteArray reason;
    QUrl url; ///< that was asked
    HttpHeaders headers = {};
    std::optional<CertificateSummary> certificate = {}; ///< of the server, over https
    /// A redirect that led here: what answered so.
    struct Hop
    {
        QUrl url;
        int status;
    };
    QList<Hop> redirects = {};

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    bool isSuccess() const { return status >= 200 && status < 300; }
    /// Content-Length; -1 where it is not told, or tells of an encoded body.
    qint64 contentLength() const;
};

/// Takes the body of an answer as it comes. Called in the thread of the caller of the request.
class HttpSink
{
    Q_DISABLE_COPY_MOVE(HttpSink)

public:
    HttpSink() = default;
    virtual ~HttpSink();

    /// Before the first byte of a success. An error ends the request.
    virtual Expected<Done> begin(const HttpAnswer &answer) = 0;
    virtual Expected<Done> take(QByteArrayView bytes) = 0;
};

/// Keeps a body in memory, up to \a limit bytes; more is a LengthMismatch error.
class MemorySink final : public HttpSink
{
public:
    explicit MemorySink(qint64 limit);

    Expected<Done> begin(const HttpAnswer &answer) override;
    Expected<Done> take(QByteArrayView bytes) override;

    const QByteArray &bytes() const { return m_bytes; }

private:
    qint64 m_limit;
    QString m_url;
    QByteArray m_bytes;
};

} // namespace weightroom
