// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"

#include <QNetworkReply>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace weightroom {

class ExchangeEnd;
class PlainConnection;
using PlainConnectionPtr = std::shared_ptr<PlainConnection>;

/// What the network thread and a worker share about one exchange, under its mutex.
struct ExchangeState
{
    using Clock = std::chrono::steady_clock;

    std::mutex mutex;
    std::condition_variable changed;
    Clock::time_point lastActivity = Clock::now();

    std::optional<HttpAnswer> answer;
    std::deque<QByteArray> received;
    qint64 receivedBytes = 0; ///< in the queue
    QByteArray spare = {}; ///< memory of a block that the worker is done with
    bool finished = false; ///< nothing more comes; the queue may still hold something
    std::optional<QNetworkReply::NetworkError> failure;
    QString failureText;
    QString proxy; ///< "host:port" of the one that is between; empty: none
    bool asksProxy = false; ///< the request goes to it as to a server
    std::optional<CertificateSummary> refused; ///< the server's certificate
    /// Where the worker moves the bytes itself; null: the network thread does.
    PlainConnectionPtr connection = {};

    std::deque<QByteArray> toSend;
    qint64 toSendBytes = 0; ///< in the queue
    qint64 sentBytes = 0; ///< taken by the network

    ExchangeEnd *end = nullptr; ///< used in the network thread only
};

using ExchangeStatePtr = std::shared_ptr<ExchangeState>;

/// Queues stop the faster side at this many bytes.
constexpr qint64 exchangeQueueBytes = 1024 * 1024;

} // namespace weightroom
