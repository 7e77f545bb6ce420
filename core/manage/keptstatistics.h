// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/base/serialexecutor.h"
#include "core/weights/statistics/statisticspack.h"

class QThreadPool;

namespace weightroom {

class Library;

/// Statistics that were counted before, kept in the library by what the weights hold, so that equal
/// ones share them whatever they are called and wherever they lie. A file that was looked at before
/// is known by its identity; of others a few bytes tell whether hashing all of them may be worth
/// it. May be called in any thread that outlives it.
class KeptStatistics
{
    Q_DISABLE_COPY_MOVE(KeptStatistics)

public:
    /// Both outlive this; \a pool reads and hashes.
    KeptStatistics(Library *library, QThreadPool *pool);

    struct Look
    {
        QByteArray identity = {}; ///< of the files: see statisticsKey(); to be given to keep()
        std::optional<KnownStatistics> statistics = {}; ///< none: they have to be counted
    };
    /// What is known about \a tensors. Errors: Canceled; as Library::cached() and contentHashes():
    /// then they have to be counted, too.
    QFuture<Expected<Look>> find(const QList<Tensor> &tensors, const OperationPtr &op);

    /// Keeps \a statistics, all of \a tensors with their hashes; others are not kept. \a identity
    /// is that of before they were counted: files that have changed since then are not known by it.
    QFuture<Expected<Done>> keep(const QList<Tensor> &tensors, const KnownStatistics &statistics,
                                 const QByteArray &identity, const OperationPtr &op);

private:
    QFuture<Expected<Look>> findByIdentity(const QList<Tensor> &tensors, const QByteArray &identity,
                                           const OperationPtr &op);
    QFuture<Expected<Look>> findBySample(const QList<Tensor> &tensors, const QByteArray &identity,
                                         const OperationPtr &op);
    QFuture<Expected<Look>> findByContent(const QList<Tensor> &tensors, const QByteArray &identity,
                                          const QByteArray &content, const OperationPtr &op);

    Library *m_library;
    QThreadPool *m_pool;
    SerialExecutor m_thread; ///< what comes after a future; ends first
};

} // namespace weightroom
