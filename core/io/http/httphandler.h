// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpsession.h"
#include "core/io/iorouter.h"

class QThreadPool;

namespace weightroom {

/// http:// and https:// of tfjs. Options: those of HttpOptions::read(), and "replace" for uploads
/// of single files. The work waits for networks, so \a pool is one of its own.
class HttpHandler : public IoHandler
{
public:
    HttpHandler(const QString &url, const IoOptions &options, HttpSessionPtr session,
                QThreadPool *pool);

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

    /// The factory of a load or save router: takes ^https?://.
    static IoRouter::Factory factory(HttpSessionPtr session, QThreadPool *pool);
    static Capabilities capabilities();

private:
    QString m_url;
    IoOptions m_options;
    HttpSessionPtr m_session;
    QThreadPool *m_pool;
};

} // namespace weightroom
