// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/tensorstatistics.h"

#include "app/application.h"
#include "app/cli/clisession.h"
#include "core/manage/keptstatistics.h"

namespace weightroom {

namespace {

/// Counting less than this takes no longer than asking for it.
constexpr qint64 leastKeptCliBytes = 4 * 1024 * 1024;

AllStatistics allOf(const KnownStatistics &known, const QList<Tensor> &tensors)
{
    AllStatistics all;
    for (std::size_t i = 0; i < known.size(); ++i)
        all.push_back(known[i] ? Expected<TensorStatistics>(*known[i])
                               : Expected<TensorStatistics>(
                                   unreadableError(tensors.at(static_cast<qsizetype>(i)))));
    return all;
}

KnownStatistics knownOf(const AllStatistics &all)
{
    KnownStatistics known;
    for (const auto &figures : all)
        known.push_back(figures ? std::optional(*figures) : std::nullopt);
    return known;
}

} // namespace

Expected<AllStatistics> allStatistics(CliSession &session, const QList<Tensor> &tensors)
{
    const auto count = [&] {
        return session.compute([&](Operation &op) {
            return computeAllStatistics(tensors, op, session.application().computePool());
        });
    };
    if (readableBytes(tensors) < leastKeptCliBytes)
        return count();
    KeptStatistics kept(&session.application().library(), session.application().computePool());
    const auto look = session.await(kept.find(tensors, session.operation()));
    if (look && look->statistics)
        return allOf(*look->statistics, tensors);
    auto all = count();
    if (all) // a failure to keep them is no harm: they are counted again then
        static_cast<void>(session.await(kept.keep(
            tensors, knownOf(*all), look ? look->identity : QByteArray(), session.operation())));
    return all;
}

} // namespace weightroom
