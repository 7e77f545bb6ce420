// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"

#include <QIcon>

namespace weightroom {

/// The colour an icon takes from the palette at the moment it is drawn.
enum class IconTone { Text, Accent, Info, Warning, Error, Success };

/// The outline \a name of resources/icons ("folder-open"), sharp at every size and scale, in the
/// colour of \a tone; greyed when disabled, in the colour of selected text when selected. Follows a
/// change of the palette by itself.
QIcon themedIcon(const QString &name, IconTone tone = IconTone::Text);

/// Where a chevron points in the direction the program is read in.
enum class Way { Back, Onwards };
QString wayIconName(Way way);

/// The icon that stands for \a severity.
QIcon severityIcon(Severity severity);
/// "Information", "Warning" or "Error", translated: colour and shape never stand alone.
QString severityText(Severity severity);

} // namespace weightroom
