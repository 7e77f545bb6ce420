// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/cellvalues.h"

#include "core/weights/decode.h"
#include "ui/tables/valuetext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CellValuesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CellValues)
};

QString complexText(float re, float im)
{
    const QString imaginary = floatText(im);
    return floatText(re) + (imaginary.startsWith(u'-') ? u""_s : u"+"_s) + imaginary + u'i';
}

QString boolText(double value)
{
    if (value == 0)
        return u"false"_s;
    return value == 1 ? u"true"_s : exactValueText(value);
}

/// Line ends and tabs would break a row of the table.
QString stringText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode());
    }
    return text;
}

} // namespace

Expected<CellValues> readCells(const Tensor &tensor, qint64 first, qint64 count, Operation &op)
{
    CellValues cells;
    cells.first = first;
    if (tensor.spec.dtype == Dtype::String) {
        Expected<QList<QByteArray>> strings = readStrings(tensor, first, count, op);
        if (!strings)
            return std::move(strings).error();
        cells.strings = std::move(strings).value();
        return cells;
    }
    Expected<QList<double>> numbers = readValues(tensor, first, count, op);
    if (!numbers)
        return std::move(numbers).error();
    cells.numbers = std::move(numbers).value();
    if (tensor.spec.isQuantized()) {
        Expected<QList<quint16>> codes = readCodes(tensor, first, count, op);
        if (!codes)
            return std::move(codes).error();
        cells.codes = std::move(codes).value();
    }
    return cells;
}

QString cellText(const WeightSpec &spec, const CellValues &values, qsizetype i)
{
    switch (spec.dtype) {
    case Dtype::String:
        return stringText(values.strings.at(i));
    case Dtype::Complex64:
        return complexText(static_cast<float>(values.numbers.at(2 * i)),
                           static_cast<float>(values.numbers.at(2 * i + 1)));
    case Dtype::Bool:
        return boolText(values.numbers.at(i));
    case Dtype::Int32:
        return QString::number(static_cast<qint64>(values.numbers.at(i)));
    default:
        return floatText(static_cast<float>(values.numbers.at(i)));
    }
}

QString cellCodeText(const WeightSpec &spec, const CellValues &values, qsizetype i)
{
    if (i >= values.codes.size())
        return {};
    const Quantization &how = spec.quantization;
    const quint16 code = values.codes.at(i);
    if (how.type == QuantizationType::Float16)
        return CellValuesText::tr("Code 0x%1 (float16)").arg(code, 4, 16, QLatin1Char('0'));
    return CellValuesText::tr("Code %1 (%2): %1 × %3 + %4", "code, dtype, scale, min")
        .arg(QString::number(code), quantizationName(how.type),
             exactValueText(how.scale.value_or(1)), exactValueText(how.min.value_or(0)));
}

Expected<QString> readTsv(const Tensor &tensor, const CellRange &range, Operation &op)
{
    QString text;
    const bool joined = range.columns == range.stride;
    const qint64 rowsAtOnce = joined ? qMax<qint64>(1, 65'536 / qMax<qint64>(range.columns, 1)) : 1;
    for (qint64 row = 0; row < range.rows; row += rowsAtOnce) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 count = qMin(rowsAtOnce, range.rows - row) * range.columns;
        const Expected<CellValues> cells
            = readCells(tensor, range.first + row * range.stride, count, op);
        if (!cells)
            return cells.error();
        for (qint64 i = 0; i < count; ++i) {
            text += cellText(tensor.spec, *cells, i);
            text += (i + 1) % range.columns == 0 ? u'\n' : u'\t';
        }
    }
    return text;
}

} // namespace weightroom
