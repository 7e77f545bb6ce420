// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/plainconnection.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <limits>
#include <poll.h>
#include <sys/socket.h>

using namespace std::chrono_literals;

namespace weightroom {

namespace {

/// Small enough to be still in the cache when it is written to a file.
constexpr qint64 plainBlockBytes = 256 * 1024;
/// At first, so that little of the body goes through the parser.
constexpr qint64 plainHeadBytes = 4096;
/// A worker is woken for whole blocks, and after this time for what there is.
constexpr std::chrono::milliseconds plainPieceWait = 50ms;

} // namespace

PlainConnection::PlainConnection(qintptr descriptor)
    : m_block(std::make_unique_for_overwrite<char[]>(plainBlockBytes))
{
    m_kept.keep(descriptor);
}

PlainConnection::~PlainConnection() = default;

void PlainConnection::begin(const QUrl &url, const QByteArray &head)
{
    m_url = url;
    m_unsent = head;
    m_parser = {};
    m_hasAnswered = std::exchange(m_isAnswered, false);
}

bool PlainConnection::advance(ExchangeState &state)
{
    if (state.finished || m_isStale)
        return false;
    return m_unsent.isEmpty() ? receive(state) : send(state);
}

bool PlainConnection::send(ExchangeState &state)
{
    const ssize_t count
        = ::send(m_kept.descriptor(), m_unsent.constData(),
                 static_cast<std::size_t>(m_unsent.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return errno == EINTR;
    if (count < 0)
        end(errno, state);
    else
        m_unsent.remove(0, count);
    state.lastActivity = ExchangeState::Clock::now();
    return true;
}

bool PlainConnection::receive(ExchangeState &state)
{
    const qint64 plain = m_parser.plainBytes();
    const bool isHead = m_parser.state() == AnswerParser::State::Head;
    const qint64 most
        = isHead ? plainHeadBytes : std::min(plain > 0 ? plain : plainBlockBytes, plainBlockBytes);
    const ssize_t count
        = ::recv(m_kept.descriptor(), m_block.get(), static_cast<std::size_t>(most), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return errno == EINTR;
    state.lastActivity = ExchangeState::Clock::now();
    if (count <= 0) {
        end(count < 0 ? errno : 0, state);
    } else if (plain > 0) {
        m_parser.skip(count);
        take(QByteArray::fromRawData(m_block.get(), count), state);
    } else {
        m_isAnswered = true;
        m_parser.feed({ m_block.get(), count });
        take(m_parser.takeBody(), state);
    }
    return true;
}

/// \a body: what has come of it.
void PlainConnection::take(QByteArray body, ExchangeState &state)
{
    using State = AnswerParser::State;
    const State now = m_parser.state();
    if (!state.answer && (now == State::Body || now == State::Done)) {
        HttpAnswer answer = m_parser.answer();
        answer.url = m_url;
        state.answer = std::move(answer);
    }
    if (!body.isEmpty()) {
        state.receivedBytes += body.size();
        state.received.push_back(std::move(body));
    }
    if (now == State::Broken)
        state.failure = QNetworkReply::ProtocolFailure;
    state.finished = now == State::Done || now == State::Broken;
}

/// The connection has ended, with \a error of the system; 0: the server has closed it.
void PlainConnection::end(int error, ExchangeState &state)
{
    m_isStale = m_hasAnswered && !m_isAnswered;
    if (m_isStale)
        return;
    state.finished = true;
    if (error == 0 && m_parser.end() == AnswerParser::State::Done)
        return;
    const bool isClosed = error == 0 || error == ECONNRESET || error == EPIPE;
    state.failure
        = isClosed ? QNetworkReply::RemoteHostClosedError : QNetworkReply::UnknownNetworkError;
    state.failureText = qt_error_string(error == 0 ? ECONNRESET : error);
}

void PlainConnection::waitUntil(ExchangeState::Clock::time_point time)
{
    const int bytes
        = static_cast<int>(std::clamp<qint64>(m_parser.plainBytes(), 1, plainBlockBytes));
    if (std::exchange(m_wakingBytes, bytes) != bytes)
        ::setsockopt(m_kept.descriptor(), SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes);
    using std::chrono::milliseconds;
    const auto left = std::chrono::ceil<milliseconds>(time - ExchangeState::Clock::now()).count();
    const qint64 most = bytes > 1 ? plainPieceWait.count() : std::numeric_limits<int>::max();
    pollfd wanted{ .fd = m_kept.descriptor(),
                   .events = static_cast<short>(m_unsent.isEmpty() ? POLLIN : POLLOUT),
                   .revents = 0 };
    ::poll(&wanted, 1, static_cast<int>(std::clamp<qint64>(left, 0, most)));
}

void PlainConnection::shutDown() const
{
    ::shutdown(m_kept.descriptor(), SHUT_RDWR);
}

bool PlainConnection::isReusable() const
{
    return m_parser.state() == AnswerParser::State::Done && m_parser.keepsAlive();
}

bool PlainConnection::isQuiet() const
{
    char byte;
    return ::recv(m_kept.descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

} // namespace weightroom
