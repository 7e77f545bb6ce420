// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/finding.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace weightroom {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QString groupedDigits(qint64 count)
{
    const QLocale locale;
    return locale.language() == QLocale::C
        ? QLocale(QLocale::English, QLocale::UnitedStates).toString(count)
        : locale.toString(count);
}

} // namespace weightroom
