// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpoptions.h"
#include "core/io/http/httpsession.h"
#include "core/io/iorouter.h"

class QThreadPool;

namespace weightroom {

class ServerProfiles;

/// http:// and https:// of tfjs. Options: those of HttpOptions::read(), completed by
/// withServer(), and "replace" for uploads of single files. The work waits for networks, so \a pool
/// is one of its own.
class HttpHandler : public IoHandler
{
public:
    /// \a servers may be null.
    struct Means
    {
        HttpSessionPtr session;
        QThreadPool *pool;
        const ServerProfiles *servers = nullptr;
    };

    HttpHandler(const QString &url, const IoOptions &options, const Means &means);

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

    /// The factory of a load or save router: takes ^https?://.
    static IoRouter::Factory factory(const Means &means);
    static Capabilities capabilities();

private:
    Expected<HttpOptions> options() const;

    QString m_url;
    IoOptions m_options;
    Means m_means;
};

} // namespace weightroom
