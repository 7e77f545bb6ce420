// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/libraryschema.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// "WRlb": Weightroom's library.
constexpr quint32 libraryApplicationId = 0x57526c62;

/// `parts` counts the changes of each part, so that a program sees which of them another one made.
/// `removed` is 0 for models that are there, else when they went to the trash (ms since 1970).
QStringList firstVersion()
{
    return {
        u"CREATE TABLE parts(name TEXT PRIMARY KEY, version INTEGER NOT NULL)"_s,
        u"CREATE TABLE labels(url TEXT NOT NULL, removed INTEGER NOT NULL, tags TEXT NOT NULL,"
        " notes TEXT NOT NULL, PRIMARY KEY(url, removed))"_s,
        u"CREATE TABLE places(url TEXT PRIMARY KEY, name TEXT NOT NULL,"
        " position INTEGER NOT NULL)"_s,
        u"CREATE TABLE records(kind TEXT NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL,"
        " PRIMARY KEY(kind, name))"_s,
        u"CREATE TABLE cache(key TEXT PRIMARY KEY, value BLOB NOT NULL, bytes INTEGER NOT NULL,"
        " used INTEGER NOT NULL)"_s,
        u"CREATE INDEX cache_used ON cache(used, bytes)"_s,
        u"CREATE TABLE transfers(id TEXT PRIMARY KEY, position INTEGER NOT NULL,"
        " owner TEXT NOT NULL, state TEXT NOT NULL, request TEXT NOT NULL,"
        " attempt TEXT NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL,"
        " moment INTEGER NOT NULL, error TEXT NOT NULL)"_s,
        u"CREATE TABLE partials(transfer TEXT NOT NULL REFERENCES transfers(id)"
        " ON DELETE CASCADE, url TEXT NOT NULL, file TEXT NOT NULL, validator BLOB NOT NULL,"
        " size INTEGER NOT NULL, synced INTEGER NOT NULL, boot TEXT NOT NULL,"
        " PRIMARY KEY(transfer, url))"_s,
        u"CREATE TABLE history(number INTEGER PRIMARY KEY, request TEXT NOT NULL,"
        " state TEXT NOT NULL, bytes INTEGER NOT NULL, started INTEGER NOT NULL,"
        " ended INTEGER NOT NULL, saved TEXT NOT NULL, error TEXT NOT NULL)"_s,
    };
}

} // namespace

DatabaseSchema librarySchema()
{
    return { .applicationId = libraryApplicationId,
             .migrations = { firstVersion() },
             .sync = DatabaseSchema::Sync::Full,
             .isRepairable = true };
}

} // namespace weightroom
