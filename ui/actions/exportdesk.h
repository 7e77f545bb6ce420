// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QObject>

class QAction;

namespace weightroom {

class ModelTabs;
class WindowActions;

/// Model > Export Tensors: those of the model that is shown, and in the menu of its table of
/// tensors.
class ExportDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDesk)

public:
    /// All outlive it; a child of \a tabs.
    ExportDesk(const WindowServices &services, WindowActions *actions, ModelTabs *tabs);

    void retranslate();

Q_SIGNALS:
    /// A sentence for the status bar.
    void told(const QString &text);

private:
    void update();
    void ask();

    WindowServices m_services;
    WindowActions *m_actions;
    ModelTabs *m_tabs;
    QAction *m_export;
};

} // namespace weightroom
