// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace weightroom {

enum class Severity { Info, Warning, Error };

/// "info", "warning" or "error"; never translated.
QString severityName(Severity severity);

/// \a count with its digits grouped as the user's locale does: "4,194,304". The C locale counts as
/// English.
QString groupedDigits(qint64 count);

/// Something about a model that its owner should know.
struct Finding
{
    Severity severity = Severity::Warning;
    QString code; ///< stable and untranslated, such as "surplus-bytes"
    QString message; ///< translated, a full sentence
    QString tensor = {}; ///< the tensor it is about; may be empty

    bool operator==(const Finding &) const = default;
};

} // namespace weightroom
