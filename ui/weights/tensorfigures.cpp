// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensorfigures.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using TensorColumn = TensorModel::Column;

struct TensorFiguresText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorModel)
};

bool isQuantile(TensorColumn column)
{
    return column >= TensorColumn::Q01 && column <= TensorColumn::Q99;
}

std::optional<double> quantile(const TensorStatistics &statistics, TensorColumn column)
{
    if (!statistics.quantiles)
        return {};
    return (*statistics.quantiles)[static_cast<std::size_t>(column)
                                   - static_cast<std::size_t>(TensorColumn::Q01)];
}

/// A value of the tensor's own kind, or something that is measured like one.
std::optional<double> valueFigure(const TensorStatistics &statistics, TensorColumn column)
{
    switch (column) {
    case TensorColumn::Min:
        return statistics.min;
    case TensorColumn::Max:
        return statistics.max;
    case TensorColumn::Mean:
        return statistics.mean;
    case TensorColumn::Std:
        return statistics.std;
    case TensorColumn::L1:
        return statistics.l1;
    case TensorColumn::L2:
        return statistics.l2;
    default:
        return isQuantile(column) ? quantile(statistics, column) : std::nullopt;
    }
}

qint64 firstNonFinite(const TensorStatistics &statistics)
{
    qint64 first = -1;
    for (const qint64 place : { statistics.firstNan, statistics.firstPositiveInfinity,
                                statistics.firstNegativeInfinity }) {
        if (place >= 0 && (first < 0 || place < first))
            first = place;
    }
    return first;
}

qint64 zeroUnits(const TensorStatistics &statistics)
{
    qint64 units = 0;
    for (const ZeroUnits &found : statistics.zeroUnits)
        units += found.zeros;
    return units;
}

/// Negative where there is none.
qint64 countFigure(const TensorStatistics &statistics, TensorColumn column)
{
    switch (column) {
    case TensorColumn::NegativeZeros:
        return statistics.negativeZeros;
    case TensorColumn::Denormals:
        return statistics.denormals;
    case TensorColumn::Nan:
        return statistics.nan;
    case TensorColumn::Infinite:
        return statistics.positiveInfinity + statistics.negativeInfinity;
    case TensorColumn::FirstNonFinite:
        return firstNonFinite(statistics);
    case TensorColumn::ZeroUnits:
        return zeroUnits(statistics);
    case TensorColumn::AtEnds:
        return statistics.lowestCodes + statistics.highestCodes;
    default:
        return -1;
    }
}

QString unitsText(const TensorStatistics &statistics)
{
    QStringList lines;
    for (const ZeroUnits &found : statistics.zeroUnits) {
        QStringList indices;
        for (const qint64 index : found.first)
            indices.append(QString::number(index));
        if (found.zeros > found.first.size())
            indices.append(u"…"_s);
        lines.append(TensorFiguresText::tr("Axis %1: %2 of %3 slices are all zero: %4.")
                         .arg(QString::number(found.axis), countText(found.zeros),
                              countText(found.units), indices.join(u", "_s)));
    }
    return lines.join(u'\n');
}

} // namespace

std::optional<double> figureOf(const TensorStatistics &statistics, TensorColumn column)
{
    if (column == TensorColumn::Zeros) {
        return static_cast<double>(statistics.zeros)
            / static_cast<double>(qMax<qint64>(statistics.elements, 1));
    }
    if (const auto value = valueFigure(statistics, column))
        return value;
    const qint64 count = countFigure(statistics, column);
    return count < 0 ? std::nullopt : std::optional(static_cast<double>(count));
}

QString figureText(const TensorStatistics &statistics, TensorColumn column)
{
    if (column == TensorColumn::Zeros)
        return shareText(statistics.zeros, statistics.elements);
    if (const auto value = valueFigure(statistics, column))
        return valueText(*value);
    const qint64 count = countFigure(statistics, column);
    return count < 0 ? QString() : countText(count);
}

QString copiedFigure(const TensorStatistics &statistics, TensorColumn column)
{
    if (column == TensorColumn::Zeros)
        return figureText(statistics, column);
    if (const auto value = valueFigure(statistics, column))
        return exactValueText(*value);
    const qint64 count = countFigure(statistics, column);
    return count < 0 ? QString() : QString::number(count);
}

QString figureToolTip(const TensorStatistics &statistics, TensorColumn column)
{
    switch (column) {
    case TensorColumn::Zeros:
        return TensorFiguresText::tr("%1 of %2 elements are zero.")
            .arg(countText(statistics.zeros), countText(statistics.elements));
    case TensorColumn::Infinite:
        return TensorFiguresText::tr("+Infinity %1, -Infinity %2")
            .arg(countText(statistics.positiveInfinity), countText(statistics.negativeInfinity));
    case TensorColumn::AtEnds:
        return TensorFiguresText::tr("First code %1, last code %2")
            .arg(countText(statistics.lowestCodes), countText(statistics.highestCodes));
    case TensorColumn::ZeroUnits:
        return unitsText(statistics);
    default:
        if (isQuantile(column) && statistics.quantileError > 0) {
            return TensorFiguresText::tr("%1, at most %2 off", "a quantile, its error")
                .arg(copiedFigure(statistics, column), valueText(statistics.quantileError, 2));
        }
        return valueFigure(statistics, column) ? copiedFigure(statistics, column) : QString();
    }
}

QVariant figureHelp(TensorColumn column)
{
    switch (column) {
    case TensorColumn::Std:
        return TensorFiguresText::tr("Population standard deviation of the finite values");
    case TensorColumn::Q01:
    case TensorColumn::Q05:
    case TensorColumn::Q25:
    case TensorColumn::Median:
    case TensorColumn::Q75:
    case TensorColumn::Q95:
    case TensorColumn::Q99:
        return TensorFiguresText::tr("So large a share of the finite values is smaller");
    case TensorColumn::L1:
        return TensorFiguresText::tr("Sum of the absolute values");
    case TensorColumn::L2:
        return TensorFiguresText::tr("Root of the sum of the squares");
    case TensorColumn::NegativeZeros:
        return TensorFiguresText::tr("Zeros with a minus sign");
    case TensorColumn::Denormals:
        return TensorFiguresText::tr("Values so small that many graphics processors take them for "
                                     "zero");
    case TensorColumn::FirstNonFinite:
        return TensorFiguresText::tr("Index of the first value that is NaN or infinite");
    case TensorColumn::ZeroUnits:
        return TensorFiguresText::tr("Rows, columns, input channels and filters of nothing but "
                                     "zeros");
    case TensorColumn::AtEnds:
        return TensorFiguresText::tr("Values at the first and the last code of a quantized tensor, "
                                     "which may have been cut off");
    default:
        return {};
    }
}

} // namespace weightroom
