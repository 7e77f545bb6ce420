// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace weightroom::detail {

/// Begin and end of a stretch of a text.
using JsonSpan = std::pair<qint64, qint64>;

/// \a compact with the members of its objects in the order JavaScript gives them: array indices
/// first and ascending, then the other keys; a repeated key stays where it was first and gets its
/// last value. Only looks into \a suspects, objects that do not overlap, in ascending order. Shares
/// the text where nothing is to be done. Cost is linear in the suspects' bytes, but for sorting.
QByteArray inJavaScriptOrder(const QByteArray &compact, const std::vector<JsonSpan> &suspects);

} // namespace weightroom::detail
