// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httphandler.h"

#include "core/base/run.h"
#include "core/io/http/httploader.h"
#include "core/io/http/httpsaver.h"
#include "core/io/http/httpurls.h"

using namespace Qt::StringLiterals;

namespace weightroom {

HttpHandler::HttpHandler(const QString &url, const IoOptions &options, HttpSessionPtr session,
                         QThreadPool *pool)
    : m_url(url)
    , m_options(options)
    , m_session(std::move(session))
    , m_pool(pool)
{
}

QFuture<Expected<ModelArtifacts>> HttpHandler::load(OperationPtr op)
{
    const Expected<HttpOptions> options = HttpOptions::read(m_options);
    if (!options)
        return readyFuture<ModelArtifacts>(options.error());
    return run(m_pool, std::move(op),
               [url = m_url, session = m_session,
                choices = *options](Operation &operation) -> Expected<ModelArtifacts> {
                   return loadHttpModel(session, choices, url, operation);
               });
}

QFuture<Expected<SaveResult>> HttpHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    const Expected<HttpOptions> options = HttpOptions::read(m_options);
    if (!options)
        return readyFuture<SaveResult>(options.error());
    return run(m_pool, std::move(op),
               [url = m_url, session = m_session, choices = *options,
                replace = m_options.value(u"replace"_s).toBool(),
                model = std::move(artifacts)](Operation &operation) -> Expected<SaveResult> {
                   return saveHttpModel(session, choices, url, model, replace, operation);
               });
}

IoRouter::Factory HttpHandler::factory(HttpSessionPtr session, QThreadPool *pool)
{
    return [session = std::move(session), pool](const QString &url,
                                                const IoOptions &options) -> IoHandlerPtr {
        if (!isHttpUrl(url))
            return nullptr;
        return std::make_shared<HttpHandler>(url, options, session, pool);
    };
}

Capabilities HttpHandler::capabilities()
{
    return { .reads = true, .writes = true, .resumes = true, .needsConfirmation = true };
}

} // namespace weightroom
