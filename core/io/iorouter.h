// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"
#include "core/io/modelstore.h"

#include <QStringList>

#include <functional>

namespace weightroom {

/// What is known of a scheme beside its routers.
struct IoScheme
{
    QString name; ///< such as "indexeddb"; a trailing "://" is dropped
    Capabilities capabilities;
    ModelStorePtr store = {}; ///< null where models cannot be listed or removed
};

/// "scheme://path" taken apart: the path is everything after the first "://".
struct SchemeUrl
{
    QString scheme;
    QString path;

    bool operator==(const SchemeUrl &) const = default;
};

/// The registry of storage schemes: ordered save and load routers, as tf.io's registerSaveRouter
/// and registerLoadRouter, and what each scheme can do. Made in the composition root; there is no
/// singleton.
class IoRouter
{
public:
    /// Makes a handler for \a url, or null when the URL is not its business.
    using Factory = std::function<IoHandlerPtr(const QString &url, const IoOptions &options)>;
    /// The same for a list of URLs, which only few routers take.
    using ListFactory = std::function<IoHandlerPtr(const QStringList &urls, const IoOptions &)>;

    void registerSaveRouter(Factory factory);
    void registerLoadRouter(Factory factory);
    void registerSaveListRouter(ListFactory factory);
    void registerLoadListRouter(ListFactory factory);
    /// Errors: BadArgument (no name), AlreadyExists (the scheme is known).
    Expected<Done> registerScheme(IoScheme scheme);

    /// In the order of registration.
    const QList<IoScheme> &schemes() const { return m_schemes; }
    /// The scheme of this \a name; null when it is not known.
    const IoScheme *scheme(const QString &name) const;
    /// Takes \a url apart. Errors: NoScheme (names the known schemes).
    Expected<SchemeUrl> parse(const QString &url) const;
    /// The store behind \a url. Errors: NoScheme, NoManager.
    Expected<ModelStorePtr> store(const QString &url) const;

    /// All handlers for one URL, or for a list of URLs.
    QList<IoHandlerPtr> saveHandlers(const QString &url, const IoOptions &options = {}) const;
    QList<IoHandlerPtr> loadHandlers(const QString &url, const IoOptions &options = {}) const;
    QList<IoHandlerPtr> saveHandlers(const QStringList &urls, const IoOptions &options = {}) const;
    QList<IoHandlerPtr> loadHandlers(const QStringList &urls, const IoOptions &options = {}) const;

    /// The one handler for \a url. Errors: NoHandler (names the known schemes), AmbiguousHandler.
    Expected<IoHandlerPtr> saveHandler(const QString &url, const IoOptions &options = {}) const;
    Expected<IoHandlerPtr> loadHandler(const QString &url, const IoOptions &options = {}) const;

    /// Loads from the one handler for \a url. Errors: as loadHandler() and the handler's.
    QFuture<Expected<ModelArtifacts>> load(const QString &url, OperationPtr op,
                                           const IoOptions &options = {}) const;
    /// Saves with the one handler for \a url. Every handler knows the options "replace" (otherwise
    /// a model that is there is AlreadyExists) and "forever" (the replaced one does not go to the
    /// trash). Errors: as saveHandler() and the handler's.
    QFuture<Expected<SaveResult>> save(const QString &url, ModelArtifacts artifacts,
                                       OperationPtr op, const IoOptions &options = {}) const;

private:
    Expected<IoHandlerPtr> onlyHandler(const QList<IoHandlerPtr> &found, const QString &url) const;
    QString knownSchemes() const;

    QList<Factory> m_saveRouters;
    QList<Factory> m_loadRouters;
    QList<ListFactory> m_saveListRouters;
    QList<ListFactory> m_loadListRouters;
    QList<IoScheme> m_schemes;
};

} // namespace weightroom
