// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

class QThreadPool;

namespace weightroom {

class FileTrash;

/// downloads:// of tfjs's browserDownloads: writes the pair NAME.json and NAME.weights.bin (the
/// second only when there is weight data) into a folder, with the bytes that tfjs writes. Never
/// overwrites: where one of the two is there already, both are called "NAME (1)" and so on, and the
/// manifest follows. Save only; the result's URL is the JSON's file:// URL.
class DownloadsHandler : public IoHandler
{
public:
    /// \a name is what follows "downloads://"; empty means "model". \a folder is made with its
    /// parents. \a pool runs the work; \a trash keeps the record meanwhile and may be null.
    DownloadsHandler(const QString &name, const QString &folder, QThreadPool *pool,
                     FileTrash *trash = nullptr);

    /// Errors: as planSave(); BadArgument (the name is too long), NotFound (there is no folder
    /// for downloads), PathIsFile, NoSpace, ChecksumMismatch, Io, Canceled; then nothing is left
    /// behind.
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    QString m_name;
    QString m_folder;
    QThreadPool *m_pool;
    FileTrash *m_trash;
};

/// The handler for \a url, null when it does not begin with "downloads://" (see
/// DownloadsHandler's constructor).
IoHandlerPtr downloadsHandler(const QString &url, const QString &folder, QThreadPool *pool,
                              FileTrash *trash);

/// What DownloadsHandler::save() does, in the caller's thread.
Expected<SaveResult> saveDownload(const QString &name, const QString &folder,
                                  const ModelArtifacts &artifacts, Operation &op,
                                  FileTrash *trash = nullptr);

/// \a name as files of a download are called, the same in the names and in the manifest: separators
/// of folders and control characters become '_', as does a '.' that would hide the files; "model"
/// when empty.
QString downloadName(const QString &name);

} // namespace weightroom
