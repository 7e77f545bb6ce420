// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filework.h"
#include "core/io/modelextent.h"
#include "core/io/modelstore.h"

#include <mutex>

namespace weightroom {

/// Models of file:// that were removed or replaced. Each has a folder of its own with its files in
/// their places to each other and a small JSON. On one file system the files get a second name
/// there before they lose their first; elsewhere they are copied and compared: they are nowhere
/// missing at any instant, and what a kill leaves unfinished the next start finishes or undoes.
/// Functions run in the caller's thread.
class FileTrash
{
    Q_DISABLE_COPY_MOVE(FileTrash)

public:
    /// \a folder is made when it is needed.
    explicit FileTrash(const QString &folder);

    const QString &folder() const { return m_folder; }
    /// Finishes or undoes what was interrupted, once for each object; all others call it, too.
    void recover();
    /// Begins work that is recorded beside the trash. Errors: Io, NoSpace.
    Expected<std::unique_ptr<FileWork>> begin();

    /// Puts the files of \a model into the folder of \a work, where they stay when that is kept.
    /// Adds twice the bytes that are copied to the progress of \a op. Errors: Io, NoSpace,
    /// ChecksumMismatch, Canceled.
    Expected<Done> take(const FileWork &work, const ModelExtent &model, Operation &op) const;

    /// The latest first. Errors: Canceled.
    Expected<QList<TrashedModel>> list(Operation &op);
    /// Puts a model back and answers its JSON's path: \a path, a folder or a JSON file, or, when
    /// empty, where it was. Errors: NotFound, AlreadyExists (names what is in the way), Io,
    /// NoSpace, ChecksumMismatch, Canceled.
    Expected<QString> restore(const QString &id, const QString &path, Operation &op);
    /// Removes a trashed model for good. Errors: NotFound, Io.
    Expected<Done> purge(const QString &id);

private:
    Expected<QString> entryFolder(const QString &id) const;

    QString m_folder;
    std::once_flag m_recovered;
};

/// \a error, met while the trash should have taken a model, in words that say so and what to do.
Error trashRefused(const Error &error, const QString &json);

} // namespace weightroom
