// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"

#include <QStringList>

namespace weightroom {

/// All models in \a folder and below, sorted by the paths of their JSON files: each *.json file
/// that is a model by its content, be it called model.json or otherwise or be it a bare manifest. A
/// model.json that cannot be read, and another JSON file that was meant as a model, are listed as
/// damaged, as are models whose weight files are missing or short. Names that start with '.' and
/// the folders \a skipped are passed over; each folder is visited once, whatever links lead to it,
/// and links out to a folder above \a folder are not followed. Reads the JSON files and asks for
/// the sizes of weight files. \a folder may be a JSON file, too. Errors: NotFound, Io (\a folder
/// itself), Canceled.
Expected<QList<StoredModel>> listModelFiles(const QString &folder, const QStringList &skipped,
                                            Operation &op);

/// The JSON file \a json as listModelFiles() shows it; nothing where it is no model.
std::optional<StoredModel> storedModelAt(const QString &json);

} // namespace weightroom
