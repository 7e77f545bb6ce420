// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"

#include <QStringList>

namespace weightroom {

class FileTrash;
class Operation;

/// Removes the model at \a path (see FileStore) and answers what was known of it and its id in the
/// trash. \a trash may be
/// null for Removal::Forever. Errors: as findModelExtent(); Io, NoSpace (also of the trash, with
/// advice), Canceled; then all is as before.
Expected<RemovedModel> removeModelFiles(const QString &path, Removal removal, FileTrash *trash,
                                        Operation &op);

/// Removes \a folder if it is empty. False when that may go better another time.
bool removeFolderIfEmpty(const QString &folder);

/// Removes the folders of \a files as far as they are empty, up to and without \a folder. False: as
/// removeFolderIfEmpty().
bool removeEmptyFolders(const QStringList &files, const QString &folder);

} // namespace weightroom
