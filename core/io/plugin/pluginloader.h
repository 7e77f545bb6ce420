// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"

class QThreadPool;

namespace weightroom {

/// Where handler plug-ins are.
struct PluginPlaces
{
    QStringList files; ///< named by the user; first, so that they win over those in the folder
    QString folder; ///< all libraries in it, by name; need not exist
};

/// Loads the handler plug-ins at \a places and registers their schemes in \a router. \a pool runs
/// them; it outlives the router. A plug-in is asked for its interface version before any of its
/// code runs. Answers why some were not loaded, one whole sentence each: no such file, no plug-in
/// or a damaged one, another version, no scheme, a scheme that is taken. The others are there all
/// the same.
QList<Error> loadHandlerPlugins(const PluginPlaces &places, IoRouter &router, QThreadPool *pool);

} // namespace weightroom
