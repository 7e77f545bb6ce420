// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

#include <vector>

namespace weightroom {

/// The statistics of the tensors of a model in their order; nothing for those that cannot be read.
using KnownStatistics = std::vector<std::optional<TensorStatistics>>;

/// Changes with what is computed, and with how it is packed.
inline constexpr quint32 statisticsVersion = 0x57527333; // "WRs3"

/// A name for the bytes, places and kinds of all \a tensors, under which their statistics can be
/// kept: equal only where the statistics are. Empty where something does not tell its identity
/// (see identityOf()). Asks the file system: for a worker.
QByteArray statisticsKey(const QList<Tensor> &tensors);

/// \a statistics as bytes, to be kept.
QByteArray packStatistics(const KnownStatistics &statistics);
/// What packStatistics() has packed; nothing for other bytes, and those of other versions.
std::optional<KnownStatistics> unpackStatistics(const QByteArray &bytes);

} // namespace weightroom
