// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placelist.h"

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/io/http/servers/serverprofiles.h"
#include "core/io/iorouter.h"
#include "ui/document/modelurl.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

PlaceList::PlaceList(const WindowServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    if (Library *library = services.library) {
        connect(library, &Library::changed, this, [this](Library::Part part) {
            if (part == Library::Part::Places)
                readFolders();
        });
        readFolders();
    }
    if (services.servers)
        connect(services.servers, &ServerProfiles::changed, this, &PlaceList::rebuild);
    rebuild();
}

PlaceList::~PlaceList() = default;

void PlaceList::readFolders()
{
    whenDone(m_services.library->places(Operation::create()), this,
             [this](Expected<QList<AddedPlace>> folders) {
                 if (!folders)
                     return Q_EMIT failed(folders.error());
                 m_folders = std::move(*folders);
                 rebuild();
             });
}

void PlaceList::keep(QFuture<Expected<Done>> written)
{
    whenDone(written, this, [this](Expected<Done> done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

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
        places += { .kind = PlaceKind::Folder,
                    .url = schemeUrl(m_services.downloadsFolder),
                    .name = tr("Downloads") };
    }
    for (const AddedPlace &folder : std::as_const(m_folders))
        places += {
            .kind = PlaceKind::Folder, .url = folder.url, .name = folder.name, .isAdded = true
        };
    nameFolders(places);
    for (const ServerProfile &server :
         m_services.servers ? m_services.servers->list() : QList<ServerProfile>()) {
        places += {
            .kind = PlaceKind::Server, .url = server.url, .name = server.name, .server = server.id
        };
    }
    places += { .kind = PlaceKind::Trash, .name = tr("Trash") };
    if (places == m_places)
        return;
    m_places = places;
    Q_EMIT changed();
}

/// Folders are called by the last part of their paths, with the one before where that would be two
/// of the same name.
void PlaceList::nameFolders(QList<Place> &places)
{
    const auto lastPart = [](const Place &place) {
        const QString path = localPathOf(place.url);
        return path == QDir::rootPath() ? path : QFileInfo(path).fileName();
    };
    QHash<QString, int> uses;
    for (const Place &place : std::as_const(places))
        ++uses[place.kind == PlaceKind::Folder ? lastPart(place) : place.name];
    for (Place &place : places) {
        if (place.kind != PlaceKind::Folder || !place.name.isEmpty())
            continue;
        const QString last = lastPart(place);
        const QString before = QFileInfo(QFileInfo(localPathOf(place.url)).path()).fileName();
        place.name = uses.value(last) > 1 && !before.isEmpty() ? before + u'/' + last : last;
    }
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
    const QString url = schemeUrl(path);
    if (const std::optional<Place> known = find(url))
        return *known;
    m_folders += AddedPlace{ url, {} };
    rebuild();
    if (m_services.library)
        keep(m_services.library->addPlace(m_folders.constLast(), -1, Operation::create()));
    return *find(url);
}

void PlaceList::removeFolder(const QString &url)
{
    m_folders.removeIf([&url](const AddedPlace &folder) { return folder.url == url; });
    rebuild();
    if (m_services.library)
        keep(m_services.library->removePlace(url, Operation::create()));
}

void PlaceList::retranslate()
{
    rebuild();
}

} // namespace weightroom
