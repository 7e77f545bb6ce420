// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/plugin/plugincall.h"

class QThreadPool;

namespace weightroom {

/// Loads and saves one model through a plug-in. What a plug-in does not check is checked here:
/// sizes, and after a save that the same model comes back, compared by JSON and SHA-256.
class PluginHandler : public IoHandler
{
public:
    /// \a path is what follows "scheme://". \a pool runs the plug-in.
    PluginHandler(const PluginScheme &scheme, const QString &path, const IoOptions &options,
                  QThreadPool *pool);

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    /// Knows the option "replace". Errors: those of the plug-in, as planSave(), ChecksumMismatch,
    /// Canceled.
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    PluginScheme m_scheme;
    QString m_path;
    IoOptions m_options;
    QThreadPool *m_pool;
};

} // namespace weightroom
