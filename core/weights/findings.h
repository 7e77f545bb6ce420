// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/weights/statistics.h"

namespace weightroom {

/// What can be told without reading weights: types that cannot be decoded (unsupported-dtype,
/// quantization-…), shard layouts that tfjs 4.6 to 4.22 reads as zeros (layout-zero-bug), duplicate
/// names, no weights at all … The findings of loading itself (missing and short files, surplus
/// bytes) are in artifacts.origin.
QList<Finding> structuralFindings(const ModelArtifacts &artifacts, const QList<Tensor> &tensors);

/// What the values of \a tensor tell: nan, infinity (warning each) …
QList<Finding> valueFindings(const Tensor &tensor, const TensorStatistics &statistics);

} // namespace weightroom
