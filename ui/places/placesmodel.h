// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/places/place.h"

#include <QAbstractListModel>

namespace weightroom {

class ModelCatalog;

/// The rows of the side bar: headings, which cannot be chosen, and places.
class PlacesModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacesModel)

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< Place
        HeadingRole, ///< bool
        CountRole, ///< models as text; empty where that is not known
        ReachableRole, ///< bool
    };

    /// \a catalog outlives the model.
    explicit PlacesModel(ModelCatalog *catalog, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The row of the place with \a key; -1 where there is none.
    int rowOf(const QString &key) const;
    void retranslate();

private:
    struct Row
    {
        bool isHeading = false;
        Place place; ///< of a heading, its name alone

        bool operator==(const Row &) const = default;
    };

    QList<Row> wantedRows() const;
    void followPlaces();
    void followContent(const QString &placeUrl);
    void followTrash();
    QString countOf(const Place &place) const;
    bool isReachable(const Place &place) const;
    QString toolTipOf(const Place &place) const;
    QString accessibleTextOf(const Row &row) const;

    ModelCatalog *m_catalog;
    QList<Row> m_rows;
};

} // namespace weightroom
