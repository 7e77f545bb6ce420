// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layout/layout.h"

namespace weightroom {

/// As layeredLayout(), but boxes without edges, which would make one long row, stand in rows below
/// all others, in their order; beside them where lines go on downwards (LayoutNode::Pin::Bottom).
Expected<Layout> layoutWithLooseNodes(const LayoutGraph &graph, const LayoutSpacing &spacing,
                                      Operation &op);

} // namespace weightroom
