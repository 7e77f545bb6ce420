// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/catalog/modelcatalog.h"

#include "core/base/run.h"
#include "ui/catalog/detailsreader.h"
#include "ui/catalog/labelcache.h"
#include "ui/places/placelist.h"

#include <algorithm>

namespace weightroom {

ModelCatalog::ModelCatalog(const WindowServices &services, PlaceList *places, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_places(places)
    , m_details(new DetailsReader(services.router, services.pool, this))
    , m_labels(new LabelCache(services.library, services.pool, this))
{
    connect(places, &PlaceList::changed, this, &ModelCatalog::followPlaces);
    followPlaces();
    refreshTrash();
}

ModelCatalog::~ModelCatalog()
{
    for (const Listing &listing : std::as_const(m_listings)) {
        if (listing.operation)
            listing.operation->cancel();
    }
    if (m_trashListing.operation)
        m_trashListing.operation->cancel();
}

PlaceContent ModelCatalog::content(const QString &placeUrl) const
{
    return m_contents.value(placeUrl);
}

void ModelCatalog::followPlaces()
{
    const QList<Place> &places = m_places->places();
    for (const QString &url : m_contents.keys()) {
        const bool isThere = std::any_of(places.cbegin(), places.cend(), [&](const Place &place) {
            return place.isListed() && place.url == url;
        });
        if (isThere)
            continue;
        if (const Listing listing = m_listings.take(url); listing.operation)
            listing.operation->cancel();
        m_contents.remove(url);
        Q_EMIT contentChanged(url);
    }
    for (const Place &place : places) {
        if (place.isListed() && !m_contents.contains(place.url))
            refresh(place.url);
    }
}

void ModelCatalog::refresh(const QString &placeUrl)
{
    if (!m_services.manager)
        return;
    Listing &listing = m_listings[placeUrl];
    if (listing.operation)
        listing.isWantedAgain = true;
    else
        list(placeUrl);
}

void ModelCatalog::refreshAround(const QStringList &modelUrls)
{
    for (const Place &place : m_places->places()) {
        const bool holdsOne
            = std::any_of(modelUrls.cbegin(), modelUrls.cend(),
                          [&](const QString &url) { return url.startsWith(place.url); });
        if (place.isListed() && holdsOne)
            refresh(place.url);
    }
    refreshTrash();
}

void ModelCatalog::refreshAll()
{
    for (const QString &url : m_contents.keys())
        refresh(url);
    refreshTrash();
}

bool ModelCatalog::isSettled() const
{
    return !m_trashListing.operation
        && std::none_of(m_listings.cbegin(), m_listings.cend(),
                        [](const Listing &listing) { return listing.operation != nullptr; });
}

void ModelCatalog::list(const QString &placeUrl)
{
    m_contents[placeUrl]; // known from now on
    const OperationPtr operation = Operation::create();
    m_listings[placeUrl] = { operation, false };
    whenDone(m_services.manager->listModels(placeUrl, operation), this,
             [this, placeUrl, operation](Expected<QList<ListedModel>> models) {
                 if (!operation->isCanceled())
                     take(placeUrl, std::move(models));
             });
}

void ModelCatalog::take(const QString &placeUrl, Expected<QList<ListedModel>> models)
{
    PlaceContent &content = m_contents[placeUrl];
    content.state = models ? PlaceContent::State::Known : PlaceContent::State::Unreachable;
    content.failure = models ? std::nullopt : std::optional(models.error());
    content.models = models ? std::move(models).value() : QList<ListedModel>();
    giveLabelsModels();
    Q_EMIT contentChanged(placeUrl);
    askForUse(placeUrl);
    finish(m_listings[placeUrl], [this, placeUrl] { list(placeUrl); });
}

void ModelCatalog::giveLabelsModels()
{
    QStringList urls;
    for (const PlaceContent &content : std::as_const(m_contents)) {
        for (const ListedModel &model : content.models)
            urls += model.url;
    }
    m_labels->setModels(urls);
}

/// How much room its models take tells the store itself.
void ModelCatalog::askForUse(const QString &placeUrl)
{
    const Expected<ModelStorePtr> store = m_services.router->store(placeUrl);
    const auto parts = m_services.router->parse(placeUrl);
    if (!store || !parts || !parts->path.isEmpty())
        return;
    whenDone((*store)->use(Operation::create()), this, [this, placeUrl](Expected<StoreUse> use) {
        if (!use || !m_contents.contains(placeUrl) || m_contents[placeUrl].use == *use)
            return;
        m_contents[placeUrl].use = *use;
        Q_EMIT contentChanged(placeUrl);
    });
}

void ModelCatalog::refreshTrash()
{
    if (!m_services.manager)
        return;
    if (m_trashListing.operation) {
        m_trashListing.isWantedAgain = true;
        return;
    }
    m_trashListing.operation = Operation::create();
    whenDone(m_services.manager->trash(m_trashListing.operation), this,
             [this](Expected<QList<TrashEntry>> entries) {
                 if (entries && *entries != m_trash) {
                     m_trash = std::move(*entries);
                     Q_EMIT trashChanged();
                 }
                 finish(m_trashListing, [this] { refreshTrash(); });
             });
}

void ModelCatalog::finish(Listing &listing, const std::function<void()> &again)
{
    listing.operation.reset();
    if (listing.isWantedAgain) {
        listing.isWantedAgain = false;
        again();
    } else if (isSettled()) {
        Q_EMIT settled();
    }
}

} // namespace weightroom
