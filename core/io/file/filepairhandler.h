// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <QStringList>

class QThreadPool;

namespace weightroom {

/// The pair of files of models from before TensorFlow.js 1.0, which tfjs's node file handler takes
/// as a list: a binary topology (tensorflowjs_model.pb) and a weights manifest. The topology is not
/// read: the weights come with a finding that it is to be converted again. Load only.
class FilePairHandler : public IoHandler
{
public:
    /// Local paths. \a pool runs the work.
    FilePairHandler(const QString &topology, const QString &manifest, QThreadPool *pool);

    /// Errors: NotFound and PathIsDirectory (either file), MalformedManifest (the second is no
    /// array of groups), and as readModelJson().
    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;

private:
    QString m_topology;
    QString m_manifest;
    QThreadPool *m_pool;
};

/// The handler for the list \a urls of exactly two file:// URLs, topology and manifest; null for
/// any other list.
IoHandlerPtr filePairHandler(const QStringList &urls, QThreadPool *pool);

} // namespace weightroom
