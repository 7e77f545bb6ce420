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
}

void LibraryWatch::onChange()
{
    refresh();
    if (!m_calm.isActive())
        m_calm.start();
}

} // namespace weightroom
