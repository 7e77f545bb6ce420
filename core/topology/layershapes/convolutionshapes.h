// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// Convolutions: what slides over an input and has kernels.
namespace weightroom::layershapes {

/// Of 1 to 3 dimensions in space, separable ones too; the only input may have a batch more than
/// that.
template <int spatial>
Outputs convolution(const LayerCall &call);
template <int spatial>
Outputs transposedConvolution(const LayerCall &call);
Outputs depthwise(const LayerCall &call);

} // namespace weightroom::layershapes
