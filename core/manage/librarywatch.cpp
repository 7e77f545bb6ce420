// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/librarywatch.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int calmMs = 100;

} // namespace

LibraryWatch::LibraryWatch(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    connect(&m_calm, &QTimer::timeout, this, &LibraryWatch::touched);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LibraryWatch::onChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LibraryWatch::onChange);
    refresh();
}

void LibraryWatch::refresh()
{
    // Commits go to the file beside the database; folders tell when one of both appears.
    QStringList missing;
    for (const QString &path : { QFileInfo(m_path).path(), m_path, m_path + u"-wal"_s }) {
        const bool known
            = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!known && QFileInfo::exists(path))
            missing.append(path);
    }
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
    awaitFolder();
}

/// Before the first start has made the folder, the nearest one above it is watched instead.
void LibraryWatch::awaitFolder()
{
    const QString folder = QFileInfo(m_path).path();
    QString above;
    if (!QFileInfo::exists(folder)) {
        above = QFileInfo(folder).path();
        while (!QFileInfo::exists(above) && QFileInfo(above).path() != above)
            above = QFileInfo(above).path();
    }
    if (above == m_awaited)
        return;
    if (!m_awaited.isEmpty())
        m_watcher.removePath(m_awaited);
    m_awaited = above;
    if (m_awaited.isEmpty())
        return refresh(); // the folder came between two looks
    m_watcher.addPath(m_awaited);
    // It may have come before it was waited for.
    awaitFolder();
}

void LibraryWatch::onChange(const QString &path)
{
    const bool wasAwaited = path == m_awaited;
    refresh();
    if (wasAwaited && !m_awaited.isEmpty())
        return; // something else appeared beside it
    if (!m_calm.isActive())
        m_calm.start();
}

} // namespace weightroom
