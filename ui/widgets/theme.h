// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"

#include <QPalette>

namespace weightroom {

enum class Theme { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

/// Gives the application the program's style and the palette of \a theme; System takes the one that
/// is as light or dark as the desktop's own palette. Needs the application object.
void applyTheme(Theme theme);

/// Gives all texts of the application \a percent of the size that the desktop asks for. Needs the
/// application object.
void applyTextSize(int percent);

/// Colours that palettes have no role for, with a contrast of at least 4.5:1 on its Base and
/// Window.
QColor severityColour(Severity severity, const QPalette &palette);
QColor successColour(const QPalette &palette);
/// A quiet background for a bar about something of \a severity.
QColor severityBackground(Severity severity, const QPalette &palette);
/// Hairlines between areas.
QColor lineColour(const QPalette &palette);
/// Text that explains: between PlaceholderText and Text.
QColor mutedTextColour(const QPalette &palette);

/// The colour of series \a index in charts and bars (they repeat after chartColourCount), at least
/// 3:1 on Base.
inline constexpr int chartColourCount = 6;
QColor chartColour(int index, const QPalette &palette);

/// The colour of a signed number in a heat map: near Base for 0, orange towards \a share -1, blue
/// towards 1, farther from Base the larger it is. People who do not tell red from green do tell
/// these apart.
QColor divergingColour(double share, const QPalette &palette);
/// That of a cell which holds no finite number.
QColor notFiniteColour(const QPalette &palette);

} // namespace weightroom
