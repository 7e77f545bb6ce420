// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

namespace weightroom {

/// Which rows, columns, input channels and filters of \a tensor hold nothing but zeros: the slices
/// across its last axis (columns; filters of a convolution) and across the one before (rows; input
/// channels), where there are two axes at least and a slice has two elements at least. The tensor
/// is passed over once more, as far as needed, and only when \a statistics tell of enough zeros;
/// none for tensors of zeros alone, and for axes of more than a million slices. Errors: as
/// TensorPieces::walk.
Expected<QList<ZeroUnits>> findZeroUnits(const Tensor &tensor, const TensorStatistics &statistics,
                                         Operation &op);

} // namespace weightroom
