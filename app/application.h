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

    /// Knows URLs of all schemes and plain paths. Options when saving files: "layout" ("single",
    /// "keep" (the default) or "sized"), "shardBytes" (for sized), "replace".
    const IoRouter &router() const { return m_router; }
    /// For reading and writing models; for computing on their values.
    QThreadPool *transferPool() const { return &m_transferPool; }
    QThreadPool *computePool() const { return &m_computePool; }

    /// Loads one model from loose files in any order.
    QFuture<Expected<ModelArtifacts>> loadFiles(const QStringList &paths, OperationPtr op) const;

private:
    void registerFiles();

    mutable QThreadPool m_transferPool;
    mutable QThreadPool m_computePool;
    IoRouter m_router;
};

} // namespace weightroom
