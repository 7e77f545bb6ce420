// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dragdrop/droprunner.h"

class QMainWindow;

namespace weightroom {

class FilesOut;
class ModelTabs;
class ModelBrowser;
class ModelClipboard;
class PlacesPane;
class WindowActions;

/// All of a window that has to do with dragging, dropping, copying and pasting models. Connects
/// itself.
class DropDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropDesk)

public:
    /// The parts of the window; all outlive it.
    struct Parts
    {
        QMainWindow *window;
        PlacesPane *places;
        ModelBrowser *browser;
        QWidget *content; ///< where models are shown
        WindowActions *actions;
        ModelTabs *tabs;
    };

    DropDesk(const WindowServices &services, const Parts &parts,
             const DropRunner::Workers &workers);

    /// Copies or cuts the models that are selected in the list.
    void copyModels();
    void cutModels();
    /// Pastes into the place that is shown.
    void paste();

private:
    void makeZones();
    void dragSelected();
    void dragTab(int index);
    void drag(const QStringList &urls, const QList<TrashEntry> &trash, QWidget *source);

    WindowServices m_services;
    Parts m_parts;
    NoticeBar *m_notices;
    FilesOut *m_files;
    ModelClipboard *m_clipboard;
    DropRunner *m_runner;
};

} // namespace weightroom
