// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/places/place.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace weightroom {

class ModelCatalog;
class PlacesModel;

/// The side bar: every place with the number of its models, and a button that adds a folder.
class PlacesPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacesPane)

public:
    /// \a catalog outlives the pane.
    explicit PlacesPane(ModelCatalog *catalog, QWidget *parent = nullptr);

    Place currentPlace() const;
    /// Makes the place with \a key current, as soon as it is there; until then all models.
    void setCurrentPlace(const QString &key);
    QListView *view() const { return m_view; }
    void retranslate();

Q_SIGNALS:
    void placeChosen(const weightroom::Place &place);
    void addFolderRequested();

private:
    void followRows();

    PlacesModel *m_model;
    QListView *m_view;
    QToolButton *m_add;
    QString m_current; ///< key
    bool m_isRemoving = false;
    QString m_wanted; ///< key of a place that is not there yet
};

} // namespace weightroom
