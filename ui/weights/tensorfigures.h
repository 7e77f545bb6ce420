// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/weights/tensormodel.h"

namespace weightroom {

/// The number that a statistic \a column shows, for sorting and filtering: shares from 0 to 1,
/// counts, values. Nothing where there is none.
std::optional<double> figureOf(const TensorStatistics &statistics, TensorModel::Column column);
/// The same for people; empty where there is none.
QString figureText(const TensorStatistics &statistics, TensorModel::Column column);
/// The same to the last digit, for the clipboard.
QString copiedFigure(const TensorStatistics &statistics, TensorModel::Column column);
/// What there is to say beyond figureText(); may be empty.
QString figureToolTip(const TensorStatistics &statistics, TensorModel::Column column);
/// What a column is about, where its head does not say it; else null.
QVariant figureHelp(TensorModel::Column column);

} // namespace weightroom
