// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// Pools, and those over everything.
namespace weightroom::layershapes {

template <int spatial>
Outputs pooling(const LayerCall &call);
template <int spatial>
Outputs globalPooling(const LayerCall &call);

} // namespace weightroom::layershapes
