// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modelrow.h"
#include "ui/places/place.h"

namespace weightroom {

class ModelCatalog;

/// The models of \a place as \a catalog knows them now, with labels and details where those are
/// known; the latest first for Recent and Trash. \a recent: the models that were opened lately.
QList<ModelRow> placeRows(const Place &place, const ModelCatalog &catalog,
                          const QStringList &recent);

/// What the model at \a url is called at \a placeUrl: the way from there, the end as modelName()
/// has it.
QString nameAtPlace(const QString &url, const QString &placeUrl);

} // namespace weightroom
