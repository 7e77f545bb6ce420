// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/weights/tensormodel.h"

namespace weightroom {

/// What a figure of a tensor has to be, as written into the filter field: "nan>0", "std<=1e-3",
/// "zeros>50" (percent), "elements>1e6".
struct TensorCondition
{
    enum class Comparison { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

    TensorModel::Column column = TensorModel::Column::Elements;
    Comparison comparison = Comparison::Greater;
    double bound = 0;

    bool operator==(const TensorCondition &) const = default;
    /// Never for NaN, which stands for a figure that is not there.
    bool holds(double number) const;
};

/// The condition that \a word is; nothing for any other word.
std::optional<TensorCondition> tensorCondition(const QString &word);
/// The names of figures in conditions, for help.
QStringList conditionNames();

} // namespace weightroom
