// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/files/fileidentity.h"

#include <cstddef>
#include <memory>
#include <span>

namespace weightroom {

/// A file that is written where nobody sees it: it has no name (O_TMPFILE), or, where the file
/// system knows no such files or too many are open, a hidden one. It vanishes with the object
/// unless it was published. Not thread-safe; one thread after the other may use it.
class PendingFile
{
    Q_DISABLE_COPY_MOVE(PendingFile)

public:
    ~PendingFile();

    /// An empty file in \a folder. Should it need a hidden name, that begins with '.' and \a stem.
    /// Errors: Io, NoSpace.
    static Expected<std::unique_ptr<PendingFile>>
    create(const QString &folder, bool nameless, const QString &stem = QStringLiteral("part"));
    /// A hidden name in \a folder for the file \a existing (a link itself is not followed), which
    /// becomes one of its names when published. Errors: NotSupported where that cannot be (another
    /// file system, or one without hard links); Io, NoSpace.
    static Expected<std::unique_ptr<PendingFile>>
    linkTo(const QString &existing, const QString &folder, const QString &stem);
    /// The same with a link that says what the link \a existing says.
    static Expected<std::unique_ptr<PendingFile>>
    copyLink(const QString &existing, const QString &folder, const QString &stem);

    /// Appends \a bytes. Errors: Io, NoSpace.
    Expected<Done> write(std::span<const std::byte> bytes);
    /// Puts \a bytes at \a offset, which is not beyond the end; not to be mixed with write().
    /// Errors: Io, NoSpace.
    Expected<Done> writeAt(qint64 offset, std::span<const std::byte> bytes);
    /// Lets the system begin to write to the disk, without waiting.
    void startWriteback();
    /// Shares the blocks of the file \a path, where the file system can: then the empty file has
    /// its bytes.
    bool shareBlocks(const QString &path);
    /// Takes the permissions and the time of the last change from the file \a path.
    void takeAttributes(const QString &path);
    FileIdentity identity() const;
    /// It can have several names at once.
    bool canBeLinked() const;
    qint64 size() const { return m_size; }
    /// Fills \a into from \a offset on. Errors: Io; LengthMismatch at the end.
    Expected<Done> readBack(qint64 offset, std::span<std::byte> into) const;
    /// Waits until all bytes are on the disk. Hidden files are closed. Errors: Io, NoSpace.
    Expected<Done> sync();

    /// Gives the file the name \a path, in the folder it was made in or another of the same file
    /// system; may be called again to give it one more. Errors: Io; AlreadyExists when \a replace
    /// is false and there is such a file.
    Expected<Done> publish(const QString &path, bool replace);

private:
    PendingFile(const QString &folder, const QString &stem, const QByteArray &hiddenPath, int fd);
    int nameBy(const QByteArray &path) const;
    int renameBy(const QByteArray &path, bool replace) const;
    int replaceBy(const QByteArray &path) const;

    QString m_folder;
    QString m_stem;
    QByteArray m_path; ///< any name it has; empty while it has none
    bool m_published = false;
    int m_fd = -1;
    qint64 m_size = 0;
};

/// The error for the system's error \a number about \a path: NoSpace, or Io with \a sentence.
Error writeError(const QString &path, int number);

/// Makes names in \a folder durable. Errors: Io.
Expected<Done> syncFolder(const QString &folder);

/// A hidden name beside others in \a folder that no file has yet.
QString hiddenSibling(const QString &folder, const QString &name);

} // namespace weightroom
