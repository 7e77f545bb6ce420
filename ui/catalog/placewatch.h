// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace weightroom {

class LibraryWatch;
class ModelCatalog;

/// Lists places again when their folders or databases change, whoever changed them. Changes that
/// follow closely are one.
class PlaceWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceWatch)

public:
    static constexpr std::chrono::milliseconds calm{ 400 }; ///< after the last change
    static constexpr std::chrono::milliseconds longest{ 2'000 }; ///< after the first one
    /// Folders of one place: the system lets a user watch a limited number.
    static constexpr qsizetype mostFolders = 2'000;

    /// A child of \a catalog.
    explicit PlaceWatch(ModelCatalog *catalog);

    /// How many folders and files are watched or will be soon.
    qsizetype watchedCount() const { return m_wanted.size(); }

private:
    void followPlaces();
    void followStores();
    void follow(const QString &placeUrl);
    void watchNext();
    void noteChange(const QString &path);
    void touch(const QString &placeUrl);
    void tell();
    void lookAfterPause(Qt::ApplicationState state);

    ModelCatalog *m_catalog;
    QFileSystemWatcher m_watcher;
    QHash<QString, QSet<QString>> m_paths; ///< by place
    QSet<QString> m_wanted; ///< of all places
    QStringList m_waiting; ///< paths that are not watched yet
    QHash<QString, LibraryWatch *> m_stores; ///< by place
    QSet<QString> m_touched; ///< places that changed
    QSet<QString> m_changed; ///< paths that did
    QTimer m_add;
    QTimer m_tell;
    QElapsedTimer m_first; ///< since the first change that was not told
    QElapsedTimer m_lastLook;
};

} // namespace weightroom
