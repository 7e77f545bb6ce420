// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/layershapes.h"

/// What the rules of all families of layers are written with.
namespace weightroom::layershapes {

using Outputs = std::optional<LayerOutputs>;

inline constexpr qint64 openSize = -1;
/// Sizes beyond that are no shapes of anything.
inline constexpr qint64 largestSize = qint64(1) << 53;

/// One output; nothing where \a shape cannot be the shape of anything.
Outputs single(PartialShape shape);
/// The same shape as the first input.
Outputs sameShape(const LayerCall &call);
/// The first input; null where there is none, or one with another number of dimensions than \a
/// rank.
const PartialShape *onlyInput(const LayerCall &call, qsizetype rank);

/// A product of sizes; open where one of them is.
qint64 times(qint64 a, qint64 b);
/// The \a count numbers of a config value, which may be one for all; empty where it is none.
QList<qint64> numbers(JsonView value, qsizetype count, std::optional<qint64> fallback = {});

/// Where the first size in space is among those of an input.
qsizetype firstSpatial(JsonView config);
/// Where the channels are among the sizes of an input with \a rank dimensions.
qsizetype channelAxis(JsonView config, qsizetype rank);
/// Lets windows of \a sizes slide over the dimensions in space of \a shape. False for a bad config.
bool slide(PartialShape &shape, JsonView config, const QList<qint64> &sizes, bool isDilated);

} // namespace weightroom::layershapes
