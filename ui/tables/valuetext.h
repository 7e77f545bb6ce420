// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// Values as code writes them, in every locale: decimal point, "NaN", "Infinity", "-Infinity".
/// numberText() rounds to seven digits for tables, exactText() is the shortest text that reads back
/// as the same float or double.
QString numberText(double value);
QString exactText(double value);
QString exactText(float value);

/// Counts for people: with the locale's separators.
QString countText(qint64 count);
/// \a part of \a whole in percent, "0 %" and "100 %" only where that is exact; empty for no whole.
QString shareText(qint64 part, qint64 whole);

} // namespace weightroom
