// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// What makes one of several inputs.
namespace weightroom::layershapes {

/// Adding and the like.
Outputs elementwise(const LayerCall &call);
Outputs concatenate(const LayerCall &call);
Outputs dot(const LayerCall &call);

} // namespace weightroom::layershapes
