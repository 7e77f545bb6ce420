// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/madefolders.h"
#include "core/base/files/pendingfile.h"

namespace weightroom {

/// A file that an export makes: it has its name when it is complete.
class ExportFile
{
    Q_DISABLE_COPY_MOVE(ExportFile)

public:
    /// \a path is absolute.
    ExportFile(const QString &path, bool replaces);

    /// Errors: AlreadyExists, PathIsDirectory, PathIsFile, Io, NoSpace.
    Expected<PendingFile *> open();
    /// Waits for the disk and gives the file its name. Errors: as open().
    Expected<Done> publish();

private:
    QString m_path;
    bool m_replaces;
    MadeFolders m_folders;
    std::unique_ptr<PendingFile> m_file;
};

/// A folder that an export makes: it has its name when all its files are complete, and until then a
/// hidden one beside it.
class ExportFolder
{
    Q_DISABLE_COPY_MOVE(ExportFolder)

public:
    /// \a path is absolute. Only an empty folder, or with \a replaces one that an export has made
    /// and nobody has put anything into, gives way.
    ExportFolder(const QString &path, bool replaces);
    ~ExportFolder();

    /// Errors: AlreadyExists, PathIsFile, Io, NoSpace.
    Expected<Done> open();
    /// A new file in the folder. Errors: Io, NoSpace.
    Expected<std::unique_ptr<PendingFile>> create() const;
    /// Gives \a file, which is complete, the name \a name there. Errors: Io, NoSpace.
    Expected<Done> add(PendingFile &file, const QString &name) const;
    /// Gives the folder its name. Errors: as open().
    Expected<Done> publish();

private:
    Error existsError() const;
    Expected<Done> requireFree() const;

    QString m_path;
    bool m_replaces;
    MadeFolders m_folders;
    QString m_hidden; ///< empty where there is nothing to be removed
};

} // namespace weightroom
