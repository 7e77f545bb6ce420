// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"

#include <QThreadPool>

namespace weightroom {

/// The composition root: the only place that knows which schemes there are. Everything long-lived
/// is a member of it.
class Application
{
    Q_DISABLE_COPY_MOVE(Application)

public:
    Application();
    /// Waits for work that is still running: cancel it before.
    ~Application();

    const IoRouter &router() const { return m_router; }
    /// For reading and writing models; for computing on their values.
    QThreadPool *transferPool() const { return &m_transferPool; }
    QThreadPool *computePool() const { return &m_computePool; }

    /// Loads from \a place, a scheme URL or a plain path. Errors: NoHandler (names the schemes
    /// there are) and the handler's.
    QFuture<Expected<ModelArtifacts>> load(const QString &place, OperationPtr op) const;
    /// Loads one model from loose files in any order.
    QFuture<Expected<ModelArtifacts>> loadFiles(const QStringList &paths, OperationPtr op) const;
    /// Saves to \a place. Options of files: "layout" ("single", "keep" (the default) or "sized"),
    /// "shardBytes" (for sized), "replace". Errors as load().
    QFuture<Expected<SaveResult>> save(const QString &place, ModelArtifacts artifacts,
                                       OperationPtr op, const IoOptions &options) const;

private:
    void registerFiles();
    Error unknownPlace(const QString &place) const;

    mutable QThreadPool m_transferPool;
    mutable QThreadPool m_computePool;
    IoRouter m_router;
    QStringList m_schemes; ///< as people write them: "file://"
};

} // namespace weightroom
