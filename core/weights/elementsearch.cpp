// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/elementsearch.h"

#include "core/weights/decode.h"
#include "core/weights/statistics/realchunks.h"

#include <algorithm>
#include <cmath>

namespace weightroom {

namespace {

/// Read before it is asked whether something was found.
constexpr qint64 stretchElements = 256 * 1024;

/// The index of the first of \a count values that \a wish is about; -1: none.
template <typename Value>
qint64 firstOf(std::size_t count, const ElementWish &wish, Value value)
{
    for (std::size_t i = 0; i < count; ++i) {
        const double number = value(i);
        if (wish.value ? number == *wish.value : !std::isfinite(number))
            return static_cast<qint64>(i);
    }
    return -1;
}

qint64 firstInBlock(const ValueBlock &block, Dtype dtype, const ElementWish &wish)
{
    if (dtype == Dtype::Complex64) {
        return firstOf(block.floats.size() / 2, wish, [&block](std::size_t i) {
            return detail::modulus(block.floats[2 * i], block.floats[2 * i + 1]);
        });
    }
    if (!block.floats.empty())
        return firstOf(block.floats.size(), wish,
                       [&block](std::size_t i) { return double(block.floats[i]); });
    if (!block.ints.empty())
        return firstOf(block.ints.size(), wish,
                       [&block](std::size_t i) { return double(block.ints[i]); });
    return firstOf(block.bytes.size(), wish,
                   [&block](std::size_t i) { return double(block.bytes[i]); });
}

/// In [begin, end).
Expected<qint64> firstBetween(const Tensor &tensor, const ElementWish &wish, qint64 begin,
                              qint64 end, Operation &op)
{
    qint64 found = -1;
    for (qint64 at = begin; at < end && found < 0; at += stretchElements) {
        if (!op.checkpoint())
            return canceledError();
        const auto walked = forEachBlock(
            tensor, at, std::min(stretchElements, end - at), op, [&](const ValueBlock &block) {
                const qint64 inBlock
                    = found < 0 ? firstInBlock(block, tensor.spec.dtype, wish) : -1;
                if (inBlock >= 0)
                    found = block.firstElement + inBlock;
            });
        if (!walked)
            return walked.error();
    }
    return found;
}

} // namespace

Expected<qint64> nextElement(const Tensor &tensor, const ElementWish &wish, qint64 after,
                             Operation &op)
{
    const qint64 elements = tensor.spec.elements();
    const qint64 begin = std::clamp<qint64>(after + 1, 0, elements);
    const auto behind = firstBetween(tensor, wish, begin, elements, op);
    return !behind || *behind >= 0 ? behind : firstBetween(tensor, wish, 0, begin, op);
}

} // namespace weightroom
