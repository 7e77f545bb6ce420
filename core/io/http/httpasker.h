// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/http/servers/credentials.h"
#include "core/io/http/servers/tlstrust.h"

namespace weightroom {

/// A server's wish for a login.
struct LoginQuestion
{
    QString origin; ///< such as "https://host"
    QByteArray challenge = {}; ///< of the WWW-Authenticate header; may be empty
    bool wasRefused = false; ///< a login was sent, and the server did not take it
    bool isPlain = false; ///< it would go over http:// to another machine
};

/// Answers what only a user can know in the middle of a load or save; a window asks its user.
/// Called from worker threads, which wait; ends early when the operation is cancelled.
class HttpAsker
{
    Q_DISABLE_COPY_MOVE(HttpAsker)

public:
    HttpAsker() = default;
    virtual ~HttpAsker();

    /// A login to send instead; once for each load or save.
    virtual std::optional<Login> askForLogin(const LoginQuestion &question, Operation &op) = 0;
    /// Whether this one certificate is to be trusted for its host, from now on.
    virtual bool askForTrust(const CertificateSummary &certificate, Operation &op) = 0;
};

} // namespace weightroom
