// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/groupeddigits.h"

#include <QList>
#include <QString>

namespace weightroom {

enum class Severity { Info, Warning, Error };

/// "info", "warning" or "error"; never translated.
QString severityName(Severity severity);

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
