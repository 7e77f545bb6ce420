// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placeactions.h"

#include "ui/dialogs/opendialogs.h"
#include "ui/places/placelist.h"
#include "ui/places/placespane.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QFileDialog>
#include <QListView>

namespace weightroom {

PlaceActions::PlaceActions(WindowActions *actions, PlaceList *places, PlacesPane *pane,
                           Settings *settings)
    : QObject(pane)
    , m_actions(actions)
    , m_places(places)
    , m_pane(pane)
    , m_settings(settings)
{
    QListView *view = pane->view();
    view->addActions({ actions->addFolder, actions->removeFolder });
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(actions->addFolder, &QAction::triggered, this, &PlaceActions::chooseFolder);
    connect(actions->removeFolder, &QAction::triggered, this, &PlaceActions::removeFolder);
    connect(pane, &PlacesPane::addFolderRequested, this, &PlaceActions::chooseFolder);
    connect(pane, &PlacesPane::placeChosen, this, &PlaceActions::update);
    update();
}

void PlaceActions::update()
{
    m_actions->setAvailable(m_actions->removeFolder, m_pane->currentPlace().isAdded,
                            tr("Only possible with a folder that was added to the places"));
}

void PlaceActions::chooseFolder()
{
    connect(askForPlaceFolder(m_settings, m_pane->window()), &QFileDialog::fileSelected, this,
            [this](const QString &path) {
                m_pane->setCurrentPlace(placeKey(m_places->addFolder(path)));
            });
}

void PlaceActions::removeFolder()
{
    const Place place = m_pane->currentPlace();
    if (place.isAdded)
        m_places->removeFolder(place.url);
}

} // namespace weightroom
