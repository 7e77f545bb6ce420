// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpsession.h"

#include <QSslConfiguration>

namespace weightroom::testing {

/// Does not wait, but remembers what it was asked for.
class CountingClock final : public RetryClock
{
public:
    bool wait(std::chrono::milliseconds pause, Operation &op) override
    {
        const std::lock_guard lock(m_mutex);
        m_pauses.append(std::chrono::duration<double>(pause).count());
        return !op.isCanceled();
    }
    QList<double> pauses() const
    {
        const std::lock_guard lock(m_mutex);
        return m_pauses;
    }

private:
    mutable std::mutex m_mutex;
    QList<double> m_pauses; // seconds
};

/// Asks nobody, but has answers.
class AnsweringAsker final : public HttpAsker
{
public:
    std::optional<Login> askForLogin(const LoginQuestion &question, Operation &) override
    {
        asked.append(question.origin + QLatin1Char(' ') + QString::fromUtf8(question.challenge));
        questions.append(question);
        return answer;
    }
    bool askForTrust(const CertificateSummary &certificate, Operation &) override
    {
        shown.append(certificate);
        return trust && trust->trust({ certificate.host, certificate.sha256 });
    }
    QStringList asked;
    QList<LoginQuestion> questions;
    std::optional<Login> answer;
    QList<CertificateSummary> shown;
    TlsTrust *trust = nullptr; ///< to trust all that is asked for
};

/// A session for tests: does not wait between tries.
struct TestSession
{
    /// In the main thread, so that what OpenSSL keeps for a thread is freed before leaks are
    /// counted: Qt's threads may end a moment after they have been waited for.
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    std::shared_ptr<CountingClock> clock = std::make_shared<CountingClock>();
    std::shared_ptr<MemorySecrets> secrets = std::make_shared<MemorySecrets>();
    std::shared_ptr<AnsweringAsker> asker = std::make_shared<AnsweringAsker>();
    std::shared_ptr<TlsTrust> trust = std::make_shared<TlsTrust>();
    HttpSessionPtr session
        = std::make_shared<HttpSession>(HttpSession::Services{ .spoolFolder = {},
                                                               .userAgent = "Weightroom/test",
                                                               .secrets = secrets,
                                                               .logins = nullptr,
                                                               .trust = trust,
                                                               .clock = clock });

    TestSession() { session->setAsker(asker); }
};

} // namespace weightroom::testing
