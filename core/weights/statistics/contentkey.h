// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statisticspack.h"

#include <QByteArrayList>

namespace weightroom {

/// The hashes of the stored bytes of all \a tensors in their order (contentHashOf()), empty ones
/// for those that cannot be read. For a worker; shared out to \a pool. Errors: Canceled; of the
/// first tensor that turns out to be unreadable.
Expected<QByteArrayList> contentHashes(const QList<Tensor> &tensors, Operation &op,
                                       QThreadPool *pool);
/// The same from \a statistics; nothing where some hash is missing.
std::optional<QByteArrayList> contentHashes(const QList<Tensor> &tensors,
                                            const KnownStatistics &statistics);

/// A name for what \a tensors hold, whose \a hashes these are, under which their statistics can be
/// kept: the same for copies, whatever they, their tensors and their files are called, and however
/// they are cut into files.
QByteArray contentKey(const QList<Tensor> &tensors, const QByteArrayList &hashes);

/// A name that models with the same contentKey() share, and others hardly ever, from the kinds of
/// the tensors and 64 KiB of their bytes at most: tells whether it is worth it to hash them all.
/// Empty where they cannot be read. For a worker.
QByteArray sampleKey(const QList<Tensor> &tensors);

} // namespace weightroom
