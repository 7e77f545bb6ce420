// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/groupeddigits.h"

#include <QLocale>

namespace weightroom {

QString groupedDigits(qint64 count)
{
    const QLocale locale;
    return locale.language() == QLocale::C
        ? QLocale(QLocale::English, QLocale::UnitedStates).toString(count)
        : locale.toString(count);
}

} // namespace weightroom
