// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

namespace weightroom {

class FoldingBox;
class HeadersTable;
class LoginBox;
class TransportBox;

/// How to talk to a server beside its URL, folded away: login, headers, proxy and authority.
class ConnectionForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionForm)

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setProfile(const ServerProfile &profile);
    /// Writes what was chosen into \a profile, and what was typed of secrets into \a secrets.
    void apply(ServerProfile &profile, SecretTexts &secrets) const;
    /// Why it cannot be so; empty when it can.
    QString problem() const;
    /// Unfolds the login and puts the cursor there; \a challenge is the server's WWW-Authenticate.
    void askForLogin(const QByteArray &challenge);

Q_SIGNALS:
    void changed();

private:
    void summarize();

    LoginBox *m_login;
    HeadersTable *m_headers;
    TransportBox *m_transport;
    FoldingBox *m_loginBox;
    FoldingBox *m_headersBox;
    FoldingBox *m_transportBox;
};

} // namespace weightroom
