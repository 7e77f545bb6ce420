// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placelist.h"

#include "core/io/filehandler.h"
#include "core/io/iorouter.h"
#include "ui/settings.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

PlaceList::PlaceList(const WindowServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    rebuild();
}

PlaceList::~PlaceList() = default;

void PlaceList::rebuild()
{
    QList<Place> places{ { .kind = PlaceKind::Recent, .name = tr("Recent") },
                         { .kind = PlaceKind::AllModels, .name = tr("All models") } };
    for (const IoScheme &scheme : m_services.router->schemes()) {
        if (scheme.store && scheme.capabilities.lists && !scheme.capabilities.pathsAreFolders)
            places
                += { .kind = PlaceKind::Store, .url = scheme.name + u"://"_s, .name = scheme.name };
    }
    if (!m_services.downloadsFolder.isEmpty()) {
        Place downloads = folderPlace(fileUrlOf(m_services.downloadsFolder), false);
        downloads.name = tr("Downloads");
        places += downloads;
    }
    for (const QString &url : m_services.settings->addedFolders())
        places += folderPlace(url, true);
    places += m_servers;
    places += { .kind = PlaceKind::Trash, .name = tr("Trash") };
    if (places == m_places)
        return;
    m_places = places;
    Q_EMIT changed();
}

Place PlaceList::folderPlace(const QString &url, bool isAdded) const
{
    const QString path = localPathOf(url);
    const QString home = QDir::homePath();
    // Below the home folder the way from there says enough.
    const QString shown = path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
    return { .kind = PlaceKind::Folder,
             .url = url,
             .name = QDir::toNativeSeparators(shown),
             .isAdded = isAdded };
}

std::optional<Place> PlaceList::find(const QString &key) const
{
    const auto found = std::find_if(m_places.cbegin(), m_places.cend(),
                                    [&](const Place &place) { return placeKey(place) == key; });
    return found == m_places.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Place> PlaceList::placeOf(const QString &modelUrl) const
{
    std::optional<Place> best;
    for (const Place &place : m_places) {
        if (place.kind != PlaceKind::Store && place.kind != PlaceKind::Folder)
            continue;
        const QString prefix = place.url.endsWith(u'/') ? place.url : place.url + u'/';
        if (modelUrl.startsWith(prefix) && (!best || best->url.size() < place.url.size()))
            best = place;
    }
    return best;
}

Place PlaceList::addFolder(const QString &path)
{
    const QString url = fileUrlOf(path);
    if (const std::optional<Place> known = find(url))
        return *known;
    m_services.settings->setAddedFolders(m_services.settings->addedFolders() + QStringList{ url });
    rebuild();
    return folderPlace(url, true);
}

void PlaceList::removeFolder(const QString &url)
{
    QStringList folders = m_services.settings->addedFolders();
    folders.removeAll(url);
    m_services.settings->setAddedFolders(folders);
    rebuild();
}

void PlaceList::setServers(const QList<Place> &servers)
{
    m_servers = servers;
    rebuild();
}

void PlaceList::retranslate()
{
    rebuild();
}

} // namespace weightroom
