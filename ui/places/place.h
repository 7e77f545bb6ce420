// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>
#include <QString>

namespace weightroom {

enum class PlaceKind { Recent, AllModels, Store, Folder, Server, Trash };

/// One row of the side bar: where models are.
struct Place
{
    PlaceKind kind = PlaceKind::AllModels;
    QString url = {}; ///< what the manager lists: "indexeddb://", "file:///models", or where a
                      ///< server takes models; empty for the others
    QString name = {}; ///< for people
    QString server = {}; ///< id of a server that is set up
    bool isAdded = false; ///< by the user, who can take it out of the list again

    bool operator==(const Place &) const = default;

    /// What is there can be listed: a store or a folder.
    bool isListed() const { return kind == PlaceKind::Store || kind == PlaceKind::Folder; }
    /// Models can be put there: a store, a folder or a server.
    bool isTarget() const { return !url.isEmpty(); }
};

/// The same for a place from one start to the next, whatever it is called.
QString placeKey(const Place &place);

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::Place)
