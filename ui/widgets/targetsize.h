// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace weightroom {

/// What a pointer has to hit is at least this wide and high, in pixels.
constexpr int smallestTarget = 24;

} // namespace weightroom
