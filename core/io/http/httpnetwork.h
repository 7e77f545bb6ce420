// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpsession.h"

#include <QSslConfiguration>

namespace weightroom {

struct NetworkSide;

/// The access manager of one load or save: its own connections, cookies and proxy, and nobody
/// else's. The manager lives in the session's network thread; this object in any other.
class HttpNetwork
{
    Q_DISABLE_COPY_MOVE(HttpNetwork)

public:
    HttpNetwork(HttpSessionPtr session, const QString &proxy);
    ~HttpNetwork();

    /// Runs \a call in the network thread, later.
    void invoke(std::function<void(NetworkSide &side)> call) const;
    HttpSession &session() const { return *m_session; }

private:
    struct Holder
    {
        NetworkSide *side = nullptr; ///< used in the network thread only
    };

    HttpSessionPtr m_session;
    std::shared_ptr<Holder> m_holder;
};

/// The TLS settings for \a options: the system's authorities and the files', the client
/// certificate. Errors: BadArgument, NotFound, Io, naming the file.
Expected<QSslConfiguration> tlsConfiguration(const HttpOptions &options, LoginProvider &logins);

/// Errors: BadArgument where \a proxy is not as HttpOptions::proxy says.
Expected<Done> checkProxy(const QString &proxy);

} // namespace weightroom
