// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/saveresult.h"

#include <QString>

namespace weightroom {

class CliSession;

/// The URL of a model or folder that the user named: what has a scheme stays; a path becomes
/// file://, made absolute; a plain word that is no path here stays, so that it is refused.
QString placeUrl(const QString &word);
/// The same for a target, which need not be there yet: a plain word is a path.
QString targetUrl(const QString &word);

/// "2026-11-23 06:25" in the user's time; "-" where it is not known.
QString timeText(const QDateTime &utc);

/// Removes what has been in the trash for too long. Says nothing about it.
void purgeOldTrash(CliSession &session);

} // namespace weightroom
