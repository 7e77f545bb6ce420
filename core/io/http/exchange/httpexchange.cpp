// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/httpexchange.h"

#include "core/io/http/exchange/exchangeend.h"
#include "core/io/http/exchange/networkside.h"
#include "core/io/http/exchange/requesthead.h"
#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr qint64 feedBlockBytes = 1024 * 1024;

} // namespace

HttpExchange::HttpExchange(const HttpNetwork &network, const QByteArray &method,
                           const QNetworkRequest &request, ByteSourcePtr body, Patience patience)
    : m_network(network)
    , m_state(std::make_shared<ExchangeState>())
    , m_body(std::move(body))
    , m_patience(patience)
    , m_url(request.url())
{
    const qint64 bodySize = m_body ? m_body->size() : -1;
    network.invoke([state = m_state, method, request, bodySize](NetworkSide &side) {
        ExchangeEnd::begin(side, state, method, request, bodySize);
    });
}

HttpExchange::~HttpExchange()
{
    m_network.invoke([state = m_state](NetworkSide &) { delete state->end; });
}

Expected<HttpAnswer> HttpExchange::awaitAnswer(Operation &op)
{
    if (auto fed = feed(op); !fed)
        return fed.error();
    const auto answered = [this] { return m_state->answer || m_state->finished; };
    if (auto waited = wait(op, answered); !waited)
        return waited.error();
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->answer)
        return failure();
    const HttpAnswer &answer = *m_state->answer;
    if (m_state->connection && !answer.header("Set-Cookie").isEmpty()) {
        m_network.invoke([answer](NetworkSide &side) {
            keepCookies(answer.headers, answer.url, *side.manager.cookieJar());
        });
    }
    return answer;
}

Expected<Done> HttpExchange::feed(Operation &op)
{
    while (m_body && m_fed < m_body->size()) {
        QByteArray block(std::min(feedBlockBytes, m_body->size() - m_fed), Qt::Uninitialized);
        const std::span<char> bytes(block.data(), static_cast<std::size_t>(block.size()));
        const Expected<qint64> got = m_body->read(m_fed, std::as_writable_bytes(bytes));
        if (!got)
            return got.error();
        if (*got != block.size())
            return shortBodyError(*m_body, m_fed + *got);
        const auto ready
            = [this] { return m_state->toSendBytes < feedBlockBytes || isAnsweredEarly(); };
        if (auto waited = wait(op, ready); !waited)
            return waited;
        m_fed += block.size();
        {
            const std::lock_guard lock(m_state->mutex);
            if (isAnsweredEarly())
                return Done{};
            m_state->toSendBytes += block.size();
            m_state->toSend.push_back(std::move(block));
        }
        m_network.invoke([state = m_state](NetworkSide &) {
            if (state->end)
                state->end->send();
        });
    }
    return Done{};
}

/// The server has said no, or is gone, before it had everything: the rest is not sent.
bool HttpExchange::isAnsweredEarly() const
{
    return m_state->finished || (m_state->answer && !m_state->answer->isSuccess());
}

Expected<QByteArrayView> HttpExchange::nextBlock(Operation &op)
{
    const auto ready = [this] { return !m_state->received.empty() || m_state->finished; };
    if (auto waited = wait(op, ready); !waited)
        return waited.error();
    const std::lock_guard lock(m_state->mutex);
    if (m_state->received.empty()) {
        if (m_state->failure)
            return failure();
        return QByteArrayView();
    }
    // Fresh memory for each block costs a page fault per 4 KiB.
    m_state->spare.swap(m_block);
    m_block = std::move(m_state->received.front());
    m_state->received.pop_front();
    const bool wasFull = m_state->receivedBytes >= exchangeQueueBytes;
    m_state->receivedBytes -= m_block.size();
    if (wasFull) {
        m_network.invoke([state = m_state](NetworkSide &) {
            if (state->end)
                state->end->receive();
        });
    }
    return QByteArrayView(m_block);
}

/// Waits until \a ready says so (asked under the mutex), while it looks at the clock.
Expected<Done> HttpExchange::wait(Operation &op, const std::function<bool()> &ready)
{
    using Clock = ExchangeState::Clock;
    const bool wasPaused = op.isPaused();
    if (!op.checkpoint())
        return canceledError();
    const QMetaObject::Connection wake
        = QObject::connect(&op, &Operation::canceled, [state = m_state] {
              const std::lock_guard lock(state->mutex);
              if (state->connection)
                  state->connection->shutDown();
              state->changed.notify_all();
          });
    bool told = false;
    bool timedOut = false;
    std::unique_lock lock(m_state->mutex);
    if (wasPaused)
        m_state->lastActivity = Clock::now();
    while (!ready() && !op.isCanceled()) {
        if (advance())
            continue;
        const Clock::time_point last = m_state->lastActivity;
        const Clock::time_point now = Clock::now();
        timedOut = now >= last + m_patience.timeout;
        if (timedOut)
            break;
        if (!told && now >= last + m_patience.stallAfter) {
            told = true;
            lock.unlock();
            op.report(HttpExchangeText::tr("%1 has not sent or taken anything for %n second(s).",
                                           "",
                                           static_cast<int>(m_patience.stallAfter.count()) / 1000)
                          .arg(originOf(m_url)));
            lock.lock();
            continue;
        }
        told = told && now >= last + m_patience.stallAfter;
        const auto next
            = told ? m_patience.timeout : std::min(m_patience.stallAfter, m_patience.timeout);
        sleep(lock, last + next);
    }
    lock.unlock();
    QObject::disconnect(wake);
    if (op.isCanceled())
        return canceledError();
    if (timedOut) {
        lock.lock();
        m_state->failure = QNetworkReply::TimeoutError;
        return timeoutError(m_url, m_patience.timeout);
    }
    return Done{};
}

/// Moves bytes, where this thread has to; true when something has changed.
bool HttpExchange::advance()
{
    const PlainConnectionPtr connection = m_state->connection;
    if (!connection || !connection->advance(*m_state))
        return false;
    if (connection->isStale()) {
        m_state->connection.reset();
        m_network.invoke([state = m_state](NetworkSide &) {
            if (state->end)
                state->end->receive();
        });
    }
    return true;
}

void HttpExchange::sleep(std::unique_lock<std::mutex> &lock, ExchangeState::Clock::time_point until)
{
    const PlainConnectionPtr connection = m_state->connection;
    if (!connection) {
        m_state->changed.wait_until(lock, until);
        return;
    }
    lock.unlock();
    connection->waitUntil(until);
    lock.lock();
}

Error HttpExchange::failure() const
{
    if (m_state->refused)
        return certificateError(m_url, *m_state->refused);
    const auto error = m_state->failure.value_or(QNetworkReply::RemoteHostClosedError);
    return networkError(m_url, error, m_state->failureText, m_state->proxy);
}

bool HttpExchange::isWorthRetrying() const
{
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->failure || m_state->refused)
        return false;
    switch (*m_state->failure) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::ContentReSendError:
        return true;
    default:
        return false;
    }
}

std::optional<CertificateSummary> HttpExchange::refusedCertificate() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->refused;
}

qint64 HttpExchange::bytesSent() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->sentBytes;
}

} // namespace weightroom
