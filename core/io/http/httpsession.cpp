// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpsession.h"

using namespace Qt::StringLiterals;

namespace weightroom {

HttpSession::HttpSession(Services services)
    : m_services(std::move(services))
    , m_network(u"network"_s)
{
    if (!m_services.secrets)
        m_services.secrets = std::make_shared<MemorySecrets>();
    if (!m_services.logins)
        m_services.logins = std::make_shared<StoredLogins>(m_services.secrets);
    if (!m_services.trust)
        m_services.trust = std::make_shared<TlsTrust>();
    if (!m_services.clock)
        m_services.clock = std::make_shared<RetryClock>();
}

HttpSession::~HttpSession() = default;

HttpAsker::~HttpAsker() = default;

std::shared_ptr<HttpAsker> HttpSession::asker() const
{
    const std::lock_guard lock(m_mutex);
    return m_asker;
}

void HttpSession::setAsker(std::shared_ptr<HttpAsker> asker)
{
    const std::lock_guard lock(m_mutex);
    m_asker = std::move(asker);
}

std::optional<Login> HttpSession::givenLogin(const QString &origin) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_givenLogins.constFind(origin);
    return found == m_givenLogins.constEnd() ? std::nullopt : std::optional(*found);
}

void HttpSession::setGivenLogin(const QString &origin, const Login &login)
{
    const std::lock_guard lock(m_mutex);
    m_givenLogins.insert(origin, login);
}

void HttpSession::invoke(std::function<void()> call)
{
    m_network.post([call = std::move(call)]() -> Expected<Done> {
        call();
        return Done{};
    });
}

} // namespace weightroom
