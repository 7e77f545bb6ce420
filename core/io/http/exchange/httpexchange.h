// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"
#include "core/io/http/httpnetwork.h"

#include <QNetworkRequest>

#include <chrono>

namespace weightroom {

struct ExchangeState;

/// One request and its answer, without redirects and retries, seen from a worker thread that waits.
/// The network thread hands blocks over through small queues in both directions: a worker that does
/// not take them (because it is paused, or its disk is slow) stops the sender. Ended by its
/// destructor at any time.
class HttpExchange
{
    Q_DISABLE_COPY_MOVE(HttpExchange)

public:
    struct Patience
    {
        std::chrono::milliseconds stallAfter; ///< then Operation::report() tells it
        std::chrono::milliseconds timeout; ///< without any data: the end
    };

    HttpExchange(const HttpNetwork &network, const QByteArray &method,
                 const QNetworkRequest &request, ByteSourcePtr body, Patience patience);
    ~HttpExchange();

    /// Sends the body and waits for status and headers. Errors: as nextBlock(), and those of
    /// reading the body.
    Expected<HttpAnswer> awaitAnswer(Operation &op);
    /// Waits for more of the answer's body; empty at its end. Good until the next call.
    /// Errors: Network, Canceled.
    Expected<QByteArrayView> nextBlock(Operation &op);

    /// After an error: whether trying again may help (lost connection, time-out).
    bool isWorthRetrying() const;
    /// After an error: the server's certificate, if that was why.
    std::optional<CertificateSummary> refusedCertificate() const;
    /// Bytes of the body that were handed to the network so far.
    qint64 bytesSent() const;

private:
    Expected<Done> feed(Operation &op);
    Expected<Done> wait(Operation &op, const std::function<bool()> &ready);
    bool advance();
    void sleep(std::unique_lock<std::mutex> &lock, std::chrono::steady_clock::time_point until);
    bool isAnsweredEarly() const;
    Error failure() const;

    const HttpNetwork &m_network;
    std::shared_ptr<ExchangeState> m_state;
    ByteSourcePtr m_body;
    qint64 m_fed = 0;
    QByteArray m_block; ///< what nextBlock() has shown last
    Patience m_patience;
    QUrl m_url;
};

} // namespace weightroom
