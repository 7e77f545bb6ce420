// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/serialexecutor.h"
#include "core/io/http/httpasker.h"
#include "core/io/http/retryclock.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace weightroom {

/// What all loads and saves over HTTP share: the thread that the network lives in, and what they
/// need from above. Made in the composition root; clients and byte sources keep it alive. Nothing
/// in its own thread holds a reference to it.
class HttpSession
{
    Q_DISABLE_COPY_MOVE(HttpSession)

public:
    struct Services
    {
        QString spoolFolder; ///< for weights on their way; made when it is needed
        QByteArray userAgent;
        /// Where dialogs put secrets and logins find them; null: memory.
        std::shared_ptr<SecretStore> secrets = {};
        std::shared_ptr<LoginProvider> logins; ///< null: those of the environment and of secrets
        std::shared_ptr<TlsTrust> trust; ///< null: none for this run
        std::shared_ptr<RetryClock> clock; ///< null: the real one
    };

    explicit HttpSession(Services services);
    ~HttpSession();

    const QString &spoolFolder() const { return m_services.spoolFolder; }
    const QByteArray &userAgent() const { return m_services.userAgent; }
    LoginProvider &logins() const { return *m_services.logins; }
    std::shared_ptr<TlsTrust> trust() const { return m_services.trust; }
    RetryClock &clock() const { return *m_services.clock; }
    std::shared_ptr<SecretStore> secrets() const { return m_services.secrets; }

    /// Who answers questions in the middle of a request; null (at first): nobody.
    std::shared_ptr<HttpAsker> asker() const;
    void setAsker(std::shared_ptr<HttpAsker> asker);
    /// The login that was given for \a origin when its server asked; for this run only.
    std::optional<Login> givenLogin(const QString &origin) const;
    void setGivenLogin(const QString &origin, const Login &login);

    /// Requests that a load has in flight, where its options do not say: 1 to 6.
    int parallel() const { return m_parallel; }
    void setParallel(int parallel) { m_parallel = std::clamp(parallel, 1, 6); }

    /// Runs \a call in the network thread, later.
    void invoke(std::function<void()> call);

private:
    Services m_services;
    mutable std::mutex m_mutex;
    std::shared_ptr<HttpAsker> m_asker;
    QHash<QString, Login> m_givenLogins;
    std::atomic<int> m_parallel = 6;
    SerialExecutor m_network;
};

using HttpSessionPtr = std::shared_ptr<HttpSession>;

} // namespace weightroom
