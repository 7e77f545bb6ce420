// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// Loads our texts and Qt's own in \a language ("es", "es_MX"), or in that of the environment where
/// it is empty, for the running application. English stays where there is no such language.
void installLanguage(const QString &language);

} // namespace weightroom
