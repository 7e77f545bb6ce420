// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpsession.h"

using namespace Qt::StringLiterals;

namespace weightroom {

HttpSession::HttpSession(Services services)
    : m_services(std::move(services))
    , m_network(u"network"_s)
{
    if (!m_services.logins)
        m_services.logins = std::make_shared<StoredLogins>(std::make_shared<MemorySecrets>());
    if (!m_services.trust)
        m_services.trust = std::make_shared<TlsTrust>();
    if (!m_services.clock)
        m_services.clock = std::make_shared<RetryClock>();
}

HttpSession::~HttpSession() = default;

void HttpSession::invoke(std::function<void()> call)
{
    m_network.post([call = std::move(call)]() -> Expected<Done> {
        call();
        return Done{};
    });
}

} // namespace weightroom
