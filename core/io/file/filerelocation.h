// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/saveresult.h"

namespace weightroom {

class FileTrash;
class Operation;

/// Gives the model at \a from the path \a to, a folder or a JSON file (see FileStore::rename()).
/// \a trash keeps the record meanwhile and may be null. Errors: as findModelExtent();
/// AlreadyExists, Io, NoSpace, NotSupported, Canceled; then all is as before.
Expected<SaveResult> renameModelFiles(const QString &from, const QString &to, FileTrash *trash,
                                      Operation &op);

/// Copies the model at \a from to \a to in the same way, byte by byte. Adds twice the bytes that
/// are not shared to the progress of \a op.
Expected<SaveResult> duplicateModelFiles(const QString &from, const QString &to, FileTrash *trash,
                                         Operation &op);

} // namespace weightroom
