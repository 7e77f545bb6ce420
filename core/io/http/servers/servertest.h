// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"

namespace weightroom {

/// What a server says to a harmless request.
struct ServerTest
{
    HttpAnswer answer; ///< of the last request, with redirects and certificate
    QByteArray allow; ///< the methods that the server names; empty: it names none
    std::optional<Error> refusal = {}; ///< the server is there, but would not take the upload
};

/// Sends OPTIONS to the \a url of an upload, without a body, and HEAD where the server does not
/// know that. Waits; for worker threads. Errors: as HttpClient::get(), but for statuses, which are
/// answers.
Expected<ServerTest> testServer(HttpSessionPtr session, const HttpOptions &options,
                                const QString &url, Operation &op);

} // namespace weightroom
