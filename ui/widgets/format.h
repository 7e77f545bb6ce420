// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// \a bytes for people, in the units of 10^3 of the current language: "13.9 MB", "512 bytes".
QString bytesText(qint64 bytes);
/// \a bytes to the last one: "13,912,345 bytes". For tool tips beside bytesText().
QString exactBytesText(qint64 bytes);
/// \a count with the separators of the current language: "3,538,984".
QString countText(qint64 count);
/// \a part of \a whole in percent, "0 %" and "100 %" only where that is exact ("< 0.01 %"); empty
/// for no whole.
QString shareText(qint64 part, qint64 whole);

/// \a value for tables, with a decimal point as in code and at most \a digits significant digits:
/// "0.0123457", "1e-07", "NaN", "Infinity". Shorter where that says the same.
QString valueText(double value, int digits = 6);
/// The shortest text that reads back as the same double, as JavaScript writes it.
QString exactValueText(double value);

/// \a text kept in one left-to-right run inside right-to-left text: paths, shapes, values, URLs.
QString isolated(const QString &text);

} // namespace weightroom
