// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/tensordifference.h"

#include "core/weights/decode.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

constexpr qint64 comparedAtOnce = 64 * 1024;

struct DifferenceSums
{
    double differences = 0;
    double squares = 0;
    double magnitudes = 0;
};

void addDifference(double a, double b, qint64 element, TensorDifference &found,
                   DifferenceSums &sums)
{
    if (!std::isfinite(a) || !std::isfinite(b))
        return;
    const double difference = b - a;
    ++found.compared;
    found.equal += difference == 0;
    sums.differences += difference;
    sums.squares += difference * difference;
    sums.magnitudes += a * a;
    if (found.largestAt < 0 || std::abs(difference) > found.largest) {
        found.largest = std::abs(difference);
        found.largestAt = element;
    }
}

} // namespace

bool canCompareValues(const WeightSpec &a, const WeightSpec &b)
{
    return a.shape == b.shape && a.dtype != Dtype::String && b.dtype != Dtype::String
        && (a.dtype == Dtype::Complex64) == (b.dtype == Dtype::Complex64);
}

Expected<TensorDifference> compareValues(const Tensor &a, const Tensor &b, Operation &op)
{
    TensorDifference found;
    found.elements = a.spec.elements();
    const qint64 parts = a.spec.dtype == Dtype::Complex64 ? 2 : 1;
    DifferenceSums sums;
    op.setProgress(0, found.elements);
    for (qint64 first = 0; first < found.elements; first += comparedAtOnce) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 count = std::min(comparedAtOnce, found.elements - first);
        const Expected<QList<double>> left = readValues(a, first, count, op);
        if (!left)
            return left.error();
        const Expected<QList<double>> right = readValues(b, first, count, op);
        if (!right)
            return right.error();
        for (qsizetype i = 0; i < left->size(); ++i)
            addDifference(left->at(i), right->at(i), first + i / parts, found, sums);
        op.setProgress(first + count, found.elements);
    }
    if (found.compared > 0) {
        const auto compared = static_cast<double>(found.compared);
        found.mean = sums.differences / compared;
        found.rms = std::sqrt(sums.squares / compared);
        found.scale = std::sqrt(sums.magnitudes / compared);
    }
    return found;
}

} // namespace weightroom
