// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/saveresult.h"

#include <QStringList>

namespace weightroom {

class Operation;

/// What one model has on the disk.
struct ModelExtent
{
    QString json; ///< absolute
    QStringList own; ///< weight files in the JSON's folder or below that no other JSON refers to
    QStringList shared; ///< the other weight files: not to be touched
    ModelArtifactsInfo info; ///< of a damaged model, what could be read

    QString folder() const;
    /// Each weight file and then the JSON.
    QStringList files() const { return own + QStringList{ json }; }
};

/// The files of the model at \a path, a JSON file or a folder. Files that are not there are left
/// out. Errors: NotFound, Canceled, and as readModelJson() for a file that is no model.
Expected<ModelExtent> findModelExtent(const QString &path, Operation &op);

/// Those of \a files, weight files in \a folder or below, that no JSON refers to but \a except
/// (empty: none). Looks at the JSON files in \a folder, in the folders of the files, in the folders
/// directly below \a folder, in the one above it and in that one's other folders. One that cannot
/// be parsed refers to all files whose names stand in it.
QStringList unreferencedFiles(const QStringList &files, const QString &folder,
                              const QString &except);

/// The weight files that the model JSON \a json names, as absolute paths in manifest order; empty
/// when it cannot be read.
QStringList manifestFiles(const QString &json);

/// \a path, absolute and tidy, without following links.
QString tidyPath(const QString &path);

/// Whether a model at \a path is a JSON file of that name, there or not, and no folder.
bool meansFile(const QString &path);

} // namespace weightroom
