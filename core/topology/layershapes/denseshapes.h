// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// What multiplies by a matrix or looks up in one.
namespace weightroom::layershapes {

Outputs dense(const LayerCall &call);
Outputs einsumDense(const LayerCall &call);
Outputs embedding(const LayerCall &call);
Outputs categoryEncoding(const LayerCall &call);
/// The query's shape; its last size is `output_shape` where that is stated.
Outputs multiHeadAttention(const LayerCall &call);

} // namespace weightroom::layershapes
