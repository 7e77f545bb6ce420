// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <QByteArrayList>

#include <array>
#include <optional>

class QThreadPool;

namespace weightroom {

/// Which shares of the values quantiles are told for.
inline constexpr std::array<double, 7> quantileShares{ 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99 };
using Quantiles = std::array<double, quantileShares.size()>;

/// What there is to say about strings.
struct StringFigures
{
    qint64 bytes = 0; ///< of all strings, without their length words
    qint64 longest = 0; ///< bytes
    QByteArrayList samples = {}; ///< the first few, cut where they are long

    bool operator==(const StringFigures &) const = default;
};

/// Slices of a tensor across one axis that hold nothing but zeros.
struct ZeroUnits
{
    int axis = 0;
    qint64 units = 0; ///< slices there are
    qint64 zeros = 0; ///< how many of them are zero, at least one
    QList<qint64> first = {}; ///< the indices of the first few of these

    bool operator==(const ZeroUnits &) const = default;
};

/// Figures of one tensor, of its real (dequantised) values. min … quantiles are over finite values
/// and absent without one; complex64 counts moduli. Strings have elements and \a strings only.
struct TensorStatistics
{
    qint64 elements = 0;
    qint64 finite = 0;
    std::optional<double> min = {};
    std::optional<double> max = {};
    std::optional<double> mean = {};
    std::optional<double> std = {}; ///< population standard deviation
    qint64 zeros = 0; ///< of either sign
    qint64 nan = 0;
    qint64 positiveInfinity = 0;
    qint64 negativeInfinity = 0;

    qint64 negativeZeros = 0;
    qint64 denormals = 0; ///< not zero, but nearer to it than the least normal float
    qint64 firstNan = -1; ///< its element, row-major; -1: there is none
    qint64 firstPositiveInfinity = -1;
    qint64 firstNegativeInfinity = -1;
    std::optional<double> l1 = {}; ///< sum of the absolute values
    std::optional<double> l2 = {}; ///< root of the sum of the squares
    std::optional<Quantiles> quantiles = {}; ///< as numpy.quantile (linear)
    double quantileError = 0; ///< how far off a quantile may be; 0: they are exact
    /// Of tensors quantized to uint8 or uint16: how many have the lowest and the highest code.
    qint64 lowestCodes = 0;
    qint64 highestCodes = 0;
    /// The most values in one of the eight steps, of a 256th of the codes each, beside these two;
    /// 0 where fewer than half of the steps hold any: values are few and far between there.
    qint64 besideLowest = 0;
    qint64 besideHighest = 0;
    std::optional<StringFigures> strings = {};
    QList<ZeroUnits> zeroUnits
        = {}; ///< see findZeroUnits(); only computeStatistics() looks for them
    QByteArray contentHash = {}; ///< of the stored bytes: see contentHashOf()

    bool operator==(const TensorStatistics &) const = default;
};

/// The figures of \a tensor in constant memory, numerically stable. The bytes are passed over once
/// for all figures but the quantiles, once more for those of a large tensor, and again where there
/// are so many zeros that whole slices may be zero. Adds tensor.bytes
/// to the progress of \a op, step by step. Large tensors are shared out to \a pool (null: this
/// thread alone). Errors: as forEachBlock.
Expected<TensorStatistics> computeStatistics(const Tensor &tensor, Operation &op,
                                             QThreadPool *pool = nullptr);

} // namespace weightroom
