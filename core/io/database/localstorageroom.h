// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/database/localstoragerecord.h"

namespace weightroom {

// What savers and the manager of localstorage:// ask before they change something. All inside a
// transaction of the store; errors: also those of Database.

/// What a model is going to take at a path.
struct LocalStorageNeed
{
    QString path;
    qint64 units = 0; ///< UTF-16 units of its keys and values
    ModelArtifactsInfo info; ///< its sizes, for messages
};

/// Errors: BadArgument for an empty path and for one that no key can have.
Expected<Done> requireLocalStoragePath(const QString &path);

/// Those of the five keys that are there.
Expected<QStringList> presentLocalStorageKeys(KeyValueStore &store, const QString &path);

/// Errors: AlreadyExists when one of the five keys is there.
Expected<Done> requireFreeLocalStoragePath(KeyValueStore &store, const QString &path);

/// Errors: Quota when \a need does not fit beside all other items; those at its path are going to
/// make room. Also for weights that are too long for one item of the database.
Expected<Done> requireLocalStorageRoom(KeyValueStore &store, const LocalStorageNeed &need);
/// The same in a store that was never written; needs no transaction.
Expected<Done> requireEmptyLocalStorageRoom(const KeyValueStore &store,
                                            const LocalStorageNeed &need);

/// Removes the items of the model at \a path, if there is one: into the trash, or \a forever.
/// Answers the id in the trash, empty where nothing came there.
Expected<QString> clearLocalStoragePath(KeyValueStore &store, const QString &path, bool forever);

} // namespace weightroom
