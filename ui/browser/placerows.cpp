// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/placerows.h"

#include "ui/catalog/detailsreader.h"
#include "ui/catalog/labelcache.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/document/modelurl.h"
#include "ui/places/placelist.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// \a row with what is known beyond the list.
ModelRow completed(ModelRow row, const ModelCatalog &catalog)
{
    row.labels = catalog.labels()->labelsOf(row.model.url);
    row.details = catalog.details()->find(row.model);
    if (row.details && row.model.info == ModelArtifactsInfo())
        row.model.info = row.details->info;
    return row;
}

void addListed(const Place &place, const ModelCatalog &catalog, QSet<QString> &seen,
               QList<ModelRow> &rows)
{
    const QList<ListedModel> models = catalog.content(place.url).models;
    rows.reserve(rows.size() + models.size());
    for (const ListedModel &model : models) {
        if (seen.contains(model.url))
            continue; // folders may be nested
        seen.insert(model.url);
        rows += completed({ model, nameAtPlace(model.url, place.url), place.name }, catalog);
    }
}

QList<ModelRow> allRows(const ModelCatalog &catalog)
{
    QList<ModelRow> rows;
    QSet<QString> seen;
    for (const Place &place : catalog.places()->places()) {
        if (place.isListed())
            addListed(place, catalog, seen, rows);
    }
    return rows;
}

QList<ModelRow> trashRows(const ModelCatalog &catalog)
{
    QList<ModelRow> rows;
    for (const TrashEntry &entry : catalog.trash()) {
        const std::optional<Place> place = catalog.places()->placeOf(entry.url);
        rows += { .model = { entry.url, entry.info },
                  .name = place ? nameAtPlace(entry.url, place->url) : modelName(entry.url),
                  .place = place ? place->name : entry.url,
                  .trash = entry };
    }
    return rows;
}

QList<ModelRow> recentRows(const QStringList &recent, const ModelCatalog &catalog)
{
    QHash<QString, ModelRow> listed;
    for (const ModelRow &row : allRows(catalog))
        listed.insert(modelKey(row.model.url), row);
    QList<ModelRow> rows;
    for (const QString &url : recent) {
        const auto known = listed.constFind(modelKey(url));
        if (known != listed.cend())
            rows += *known;
        else
            rows += completed({ { schemeUrl(url), {} }, modelName(url), {} }, catalog);
    }
    return rows;
}

} // namespace

QList<ModelRow> placeRows(const Place &place, const ModelCatalog &catalog,
                          const QStringList &recent)
{
    QSet<QString> seen;
    QList<ModelRow> rows;
    switch (place.kind) {
    case PlaceKind::Store:
    case PlaceKind::Folder:
        addListed(place, catalog, seen, rows);
        break;
    case PlaceKind::AllModels:
        return allRows(catalog);
    case PlaceKind::Trash:
        return trashRows(catalog);
    case PlaceKind::Recent:
        return recentRows(recent, catalog);
    case PlaceKind::Server:
        break;
    }
    return rows;
}

QString nameAtPlace(const QString &url, const QString &placeUrl)
{
    QString name = url.startsWith(placeUrl) ? url.sliced(placeUrl.size()) : QString();
    if (placeUrl.endsWith("://"_L1))
        return name.isEmpty() ? modelName(url) : name;
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    const qsizetype folder = name.lastIndexOf(u'/');
    if (folder < 0)
        return modelName(url);
    return name.endsWith("/model.json"_L1) ? name.first(folder)
                                           : name.first(folder + 1) + modelName(url);
}

} // namespace weightroom
