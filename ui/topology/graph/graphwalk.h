// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

namespace weightroom {

/// The card where reading begins: without inputs and nearest to the picture's beginning. None in an
/// empty picture.
GraphItem firstCard(const GraphPicture &picture);
/// The card nearest to the picture's end.
GraphItem lastCard(const GraphPicture &picture);

/// Where a line from \a item goes, or (not \a forward) comes from: of several the one that goes on
/// most nearly straight. For an open group the first or last card in it. None at the end.
GraphItem nextAlong(const GraphPicture &picture, GraphItem item, bool forward);

/// The nearest card beside \a item: to its right, or (\a direction -1) to its left; in a picture
/// from left to right below or above. None where there is no more.
GraphItem nextAside(const GraphPicture &picture, GraphItem item, int direction);

/// All about a card or an open group in one sentence, for people who cannot see the picture.
QString graphItemText(const GraphPicture &picture, GraphItem item);

} // namespace weightroom
