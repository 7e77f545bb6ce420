// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// What only arranges an input anew.
namespace weightroom::layershapes {

Outputs flatten(const LayerCall &call);
Outputs reshape(const LayerCall &call);
Outputs permute(const LayerCall &call);
Outputs repeatVector(const LayerCall &call);

} // namespace weightroom::layershapes
