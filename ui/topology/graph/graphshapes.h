// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace weightroom {

/// The way through \a points (at least one), in curves that leave and arrive in the direction of
/// the picture: downwards, or (\a isHorizontal) to the right.
QPainterPath lineCurve(const std::vector<QPointF> &points, bool isHorizontal);

/// The bins of \a histogram, which are of equal width, as steps over the lower side of \a area; the
/// fullest is as high as that.
QPainterPath chartOutline(const Histogram &histogram, const QRectF &area);

} // namespace weightroom
