// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/answerparser.h"
#include "core/io/http/exchange/exchangestate.h"
#include "core/io/http/exchange/keptdescriptor.h"

namespace weightroom {

/// A connection to a server of plain http on which a worker moves the bytes itself, without another
/// thread between and through memory that stays with the connection. Takes one GET after the other.
/// Used by one thread at a time.
class PlainConnection
{
    Q_DISABLE_COPY_MOVE(PlainConnection)

public:
    /// Holds the socket \a descriptor, which does not block, beside its owner.
    explicit PlainConnection(qintptr descriptor);
    ~PlainConnection();

    /// Begins the next request, for \a url.
    void begin(const QUrl &url, const QByteArray &head);
    /// Sends and receives what can be without waiting and tells \a state, under its mutex, as an
    /// ExchangeEnd does; false: nothing can be. The blocks that it puts into the queue are good
    /// until the next call.
    bool advance(ExchangeState &state);
    /// Waits until there is enough to advance(), at most until \a time.
    void waitUntil(ExchangeState::Clock::time_point time);
    /// Ends such waits, and the connection. Thread-safe.
    void shutDown() const;

    /// Whether it had been open for earlier requests and ended before it answered this one, as
    /// servers do that have waited long enough: a new connection is worth a try.
    bool isStale() const { return m_isStale; }
    /// Whether the answer is all there and the server waits for another request.
    bool isReusable() const;
    /// Whether nothing has come since, not even the end.
    bool isQuiet() const;

private:
    bool send(ExchangeState &state);
    bool receive(ExchangeState &state);
    void take(QByteArray body, ExchangeState &state);
    void end(int error, ExchangeState &state);

    KeptDescriptor m_kept;
    std::unique_ptr<char[]> m_block;
    QUrl m_url;
    QByteArray m_unsent;
    AnswerParser m_parser;
    int m_wakingBytes = 1; ///< the kernel ends a wait when so many have come
    bool m_isAnswered = false; ///< something of the answer has come
    bool m_hasAnswered = false; ///< an earlier request
    bool m_isStale = false;
};

} // namespace weightroom
