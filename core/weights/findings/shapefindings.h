// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"

namespace weightroom {

/// Shapes that cannot be meant (suspicious-shape, warning each): more than the six dimensions that
/// tfjs knows, no elements, more elements than a JavaScript array holds, a bias that does not fit
/// the kernel beside it, parts of a batch normalization of different shapes. Many of one kind are
/// one finding.
QList<Finding> shapeFindings(const QList<Tensor> &tensors);

} // namespace weightroom
