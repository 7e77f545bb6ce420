// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/iorouter.h"

#include "core/base/run.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct IoRouterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::IoRouter)
};

constexpr auto schemeEnd = "://"_L1;

/// What the \a factories that want \a address make of it.
template <typename FactoryType, typename Address>
QList<IoHandlerPtr> askAll(const QList<FactoryType> &factories, const Address &address,
                           const IoOptions &options)
{
    QList<IoHandlerPtr> found;
    for (const FactoryType &factory : factories) {
        if (IoHandlerPtr handler = factory(address, options))
            found.append(std::move(handler));
    }
    return found;
}

Error noLoadingError(const QString &url)
{
    return { .code = ErrorCode::NoHandler,
             .message = IoRouterText::tr("Nothing can be loaded from %1.").arg(url),
             .advice = IoRouterText::tr("Open the files that were saved."),
             .source = url };
}

Error noSavingError(const QString &url)
{
    return { .code = ErrorCode::NoHandler,
             .message = IoRouterText::tr("Nothing can be saved to %1.").arg(url),
             .source = url };
}

} // namespace

void IoRouter::registerSaveRouter(Factory factory)
{
    m_saveRouters.append(std::move(factory));
}

void IoRouter::registerLoadRouter(Factory factory)
{
    m_loadRouters.append(std::move(factory));
}

void IoRouter::registerSaveListRouter(ListFactory factory)
{
    m_saveListRouters.append(std::move(factory));
}

void IoRouter::registerLoadListRouter(ListFactory factory)
{
    m_loadListRouters.append(std::move(factory));
}

Expected<Done> IoRouter::registerScheme(IoScheme scheme)
{
    if (scheme.name.endsWith(schemeEnd))
        scheme.name.chop(schemeEnd.size());
    if (scheme.name.isEmpty())
        return Error{ ErrorCode::BadArgument, IoRouterText::tr("A storage scheme needs a name.") };
    if (this->scheme(scheme.name)) {
        return Error{
            ErrorCode::AlreadyExists,
            IoRouterText::tr("The storage scheme %1 is there already.").arg(scheme.name + schemeEnd)
        };
    }
    m_schemes.append(std::move(scheme));
    return Done{};
}

const IoScheme *IoRouter::scheme(const QString &name) const
{
    const auto found = std::find_if(m_schemes.begin(), m_schemes.end(),
                                    [&](const IoScheme &scheme) { return scheme.name == name; });
    return found == m_schemes.end() ? nullptr : &*found;
}

QString IoRouter::knownSchemes() const
{
    QStringList names;
    for (const IoScheme &scheme : m_schemes)
        names.append(scheme.name + schemeEnd);
    return names.isEmpty() ? QString()
                           : IoRouterText::tr("Known schemes: %1").arg(names.join(u", "_s));
}

Expected<SchemeUrl> IoRouter::parse(const QString &url) const
{
    const qsizetype end = url.indexOf(schemeEnd);
    if (end <= 0) {
        return Error{ .code = ErrorCode::NoScheme,
                      .message = IoRouterText::tr("%1 names no storage scheme.").arg(url),
                      .advice = knownSchemes(),
                      .source = url };
    }
    return SchemeUrl{ url.first(end), url.sliced(end + schemeEnd.size()) };
}

Expected<ModelStorePtr> IoRouter::store(const QString &url) const
{
    const Expected<SchemeUrl> parts = parse(url);
    if (!parts)
        return parts.error();
    const IoScheme *found = scheme(parts->scheme);
    if (!found || !found->store) {
        return Error{ .code = ErrorCode::NoManager,
                      .message = found
                          ? IoRouterText::tr("Models at %1 cannot be listed or removed.")
                                .arg(parts->scheme + schemeEnd)
                          : IoRouterText::tr("The storage scheme %1 is not known.")
                                .arg(parts->scheme + schemeEnd),
                      .advice = knownSchemes(),
                      .source = url };
    }
    return found->store;
}

QList<IoHandlerPtr> IoRouter::saveHandlers(const QString &url, const IoOptions &options) const
{
    return askAll(m_saveRouters, url, options);
}

QList<IoHandlerPtr> IoRouter::loadHandlers(const QString &url, const IoOptions &options) const
{
    return askAll(m_loadRouters, url, options);
}

QList<IoHandlerPtr> IoRouter::saveHandlers(const QStringList &urls, const IoOptions &options) const
{
    return askAll(m_saveListRouters, urls, options);
}

QList<IoHandlerPtr> IoRouter::loadHandlers(const QStringList &urls, const IoOptions &options) const
{
    return askAll(m_loadListRouters, urls, options);
}

Expected<IoHandlerPtr> IoRouter::onlyHandler(const QList<IoHandlerPtr> &found,
                                             const QString &url) const
{
    if (found.size() == 1)
        return found.first();
    if (found.size() > 1) {
        return Error{ .code = ErrorCode::AmbiguousHandler,
                      .message = IoRouterText::tr("%n storage scheme(s) claim %1.", "",
                                                  static_cast<int>(found.size()))
                                     .arg(url),
                      .source = url };
    }
    return Error{ .code = ErrorCode::NoHandler,
                  .message = IoRouterText::tr("No storage scheme knows %1.").arg(url),
                  .advice = knownSchemes(),
                  .source = url };
}

Expected<IoHandlerPtr> IoRouter::saveHandler(const QString &url, const IoOptions &options) const
{
    const QList<IoHandlerPtr> found = saveHandlers(url, options);
    if (const auto place = parse(url); found.isEmpty() && place && scheme(place->scheme))
        return noSavingError(url);
    return onlyHandler(found, url);
}

Expected<IoHandlerPtr> IoRouter::loadHandler(const QString &url, const IoOptions &options) const
{
    const QList<IoHandlerPtr> found = loadHandlers(url, options);
    if (const auto place = parse(url); found.isEmpty() && place && scheme(place->scheme))
        return noLoadingError(url);
    return onlyHandler(found, url);
}

QFuture<Expected<ModelArtifacts>> IoRouter::load(const QString &url, OperationPtr op,
                                                 const IoOptions &options) const
{
    const Expected<IoHandlerPtr> handler = loadHandler(url, options);
    return handler ? (*handler)->load(std::move(op)) : readyFuture<ModelArtifacts>(handler.error());
}

QFuture<Expected<SaveResult>> IoRouter::save(const QString &url, ModelArtifacts artifacts,
                                             OperationPtr op, const IoOptions &options) const
{
    const Expected<IoHandlerPtr> handler = saveHandler(url, options);
    return handler ? (*handler)->save(std::move(artifacts), std::move(op))
                   : readyFuture<SaveResult>(handler.error());
}

} // namespace weightroom
