// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filehandler.h"

namespace weightroom {

/// Saves \a artifacts into the folder \a path, or in place of the JSON file \a path (see
/// FileHandler). Weights are streamed in blocks of 1 MiB; a
/// second thread hashes each, reads it back from its new file and compares, while the next one is
/// written; the disk is waited for some files later. Errors: as planSave(), PathIsFile,
/// AlreadyExists, NoSpace (needed and free bytes), ChecksumMismatch, Io, Canceled; then nothing is
/// left behind and a model that was there is untouched. \a trash takes a model that is replaced and
/// keeps a record meanwhile, so that a kill leaves nothing behind either; it may be null.
Expected<SaveResult> saveModelFiles(const QString &path, const ModelArtifacts &artifacts,
                                    const FileSaveOptions &options, Operation &op,
                                    FileTrash *trash = nullptr);

} // namespace weightroom
