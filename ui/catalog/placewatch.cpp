// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/catalog/placewatch.h"

#include "core/io/file/filehandler.h"
#include "core/manage/librarywatch.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/placelist.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// So many at a time do not hold up the window.
constexpr qsizetype pathsAtOnce = 40;
/// A file that is written over in place tells its folder nothing.
constexpr qsizetype mostWatchedFiles = 400;
/// Disks in a network tell nothing at all: they are looked at when the user comes back.
constexpr qint64 lookAgainMs = 60'000;

/// The folders from \a folder up to \a root, which it lies below.
void addWithParents(QString folder, const QString &root, QSet<QString> &folders)
{
    while (folder.size() > root.size() && !folders.contains(folder)) {
        folders += folder;
        folder = folder.first(std::max<qsizetype>(folder.lastIndexOf(u'/'), 0));
    }
}

} // namespace

PlaceWatch::PlaceWatch(ModelCatalog *catalog)
    : QObject(catalog)
    , m_catalog(catalog)
{
    m_add.setInterval(0);
    connect(&m_add, &QTimer::timeout, this, &PlaceWatch::watchNext);
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &PlaceWatch::tell);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &PlaceWatch::noteChange);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &PlaceWatch::noteChange);
    connect(catalog, &ModelCatalog::contentChanged, this, &PlaceWatch::follow);
    connect(catalog->places(), &PlaceList::changed, this, &PlaceWatch::followPlaces);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &PlaceWatch::lookAfterPause);
    m_lastLook.start();
    followPlaces();
}

void PlaceWatch::followPlaces()
{
    followStores();
    for (const Place &place : m_catalog->places()->places()) {
        if (place.kind == PlaceKind::Folder)
            follow(place.url);
    }
}

/// A store of the program's own is a database of that name in the data folder.
void PlaceWatch::followStores()
{
    const QString folder = m_catalog->services().dataFolder;
    for (const Place &place : m_catalog->places()->places()) {
        if (folder.isEmpty() || place.kind != PlaceKind::Store || m_stores.contains(place.url))
            continue;
        auto *watch = new LibraryWatch(u"%1/%2.sqlite"_s.arg(folder, place.name), this);
        m_stores.insert(place.url, watch);
        connect(watch, &LibraryWatch::touched, this, [this, url = place.url] { touch(url); });
    }
}

/// Watches the folder of a place, and those of its models.
void PlaceWatch::follow(const QString &placeUrl)
{
    const std::optional<Place> place = m_catalog->places()->find(placeUrl);
    QSet<QString> paths;
    if (place && place->kind == PlaceKind::Folder) {
        const QString root = localPathOf(placeUrl);
        paths += root;
        const QList<ListedModel> models = m_catalog->content(placeUrl).models;
        for (const ListedModel &model : models) {
            if (paths.size() >= mostFolders)
                break;
            const QString json = localPathOf(model.url);
            addWithParents(QFileInfo(json).path(), root, paths);
            if (models.size() <= mostWatchedFiles)
                paths += json;
        }
    }
    if (paths == m_paths.value(placeUrl))
        return;
    m_paths.insert(placeUrl, paths);
    QSet<QString> wanted;
    for (const QSet<QString> &some : std::as_const(m_paths))
        wanted += some;
    const QSet<QString> gone = m_wanted - wanted;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    m_waiting.removeIf([&gone](const QString &path) { return gone.contains(path); });
    m_waiting += (wanted - m_wanted).values();
    m_wanted = wanted;
    if (!m_waiting.isEmpty())
        m_add.start();
}

void PlaceWatch::watchNext()
{
    const QStringList next = m_waiting.first(std::min(m_waiting.size(), pathsAtOnce));
    m_waiting.remove(0, next.size());
    if (m_waiting.isEmpty())
        m_add.stop();
    if (!next.isEmpty())
        m_watcher.addPaths(next);
}

void PlaceWatch::noteChange(const QString &path)
{
    for (auto paths = m_paths.cbegin(); paths != m_paths.cend(); ++paths) {
        if (paths->contains(path))
            touch(paths.key());
    }
    m_changed += path;
}

void PlaceWatch::touch(const QString &placeUrl)
{
    if (m_touched.isEmpty())
        m_first.start();
    m_touched += placeUrl;
    const qint64 left = longest.count() - m_first.elapsed();
    m_tell.start(static_cast<int>(std::clamp<qint64>(left, 0, calm.count())));
}

void PlaceWatch::tell()
{
    for (const QString &url : std::exchange(m_touched, {}))
        m_catalog->refresh(url);
    m_catalog->refreshTrash();
    // A file or folder that was replaced is another one now, and the watcher has lost it.
    QStringList changed = std::exchange(m_changed, {}).values();
    if (changed.isEmpty())
        return;
    m_watcher.removePaths(changed);
    changed.removeIf([this](const QString &path) { return !m_wanted.contains(path); });
    m_waiting += changed;
    m_add.start();
}

void PlaceWatch::lookAfterPause(Qt::ApplicationState state)
{
    if (state != Qt::ApplicationActive || m_lastLook.elapsed() < lookAgainMs)
        return;
    m_lastLook.start();
    m_catalog->refreshAll();
}

} // namespace weightroom
