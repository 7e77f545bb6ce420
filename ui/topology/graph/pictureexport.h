// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

namespace weightroom {

/// Writes what lies in \a area of \a picture, in light colours, to the file \a path: an SVG, PNG or
/// PDF by the end of its name. An existing file is replaced once the new one is whole. A PNG has
/// two pixels for each of the picture as long as that stays within 64 million. Runs in the caller's
/// thread. Errors: BadArgument (another name), Io, NoSpace, Canceled.
Expected<Done> exportPicture(const GraphPicture &picture, const QRectF &area, const QString &path,
                             Operation &op);

} // namespace weightroom
