// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"
#include "core/io/plugin/plugincall.h"

class QThreadPool;

namespace weightroom {

/// Lists, removes and renames models through a plug-in. Keeps no trash.
class PluginStore : public ModelStore
{
public:
    PluginStore(const PluginScheme &scheme, QThreadPool *pool);

    /// Each model is loaded without its weights; one that cannot be loaded is damaged.
    QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op) override;
    /// Only what is a model, be it a damaged one, is removed.
    QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal,
                                           OperationPtr op) override;
    QFuture<Expected<SaveResult>> rename(const QString &from, const QString &to,
                                         OperationPtr op) override;
    QString canonicalPath(const QString &path) const override;

private:
    PluginScheme m_scheme;
    QThreadPool *m_pool;
};

} // namespace weightroom
