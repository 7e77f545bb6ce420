// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/files/fileidentity.h"

#include <QList>
#include <QStringList>

#include <utility>

namespace weightroom {

/// A file by its absolute path and by which one it was.
struct NotedFile
{
    QString path;
    FileIdentity identity;

    bool operator==(const NotedFile &) const = default;
    static NotedFile at(const QString &path) { return { path, FileIdentity::at(path) }; }
    /// It is still the one that was noted.
    bool isThere() const { return identity.isValid() && FileIdentity::at(path) == identity; }
};

/// What is about to happen to the files of a model. The one step that decides is that the JSON
/// appears, is replaced or goes; what stands here is enough to finish or undo the rest, after that
/// or without it, at any moment and as often as wanted.
struct FileChange
{
    QString json = {}; ///< absolute
    bool removes = false; ///< the JSON goes; otherwise it comes
    FileIdentity oldJson = {}; ///< what has the JSON's name before; invalid: nothing
    QList<NotedFile> made = {}; ///< weight files that come, under all their names
    QList<NotedFile> old = {}; ///< what goes afterwards: a JSON, then its weight files
    QList<std::pair<QString, QString>> names
        = {}; ///< passing names of weight files and their own ones
    QStringList folders = {}; ///< that are made, parents first
    QString restores = {}; ///< the id of the trashed model that comes back

    bool operator==(const FileChange &) const = default;

    QByteArray toJson() const;
    /// Errors: BadArgument for anything toJson() did not write.
    static Expected<FileChange> fromJson(const QByteArray &json);

    /// Whether the step that decides was taken.
    bool isDecided() const;
    /// Does the rest. Files are only removed when they are still those that were noted and no JSON
    /// refers to them. \a stem begins the hidden names of unfinished files. False: something could
    /// not be removed, try again later.
    bool finish(const QString &stem) const;
    /// Takes back what was done so far. False: as finish().
    bool undo(const QString &stem) const;

private:
    bool removeHidden(const QString &stem) const;
    bool giveRealNames(const QString &stem) const;
};

/// The folders to be made for \a paths to exist, parents first.
QStringList missingFolders(const QStringList &paths);

} // namespace weightroom
