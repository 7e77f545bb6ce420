// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

#include <functional>

namespace weightroom {

/// Hears of the files of a group, as its manifest names them.
using OnManifestPaths = std::function<void(const QStringList &paths)>;

/// Reads the weights manifest \a manifest, an array of groups, into the weightSpecs and
/// origin.groups of \a artifacts. \a path names it in messages, such as "weightsManifest". \a
/// onPaths (may be empty) hears of the files of each group before its entries are read. Errors:
/// MalformedManifest with the JSON path and what was expected.
Expected<Done> readManifest(const JsonText &manifest, const QString &path,
                            ModelArtifacts &artifacts, const OnManifestPaths &onPaths);

} // namespace weightroom
