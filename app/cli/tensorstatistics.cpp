// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/tensorstatistics.h"

#include "app/application.h"
#include "app/cli/clisession.h"
#include "core/weights/statisticspack.h"

namespace weightroom {

namespace {

/// Counting less than this takes no longer than asking for it.
constexpr qint64 leastKeptCliBytes = 4 * 1024 * 1024;

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

Expected<AllStatistics> allStatistics(CliSession &session, const QList<Tensor> &tensors)
{
    const QString key = readableBytes(tensors) < leastKeptCliBytes
        ? QString()
        : QString::fromLatin1(statisticsKey(tensors));
    if (!key.isEmpty()) {
        if (AllStatistics kept = keptStatistics(session, key, tensors); !kept.empty())
            return kept;
    }
    auto all = session.compute([&](Operation &op) {
        return computeAllStatistics(tensors, op, session.application().computePool());
    });
    if (all && !key.isEmpty())
        keepStatistics(session, key, tensors, *all);
    return all;
}

} // namespace weightroom
