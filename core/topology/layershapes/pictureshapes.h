// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// What makes pictures larger or smaller without kernels.
namespace weightroom::layershapes {

Outputs zeroPadding2d(const LayerCall &call);
Outputs cropping2d(const LayerCall &call);
Outputs upSampling2d(const LayerCall &call);
/// Pictures of a new height and width, with or without a batch.
Outputs resized(const LayerCall &call);
/// What comes out is as random as the layer, in the dimension \a fromEnd.
template <int fromEnd>
Outputs randomSize(const LayerCall &call);

} // namespace weightroom::layershapes
