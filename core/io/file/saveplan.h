// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filehandler.h"

namespace weightroom {

/// A weight file to be written: \a length bytes of the weight data from \a offset on.
struct PlannedFile
{
    QString name; ///< relative to the model's folder, also as the manifest has it
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const PlannedFile &) const = default;
};

/// Which files a model is written to.
struct SavePlan
{
    QList<ManifestGroup> groups;
    QList<PlannedFile> files;

    bool operator==(const SavePlan &) const = default;
};

/// Cuts the weights of \a artifacts as \a layout says. Reads no bytes. Errors: BadArgument (shard
/// size), MissingWeightData, WeightFileMissing or LengthMismatch where weights are not all there:
/// nothing is made up.
Expected<SavePlan> planSave(const ModelArtifacts &artifacts, const ShardLayout &layout);

/// \a path as a name that stays inside the model's folder: "." and ".." and a leading '/' are
/// dropped; empty when nothing remains or the name cannot be a file's.
QString containedPath(const QString &path);

} // namespace weightroom
