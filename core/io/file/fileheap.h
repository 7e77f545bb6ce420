// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

#include <QHash>

namespace weightroom {

class Operation;

/// The files behind \a paths: folders give all files below them, sorted; nothing comes twice. Those
/// that do not exist stay in the list. Errors: Canceled.
Expected<QStringList> expandedPaths(const QStringList &paths, Operation &op);

/// What a file is, judged by its content.
struct HeapFile
{
    enum class Kind { Other, Model, OtherJson, Broken };

    QString path;
    Kind kind = Kind::Other;
    ModelArtifacts model; ///< Model
    Error error; ///< OtherJson, Broken, and Other where something is known about it

    static HeapFile read(const QString &path, Operation &op);
};

/// The last part of \a path without blanks around it and without a trailing '/', as tfjs's
/// browserFiles takes it.
QString manifestBasename(const QString &path);

/// Finds files by the names a manifest gives them.
class HeapIndex
{
public:
    explicit HeapIndex(const QStringList &paths);

    /// The file for \a manifestPath of the JSON in \a folder: the one that lies where the manifest
    /// says, or else the only one with its base name, or the one of these whose path ends as
    /// \a manifestPath does; empty where there is none.
    QString find(const QString &folder, const QString &manifestPath) const;

private:
    QHash<QString, QStringList> m_byName;
};

} // namespace weightroom
