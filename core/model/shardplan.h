// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom {

/// A file of a weights manifest as it was looked for.
struct FoundShard
{
    ModelFile file; ///< name and path; the rest is filled in by placeShards()
    ByteSourcePtr source; ///< null: it is missing
};

/// Places the files \a found (those of all groups, in manifest order) in the weight data of
/// \a artifacts and fills its weightData and origin.files. Reads no bytes. The size of a missing or
/// short file is what its group's entries leave over: with one such file always, with several when
/// the others are cut evenly, as the converter does; otherwise it stays unknown and the files
/// before and after the gap keep their places. origin.findings gets missing-file or short-file
/// (error) for each.
void placeShards(ModelArtifacts &artifacts, QList<FoundShard> found);

} // namespace weightroom
