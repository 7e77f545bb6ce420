// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <QStringList>

class QThreadPool;

namespace weightroom {

/// tf.io.browserFiles, safer: any heap of files in any order. The JSON is found by content; weight
/// files are matched by base name. Errors: BadArgument (no files), MissingTopology,
/// MissingManifest, DuplicateBasename, WeightFileMissing and FileCountMismatch (missing and surplus
/// files both named), InvalidJson. Load only.
class UserFilesHandler : public IoHandler
{
public:
    UserFilesHandler(const QStringList &paths, QThreadPool *pool);

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;

private:
    QStringList m_paths;
    QThreadPool *m_pool;
};

} // namespace weightroom
