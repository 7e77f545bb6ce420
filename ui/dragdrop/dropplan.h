// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "ui/places/place.h"
#include "ui/windowservices.h"

#include <QStringList>

class QMimeData;

namespace weightroom {

class PlaceList;

/// What somebody drops or pastes, as far as the window can use it.
struct DropContent
{
    QStringList models = {}; ///< of this program, or several on web servers, by URL
    QList<TrashEntry> trash = {}; ///< of this program, in the trash
    bool isCut = false; ///< the models are to go from where they are
    QStringList paths = {}; ///< files and folders
    QString webUrl = {}; ///< a model on a web server, perhaps

    bool operator==(const DropContent &) const = default;
    bool isEmpty() const
    {
        return models.isEmpty() && trash.isEmpty() && paths.isEmpty() && webUrl.isEmpty();
    }
};

DropContent dropContentOf(const QMimeData *data, const WindowServices &services);

/// Where something is dropped.
struct DropTarget
{
    enum class Kind {
        Nowhere,
        Place, ///< a row of the places, or the list of a place
        Tabs, ///< where models are shown
    };
    Kind kind = Kind::Nowhere;
    Place place = {};

    static DropTarget tabs() { return { Kind::Tabs }; }
    static DropTarget at(const Place &place) { return { Kind::Place, place }; }
};

enum class DropAct {
    None,
    Copy, ///< models to a place
    Move,
    Keep, ///< what is in files, in a place
    Trash,
    Restore, ///< from the trash
    Upload, ///< asks first
    Open,
    OpenUrl, ///< asks first
};

/// What a drop would do.
struct DropPlan
{
    DropAct act = DropAct::None;
    QString label = {}; ///< in words, for whoever is about to let go; also why nothing would happen
    DropContent content = {};
    Place place = {}; ///< of Copy, Move, Keep and Upload
    QStringList targets = {}; ///< of Restore, for each model; empty: where it was
};

/// What the drop of \a content on \a target does. \a moves: the user wants models to go from where
/// they are.
DropPlan planDrop(const DropContent &content, const DropTarget &target, bool moves,
                  const WindowServices &services, const PlaceList &places);

/// The URL that the model at \a url gets at \a place.
QString urlAtPlace(const QString &url, const Place &place, const WindowServices &services);

} // namespace weightroom
