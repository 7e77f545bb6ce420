// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <functional>

namespace weightroom {

/// The registry of storage schemes: ordered save and load routers, as tf.io's registerSaveRouter
/// and registerLoadRouter. Made in the composition root; there is no singleton.
class IoRouter
{
public:
    /// Makes a handler for \a url, or null when the URL is not its business.
    using Factory = std::function<IoHandlerPtr(const QString &url, const IoOptions &options)>;

    /// \a scheme, such as "file://", is what messages about unknown URLs list; empty: not listed.
    void registerSaveRouter(Factory factory, const QString &scheme = {});
    void registerLoadRouter(Factory factory, const QString &scheme = {});

    QList<IoHandlerPtr> saveHandlers(const QString &url, const IoOptions &options = {}) const;
    QList<IoHandlerPtr> loadHandlers(const QString &url, const IoOptions &options = {}) const;

    /// Loads from the one handler for \a url. Errors: NoHandler, AmbiguousHandler, and the
    /// handler's.
    QFuture<Expected<ModelArtifacts>> load(const QString &url, OperationPtr op,
                                           const IoOptions &options = {}) const;
    QFuture<Expected<SaveResult>> save(const QString &url, ModelArtifacts artifacts,
                                       OperationPtr op, const IoOptions &options = {}) const;

private:
    struct Route
    {
        Factory factory;
        QString scheme;
    };

    static QList<IoHandlerPtr> handlers(const QList<Route> &routes, const QString &url,
                                        const IoOptions &options);
    /// The only handler of \a url. Errors: NoHandler, AmbiguousHandler.
    static Expected<IoHandlerPtr> oneHandler(const QList<Route> &routes, const QString &url,
                                             const IoOptions &options);

    QList<Route> m_saveRoutes;
    QList<Route> m_loadRoutes;
};

} // namespace weightroom
