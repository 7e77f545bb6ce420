// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <QByteArray>
#include <QList>

namespace weightroom {

/// Some neighbouring elements of a tensor, as its dtype has them. All lists but one (or two: codes)
/// are empty.
struct CellValues
{
    qint64 first = 0; ///< index of the first element, row-major
    QList<double> numbers; ///< complex64: re and im of each
    QList<quint16> codes; ///< of a quantized tensor, beside its numbers
    QList<QByteArray> strings;
};

/// Reads the elements [first, first + count) of \a tensor. Runs in a worker. Errors: as
/// readValues() and readStrings().
Expected<CellValues> readCells(const Tensor &tensor, qint64 first, qint64 count, Operation &op);

/// Element \a i of \a values as code writes it: 0.1, true, -1+2i, a string's text.
QString cellText(const WeightSpec &spec, const CellValues &values, qsizetype i);
/// The raw code of a quantized element and how the real value comes from it; empty for others.
QString cellCodeText(const WeightSpec &spec, const CellValues &values, qsizetype i);

/// A rectangle of a tensor whose elements lie in rows of \a stride.
struct CellRange
{
    qint64 first = 0; ///< index of the top left element
    qint64 rows = 0;
    qint64 columns = 0;
    qint64 stride = 0;
};

/// The cells of \a range as tab-separated text. Runs in a worker. Errors: as readCells().
Expected<QString> readTsv(const Tensor &tensor, const CellRange &range, Operation &op);

} // namespace weightroom
