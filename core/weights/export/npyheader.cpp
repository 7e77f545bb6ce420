// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/npyheader.h"

#include <QtEndian>

namespace weightroom {

namespace {

constexpr qsizetype npyAlignment = 64;
/// Of version 1.0, whose lengths have 16 bits.
constexpr qsizetype npyPreamble = 10;
constexpr qsizetype longestDictionary = 65535 - npyAlignment;

/// As Python writes it: "()", "(3,)", "(3, 4)".
QByteArray tupleText(const Shape &shape)
{
    QByteArray text = "(";
    for (const qint64 size : shape)
        text += QByteArray::number(size) + ", ";
    if (shape.size() > 1)
        text.chop(2);
    else if (shape.size() == 1)
        text.chop(1);
    return text + ')';
}

} // namespace

QByteArray npyHeader(const QByteArray &descr, const Shape &shape)
{
    QByteArray dictionary
        = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + tupleText(shape) + ", }";
    // Version 2.0 differs in a length of 32 bits; shapes of thousands of dimensions need it.
    const bool isLong = dictionary.size() > longestDictionary;
    const qsizetype preamble = npyPreamble + (isLong ? 2 : 0);
    const qsizetype used = preamble + dictionary.size() + 1;
    dictionary += QByteArray((npyAlignment - used % npyAlignment) % npyAlignment, ' ') + '\n';
    QByteArray length(isLong ? 4 : 2, '\0');
    if (isLong)
        qToLittleEndian(static_cast<quint32>(dictionary.size()), length.data());
    else
        qToLittleEndian(static_cast<quint16>(dictionary.size()), length.data());
    return QByteArray("\x93NUMPY") + (isLong ? '\2' : '\1') + '\0' + length + dictionary;
}

} // namespace weightroom
