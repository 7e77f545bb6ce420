// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/weights/statistics/statistics.h"

#include <functional>

namespace weightroom {

/// What can be told without reading weights: types that cannot be decoded (unsupported-dtype,
/// quantization-…), shard layouts that tfjs 4.6 to 4.22 reads as zeros (layout-zero-bug), duplicate
/// names, suspicious shapes (suspicious-shape), no weights at all … The findings of loading itself
/// (missing and short files, surplus bytes) are in artifacts.origin.
QList<Finding> structuralFindings(const ModelArtifacts &artifacts, const QList<Tensor> &tensors);

/// What the values of \a tensor tell: nan, infinity, constant-tensor, zero-units (rows, columns,
/// filters of zeros, with their indices), saturated-quantization, extreme-outlier, denormals,
/// negative-variance.
QList<Finding> valueFindings(const Tensor &tensor, const TensorStatistics &statistics);

/// Groups of tensors that hold the same values (duplicate-tensor, one for each group, about the
/// first of it): those whose statistics are equal are compared byte by byte. Constant and very
/// small ones do not count. \a statistics
/// answers null for tensors that cannot be read. Errors: Canceled; a tensor that cannot be read is
/// no duplicate.
using StatisticsOf = std::function<const TensorStatistics *(qsizetype tensor)>;
Expected<QList<Finding>> duplicateFindings(const QList<Tensor> &tensors,
                                           const StatisticsOf &statistics, Operation &op);

} // namespace weightroom
