// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace weightroom {

class WindowActions;

/// Theme, language and size of texts: as the settings say, and at once when they or the desktop
/// change. The menus Theme and Language choose, and show what is chosen.
class Looks : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Looks)

public:
    /// \a window is the one whose desktop counts; \a services' settings outlive it.
    Looks(const WindowServices &services, const WindowActions *actions, QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(const QString &key);
    void showChoices();

    WindowServices m_services;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
};

} // namespace weightroom
