// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/files/fileidentity.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <dirent.h>
#include <optional>
#include <sys/stat.h>

namespace weightroom {

struct FolderEntry
{
    enum class Kind { File, Folder, Other };

    QByteArray name; ///< as the system has it
    Kind kind = Kind::Other; ///< of what a link leads to
    bool isLink = false;
};

/// A folder opened for reading what is in it, without putting paths together.
class OpenFolder
{
    Q_DISABLE_COPY_MOVE(OpenFolder)

public:
    explicit OpenFolder(const QByteArray &encodedPath);
    ~OpenFolder();

    bool isOpen() const { return m_fd >= 0; }
    int error() const { return m_error; } ///< the system's number, when it is not open
    FileIdentity identity() const { return m_identity; } ///< invalid when it is not open

    /// All but "." and "..".
    QList<FolderEntry> entries() const;
    /// The bytes of the regular file \a name and what the system tells about it. Errors: NotFound,
    /// Io.
    Expected<QByteArray> read(const QByteArray &name, struct stat &info) const;
    /// What \a manifestPath means seen from this folder (see weightFilePath()).
    std::optional<struct stat> beneath(const QString &manifestPath) const;

private:
    QByteArray m_path;
    int m_fd = -1;
    mutable DIR *m_listing = nullptr; ///< owns m_fd once it is there
    int m_error = 0;
    FileIdentity m_identity;
};

/// A name that ends in ".json", in any case.
bool isJsonName(const QByteArray &name);

} // namespace weightroom
