// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/dialogsize.h"

#include "ui/settings.h"

#include <QScreen>
#include <QWidget>

namespace weightroom {

namespace {

/// What window managers draw around a window, at most.
constexpr QSize windowFrame{ 16, 48 };

QSize roomOnScreen(const QWidget *window)
{
    return window->screen()->availableGeometry().size() - windowFrame;
}

} // namespace

void restoreDialogSize(QWidget *dialog, const Settings &settings, const QString &name,
                       const QSize &usual)
{
    const QSize kept = settings.dialogSize(name);
    const QSize wanted = kept.isValid() ? kept : usual;
    const QWidget *window = dialog->parentWidget() ? dialog->parentWidget()->window() : dialog;
    dialog->resize(wanted.boundedTo(roomOnScreen(window)));
}

void fitToScreen(QWidget *window)
{
    const Qt::WindowStates filling = Qt::WindowMaximized | Qt::WindowFullScreen;
    if (!(window->windowState() & filling))
        window->resize(window->size().boundedTo(roomOnScreen(window)));
}

} // namespace weightroom
