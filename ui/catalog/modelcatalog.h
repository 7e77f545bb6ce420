// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "ui/windowservices.h"

#include <QHash>
#include <QObject>

namespace weightroom {

class DetailsReader;
class LabelCache;
class PlaceList;

/// What is known of the models at one place.
struct PlaceContent
{
    enum class State { Unknown, Known, Unreachable };

    State state = State::Unknown; ///< Unknown: it is being listed for the first time
    QList<ListedModel> models = {};
    std::optional<Error> failure = {}; ///< why it is unreachable
    std::optional<StoreUse> use = {}; ///< of stores that tell
};

/// The models of all places, and what is in the trash: listed in the background, and again whenever
/// they may have changed. Lives in the thread of the window.
class ModelCatalog : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelCatalog)

public:
    /// \a places outlives the catalog. Without a manager there are no models.
    ModelCatalog(const WindowServices &services, PlaceList *places, QObject *parent = nullptr);
    /// Ends what is being listed.
    ~ModelCatalog() override;

    PlaceList *places() const { return m_places; }
    DetailsReader *details() const { return m_details; }
    LabelCache *labels() const { return m_labels; }
    const WindowServices &services() const { return m_services; }
    /// Of a store or folder, by its URL.
    PlaceContent content(const QString &placeUrl) const;
    /// The latest first.
    const QList<TrashEntry> &trash() const { return m_trash; }

    /// Lists the place \a placeUrl again.
    void refresh(const QString &placeUrl);
    /// Lists the places again that \a modelUrls are in, and the trash: to be called after a change,
    /// which is noticed a little later anyway.
    void refreshAround(const QStringList &modelUrls);
    void refreshTrash();
    void refreshAll();
    /// Nothing is being listed.
    bool isSettled() const;

Q_SIGNALS:
    void contentChanged(const QString &placeUrl);
    void trashChanged();
    void settled();

private:
    struct Listing
    {
        OperationPtr operation; ///< null while nothing runs
        bool isWantedAgain = false;
    };

    void followPlaces();
    void list(const QString &placeUrl);
    void take(const QString &placeUrl, Expected<QList<ListedModel>> models);
    void askForUse(const QString &placeUrl);
    void giveLabelsModels();
    void finish(Listing &listing, const std::function<void()> &again);

    WindowServices m_services;
    PlaceList *m_places;
    DetailsReader *m_details;
    LabelCache *m_labels;
    QHash<QString, PlaceContent> m_contents;
    QHash<QString, Listing> m_listings;
    QList<TrashEntry> m_trash;
    Listing m_trashListing;
};

} // namespace weightroom
