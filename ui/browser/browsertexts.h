// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modelrow.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/place.h"

namespace weightroom {

class ModelListModel;

/// What stands in place of an empty list.
struct EmptyText
{
    QString text;
    QString reason;
    QString button; ///< empty: nothing can be done
};

/// Why \a model, the list of \a place, shows nothing; \a filter is what the user typed.
/// \a isDamaged: the place's database is, and can be repaired.
EmptyText emptyText(const Place &place, const PlaceContent &content, const ModelListModel &model,
                    const QString &filter, bool isDamaged = false);

/// "12 models".
QString countOfModels(const QList<ModelRow> &rows);
/// "41 MB"; what the models take together.
QString sizeOf(const QList<ModelRow> &rows);
/// "12 models, 214 MB in indexeddb".
QString placeStatus(const Place &place, const QList<ModelRow> &rows);
/// "3 of 12 models" while a filter is on, and how many have still to be looked into (of \a pending
/// ones); empty otherwise.
QString filterStatus(const ModelListModel &model, qsizetype pending, const QString &filter);

} // namespace weightroom
