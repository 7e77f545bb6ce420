// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"

#include <QMap>

#include <atomic>
#include <functional>
#include <mutex>

class QThreadPool;

namespace weightroom::testing {

/// A storage scheme whose models are kept in memory: what a test needs of a scheme, and a store
/// that keeps no trash of its own, as those of plug-ins. Faults are switched on as wanted.
class MemoryPlace : public ModelStore
{
public:
    /// \a pool outlives this.
    MemoryPlace(const QString &scheme, QThreadPool *pool);

    /// Makes \a router know \a place.
    static void enter(const std::shared_ptr<MemoryPlace> &place, IoRouter &router,
                      bool withStore = true);

    QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op) override;
    QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal,
                                           OperationPtr op) override;
    QFuture<Expected<SaveResult>> rename(const QString &from, const QString &to,
                                         OperationPtr op) override;
    QFuture<Expected<SaveResult>> duplicate(const QString &from, const QString &to,
                                            OperationPtr op) override;
    QFuture<Expected<QList<TrashedModel>>> trash(OperationPtr op) override;
    /// "m/" is "m".
    QString canonicalPath(const QString &path) const override;

    QStringList paths() const;
    void put(const QString &path, const ModelArtifacts &model);
    std::optional<ModelArtifacts> at(const QString &path) const;

    // What goes wrong.
    std::optional<Error> saveError = {};
    std::optional<Error> removeError = {};
    std::optional<Error> trashError = {}; ///< of reading the trash
    std::function<void(ModelArtifacts &)> spoil = {}; ///< what is saved
    std::function<void()> beforeLoad = {};
    std::function<void()> afterSave = {}; ///< the model is published
    bool renamesInOneStep = false; ///< rename() and duplicate() work
    std::atomic_int fullSaves = 0; ///< saves that went through a handler

private:
    class Handler;

    Expected<SaveResult> publish(const QString &path, const ModelArtifacts &model, bool replace);

    QString m_scheme;
    QThreadPool *m_pool;
    mutable std::mutex m_mutex;
    QMap<QString, ModelArtifacts> m_models;
};

} // namespace weightroom::testing
