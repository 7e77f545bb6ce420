// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace weightroom {

/// Moves the focus to the next (\a step 1) or the previous (-1) visible part of \a window: tool
/// bars, tab bars, lists, tables and texts that scroll, and what was marked with markPane(), in
/// reading order.
void focusNextPane(QWidget *window, int step);
/// Makes \a widget, which takes the focus or has a child that does, a stop of focusNextPane().
void markPane(QWidget *widget);

/// Asks the desktop to show \a window to the user.
void bringForward(QWidget *window);

} // namespace weightroom
