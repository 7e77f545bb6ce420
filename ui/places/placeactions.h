// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace weightroom {

class PlaceList;
class PlacesPane;
class Settings;
class WindowActions;

/// Adds folders to the places and takes them out again. Connects itself.
class PlaceActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceActions)

public:
    /// All outlive it.
    PlaceActions(WindowActions *actions, PlaceList *places, PlacesPane *pane, Settings *settings);

    /// Greys what cannot be done with the place that is chosen.
    void update();

private:
    void chooseFolder();
    void removeFolder();

    WindowActions *m_actions;
    PlaceList *m_places;
    PlacesPane *m_pane;
    Settings *m_settings;
};

} // namespace weightroom
