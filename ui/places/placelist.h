// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/library.h"
#include "ui/places/place.h"
#include "ui/windowservices.h"

#include <QObject>

#include <optional>

namespace weightroom {

/// Which places there are: recent and all models, every store the router lists, the folder of
/// downloads and those the user added, servers, the trash.
class PlaceList : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceList)

public:
    explicit PlaceList(const WindowServices &services, QObject *parent = nullptr);
    ~PlaceList() override;

    /// In the order they are shown; places of one kind stand together.
    const QList<Place> &places() const { return m_places; }
    std::optional<Place> find(const QString &key) const;
    /// The store or folder that \a modelUrl is in, the innermost where folders are nested.
    std::optional<Place> placeOf(const QString &modelUrl) const;

    /// Keeps the local folder \a path in the list and answers its place.
    Place addFolder(const QString &path);
    /// Takes a folder out of the list; nothing happens to what is in it.
    void removeFolder(const QString &url);

    void retranslate();

Q_SIGNALS:
    void changed();
    /// The list of folders could not be kept.
    void failed(const weightroom::Error &error);

private:
    void readFolders();
    void rebuild();
    void keep(QFuture<Expected<Done>> written);
    static void nameFolders(QList<Place> &places);

    WindowServices m_services;
    QList<AddedPlace> m_folders;
    QList<Place> m_places;
};

} // namespace weightroom
