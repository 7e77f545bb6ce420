// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/modelstatistics.h"

#include "core/weights/statistics/chunkwork.h"

namespace weightroom {

qint64 readableBytes(const QList<Tensor> &tensors)
{
    qint64 total = 0;
    for (const Tensor &tensor : tensors)
        total += tensor.isReadable() ? tensor.bytes : 0;
    return total;
}

Expected<AllStatistics> computeAllStatistics(const QList<Tensor> &tensors, Operation &op,
                                             QThreadPool *pool)
{
    op.setProgress(0, readableBytes(tensors));
    AllStatistics all(static_cast<std::size_t>(tensors.size()),
                      Expected<TensorStatistics>(TensorStatistics{}));
    // A tensor that cannot be read is no reason to stop.
    auto done = forEachChunk(pool, tensors.size(), op, [&](qint64 i) -> Expected<Done> {
        const Tensor &tensor = tensors.at(i);
        all[static_cast<std::size_t>(i)] = tensor.isReadable()
            ? computeStatistics(tensor, op, pool)
            : Expected<TensorStatistics>(unreadableError(tensor));
        return op.isCanceled() ? Expected<Done>(canceledError()) : Expected<Done>(Done{});
    });
    if (!done)
        return done.error();
    return all;
}

} // namespace weightroom
