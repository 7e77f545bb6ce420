// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/tensorstatistics.h"

#include "app/application.h"
#include "app/cli/clisession.h"
#include "core/weights/chunkwork.h"
#include "core/weights/statisticspack.h"

namespace weightroom {

namespace {

using AllStatistics = std::vector<Expected<TensorStatistics>>;

/// Counting less than this takes no longer than asking for it.
constexpr qint64 leastKeptCliBytes = 4 * 1024 * 1024;

qint64 readableBytes(const QList<Tensor> &tensors)
{
    qint64 total = 0;
    for (const Tensor &tensor : tensors)
        total += tensor.isReadable() ? tensor.bytes : 0;
    return total;
}

Expected<AllStatistics> countStatistics(const QList<Tensor> &tensors, Operation &op,
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

/// What was kept under \a key; empty where that does not fit \a tensors.
AllStatistics keptStatistics(CliSession &session, const QString &key, const QList<Tensor> &tensors)
{
    const auto packed
        = session.await(session.application().library().cached(key, session.operation()));
    const auto known = packed ? unpackStatistics(*packed) : std::nullopt;
    AllStatistics all;
    if (!known || known->size() != static_cast<std::size_t>(tensors.size()))
        return all;
    for (std::size_t i = 0; i < known->size(); ++i) {
        const Tensor &tensor = tensors.at(static_cast<qsizetype>(i));
        const auto &figures = (*known)[i];
        if (!figures && tensor.isReadable())
            return {};
        all.push_back(figures ? Expected<TensorStatistics>(*figures)
                              : Expected<TensorStatistics>(unreadableError(tensor)));
    }
    return all;
}

/// A failure is no harm: they are counted again then.
void keepStatistics(CliSession &session, const QString &key, const QList<Tensor> &tensors,
                    const AllStatistics &all)
{
    KnownStatistics known;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i] && tensors.at(static_cast<qsizetype>(i)).isReadable())
            return;
        known.push_back(all[i] ? std::optional(*all[i]) : std::nullopt);
    }
    // The files may have changed while they were counted.
    if (QString::fromLatin1(statisticsKey(tensors)) != key)
        return;
    static_cast<void>(session.await(session.application().library().setCached(
        key, packStatistics(known), session.operation())));
}

} // namespace

Expected<std::vector<Expected<TensorStatistics>>> allStatistics(CliSession &session,
                                                                const QList<Tensor> &tensors)
{
    const QString key = readableBytes(tensors) < leastKeptCliBytes
        ? QString()
        : QString::fromLatin1(statisticsKey(tensors));
    if (!key.isEmpty()) {
        if (AllStatistics kept = keptStatistics(session, key, tensors); !kept.empty())
            return kept;
    }
    auto all = session.compute([&](Operation &op) {
        return countStatistics(tensors, op, session.application().computePool());
    });
    if (all && !key.isEmpty())
        keepStatistics(session, key, tensors, *all);
    return all;
}

} // namespace weightroom
