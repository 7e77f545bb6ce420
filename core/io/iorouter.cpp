// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/iorouter.h"

#include "core/base/run.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct IoRouterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::IoRouter)
};

} // namespace

void IoRouter::registerSaveRouter(Factory factory, const QString &scheme)
{
    m_saveRoutes.append({ std::move(factory), scheme });
}

void IoRouter::registerLoadRouter(Factory factory, const QString &scheme)
{
    m_loadRoutes.append({ std::move(factory), scheme });
}

QList<IoHandlerPtr> IoRouter::handlers(const QList<Route> &routes, const QString &url,
                                       const IoOptions &options)
{
    QList<IoHandlerPtr> found;
    for (const Route &route : routes) {
        if (IoHandlerPtr handler = route.factory(url, options))
            found.append(std::move(handler));
    }
    return found;
}

QList<IoHandlerPtr> IoRouter::saveHandlers(const QString &url, const IoOptions &options) const
{
    return handlers(m_saveRoutes, url, options);
}

QList<IoHandlerPtr> IoRouter::loadHandlers(const QString &url, const IoOptions &options) const
{
    return handlers(m_loadRoutes, url, options);
}

Expected<IoHandlerPtr> IoRouter::oneHandler(const QList<Route> &routes, const QString &url,
                                            const IoOptions &options)
{
    const QList<IoHandlerPtr> found = handlers(routes, url, options);
    if (found.size() == 1)
        return found.first();
    if (found.size() > 1) {
        return Error{ .code = ErrorCode::AmbiguousHandler,
                      .message = IoRouterText::tr("%n storage scheme(s) claim %1.", "",
                                                  static_cast<int>(found.size()))
                                     .arg(url),
                      .source = url };
    }
    QStringList schemes;
    for (const Route &route : routes) {
        if (!route.scheme.isEmpty() && !schemes.contains(route.scheme))
            schemes.append(route.scheme);
    }
    return Error{ .code = ErrorCode::NoHandler,
                  .message = IoRouterText::tr("No storage scheme knows %1.").arg(url),
                  .advice = schemes.isEmpty()
                      ? QString()
                      : IoRouterText::tr("Known schemes: %1").arg(schemes.join(u", "_s)),
                  .source = url };
}

QFuture<Expected<ModelArtifacts>> IoRouter::load(const QString &url, OperationPtr op,
                                                 const IoOptions &options) const
{
    const Expected<IoHandlerPtr> handler = oneHandler(m_loadRoutes, url, options);
    return handler ? (*handler)->load(std::move(op)) : readyFuture<ModelArtifacts>(handler.error());
}

QFuture<Expected<SaveResult>> IoRouter::save(const QString &url, ModelArtifacts artifacts,
                                             OperationPtr op, const IoOptions &options) const
{
    const Expected<IoHandlerPtr> handler = oneHandler(m_saveRoutes, url, options);
    return handler ? (*handler)->save(std::move(artifacts), std::move(op))
                   : readyFuture<SaveResult>(handler.error());
}

} // namespace weightroom
