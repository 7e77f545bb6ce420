// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/graphreference.h"

namespace weightroom {

namespace {

/// 0 for what is no number; graphs have up to millions of these.
qint32 outputNumber(QByteArrayView digits)
{
    constexpr qsizetype mostDigits = 9;
    if (digits.size() > mostDigits)
        return 0;
    qint32 number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return 0;
        number = number * 10 + (digit - '0');
    }
    return number;
}

} // namespace

GraphReference graphReference(QByteArrayView reference)
{
    GraphReference result;
    if (reference.startsWith('^')) {
        result.slot.isControl = true;
        reference = reference.sliced(1);
    }
    const qsizetype colon = reference.indexOf(':');
    result.node = colon < 0 ? reference : reference.first(colon);
    if (colon < 0)
        return result;
    const qsizetype last = reference.lastIndexOf(':');
    if (last > colon)
        result.outputName = reference.sliced(colon + 1, last - colon - 1);
    if (!result.slot.isControl)
        result.slot.output = outputNumber(reference.sliced(last + 1));
    return result;
}

std::optional<qint32> namedOutput(QByteArrayView type, QByteArrayView name)
{
    struct Row
    {
        const char *type;
        const char *name;
        qint32 output;
    };
    // All that have `outputs` in the lists of operations of tfjs-converter 4.22.0.
    static constexpr Row rows[] = {
        { "StringNGrams", "ngrams", 0 }, { "StringNGrams", "ngrams_splits", 1 },
        { "StringSplit", "indices", 0 }, { "StringSplit", "values", 1 },
        { "StringSplit", "shape", 2 },
    };
    for (const Row &row : rows) {
        if (type == row.type && name == row.name)
            return row.output;
    }
    return std::nullopt;
}

} // namespace weightroom
