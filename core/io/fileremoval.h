// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelextent.h"

namespace weightroom {

/// Unlinks the JSON and then the weight files that are the model's own; then its folders where they
/// are empty (that of the JSON only when it is called model.json: other folders are not the
/// model's). Errors: Io (the JSON could not be unlinked; all is as before).
Expected<Done> removeModelFiles(const ModelExtent &extent);

/// Removes the folders of \a files as far as they are empty, up to and without \a folder.
void removeEmptyFolders(const QStringList &files, const QString &folder);

} // namespace weightroom
