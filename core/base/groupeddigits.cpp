// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/groupeddigits.h"

#include <QLocale>

namespace weightroom {

QString groupedDigits(qint64 count)
{
    QLocale locale;
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QString text = locale.toString(count);
    // Where a language writes 1234 in one piece, Qt 6.4 does so in larger numbers, too: 3489.405.
    const QString separator = locale.groupSeparator();
    const qsizetype sign = count < 0 ? locale.negativeSign().size() : 0;
    const qsizetype first = text.indexOf(separator);
    if (first - sign > 3)
        text.insert(first - 3, separator);
    return text;
}

} // namespace weightroom
