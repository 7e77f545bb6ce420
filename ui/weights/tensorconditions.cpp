// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensorconditions.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using TensorColumn = TensorModel::Column;
using FigureComparison = TensorCondition::Comparison;

struct FigureName
{
    QLatin1String name;
    TensorColumn column;
};

constexpr std::array figureNames{
    FigureName{ "elements"_L1, TensorColumn::Elements },
    FigureName{ "bytes"_L1, TensorColumn::Bytes },
    FigureName{ "min"_L1, TensorColumn::Min },
    FigureName{ "max"_L1, TensorColumn::Max },
    FigureName{ "mean"_L1, TensorColumn::Mean },
    FigureName{ "std"_L1, TensorColumn::Std },
    FigureName{ "q01"_L1, TensorColumn::Q01 },
    FigureName{ "q05"_L1, TensorColumn::Q05 },
    FigureName{ "q25"_L1, TensorColumn::Q25 },
    FigureName{ "median"_L1, TensorColumn::Median },
    FigureName{ "q75"_L1, TensorColumn::Q75 },
    FigureName{ "q95"_L1, TensorColumn::Q95 },
    FigureName{ "q99"_L1, TensorColumn::Q99 },
    FigureName{ "l1"_L1, TensorColumn::L1 },
    FigureName{ "l2"_L1, TensorColumn::L2 },
    FigureName{ "zeros"_L1, TensorColumn::Zeros },
    FigureName{ "negzeros"_L1, TensorColumn::NegativeZeros },
    FigureName{ "denormals"_L1, TensorColumn::Denormals },
    FigureName{ "nan"_L1, TensorColumn::Nan },
    FigureName{ "inf"_L1, TensorColumn::Infinite },
    FigureName{ "units"_L1, TensorColumn::ZeroUnits },
    FigureName{ "ends"_L1, TensorColumn::AtEnds },
};

FigureComparison figureComparison(const QString &sign)
{
    if (sign == "<"_L1)
        return FigureComparison::Less;
    if (sign == "<="_L1)
        return FigureComparison::LessOrEqual;
    if (sign == ">="_L1)
        return FigureComparison::GreaterOrEqual;
    return sign == ">"_L1 ? FigureComparison::Greater : FigureComparison::Equal;
}

} // namespace

bool TensorCondition::holds(double number) const
{
    switch (comparison) {
    case FigureComparison::Less:
        return number < bound;
    case FigureComparison::LessOrEqual:
        return number <= bound;
    case FigureComparison::Equal:
        return number == bound;
    case FigureComparison::GreaterOrEqual:
        return number >= bound;
    case FigureComparison::Greater:
        return number > bound;
    }
    Q_UNREACHABLE();
}

std::optional<TensorCondition> tensorCondition(const QString &word)
{
    static const QRegularExpression form(u"^([a-z0-9]+)(<=|>=|<|>|=)([^<>=%]+)%?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1).toLower();
    const auto found = std::find_if(figureNames.begin(), figureNames.end(),
                                    [&](const FigureName &known) { return known.name == name; });
    bool isNumber = false;
    double bound = match.captured(3).toDouble(&isNumber);
    if (found == figureNames.end() || !isNumber)
        return {};
    if (found->column == TensorColumn::Zeros)
        bound /= 100;
    return TensorCondition{ found->column, figureComparison(match.captured(2)), bound };
}

QStringList conditionNames()
{
    QStringList names;
    for (const FigureName &known : figureNames)
        names.append(known.name);
    return names;
}

} // namespace weightroom
