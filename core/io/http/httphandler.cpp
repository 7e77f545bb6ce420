// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httphandler.h"

#include "core/base/run.h"
#include "core/io/http/httploader.h"
#include "core/io/http/httpsaver.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/servers/serverprofiles.h"

using namespace Qt::StringLiterals;

namespace weightroom {

HttpHandler::HttpHandler(const QString &url, const IoOptions &options, const Means &means)
    : m_url(url)
    , m_options(options)
    , m_means(means)
{
}

Expected<HttpOptions> HttpHandler::options() const
{
    const Expected<IoOptions> whole = withServer(m_means.servers, m_url, m_options);
    return whole ? HttpOptions::read(*whole) : whole.error();
}

QFuture<Expected<ModelArtifacts>> HttpHandler::load(OperationPtr op)
{
    const Expected<HttpOptions> choices = options();
    if (!choices)
        return readyFuture<ModelArtifacts>(choices.error());
    return run(m_means.pool, std::move(op),
               [url = m_url, session = m_means.session,
                choices = *choices](Operation &operation) -> Expected<ModelArtifacts> {
                   return loadHttpModel(session, choices, url, operation);
               });
}

QFuture<Expected<SaveResult>> HttpHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    const Expected<HttpOptions> choices = options();
    if (!choices)
        return readyFuture<SaveResult>(choices.error());
    return run(m_means.pool, std::move(op),
               [url = m_url, session = m_means.session, choices = *choices,
                replace = m_options.value(u"replace"_s).toBool(),
                model = std::move(artifacts)](Operation &operation) -> Expected<SaveResult> {
                   return saveHttpModel(session, choices, url, model, replace, operation);
               });
}

IoRouter::Factory HttpHandler::factory(const Means &means)
{
    return [means](const QString &url, const IoOptions &options) -> IoHandlerPtr {
        if (!isHttpUrl(url))
            return nullptr;
        return std::make_shared<HttpHandler>(url, options, means);
    };
}

Capabilities HttpHandler::capabilities()
{
    return { .reads = true, .writes = true, .resumes = true, .needsConfirmation = true };
}

} // namespace weightroom
