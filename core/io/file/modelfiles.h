// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modeljson.h"

#include <functional>

class QThreadPool;

namespace weightroom {

class Operation;

/// The JSON file of the model at \a path: the file itself, or in a folder its model.json or else
/// the only model among its *.json files. Errors: NotFound (names the candidates where there are
/// several), and as readModelJson() where the only candidate is broken.
Expected<QString> modelJsonPath(const QString &path);

/// The file that the manifest path \a manifestPath means beside the JSON in \a folder: joined as in
/// tfjs's node handler ("../x" leaves the folder, "/x" does not), nothing is percent-decoded. Empty
/// when no file can be called so.
QString weightFilePath(const QString &folder, const QString &manifestPath);

/// Reads the JSON file \a path without its weights. Errors: as readFile() and readModelJson().
Expected<ModelArtifacts> readModelFile(const QString &path, Operation &op);

/// Looks for the weight files of \a artifacts, as \a locate tells for each manifest path, and
/// places them. Only asks for sizes. Errors: Canceled.
Expected<Done> attachWeightFiles(ModelArtifacts &artifacts, Operation &op,
                                 const std::function<QString(const QString &manifestPath)> &locate);

/// Loads the model at \a path, a JSON file or a folder, with the weight files beside it. Missing
/// and short files are findings. An idle thread of \a helpers, if there is one, asks for the files
/// while this one reads the JSON. Errors: as modelJsonPath() and readModelFile().
Expected<ModelArtifacts> loadModelFiles(const QString &path, Operation &op,
                                        QThreadPool *helpers = nullptr);

} // namespace weightroom
