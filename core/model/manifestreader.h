// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom {

/// Reads the weights manifest \a manifest, an array of groups, into the weightSpecs and
/// origin.groups of \a artifacts. \a path names it in messages, such as "weightsManifest". Errors:
/// MalformedManifest with the JSON path and what was expected.
Expected<Done> readManifest(const JsonText &manifest, const QString &path,
                            ModelArtifacts &artifacts);

} // namespace weightroom
