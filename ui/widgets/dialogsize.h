// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace weightroom {

class Settings;

/// Gives \a dialog the size that \a settings kept under \a name, or else \a usual, as far as the
/// screen has room for it with the window's frame.
void restoreDialogSize(QWidget *dialog, const Settings &settings, const QString &name,
                       const QSize &usual);

/// Makes \a window no larger than its screen has room for, with the frame.
void fitToScreen(QWidget *window);

} // namespace weightroom
